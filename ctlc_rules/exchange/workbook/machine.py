"""One more machine on the core: a whole core as lines of a calculation sheet, or why it fits none."""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.core.core import Core
from ctlc_rules.exchange.workbook.calculation import Calculation
from ctlc_rules.exchange.workbook.lines import TooWideError
from ctlc_rules.exchange.workbook.rating_set import rating_set


@dataclass(frozen=True, slots=True)
class TooWide:
    """The definition, or the input, whose values may be too great: the standard fits no spreadsheet."""

    definition: str


def calculation_of(core: Core) -> Calculation | TooWide:
    """Every input and definition of a core as lines, then the ratings."""
    found = Calculation(core)
    try:
        found.inputs()
        found.definitions()
        found.totals()
    except TooWideError:
        return TooWide(found.name)
    found.ratings = rating_set(found)
    return found
