"""The length of a period: whole calendar months where it is that, else days * 12 / 365; exact."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from fractions import Fraction

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
