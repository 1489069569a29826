"""Rows as a workbook: texts are texts whatever they begin with, numbers are numbers, and nothing is a formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ctlc_rules.exchange.papers.letters import writable
from ctlc_rules.exchange.papers.packing import packed
from ctlc_rules.exchange.papers.rows import Sheet, Value

PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "constant_memory": False}
FIXED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Of the file's own properties: no clock is read."""
MOST_LETTERS = 32_767
"""Of a cell: the format holds no more."""
LINE, MOST_LINES = 16, 25
"""Points of a line of text; a row is 409 points high at most."""
LETTERS = 11
"""Of our font, that stand on the breadth of ten figures of the font by which breadth is counted."""
FONT = {"font_name": "Times New Roman", "font_size": 12}


@dataclass(frozen=True, slots=True)
class _Looks:
    """By the kind of a row: of texts, of whole numbers, of other numbers."""

    text: dict[str, Format]
    whole: dict[str, Format]
    broken: dict[str, Format]
    name: Format
    head: Format


def as_xlsx(title: str, sheets: Sequence[Sheet]) -> bytes:
    """The same rows give the same bytes."""
    held = BytesIO()
    book = xlsxwriter.Workbook(held, PLAIN)
    book.set_properties({"title": writable(title)[:255], "author": "", "created": FIXED})
    looks = _looks(book)
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, looks)
    book.close()
    return packed(held.getvalue())


def _looks(book: xlsxwriter.Workbook) -> _Looks:
    rows: dict[str, dict[str, object]] = {"": {}, "section": {"bold": True, "bg_color": "#EDEDED"}, "sum": {"bold": True}}
    cell = {**FONT, "border": 1, "valign": "top"}
    text = {kind: book.add_format({**cell, **look, "text_wrap": True}) for kind, look in rows.items()}
    whole = {kind: book.add_format({**cell, **look, "num_format": "#,##0"}) for kind, look in rows.items()}
    broken = {kind: book.add_format({**cell, **look, "num_format": "#,##0.0###"}) for kind, look in rows.items()}
    head = book.add_format({**cell, "bold": True, "text_wrap": True, "align": "center", "valign": "vcenter", "bg_color": "#EDEDED"})
    return _Looks(text, whole, broken, book.add_format({**FONT, "bold": True}), head)


def _write(page: Worksheet, sheet: Sheet, looks: _Looks) -> None:
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    at = 0
    for name, value in sheet.above:
        page.write_string(at, 0, _text(f"{name}: {value}" if value else name), looks.name)
        at += 1
    at += 1 if sheet.above else 0
    for column, head in enumerate(sheet.heads):
        page.write_string(at, column, _text(head), looks.head)
    page.set_row(at, LINE * _high(sheet.heads, sheet.widths))
    page.repeat_rows(at)
    page.freeze_panes(at + 1, 0)
    for number, line in enumerate(sheet.lines, at + 1):
        padded: tuple[Value, ...] = (*line.values, *[None] * (len(sheet.heads) - len(line.values)))
        page.set_row(number, LINE * _high(padded, sheet.widths))
        for column, held in enumerate(padded):
            _cell(page, number, column, held, line.kind, looks)
    for number, below in enumerate(sheet.below, at + len(sheet.lines) + 2):
        page.write_string(number, 0, _text(below), looks.name)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")


def _high(values: Sequence[Value], widths: Sequence[int]) -> int:
    """Lines of text in the highest cell: not every program finds out by itself how high a row must be."""
    cells = [(value, width) for value, width in zip(values, widths, strict=True) if isinstance(value, str)]
    high = (sum(1 + 10 * len(line) // (LETTERS * width) for line in value.split("\n")) for value, width in cells)
    return min(max(high, default=1), MOST_LINES)


def _cell(page: Worksheet, row: int, column: int, value: Value, kind: str, looks: _Looks) -> None:
    if isinstance(value, Fraction):
        numbers = looks.whole if value.denominator == 1 else looks.broken
        page.write_number(row, column, value, numbers[kind])  # a cell holds it to sixteen digits
    elif value:
        page.write_string(row, column, _text(value), looks.text[kind])
    else:
        page.write_blank(row, column, None, looks.text[kind])


def _text(text: str) -> str:
    return writable(text)[:MOST_LETTERS]
