"""Figures of several cases put together: their sum, their ends, the leader among them. Intervals in, an interval out; exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.case.taken import Lack, Source
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.taken import Merged

Ends = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Figure:
    """What one case says of one input: ends or words, None and () where it says nothing; then it lacks something."""

    ends: Ends | None = None
    words: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    lacks: tuple[Lack, ...] = ()


def hard_range(info: InputInfo) -> Ends:
    return info.lo, info.hi


def combined(how: Merged, found: Sequence[Ends]) -> Ends:
    """The figures of several units as one. `found` is not empty."""
    lows, highs = [ends[0] for ends in found], [ends[1] for ends in found]
    if how == "sum":
        return sum(lows, Fraction(0)), sum(highs, Fraction(0))
    take = min if how == "least" else max
    return take(lows), take(highs)


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit that may lead: what is divided, what it is divided by, and the figure that is asked of the leader."""

    of: Ends
    by: Ends
    gives: Ends


def may_lead(standings: Mapping[str, Standing]) -> tuple[str, ...]:
    """The units that may have the greatest quotient; without dividing: a/b >= c/d is a*d >= c*b for b, d above 0.

    A unit whose divisor is surely 0 has no quotient; one that may be 0 may have any.
    """
    running = {unit: item for unit, item in standings.items() if item.by[1] > 0}
    return tuple(unit for unit, item in running.items() if not any(_surely_above(other, item) for other in running.values()))


def _surely_above(one: Standing, other: Standing) -> bool:
    """The least quotient of the one is above the greatest of the other."""
    if one.by[1] <= 0 or one.by[0] <= 0 or other.by[0] <= 0:
        return False
    return one.of[0] * other.by[0] > other.of[1] * one.by[1]


def figure_of_leader(standings: Mapping[str, Standing]) -> tuple[Ends | None, bool]:
    """The figure of the unit that leads, as wide as those that may lead; and whether that is settled. Nobody leads: None."""
    leading = may_lead(standings)
    if not leading:
        return None, False
    ends = min(standings[unit].gives[0] for unit in leading), max(standings[unit].gives[1] for unit in leading)
    return ends, ends[0] == ends[1]
