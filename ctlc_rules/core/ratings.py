"""From truths to the set of ratings that they still allow (docs/core.md, section 5)."""

from __future__ import annotations

from collections.abc import Callable

from ctlc_rules.core.core import NOT_RATED, EffectOutline, Outline
from ctlc_rules.core.operations import FALSE, TRUE

Truths = Callable[[str], int]


def possible_ratings(outline: Outline, truth: Truths) -> tuple[str, ...]:
    """The ratings still possible, the best first and `not_rated` last. Empty for a standard without ratings."""
    if not outline.ratings:
        return ()
    order = [rating for rating, _ in outline.ratings if rating != NOT_RATED]
    found = rows_possible(outline, truth)
    for effect in outline.effects:
        when = truth(effect.when)
        if when == FALSE:
            continue
        moved = {after(rating, effect, order) for rating in found}
        found = moved if when == TRUE else found | moved
    return tuple(sorted(found, key=[*order, NOT_RATED].index))


def rows_possible(outline: Outline, truth: Truths) -> set[str]:
    """The ratings that the rows alone allow, before any effect."""
    found: set[str] = set()
    for rating, when in outline.ratings:
        holds = TRUE if when is None else truth(when)
        if holds != FALSE:
            found.add(rating)
        if holds == TRUE:
            break
    return found


def after(rating: str, effect: EffectOutline, order: list[str]) -> str:
    """The rating after an effect that holds."""
    if effect.effect == "not_rated" or rating == NOT_RATED:
        return NOT_RATED
    if effect.effect == "lower":
        return order[min(order.index(rating) + 1, len(order) - 1)]
    assert effect.to is not None
    return max(rating, effect.to, key=order.index)
