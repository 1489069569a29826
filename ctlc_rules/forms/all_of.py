"""all_of: every condition must hold. `all_of: [office_room, tables_chairs]`."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ctlc_rules.forms.base import Context, Lowered
from ctlc_rules.forms.conditions import all_said, verdict
from ctlc_rules.source import Text

AllOf = Annotated[list[Text], Field(min_length=1, max_length=100)]


def lower(written: list[str], context: Context) -> Lowered | None:
    found = [context.condition(place) for place in range(len(written))]
    items = tuple(item for item in found if item)
    return verdict(context, all_said(items)) if len(items) == len(found) else None
