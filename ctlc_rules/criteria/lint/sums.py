"""A total that is the sum of sections which are compared too: points of the sections that come to a wanted total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core.nodes import Ref
from ctlc_rules.criteria.lint.conditions import Axis
from ctlc_rules.criteria.lint.values import Few, Reach, Values
from ctlc_rules.criteria.standard import Standard

Span = tuple[Fraction | None, Fraction | None]
"""Strictly between two edges (None: no edge), or an edge twice."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the sum. at: its axis, None where nothing compares it."""

    at: int | None
    weight: Fraction
    values: Values


@dataclass(frozen=True, slots=True)
class SectionSum:
    """at: the axis of the total."""

    at: int
    parts: tuple[Part, ...]

    def reach(self, spans: Sequence[Span], wanted: Span) -> dict[int, Fraction] | None:
        """Values of the axes, each within its span, whose sum lies in the wanted span; None where none was found.

        From the lowest, each section in turn is raised as far as the rest asks.
        """
        lows = [_first(part, spans) for part in self.parts]
        if any(low is None for low in lows):
            return None
        values = [low for low in lows if low is not None]
        total = sum((part.weight * value for part, value in zip(self.parts, values, strict=True)), Fraction(0))
        for target in self._targets(total, wanted):
            found, reached = list(values), total
            for place, part in enumerate(self.parts):
                need = (target - reached) / part.weight
                raised = _up_to(part, spans, found[place] + need)
                if need > 0 and raised is not None and raised > found[place]:
                    reached += part.weight * (raised - found[place])
                    found[place] = raised
            if _in(reached, wanted):
                moved = {part.at: value for part, value in zip(self.parts, found, strict=True) if part.at is not None}
                return moved | {self.at: reached}
        return None

    def _targets(self, total: Fraction, wanted: Span) -> list[Fraction]:
        """Totals to aim at: an edge itself; else just above the lower edge, the middle, or as little as can be."""
        lo, hi = wanted
        if lo is not None and lo == hi:
            return [lo]
        above = [] if lo is None else [lo + step for step in (Fraction(2), Fraction(1), Fraction(1, 2), Fraction(1, 10))]
        return [target for target in [*above, total] if hi is None or target < hi]

    def might_reach(self, spans: Sequence[Span], wanted: Span) -> bool:
        """Whether the least and the greatest that the sections come to leave room for the wanted span."""
        least = most = Fraction(0)
        for part in self.parts:
            low, high = _first(part, spans), _up_to(part, spans, None)
            if low is None or high is None:
                return False
            least, most = least + part.weight * low, most + part.weight * high
        lo, hi = wanted
        if lo is not None and lo == hi:
            return least <= lo <= most
        return (lo is None or most > lo) and (hi is None or least < hi)


def section_sum(standard: Standard, axes: Sequence[Axis], reach: Reach) -> SectionSum | None:
    """The sum, where the total and a section are both compared and the total has no step of its own after the sum."""
    outline = standard.core.outline
    by_node = {axis.node: at for at, axis in enumerate(axes) if axis.node is not None and axis.values is not None}
    if outline.total is None or outline.total.adjust or Ref(outline.total.points) not in by_node:
        return None
    parts = [
        Part(by_node.get(Ref(item.points)), item.weight, reach.of(Ref(item.points))) for item in outline.sections if item.points is not None
    ]
    if all(part.at is None for part in parts) or any(part.weight <= 0 for part in parts):
        return None
    return SectionSum(by_node[Ref(outline.total.points)], tuple(parts))


def _span(part: Part, spans: Sequence[Span]) -> Span:
    return (None, None) if part.at is None else spans[part.at]


def _first(part: Part, spans: Sequence[Span]) -> Fraction | None:
    lo, hi = _span(part, spans)
    if lo is not None and lo == hi:
        return lo
    value = part.values.first(lo)
    return None if value is None or (hi is not None and value >= hi) else value


def _up_to(part: Part, spans: Sequence[Span], most: Fraction | None) -> Fraction | None:
    lo, hi = _span(part, spans)
    if lo is not None and lo == hi:
        return lo
    value = part.values.up_to(_top(part.values) if most is None else most, hi)
    return None if value is None or (lo is not None and value <= lo) else value


def _top(values: Values) -> Fraction:
    return values.values[-1] if isinstance(values, Few) else values.hi


def _in(value: Fraction, span: Span) -> bool:
    lo, hi = span
    if lo is not None and lo == hi:
        return value == lo
    return (lo is None or value > lo) and (hi is None or value < hi)
