"""The papers beside the sheet: they stand alone, escape what is data, add up, and say each thing that they must."""

import re
from fractions import Fraction
from itertools import pairwise

import pytest

from ctlc_rules.report.html import as_html
from ctlc_rules.words import Lang
from tests.report.papers.example import hoa_sen
from tests.report.papers.made import KINDS, SIGNS, agency, closed, page, paper, printed
from tests.report.printed import ends, number
from tests.report.web_page import Element, read
from tests.shipped.made import ROOT, case_text, graded, graded_text, shipped_case, shipped_standard
from tests.shipped.test_cases import TEN_MONTHS, YEAR

LANGS: tuple[Lang, ...] = ("vi", "en")
CASES = (YEAR, TEN_MONTHS)
COMMUNE = {"area": "normal", "citizens": 8000, "learning_citizens": 4000, "literacy_level": 1}


def papers(lang: Lang = "vi"):
    return [paper(shipped_case(name), lang=lang, issuer=agency()) for name in CASES]


def table(found: Element, kind: str) -> list[list[str]]:
    """The rows of a table, its head first."""
    return [[cell.text for cell in row.inner if isinstance(cell, Element)] for row in found.one("table", kind).all("tr")]


# the page


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_stands_alone_and_is_well_formed(kind: str, lang: Lang):
    whole = page(kind, *papers(lang))
    found = read(whole)
    assert found.one("html").attributes["lang"] == lang
    assert not re.search(r"https?:|src=|@import|<(script|link|iframe|img)\b|\son\w+=", whole)
    assert 'name="viewport"' in whole
    levels = [int(element.name[1]) for element in found.all() if re.fullmatch("h[1-6]", element.name)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all("scope" in head.attributes for head in found.all("th"))


@pytest.mark.parametrize("kind", KINDS)
def test_texts_of_data_are_escaped(kind: str):
    whole = page(kind, *papers())
    assert SIGNS not in whole
    assert "<b>" not in whole
    assert kind == "card" or "&lt;B&gt;&amp;&quot;&#x27;&lt;/B&gt; XÃ" in whole


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_input_gives_the_same_bytes(kind: str):
    assert page(kind, *papers()) == page(kind, *papers())


@pytest.mark.parametrize("kind", KINDS)
def test_a_status_that_is_not_official_stands_on_every_article(kind: str):
    for article in printed(kind, *papers()).all("article"):
        assert "MINH HỌA" in article.attributes["data-watermark"]
        assert any("MINH HỌA" in notice.text for notice in article.all("p", "notice"))


@pytest.mark.parametrize(
    ("kind", "stage", "mark"),
    [
        ("decision", "self", "DỰ THẢO"),
        ("minutes", "self", "DỰ THẢO"),
        ("refusal", "self", "DỰ THẢO"),
        ("supplements", "self", ""),  # it is asked before anything is closed
        ("decision", "closed", "GIẢ ĐỊNH"),  # nobody has closed it
        ("refusal", "closed", "GIẢ ĐỊNH"),
    ],
)
def test_what_is_not_closed_is_a_draft(kind: str, stage: str, mark: str):
    found = printed(kind, paper(shipped_case(YEAR, stage)))
    marks = {article.attributes["data-watermark"] for article in found.all("article")}
    assert marks == {f"MINH HỌA · {mark}" if mark else "MINH HỌA"}


def test_a_closed_result_of_an_official_standard_has_no_mark():
    found = printed("refusal", paper(closed("tt25-2023-commune", COMMUNE), issuer=agency()))
    assert found.one("article").attributes.get("data-watermark", "") == ""
    assert "Số: 8/UBND-VX" in found.text
    assert "Hoa Sen, ngày 12 tháng 3 năm 2026" in found.text


def test_blanks_stay_blank_where_the_agency_says_nothing():
    found = printed("decision", paper(shipped_case(YEAR)))
    assert "(tên cơ quan ban hành)" in found.text
    assert "Số: ……/QĐ-……" in found.text
    assert "Theo đề nghị của ……………………." in found.text


# the list and the decision


@pytest.mark.parametrize("lang", LANGS)
def test_each_row_of_the_list_adds_up_to_its_total(lang: Lang):
    head, *rows = table(printed("decision", *papers(lang)), "results")
    place = head.index({"vi": "Tổng điểm", "en": "Total"}[lang])
    assert len(rows) == len(CASES)
    for row, name in zip(rows, CASES, strict=True):
        parts = [ends(cell, lang) for cell in row[2:place]]
        whole = ends(row[place], lang)
        assert (sum(low for low, _ in parts), sum(high for _, high in parts)) == whole
        total = shipped_case(name).total
        assert total and whole == (total.points.lo, total.points.hi)


GALLERY = [path.stem for path in (ROOT / "criteria" / "gallery").glob("*.yaml") if not path.name.endswith(".en.yaml")]


@pytest.mark.parametrize("name", [name for name in GALLERY if shipped_standard(name).has_points])
def test_it_adds_up_with_weights_roundings_and_other_scales(name: str):
    found = printed("decision", paper(graded(shipped_standard(name), {})))
    head, *rows = table(found, "results")
    place = head.index("Tổng điểm")
    for row in rows:
        parts = [ends(cell, "vi") for cell in row[2:place] if cell]
        assert (sum(low for low, _ in parts), sum(high for _, high in parts)) == ends(row[place], "vi")


def test_very_many_units_stand_in_tenths():
    standard = shipped_standard("clc-illustrative")
    texts = [case_text(standard, {"directors": 1}).replace("id: unit", f"id: unit-{number}") for number in range(41)]
    many = [paper(graded_text(standard, (text,), "self")) for text in texts]
    _, tenths = printed("decision", *many).all("svg")
    bars = tenths.attributes["aria-label"].partition(". ")[2].split("; ")
    assert len(bars) == 10
    assert sum(int(bar.rpartition(": ")[2]) for bar in bars) == 41


def test_the_ratings_add_up_to_the_units_and_the_chart_has_the_same_numbers():
    found = printed("decision", *papers())
    _, *rows, last = table(found, "ratings")
    assert sum(int(row[2]) for row in rows) == int(last[2]) == len(CASES)
    assert sum(number(row[3].removesuffix("%"), "vi") for row in rows) == 100
    ratings, totals = [svg.attributes["aria-label"] for svg in found.all("svg")]
    assert [f"{row[1]}: {row[2]}" for row in rows] == ratings.partition(". ")[2].split("; ")
    shown = [row[-3] for row in table(found, "results")[1:]]
    assert [bar.rpartition(": ")[2] for bar in totals.partition(". ")[2].split("; ")] == shown


def test_the_chart_of_totals_has_what_each_rating_asks():
    _, totals = printed("decision", *papers()).all("svg")
    assert [mark.text for mark in totals.all("text", "mark")] == ["Trung bình: 50%", "Khá: 70%", "Tốt: 85%"]


def test_only_what_is_rated_is_recognised():
    found = printed("decision", *papers()).text
    assert "đối với 0 trung tâm học tập cộng đồng" in found
    assert "Điều 2. 2 đơn vị chưa đủ căn cứ xếp loại" in found
    rated = printed("decision", paper(closed("clc-illustrative", {"directors": 1}))).text
    assert "đối với 1 trung tâm học tập cộng đồng (Yếu: 1)" in rated
    assert "chưa được công nhận" not in rated


def test_a_case_that_does_not_count_is_named_with_its_reason():
    found = printed("decision", *papers(), paper(shipped_case("mao-khe-2012-2020")))
    assert "TTHTCĐ phường Mạo Khê, từ 2012 đến đầu tháng 9 năm 2020: kỳ đánh giá khác kỳ của bộ tiêu chí, chỉ để tham khảo" in found.text
    assert len(table(found, "results")) == 1 + len(CASES)


def test_the_sheet_says_who_resolved_a_figure():
    item = hoa_sen()
    rows = {row.one("th").text: row.one("td").text for row in read(as_html(list(item.at.values()), "vi")).one("table", "reasons").all("tr")}
    told = rows["Số liệu đã xem lại, người xem lại"]
    assert "7 buổi" in told
    assert "(tổ thẩm định (ví dụ), 20/01/2025); trước đó" in told


# minutes


def test_the_minutes_say_what_the_office_changed_and_why():
    found = printed("minutes", hoa_sen())
    changes = {row[2]: row[3:] for row in table(found, "changes")[1:]}
    assert changes["2.5"] == ["2", "1", "Số báo cáo nộp muộn hoặc không nộp: 1 báo cáo (báo cáo quý II nộp muộn)"]
    for before, after, why in changes.values():
        assert before != after
        assert why
    assert table(found, "votes")[1][2:] == ["Khá", "", "", ""]
    assert [row[1] for row in table(found, "seats")[1:]] == ["", "", "", "", ""], "names are for people to write"


def test_what_is_not_decided_is_not_put_to_the_vote():
    assert [row[2] for row in table(printed("minutes", *papers()), "votes")[1:]] == ["", ""]


# the refusal


def test_a_refusal_names_each_criterion_with_its_article():
    found = printed("refusal", paper(closed("tt25-2023-commune", COMMUNE)))
    rows = {row[0]: row[1:] for row in table(found, "refused")[1:]}
    assert rows["5.1"][1] == "Mức độ 1: không đạt"
    assert "50% (cần từ 60%)" in rows["5.1"][2]
    assert "điều 6 khoản 5 điểm a" in rows["5.1"][3]
    assert "Mức độ 2" not in " ".join(cell for row in rows.values() for cell in row)
    assert "Trạng thái" not in found.text


def test_a_refusal_says_how_many_points_are_wanting():
    found = printed("refusal", hoa_sen())
    assert "Tổng điểm: 76,5 (cần từ 85): không đạt, còn cách 8,5 điểm" in found.text
    wanting = Fraction(0)
    for row in table(found, "refused")[1:]:
        has, most = (number(part, "vi") for part in row[2].split(" / "))
        wanting += most - has
    assert wanting == Fraction("23.5"), "100 less 76.5"


# the request for supplements


def test_all_that_is_missing_is_asked_once_or_left_to_whom_it_belongs():
    item = paper(shipped_case(TEN_MONTHS))
    found = printed("supplements", item).text
    for shown in item.item.missing:
        assert shown.label.vi in found
    asked = table(printed("supplements", item), "asked")[1:]
    assert [row[0] for row in asked] == [str(place) for place in range(1, len(asked) + 1)]
    worth = [number(row[5], "vi") for row in asked]
    assert worth == sorted(worth, reverse=True)


def test_doubtful_figures_are_to_be_confirmed():
    assert "“5780 vạn” chưa rõ (5.780 hoặc 57.800.000)" in printed("supplements", paper(shipped_case(TEN_MONTHS))).text


def test_the_day_until_when_is_the_agencys():
    assert "gửi về trước ngày 05 tháng 02 năm 2026:" in printed("supplements", papers()[0]).text


# the card


def test_the_card_says_the_result_and_what_decides_first():
    found = printed("card", paper(shipped_case(YEAR))).text
    assert "từ 81 đến 100 điểm (tối đa 100)" in found
    assert "Khá hoặc Tốt" in found
    assert "Số người học nghề trong kỳ (người, không phải lượt); Trong số đó, số người có việc làm mới (6.3): 3 điểm" in found
