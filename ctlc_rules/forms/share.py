"""share: points in proportion to a target. `share: {of: zones_cleaning / residential_zones, full_at: 100%}`, `points: 2` beside it."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from ctlc_rules.core.nodes import Constant, Round, times
from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.forms.base import Context, Lowered, Rounding, Step, exact
from ctlc_rules.forms.edges import edge_of
from ctlc_rules.forms.reasons import ByShare
from ctlc_rules.source import Door, Exact, Text


class Share(Door):
    """Capped at the points of the criterion and rounded by `round`, else by the standard's policy."""

    of: Text = Field(description="Tỷ lệ hoặc đại lượng / the share or quantity")
    full_at: Text = Field(description="Mức được đủ điểm / where all points are given")
    when_zero: Annotated[Exact, Field(ge=0)] | None = Field(None, description="Điểm khi mẫu số bằng 0 / points where the divisor is 0")
    round: Rounding | None = Field(None, description="Cách làm tròn / rounding")


def lower(written: Share, context: Context) -> Lowered | None:
    of = context.quantity("of")
    full_at = _full_at(written, of, context) if of else None
    rounding = written.round or context.rounding
    if context.points is None:
        context.wrong_key("points-missing")
    if rounding is None:
        context.wrong_key("rounding-missing")
    if of and not context.zero_is_said(of, written.when_zero):
        return None
    if of is None or full_at is None or context.points is None or rounding is None:
        return None
    if not context.in_steps(rounding, context.points, written.when_zero):
        return None
    over = of.over or Constant(Fraction(1))
    top = times(context.points / full_at, of.of)
    zero, step = exact(written.when_zero or 0), exact(rounding.step)
    points = Round(top, over, Fraction(0), context.points, step, rounding.mode, zero)
    percent = of.kind in ("share", "percent")
    reason = ByShare(of, full_at, percent, context.points, step, rounding.mode, top, zero)
    return Lowered((Step(points, reason),), max(context.points, zero))


def _full_at(written: Share, of: Quantity, context: Context) -> Fraction | None:
    text = written.full_at
    if of.kind in ("share", "percent") and not text.endswith("%"):
        context.wrong("share-with-number", "full_at")
        return None
    edge = edge_of(text, of, context, "full_at")
    if edge is not None and edge <= 0:
        context.wrong("full-at-positive", "full_at")
        return None
    return edge
