"""The small grid of a rating scale: at every edge that a row names, and between each two, one point; and which rows hold there.

Between two edges nothing changes, so the points stand for all cases. Where there would be too many, those are taken in which two
quantities at most differ from the lowest or the highest; then what no point shows is not claimed (`complete` is False).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, product
from math import lcm, prod

from ctlc_rules.core import nodes as core
from ctlc_rules.core.compile import compile_core
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.criteria.lint.conditions import Axis, Conditions
from ctlc_rules.criteria.lint.sums import SectionSum, section_sum
from ctlc_rules.criteria.standard import Standard

MOST_POINTS = 4_000

Key = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """An edge (lo == hi), or what lies between two edges (None: no edge on that side); or a word.

    value: the point that stands for it.
    """

    lo: Fraction | None
    hi: Fraction | None
    value: Fraction | str

    @property
    def edge(self) -> bool:
        return self.lo is not None and self.lo == self.hi


@dataclass(frozen=True, slots=True)
class Point:
    """values: of each axis. rows: of the scale, whether each holds."""

    values: tuple[Fraction | str, ...]
    rows: tuple[bool, ...]

    @property
    def result(self) -> int:
        """The place of the first row that holds; the last always does."""
        return self.rows.index(True)


class Grid:
    """axes: what the scale compares. cells: of each axis, in order. points: by the places of their cells."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self.conditions = Conditions(standard)
        self.axes = tuple(self.conditions.axes.values())
        self.cells = tuple(tuple(_cells(axis)) for axis in self.axes)
        self.complete = True
        self.sum = section_sum(standard, self.axes, self.conditions.reach)
        self.points = self._points()

    def _points(self) -> dict[Key, Point]:
        placed = dict(self._placed())
        per = {axis.input: lcm(*(Fraction(values[at]).denominator for values in placed.values())) for at, axis in self._numbers()}
        program = compile_core(self.conditions.as_core(per))
        rows = [core.Ref(f"row:{place}") for place in range(len(self.conditions.rows))]
        found: dict[Key, Point] = {}
        for key, values in placed.items():
            trace = program.run({axis.input: _given(axis, value, per) for axis, value in zip(self.axes, values, strict=True)})
            found[key] = Point(values, tuple(trace.truth(row) == TRUE for row in rows))
        return found

    def _numbers(self) -> Iterator[tuple[int, Axis]]:
        return ((at, axis) for at, axis in enumerate(self.axes) if axis.values is not None)

    def _placed(self) -> Iterator[tuple[Key, tuple[Fraction | str, ...]]]:
        """Each point's cells and values. A total that is the sum of sections follows from them."""
        total = self.sum
        for key in self._keys():
            if total is None:
                yield key, tuple(cells[place].value for cells, place in zip(self.cells, key, strict=True))
                continue
            chosen = [cells[place] for cells, place in zip(self.cells, key, strict=True)]
            for place, cell in enumerate(self.cells[total.at]):
                values = _with_total(chosen, cell, total)
                if values:
                    yield (*key[: total.at], place, *key[total.at + 1 :]), values
                elif total.might_reach([(item.lo, item.hi) for item in chosen], (cell.lo, cell.hi)):
                    self.complete = False

    def _keys(self) -> Iterator[Key]:
        sizes = [1 if self.sum is not None and at == self.sum.at else len(cells) for at, cells in enumerate(self.cells)]
        of_total = len(self.cells[self.sum.at]) if self.sum else 1
        if prod(sizes) * of_total <= MOST_POINTS:
            yield from product(*(range(size) for size in sizes))
            return
        self.complete = False
        yield from dict.fromkeys(_near_the_ends(sizes, MOST_POINTS // of_total))

    def can_be(self, point: Point) -> bool:
        """Whether the standard's own core, given the inputs of the point, does not rule out the rest of it."""
        given: dict[str, tuple[int, int] | int] = {}
        trace_of = self.standard.program
        for axis, value in zip(self.axes, point.values, strict=True):
            if isinstance(axis.node, core.Input):
                name = axis.node.name
                whole = None if isinstance(value, str) else (value * trace_of.input_scales[name]).numerator
                given[name] = trace_of.bits(name, (str(value),)) if whole is None else (whole, whole)
        trace = trace_of.run(given)
        for axis, value in zip(self.axes, point.values, strict=True):
            if axis.node is None or isinstance(axis.node, core.Input):
                continue
            if isinstance(value, str):
                if trace.truth(axis.node) == (FALSE if value == "yes" else TRUE):  # type: ignore[arg-type]  # of words that are no input
                    return False
            elif not _within(trace.number(axis.node), value):  # type: ignore[arg-type]  # a node with a number is a number
                return False
        return True

    def lines(self, at: int) -> Iterator[list[tuple[Key, Point]]]:
        """The points that differ in one axis only, from its lowest cell up."""
        lines: dict[Key, list[tuple[Key, Point]]] = {}
        for key, point in self.points.items():
            lines.setdefault((*key[:at], *key[at + 1 :]), []).append((key, point))
        for line in lines.values():
            yield sorted(line, key=lambda item: item[0][at])


@lru_cache(maxsize=1)
def _grid_of(key: _Same) -> Grid:
    return Grid(key.standard)


class _Same:
    """A standard by identity: several rules look at the grid of one, one after the other."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.standard is self.standard

    def __hash__(self) -> int:
        return id(self.standard)


def grid_of(standard: Standard) -> Grid:
    """The grid of a standard; the last one made is kept."""
    return _grid_of(_Same(standard))


def _within(bounds: tuple[Fraction, Fraction], value: Fraction) -> bool:
    return bounds[0] <= value <= bounds[1]


def _given(axis: Axis, value: Fraction | str, per: dict[str, int]) -> tuple[int, int] | int:
    if isinstance(value, str):
        return 1 << axis.words.index(value)
    whole = (value * per[axis.input]).numerator
    return whole, whole


def _cells(axis: Axis) -> Iterator[Cell]:
    if axis.values is None:
        yield from (Cell(None, None, word) for word in axis.words)
        return
    edges = sorted(axis.edges)
    for lo, hi in zip([None, *edges], [*edges, None], strict=True):
        inside = axis.values.between(lo, hi)
        if inside is not None:
            yield Cell(lo, hi, inside)
        if hi is not None and axis.values.has(hi):
            yield Cell(hi, hi, hi)


def _near_the_ends(sizes: list[int], most: int) -> Iterator[Key]:
    """All at their lowest, or all at their highest, but for two."""
    done = 0
    for base in (tuple(size - 1 for size in sizes), tuple(0 for _ in sizes)):
        yield base
        for first, second in combinations(range(len(sizes)), 2):
            for one, other in product(range(sizes[first]), range(sizes[second])):
                key = list(base)
                key[first], key[second] = one, other
                yield tuple(key)
                done += 1
                if done > most:
                    return


def _with_total(chosen: list[Cell], cell: Cell, total: SectionSum) -> tuple[Fraction | str, ...] | None:
    """The values of the point, its sections moved within their cells until their sum lies in the total's cell."""
    moved = total.reach([(item.lo, item.hi) for item in chosen], (cell.lo, cell.hi))
    if moved is None:
        return None
    return tuple(moved.get(at, item.value) for at, item in enumerate(chosen))
