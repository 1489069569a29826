"""Which values a number of the core can take: all of them where they are few, else a range and how fine it is.

What is said here may be too much (two parts that ask one input are taken as if they were free) and never too little.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from ctlc_rules.core.nodes import Constant, FirstMatch, Greatest, Least, Node, Number, Ref, Sum
from ctlc_rules.criteria.standard import Standard

MOST = 800
MOST_PAIRS = 60_000
ROUNDEST = (1000, 100, 10, 5, 1, Fraction(1, 2), Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000))


@dataclass(frozen=True, slots=True)
class Few:
    """INVARIANT: in order, no two alike."""

    values: tuple[Fraction, ...]

    def has(self, value: Fraction) -> bool:
        at = bisect_left(self.values, value)
        return at < len(self.values) and self.values[at] == value

    def between(self, lo: Fraction | None, hi: Fraction | None) -> Fraction | None:
        """One that lies strictly between, in the middle of those that do."""
        begin = 0 if lo is None else bisect_right(self.values, lo)
        end = len(self.values) if hi is None else bisect_left(self.values, hi)
        return self.values[(begin + end) // 2] if begin < end else None

    def up_to(self, most: Fraction, hi: Fraction | None) -> Fraction | None:
        """The greatest that is at most `most` and below `hi`."""
        at = bisect_right(self.values, most)
        if hi is not None:
            at = min(at, bisect_left(self.values, hi))
        return self.values[at - 1] if at else None

    def first(self, lo: Fraction | None) -> Fraction | None:
        """The least above `lo`."""
        at = 0 if lo is None else bisect_right(self.values, lo)
        return self.values[at] if at < len(self.values) else None


@dataclass(frozen=True, slots=True)
class Many:
    """Whole multiples of 1/per between lo and hi."""

    lo: Fraction
    hi: Fraction
    per: int

    def has(self, value: Fraction) -> bool:
        return self.lo <= value <= self.hi and (value * self.per).denominator == 1

    def between(self, lo: Fraction | None, hi: Fraction | None) -> Fraction | None:
        """One that lies strictly between, as round as can be, near the middle."""
        least = self.first(lo)
        most = self.up_to(self.hi, hi)
        if least is None or most is None or least > most:
            return None
        middle = (least + most) / 2
        for step in ROUNDEST:
            value = Fraction(round(middle / step) * step)
            if least < value < most and self.has(value):
                return value
        return least

    def up_to(self, most: Fraction, hi: Fraction | None) -> Fraction | None:
        steps = min(most, self.hi) * self.per
        whole = floor(steps)
        if hi is not None:
            whole = min(whole, ceil(hi * self.per) - 1)
        value = Fraction(whole, self.per)
        return value if value >= self.lo else None

    def first(self, lo: Fraction | None) -> Fraction | None:
        if lo is None or lo < self.lo:
            return self.lo
        value = Fraction(floor(lo * self.per) + 1, self.per)
        return value if value <= self.hi else None


Values = Few | Many


class Reach:
    """The values of the nodes of one standard."""

    def __init__(self, standard: Standard) -> None:
        self.trace = standard.program.run({})
        self.program = standard.program
        self.nodes: dict[str, Node] = {item.name: item.node for item in standard.core.definitions}
        self.known: dict[Node, Values] = {}

    def of(self, node: Number) -> Values:
        if node not in self.known:
            self.known[node] = self._of(node)
        return self.known[node]

    def _of(self, node: Number) -> Values:
        few: Few | None = None
        match node:
            case Constant(value):
                return Few((value,))
            case Ref(name):
                return self.of(self.nodes[name])  # type: ignore[arg-type]  # a definition that is asked as a number is one
            case Sum(constant, terms):
                few = self._sum(constant, terms)
            case FirstMatch(rows, otherwise):
                few = _union(self.of(item) for item in (*(value for _, value in rows), otherwise))
            case Least(items) | Greatest(items):
                few = _union(self.of(item) for item in items)
            case _:
                pass
        range_ = self._range(node)
        if few is None:
            return range_
        if isinstance(range_, Few):
            return Few(tuple(value for value in few.values if range_.values[0] <= value <= range_.values[-1]))
        return Few(tuple(value for value in few.values if range_.lo <= value <= range_.hi))

    def _range(self, node: Number) -> Values:
        lo, hi = self.trace.number(node)
        per = self.program.scales[self.program.number(node)]
        if (hi - lo) * per >= MOST:
            return Many(lo, hi, per)
        first = ceil(lo * per)
        return Few(tuple(Fraction(at, per) for at in range(first, floor(hi * per) + 1)))

    def _sum(self, constant: Fraction, terms: tuple[tuple[Fraction, Number], ...]) -> Few | None:
        found = {constant}
        for coefficient, item in terms:
            values = self.of(item)
            if not isinstance(values, Few) or len(values.values) * len(found) > MOST_PAIRS:
                return None
            found = {value + coefficient * part for value in found for part in values.values}
            if len(found) > MOST:
                return None
        return Few(tuple(sorted(found)))


def _union(parts: Iterable[Values]) -> Few | None:
    found: set[Fraction] = set()
    for part in parts:
        if not isinstance(part, Few):
            return None
        found.update(part.values)
    return Few(tuple(sorted(found))) if len(found) <= MOST else None
