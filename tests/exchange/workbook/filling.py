"""Workbooks filled in as people do, by openpyxl, and saved again as LibreOffice does."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from ctlc_rules.case import Case, read_case
from ctlc_rules.criteria import Standard
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.draft import Draft, DraftFile
from ctlc_rules.exchange.workbook.form import centre_workbook
from ctlc_rules.exchange.workbook.grid import Grid, Row, read_grid
from ctlc_rules.exchange.workbook.taken import take
from ctlc_rules.source import Problems
from tests.shipped.made import shipped_standard, told

COLUMNS = {
    "value": at.VALUE, "qualifier": at.QUALIFIER, "second": at.SECOND, "note": at.NOTE, "basis": at.BASIS, "papers": at.PAPERS,
    "same": at.SAME, "have": at.VALUE, "number": at.NUMBER, "date": at.DATE, "keeper": at.KEEPER, "id": at.PAPER_ID,
    "code": at.CODE,
}  # fmt: skip
HEAD = {
    "unit.name": {"first": "TTHTCĐ xã Thử"},
    "period.from": {"first": "2025-01-01"},
    "period.to": {"first": "2025-12-31"},
}
needs_soffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")


@cache
def blank(standard: str = "clc-illustrative") -> bytes:
    return centre_workbook(shipped_standard(standard))


def fill(data: bytes, cells: Mapping[str, Mapping[str, Any]], columns: Mapping[str, int] | None = None) -> bytes:
    """cells: by the code of a row, what is typed under which column. A text that is a day is typed as a day."""
    book = load_workbook(BytesIO(data))
    sheets = [sheet for sheet in book.worksheets if sheet.title != at.CELLS]
    rows = {str(row[0].value): row for sheet in sheets for row in sheet.iter_rows() if row[0].value}
    for code, typed in cells.items():
        for column, value in typed.items():
            rows[code][_column(column, columns)].value = _cell(column, value)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def filled_grid(data: bytes, cells: Mapping[str, Mapping[str, Any]]) -> Grid:
    """The cells of a workbook with these typed over them: as `fill` and then reading gives them, without the file between."""
    grid = read_grid("F.xlsx", data, Problems())
    assert grid is not None
    return replace(grid, rows=tuple(_over(row, cells.get(row.code, {})) for row in grid.rows))


def _over(row: Row, typed: Mapping[str, Any]) -> Row:
    held = list(row.cells)
    for column, value in typed.items():
        cell = _cell(column, value)
        held[_column(column, None)] = Fraction(str(cell)) if isinstance(cell, int | float) else cell
    return replace(row, cells=tuple(held), code=str(held[0]))


def _column(column: str, columns: Mapping[str, int] | None) -> int:
    return at.FIRST_VALUE if column == "first" else (columns or COLUMNS)[column]


def _cell(column: str, value: Any) -> Any:
    day = column in ("date", "first") and isinstance(value, str) and value[:4].isdecimal() and len(value) == len("2025-01-01")
    return date.fromisoformat(value) if day else value


def taken(data: bytes, standard: Standard | None = None, file: str = "F.xlsx") -> tuple[DraftFile, list[str]]:
    """The one file in a workbook, and the codes of what was told."""
    problems = Problems()
    files = take(file, data, lambda *_: standard or shipped_standard("clc-illustrative"), problems)
    assert len(files) == 1, told(problems)
    return files[0], [problem.code for problem in problems]


def facts_of(draft: DraftFile) -> dict[str, dict[str, Draft]]:
    """Without the places of the cells."""
    facts = draft.written["facts"]
    assert isinstance(facts, Mapping)
    return {name: {key: value for key, value in fact.items() if key != "at"} for name, fact in facts.items() if isinstance(fact, Mapping)}


def as_case(draft: DraftFile, standard: Standard) -> Case:
    """The draft as a case file that is read like any other."""
    problems = Problems()
    case = read_case([(draft.name, draft.text.encode())], standard, problems)
    assert case is not None, told(problems)
    return case


def saved_by_libreoffice(files: Mapping[str, bytes], folder: Path, form: str = "xlsx") -> dict[str, bytes]:
    """Opened, worked out and saved again; all in one go."""
    for name, data in files.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    out = folder / form
    names: Sequence[str] = [str(folder / f"{name}.xlsx") for name in files]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(out), *names]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: (out / f"{name}.{form}").read_bytes() for name in files}
