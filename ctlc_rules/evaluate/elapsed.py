"""Months that have passed since a date: exact by the calendar, with bounds where the date is not known."""

from __future__ import annotations

from datetime import date, timedelta

from ctlc_rules.case.case import Case
from ctlc_rules.case.period import months_elapsed
from ctlc_rules.case.written import Layer
from ctlc_rules.criteria.standard import InputInfo, Standard
from ctlc_rules.evaluate.given import Given, Want


def elapsed(standard: Standard, case: Case, layer: Layer, given: Given, wants: dict[str, Want]) -> None:
    """Adds every input that says `elapsed:`; what is not known of its date is not known of it."""
    for info in standard.inputs.values():
        if info.elapsed is None:
            continue
        wants.pop(info.id, None)
        until = until_day(case, layer, info)
        if until is None:
            wants[info.id] = "no_period" if info.elapsed.until == "period_end" else "not_decided"
            continue
        start = standard.inputs[info.elapsed.start]
        found = given.get(start.id, (start.lo.numerator, start.hi.numerator))
        assert isinstance(found, tuple)
        ends = [months_elapsed(date.fromordinal(day), until) for day in reversed(found)]
        lo, hi = (min(max(end, info.lo.numerator), info.hi.numerator) for end in ends)
        given[info.id] = (lo, hi)


def until_day(case: Case, layer: Layer, info: InputInfo) -> date | None:
    """The day to which months are counted: the one after the period, or that of the decision; None where there is none yet."""
    assert info.elapsed is not None
    if info.elapsed.until == "period_end":
        return case.period.to + timedelta(days=1) if case.period else None
    closing = case.closing_at(layer)
    return closing.on if closing else None
