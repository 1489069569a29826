"""Tables of a Word paper: widths that are set, a head on each page, no row parted between pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ctlc_rules.exchange.papers.blocks import Block, Cell, Para, Row, Side, Table
from ctlc_rules.exchange.papers.tables import covered_above, on_one_page
from ctlc_rules.exchange.papers.word_xml import Element, w

Contents = Callable[[tuple[Block, ...], int, Cell | None, bool], list[Element]]
"""Paragraphs of blocks: (blocks, width, the cell that they stand in, whether bold)."""
GREY = "EDEDED"
EMPTY = (Para((), "cell"),)
"""In an empty cell: a line of the letters of the others, so that its row is no higher."""
BETWEEN = 100
"""Room between blocks side by side, in twentieths of a point."""


def table_of(table: Table, width: int, contents: Contents) -> Element:
    """width: of the whole, in twentieths of a point."""
    grid = _shares(table.widths, width)
    rows = (*table.head, *table.rows)
    made = _frame(grid, bordered=True)
    for number, (row, places) in enumerate(zip(rows, covered_above(rows), strict=True)):
        in_head = number < len(table.head)
        keep = in_head or row.kind == "section"  # a sum may begin a page: the typesetter cannot keep it either, and pages are to agree
        made.append(_row(row, places, grid, in_head, keep, contents))
    return made


def side_of(side: Side, width: int, contents: Contents) -> Element:
    """Blocks side by side: a table without lines."""
    grid = _shares(side.widths, width)
    made = _frame(grid, bordered=False)
    columns = [_from_the_top(contents(column, wide - BETWEEN, None, False)) for column, wide in zip(side.columns, grid, strict=True)]
    cells = [_cell_of(wide, w("tcPr"), inside) for inside, wide in zip(columns, grid, strict=True)]
    made.append(w("tr", w("trPr", w("cantSplit") if on_one_page(side) else None), *cells))
    return made


def _from_the_top(inside: list[Element]) -> list[Element]:
    """What stands side by side begins at one height, whatever its style asks above it."""
    properties = inside[0].find("{*}pPr") if inside else None
    if properties is not None and properties.find("{*}spacing") is None:
        place = next((child for child in properties if child.tag.endswith(("}ind", "}jc"))), None)
        spacing = w("spacing", before=0)
        properties.append(spacing) if place is None else place.addprevious(spacing)
    return inside


def _shares(widths: tuple[int, ...], width: int) -> list[int]:
    found = [share * width // 1000 for share in widths]
    found[found.index(max(found))] += width - sum(found)
    return found


def _frame(grid: list[int], bordered: bool) -> Element:
    kind = "single" if bordered else "nil"
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = w("tblBorders", *(w(side, val=kind, sz=4, space=0, color="auto") for side in sides))
    margin = 60 if bordered else 40
    margins = w("tblCellMar", *(w(side, w=margin if side in ("left", "right") else 20, type="dxa") for side in sides[:4]))
    layout = w("tblLayout", type="fixed")
    properties = w("tblPr", w("tblW", w=sum(grid), type="dxa"), lines, layout, margins)
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=wide) for wide in grid)))


def _row(row: Row, places: list[tuple[int, Cell | None]], grid: list[int], in_head: bool, keep: bool, contents: Contents) -> Element:
    cells = list(_cells(row, places, grid, in_head, contents))
    made = w("tr", w("trPr", w("cantSplit"), w("tblHeader") if in_head else None), *cells)
    if keep:
        _keep_with_next(made)
    return made


def _cells(row: Row, places: list[tuple[int, Cell | None]], grid: list[int], in_head: bool, contents: Contents) -> Iterator[Element]:
    for column, cell in places:
        if cell is None:
            yield _cell_of(grid[column], w("tcPr", w("tcW", w=grid[column], type="dxa"), w("vMerge")), [])
            continue
        wide = sum(grid[column : column + cell.across])
        properties = w(
            "tcPr",
            w("tcW", w=wide, type="dxa"),
            w("gridSpan", val=cell.across) if cell.across > 1 else None,
            w("vMerge", val="restart") if cell.down > 1 else None,
            w("shd", val="clear", color="auto", fill=GREY) if row.kind == "section" else None,
            w("vAlign", val="center") if in_head else None,
        )
        yield _cell_of(wide, properties, contents(cell.blocks or EMPTY, wide, cell, in_head or _bold(row, cell)))


def _bold(row: Row, cell: Cell) -> bool:
    """In a row of sums the numbers and their name; not what is said of them over several columns."""
    return row.kind == "section" or (row.kind != "" and (cell.head or cell.across == 1))


def _cell_of(wide: int, properties: Element, inside: list[Element]) -> Element:
    """A cell ends with a paragraph, always."""
    if not len(properties):
        properties.append(w("tcW", w=wide, type="dxa"))
    ends = [] if inside and inside[-1].tag.endswith("}p") else [w("p")]
    return w("tc", properties, *inside, *ends)


def _keep_with_next(row: Element) -> None:
    for paragraph in row.iter("{*}p"):
        properties = paragraph.find("{*}pPr")
        if properties is None:
            properties = w("pPr")
            paragraph.insert(0, properties)
        style = properties.find("{*}pStyle")
        if style is not None:
            style.addnext(w("keepNext"))
        else:
            properties.insert(0, w("keepNext"))
