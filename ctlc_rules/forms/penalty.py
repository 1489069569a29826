"""penalty: points below zero, out of nothing. `penalty: {of: violations, each: 10, at_most: 30}`, or with a `ladder:`.

It stands for itself: the section or the total goes down by it, below zero too unless `total: {at_least: 0}` holds it.
"""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.forms.base import Context, Lowered, Step
from ctlc_rules.forms.less import Less, lower_less

Penalty = Less


def lower(written: Less, context: Context) -> Lowered | None:
    part = lower_less(written, context, None)
    return Lowered((Step(part.points, part.reasons[0]),), Fraction(0)) if part else None
