"""What the engine says of one case, read out of its trace in the two ways there are: by node, and by slots found once."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from benchmarks.by_hand import Graded
from ctlc_rules.core.compile import Trace
from ctlc_rules.core.nodes import OneOf, Ref, Truth
from ctlc_rules.core.operations import TRUE, Interval
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.forms.reasons import ByAmount, ByCondition, ByParts, ByRows, ByShare, ByWord, Reason

Taken = int | Interval | tuple[Fraction, Fraction]
"""The place of the row, word or condition that gave the points (the number of them where none did), or the quantity shared out."""
Row = tuple[str, int, list[Taken]]
"""A criterion, its points in halves, and what was taken, step by step."""


def conditions(reason: Reason) -> tuple[Truth, ...]:
    """The truths that a step's points hang on, in their order; none where they are in proportion to a quantity."""
    match reason:
        case ByRows(rows=rows):
            return tuple(row.when for row in rows)
        case ByWord(name, words):
            return tuple(OneOf(name, (word,)) for word, _ in words)
        case ByCondition(said, _):
            return (said.node,)
        case ByShare() | ByAmount() | ByParts():
            return ()


def read_by_node(standard: Standard, trace: Trace) -> tuple[Graded, list[Row]]:
    """The rating, every criterion's points and what gave them, each asked of the trace by its node."""
    outline = standard.core.outline
    assert outline.total is not None
    rows: list[Row] = []
    for info in standard.criteria:
        taken = [_taken(trace, step.reason) for step in info.steps]
        rows.append((info.id, _halves(trace, f"criterion:{info.id}:points"), taken))
    rating = possible_ratings(outline, lambda name: trace.truth(Ref(name)))
    return Graded({name: points for name, points, _ in rows}, _halves(trace, outline.total.points), " ".join(rating)), rows


def _halves(trace: Trace, name: str) -> int:
    lo, hi = trace.number(Ref(name))
    if lo != hi or (2 * lo).denominator != 1:
        raise ValueError(f"{name} is not a whole number of halves: {lo} to {hi}")
    return (2 * lo).numerator


def _taken(trace: Trace, reason: Reason) -> Taken:
    if isinstance(reason, ByShare | ByAmount):
        return trace.number(reason.of.of)
    asked = conditions(reason)
    return next((place for place, node in enumerate(asked) if trace.truth(node) == TRUE), len(asked))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a criterion's answers stand in every trace. steps: slots of conditions, or the one slot of a quantity."""

    criterion: str
    points: int
    scale: int
    steps: tuple[tuple[int, ...] | int, ...]


class Places:
    """Where one standard's answers stand; found once, after which reading them asks no node."""

    def __init__(self, standard: Standard) -> None:
        program, self.outline = standard.program, standard.core.outline
        assert self.outline.total is not None
        self.total = program.number(Ref(self.outline.total.points))
        self.scale = program.scales[self.total]
        self.criteria = [self._place(standard, info.id, [step.reason for step in info.steps]) for info in standard.criteria]
        asked = [when for _, when in self.outline.ratings if when] + [effect.when for effect in self.outline.effects]
        self.truths = {name: program.truth(Ref(name)) for name in asked}

    @staticmethod
    def _place(standard: Standard, criterion: str, reasons: list[Reason]) -> Place:
        program = standard.program
        points = program.number(Ref(f"criterion:{criterion}:points"))
        steps = tuple(
            program.number(reason.of.of)
            if isinstance(reason, ByShare | ByAmount)
            else tuple(program.truth(node) for node in conditions(reason))
            for reason in reasons
        )
        return Place(criterion, points, program.scales[points], steps)

    def read(self, trace: Trace) -> tuple[Graded, list[Row]]:
        numbers, truths = trace.numbers, trace.truths
        rows: list[Row] = []
        for place in self.criteria:
            taken: list[Taken] = [numbers[step] if isinstance(step, int) else _first(truths, step) for step in place.steps]
            rows.append((place.criterion, 2 * numbers[place.points][0] // place.scale, taken))
        rating = possible_ratings(self.outline, lambda name: truths[self.truths[name]])
        points = {name: points for name, points, _ in rows}
        return Graded(points, 2 * numbers[self.total][0] // self.scale, " ".join(rating)), rows


def _first(truths: list[int], slots: tuple[int, ...]) -> int:
    for place, slot in enumerate(slots):
        if truths[slot] == TRUE:
            return place
    return len(slots)
