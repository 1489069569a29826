"""Of all that was found for an input, what the draft says; where places differ, none is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.exchange.reading.reading import Found, ReadFact

MOST_PLACES = 20


def decided(info: InputInfo, ranked: Sequence[Sequence[Found]]) -> ReadFact | None:
    """ranked: the tables' cells first, then each way of the template in its order. None where nothing was found.

    Cells count together with the first way that says something: the same quantity in two places must be the same.
    A form's blank counts only where nothing else says anything.
    """
    tables, ways = ranked[0], ranked[1:]
    first = next((found for found in ways if any(map(_sure, found))), ())
    definite = [item for item in (*tables, *first) if _sure(item)]
    if not definite:
        said = [item for found in ranked for item in found if item.values]
        blank = next((item for found in ranked for item in found), None)
        return ReadFact(info.id, _alike(said)) if said else ReadFact(info.id, (blank,)) if blank else None
    kept = _without_loose(definite)
    if len({_meaning(item) for item in kept}) > 1:
        return ReadFact(info.id, _differing(kept), conflict=True)
    return ReadFact(info.id, tuple(kept[:MOST_PLACES]))


def _sure(item: Found) -> bool:
    return item.is_definite and not item.doubt


def _meaning(item: Found) -> tuple[object, ...]:
    return item.values, item.between, item.qualifier


def _alike(said: Sequence[Found]) -> tuple[Found, ...]:
    """The doubt that leaves the fewest readings, and those that say the same."""
    least = min(said, key=lambda item: len(item.values))
    return tuple(item for item in said if item.values == least.values)[:MOST_PLACES]


def _differing(kept: Sequence[Found]) -> tuple[Found, ...]:
    """One for each reading."""
    return tuple({_meaning(item): item for item in reversed(kept)}.values())[::-1]


def _without_loose(definite: list[Found]) -> list[Found]:
    """`trên 43 nghìn` beside 43.117 says nothing else: a qualified figure that holds the exact one is no second figure."""
    exact = [item for item in definite if not item.qualifier]
    if len({item.values for item in exact}) != 1:
        return definite
    return [item for item in definite if not item.qualifier or not _holds(item, exact[0])]


def _holds(loose: Found, exact: Found) -> bool:
    if loose.figure is None or exact.figure is None or loose.figure.value is None or exact.figure.value is None:
        return False
    value, near = loose.figure.value, loose.figure.to_nearest or Fraction(0)
    lo = value - near if loose.qualifier in ("nearly", "about") else value
    hi = value + near if loose.qualifier in ("more_than", "about") else value
    return lo <= exact.figure.value <= hi
