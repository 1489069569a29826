"""formula: points that a calculation gives, held between two ends. `formula: {of: 2 * a + b, at_most: 10}`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from ctlc_rules.core.nodes import Constant, Greatest, Least, Number, Round
from ctlc_rules.forms.base import Context, Lowered, Rounding, Step, exact
from ctlc_rules.forms.reasons import ByAmount
from ctlc_rules.source import Door, Exact, Text


class Formula(Door):
    """A calculation that divides is rounded, by `round` or the standard's policy; one that does not is rounded only by `round`."""

    of: Text = Field(description="Công thức tính điểm / the calculation")
    at_most: Annotated[Exact, Field(gt=0)] = Field(description="Không quá / at most")
    at_least: Annotated[Exact, Field(ge=0)] = Field(Decimal(0), description="Không dưới / at least")
    when_zero: Annotated[Exact, Field(ge=0)] | None = Field(None, description="Điểm khi mẫu số bằng 0 / points where the divisor is 0")
    round: Rounding | None = Field(None, description="Cách làm tròn / rounding")


def lower(written: Formula, context: Context) -> Lowered | None:
    of = context.quantity("of")
    if of is None:
        return None
    low, high = exact(written.at_least), exact(written.at_most)
    if low > high:
        context.wrong("bad-limits", "at_least")
        return None
    if not context.zero_is_said(of, written.when_zero):
        return None
    rounding = written.round or (context.rounding if of.over is not None else None)
    if of.over is not None and rounding is None:
        context.wrong_key("rounding-missing")
        return None
    if rounding and not context.in_steps(rounding, low, high, written.when_zero):
        return None
    zero = exact(written.when_zero or 0)
    points: Number = Greatest((Constant(low), Least((Constant(high), of.of))))
    if rounding is not None:
        points = Round(of.of, of.over or Constant(Fraction(1)), low, high, exact(rounding.step), rounding.mode, zero)
    rounded = (exact(rounding.step), rounding.mode) if rounding else None
    reason = ByAmount(of, low, high, rounded=rounded, when_zero=None if written.when_zero is None else zero)
    return Lowered((Step(points, reason),), max(high, zero))
