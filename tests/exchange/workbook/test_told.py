"""What the live cells of a workbook tell the calculation, worked out by LibreOffice, beside what the engine is told of the same file.

A cell that the reader refuses counts as missing in both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from random import Random
from typing import Any

from python_calamine import CalamineWorkbook

from ctlc_rules.case import read_case
from ctlc_rules.case.read import join_layers, open_layer
from ctlc_rules.core.core import NumberInput
from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.evaluate.reading import read_known
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.book import Book
from ctlc_rules.exchange.workbook.filled import of_earlier_period
from ctlc_rules.exchange.workbook.form import centre_workbook
from ctlc_rules.exchange.workbook.inputs import SELF, InputSheet
from ctlc_rules.exchange.workbook.layout import plan_of
from ctlc_rules.source import Problems
from tests.exchange.workbook.filling import HEAD, fill, needs_soffice, saved_by_libreoffice, taken
from tests.exchange.workbook.typing_rows import answers
from tests.shipped.made import ROOT, shipped_standard, told

TOLD = "told"
EACH = 1
STANDARDS = ("clc-illustrative", "tt25-2023-commune", "tt24-2023-unit", "ptit-2024-training", "nd20-2014-universalisation")
PERIODS = ((), (), (("to", "2025-12-30"),), (("from", ""),), (("to", "2024-12-31"),))
STANDARD = shipped_standard("clc-illustrative")
Ends = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ToldSheet:
    """In place of the calculation: a sheet with what it is told, and nothing shown of it."""

    standard: Standard
    inputs: InputSheet
    has_points: bool = False

    def total_text(self) -> str:
        return '""'

    def rating_text(self) -> str:
        return '""'

    def lacking_text(self) -> str:
        return '""'

    def section_text(self, section: str) -> str:
        return f'"{section}"'

    def criterion_text(self, criterion: str) -> str:
        return f'"{criterion}"'

    def open_text(self, place: int) -> str:
        return f'"{place}"'

    def write(self, book: Book) -> None:
        sheet = book.sheet(TOLD)
        for row, (name, item) in enumerate(self.inputs.told().items()):
            sheet.text(row, 1, name)
            for column, formula in enumerate((item.lo, item.hi) if item.lo else item.words, start=2):
                sheet.formula(row, column, formula)


def typed(standard: Standard, rng: Random) -> dict[str, dict[str, Any]]:
    """Answers, papers, and a period that is exact, approximate, odd or not given."""
    found = HEAD | answers(standard, rng)
    for paper in plan_of(standard).paper_homes:
        if rng.random() < 0.7:
            found[at.PAPER + paper] = {"have": "có", "date": rng.choice(("2024-11-30", "2025-01-31", "2020-02-29", ""))}
    period = {f"period.{end}": {"first": day} for end, day in rng.choice(PERIODS)}
    return found | period | {"period.approximate": {"first": rng.choice(("", "", "có"))}}


def sound(standard: Standard, data: bytes, cells: dict[str, dict[str, Any]]) -> bytes:
    """Filled in, without the figures that contradict each other: such a case is not graded."""
    while True:
        filled = fill(data, cells)
        draft, _ = taken(filled, standard)
        problems = Problems()
        if read_case([(draft.name, draft.text.encode())], standard, problems):
            return filled
        lines = draft.text.splitlines()
        for problem in problems.sorted():
            assert problem.place.line
            found = re.match(r"  (\w+): ", lines[problem.place.line - 1])
            assert found, lines[problem.place.line - 1]
            cells[at.FACT + found[1]] = {}


def strict() -> Standard:
    """The illustrative standard, where a claim counts only once the office has seen to it."""
    text = (ROOT / "criteria" / "clc-illustrative.yaml").read_text(encoding="utf-8")
    assert text.count("claimed: {self: accept,") == 1
    problems = Problems()
    standard = read_standard("strict.yaml", text.replace("claimed: {self: accept,", "claimed: {self: unknown,").encode(), problems)
    assert standard is not None, told(problems)
    return standard


def confirmed() -> bytes:
    """Figures of the last period: some ticked, some changed, some left."""
    problems = Problems()
    layer = open_layer("c.yaml", (ROOT / "cases" / "mao-khe-2020-2021.yaml").read_bytes(), problems)
    assert layer is not None
    filled = of_earlier_period(STANDARD, join_layers([layer], problems)[0], date(2021, 9, 1), date(2022, 8, 31))
    data = centre_workbook(STANDARD, filled, ToldSheet)
    names = sorted(filled.facts)
    cells: dict[str, dict[str, Any]] = {at.FACT + name: {"same": "không thay đổi"} for name in names[::3]}
    cells |= {at.FACT + name: {"value": 7 if name == "residential_zones" else "không"} for name in names[1::3]}
    assert len(names) > len(cells)
    return fill(data, cells)


def told_cells(data: bytes) -> dict[str, Ends]:
    rows = CalamineWorkbook.from_object(BytesIO(data)).get_sheet_by_name(TOLD).to_python(skip_empty_area=False)
    return {str(row[1]): tuple(value for value in row[2:] if isinstance(value, int | float)) for row in rows}


def engine(standard: Standard, data: bytes) -> dict[str, Ends]:
    draft, _ = taken(data, standard)
    problems = Problems()
    case = read_case([(draft.name, draft.text.encode())], standard, problems)
    assert case is not None
    given = read_known(standard, case, SELF).given
    found: dict[str, Ends] = {}
    for item in standard.core.inputs:
        value = given.get(item.name)
        if isinstance(item, NumberInput):
            found[item.name] = value if isinstance(value, tuple) else (int(item.lo * item.per), int(item.hi * item.per))
        else:
            bits = value if isinstance(value, int) else (1 << len(item.words)) - 1
            found[item.name] = tuple(bits >> place & 1 for place in range(len(item.words)))
    return found


@needs_soffice
def test_live_cells_tell_what_the_engine_is_told(tmp_path):
    files: dict[str, tuple[Standard, bytes]] = {}
    for name in (*STANDARDS, "strict"):
        standard = strict() if name == "strict" else shipped_standard(name)
        blank = centre_workbook(standard, calculated=ToldSheet)
        for seed in range(EACH):
            files[f"{name}-{seed}"] = standard, sound(standard, blank, typed(standard, Random(f"{name} {seed}")))
    files["last period"] = STANDARD, confirmed()
    worked_out = saved_by_libreoffice({name: data for name, (_, data) in files.items()}, tmp_path)
    unlike: dict[str, tuple[Ends, Ends]] = {}
    for name, (standard, data) in files.items():
        cells, known = told_cells(worked_out[name]), engine(standard, data)
        assert cells.keys() == known.keys() and known
        unlike |= {f"{name} {what}": (cells[what], known[what]) for what in known if cells[what] != known[what]}
    assert unlike == {}
