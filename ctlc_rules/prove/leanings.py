"""Which end of an open input makes a case better, which worse: a hint for the search. Nothing is decided by it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import TRUE
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.model import Literal, Whole, plus
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.settling import bits_of
from ctlc_rules.prove.solving import as_given

FAR = 1
"""The effort to find one that is far from the rating, where any would do."""
MIXES = 6
SPREAD = 2654435761
"""A multiplier whose high bits look like chance, the same on every machine."""


def merit(question: Question) -> Whole:
    """How good a completion is: its points, else how much of the criteria is met."""
    outline = question.standard.core.outline
    if outline.total:
        return question.encoding.number(Ref(outline.total.points))
    return plus(_bit(question.encoding.truth(Ref(ref))) for item in outline.criteria for _, ref in item.verdicts)


def worth(standard: Standard, completion: Completion) -> Fraction:
    """The same, as the evaluator says."""
    outline = standard.core.outline
    trace = standard.program.run(as_given(standard.core, completion))
    if outline.total:
        return trace.number(Ref(outline.total.points))[0]
    return Fraction(sum(trace.truth(Ref(ref)) == TRUE for item in outline.criteria for _, ref in item.verdicts))


class Leanings:
    """Of a question, found by trying both ends of each input in a few mixes of its worst and its best completion."""

    def __init__(self, question: Question) -> None:
        self.question = question

    def ends(self, side: int) -> dict[str, Sequence[int]]:
        """Of each open input its ends, the one that leads furthest to a side first."""
        if side == 0:
            return {}
        return {
            name: [end for _, end in sorted(((-side * total, end) for end, total in found.items()))] for name, found in self._totals.items()
        }

    @cached_property
    def _totals(self) -> dict[str, dict[int, Fraction]]:
        """What completions are worth with an input at each end."""
        mixes = self._mixes()
        return {
            name: {end: sum((worth(self.question.standard, {**mix, name: end}) for mix in mixes), Fraction(0)) for end in ends}
            for name, ends in self._open().items()
        }

    def _open(self) -> dict[str, Sequence[int]]:
        trace, program = self.question.encoding.trace, self.question.standard.program
        ends: dict[str, Sequence[int]] = {
            name: bits_of(trace.truths[slot]) if name in program.words else trace.numbers[slot]
            for name, slot in program.input_slots.items()
        }
        return {name: both for name, both in ends.items() if len(set(both)) > 1}

    def _mixes(self) -> list[Completion]:
        of = merit(self.question)
        if of.known:
            return []
        worst, best = (self.question.solve([], of.expr * way, FAR).completion for way in (1, -1))
        if not worst or not best:
            return []
        mixes = [worst, best]
        for turn in range(MIXES):
            mixes.append({name: (worst, best)[(SPREAD * (at + 1) >> (turn + 9)) & 1][name] for at, name in enumerate(worst)})
        return mixes


def _bit(literal: Literal) -> Whole:
    return Whole(int(literal), int(literal), int(literal)) if isinstance(literal, bool) else Whole(literal, 0, 1)
