"""The door to xlsxwriter: sheets, looks of cells, what a cell may take. Every text is written as text, whatever it looks like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO

import xlsxwriter

from ctlc_rules.exchange.workbook.layout import cell_name

SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "dd/mm/yyyy",
}
MADE = datetime(2026, 1, 1)
"""The day that every workbook says it was made on: the same input gives the same bytes."""
MOST_LISTED = 255
"""Characters of a dropdown's list that stand in the rule itself."""
MOST_PROMPT = 250
MOST_TITLE = 32
LINE_HEIGHT = 15

Look = Mapping[str, str | int | bool]

BASE: Look = {"font_name": "Times New Roman", "font_size": 11, "valign": "top", "text_wrap": True}
LINE: Look = {"border": 1, "border_color": "#B5BDC9"}
OPEN: Look = {**LINE, "locked": False, "bg_color": "#FFFBE0"}
QUIET: Look = {"font_color": "#5B6573", "font_size": 10}
HEAD: Look = {**LINE, "bold": True, "bg_color": "#DCE6F2", "valign": "vcenter", "align": "center"}
BAND: Look = {**LINE, "bold": True, "bg_color": "#EEF2F8"}
TITLE: Look = {"bold": True, "font_size": 14}
LOUD: Look = {"bold": True, "font_color": "#9C1C1C"}
STRONG: Look = {"bold": True, "font_size": 13}
DAY: Look = {"num_format": "dd/mm/yyyy", "align": "left"}
WARN: Look = {**LINE, "font_color": "#9C1C1C", "font_size": 10}


