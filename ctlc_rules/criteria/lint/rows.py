"""The rows of a rating scale beside each other: gaps, overlaps, rows that are never taken, ratings that fall as points rise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import Input
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.lint.grid import Grid, Key, Point, grid_of
from ctlc_rules.criteria.lint.names import number_of
from ctlc_rules.criteria.lint.rule import Found, at_value
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.words import say

Line = list[tuple[Key, Point]]


def gaps(standard: Standard) -> Iterator[Found]:
    """A value that falls to the last row, though lower and higher ones do not."""
    return _once(standard, "rating-gap", _falls)


def falls(standard: Standard) -> Iterator[Found]:
    """A value that is rated lower than a lower one."""
    return _once(standard, "rating-falls", _falls)


def overlaps(standard: Standard) -> Iterator[Found]:
    """A value in two rows, each of which ends where the other begins."""
    return _once(standard, "rating-overlap", _overlaps)


def untaken(standard: Standard) -> Iterator[Found]:
    """A row that those above it take away."""
    return _once(standard, "rating-never-taken", _untaken)


def outside(standard: Standard) -> Iterator[Found]:
    """A scale that is written with a gap."""
    return _once(standard, "scale-has-gap", _outside)


def _once(standard: Standard, code: str, look: Callable[[Grid], Iterator[Found]]) -> Iterator[Found]:
    """The first witness of each row."""
    if len(standard.ratings) < 2:  # noqa: PLR2004  # nothing beside the row for all
        return
    told: set[str] = set()
    for found in look(grid_of(standard)):
        if found.problem.code == code and found.at not in told:
            told.add(found.at)
            yield found


def _falls(grid: Grid) -> Iterator[Found]:
    """Along one quantity, all else alike: a value that falls through the scale, or gives less than a lower one does."""
    last = len(grid.standard.ratings) - 1
    for at, axis in enumerate(grid.axes):
        if axis.values is None:
            continue
        for line in grid.lines(at):
            for place, ((_, low), (_, high)) in enumerate(pairwise(line)):
                falls = high.result > low.result
                rises_again = any(point.result < last for _, point in line[place + 2 :])
                if falls and high.result == last and rises_again and grid.can_be(high):
                    yield _at_row(grid, low.result, "rating-gap", witness(grid, high))
                elif falls and axis.rises and high.result < last and grid.can_be(high):
                    yield _at_row(grid, low.result, "rating-falls", witness(grid, high), other=grid.standard.ratings[high.result].id)


def _overlaps(grid: Grid) -> Iterator[Found]:
    """Two rows that both end where the other begins, and share what lies between."""
    count = len(grid.standard.ratings) - 1
    for at, axis in enumerate(grid.axes):
        if axis.values is None:
            continue
        for line in grid.lines(at):
            for first in range(count):
                for second in range(first + 1, count):
                    shared = _shared(line, first, second)
                    if shared and grid.can_be(shared):
                        yield _at_row(grid, second, "rating-overlap", witness(grid, shared), other=grid.standard.ratings[first].id)


def _shared(line: Line, first: int, second: int) -> Point | None:
    """The first point at which both rows hold, where one of them alone holds below it and the other alone above it."""
    both = [place for place, (_, point) in enumerate(line) if point.rows[first] and point.rows[second]]
    if not both:
        return None
    below = [point.rows for _, point in line[: both[0]]]
    above = [point.rows for _, point in line[both[-1] + 1 :]]
    for one, other in ((first, second), (second, first)):
        if any(row[one] and not row[other] for row in below) and any(row[other] and not row[one] for row in above):
            return line[both[0]][1]
    return None


def _untaken(grid: Grid) -> Iterator[Found]:
    """Rows that no case comes to, though their own condition may hold: those before them take it all."""
    if not grid.complete:
        return
    taken = {point.result for point in grid.points.values()}
    reached = {effect.to for effect in grid.standard.core.outline.effects}
    lowered = any(effect.effect == "lower" for effect in grid.standard.core.outline.effects)
    for place, rating in enumerate(grid.standard.ratings):
        if place in taken or rating.id in reached or lowered:
            continue
        points = [point for point in grid.points.values() if point.rows[place]]
        if points and (rating.when is not None or rating.id == NOT_RATED):
            yield _at_row(grid, place, "rating-never-taken", witness(grid, points[0]), other=grid.standard.ratings[points[0].result].id)


def _outside(grid: Grid) -> Iterator[Found]:
    """A scale that is written with a gap, and a case that falls into it."""
    last = len(grid.standard.ratings) - 1
    if grid.standard.ratings[last].id != NOT_RATED:
        return
    inside = [point for point in grid.points.values() if point.result == last and grid.can_be(point)]
    if inside:
        yield _at_row(grid, last, "scale-has-gap", witness(grid, _telling(grid, inside)))
    elif not grid.complete:
        yield _at_row(grid, last, "scale-has-gap", Both(say("witness.unknown", "vi"), say("witness.unknown", "en")))


def _telling(grid: Grid, inside: list[Point]) -> Point:
    """Of the points in the gap one that a reader would not expect there: between the edges, and neither lowest nor highest."""
    ends = [{values[0].value, values[-1].value} for values in grid.cells]
    edges = [{cell.value for cell in values if cell.edge} for values in grid.cells]

    def telling(point: Point) -> int:
        return sum((value not in end) + 2 * (value not in edge) for value, end, edge in zip(point.values, ends, edges, strict=True))

    return max(inside, key=telling)


def _at_row(grid: Grid, place: int, code: str, seen: Both, **args: object) -> Found:
    rating = grid.standard.ratings[place]
    path = ("rating", place, "when") if rating.when is not None else ("rating", place)
    return at_value(grid.standard, path, rating.id, code, name=rating.id, **args, seen_vi=seen.vi, seen_en=seen.en)


def witness(grid: Grid, point: Point) -> Both:
    """The point in words: `tổng 62 điểm, Hệ số 0,4`."""
    said = [_of_axis(grid, at, value) for at, value in enumerate(point.values)]
    return Both(", ".join(item.vi for item in said), ", ".join(item.en for item in said))


def _of_axis(grid: Grid, at: int, value: object) -> Both:
    axis = grid.axes[at]
    if isinstance(value, str):
        return _word(grid, at, value)
    number = number_of(value, axis.percent)  # type: ignore[arg-type]  # a value is a word or a number
    return Both(f"{axis.name.vi} {number.vi} {axis.unit.vi}".rstrip(), f"{axis.name.en} {number.en} {axis.unit.en}".rstrip())


def _word(grid: Grid, at: int, value: str) -> Both:
    axis = grid.axes[at]
    node = axis.node
    if isinstance(node, Input):
        word = next(word for word in grid.standard.inputs[node.name].words if word.id == value)
        return Both(f"{axis.name.vi}: {word.label.vi}", f"{axis.name.en}: {word.label.en}")
    return Both(say(f"witness.{value}", "vi", name=axis.name.vi), say(f"witness.{value}", "en", name=axis.name.en))
