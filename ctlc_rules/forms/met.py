"""met: one condition. `met: plan_year`, with `points: 3` beside it where it gives points."""

from __future__ import annotations

from ctlc_rules.forms.base import Context, Lowered
from ctlc_rules.forms.conditions import verdict
from ctlc_rules.source import Text

Met = Text


def lower(_written: str, context: Context) -> Lowered | None:
    said = context.condition()
    return verdict(context, said) if said else None
