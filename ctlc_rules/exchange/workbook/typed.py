"""A figure that was typed into a cell as text, read as the live formulas of the workbook read it (`cells.py`)."""

from __future__ import annotations

import re
from fractions import Fraction

from ctlc_rules.criteria.infos import InputInfo

_PLAIN = re.compile(r"(?P<whole>00?|[1-9]\d{0,2}([. ]\d{3})+|0?[1-9]\d*)(,(?P<rest>\d+))?\s*(?P<percent>%?)")


def figure_typed(text: str, info: InputInfo) -> Fraction | None:
    """The number, or None where it is not plain. A percentage has its sign and is a fraction of 1."""
    found = _PLAIN.fullmatch(text)
    if not found or bool(found["percent"]) != (info.kind == "percent"):
        return None
    digits = re.sub(r"[. ]", "", found["whole"])
    value = Fraction(f"{digits}.{found['rest'] or 0}")
    return value / 100 if found["percent"] else value
