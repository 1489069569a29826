"""That every row of a table of points is reached. That no value lies in two rows or between them is seen when the file is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.nodes import All, Not, Truth
from ctlc_rules.core.operations import TRUE
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.proofs import Proof
from ctlc_rules.forms.reasons import ByParts, ByRows, Reason, Row
from ctlc_rules.prove.model import TooWideError
from ctlc_rules.prove.proofs.claims import shown
from ctlc_rules.prove.proofs.subject import EFFORT, Subject
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.solving import DisagreementError, Solution, as_given


@dataclass(slots=True)
class Asking:
    """One question for all rows: they are conditions of one model."""

    subject: Subject
    question: Question

    def a_case(self, when: Truth) -> Solution:
        """One in which a condition over the standard's inputs holds."""
        for completion in self.subject.pool:
            if self._trace(completion).truth(when) == TRUE:
                return Solution("found", completion)
        found = self._asked(when)
        if found.answer == "found" and self._trace(self.subject.confirmed(found.completion)).truth(when) != TRUE:
            raise DisagreementError(f"{self.subject.standard.id}: {when} does not hold for {found.completion}")
        return found

    def _asked(self, when: Truth) -> Solution:
        """Where it is too wide a narrow look may find one; that it finds none proves nothing."""
        try:
            return self.question.solve([self.question.encoding.truth(when)], effort=EFFORT)
        except TooWideError:
            narrow = Question(self.subject.standard, self.subject.narrow())
        try:
            found = narrow.solve([narrow.encoding.truth(when)], effort=EFFORT)
        except TooWideError:
            return Solution("undecided", {})
        return found if found.answer == "found" else Solution("undecided", {})

    def _trace(self, completion: dict[str, int]) -> Trace:
        return self.subject.standard.program.run(as_given(self.subject.standard.core, completion))


def bands(subject: Subject) -> Iterator[Proof]:
    """Of every table of points: that each row is the first to hold in some case."""
    about = Asking(subject, Question(subject.standard, subject.given))
    for info in subject.standard.criteria:
        before: list[tuple[ByRows, Row]] = []
        for place, (table, row) in enumerate(rows_of(subject.standard, info.id)):
            earlier = (Not(other.when) for same, other in before if same is table)
            found = about.a_case(All((row.when, *earlier)))
            yield shown(found.answer, "band", info.id, found.completion, place)
            before.append((table, row))


def rows_of(standard: Standard, criterion: str) -> list[tuple[ByRows, Row]]:
    """Every row of the tables of a criterion, each with its table, in the order in which they are written."""
    info = next(info for info in standard.criteria if info.id == criterion)
    return [(table, row) for step in info.steps for table in _tables(step.reason) for row in table.rows]


def _tables(reason: Reason) -> Iterator[ByRows]:
    match reason:
        case ByRows():
            yield reason
        case ByParts(_, _, parts):
            for part in parts:
                for inner in part.reasons:
                    yield from _tables(inner)
