"""The set of ratings still possible (docs/core.md, section 5), as lines: of each rating whether it may be the one, 0 or 1."""

from __future__ import annotations

from ctlc_rules.core.core import NOT_RATED, EffectOutline
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.ratings import after
from ctlc_rules.exchange.workbook.calculation import BIT, Calculation
from ctlc_rules.exchange.workbook.lines import gathered


def rating_set(found: Calculation) -> dict[str, int]:
    """By rating, the best first and `not_rated` last, its line. Empty for a standard without ratings."""
    outline = found.core.outline
    if not outline.ratings:
        return {}
    order = [rating for rating, _ in outline.ratings if rating != NOT_RATED]
    members = _rows(found, [*order, NOT_RATED])
    for effect in outline.effects:
        members = _moved(found, members, effect, order)
    return members


def _rows(found: Calculation, ratings: list[str]) -> dict[str, int]:
    """What the rows alone allow: a row that may hold, after none that surely does."""
    may: dict[str, list[str]] = {rating: [] for rating in ratings}
    sure: list[str] = []
    for rating, when in found.core.outline.ratings:
        line = None if when is None else found.truth_lines[Ref(when)]
        possible = "1" if line is None else f"{{H{line}}}"
        may[rating].append(f"MIN({possible},1-{gathered('MAX', sure)})" if sure else possible)
        sure.append("1" if line is None else f"{{L{line}}}")
    return {rating: _bit(found, rating, ways) for rating, ways in may.items()}


def _moved(found: Calculation, members: dict[str, int], effect: EffectOutline, order: list[str]) -> dict[str, int]:
    """After an effect: who stays because it may not hold, and who comes because it may."""
    when = found.truth_lines[Ref(effect.when)]
    ways: dict[str, list[str]] = {rating: [f"MIN({{S{line}}},1-{{L{when}}})"] for rating, line in members.items()}
    for rating, line in members.items():
        ways[after(rating, effect, order)].append(f"MIN({{S{line}}},{{H{when}}})")
    return {rating: _bit(found, f"{effect.finding}:{rating}", items) for rating, items in ways.items()}


def _bit(found: Calculation, what: str, ways: list[str]) -> int:
    return found.lines.same(what, gathered("MAX", ways) if ways else "0", BIT)
