"""What a workbook carries along unseen, as one text in a hidden cell."""

from __future__ import annotations

import json
from collections.abc import Mapping

from ctlc_rules.exchange.workbook.draft import Draft


def as_raw(value: Mapping[str, object]) -> str:
    """Days as they are written in a case; "" for nothing."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str) if value else ""


def of_raw(text: str) -> dict[str, Draft]:
    """Nothing where the cell was touched."""
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return {str(key): value for key, value in found.items()} if isinstance(found, dict) else {}
