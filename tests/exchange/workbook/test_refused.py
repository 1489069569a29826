"""A file that is none of our workbooks, or one for another standard: one sentence, and nothing is read."""

from __future__ import annotations

import io
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.taken import take
from ctlc_rules.source import Problems, as_text
from ctlc_rules.words.workbook_codes import FORM_CODES
from tests.exchange.workbook.filling import blank
from tests.shipped.made import shipped_standard

STANDARD = shipped_standard("clc-illustrative")
OF_THE_COMMAND = {"form-which-standard", "form-where-to", "form-office-cases", "form-no-criteria", "form-case-again", "form-too-wide"}
"""Told by `ctlc form` and `ctlc read`: tests/cli/test_form.py."""


def meta(**changed: str) -> bytes:
    """Our workbook with other words on its hidden sheet."""
    book = load_workbook(BytesIO(blank()))
    for row in book[at.META].iter_rows():
        if row[0].value in changed:
            row[1].value = changed[row[0].value]
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def another() -> bytes:
    out = BytesIO()
    Workbook().save(out)
    return out.getvalue()


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", "<a/>" + " " * 40_000_000)
    return out.getvalue()


def changed(old: bytes, new: bytes) -> bytes:
    """Our workbook with other words in its XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(BytesIO(blank())) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(old, new, 1))
    return out.getvalue()


def repeated() -> bytes:
    """An .ods of one cell, many times."""
    row = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value="1" table:number-columns-repeated="9"/>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("content.xml", f'<office:document-content><table:table table:name="A">{row}</table:table-row></table:table>')
    return out.getvalue()


CORNER = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
TOO_FAR = "có trang với ô được điền quá xa về bên phải hoặc xuống dưới: không mở [form-too-far]"
REFUSED: list[tuple[str, bytes, str]] = [
    ("nothing", b"", "không đọc được tệp này như một bảng tính [form-not-a-workbook]"),
    ("a text", b"case: a\n", "không đọc được tệp này như một bảng tính [form-not-a-workbook]"),
    ("the end is missing", blank()[:-2_000], "tệp hỏng hoặc thiếu phần cuối, không mở được [document-broken]"),
    ("the begin is all there is", blank()[:20_000], "không đọc được tệp này như một bảng tính [form-not-a-workbook]"),
    ("a cell at the far corner", changed(b"</sheetData>", CORNER + b"</sheetData>"), TOO_FAR),
    ("rows that are repeated", repeated(), TOO_FAR),
    ("another workbook", another(), "tệp không phải biểu mẫu của ctlc (không có trang ẩn `_bieu_mau`) [form-not-ours]"),
    ("a bomb", bomb(), "tệp nén một lượng dữ liệu lớn bất thường, không phải báo cáo: không mở [document-bomb]"),
    ("another layout", meta(layout="99"), "biểu mẫu làm theo cách trình bày `99`; chương trình này đọc cách 1 [form-other-layout]"),
    (
        "another standard",
        meta(standard="la"),
        "biểu mẫu theo bộ tiêu chí `la` bản 1, ở đây không có [form-unknown-standard]",
    ),
    (
        "another edition",
        meta(edition="9"),
        "biểu mẫu theo bộ tiêu chí `clc-illustrative` bản 9, ở đây không có [form-unknown-standard]",
    ),
    (
        "a standard that grades differently by now",
        meta(core="0123456789abcdef"),
        f"biểu mẫu làm theo bộ tiêu chí có mã 0123456789ab, bộ tiêu chí ở đây có mã {STANDARD.core_sha256[:12]}: cách tính đã khác "
        "[form-other-edition]",
    ),
    ("no name of the unit", blank(), "chưa ghi tên đơn vị ở trang `Kết quả` [form-no-unit]"),
]


def known(name: str, edition: str):
    return STANDARD if (name, edition) == (STANDARD.id, STANDARD.edition) else None


@pytest.mark.parametrize(("data", "sentence"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_refused_in_one_sentence(data, sentence):
    problems = Problems()
    assert take("F.xlsx", data, known, problems) == ()
    [problem] = problems.sorted()
    assert as_text(problem, None, "vi").splitlines()[0].endswith(f": {sentence}")


def test_an_entity_is_never_fetched():
    problems = Problems()
    entity = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><workbook'
    assert take("F.xlsx", changed(b"<workbook", entity), known, problems) == ()
    assert [problem.code for problem in problems] == ["document-entities"]


def test_a_workbook_of_no_kind_that_we_make():
    problems = Problems()
    assert take("F.xlsx", meta(kind="ward"), known, problems) == ()
    assert [as_text(problem, None, "vi").splitlines()[0] for problem in problems.sorted()] == [
        "F.xlsx: đây là biểu mẫu loại `ward`, lệnh này cần loại `centre` [form-other-kind]",
    ]


def test_every_sentence_about_workbooks_is_told_of_some_file():
    here = Path(__file__).parent
    texts = "".join(path.read_text(encoding="utf-8") for path in (*here.glob("test_*.py"), here / "typed.yaml"))
    said = set(re.findall(r"\[?(form-[a-z-]+)\b", texts))
    assert {code for code in FORM_CODES if "." not in code} - OF_THE_COMMAND <= said
    assert {code.removesuffix(".hint") for code in FORM_CODES} <= FORM_CODES.keys()
