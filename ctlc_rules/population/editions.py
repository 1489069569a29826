"""Which edition of a standard governs a case."""

from __future__ import annotations

from datetime import date

from ctlc_rules.case.read import OpenCase
from ctlc_rules.criteria.standard import Standard


def governing_date(standard: Standard, opened: OpenCase, as_of: date | None) -> date | None:
    """The date that chooses the edition: as the standard says, the end of the period or the day of the decision."""
    if as_of:
        return as_of
    if standard.governs.by == "decision_date":
        closings = [layer.written.closing for layer in opened.layers if hasattr(layer.written, "closing")]
        return next((closing.on for closing in reversed(closings) if closing), None)
    return opened.base.period.to if opened.base.period else None


def in_force(editions: tuple[Standard, ...], opened: OpenCase, as_of: date | None) -> Standard | None:
    """The edition that governs the case; the only one there is where the case states no date; None where none is in force."""
    for standard in reversed(editions):
        day = governing_date(standard, opened, as_of)
        if day is None:
            return standard if len(editions) == 1 else None
        if standard.governs_on(day):
            return standard
    return None
