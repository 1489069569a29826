"""Columns of one row against each other: women and all, classes and who came, a percentage and its counts; cells that slipped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from ctlc_rules.exchange.audit.finding import AuditFinding, Share, apart, ends, finding, seen_cell, shortened, summed
from ctlc_rules.exchange.audit.grid import Column, Grid, Row
from ctlc_rules.exchange.audit.limits import AuditLimits
from ctlc_rules.exchange.audit.percents import fits
from ctlc_rules.exchange.figures.reader import cell_figure
from ctlc_rules.source import fold

_WOMEN = re.compile(r"(?:trong do:? |so |luot |so luot )?(?:nu|phu nu)(?: gioi)?")
_MEN = re.compile(r"(?:trong đó:? |số |lượt |số lượt )?nam(?: giới)?")
_CLASSES = re.compile(r"\bso (?:lop|chuyen de|buoi)\b")
_PEOPLE = re.compile(r"\bluot\b|\bnguoi\b|\bhoc vien\b")
_LEAST_PAIRS = 2
MOST_COLUMNS = 12
"""Among so many the counts of a percentage are looked for."""


def columns(grid: Grid, limits: AuditLimits) -> Iterator[AuditFinding]:
    yield from _unsure(grid)
    for place, column in enumerate(grid.counted):
        if _WOMEN.fullmatch(fold(column.names[-1] if column.names else "")) and place:
            whole = _whole(grid.counted[:place])
            if whole:
                yield from _women(grid, column, whole, limits)
                yield from _men(grid, column, whole)
    yield from _classes(grid)
    for column in grid.columns:
        if any(figure.percent for figure in column.figures.values()) or "%" in column.folded:
            yield from _percentages(grid, column, limits)


def _unsure(grid: Grid) -> Iterator[AuditFinding]:
    """Rows whose cells the reader of the file could not tell apart for sure; where all figures are equal it does not matter."""
    first = grid.columns[0].place
    unsure = [row for row in grid.rows if row.place in grid.table.doubtful]
    if len(unsure) > 1 and 2 * len(unsure) > len(grid.rows):
        head = grid.table.rows[0][0]
        yield finding("table-unsure", seen_cell(head, "", ""), rows=str(len(unsure)))
        return
    for row in unsure:
        cells = grid.table.rows[row.place][first:]
        if len({cell.text for cell in cells}) > 1:
            figures = [cell for cell in cells if cell_figure(cell.text)]
            places = (seen_cell(cell, shortened(row.label), "") for cell in figures[::-1])  # what slips, slips at the end
            yield finding("cells-unsure", *places, cells=", ".join(cell.text for cell in figures))


def _whole(before: Sequence[Column]) -> Column | None:
    """The nearest column to the left that counts men and women."""
    return next((column for column in reversed(before) if not _is_men(column)), None)


def _is_men(column: Column) -> bool:
    """With its marks: `năm` is a year."""
    return bool(column.names and _MEN.fullmatch(column.names[-1].lower()))


def _women(grid: Grid, women: Column, whole: Column, limits: AuditLimits) -> Iterator[AuditFinding]:
    for row, below in zip(grid.rows, (*grid.rows[1:], None), strict=True):
        part, all_of = women.figures.get(row.place), whole.figures.get(row.place)
        next_one = whole.figures.get(below.place) if below else None
        if part is None:
            continue
        slipped = next_one and below and part.value == next_one.value and (all_of is None or part.value != all_of.value)
        if slipped and below and (part.value or 0) >= limits.least:
            yield finding("column-shift", grid.seen(row, women), grid.seen(below, whole))
        elif all_of and ends(part)[0] > ends(all_of)[1]:
            yield finding("part-over-whole", grid.seen(row, women), grid.seen(row, whole))


def _men(grid: Grid, women: Column, whole: Column) -> Iterator[AuditFinding]:
    men = next((column for column in grid.counted if _is_men(column)), None)
    if men is None:
        return
    for row in grid.rows:
        parts = [column.figures.get(row.place) for column in (men, women)]
        printed = whole.figures.get(row.place)
        if printed and all(parts):
            added = summed([ends(part) for part in parts if part])
            if apart(ends(printed), added):
                yield finding("columns-differ", grid.seen(row, whole), grid.seen(row, men), grid.seen(row, women), sum=added)


def _classes(grid: Grid) -> Iterator[AuditFinding]:
    """Classes that nobody came to, people without a class, and more classes than people: cells in each other's place."""
    classes = next((column for column in grid.counted if _CLASSES.search(column.folded)), None)
    people = next((column for column in grid.counted if column is not classes and _PEOPLE.search(column.folded)), None)
    if classes is None or people is None:
        return
    for row in grid.rows:
        held, came = classes.figures.get(row.place), people.figures.get(row.place)
        if held is None or came is None or held.value is None or came.value is None:
            continue
        if (held.value == 0) != (came.value == 0):
            yield finding("one-without-other", grid.seen(row, classes), grid.seen(row, people))
        elif held.value > came.value:
            yield finding("more-classes-than-people", grid.seen(row, classes), grid.seen(row, people))


def _percentages(grid: Grid, column: Column, limits: AuditLimits) -> Iterator[AuditFinding]:
    """Of the columns that count, the two whose quotient most rows print; rows that print another are found."""
    best: tuple[list[Row], list[Row], Column, Column] | None = None
    for part, whole in permutations(grid.counted[:MOST_COLUMNS], 2):
        right, wrong = _split(grid, column, part, whole, limits)
        if len(right) >= _LEAST_PAIRS and len(right) >= 2 * len(wrong) and (best is None or len(right) > len(best[0])):
            best = (right, wrong, part, whole)
    if best is None:
        return
    _, wrong, part, whole = best
    for row in wrong:
        exact = (part.figures[row.place].value or Fraction(0)) / (whole.figures[row.place].value or Fraction(1))
        places = (grid.seen(row, column), grid.seen(row, part), grid.seen(row, whole))
        yield finding("percent-differs", *places, exact=Share(exact))


def _split(grid: Grid, column: Column, part: Column, whole: Column, limits: AuditLimits) -> tuple[list[Row], list[Row]]:
    right: list[Row] = []
    wrong: list[Row] = []
    for row in grid.rows:
        printed, one, other = (each.figures.get(row.place) for each in (column, part, whole))
        if printed and one and other and one.value is not None and other.value:
            (right if fits(printed, one.value / other.value, limits.percent_points) else wrong).append(row)
    return right, wrong
