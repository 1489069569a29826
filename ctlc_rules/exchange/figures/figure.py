"""A figure as it stands in a text, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.case.written import Qualifier


@dataclass(frozen=True, slots=True)
class Figure:
    """Exactly one of value, between, readings is given.

    text: as printed, with the words that qualify it and its unit (`trên 4 vạn người`); start, end: its place in the text that was read.
    value: a percentage is a fraction of 1. to_nearest: one unit of the last word of a qualified figure (10,000 for `trên 4 vạn`), None
    where nothing qualifies it. readings: of a figure in doubt, the likeliest first; because: the code of the catalogue that says why.
    unit: as printed, "" where none stands at it. of: the whole of `50/55` (value is then 50).
    """

    text: str
    start: int
    end: int
    value: Fraction | None = None
    between: tuple[Fraction, Fraction] | None = None
    readings: tuple[Fraction, ...] = ()
    because: str = ""
    qualifier: Qualifier | None = None
    to_nearest: Fraction | None = None
    unit: str = ""
    percent: bool = False
    of: Fraction | None = None
