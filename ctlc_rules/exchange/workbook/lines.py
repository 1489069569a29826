"""The lines of the calculation sheet: one value of the core each, as formulas over the lines before it.

A case is a pair of columns. Of a number they hold the lower and the upper bound, in whole steps of the line's scale; of a truth whether
it surely holds and whether it may hold, 0 or 1. A formula names other lines by marks, `{L12}` and `{H12}` for the low and the high
column of line 12, `{S12}` for the column that the formula itself stands in; so a sheet may hold as many cases as it has pairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

LIMIT = 2**53
"""Every whole number below this, and every sum of such that stays below it, is exact in the arithmetic of all spreadsheets."""
TOP = LIMIT - 1
"""Stands for "no bound" where the least of several is taken: no value of a line is as great."""
MOST_ARGUMENTS = 25
"""Older programs take thirty."""
_MARK = re.compile(r"\{([LHS])(\d+)\}")


class TooWideError(Exception):
    """A value may become too great for exact arithmetic."""


@dataclass(frozen=True, slots=True)
class Line:
    """lo, hi: formulas without `=`, with marks; "" for an input, which the case gives. low, high: what the value can be at all."""

    what: str
    lo: str
    hi: str
    low: int
    high: int


@dataclass(slots=True)
class Lines:
    """Numbered from 0, in the order in which they are worked out."""

    items: list[Line] = field(default_factory=list)

    def add(self, what: str, lo: str, hi: str, bounds: tuple[int, int]) -> int:
        """The number of the new line. Raises `TooWideError` where its bounds are not below the limit."""
        within(*bounds)
        self.items.append(Line(what, lo, hi, *bounds))
        return len(self.items) - 1

    def same(self, what: str, formula: str, bounds: tuple[int, int]) -> int:
        """A line with one formula for both columns, in marks of the own column."""
        return self.add(what, formula, formula, bounds)

    def bounds(self, line: int) -> tuple[int, int]:
        return self.items[line].low, self.items[line].high


def within(*values: int) -> None:
    if any(abs(value) >= LIMIT for value in values):
        raise TooWideError


def filled(formula: str, low: str, high: str, own: str, first_row: int = 1) -> str:
    """The formula in a pair of columns. low, high, own: their letters, `$B`; own is the one in which it stands. Rows count from 1."""
    column = {"L": low, "H": high, "S": own}
    return _MARK.sub(lambda mark: f"{column[mark[1]]}{int(mark[2]) + first_row}", formula)


def gathered(function: str, items: Iterable[str]) -> str:
    """`MAX(a,b,...)` of any number of items: in groups, as a function takes so many arguments only.

    >>> gathered("MIN", ["a", "b"])
    'MIN(a,b)'
    """
    found = list(items)
    while len(found) > MOST_ARGUMENTS:
        found = [f"{function}({','.join(found[at : at + MOST_ARGUMENTS])})" for at in range(0, len(found), MOST_ARGUMENTS)]
    return f"{function}({','.join(found)})"


def truth(condition: str) -> str:
    """1 where the condition holds, else 0."""
    return f"IF({condition},1,0)"
