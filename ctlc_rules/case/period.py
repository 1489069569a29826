"""The length of a period: whole calendar months where it is that, else days * 12 / 365; exact."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction

from ctlc_rules.case.case import CasePeriod

DAYS_IN_YEAR = 365
MONTHS_IN_YEAR = 12


def months_between(start: date, to: date) -> Fraction:
    """From the first day to the last, both included. `start` is not after `to`.

    >>> months_between(date(2020, 1, 1), date(2020, 10, 31))
    Fraction(10, 1)
    >>> months_between(date(2020, 1, 16), date(2020, 2, 15))
    Fraction(1, 1)
    >>> months_between(date(2020, 1, 1), date(2020, 1, 10))
    Fraction(24, 73)
    """
    month, day = (to.month + 1, 1) if to.day == monthrange(to.year, to.month)[1] else (to.month, to.day + 1)  # the day after
    if day == start.day:
        return Fraction((to.year - start.year) * MONTHS_IN_YEAR + month - start.month)
    return Fraction(((to - start).days + 1) * MONTHS_IN_YEAR, DAYS_IN_YEAR)


def months_elapsed(start: date, until: date) -> int:
    """Whole calendar months from one day to another, below 0 where the second is the earlier one.

    A month ends on the day with the same number, or on the last day of a month that has none.

    >>> months_elapsed(date(2024, 3, 15), date(2025, 3, 14)), months_elapsed(date(2024, 3, 15), date(2025, 3, 15))
    (11, 12)
    >>> months_elapsed(date(2024, 1, 31), date(2024, 2, 29))
    1
    """
    months = (until.year - start.year) * MONTHS_IN_YEAR + until.month - start.month
    return months if until >= add_months(start, months) else months - 1


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month where it has none.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    if year > date.max.year:
        return date.max
    return date(max(year, 1), month + 1, min(day.day, monthrange(max(year, 1), month + 1)[1]))


def period_ends(period: CasePeriod) -> tuple[date, date]:
    """The last day of a period, twice; where it is stated approximately, a month before that and a month after it."""
    if not period.approximate:
        return period.to, period.to
    return add_months(period.to, -1), add_months(period.to, 1)
