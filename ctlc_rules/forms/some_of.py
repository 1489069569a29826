"""some_of: at least `needed` of the conditions. `some_of: {needed: 3, of: [body_study, body_schools, body_women]}`."""

from __future__ import annotations

from pydantic import Field

from ctlc_rules.forms.base import Context, Lowered
from ctlc_rules.forms.conditions import some_said, verdict
from ctlc_rules.source import Door, Text, Whole


class SomeOf(Door):
    """At least `needed` of the conditions."""

    needed: Whole = Field(ge=1, description="Số điều kiện cần đạt / how many must hold")
    of: list[Text] = Field(min_length=1, max_length=100, description="Các điều kiện / the conditions")


def lower(written: SomeOf, context: Context) -> Lowered | None:
    found = [context.condition("of", place) for place in range(len(written.of))]
    if written.needed > len(written.of):
        context.wrong("needed-too-many", "needed", needed=written.needed, count=len(written.of))
        return None
    items = tuple(item for item in found if item)
    return verdict(context, some_said(written.needed, items)) if len(items) == len(found) else None