class Book:
    """A workbook in the making."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._book = xlsxwriter.Workbook(self._bytes, SETTINGS)
        self._book.set_properties({"created": MADE})
        self._formats: dict[tuple[tuple[str, object], ...], object] = {}

    def sheet(self, name: str) -> Sheet:
        return Sheet(self, name, self._book.add_worksheet(name))

    def property(self, name: str, value: str) -> None:
        """A property of the file, for programs that look for it."""
        self._book.set_custom_property(name, value, "text")

    def name(self, name: str, formula: str) -> None:
        self._book.define_name(name, formula)

    def format(self, looks: Sequence[Look]) -> object:
        whole: dict[str, object] = dict(BASE)
        for look in looks:
            whole |= look
        key = tuple(sorted(whole.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(whole)
        return self._formats[key]

    def done(self) -> bytes:
        self._book.close()
        return self._bytes.getvalue()


class Sheet:
    """One sheet. Rows and columns count from 0."""

    def __init__(self, book: Book, name: str, worksheet: object) -> None:
        self.name = name
        self.book = book
        self._sheet: xlsxwriter.worksheet.Worksheet = worksheet

    # cells

    def text(self, row: int, column: int, text: str, *looks: Look) -> None:
        if text:
            self._sheet.write_string(row, column, text, self.book.format(looks))
        else:
            self.blank(row, column, *looks)

    def number(self, row: int, column: int, number: int | Fraction, *looks: Look) -> None:
        value = Fraction(number)
        self._sheet.write_number(row, column, Decimal(value.numerator) / value.denominator, self.book.format(looks))

    def day(self, row: int, column: int, day: date, *looks: Look) -> None:
        self._sheet.write_datetime(row, column, day, self.book.format((*looks, DAY)))

    def formula(self, row: int, column: int, formula: str, *looks: Look) -> None:
        """Without a value of its own, so that every program works it out on opening (LibreOffice keeps a value that it finds)."""
        self._sheet.write_formula(row, column, f"={formula}", self.book.format(looks), "")

    def blank(self, row: int, column: int, *looks: Look) -> None:
        self._sheet.write_blank(row, column, None, self.book.format(looks))

    def link(self, row: int, column: int, sheet: str, text: str, *looks: Look) -> None:
        """A link to another sheet of this workbook."""
        target = f"internal:'{sheet}'!A1"
        self._sheet.write_url(row, column, target, self.book.format((*looks, {"font_color": "#1F4E9E", "underline": 1})), string=text)

    def across(self, row: int, first: int, last: int, text: str, *looks: Look) -> None:
        """One text over several columns."""
        self._sheet.merge_range(row, first, row, last, "", self.book.format(looks))
        self.text(row, first, text, *looks)

    def across_formula(self, row: int, first: int, last: int, formula: str, *looks: Look) -> None:
        self._sheet.merge_range(row, first, row, last, "", self.book.format(looks))
        self.formula(row, first, formula, *looks)

    # what a cell takes

    def choices(self, row: int, column: int, words: Sequence[str], title: str, says: str, source: str = "") -> None:
        """A dropdown. source: the cells that hold the words, where there are too many letters for the rule itself."""
        listed = ",".join(words)
        fits = len(listed) <= MOST_LISTED and not any("," in word for word in words)
        assert fits or source, f"{listed!r} needs cells of its own"
        self._rule(row, column, {"validate": "list", "source": list(words) if fits else f"={source}"}, title, says)

    def between(self, row: int, column: int, lo: int | Fraction, hi: int | Fraction, title: str, says: str, whole: bool = False) -> None:
        """A number within two ends. One that is typed as text may stand: it is looked at when the workbook is read."""
        at = cell_name(row, column)
        inside = f"AND({at}>={_plain(lo)},{at}<={_plain(hi)}{f',INT({at})={at}' if whole else ''})"
        self._rule(row, column, {"validate": "custom", "value": f"=IF(ISNUMBER({at}),{inside},TRUE)"}, title, says)

    def _rule(self, row: int, column: int, rule: dict[str, object], title: str, says: str) -> None:
        told = {"input_title": title[:MOST_TITLE], "input_message": says[:MOST_PROMPT]} if says else {}
        wrong = {"error_title": title[:MOST_TITLE], "error_message": says[:MOST_PROMPT]} if says else {}
        self._sheet.data_validation(row, column, row, column, rule | told | wrong)

    # the sheet

    def widths(self, *widths: int) -> None:
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def hide_columns(self, *columns: int) -> None:
        for column in columns:
            self._sheet.set_column(column, column, None, None, {"hidden": True})

    def height(self, row: int, height: int) -> None:
        self._sheet.set_row(row, height)

    def grow(self, row: int, *texts: tuple[str, int], least: int = 1) -> None:
        """High enough for texts in columns so wide: not every program does it by itself."""
        lines = max([least, *(lines_of(text, width) for text, width in texts)])
        if lines > 1:
            self.height(row, LINE_HEIGHT * lines)

    def protect(self) -> None:
        """Without a password: it guards against slips of the hand, not against people. Rows may be made higher, columns wider."""
        self._sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})

    def freeze(self, row: int, column: int) -> None:
        self._sheet.freeze_panes(row, column)

    def paper(self, landscape: bool, repeat: int | None = None, note: str = "") -> None:
        """A4, as wide as one page. repeat: the row that stands at the head of each page."""
        self._sheet.set_paper(9)
        if landscape:
            self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(left=_HALF_INCH, right=_HALF_INCH, top=_HALF_INCH, bottom=_HALF_INCH)
        self._sheet.set_footer(f"&L{note.replace('&', '&&')}&R&P/&N")
        if repeat is not None:
            self._sheet.repeat_rows(repeat)

    def phone(self) -> None:
        """Without gridlines and letters of columns: the first thing that is seen on a narrow screen."""
        self._sheet.hide_gridlines(2)
        self._sheet.hide_row_col_headers()

    def hide(self, very: bool = False) -> None:
        if very:
            self._sheet.very_hidden()
        else:
            self._sheet.hide()

    def first(self) -> None:
        self._sheet.activate()
        self._sheet.set_first_sheet()


_HALF_INCH = Decimal("0.5")


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a cell so many letters wide, broken between words.

    >>> lines_of("trung tâm học tập", 10), lines_of("", 10)
    (2, 1)
    """
    lines, room = 1, width
    for word in text.split():
        need = min(len(word), width)
        if need > room:
            lines, room = lines + 1, width
        room -= need + 1
    return lines


def _plain(number: int | Fraction) -> str:
    """A number as a formula takes it: at most sixteen decimals, as many as an input can have."""
    value = Fraction(number)
    scale = 10**16
    whole, rest = divmod(abs(value.numerator) * scale // value.denominator, scale)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole}.{rest:016}".rstrip("0").rstrip(".")
