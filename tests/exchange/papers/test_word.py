"""The Word file: the layout of the decree, tables that hold, styles that an office can change."""

import io
import re

import docx
import pytest
from docx.enum.section import WD_ORIENT

from ctlc_rules.exchange.papers.word_styles import LOOKS
from tests.exchange.papers.made import MAO_KHE, PAPERS, ROOT, printed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def word(case: str) -> docx.document.Document:
    return docx.Document(io.BytesIO(printed(case, "docx")))


def test_the_page_is_that_of_the_decree():
    section = word(MAO_KHE).sections[0]
    assert [side and round(side.mm) for side in (section.page_width, section.page_height)] == [210, 297]
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [side and round(side.mm) for side in margins] == [20, 15, 20, 30]
    assert section.different_first_page_header_footer
    first, others = section.first_page_header._element, section.header._element
    assert not first.findall(f".//{W}instrText"), "no number on the first page"
    assert [code.text.strip() for code in others.findall(f".//{W}instrText")] == ["PAGE"]
    assert others.find(f".//{W}jc").get(f"{W}val") == "center"


def test_broad_tables_lie_across():
    section = word("scale").sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert [side and round(side.mm) for side in (section.page_width, section.page_height)] == [297, 210]


def test_the_watermark_hangs_on_every_header():
    section = word(MAO_KHE).sections[0]
    for header in (section.first_page_header, section.header):
        marks = [item.get("string") for item in header._element.iter("{urn:schemas-microsoft-com:vml}textpath") if item.get("string")]
        assert marks == ["MINH HỌA"]


@pytest.mark.parametrize("case", PAPERS)
def test_tables_hold(case: str):
    """Widths are set and add up, a head is on each page, no row is parted."""
    for table in word(case)._element.iter(f"{W}tbl"):
        assert table.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
        grid = [int(column.get(f"{W}w")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
        assert int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")) == sum(grid)
        for row in table.findall(f"{W}tr"):
            assert row.find(f"{W}trPr/{W}cantSplit") is not None
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) == len(grid)
    heads = word(case)._element.findall(f".//{W}tblHeader")
    assert bool(heads) == (case != "card")


def test_every_paragraph_has_a_style_of_ours():
    names = {look.name for look in LOOKS.values()}
    with_text = [paragraph for paragraph in word(MAO_KHE).paragraphs if paragraph.text.strip()]
    styled = [(paragraph.style.name if paragraph.style else "", paragraph.text) for paragraph in with_text]
    assert {name for name, _ in styled} <= names
    titles = [text for name, text in styled if name == LOOKS["title"].name]
    assert titles == ["Phiếu đánh giá, xếp loại"]


def test_a_chart_is_said_in_words():
    [said] = [item.get("descr") for item in word(MAO_KHE)._element.iter() if item.tag.endswith("}docPr")]
    assert "1. Bộ máy quản lý: Ban giám đốc: 15 (tối đa 15)" in said


@pytest.mark.parametrize("form", ["docx", "pdf", "png", "xlsx"])
def test_the_same_paper_gives_the_same_bytes(form: str):
    printed.cache_clear()
    first = printed(MAO_KHE, form)
    printed.cache_clear()
    assert printed(MAO_KHE, form) == first


def test_every_style_is_named_for_those_who_restyle():
    page = (ROOT / "docs" / "papers.md").read_text(encoding="utf-8")
    assert [look.name for look in LOOKS.values() if not re.search(rf"{look.name}( \|,|,| \|)", page)] == []
