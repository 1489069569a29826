"""deduct: a base less what was done wrong, never below 0.

`deduct: {from: 5, each: 1, of: illiterate}`, or a ladder: `deduct: {from: 2, of: late_reports, ladder: {1: 1, 2: 2}}`
(from 1: less 1; from 2: less 2 in all).
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import Field

from ctlc_rules.core.nodes import ZERO, Constant, Greatest, Least, Number, compare, first_match, total
from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.forms.base import Context, Lowered, Step, exact
from ctlc_rules.forms.edges import edge_of
from ctlc_rules.forms.reasons import ByAmount, ByRows, Row
from ctlc_rules.source import Door, Exact, Text

Positive = Annotated[Exact, Field(gt=0)]


class Deduct(Door):
    """Exactly one of each, ladder."""

    base: Positive = Field(alias="from", description="Điểm ban đầu / points to begin with")
    of: Text = Field(description="Số lần, số lượng bị trừ / what is counted")
    each: Positive | None = Field(None, description="Trừ mỗi lần / less for each")
    ladder: Annotated[dict[Text, Positive], Field(min_length=1, max_length=50)] | None = Field(
        None, description="Từ mức này: trừ tổng cộng / from this number: less in all"
    )


def lower(written: Deduct, context: Context) -> Lowered | None:
    of = context.quantity("of")
    if (written.each is None) == (written.ladder is None):
        context.wrong_key("deduct-which")
        return None
    if of is None:
        return None
    if of.over is not None:
        context.wrong("division-alone", "of")
        return None
    base = exact(written.base)
    step = _ladder(written.ladder, of, base, context) if written.ladder else _each(exact(written.each or 0), of, base)
    return Lowered((step,), base) if step else None


def _each(each: Fraction, of: Quantity, base: Fraction) -> Step:
    left = total([(-each, of.of)], base)
    points: Number = Greatest((ZERO, Least((Constant(base), left))))
    return Step(points, ByAmount(of, Fraction(0), base, each))


def _ladder(ladder: dict[str, Decimal], of: Quantity, base: Fraction, context: Context) -> Step | None:
    rows: list[Row] = []
    last: tuple[Fraction, Fraction] | None = None
    for text, less in ladder.items():
        edge = edge_of(text, of, context, "ladder")
        if edge is None:
            return None
        if last and (edge <= last[0] or exact(less) < last[1]):
            context.wrong_key("ladder-order", "ladder", text, edge=text)
            return None
        last = (edge, exact(less))
        left = max(base - exact(less), Fraction(0))
        rows.insert(0, Row(compare(of.of, ">=", Constant(edge)), ">=", edge, left))
    lines = [(row.when, Constant(row.points)) for row in rows]
    return Step(first_match(lines, Constant(base)), ByRows(of, tuple(rows), base, False))
