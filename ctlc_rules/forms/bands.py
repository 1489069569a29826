"""bands: points by the band that a quantity is in. `bands: {of: learning_sessions / months, at_least: {4: 3, 2: 2, 1: 1}}`.

at_least and above stand from the highest edge down, at_most and below from the lowest up; `ranges` are closed at both ends
and must follow each other at the declared `step`.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from ctlc_rules.core.nodes import Constant, Number, Truth, both, compare, first_match, times
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.forms.base import Context, Lowered, Step, exact
from ctlc_rules.forms.edges import edge_of, range_of, unit_of
from ctlc_rules.forms.reasons import ByRows, Row
from ctlc_rules.source import Door, Exact, Text

Points = Annotated[Exact, Field(ge=0)]
Edges = Annotated[dict[Text, Points], Field(min_length=1, max_length=100)]

SIGNS = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}


class Bands(Door):
    """Exactly one of at_least, above, at_most, below, ranges."""

    of: Text = Field(description="Đại lượng / the quantity")
    at_least: Edges | None = Field(None, description="Từ mức này trở lên: điểm / from this edge up: points")
    above: Edges | None = Field(None, description="Trên mức này: điểm / above this edge: points")
    at_most: Edges | None = Field(None, description="Không quá mức này: điểm / up to this edge: points")
    below: Edges | None = Field(None, description="Dưới mức này: điểm / below this edge: points")
    ranges: Edges | None = Field(None, description="Khoảng đóng: điểm / closed range: points")
    step: Exact | None = Field(None, gt=0, description="Bước của đại lượng, dùng với ranges / step of the quantity, with ranges")
    otherwise: Points = Field(Decimal(0), description="Điểm khi không vào bậc nào / points outside every band")
    when_zero: Points | None = Field(None, description="Điểm khi mẫu số bằng 0 / points where the divisor is 0")


def lower(written: Bands, context: Context) -> Lowered | None:
    of = context.quantity("of")
    chosen = [key for key in (*SIGNS, "ranges") if getattr(written, key) is not None]
    if len(chosen) != 1:
        context.wrong_key("bands-which", known=", ".join((*SIGNS, "ranges")))
        return None
    if of is None:
        return None
    if not context.zero_is_said(of, written.when_zero):
        return None
    rows = _ranges(written, of, context) if chosen[0] == "ranges" else _edges(written, of, chosen[0], context)
    return _lowered(written, of, rows) if rows else None


def _lowered(written: Bands, of: Quantity, rows: tuple[Row, ...]) -> Lowered:
    lines = [(row.when, Constant(row.points)) for row in rows]
    zero = None if written.when_zero is None or of.over is None else exact(written.when_zero)
    if zero is not None and of.over is not None:
        lines.insert(0, (compare(of.over, "=", Constant(Fraction(0))), Constant(zero)))
    otherwise = exact(written.otherwise)
    reason = ByRows(of, rows, otherwise, of.kind in ("share", "percent"), zero)
    most = max(otherwise, zero or Fraction(0), *(row.points for row in rows))
    return Lowered((Step(first_match(lines, Constant(otherwise)), reason),), most)


def _edges(written: Bands, of: Quantity, key: str, context: Context) -> tuple[Row, ...] | None:
    edges: dict[str, Decimal] = getattr(written, key)
    sign = SIGNS[key]
    rows: list[Row] = []
    for text, points in edges.items():
        edge = edge_of(text, of, context, key)
        if edge is not None:
            rows.append(Row(_against(of, sign, edge), sign, edge, exact(points)))
    for before, after, text in zip(rows, rows[1:], list(edges)[1:], strict=False):
        if not (after.edge < before.edge if key in ("at_least", "above") else after.edge > before.edge):
            context.wrong_key("bands-order", key, text, edge=text)
            return None
    return tuple(rows) if len(rows) == len(edges) else None


def _ranges(written: Bands, of: Quantity, context: Context) -> tuple[Row, ...] | None:
    """Closed ranges: they may not overlap, and what lies between two neighbours must be less than one step."""
    if written.step is None:
        context.wrong_key("ranges-need-step", "ranges")
        return None
    assert written.ranges is not None
    step = exact(written.step) * unit_of(of)
    if of.over is not None or Fraction(1, context.scope.scale_of(of.of)) < step:
        context.wrong("bands-finer", "of", step=written.step)
        return None
    rows: list[tuple[str, Row]] = []
    for text, points in written.ranges.items():
        span = range_of(text, of, context)
        if span:
            when = both(_against(of, ">=", span[0]), _against(of, "<=", span[1]))
            rows.append((text, Row(when, "between", span[0], exact(points), span[1])))
    if len(rows) < len(written.ranges):
        return None
    ordered = sorted(rows, key=lambda item: item[1].edge)
    for (_, lower_row), (text, upper) in pairwise(ordered):
        assert lower_row.top is not None
        if upper.edge <= lower_row.top:
            context.wrong_key("bands-overlap", "ranges", text, value=decimal_text(upper.edge / unit_of(of)))
            return None
        if upper.edge - lower_row.top > step:
            context.wrong_key("bands-gap", "ranges", text, value=decimal_text((lower_row.top + step) / unit_of(of)))
            return None
    return tuple(row for _, row in rows)


def _against(of: Quantity, sign: str, edge: Fraction) -> Truth:
    """of `sign` edge, without dividing."""
    limit: Number = Constant(edge) if of.over is None else times(edge, of.over)
    return compare(of.of, sign, limit)
