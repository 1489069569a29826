"""The door to python-calamine: the sheets of a workbook as rows of cells, whoever saved it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from io import BytesIO
from unicodedata import normalize

from python_calamine import CalamineError, CalamineWorkbook

from ctlc_rules.core.scale import decimal_text
from ctlc_rules.exchange.documents.kinds import kind_of
from ctlc_rules.exchange.documents.safety import check_office_file
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.cells import DAY_OF_SERIAL
from ctlc_rules.exchange.workbook.extent import too_far
from ctlc_rules.source import Place, Problems, day_of

Held = Fraction | str | date | bool
"""What a cell holds: a number as it is saved, a text (NFC, blanks single), a day, a truth."""
_Raw = int | float | str | bool | time | date | datetime | timedelta


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a sheet that has a code. number: from 1."""

    sheet: str
    number: int
    code: str
    cells: tuple[Held, ...]

    def held(self, column: int) -> Held:
        return self.cells[column] if column < len(self.cells) else ""

    def text(self, column: int) -> str:
        """What a cell shows, for texts and messages."""
        return shown(self.held(column))

    def at(self, column: int) -> str:
        """`Mục 1!D12`"""
        return f"{self.sheet}!{at.cell_name(self.number - 1, column)}"


@dataclass(frozen=True, slots=True)
class Grid:
    """meta: of the hidden sheet. rows: of every other sheet but the hidden ones, those that have a code."""

    meta: dict[str, str]
    rows: tuple[Row, ...]


def read_grid(file: str, data: bytes, problems: Problems) -> Grid | None:
    """None with a problem where this is no workbook, or none of ours; one that could harm reaches no parser."""
    kind = kind_of(data)
    if kind == "locked":
        problems.add(Place(file), "document-locked")
        return None
    if kind not in ("xlsx", "ods"):
        problems.add(Place(file), "form-not-a-workbook")
        return None
    if not check_office_file(file, data, problems, tree=False):
        return None
    if too_far(data):
        problems.add(Place(file), "form-too-far")
        return None
    try:
        book = CalamineWorkbook.from_object(BytesIO(data))
        sheets = {name: _rows(book, name) for name in book.sheet_names if name not in (at.CELLS, at.CALCULATION)}
    except (CalamineError, ValueError, OSError):
        problems.add(Place(file), "form-not-a-workbook")
        return None
    meta = {shown(row[0]): shown(row[1]) for row in sheets.pop(at.META, ()) if len(row) > 1}
    if "standard" not in meta or "layout" not in meta:
        problems.add(Place(file), "form-not-ours", sheet=at.META)
        return None
    if meta["layout"] != str(at.LAYOUT):
        problems.add(Place(file), "form-other-layout", found=meta["layout"], known=at.LAYOUT)
        return None
    return Grid(meta, tuple(row for name, rows in sheets.items() for row in _coded(name, rows)))


def _rows(book: CalamineWorkbook, name: str) -> list[tuple[Held, ...]]:
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=at.MOST_ROWS)
    return [tuple(_held(cell) for cell in row) for row in rows]


def _coded(sheet: str, rows: list[tuple[Held, ...]]) -> Iterator[Row]:
    for number, cells in enumerate(rows, start=1):
        code = cells[0] if cells else ""
        if isinstance(code, str) and code:
            yield Row(sheet, number, code, cells)


def _held(cell: _Raw) -> Held:
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, int | float):
        return _exact(cell)
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    return " ".join(normalize("NFC", str(cell)).split())


def _exact(number: int | float) -> Fraction | str:
    """The shortest decimal that the stored number is: 0.4, not the binary fraction nearest to it."""
    text = str(number)
    return text if text in ("nan", "inf", "-inf") else Fraction(text)


def shown(held: Held) -> str:
    """A cell as a message quotes it, and as a text is read."""
    if isinstance(held, bool):
        return "có" if held else "không"
    if isinstance(held, date):
        return f"{held:%d/%m/%Y}"
    if isinstance(held, Fraction):
        return str(held.numerator) if held.denominator == 1 else decimal_text(held).replace(".", ",")
    return held


def day_in(held: Held) -> date | None:
    """The day that a cell says, whether it holds a day, its number or a text."""
    if isinstance(held, bool):
        return None
    if isinstance(held, date):
        return held
    if isinstance(held, str):
        return day_of(held)
    ordinal = held + DAY_OF_SERIAL
    whole = ordinal.denominator == 1 and date.min.toordinal() <= ordinal <= date.max.toordinal()
    return date.fromordinal(ordinal.numerator) if whole else None
