"""The figures read back from each format add up: criteria to their section, sections to the total. Read as another program reads them."""

import io
from fractions import Fraction

import docx
import pdfplumber
import pytest
from lxml import html
from python_calamine import CalamineWorkbook

from tests.exchange.papers.made import CASES, explained, html_of, not_turned, printed

Pair = tuple[Fraction, Fraction]


def ends(text: str) -> Pair:
    """`12,5 đến 15` or `4`."""
    parts = [Fraction(part.strip().replace(".", "").replace(",", ".")) for part in text.replace("\n", " ").split("đến")]
    return parts[0], parts[-1]


def from_docx(case: str) -> list[list[str]]:
    tables = docx.Document(io.BytesIO(printed(case, "docx"))).tables
    grading = next(table for table in tables if len(table.columns) == 8)
    return [[cell.text for cell in row.cells] for row in grading.rows]


def from_pdf(case: str) -> list[list[str]]:
    with pdfplumber.open(io.BytesIO(printed(case, "pdf"))) as file:
        pages = [page.filter(not_turned) for page in file.pages]
        return [[cell or "" for cell in row] for page in pages for table in page.extract_tables() for row in table if len(row) == 8]


def from_html(case: str) -> list[list[str]]:
    table = next(item for item in html.document_fromstring(html_of(case)).iter("table") if "grading" in item.get("class", ""))
    return [[cell.text_content() for cell in row] for row in table.iter("tr")]


def cells(case: str, sheet: int) -> list[list[str]]:
    found = CalamineWorkbook.from_filelike(io.BytesIO(printed(case, "xlsx"))).get_sheet_by_index(sheet).to_python()
    return [[str(cell) for cell in row] for row in found]


def from_xlsx(case: str) -> list[list[str]]:
    rows = cells(case, 0)
    start = next(number for number, row in enumerate(rows) if row[0] == "TT")
    numbers = [[row[0], row[1], row[2], f"{row[3]} đến {row[4]}" if row[3] else ""] for row in rows[start + 1 :]]
    return [[cell.replace(".", ",") if place > 1 else cell for place, cell in enumerate(row)] for row in numbers]


FORMS = {"docx": from_docx, "pdf": from_pdf, "html": from_html, "xlsx": from_xlsx}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("form", FORMS)
def test_what_is_printed_adds_up(form: str, case: str):
    evaluation = explained(case).evaluation
    running, totals = [Fraction(0)] * 3, [Fraction(0)] * 3
    sections = criteria = last = 0
    for row in FORMS[form](case):
        if len(row) < 4 or not row[3] or row[3].startswith("Tự") or row[0] == row[1]:
            continue
        found = [ends(row[2])[0], *ends(row[3])]
        if "." in row[0]:
            running = [old + new for old, new in zip(running, found, strict=True)]
            criteria += 1
        elif row[1].startswith("Cộng"):
            assert found == running, row
            totals = [old + new for old, new in zip(totals, running, strict=True)]
            running, sections = [Fraction(0)] * 3, sections + 1
        elif row[1].replace("\n", " ") == "TỔNG CỘNG":
            assert evaluation.total is not None
            assert found == totals == [evaluation.total.out_of, evaluation.total.points.lo, evaluation.total.points.hi]
            last += 1
    assert (criteria, sections, last) == (44, 6, 1)


@pytest.mark.parametrize("case", CASES)
def test_the_steps_of_the_workbook_add_up_to_their_criterion(case: str):
    rows = cells(case, 1)
    start = next(number for number, row in enumerate(rows) if row[0] == "TT")
    found: dict[str, Pair] = {}
    for row in rows[start + 1 :]:
        low, high = found.get(row[0], (Fraction(0), Fraction(0)))
        found[row[0]] = low + Fraction(row[3]), high + Fraction(row[4])
    criteria = explained(case).evaluation.criteria
    assert found == {item.info.no: (item.points.lo, item.points.hi) for item in criteria if item.points}
