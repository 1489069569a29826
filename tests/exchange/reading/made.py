"""A report that nobody sent, in the forms that reports come in: the same words as text, as a web page and as a Word file."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path

from docx import Document as Word

from ctlc_rules.cli.library import Library
from ctlc_rules.criteria import Standard
from ctlc_rules.criteria.template import Template
from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.exchange.reading.read import read_report
from ctlc_rules.exchange.reading.reading import Reading
from ctlc_rules.source import Problems

ROOT = Path(__file__).parents[3]
BEFORE = [
    "BÁO CÁO KẾT QUẢ HOẠT ĐỘNG NĂM 2024",
    "TTHTCĐ xã Hoa Sen kính báo cáo kết quả hoạt động trong năm 2024.",
    "I. Khái quát tình hình địa phương",
    "Xã Hoa Sen có 12 thôn, dân số 8.450 người, 2.105 hộ. Toàn xã giữ vững chuẩn phổ cập giáo dục mầm non và tiểu học.",
    "II. Về bộ máy quản lý",
    "1) Cơ cấu ban giám đốc",
    "Lúc thành lập có 01 phó giám đốc; nay ban giám đốc có 01 giám đốc, 03 phó giám đốc.",
    "Trung tâm chưa có con dấu riêng, đã ban hành quy chế.",
    "2) Quản lý, sử dụng nguồn lực",
    "Việc sử dụng nguồn kinh phí: …………",
    "Giám đốc được hưởng hệ số 0,4; phó giám đốc được hưởng hệ số 0,25.",
    "III. Kết quả hoạt động",
    "1) Kết quả mở lớp năm 2024",
]
HEAD = (("TT", "Nội dung hoạt động", "Số lớp", "Số lượt người học", None), (None, None, None, "Tổng số", "Nữ"))
ROWS = (
    ("1", "Xóa mù chữ", "", "", ""),
    ("2", "Dạy nghề ngắn hạn", "3", "90", "41"),
    ("3", "Các chuyên đề", "", "", ""),
    ("", "a) Phổ biến, giáo dục pháp luật", "12", "1.260", "600"),
    ("", "b) Giáo dục sức khoẻ", "08", "815", "500"),
    ("", "c) Tập huấn thủy sản", "2", "70", "15"),
    ("4", "Sinh hoạt câu lạc bộ", "20", "400", "250"),
    ("Tổng cộng", "Tổng cộng", "45", "2.635", "1.406"),
)
AFTER = [
    "IV. Huy động sự tham gia của xã hội",
    "- Doanh nghiệp: Tham gia tích cực",
    "- Nhà hảo tâm:",
    "- Cơ sở tôn giáo: Có buổi nói chuyện tại đình làng",
    "- Đoàn thể, tổ chức xã hội: Chưa tham gia",
    "V. Hiệu quả",
    "Tỉ lệ biết chữ: 98,6%",
    "Số hộ nghèo: gần 60 hộ",
    "Trong năm có 2.653 lượt người tham gia học tập.",
    "Hằng tháng 15 thôn tổng vệ sinh môi trường.",
    "VI. Phương hướng, nhiệm vụ năm 2025",
    "Phấn đấu mở 60 lớp với 5.000 lượt người; xã có 14 thôn.",
    "VII. Kiến nghị",
    "Đề nghị cấp trên cho mở tài khoản riêng.",
]


def as_text() -> bytes:
    """As a word processor saves it: a row on a line, its cells apart by tabs."""
    rows = ["\t".join(cell or "" for cell in row) for row in (*HEAD, *ROWS)]
    return "\n".join([*BEFORE, "", *rows, "", *AFTER]).encode()


def as_html() -> bytes:
    head = (
        '<tr><th rowspan="2">TT</th><th rowspan="2">Nội dung hoạt động</th><th rowspan="2">Số lớp</th>'
        '<th colspan="2">Số lượt người học</th></tr><tr><th>Tổng số</th><th>Nữ</th></tr>'
    )
    body = [f'<td colspan="2">{row[0]}</td>' * (row[0] == row[1]) + "".join(_cells(row)) for row in ROWS]
    paragraphs = ["".join(f"<p>{escape(line)}</p>" for line in part) for part in (BEFORE, AFTER)]
    table = f"<table><thead>{head}</thead><tbody>{''.join(f'<tr>{row}</tr>' for row in body)}</tbody></table>"
    return f"<html><body>{paragraphs[0]}{table}{paragraphs[1]}</body></html>".encode()


def _cells(row: tuple[str, ...]) -> list[str]:
    return [f"<td>{escape(cell)}</td>" for cell in (row[2:] if row[0] == row[1] else row)]


def as_word() -> bytes:
    word = Word()
    for line in BEFORE:
        word.add_paragraph(line)
    table = word.add_table(rows=len(HEAD) + len(ROWS), cols=5)
    for place, row in enumerate((*HEAD, *ROWS)):
        for column, text in enumerate(row):
            table.cell(place, column).text = text or ""
    for column in (0, 1, 2):
        table.cell(0, column).merge(table.cell(1, column)).text = HEAD[0][column] or ""
    table.cell(0, 3).merge(table.cell(0, 4)).text = HEAD[0][3] or ""
    last = len(HEAD) + len(ROWS) - 1
    table.cell(last, 0).merge(table.cell(last, 1)).text = "Tổng cộng"
    for line in AFTER:
        word.add_paragraph(line)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


FORMS: dict[str, Callable[[], bytes]] = {"bao-cao.txt": as_text, "bao-cao.html": as_html, "bao-cao.docx": as_word}


@cache
def library() -> Library:
    return Library(ROOT / "criteria", Problems())


@cache
def standard(name: str = "clc-illustrative") -> Standard:
    [found] = library().editions(name)
    return found


@cache
def template(name: str = "clc-illustrative") -> Template:
    found = library().template(standard(name))
    assert found is not None, [problem.message("en") for problem in library().problems]
    return found


def read(file: str, data: bytes, name: str = "clc-illustrative") -> Reading:
    problems = Problems()
    document = read_document(file, data, problems)
    assert document is not None, [problem.message("en") for problem in problems]
    return read_report(document, template(name))


@cache
def made(form: str) -> Reading:
    return read(form, FORMS[form]())
