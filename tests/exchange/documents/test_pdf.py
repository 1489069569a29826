"""PDF: what a typesetter does with lines, pages and tables is undone; a page that is a picture is told. The texts are invented."""

import io
from typing import Any

import pytest
import typst
from pypdf import PdfReader, PdfWriter

from ctlc_rules.exchange.documents.document import Table
from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.source import Problems
from tests.exchange.make_documents import FONTS
from tests.exchange.make_hostile import page_of, scan, stream

PAGE = '#set page(width: 12cm, height: 8cm, margin: 1cm)\n#set text(font: "Tinos", size: 12pt)\n#set par(justify: true)\n'
LONG = "Trung tâm đã phối hợp với các ban, ngành, đoàn thể mở các lớp, chuyên đề cho nhân dân trên địa bàn phường trong cả năm."


def read(data):
    problems = Problems()
    document = read_document("r.pdf", data, problems)
    assert document is not None, [problem.message("en") for problem in problems]
    return document


def pdf(source):
    return read(typeset(source))


def typeset(source):
    compiled: Any = typst.compile
    return compiled((PAGE + source).encode(), font_paths=[str(FONTS)], ignore_system_fonts=True)


def shown(document):
    return [["|".join(cell.text or "~" for cell in row) for row in b.rows] if isinstance(b, Table) else b.text for b in document.blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        pytest.param(f"{LONG}\n\nHết.", [LONG, "Hết."], id="lines are joined, a paragraph ends where the next word would have fitted"),
        pytest.param(f"#set par(first-line-indent: 1cm)\n{LONG}\n\n{LONG}", [LONG, LONG], id="a line that is set in begins a paragraph"),
        pytest.param(f"- {LONG}\n- Hai", [f"• {LONG}", "• Hai"], id="a hanging paragraph"),
        pytest.param(f"#v(5cm)\n{LONG}", [LONG], id="a paragraph goes on over the page"),
        pytest.param('#set page(numbering: "1")\nMột\n#pagebreak()\n2021', ["Một", "2021"], id="page numbers are left out, a year is not"),
        pytest.param(
            "#grid(columns: (1fr, 1fr), [UBND XÃ], [CỘNG HÒA])", ["UBND XÃ", "CỘNG HÒA"], id="what a wide gap sets apart is two paragraphs"
        ),
        pytest.param("Trong ô:\n#rect[Chữ trong khung]", ["Trong ô:", "Chữ trong khung"], id="a frame is no table"),
    ],
)
def test_lines(source, blocks):
    assert shown(pdf(source)) == blocks


ROWS = "".join(f"[{n}], [Lớp {n}], [{n}.000]," for n in range(1, 16))


@pytest.mark.parametrize("header", ["table.header([TT], [Tên], [Lượt]),", "[TT], [Tên], [Lượt],"], ids=["repeated", "once"])
def test_a_table_over_pages_is_one(header):
    document = pdf(f"#table(columns: 3, {header} {ROWS})\nHết")
    table, end = document.blocks
    assert shown(document)[0] == ["TT|Tên|Lượt", *(f"{n}|Lớp {n}|{n}.000" for n in range(1, 16))]
    assert (table.head, table.doubtful) == (1, frozenset())
    assert [table.rows[1][0].spot.page, table.rows[15][0].spot.page] == [1, 2]
    assert end.spot.page == 3 - (end.spot.page == 2)


def test_a_row_that_the_page_cuts_is_whole_and_doubtful():
    document = pdf(f"#v(3.5cm)\n#table(columns: (auto, 5cm, auto), [TT], [Tên], [Lượt], [1], [{LONG}], [5], [2], [Hai], [7])")
    [table] = document.blocks
    assert shown(document) == [["TT|Tên|Lượt", f"1|{LONG}|5", "2|Hai|7"]]
    assert table.doubtful == frozenset({1})


def test_a_header_that_the_page_cuts_keeps_its_columns():
    head = "[TT], [Tên], table.cell(colspan: 2)[Lượt]"
    below = "[], [hoạt động], [Cả], [Nữ], [1], [Nghề], [5], [2]"
    columns = "#table(columns: (1cm, 3cm, 1.5cm, 1.5cm),"
    document = pdf(f"#v(5cm)\n{columns} {head})\n#pagebreak(weak: true)\n{columns} {below})")
    [table] = document.blocks
    assert shown(document) == [["TT|Tên|Lượt|Lượt", "~|hoạt động|Cả|Nữ", "1|Nghề|5|2"]]
    assert table.head == 2


def joined(*files):
    writer = PdfWriter()
    for file in files:
        writer.append(PdfReader(io.BytesIO(file)))
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_pages_that_are_scans_are_counted():
    document = read(joined(typeset(LONG), scan(), scan()))
    assert shown(document) == [LONG]
    assert [(change.code, change.times) for change in document.changes] == [("read.has-scanned-pages", 2)]


def test_letters_over_a_picture_were_recognised_by_a_machine():
    words = b"".join(b"BT /F 9 Tf 72 %d Td (Trung tam mo 5 lop hoc trong nam) Tj ET " % (700 - 20 * n) for n in range(5))
    picture = stream(bytes(100), b"/Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 8/ColorSpace/DeviceGray")
    font = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    document = read(page_of(stream(b"q 595 0 0 842 0 0 cm /I Do Q " + words), b"/XObject<</I 5 0 R>>" + font, picture))
    assert len(document.blocks) == 5
    assert [(change.code, change.times) for change in document.changes] == [("read.has-recognised-pages", 1)]
