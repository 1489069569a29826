"""The sheet of points: everything that the file says, in words, and its maxima add up."""

import re
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from ctlc_rules.criteria import Standard
from ctlc_rules.report.points_sheet import PointsSheet, points_sheet
from ctlc_rules.report.points_sheet_as import as_html, as_markdown, as_text
from ctlc_rules.words import Lang
from tests.laws import grading
from tests.laws.generator import seeded
from tests.report.printed import number
from tests.report.web_page import Element, read
from tests.shipped.made import shipped_standard

LANGS: tuple[Lang, ...] = ("vi", "en")
NAMES = ("clc-illustrative", "tt25-2023-commune", "city-record")
ADJUSTED = Path(__file__).with_name("adjusted.yaml").read_text(encoding="utf-8")


@cache
def sheet(name: str, lang: Lang = "vi") -> PointsSheet:
    return points_sheet(shipped_standard(name), lang)


def how(name: str, no: str, lang: Lang = "vi") -> tuple[str, ...]:
    return next(item.how for section in sheet(name, lang).sections for item in section.criteria if item.no == no)


def maxima(page: Element, lang: Lang) -> list[tuple[list[Fraction], Fraction]]:
    """Of each section: the maxima of its criteria, and the sum under them."""
    found: list[tuple[list[Fraction], Fraction]] = []
    for section in page.all("table", "points"):
        *rows, last = [[cell.text for cell in row.all("td")] for row in section.one("tbody").all("tr")]
        found.append(([number(row[2], lang) for row in rows], number(last[2], lang)))
    return found


@pytest.mark.parametrize("lang", LANGS)
def test_the_maxima_add_up_to_100(lang: Lang):
    found = maxima(read(as_html(sheet("clc-illustrative", lang))), lang)
    assert [sum(parts) for parts, _ in found] == [whole for _, whole in found] == [15, 15, 15, 20, 15, 20]
    assert re.search(r"\b100$", sheet("clc-illustrative", lang).total)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_every_way_to_set_it_says_the_same(name: str, lang: Lang):
    """Each text of the sheet stands in each form: words wrapped or escaped are put together again."""
    made = sheet(name, lang)
    page = read(as_html(made)).one("main").text
    marked = " ".join(as_markdown(made).replace("\\|", "|").split())
    rows = [text for section in made.sections for item in section.criteria for text in (item.title, *item.how, *item.papers, *item.source)]
    rows += [text for row in made.findings for text in (row.says, row.when, row.effect, row.source)]
    rows += [text for pair in (*made.about, *made.ratings, *made.policies) for text in pair]
    assert [text for text in rows if " ".join(text.split()) not in page] == []
    assert [text for text in rows if " ".join(text.split()) not in marked] == []
    plain = as_text(made)
    shown = set(re.findall(r"\w+", plain))
    assert [word for text in rows for word in re.findall(r"\w+", text) if word not in shown] == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_out(name: str, lang: Lang):
    standard, made = shipped_standard(name), sheet(name, lang)
    assert [item.no for section in made.sections for item in section.criteria] == [info.no for info in standard.criteria]
    assert all(item.how and item.source for section in made.sections for item in section.criteria)
    assert len(made.ratings) == len(standard.ratings)
    assert len(made.findings) == len(standard.findings)
    assert len(made.sources) == len(standard.citations)


def test_bands_are_said_row_by_row():
    assert how("clc-illustrative", "4.2") == (
        "Số lớp và chuyên đề / Số tháng của kỳ:",
        "– từ 4: 3 điểm",
        "– từ 2: 2 điểm",
        "– từ 1: 1 điểm",
        "– còn lại: 0 điểm",
    )


def test_words_are_said_with_their_anchors():
    assert how("clc-illustrative", "6.8")[1:] == (
        "– Tốt (Có từ hai hoạt động phối hợp trở lên, hoặc có hỗ trợ, xác nhận bằng chứng từ): 1 điểm",
        "– Có (Có ít nhất một hoạt động trong kỳ): 0,5 điểm",
        "– Chưa (Chưa tham gia hoặc chưa làm): 0 điểm",
    )


def test_a_share_says_its_target_and_rounding_and_when_it_applies():
    share, applies = how("clc-illustrative", "4.6", "en")
    assert share.endswith("from 50% all 2 points, below that in proportion, rounded to 0.5 (a half goes up)")
    assert applies.startswith("applies only when ")
    assert applies.endswith("; else full points")


def test_a_ladder_a_formula_and_a_checklist_are_said():
    assert how("clc-illustrative", "2.5")[1:] == ("– từ 2: 0 điểm", "– từ 1: 1 điểm", "– còn lại: 2 điểm")
    formula, zero = how("clc-illustrative", "3.6")
    assert "0,4 × Số giám đốc đương chức" in formula
    assert formula.endswith("không dưới 0 và không quá 1 điểm, làm tròn đến 0,5 (nửa thì làm tròn lên)")
    assert zero == "mẫu số bằng 0: 0 điểm"
    assert how("clc-illustrative", "3.3") == ("Có con dấu riêng: 1 điểm", "Có tài khoản riêng: 1 điểm")


