"""The figures under a step: what each layer said, what they add up to, and how a qualified figure is read."""

import json
import re
from hashlib import sha256
from typing import Any

import pytest
import yaml

from ctlc_rules.evaluate import Evaluation
from ctlc_rules.explain import explain
from ctlc_rules.explain.explanation import FactShown
from ctlc_rules.report.as_json import as_json
from ctlc_rules.report.html import as_html
from ctlc_rules.report.text import sheet_text
from tests.laws.grading import standard_of
from tests.report.web_page import read
from tests.shipped.made import ROOT, case_text, graded_text, shipped_case, shipped_standard

STANDARD = (ROOT / "tests" / "broken" / "cases" / "standard.yaml").read_text(encoding="utf-8")
PRINTED = {"value": 900, "as_printed": "900 triệu", "at": {"section": "I", "line": 14}, "because": "Chép tay"}
OFFICE = "case: made\nlayer: office\nby: tổ thẩm định\non: 2025-01-20\nfacts:\n"


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def sheet(evaluation: Evaluation, lang: Any = "vi") -> str:
    return flat(sheet_text(explain(evaluation), lang))


def facts_of(evaluation: Evaluation) -> dict[str, FactShown]:
    return {fact.input: fact for shown in explain(evaluation).criteria for step in shown.steps for fact in step.facts}


def corrected(office: str, own: object = PRINTED) -> Evaluation:
    standard = standard_of(STANDARD)
    return graded_text(standard, (case_text(standard, {"funding": own}), OFFICE + f"  funding: {office}\n"), "office")


# layers


def test_a_correction_keeps_what_the_centre_reported():
    text = sheet(corrected("{value: 90, because: Theo sổ}"))
    assert (
        "· Kinh phí: tự đánh giá: “900 triệu” (mục I, dòng 14) — lý do: Chép tay; "
        "thẩm định (tổ thẩm định, 20/01/2025): 90 triệu đồng (có số liệu) — lý do: Theo sổ"
    ) in text


def test_a_correction_is_in_the_json():
    result = json.loads(as_json([explain(corrected("{value: 90, because: Theo sổ}"))], "0"))["results"][0]
    fact = next(fact for item in result["criteria"] for step in item["steps"] for fact in step["facts"] if fact["input"] == "funding")
    assert (fact["layer"], fact["by"], fact["on"], fact["value"]) == ("office", "tổ thẩm định", "2025-01-20", "90")
    assert fact["layers"] == [
        {
            "layer": "self", "by": None, "on": None, "value": "900", "says": {"vi": "“900 triệu”", "en": "“900 triệu”"},
            "as_printed": "900 triệu", "because": "Chép tay", "at": [{"document": "report", "section": "I", "line": 14}],
        }
    ]  # fmt: skip


def test_a_correction_is_printed_without_lines():
    page = read(as_html([explain(corrected("{value: 90, because: Theo sổ}"))], "vi")).one("section", "annex").text
    assert "90 triệu đồng (có số liệu; thẩm định ghi: tổ thẩm định, 20/01/2025" in page
    assert "trước đó, tự đánh giá: “900 triệu” (mục I)" in page
    assert "dòng 14" not in page


@pytest.mark.parametrize(
    ("office", "before"),
    [
        ("{value: 900, basis: verified}", []),
        ("{value: 900, basis: rejected, because: Không có sổ}", ["self"]),
        ("{missing: not_reported, because: Không có sổ}", ["self"]),
        ("{value: 900, qualifier: about, because: Theo sổ}", ["self"]),
    ],
)
def test_only_what_is_something_else_is_kept(office: str, before: list[str]):
    assert [said.layer for said in facts_of(corrected(office))["funding"].before] == before


def test_the_role_and_day_of_the_fact_come_before_those_of_its_layer():
    fact = facts_of(corrected("{value: 90, role: chuyên viên, date: 18/1/2025, because: Theo sổ}"))["funding"]
    assert fact.who.vi == "thẩm định (chuyên viên, 18/01/2025)"


# qualified figures


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        ({"value": 600, "qualifier": "about"}, "khoảng 600 (hiểu là 501 đến 699 buổi)"),
        ({"value": 600, "qualifier": "about", "as_printed": "khoảng 600 buổi"}, "“khoảng 600 buổi” (hiểu là 501 đến 699 buổi)"),
        ({"value": 600, "qualifier": "more_than", "as_printed": "600"}, "“600”, trên 600 (hiểu là 600 đến 699 buổi)"),
        ({"value": 600, "qualifier": "nearly", "to_nearest": 1}, "gần 600 (hiểu là 600 buổi)"),
        ({"between": [28, 30]}, "28 đến 30 buổi"),
        ({"between": [28, 30], "as_printed": "28-30 buổi"}, "“28-30 buổi” (hiểu là 28 đến 30 buổi)"),
        ({"doubtful": [28, 280]}, "chưa rõ là 28 hoặc 280"),
    ],
)
def test_only_words_of_the_report_stand_in_quotation_marks(fact: dict[str, object], shown: str):
    standard = standard_of(STANDARD)
    evaluation = graded_text(standard, (case_text(standard, {"sessions_law": fact}),))
    assert facts_of(evaluation)["sessions_law"].value.vi == shown
    if "as_printed" not in fact:
        assert not [shown.says.vi for shown in explain(evaluation).warnings if "“" in shown.says.vi]


# what is added up


YEARLY = STANDARD.replace("label: Số chuyên đề, unit: buổi}", "label: Số chuyên đề, unit: buổi, per: year}").replace(
    "unit: triệu đồng, label: Kinh phí}", "unit: triệu đồng, label: Kinh phí, per: year}"
)
TEN: dict[str, object] = {"sessions_law": 15000, "sessions_health": 300, "funding": 10.5}
WIDE = YEARLY.replace("count: 0..999, unit: buổi", "count: 0..99999, unit: buổi")


