"""Rows against the total that is printed under or over them, sub-rows against the row that they stand under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ctlc_rules.exchange.audit.finding import AuditFinding, Ends, apart, ends, finding, summed
from ctlc_rules.exchange.audit.grid import Column, Grid, Node, Row
from ctlc_rules.source import fold

_DASHES = ("-", "–", "+", "*", "•")


def sums(grid: Grid) -> Iterator[AuditFinding]:
    for column in grid.counted:
        yield from _totals(grid, column)
        yield from _under(grid, column, grid.trees(grid.rows))


def _totals(grid: Grid, column: Column) -> Iterator[AuditFinding]:
    """Each total holds the rows since the total before it; the last may hold all."""
    block: list[Row] = []
    every: list[Row] = []
    totals: list[Row] = []
    for row in grid.rows:
        if not row.total:
            block.append(row)
            every.append(row)
            continue
        if block and totals:
            yield from _held(grid, column, row, block, every)
        elif block:
            yield from _held(grid, column, row, block)
        elif totals:
            yield from _held(grid, column, row, totals, every)
        if block or totals:
            totals.append(row)
        block = []
    first = grid.rows[0]
    if first.total and not totals:
        yield from _on_top(grid, column, first)


def _held(grid: Grid, column: Column, total: Row, *groups: Sequence[Row]) -> Iterator[AuditFinding]:
    """Nothing is found where one of the groups adds up."""
    printed = column.figures.get(total.place)
    if printed is None or any(row.place in column.words for rows in groups for row in rows):
        return
    added = [found for rows in groups if (found := added_up(grid, column, rows))]
    if not added or not all(apart(ends(printed), one) for one in added):
        return
    code = "sum-counts-twice" if _twice(column, grid.trees(groups[0]), ends(printed)) else "sum-differs"
    yield _differs(code, grid, column, total, groups[0], added[0])


def _differs(code: str, grid: Grid, column: Column, total: Row, rows: Sequence[Row], added: Ends) -> AuditFinding:
    at = grid.seen(total, column)
    figured = [row for row in rows if row.place in column.figures]
    printed = ends(column.figures[total.place])
    between = (grid.seen(figured[0], column), grid.seen(figured[-1], column))
    gap = max(printed[0] - added[1], added[0] - printed[1])
    return finding(code, at, *between, sum=added, rows=str(len(figured)), difference=gap)


def added_up(grid: Grid, column: Column, rows: Sequence[Row]) -> Ends | None:
    """The sum of rows, sub-rows counted once; None where none has a figure. Rows of totals are added as they are."""
    if all(row.total for row in rows):
        return summed([ends(column.figures[row.place]) for row in rows if row.place in column.figures])
    parts = [found for node in grid.trees(rows) if (found := column.ends(node))]
    return summed(parts) if parts else None


def _twice(column: Column, nodes: Sequence[Node], printed: Ends) -> bool:
    """Whether the total is that of all rows, sub-rows and those above them together."""
    every = [ends(column.figures[node.row.place]) for node in _all(nodes) if node.row.place in column.figures]
    once = [found for node in nodes if (found := column.ends(node))]
    return len(every) > len(once) and not apart(printed, summed(every))


def _all(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.under)


def _on_top(grid: Grid, column: Column, total: Row) -> Iterator[AuditFinding]:
    """A total in the first row may stand over parts that are not all: it is held only where another column adds up."""
    rest = grid.rows[1:]
    for other in grid.counted:
        printed = other.figures.get(total.place)
        added = added_up(grid, other, rest) if other is not column else None
        if printed and added and not apart(ends(printed), added):
            yield from _held(grid, column, total, rest)
            return


def _under(grid: Grid, column: Column, nodes: Sequence[Node]) -> Iterator[AuditFinding]:
    """A row with a figure of its own against what stands under it.

    Parts that are named `trong đó`, or by a dash, need not be all and may overlap (women, party members): each is held for itself.
    """
    for node in nodes:
        yield from _under(grid, column, node.under)
        own = column.figures.get(node.row.place)
        below = [(one.row, found) for one in node.under if (found := column.ends(one))]
        if own is None or not below or any(one.row.place in column.words for one in node.under):
            continue
        if any(_is_some(one.row.label) or grid.marks.get(one.row.place) in _DASHES for one in node.under):
            for row, part in below:
                if part[0] > ends(own)[1]:
                    yield finding("part-over-whole", grid.seen(row, column), grid.seen(node.row, column))
            continue
        added = summed([part for _, part in below])
        if len(below) > 1 and apart(ends(own), added):
            places = (grid.seen(node.row, column), grid.seen(below[0][0], column), grid.seen(below[-1][0], column))
            yield finding("sub-rows-differ", *places, sum=added, rows=str(len(below)))


def _is_some(label: str) -> bool:
    plain = fold(label).lstrip("-–+*• ")
    return plain.startswith(("trong do", "rieng")) or plain in ("nu", "nam") or label[:1] in _DASHES
