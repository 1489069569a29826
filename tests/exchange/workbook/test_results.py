"""A workbook that is filled in shows what the engine says: every line of the calculation, every text of points and of the rating."""

from __future__ import annotations

from fractions import Fraction
from io import BytesIO
from itertools import product

import pytest
from python_calamine import CalamineWorkbook

from ctlc_rules.exchange.workbook.book import Book
from ctlc_rules.exchange.workbook.filled import of_this_period
from ctlc_rules.exchange.workbook.form import centre_workbook
from ctlc_rules.exchange.workbook.layout import RESULT
from ctlc_rules.exchange.workbook.machine import TooWide, calculation_of
from ctlc_rules.exchange.workbook.number_text import written
from ctlc_rules.exchange.workbook.results import results_by
from ctlc_rules.explain.numbers import points
from tests.exchange.workbook.filling import needs_soffice, saved_by_libreoffice
from tests.exchange.workbook.test_centre import opened
from tests.exchange.workbook.worked_out import calculation, filled_in, unlike
from tests.shipped.made import shipped_standard

EACH = {
    "clc-illustrative": 4,
    "tt25-2023-commune": 1,
    "tt24-2023-unit": 1,
    "nd20-2014-universalisation": 1,
    "tt22-2020-unit": 1,
    "tt38-2014-science-organisation": 1,
}
"""How many workbooks of each. The script of the benchmarks does hundreds."""


@needs_soffice
def test_filled_workbooks_show_what_the_engine_says(tmp_path):
    files = {f"{name}-{seed}": (name, filled_in(name, seed)) for name, count in EACH.items() for seed in range(count)}
    worked = saved_by_libreoffice({file: data for file, (_, data) in files.items()}, tmp_path)
    found = {file: list(unlike(name, data, worked[file]))[:5] for file, (name, data) in files.items()}
    assert {file: items for file, items in found.items() if items} == {}


@needs_soffice
def test_the_first_sheet_says_what_is_lacking(tmp_path):
    """Tràng An, by hand: 49.5 to 98.5 points; of the six sections only the second surely has 70 % (12 of 15); nothing stands in its way."""
    standard = shipped_standard("clc-illustrative")
    data = centre_workbook(standard, of_this_period(standard, opened("trang-an-2020")), results_by(calculation("clc-illustrative")))
    worked = saved_by_libreoffice({"f": data}, tmp_path)["f"]
    cells = [str(cell) for row in CalamineWorkbook.from_object(BytesIO(worked)).get_sheet_by_name(RESULT).to_python() for cell in row]
    assert (
        "Để chắc chắn đạt Tốt còn thiếu: Tổng điểm từ 85; Bộ máy quản lý: Ban giám đốc từ 70%; Quản lý, sử dụng nguồn lực từ 70%; "
        "Tổ chức hoạt động từ 70%; Huy động sự tham gia của xã hội từ 70%; Hiệu quả hoạt động từ 70%; "
    ) in cells
    assert "Tạm tính: từ 49,5 đến 98,5 điểm" in cells


@pytest.mark.parametrize("name", ["pci-2013", "tt17-2019-technology"])
def test_a_standard_that_does_not_fit_gets_none(name):
    assert isinstance(calculation_of(shipped_standard(name).core), TooWide)


SCALES = (1, 2, 3, 4, 6, 8, 12, 100, 1000)
SIZES = (0, 1, 2, 5, 10, 12, 50, 75, 100, 125, 999, 1000, 1001, 12345, 250250, 1000000, 1234567890)


def numbers() -> bytes:
    """A sheet of numbers in steps of every scale, with their parts and their texts."""
    book = Book()
    sheet = book.sheet("n")
    for row, (scale, steps) in enumerate(product(SCALES, [*SIZES, *(-size for size in SIZES)])):
        text = written(f"$A${row + 1}", f"$B${row + 1}", f"$C${row + 1}", scale, max(SIZES))
        sheet.number(row, 0, steps)
        for column, formula in enumerate((text.whole, text.digits, text.text), start=1):
            sheet.formula(row, column, formula)
    return book.done()


@needs_soffice
def test_numbers_are_written_as_on_the_screen(tmp_path):
    worked = saved_by_libreoffice({"numbers": numbers()}, tmp_path)["numbers"]
    rows = CalamineWorkbook.from_object(BytesIO(worked)).get_sheet_by_name("n").to_python()
    wanted = [points(Fraction(steps, scale), "vi") for scale, steps in product(SCALES, [*SIZES, *(-size for size in SIZES)])]
    assert [str(row[3]) for row in rows] == wanted
