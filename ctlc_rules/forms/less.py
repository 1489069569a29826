"""What several forms share that take points away: for each of what is counted, or by a ladder."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from ctlc_rules.core.nodes import ZERO, Constant, Greatest, Least, Number, compare, first_match, times
from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.forms.base import Context, exact
from ctlc_rules.forms.edges import edge_of
from ctlc_rules.forms.reasons import ByAmount, ByRows, Part, Row
from ctlc_rules.source import Door, Exact, Text

Positive = Annotated[Exact, Field(gt=0)]
Ladder = Annotated[dict[Text, Positive | Literal["all"]], Field(min_length=1, max_length=50)]


class Less(Door):
    """Exactly one of each, ladder."""

    of: Text = Field(description="Số lần, số lượng bị trừ / what is counted")
    each: Positive | None = Field(None, description="Trừ mỗi lần / less for each")
    ladder: Ladder | None = Field(None, description="Từ mức này: trừ tổng cộng, hoặc all / from this number: less in all, or all")
    at_most: Positive | None = Field(None, description="Trừ không quá / less at most")


def lower_less(written: Less, context: Context, base: Fraction | None) -> Part | None:
    """What it takes: a number from 0 down. base: what `all` takes; None where there is none."""
    of = context.quantity("of")
    if (written.each is None) == (written.ladder is None):
        context.wrong_key("deduct-which")
        return None
    if written.ladder is not None and written.at_most is not None:
        context.wrong_key("at-most-of-each", "at_most")
        return None
    if of is None:
        return None
    if of.over is not None:
        context.wrong("division-alone", "of")
        return None
    if written.ladder is not None:
        rows = less_rows(written.ladder, of, base, context)
        lines = [(row.when, Constant(row.points)) for row in rows or ()]
        return Part(first_match(lines, ZERO), (ByRows(of, rows, Fraction(0), False),)) if rows else None
    each = exact(written.each or 0)
    most = each * max(context.scope.range_of(of.of)[1], Fraction(0)) if written.at_most is None else exact(written.at_most)
    lost: Number = Least((ZERO, Greatest((Constant(-most), times(-each, of.of)))))
    return Part(lost, (ByAmount(of, -most, Fraction(0), each),))


def less_rows(ladder: dict[str, Decimal | Literal["all"]], of: Quantity, base: Fraction | None, context: Context) -> tuple[Row, ...] | None:
    """The rungs from the highest down, each with what it takes, below 0; higher rungs take no less."""
    rows: list[Row] = []
    for text, less in ladder.items():
        edge = edge_of(text, of, context, "ladder")
        if edge is None:
            return None
        if less == "all" and base is None:
            context.wrong("ladder-all", "ladder", text)
            return None
        taken = -(base or Fraction(0)) if less == "all" else -exact(less)
        if rows and (edge <= rows[0].edge or taken > rows[0].points):
            context.wrong_key("ladder-order", "ladder", text, edge=text)
            return None
        rows.insert(0, Row(compare(of.of, ">=", Constant(edge)), ">=", edge, taken))
    return tuple(rows)
