"""Months that have passed since a date: exact by the calendar, with bounds where the date is not known."""

from __future__ import annotations

from datetime import date, timedelta

from ctlc_rules.case.case import Case
from ctlc_rules.case.period import months_elapsed, period_ends
from ctlc_rules.case.written import Layer
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given, Want


def elapsed(standard: Standard, case: Case, layer: Layer, given: Given, wants: dict[str, Want]) -> None:
    """Adds every input that says `elapsed:`; what is not known of its date is not known of it."""
    for info in standard.inputs.values():
        if info.elapsed is None:
            continue
        wants.pop(info.id, None)
        until = until_days(case, layer, info)
        if until is None:
            wants[info.id] = "no_period" if info.elapsed.until == "period_end" else "not_decided"
            continue
        start = standard.inputs[info.elapsed.start]
        found = given.get(start.id, (start.lo.numerator, start.hi.numerator))
        assert isinstance(found, tuple)
        ends = [months_elapsed(date.fromordinal(day), end) for day, end in zip(reversed(found), until, strict=True)]
        lo, hi = (min(max(end, info.lo.numerator), info.hi.numerator) for end in ends)
        given[info.id] = (lo, hi)


def until_days(case: Case, layer: Layer, info: InputInfo) -> tuple[date, date] | None:
    """The first and the last day to which months may be counted: the one after the period, or that of the decision; None where there is
    none yet."""
    assert info.elapsed is not None
    if info.elapsed.until == "period_end":
        return (_after(period_ends(case.period)[0]), _after(period_ends(case.period)[1])) if case.period else None
    closing = case.closing_at(layer)
    return (closing.on, closing.on) if closing else None


def _after(day: date) -> date:
    """The next day; the last of the calendar has none."""
    return day + timedelta(days=1) if day < date.max else day
