"""A text is printed as it is, whatever signs it holds, in every format; what a format cannot show is named by its number."""

import io
import re
import unicodedata
from zipfile import ZipFile

import docx
import pdfplumber
import pytest
import yaml
from lxml import html
from python_calamine import CalamineWorkbook

from ctlc_rules.exchange.papers.as_xlsx import as_xlsx
from ctlc_rules.exchange.papers.letters import SIGNS, covered, drawable
from ctlc_rules.exchange.papers.rows import Line, Sheet
from ctlc_rules.report.markup import el
from ctlc_rules.words.catalogue import CATALOGUE
from tests.exchange.papers.made import PRESS, ROOT, page_of, typesetter

ROWS = yaml.safe_load((ROOT / "tests/exchange/papers/letters.yaml").read_text(encoding="utf-8"))
LONG = "Dài" * 120
RTL = "a\u200fb\u202ec\u05d0"


def body(text: str) -> str:
    table = el("table", el("tbody", el("tr", el("th", text, scope="row"), el("td", text))), class_="rules")
    return page_of(el("div", el("h1", "Giấy"), el("p", text), el("ul", el("li", text)), table))


def words(text: str) -> str:
    """Without blanks and marks of direction, which each program sets as it likes."""
    return "".join(sign for sign in unicodedata.normalize("NFC", text) if not sign.isspace() and unicodedata.category(sign) != "Cf")


def text_of_pdf(data: bytes) -> str:
    with pdfplumber.open(io.BytesIO(data)) as file:
        return "\n".join(page.extract_text(x_tolerance=1) for page in file.pages)


def texts_of_docx(data: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_a_text_is_printed_as_text(row):
    held = row.get("prints", row["text"])
    found = words(text_of_pdf(PRESS.print(body(row["text"]), "pdf")))
    assert found.count(words(row.get("set", held))) == 4, "paragraph, list, head, cell"
    assert [words(text) for text in texts_of_docx(PRESS.print(body(row["text"]), "docx"))].count(words(held)) == 3
    page = html.document_fromstring(PRESS.print(body(row["text"]), "html").decode())
    assert [words(item.text_content()) for item in page.iter("p", "li", "th", "td")].count(words(row["text"])) == 4


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_a_text_in_a_workbook_is_a_text(row):
    data = as_xlsx("x", [Sheet("A", ((row["text"], ""),), ("b",), (Line((row["text"],)),), (20,))])
    cells = [cell for line in CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python() for cell in line]
    assert cells.count(row.get("prints", row["text"])) == 2
    assert not re.search(rb"<f>|<hyperlink", unpacked(data))


def unpacked(data: bytes) -> bytes:
    with ZipFile(io.BytesIO(data)) as parts:
        return b"".join(parts.read(name) for name in parts.namelist())


def test_a_very_long_word_stays_on_its_page():
    with pdfplumber.open(io.BytesIO(PRESS.print(body(LONG), "pdf"))) as file:
        right = max(letter["x1"] for page in file.pages for letter in page.chars)
        assert right <= file.pages[0].width - 15 * 72 / 25.4 + 1
        assert words("".join(page.extract_text() for page in file.pages)).count("Dài") >= 4 * 119


def test_marks_of_direction_change_no_letter():
    assert {"a", "b", "c", "א"} <= set(text_of_pdf(PRESS.print(body(RTL), "pdf")))
    assert RTL in texts_of_docx(PRESS.print(body(RTL), "docx"))


def test_the_fonts_have_every_letter_of_the_messages_and_the_signs_are_drawn():
    font = covered((ROOT / "ctlc_rules/exchange/fonts/Tinos-Regular.ttf").read_bytes())
    said = "".join(text for entry in CATALOGUE.values() for text in entry.values())
    assert drawable(said, font) == said.replace("\t", " ")
    assert all(PRESS.print(page_of(el("h1", sign)), "pdf") for sign in SIGNS)
    assert typesetter().covered == font
