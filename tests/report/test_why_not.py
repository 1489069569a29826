"""Why no better rating: the criteria by which a level is not met, and no other."""

from pathlib import Path

import pytest

from ctlc_rules.core.operations import FALSE
from ctlc_rules.explain import explain
from tests.laws.grading import standard_of
from tests.shipped.made import case_text, graded_text, shipped_case

LEVELS = Path(__file__).with_name("levels.yaml")


@pytest.mark.parametrize(
    ("values", "stage", "why_not"),
    [
        ({"houses": 3, "plan": "no"}, "self", {}),
        ({"houses": 2, "plan": "no"}, "self", {"second": ["Mức 2: không đạt", "Chỉ tiêu 1.1 Đủ nhà: không đạt"]}),
        (
            {"houses": 0},
            "self",
            {name: [f"{label}: không đạt", "Chỉ tiêu 1.1 Đủ nhà: không đạt"] for name, label in (("second", "Mức 2"), ("first", "Mức 1"))},
        ),
        ({"houses": {"between": [1, 3]}}, "self", {"second": ["Mức 2: chưa đủ căn cứ", "Chỉ tiêu 1.1 Đủ nhà: chưa đủ căn cứ"]}),
    ],
)
def test_a_level_is_held_back_by_what_it_asks(values: dict[str, object], stage: str, why_not: dict[str, list[str]]):
    standard = standard_of(LEVELS.read_text(encoding="utf-8"))
    item = explain(graded_text(standard, (case_text(standard, values),), stage))
    assert {why.rating.id: [clause.says.vi for clause in why.clauses] for why in item.why_not} == why_not


def test_closed_nothing_is_left_undecided():
    standard = standard_of(LEVELS.read_text(encoding="utf-8"))
    item = explain(graded_text(standard, (case_text(standard, {"houses": {"between": [1, 3]}}),), "closed"))
    assert item.evaluation.rating == "first"
    said = [clause for why in item.why_not for clause in why.clauses]
    assert [clause.says.vi for clause in said] == ["Mức 2: không đạt", "Chỉ tiêu 1.1 Đủ nhà: không đạt"]
    assert {clause.truth for clause in said} == {FALSE}


def test_closed_a_score_is_compared_by_its_low_end():
    item = explain(shipped_case("mao-khe-2020-2021", "closed"))
    why = next(why for why in item.why_not if why.rating.id == "average")
    assert [(clause.says.vi, clause.truth) for clause in why.clauses] == [("Tổng điểm: 44,5 (cần từ 50)", FALSE)]
