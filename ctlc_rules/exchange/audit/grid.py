"""A table as its author meant it: which column counts what, which rows stand under which, which are totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ctlc_rules.exchange.audit.finding import Ends, Seen, ends, seen_cell, shortened, summed
from ctlc_rules.exchange.documents.document import Cell, Table
from ctlc_rules.exchange.documents.rows import is_ordinal_head, is_sub_row, is_total
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.figures.reader import cell_figure
from ctlc_rules.source import fold

GROUP, ROW, SUB = range(3)
_DEPTHS = (
    (GROUP, re.compile(r"(?:[IVX]{1,5}|[A-H])[.)]?")),
    (ROW, re.compile(r"[0-9]{1,3}[.)]?")),
    (SUB, re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})+[.)]?|[a-zđ][.)]?|[-–+*•]")),
)
_LED = ((GROUP, re.compile(r"(?:[IVX]{1,5}|[A-H])[.)] ")), (ROW, re.compile(r"[0-9]{1,3}[.)] ?(?![0-9])")))
_TOTAL = re.compile(
    r"(?:tong(?: so| cong| chung| cong so)?|cong(?: chung| tong)?|toan (?:xa|phuong|thi tran|huyen|thi xa|thanh pho|tinh))"
    r"(?: (?:muc|phan) [ivx0-9]{1,4})?"
)
_NOTHING = re.compile(r"[-–—x/.…]*")
_SHARE = re.compile(r"%|\bty le\b|\bti le\b|binh quan|trung binh|\bmuc do\b")
_NUMBERS = re.compile(r"\(?[0-9]{1,2}\)?")


@dataclass(frozen=True, slots=True)
class Row:
    """place: in the table, from 0. under: of the row above it that it belongs to."""

    place: int
    label: str
    depth: int
    total: bool


@dataclass(frozen=True, slots=True)
class Node:
    row: Row
    under: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Column:
    """names: of its header from the top down. figures: by place of the row; a cell with words in it is in `words`."""

    place: int
    names: tuple[str, ...]
    figures: dict[int, Figure]
    words: frozenset[int]

    @property
    def title(self) -> str:
        return shortened(" / ".join(self.names))

    @property
    def folded(self) -> str:
        return fold(" / ".join(self.names))

    @property
    def shares(self) -> bool:
        """Percentages or averages: nobody adds them up."""
        figures = self.figures.values()
        return bool(_SHARE.search(self.folded)) or any(figure.percent or figure.of is not None for figure in figures)

    def ends(self, node: Node) -> Ends | None:
        """What a row counts: its own figure, else the sum of the rows under it; None where neither says anything."""
        own = self.figures.get(node.row.place)
        if own:
            return ends(own)
        below = [found for one in node.under if (found := self.ends(one))]
        return summed(below) if below else None


@dataclass(frozen=True, slots=True)
class Grid:
    table: Table
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    marks: dict[int, str]

    @property
    def counted(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if not column.shares)

    def cell(self, row: Row, column: Column) -> Cell:
        return self.table.rows[row.place][column.place]

    def seen(self, row: Row, column: Column) -> Seen:
        return seen_cell(self.cell(row, column), shortened(row.label), column.title)

    def trees(self, rows: Sequence[Row]) -> list[Node]:
        """The rows, each under the nearest one above it that is less deep; totals left out."""
        top: list[Node] = []
        path: list[Node] = []
        for row in rows:
            if row.total:
                continue
            node = Node(row)
            while path and path[-1].row.depth >= row.depth:
                path.pop()
            (path[-1].under if path else top).append(node)
            path.append(node)
        return top


def grid_of(table: Table) -> Grid | None:
    """None where no column counts anything."""
    first = table.head or int(not any(cell_figure(cell.text) for cell in table.rows[0][1:]))
    body = table.rows[first:]
    if not body:
        return None
    label = _label_place(body, table.rows[:first])
    columns = tuple(_columns(table, first, label))
    if not columns:
        return None
    rows, marks = _rows(table, first, label)
    return Grid(table, rows, columns, marks)


def _label_place(body: Sequence[Sequence[Cell]], heads: Sequence[Sequence[Cell]]) -> int:
    """The column with the most words; the ordinals stand to its left."""
    width = len(body[0])
    counts = [sum(any(sign.isalpha() for sign in row[place].text) and len(row[place].text) > 2 for row in body) for place in range(width)]  # noqa: PLR2004
    start = 1 if width > 1 and heads and is_ordinal_head(heads[0][0].text) else 0
    return max(range(start, width), key=lambda place: (counts[place], -place))


def _columns(table: Table, first: int, label: int) -> Iterator[Column]:
    for place in range(label + 1, len(table.rows[0])):
        figures: dict[int, Figure] = {}
        words = set()
        for at, row in enumerate(table.rows[first:], first):
            text = row[place].text
            figure = cell_figure(text)
            if figure and not (at == first and _is_numbering(row)):
                figures[at] = figure
            elif not _NOTHING.fullmatch(text):
                words.add(at)
        if figures and len(words) <= len(figures) // 2:
            yield Column(place, _names(table, first, place), figures, frozenset(words))


def _names(table: Table, first: int, place: int) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(row[place].text for row in table.rows[:first] if row[place].text and not _NUMBERS.fullmatch(row[place].text))
    )


def _is_numbering(row: Sequence[Cell]) -> bool:
    """(1) (2) (3) under a header."""
    return len(row) > 2 and all(_NUMBERS.fullmatch(cell.text) and "(" in cell.text for cell in row)  # noqa: PLR2004


def _rows(table: Table, first: int, label: int) -> tuple[tuple[Row, ...], dict[int, str]]:
    rows: list[Row] = []
    marks: dict[int, str] = {}
    for place, cells in enumerate(table.rows[first:], first):
        text = cells[label].text or next((cell.text for cell in cells[:label] if cell.text), "")
        mark = next((cell.text for cell in cells[:label] if cell.text and cell is not cells[label]), "")
        if not text and not any(cell.text for cell in cells):
            continue
        if mark:
            marks[place] = mark
        rows.append(Row(place, text, _depth(mark, text, rows), is_total(text) and bool(_TOTAL.fullmatch(fold(text).strip(" :.")))))
    return tuple(rows), marks


def _depth(mark: str, text: str, before: Sequence[Row]) -> int:
    for depth, pattern in _DEPTHS:
        if mark and pattern.fullmatch(mark):
            return depth
    if is_sub_row(text) or fold(text).startswith("trong do"):
        return SUB
    for depth, pattern in _LED:
        if pattern.match(text):
            return depth
    return before[-1].depth if before and not mark and before[-1].depth != GROUP and not before[-1].total else ROW
