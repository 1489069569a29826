"""The comparison of two standards: proved equal, or the smallest case that differs, which both evaluators confirm, and the clause."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import zip_longest

from ctlc_rules.core.core import CriterionOutline, Outline
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import TRUE
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.cases import plain
from ctlc_rules.explain.answers.comparison import Comparison, Difference, Side, Value
from ctlc_rules.prove.beside import touched
from ctlc_rules.prove.comparing.clauses import Sides
from ctlc_rules.prove.comparing.common import as_of, common, one_sided
from ctlc_rules.prove.comparing.pair import Found, Pair
from ctlc_rules.prove.comparing.texts import changes
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.model import TooWideError
from ctlc_rules.prove.proofs.subject import Subject, outcome
from ctlc_rules.prove.solving import DisagreementError, as_given

Says = Callable[[Standard, Completion], tuple[Value, ...]]
"""What one side makes of a case."""
YES = "yes"
"""That a criterion without levels is met."""


class Comparing:
    """first, second: as they are read. Raises `DisagreementError`."""

    def __init__(self, first: Standard, second: Standard) -> None:
        self.first, self.second = first, second
        self.common = common(first, second)
        self.subjects = Subject(first), Subject(second)
        self.sides = Sides(first, second, list(changes(first, second)))
        self.touched = touched(self.common.second.core, self.common.first.core, frozenset())
        self.pair, self.small = (self._pair(scale) for scale in (True, False))

    def _pair(self, scale: bool) -> Pair | None:
        try:
            return Pair(self.common, scale)
        except TooWideError:
            return None

    def compare(self) -> Comparison:
        shared = [info.id for info in self.first.criteria if info.id in self.second.outlines]
        criteria = tuple((name, self._criterion(name)) for name in shared)
        result = self._result()
        sides = (
            self._side(self.first, self.second),
            self._side(self.second, self.first),
        )
        return Comparison(
            *sides,
            result,
            criteria,
            self.common.narrowed,
            self.common.unlike,
            tuple(self.sides.changes),
        )

    def first_difference(self) -> tuple[str, Difference]:
        """The first criterion in which they differ, or "" and the result; equal where they differ in none."""
        undecided = False
        for info in self.first.criteria:
            if info.id in self.second.outlines:
                found = self._criterion(info.id)
                if found.found == "differs":
                    return info.id, found
                undecided = undecided or found.found == "undecided"
        result = self._result()
        return "", Difference("undecided") if undecided and result.found == "equal" else result

    def _side(self, own: Standard, other: Standard) -> Side:
        return Side(
            own.id,
            own.edition,
            own.file,
            one_sided(own.outlines, other.outlines),
            one_sided(own.inputs, other.inputs),
            one_sided((item.id for item in own.ratings), (item.id for item in other.ratings)),
        )

    # questions

    def _result(self) -> Difference:
        pair = self.pair
        refs = results_of(self.first.core.outline)
        if refs == results_of(self.second.core.outline) and not self.touched & {ref for _, ref in refs}:
            return Difference("equal")
        return self._difference(pair.a_case(lambda: pair.result), result_of) if pair else Difference("undecided")

    def _criterion(self, name: str) -> Difference:
        """Asked by itself; where that is too wide, within the narrow look at all."""
        refs = refs_of(self.first.outlines[name])
        if refs == refs_of(self.second.outlines[name]) and not self.touched & set(refs):
            return Difference("equal")
        for pair in (self.small, self.pair):
            if pair is None:
                continue
            found = pair.a_case(partial(pair.criterion, name))
            if found.solution.answer != "undecided":
                return self._difference(found, lambda standard, case: criterion_of(standard, name, case))
        return Difference("undecided")

    def _difference(self, found: Found, says: Says) -> Difference:
        if found.solution.answer != "found":
            return Difference("equal" if found.solution.answer == "none" else "undecided")
        return self._witness(found, says)

    def _witness(self, found: Found, says: Says) -> Difference:
        """The case as each side takes it, confirmed and made smaller."""
        case = as_of(self.first, self.common.first, found.solution.completion)
        other = as_of(self.second, self.common.second, found.other)
        if not self._differs(case, other, says):
            raise DisagreementError(f"{self.first.id}, {self.second.id}: the evaluator sees no difference in {case}")
        case, other = self._smaller(case, other, says)
        before, after = next(pair for pair in zip_longest(says(self.first, case), says(self.second, other)) if pair[0] != pair[1])
        clauses = self.sides.clauses(as_given(self.first.core, case), as_given(self.second.core, other))
        return Difference("differs", case, other, before, after, clauses, found.fewest)

    def _differs(self, case: Completion, other: Completion, says: Says) -> bool:
        can_be = self.subjects[0].can_be(case) and self.subjects[1].can_be(other)
        return can_be and says(self.first, case) != says(self.second, other)

    def _smaller(self, case: Completion, other: Completion, says: Says) -> tuple[Completion, Completion]:
        """Every figure as near to the plainest as halving brings it while the difference stays."""
        for name in case:
            if other.get(name) == case[name] and self._alike(name):
                value = self._nearest(name, (case, other), says)
                case, other = {**case, name: value}, {**other, name: value}
        return case, other

    def _nearest(self, name: str, cases: tuple[Completion, Completion], says: Says) -> int:
        def differs(value: int) -> bool:
            return self._differs({**cases[0], name: value}, {**cases[1], name: value}, says)

        far, near = cases[0][name], plain(self.first, name)
        if far == near or differs(near):
            return near
        while name not in self.first.program.words and abs(far - near) > 1:
            middle = (far + near) // 2
            if differs(middle):
                far = middle
            else:
                near = middle
        return far

    def _alike(self, name: str) -> bool:
        return name not in self.common.narrowed and name not in self.common.unlike


def compare(first: Standard, second: Standard) -> Comparison:
    return Comparing(first, second).compare()


def refs_of(outline: CriterionOutline) -> tuple[str, ...]:
    """The definitions that say what a criterion gives."""
    return (
        *((outline.points,) if outline.points else ()),
        *(ref for _, ref in outline.verdicts),
    )


def results_of(outline: Outline) -> tuple[tuple[str, str], ...]:
    """What the result follows from: rows and effects in their order, each with its definition; the points where there are no rows."""
    rows = [(rating, when or "") for rating, when in outline.ratings]
    effects = [(f"{item.finding} {item.effect} {item.to}", item.when) for item in outline.effects]
    points = [("", outline.total.points)] if outline.total and not outline.ratings else []
    return (*rows, *effects, *points)


def result_of(standard: Standard, case: Completion) -> tuple[Value, ...]:
    """A record of figures has none."""
    return (None if standard.record_only else outcome(standard.core, standard.program, case),)


def criterion_of(standard: Standard, name: str, case: Completion) -> tuple[Value, ...]:
    """The points, and the levels at which it is met."""
    outline, trace = (
        standard.outlines[name],
        standard.program.run(as_given(standard.core, case)),
    )
    met = ", ".join(level or YES for level, ref in outline.verdicts if trace.truth(Ref(ref)) == TRUE)
    return (trace.number(Ref(outline.points))[0], met) if outline.points else (met,)
