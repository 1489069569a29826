"""deduct: a base less what was done wrong, never below 0.

`deduct: {from: 5, each: 1, of: illiterate}`, or a ladder: `deduct: {from: 2, of: late_reports, ladder: {1: 1, 2: all}}`
(from 1: less 1; from 2: less all of it). Several deductions from one base stand under `items`; with `only: highest` the heaviest
alone counts: half the training score sheets of universities say so.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import Field

from ctlc_rules.core.nodes import ZERO, Constant, Greatest, Least, first_match, total
from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.forms.base import Context, Lowered, Step, exact
from ctlc_rules.forms.less import Ladder, Less, Positive, less_rows, lower_less
from ctlc_rules.forms.reasons import ByAmount, ByParts, ByRows, Row
from ctlc_rules.source import Door, Text


class Deduct(Door):
    """Either of, with exactly one of each and ladder; or items."""

    base: Positive = Field(alias="from", description="Điểm ban đầu / points to begin with")
    of: Text | None = Field(None, description="Số lần, số lượng bị trừ / what is counted")
    each: Positive | None = Field(None, description="Trừ mỗi lần / less for each")
    ladder: Ladder | None = Field(None, description="Từ mức này: trừ tổng cộng, hoặc all / from this number: less in all, or all")
    items: list[Less] | None = Field(None, min_length=1, max_length=50, description="Nhiều khoản trừ / several deductions")
    only: Literal["highest"] | None = Field(None, description="Chỉ trừ khoản nặng nhất / only the heaviest counts")


def lower(written: Deduct, context: Context) -> Lowered | None:
    if (written.items is None) == (written.of is None):
        context.wrong_key("deduct-of-or-items")
        return None
    if written.items is not None:
        return _several(written, written.items, context)
    if written.only is not None:
        context.wrong_key("only-of-items", "only")
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
    if written.ladder is None:
        left = Greatest((ZERO, Least((Constant(base), total([(exact(-(written.each or 0)), of.of)], base)))))
        return Lowered((Step(left, ByAmount(of, exact(0), base, exact(written.each or 0))),), base)
    rows = less_rows(written.ladder, of, base, context)
    return Lowered((_ladder(of, rows, base),), base) if rows else None


def _ladder(of: Quantity, rows: tuple[Row, ...], base: Fraction) -> Step:
    left = tuple(Row(row.when, row.op, row.edge, max(base + row.points, Fraction(0))) for row in rows)
    return Step(first_match([(row.when, Constant(row.points)) for row in left], Constant(base)), ByRows(of, left, base, False))


def _several(written: Deduct, items: list[Less], context: Context) -> Lowered | None:
    """The base less the sum of the deductions, or less the heaviest."""
    if written.each is not None or written.ladder is not None:
        context.wrong_key("deduct-of-or-items")
        return None
    base = exact(written.base)
    found = [lower_less(item, context.part("items", place), base) for place, item in enumerate(items)]
    parts = tuple(part for part in found if part)
    if len(parts) < len(found):
        return None
    nodes = tuple(part.points for part in parts)
    lost = Least(nodes) if written.only and len(nodes) > 1 else total([(Fraction(1), node) for node in nodes])
    points = Greatest((ZERO, total([(Fraction(1), lost)], base)))
    return Lowered((Step(points, ByParts("less_highest" if written.only else "less", base, parts)),), base)