def test_levels_are_said_with_the_limit_of_each_class():
    one, two = how("tt25-2023-commune", "5.2", "en")
    assert one.startswith("Level 1: ")
    assert "at least 50% (Ordinary area) or 40% (Difficult area)" in one
    assert "at least 15% (Ordinary area) or 12% (Difficult area)" in two
    assert sheet("tt25-2023-commune").ratings[0] == ("Mức độ 2", "mọi chỉ tiêu đều đạt ở Mức độ 2")


def test_ratings_and_findings_are_said_in_words():
    made = sheet("clc-illustrative")
    assert made.ratings[0] == ("Tốt", "Tổng điểm từ 85 và mọi mục từ 70%")
    assert made.ratings[-1] == ("Yếu", "các trường hợp còn lại")
    effects = {row.says: row.effect for row in made.findings}
    assert effects["Chưa có giám đốc"] == "cao nhất loại Trung bình"
    assert effects["Hoạt động dưới 6 tháng: chưa xếp loại"] == "không xếp loại"


def test_what_gates_is_told_from_what_is_wanted():
    papers = {item.no: item.papers for section in sheet("clc-illustrative").sections for item in section.criteria}
    assert papers["1.2"] == ("Quyết định kiện toàn Ban giám đốc còn hiệu lực",)
    assert papers["1.3"] == ("Quyết định kiện toàn Ban giám đốc còn hiệu lực (bắt buộc)",)


def test_what_is_not_official_is_marked_and_what_is_says_who_issued_it():
    assert "MINH HỌA" in as_text(sheet("clc-illustrative")) and "MINH HỌA" in as_markdown(sheet("clc-illustrative"))
    official = dict(sheet("tt25-2023-commune").about)
    assert official["Ban hành"] == "25/2023/TT-BGDĐT, ngày 27/12/2023, Bộ Giáo dục và Đào tạo"
    assert sheet("tt25-2023-commune").warning == ""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_well_formed_and_stands_alone(name: str, lang: Lang):
    whole = as_html(sheet(name, lang))
    assert read(whole).one("html").attributes["lang"] == lang
    assert not re.search(r"https?:|src=|@import|<(script|link|img)\b", whole)


def hostile(text: str) -> Standard:
    return grading.standard_of(ADJUSTED.replace("title: Kế hoạch,", f"title: {text},"))


def test_a_bar_in_a_title_does_not_break_a_table():
    marked = as_markdown(points_sheet(hostile("'a | b'"), "vi"))
    (row,) = [line for line in marked.splitlines() if "a \\| b" in line]
    assert len(re.findall(r"(?<!\\)\|", row)) == 7


def test_a_hostile_title_is_only_text():
    page = read(as_html(points_sheet(hostile("'<b>\"&amp;</td>'"), "vi")))
    assert list(page.all("b")) == []
    assert '<b>"&amp;</td>' in page.one("main").text


def test_weights_and_a_limit_are_said():
    made = points_sheet(grading.standard_of(ADJUSTED), "vi")
    assert made.sections[0].title == "Mục 1. Một (trọng số 75%)"
    assert made.sections[0].criteria[0].title == "Kế hoạch (trọng số 70%)"
    assert made.total == "Tổng điểm tối đa: 8,5. Làm tròn đến 0,5 (nửa thì làm tròn lên). Không quá 8,5 điểm"


def test_drawn_standards_can_all_be_printed():
    for example in seeded(60):
        made = points_sheet(grading.standard_of(example.standard_yaml), "vi")
        assert "limit." not in as_text(made)
        read(as_html(made))


@pytest.mark.parametrize(("lang", "row"), [
    ("vi", "Tổng điểm từ 70 và ((Đủ điều kiện của mức tốt đạt và (Tổng điểm dưới 90 hoặc Đủ điều kiện của mức xuất sắc đạt)) hoặc "),
    ("en", "Total at least 70 and ((Conditions of the good rating hold met and (Total less than 90 or "),
])  # fmt: skip
def test_conditions_inside_conditions_stand_in_brackets(lang: Lang, row: str):
    assert dict(sheet("nd233-2026-service-unit", lang).ratings)[
        {"vi": "Hoàn thành tốt nhiệm vụ", "en": "Tasks completed well"}[lang]
    ].startswith(row)


@pytest.mark.parametrize(("lang", "said"), [
    ("vi", "; nhiều nhất 20% số đơn vị xếp loại Hoàn thành tốt nhiệm vụ (đếm sau khi áp tỷ lệ), số suất làm tròn xuống; "
           "danh sách dưới 5 đơn vị thì nhiều nhất 1; danh sách có nêu lý do thì đến 25%; xét theo thứ tự: Tổng điểm, "),
    ("en", "; at most 20% of the units rated Tasks completed well (counted after the quota), the places rounded down; "
           "1 at most in a list of fewer than 5; up to 25% where the list says why; in the order of Total, "),
])  # fmt: skip
def test_a_quota_is_said_with_what_decides_it(lang: Lang, said: str):
    assert said in sheet("nd233-2026-service-unit", lang).ratings[0][1]
