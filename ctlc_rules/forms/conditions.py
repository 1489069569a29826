"""What several forms of met / not met share: a step of points for a condition."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.nodes import ZERO, All, AtLeast, Constant, first_match
from ctlc_rules.expr.meaning import Said
from ctlc_rules.expr.syntax import Logic, Needed
from ctlc_rules.forms.base import Context, Lowered, Step
from ctlc_rules.forms.reasons import ByCondition


def points_for(said: Said, points: Fraction) -> Step:
    return Step(first_match([(said.node, Constant(points))], ZERO), ByCondition(said, points))


def verdict(context: Context, said: Said) -> Lowered:
    """A criterion that is met or not; with `points:` beside the form it gives these where met. Without, its step gives none."""
    if context.points is None:
        return Lowered((Step(ZERO, ByCondition(said, Fraction(0))),), None, said)
    return Lowered((points_for(said, context.points),), context.points, said)


def all_said(items: tuple[Said, ...]) -> Said:
    return Said(All(tuple(item.node for item in items)), "all", Logic("and", tuple(item.shown for item in items)), items)


def some_said(needed: int, items: tuple[Said, ...]) -> Said:
    node = AtLeast(needed, tuple(item.node for item in items))
    return Said(node, "at_least", Needed(needed, tuple(item.shown for item in items)), items, needed=needed)