def ten_months(values: dict[str, object], months: int = 10) -> dict[str, FactShown]:
    standard = standard_of(WIDE)
    return facts_of(graded_text(standard, (case_text(standard, values, months),)))


def test_a_derived_quantity_is_shown_with_its_year():
    standard = standard_of(WIDE)
    evaluation = graded_text(standard, (case_text(standard, TEN, 10),))
    shown = "Số chuyên đề: 15.300 buổi (tính từ các số liệu thành phần; quy ra năm: 15.300 × 12 / 10 = 18.360)"
    assert f"· {shown}" in sheet(evaluation)
    assert shown in read(as_html([explain(evaluation)], "vi")).one("section", "annex").text
    assert "quy ra năm: 10,5 × 12 / 10 = 12,6" in sheet(evaluation)
    result = json.loads(as_json([explain(evaluation)], "0"))["results"][0]
    facts = [fact for item in result["criteria"] for step in item["steps"] for fact in step["facts"]]
    derived = next(fact for fact in facts if fact["input"] == "derived:sessions")
    assert (derived["value"], derived["basis"], derived["layer"]) == ("15300", "derived", None)
    assert derived["in_year"]["en"] == "in a year: 15,300 × 12 / 10 = 18,360"


@pytest.mark.parametrize(
    ("values", "value", "year"),
    [
        ({"sessions_law": 15000}, "từ 15.000 trở lên", "quy ra năm: từ 15.000 trở lên × 12 / 10 = từ 18.000 trở lên"),
        ({}, "chưa báo cáo", ""),
        (
            {"sessions_law": {"between": [10, 20]}, "sessions_health": 0},
            "10 đến 20 buổi",
            "quy ra năm: (10 đến 20) × 12 / 10 = 12 đến 24",
        ),
    ],
)
def test_a_part_that_is_missing_leaves_the_sum_open(values: dict[str, object], value: str, year: str):
    derived = ten_months(values)["derived:sessions"]
    assert (derived.value.vi, derived.in_year.vi) == (value, year)


def test_a_quotient_for_the_eye_says_so():
    assert ten_months({"funding": 10}, 7)["funding"].in_year.vi == "quy ra năm: 10 × 12 / 7 ≈ 17,14"


def test_a_year_is_not_brought_to_a_year():
    assert ten_months(TEN, 12)["derived:sessions"].in_year.vi == ""
    assert ten_months(TEN, 10)["sessions_law"].in_year.vi == "", "the sum is brought there, not its parts"


# warnings


def warned(values: dict[str, object], old: str = "", new: str = "") -> list[str]:
    text = (ROOT / "criteria" / "clc-illustrative.yaml").read_text(encoding="utf-8") if not old else STANDARD
    assert old in text
    standard = standard_of(text.replace(old, new)) if old else shipped_standard("clc-illustrative")
    return [item.says.vi for item in explain(graded_text(standard, (case_text(standard, values),))).warnings]


def test_a_part_over_its_whole_says_both_figures():
    told = warned({"board_trained": 9, "directors": 1, "deputy_directors": 2})
    assert "Thành viên Ban giám đốc được tập huấn trong kỳ: 9 nhiều hơn Số thành viên Ban giám đốc: 3" in told


def test_a_relation_without_words_says_that_it_does_not_hold():
    holds = "relations:\n  - {holds: learners <= illiterate, else: warn}\nsections:\n"
    told = warned({"learners": 5, "illiterate": 2}, "sections:\n", holds)
    assert told == ["Không khớp: Người học xóa mù chữ không quá Người chưa biết chữ"]


def test_figures_outside_what_is_usual_are_grouped():
    old = "people: {count: 1..999999, unit: người"
    told = warned({"people": 998097}, old, "people: {count: 1..999999, usual: 1000..90000, unit: người")
    assert told == ["Số dân: 998.097, ngoài khoảng thường gặp 1.000 đến 90.000"]
    assert "Tỷ lệ biết chữ trong độ tuổi quy định: 9,53%, ngoài khoảng thường gặp 50% đến 100%" in warned({"literate_share": "9.53%"})


def test_more_women_than_attendances_is_said_once():
    rows = [name for name in shipped_standard("clc-illustrative").inputs if name.startswith("attendances_") and name != "attendances_women"]
    told = warned({**dict.fromkeys(rows, 1), "attendances_women": 50})
    part, whole = "Lượt nữ trong bảng (không kể câu lạc bộ, truyền thanh)", "Lượt trong bảng kết quả (không kể câu lạc bộ và truyền thanh)"
    assert [text for text in told if "50" in text] == [f"{part}: 50 nhiều hơn {whole}: 10"]


# the hash of the text


def test_the_text_hash_is_of_the_canonical_json():
    standard = standard_of(STANDARD)
    plain = yaml.load(STANDARD, Loader=yaml.BaseLoader)
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert standard.sha256 == sha256(text.encode()).hexdigest()
    other = standard_of("# a comment\n" + STANDARD.replace("label: Kinh phí}", "label: Tiền}"))
    assert (other.core_sha256 == standard.core_sha256, other.sha256 == standard.sha256) == (True, False)
    assert standard_of("# a comment\n" + STANDARD).sha256 == standard.sha256


def test_the_text_hash_is_in_the_json():
    evaluation = shipped_case("mao-khe-2020-2021")
    result = json.loads(as_json([explain(evaluation)], "0"))["results"][0]
    assert result["standard"]["sha256"] == evaluation.standard.sha256
