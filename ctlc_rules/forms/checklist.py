"""checklist: points per item. `checklist: {directors >= 1: 2, deputies >= 2: 3}`; met when every item holds."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from ctlc_rules.forms.base import Context, Lowered, exact
from ctlc_rules.forms.conditions import all_said, points_for
from ctlc_rules.source import Exact, Text

Checklist = Annotated[dict[Text, Annotated[Exact, Field(ge=0)]], Field(min_length=1, max_length=100)]


def lower(items: dict[str, Decimal], context: Context) -> Lowered | None:
    found = [(context.condition_of_key(key), exact(points)) for key, points in items.items()]
    said = tuple(item for item, _ in found if item)
    if len(said) < len(found):
        return None
    steps = tuple(points_for(item, points) for item, points in found if item)
    return Lowered(steps, sum((points for _, points in found), exact(0)), all_said(said))
