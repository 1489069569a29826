"""A paper of two hundred criteria with names of every kind: printed in every format, nothing lost, nothing run, nothing beyond the page."""

import io
import re
import unicodedata
from functools import cache

import docx
from lxml import html
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from ctlc_rules.case import read_case
from ctlc_rules.criteria import read_standard
from ctlc_rules.evaluate import evaluate
from ctlc_rules.exchange.papers.as_xlsx import as_xlsx
from ctlc_rules.exchange.papers.letters import drawable
from ctlc_rules.exchange.papers.rows import result_sheets
from ctlc_rules.explain import Explanation, explain
from ctlc_rules.report.html import as_html, papers_of
from ctlc_rules.source import Problems
from tests.cli.desk import STANDARD, case_text
from tests.exchange.papers.made import PRESS, typesetter

COUNT, A_SECTION = 200, 20
NAMES = (
    "Tên rất dài " + "có nhiều chữ tiếng Việt " * 5,
    unicodedata.normalize("NFD", "Dấu tổ hợp: Nguyễn Thị Ượng"),
    "=cmd|/C calc!A0",
    "@SUM(1+1) +2 -3",
    "العربية 12 עברית",
    "Cười 😀👨‍👩‍👧 中文 日本",
    "Từ" + "dính" * 12,
    '<b>&amp; "x" {{7*7}} #let x = 1 %s',
)


def names() -> list[str]:
    return [f"{NAMES[number % len(NAMES)]} {number}".replace("  ", " ") for number in range(COUNT)]


@cache
def odd() -> Explanation:
    head, tail = STANDARD.split("inputs:\n")
    sections = "".join(f"  s{place}: {{title: Mục số {place}, out_of: {A_SECTION}}}\n" for place in range(COUNT // A_SECTION))
    inputs = "".join(f"  i{number}: {{choice: yes_no, label: Việc {number}}}\n" for number in range(COUNT))
    criteria = "".join(
        f"  s{number // A_SECTION}.c{number}: {{title: '{name}', met: i{number}, points: 1, why: 'vì {name}'}}\n"
        for number, name in enumerate(names())
    )
    standard = (
        f"{head}inputs:\n{inputs}sections:\n{sections}total: {{out_of: {COUNT}}}\ncriteria:\n{criteria}{tail[tail.index('rating:') :]}"
    )
    facts = {f"i{number}": "{value: yes}" if number % 3 else "{value: no}" for number in range(0, COUNT, 2)}
    problems = Problems()
    read = read_standard("s.yaml", standard.encode(), problems)
    assert read is not None
    case = read_case([("c", case_text("le", facts).replace("Trung tâm le", f"'{NAMES[0]} {NAMES[5]}'").encode())], read, problems)
    assert case is not None
    return explain(evaluate(read, case))


def bare(text: str) -> str:
    """Without blanks and marks of direction, which each program sets as it likes; composed."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if not sign.isspace() and unicodedata.category(sign) != "Cf")


@cache
def page() -> str:
    return as_html([odd()], "vi")


def test_html_and_word_hold_every_name_as_it_is():
    text = bare(html.document_fromstring(page()).text_content())
    cells = [bare(cell.text) for table in docx.Document(io.BytesIO(PRESS.print(page(), "docx"))).tables for cell in table._cells]
    for name in map(bare, names()):
        assert name in text
        assert name in cells


def test_the_pdf_holds_every_name_and_numbers_what_it_cannot_draw():
    pages = [page.extract_text(orientations=(0,)) for page in PdfReader(io.BytesIO(PRESS.print(page(), "pdf"))).pages]
    text = bare("".join(pages))
    for name in names():
        if "עברית" not in name:  # set from right to left: the order of its letters is the reader's affair
            assert bare(drawable(unicodedata.normalize("NFC", name), typesetter().covered)) in text
    assert "[U+1F600]" in text
    numbers = [re.findall(r"Trang (\d+) / (\d+)", page) for page in pages]
    assert numbers == [[(str(number), str(len(pages)))] for number in range(1, len(pages) + 1)]
    assert not re.search("[\u200b\u00ad]", "".join(pages)), "signs that nobody wrote"


def test_a_workbook_holds_texts_and_no_formula():
    data = as_xlsx("le", result_sheets(papers_of([odd()], "vi")[0]))
    cells = {
        bare(str(cell)) for line in CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python() for cell in line
    }
    assert {bare(name) for name in names()} <= cells


def test_a_picture_is_made():
    assert PRESS.print(page(), "png").startswith(b"\x89PNG")
