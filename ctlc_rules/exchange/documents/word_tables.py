"""Tables of a Word file: cells merged across and down, rows of one width; tables that lay out a page are told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element

from ctlc_rules.exchange.documents.build import MOST_PLACES, Draft, Drawn, TooLongError
from ctlc_rules.exchange.documents.grid import LONGEST_CELL, MOST_COLUMNS
from ctlc_rules.exchange.documents.rows import head_rows
from ctlc_rules.exchange.documents.word_xml import W, final, is_on, number, own, value

Text = Callable[[Element], str]
"""Of a cell, in one line."""


def cells_of(table: Element) -> Iterator[Element]:
    """Cells in reading order, without those that go on from the row above."""
    for row in _rows(table):
        yield from (cell for cell in _cells(row) if not _goes_on(cell))


def drawn(table: Element, text: Text) -> Drawn | None:
    """None for a table that lays out a page: it holds a table, has one cell, or one as long as a page."""
    cells = list(cells_of(table))
    if len(cells) < 2 or any(next(cell.iter(f"{W}tbl"), None) is not None or _is_page(cell) for cell in cells):  # noqa: PLR2004
        return None
    rows: list[dict[int, Draft]] = []
    heads = 0
    for row in _rows(table):
        rows.append(_row(row, rows[-1] if rows else {}, text))
        heads += int(is_on(own(row, "trPr", "tblHeader")) and heads == len(rows) - 1)
    width = max(max(row, default=0) + 1 for row in rows)
    if len(rows) * width > MOST_PLACES:
        raise TooLongError
    spread = tuple(tuple(row[at] if at in row else Draft("") for at in range(width)) for row in rows)
    return Drawn(spread, max(heads, head_rows(spread)))


def _row(row: Element, above: dict[int, Draft], text: Text) -> dict[int, Draft]:
    found: dict[int, Draft] = {}
    column = min(number(own(row, "trPr", "gridBefore")), MOST_COLUMNS)
    for cell in _cells(row):
        across = min(max(number(own(cell, "tcPr", "gridSpan"), 1), 1), MOST_COLUMNS)
        beside = own(cell, "tcPr", "hMerge")
        if _goes_on(cell) and column in above:
            draft = above[column]
        elif beside is not None and value(beside) != "restart" and column - 1 in found:
            draft = found[column - 1]
        else:
            draft = Draft(text(cell))
        for at in range(column, column + across):
            found[at] = draft
        column += across
    return found


def _is_page(cell: Element) -> bool:
    return sum(len(item.text or "") for item in cell.iter(f"{W}t")) > LONGEST_CELL


def _rows(table: Element) -> Iterator[Element]:
    for row in final(table):
        if row.tag == f"{W}tr" and own(row, "trPr", "del") is None:
            yield row


def _cells(row: Element) -> Iterator[Element]:
    for cell in final(row):
        if cell.tag == f"{W}tc" and own(cell, "tcPr", "cellDel") is None:
            yield cell


def _goes_on(cell: Element) -> bool:
    """Merged with the cell above; a merge that begins says `restart`."""
    merge = own(cell, "tcPr", "vMerge")
    return merge is not None and value(merge) != "restart"
