"""each: points for each occurrence, up to a cap. `each: {points: 0.5, of: events, at_most: 2}`.

Half a point an event and two at most: the training score sheet of PTIT 2024-25; what a fee or a club counts elsewhere.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import Field

from ctlc_rules.core.nodes import ZERO, Constant, Greatest, Least, times
from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.expr.syntax import Arithmetic, Literal
from ctlc_rules.forms.base import Context, Lowered, Step, exact
from ctlc_rules.forms.reasons import ByAmount
from ctlc_rules.source import Door, Exact, Text

Positive = Annotated[Exact, Field(gt=0)]


class Each(Door):
    """Points for each of what is counted; never below 0 nor above `at_most`."""

    points: Positive = Field(description="Điểm mỗi lần / points for each")
    of: Text = Field(description="Số lần, số lượng / what is counted")
    at_most: Positive = Field(description="Không quá / at most")


def lower(written: Each, context: Context) -> Lowered | None:
    of = context.quantity("of")
    if of is None:
        return None
    if of.over is not None:
        context.wrong("division-alone", "of")
        return None
    each, most = exact(written.points), exact(written.at_most)
    earned = Quantity(times(each, of.of), None, of.kind, of.unit, Arithmetic("*", Literal(each), of.shown))
    points = Greatest((ZERO, Least((Constant(most), earned.of))))
    return Lowered((Step(points, ByAmount(earned, Fraction(0), most)),), most)
