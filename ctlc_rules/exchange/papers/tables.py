"""Tables of the page: cells with what they cover, rows with their kind, columns with their widths."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml.html import HtmlElement

from ctlc_rules.exchange.papers.blocks import Align, Block, Cell, Para, Row, Side, Table, text_of, texts
from ctlc_rules.exchange.papers.inline import UnknownElementError, runs
from ctlc_rules.exchange.papers.letters import writable
from ctlc_rules.exchange.papers.widths import widths

CENTRED = frozenset({"no", "max", "got", "counted", "verdict", "centre"})
MAXIMA = {"scale points": 3}
"""Of a sheet of points: the column (from 0) of the highest points, whose cells carry no class."""
TO_THE_RIGHT = frozenset({"figure", "sum-of"})
SECTION, SUM = frozenset({"section"}), frozenset({"sum", "total"})
MOST_LINES, A_LINE = 40, 40
"""What stands side by side is kept on one page up to so many lines, of about so many letters."""
Contents = Callable[[HtmlElement], tuple[Block, ...]]
"""How the blocks inside a cell are read."""


def table(element: HtmlElement, contents: Contents) -> Iterator[Block]:
    """The table, after its caption."""
    caption = element.find("caption")
    title = writable(str(element.get("aria-label", "")))
    if caption is not None:
        words = Para(runs(caption), "caption")
        title = title or words.text
        yield words
    head: list[Row] = []
    rows: list[Row] = []
    for part in element:
        if part.tag in ("thead", "tbody", "tfoot"):
            (head if part.tag == "thead" else rows).extend(_row(item, contents) for item in part)
        elif part.tag == "tr":
            rows.append(_row(part, contents))
        elif part.tag not in ("caption", "colgroup"):
            raise UnknownElementError(part)
    kind = str(element.get("class", "")).removesuffix(" cards")
    columns = _columns([*head, *rows])
    rows = [_centred(row, MAXIMA[kind]) for row in rows] if kind in MAXIMA else rows
    yield Table(title, widths(kind, _head_classes(element), columns), tuple(head), tuple(rows), kind.split(" ")[0])


def _centred(row: Row, column: int) -> Row:
    return replace(row, cells=tuple(replace(cell, align="center") if place == column else cell for place, cell in enumerate(row.cells)))


def _row(element: HtmlElement, contents: Contents) -> Row:
    classes = frozenset(str(element.get("class", "")).split())
    kind = "section" if classes & SECTION else "sum" if classes & SUM else ""
    in_head = element.getparent().tag == "thead"
    return Row(tuple(_cell(cell, contents, in_head) for cell in element), kind)


def _cell(element: HtmlElement, contents: Contents, in_head: bool) -> Cell:
    if element.tag not in ("th", "td"):
        raise UnknownElementError(element)
    across, down = (int(element.get(name, "1")) for name in ("colspan", "rowspan"))
    return Cell(contents(element), element.tag == "th", across, down, _align(element, in_head))


def _align(element: HtmlElement, in_head: bool) -> Align:
    classes = frozenset(str(element.get("class", "")).split())
    if in_head or classes & CENTRED:
        return "center"
    return "right" if classes & TO_THE_RIGHT else "left"


def _head_classes(element: HtmlElement) -> list[str]:
    first = element.find("thead/tr")
    return [] if first is None else [str(cell.get("class", "")) for cell in first]


def _columns(rows: list[Row]) -> list[list[str]]:
    """The texts of each column; a cell over several columns belongs to none."""
    placed = list(_placed(rows))
    count = max((place + cell.across for _, place, cell in placed), default=1)
    found: list[list[str]] = [[] for _ in range(count)]
    for _, place, cell in placed:
        if cell.across == 1:
            found[place].append(_text(cell))
    return found


def _placed(rows: list[Row]) -> Iterator[tuple[int, int, Cell]]:
    """(row, column, cell), with what cells above cover left free."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row.cells:
            while (number, column) in taken:
                column += 1
            taken |= {(number + down, column + across) for down in range(cell.down) for across in range(cell.across)}
            yield number, column, cell
            column += cell.across


def _text(cell: Cell) -> str:
    return "\n".join(text_of(block.runs) for block in cell.blocks if isinstance(block, Para))


def covered_above(rows: tuple[Row, ...]) -> list[list[tuple[int, Cell | None]]]:
    """For each row its places from left to right: (first column, the cell), or None where a cell of a row above reaches down."""
    placed = list(_placed(list(rows)))
    found: list[list[tuple[int, Cell | None]]] = [[] for _ in rows]
    for number, column, cell in placed:
        found[number].append((column, cell))
        for down in range(1, cell.down):
            if number + down < len(rows):
                found[number + down].append((column, None))
    return [sorted(row, key=lambda item: item[0]) for row in found]


def on_one_page(side: Side) -> bool:
    """Whether what stands side by side is surely short enough for one page."""
    return max((_lines(column) for column in side.columns), default=0) <= MOST_LINES


def _lines(blocks: tuple[Block, ...]) -> int:
    rows = [row for block in blocks if isinstance(block, Table) for row in (*block.head, *block.rows)]
    in_rows = sum(max((1 + len(cell.text) // A_LINE for cell in row.cells), default=1) for row in rows)
    others = tuple(block for block in blocks if not isinstance(block, Table))
    return in_rows + sum(1 + len(text) // A_LINE for text in texts(others))
