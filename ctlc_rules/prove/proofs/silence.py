"""That no unit gains by leaving a fact out when a case is closed.

It holds of every standard that can be read: closed is the low end of bounds that a known fact only narrows (docs/core.md, sections 5
and 7), and whatever would count as known without being said (a presumption, that a criterion does not apply, a paper) is the office's.
What is done here is to try it on the cases that the other proofs found; a gain would be told.
"""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.evaluate.given import Given
from ctlc_rules.explain.answers.proofs import Proof
from ctlc_rules.prove.proofs.subject import Outcome, Subject
from ctlc_rules.prove.solving import as_given

MOST_CASES = 8


def silence(subject: Subject) -> Iterator[Proof]:
    """One claim for each fact that the graded unit gives."""
    standard = subject.standard
    cases = [(item, as_given(standard.core, item), subject.outcome(item)) for item in subject.pool[:MOST_CASES]]
    for info in standard.inputs.values():
        behind = [item.name for item in standard.core.inputs if info.id in standard.behind(item.name)]
        if info.from_office or info.taken or not behind:
            continue
        gains = [case for case, given, said in cases if _gains(subject, given, behind, said)]
        yield Proof("silence", info.id, "fails" if gains else "holds", witness=gains[0] if gains else None)


def _gains(subject: Subject, given: Given, names: list[str], said: Outcome) -> bool:
    """Whether the case, closed without these inputs, has a better result."""
    closed = closed_without(subject, {name: value for name, value in given.items() if name not in names})
    if isinstance(closed, str) or isinstance(said, str):
        order = [info.id for info in subject.standard.ratings if info.id != NOT_RATED]
        return closed in order and said in order and order.index(str(closed)) < order.index(str(said))
    return closed > said


def closed_without(subject: Subject, given: Given) -> Outcome:
    """The worst of what is still possible: the low end."""
    core = subject.standard.core
    trace = subject.standard.program.run(given)
    if core.outline.ratings:
        return possible_ratings(core.outline, lambda name: trace.truth(Ref(name)))[-1]
    assert core.outline.total is not None
    return trace.number(Ref(core.outline.total.points))[0]
