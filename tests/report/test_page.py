"""The printed sheet: it stands alone, says what was found and nothing else, and adds up with a pencil."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from ctlc_rules.evaluate import Evaluation
from ctlc_rules.explain import explain
from ctlc_rules.report.html import as_html
from ctlc_rules.words import Lang
from tests.laws import grading
from tests.laws.generator import seeded
from tests.report.printed import Ends, both, ends, number
from tests.report.web_page import Element, lost, read
from tests.shipped.made import case_text, graded, graded_text, office_text, shipped_case, shipped_standard
from tests.shipped.test_cases import ALL, CITY, GRADED, TEN_MONTHS, YEAR

LANGS: tuple[Lang, ...] = ("vi", "en")
SHIPPED = [(name, stage) for name in ALL for stage in ("self", "office", "closed")]
DRAWN = 45
TIMES = {"vi": "nhân trọng số", "en": "times its weight"}
NEEDED = {"vi": "(từ ", "en": "(at least "}


@cache
def text(name: str, stage: str, lang: Lang) -> str:
    return as_html([explain(shipped_case(name, stage))], lang)


def printed(*evaluations: Evaluation, lang: Lang = "vi") -> Element:
    return read(as_html([explain(item) for item in evaluations], lang))


def commune() -> Evaluation:
    return graded(
        shipped_standard("tt25-2023-commune"), {"area": "normal", "citizens": 8000, "learning_citizens": 5500, "literacy_level": 1}
    )


# the page


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("name", "stage"), SHIPPED)
def test_a_page_is_well_formed_and_stands_alone(name: str, stage: str, lang: Lang):
    whole = text(name, stage, lang)
    page = read(whole)
    assert page.one("html").attributes["lang"] == lang
    assert page.one("head").inner[0] == Element("meta", {"charset": "utf-8"})
    assert not re.search(r"https?:|src=|@import|<(script|link|iframe|img)\b|\son\w+=", whole)
    assert set(re.findall(r"url\(\s*['\"]?(\w+)[:)]", whole)) <= {"data"}
    ids = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("lang", LANGS)
def test_headings_come_in_order_and_heads_have_a_scope(lang: Lang):
    for page in (read(text(YEAR, "self", lang)), printed(commune(), lang=lang), read(text(CITY, "self", lang))):
        levels = [int(element.name[1]) for element in page.all() if re.fullmatch("h[1-6]", element.name)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert all("scope" in head.attributes for head in page.all("th"))


def test_the_same_result_gives_the_same_bytes():
    assert as_html([explain(shipped_case(YEAR))], "vi") == text(YEAR, "self", "vi")


@pytest.mark.parametrize(("name", "stage"), SHIPPED)
def test_no_line_of_a_text_copy_is_printed(name: str, stage: str):
    assert not re.search(r"dòng \d", read(text(name, stage, "vi")).text)
    assert not re.search(r"\bline \d", read(text(name, stage, "en")).text)


def test_places_are_printed_by_section_and_row():
    assert "2.554 lượt (có số liệu; mục III.2, dòng “Giáo dục pháp luật”)" in read(text(YEAR, "self", "vi")).text


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_not_official_says_so(lang: Lang):
    word = {"vi": "MINH HỌA", "en": "ILLUSTRATIVE"}[lang]
    page = text(YEAR, "self", lang)
    assert word in read(page).one("p", "notice").text
    assert "background-image:url(data:image/svg+xml;base64," in page
    official = as_html([explain(commune())], lang)
    assert word not in official
    assert "background-image" not in official


def test_each_language_stands_alone():
    vi, en = read(text(YEAR, "self", "vi")), read(text(YEAR, "self", "en"))
    assert "Khá hoặc Tốt" in vi.one("header").text
    assert not re.search(r"\b(Good|Fair|Criterion|points|not reported)\b", vi.one("main").text)
    own = [part for part in _strings(en.one("main")) if not re.search("[“”]", part)]
    strange = {word for part in own for word in re.findall(r"\w*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\w*", part)}
    assert strange <= {"QĐ", "BGDĐT", "NĐ", "CP", "UBND", "Quảng", "Đông", "Triều", "Tràng", "Mạo", "Khê", "Móng"}, (
        "names and numbers of papers"
    )


def _strings(element: Element) -> Iterator[str]:
    """The texts of a page but those that are marked as Vietnamese."""
    for part in element.inner:
        if isinstance(part, str):
            yield part
        elif part.attributes.get("lang") != "vi":
            yield from _strings(part)


# sums


Row = dict[str, str]


def table(page: Element) -> list[list[tuple[str, Row]]]:
    """The rows of each body of the grading table: their class, and their cells by the class of their column."""
    return [[(row.classes[0], cells(row)) for row in body.all("tr")] for body in page.one("table", "grading").all("tbody")]


def cells(row: Element) -> Row:
    found = [(cell.classes, cell.text) for cell in row.inner if isinstance(cell, Element) and cell.classes]
    return {next(name for name in reversed(classes) if name != "blank"): shown for classes, shown in found}


def column(rows: list[tuple[str, Row]], kinds: tuple[str, ...], name: str, lang: Lang) -> list[Ends]:
    """A criterion that is out of nothing at all gives no points but a verdict."""
    return [ends(row[name], lang) for kind, row in rows if kind in kinds and row.get(name) and (kind != "criterion" or row["max"])]


def faults(page: Element, stage: str, lang: Lang) -> list[tuple[str, Ends, Ends]]:
    """Where the rows do not add up to the sum that stands under them."""
    *sections, last = table(page)
    found: list[tuple[str, Ends, Ends]] = []
    name = "counted" if any("counted" in row for _, row in sections[0]) else stage
    sums = [column(rows, ("sum",), name, lang)[0] for rows in sections]
    for rows, whole in zip(sections, sums, strict=True):
        added = both(column(rows, ("criterion", "adjust"), name, lang))
        found += [(rows[-1][1]["criterion"], whole, added)] if added != whole else []
    weighted = [row for kind, row in last if kind == "adjust" and TIMES[lang] in row["criterion"]]
    others = [row for kind, row in last if kind == "adjust" and row not in weighted]
    parts = [ends(row[name], lang) for row in weighted] if weighted else sums
    (whole,) = column(last, ("sum",), name, lang)
    added = both([*parts, *(ends(row[name], lang) for row in others)])
    return found + ([("total", whole, added)] if added != whole else [])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("stage", ["self", "closed"])
@pytest.mark.parametrize("name", GRADED)
def test_a_shipped_case_adds_up_on_paper(name: str, stage: str, lang: Lang):
    page = read(text(name, stage, lang))
    evaluation = shipped_case(name, stage)
    column_of = evaluation.stage.layer
    assert faults(page, column_of, lang) == []
    bodies = table(page)
    rows = [row for body in bodies for kind, row in body if kind == "criterion"]
    assert [ends(row[column_of], lang) for row in rows] == [(item.points.lo, item.points.hi) for item in evaluation.criteria if item.points]
    assert sum(number(row["max"], lang) for row in rows) == number(bodies[-1][-1][1]["max"], lang) == 100
    assert evaluation.total
    assert ends(bodies[-1][-1][1][column_of], lang) == (evaluation.total.points.lo, evaluation.total.points.hi)


@pytest.mark.parametrize("lang", LANGS)
def test_drawn_cases_add_up_on_paper(lang: Lang):
    seen: set[str] = set()
    for example in seeded(DRAWN):
        for evaluation in (grading.graded(example), grading.graded(example, "office", closed=True)):
            page = printed(evaluation, lang=lang)
            if evaluation.total is None or not list(page.all("table", "grading")):
                continue
            assert faults(page, evaluation.stage.layer, lang) == []
            seen |= {step.kind for step in evaluation.total.steps} | {step.kind for item in evaluation.sections for step in item.steps}
    assert seen >= {"part", "weight", "limit"}


ADJUSTED = grading.standard_of(Path(__file__).with_name("adjusted.yaml").read_text(encoding="utf-8"))
ROWS = [
    # plan, book, the office's finding; the sections, as struck, with their weights; what rounding and the limit add; the total
    ({"plan": "yes", "book": "no"}, "no", ["7", "10"], "", ["5,25", "2,5"], ["+0,25"], "8"),
    ({"plan": "yes", "book": "yes"}, "no", ["8,5", "10"], "", ["6,375", "2,5"], ["+0,125", "−0,5"], "8,5"),
    ({"plan": "yes", "book": "yes"}, "yes", ["8,5", "0"], "−10", ["6,375", "0"], ["+0,125"], "6,5"),
    ({"plan": "yes"}, "no", ["7 đến 8,5", "10"], "", ["5,25 đến 6,375", "2,5"], ["+0,25 đến +0,125", "+0 đến −0,5"], "8 đến 8,5"),
]


@pytest.mark.parametrize(("values", "bad", "sections", "struck", "weighted", "adjusted", "total"), ROWS)
def test_what_is_done_to_a_sum_is_a_row_under_it(
    values: dict[str, str], bad: str, sections: list[str], struck: str, weighted: list[str], adjusted: list[str], total: str
):
    page = printed(graded(ADJUSTED, {**values, "bad": bad}))
    assert faults(page, "office", "vi") == []
    *bodies, last = table(page)
    assert [body[-1][1]["counted"] for body in bodies] == sections
    assert [row["counted"] for body in bodies for kind, row in body if kind == "adjust"] == ([struck] if struck else [])
    rows = [(row["criterion"], row["counted"]) for kind, row in last if kind == "adjust"]
    parts = [points.removeprefix("+") for title, points in rows if TIMES["vi"] in title]
    assert [part.replace(" đến +", " đến ") for part in parts] == weighted
    assert [points for title, points in rows if TIMES["vi"] not in title] == adjusted
    assert last[-1][1]["counted"] == total
    assert "CHƯA ĐẦY ĐỦ" in page.one("p", "notice").text


def test_a_digit_changed_is_seen():
    whole = text(YEAR, "self", "vi")
    changed = whole.replace('role="cell">13 đến 15<', 'role="cell">12 đến 15<', 1)
    assert changed != whole
    assert [name for name, _, _ in faults(read(changed), "self", "vi")] == ["Cộng mục 2", "total"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("name", "stage"), [(name, stage) for name in GRADED for stage in ("self", "closed")])
def test_points_not_given_add_up_to_the_most_less_the_total(name: str, stage: str, lang: Lang):
    found = lost(read(text(name, stage, lang)), lang)
    assert [sum(parts) for parts, _ in found] == [whole for _, whole in found]
    total = shipped_case(name, stage).total
    assert total
    assert sum(whole for _, whole in found) == total.out_of - total.points.lo


# what it says


def test_a_stage_that_is_not_given_stays_blank():
    alone = printed(shipped_case(YEAR))
    rows = [row for body in table(alone) for _, row in body]
    assert {row["office"] for row in rows if "office" in row} == {""}
    beside = printed(shipped_case(YEAR), shipped_case(YEAR, "closed"))
    whole = table(beside)[-1][-1][1]
    assert whole["self"] == table(alone)[-1][-1][1]["self"]
    total = shipped_case(YEAR, "closed").total
    assert total
    assert ends(whole["office"], "vi")[0] == total.points.lo
    assert len(list(beside.all("article"))) == 1


def test_several_cases_are_several_sheets():
    page = printed(shipped_case(YEAR), shipped_case(TEN_MONTHS), shipped_case(CITY))
    assert [sheet.attributes["id"] for sheet in page.all("article")] == ["sheet-1", "sheet-2", "sheet-3"]


def test_the_sheet_names_edition_period_and_codes():
    evaluation = shipped_case(YEAR)
    words = printed(evaluation).text
    assert "01/09/2020 đến 31/08/2021: 12 tháng" in words
    assert "Mã clc-illustrative, bản 1, minh họa; có hiệu lực từ 01/01/2012" in words
    assert evaluation.standard.core_sha256[:16] in words
    assert evaluation.case.layers[0].sha256[:16] in words


def test_why_no_better_rating_says_how_far():
    evaluation = shipped_case(YEAR)
    assert evaluation.total
    away = 85 - evaluation.total.points.lo
    reasons = printed(evaluation).one("table", "reasons").text
    assert f"Tổng điểm: {evaluation.total.points.lo} đến 100 (cần từ 85): chưa đủ căn cứ, còn cách {away} điểm" in reasons


def test_conditions_are_named_that_did_not_come_in():
    assert "Chưa có giám đốc: cao nhất loại Trung bình (không có)" in printed(shipped_case(YEAR)).one("table", "reasons").text
    assert "Điều kiện khống chế đã xét (kết quả xét trong ngoặc) không có" in printed(commune()).one("table", "reasons").text


def test_a_supposition_is_no_paper():
    supposed = printed(shipped_case(YEAR, "closed"))
    assert "GIẢ ĐỊNH" in supposed.one("header").text
    assert list(supposed.all("", "letterhead")) == list(supposed.all("section", "signing")) == []
    assert len(list(printed(shipped_case(YEAR)).all("section", "signing"))) == 1


def test_a_closed_result_says_who_closed_it_and_when():
    standard = shipped_standard("clc-illustrative")
    layer = office_text(standard, {}).replace("facts:", "closing: {by: Hội đồng, on: 2026-02-05, asked: 2026-01-10}\nfacts: {}")
    page = printed(graded_text(standard, (case_text(standard, {"directors": 1}), layer), "closed"))
    assert "Chốt kết quả: Hội đồng, ngày 05/02/2026; đã đề nghị bổ sung ngày 10/01/2026." in page.one("header").text
    assert "phù hợp" in page.one("table", "grading").text


def test_a_standard_of_levels_has_a_column_for_each():
    page = printed(commune())
    heads = [head.text for head in page.one("table", "grading").all("th") if head.attributes["scope"] == "col"]
    assert heads[2:4] == ["Mức độ 1 (tự đánh giá)", "Mức độ 2 (tự đánh giá)"]
    row = next(row for row in page.one("table", "grading").all("tr", "criterion") if "Xóa mù chữ" in row.text)
    assert [cell.text for cell in row.all("td", "verdict")] == ["đạt", "không đạt"]
    assert {cell.text for row in page.all("tr", "criterion") for cell in row.all("td", "verdict")} == {"đạt", "không đạt", "chưa đủ căn cứ"}
    assert list(page.all("svg")) == []
    assert "limit." not in page.text


def test_figures_that_are_only_kept_are_printed_with_their_checks():
    page = printed(shipped_case(CITY))
    assert page.one("p", "result").text == "Công bố: 16 Tốt, 1 Khá trong 17"
    checks = [cell.text for cell in page.one("table", "checks").all("td")]
    assert "6.788 + 3.986 + 2.467 + 2.939 + 2.241 + 3.027 = 21.448; 21.448: khớp" in checks
    assert {check.rpartition(": ")[2] for check in checks} == {"khớp"}


def test_a_total_that_differs_is_told():
    standard = shipped_standard("city-record")
    page = printed(graded(standard, {"centres": 17, "centres_good": 15, "centres_fair": 1}))
    checks = [cell.text for cell in page.one("table", "checks").all("td")]
    assert "15 + 1 = 16; 17: KHÔNG KHỚP" in checks


@pytest.mark.parametrize("lang", LANGS)
def test_the_chart_has_the_numbers_of_the_table_and_the_minima(lang: Lang):
    page = read(text(YEAR, "self", lang))
    drawn = page.one("svg")
    assert drawn.attributes["role"] == "img"
    bars = re.findall(r": ([^:;()]+) \([^)]*?(\d+)\)", drawn.attributes["aria-label"])
    rows = [body[-1][1] for body in table(page)[:-1]]
    assert [(ends(points.removeprefix("từ ").removeprefix("from "), lang), number(most, lang)) for points, most in bars] == [
        (ends(row["self"], lang), number(row["max"], lang)) for row in rows
    ]
    assert [mark.text for mark in drawn.all("text", "mark")] == {"vi": ["Khá: 50%", "Tốt: 70%"], "en": ["Fair: 50%", "Good: 70%"]}[lang]
    assert len(list(drawn.all("line"))) == 2 * len(rows)
    assert page.one("table", "grading").text.count(NEEDED[lang]) >= 2 * len(rows)


def test_what_rests_on_words_is_said():
    evaluation = shipped_case(YEAR)
    claims = printed(evaluation).one("table", "reasons").text
    found = re.search(r"Điểm dựa vào lời tự nhận xét ([\d,]+) điểm, ở các tiêu chí: ([^A-Z]+)", claims)
    assert found
    parts = re.findall(r"\(([\d,]+)\)", found[2])
    assert sum(number(part, "vi") for part in parts) == number(found[1], "vi") == evaluation.on_claims


HOSTILE = "<script>alert('x')</script> & \"ngoặc\" </td>"


@pytest.mark.parametrize("lang", LANGS)
def test_a_hostile_case_is_only_text(lang: Lang):
    standard = shipped_standard("clc-illustrative")
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    case = (
        case_text(standard, {"directors": 1})
        .replace("name: Made", f"name: {quoted}")
        .replace("file: made.txt", f"file: made.txt, title: {quoted}")
    )
    case = case.replace("{value: 1}", "{value: 1, because: " + quoted + ", at: {section: " + quoted + "}}")
    page = printed(graded_text(standard, (case,)), lang=lang)
    assert list(page.all("script")) == []
    assert page.one("title").text.endswith(HOSTILE)
    assert page.one("main").text.count(HOSTILE) >= 4
