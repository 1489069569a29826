"""Which earlier days are meant: the period before a period, the year up to a day. Whole months are counted by the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

from ctlc_rules.case.case import CasePeriod
from ctlc_rules.case.period import MONTHS_IN_YEAR

MOST_GAP = 31
"""Days by which a period may end before the next one starts and still be the one before it; half a month for monthly periods."""
DAY = timedelta(days=1)

Window = tuple[date, date]
"""The first and the last day, both included."""


def shifted(day: date, months: int) -> date:
    """The day so many months before it; the last of a shorter month; the first day of all where there is none.

    >>> shifted(date(2024, 3, 31), 1), shifted(date(2024, 1, 1), 12)
    (datetime.date(2024, 2, 29), datetime.date(2023, 1, 1))
    """
    number = day.year * MONTHS_IN_YEAR + day.month - 1 - months
    if number < MONTHS_IN_YEAR:
        return date.min
    year, month = divmod(number, MONTHS_IN_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def length_of(months: int | None, period: CasePeriod) -> int:
    """Months of a period: the standard's, else the case's to the nearest month, at least one."""
    return months or max(1, int(period.months + Fraction(1, 2)))


def window_before(start: date, length: int, back: int) -> Window:
    """Where a period must end to be the `back`-th before one of so many months that starts on a day: just before, by a month at most."""
    following = shifted(start, (back - 1) * length)
    return earlier(following, min(MOST_GAP, 15 * length)), earlier(following, 1)


def earlier(day: date, days: int) -> date:
    return day - timedelta(days=days) if day.toordinal() > days else date.min


def window_of(period: CasePeriod, within: int | None) -> Window:
    """Where another result's period must end to count for this one: in this period, or in so many months up to its end."""
    if within is None:
        return period.start, period.to
    first = shifted(period.to, within)
    return (first + DAY if first != date.min else first), period.to
