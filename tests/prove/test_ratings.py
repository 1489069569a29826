"""The ratings that are possible, exactly; the blocks of those that are not; relations that contradict what is known."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from ctlc_rules.case import read_case
from ctlc_rules.criteria import read_standard
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.prove.model import TooWideError
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.rated import ask_ratings
from ctlc_rules.report.rating_answer import rating_entries
from ctlc_rules.source import Problems
from tests.criteria.small import HEAD
from tests.prove.enumeration import Space, inside
from tests.shipped.made import case_text, told

ROWS = yaml.safe_load(Path(__file__).with_name("ratings.yaml").read_text(encoding="utf-8"))
PARTS = {
    "inputs": {
        "staff": {"count": "0..10", "label": "Số người"},
        "trained": {"count": "0..10", "part_of": "staff", "label": "Trong số đó được tập huấn"},
        "plan": {"choice": "yes_no", "label": "Có kế hoạch"},
    },
    "sections": {
        "one": {"title": "Nhiều", "out_of": "6"},
        "two": {"title": "Kế hoạch", "out_of": "2"},
        "three": {"title": "Ít", "out_of": "2"},
    },
    "criteria": {
        "one.many": {"title": "Đông người", "met": "staff >= 6", "points": "6", "why": "thử"},
        "two.plan": {"title": "Kế hoạch", "met": "plan", "points": "2", "why": "thử"},
        "three.few": {"title": "Ít người", "met": "staff <= 3", "points": "2", "why": "thử"},
    },
    "rating": [
        {"id": "good", "label": "Tốt", "when": "total >= 90%"},
        {"id": "fair", "label": "Khá", "when": "total >= 50%"},
        {"id": "weak", "label": "Yếu"},
    ],
    "findings": {"no_plan": {"when": "not plan", "cap": "fair", "says": "Không có kế hoạch"}},
}


def evaluation(row: Mapping[str, Any]) -> Evaluation:
    changes = row.get("changes", {})
    parts = HEAD | PARTS | changes
    parts["inputs"] = PARTS["inputs"] | changes.get("inputs", {})
    parts["findings"] = parts["findings"] | {"noted": {"when": "trained = 0", "note": True, "says": "Chưa ai được tập huấn"}}
    problems = Problems()
    standard = read_standard("small.yaml", yaml.safe_dump(_texts(parts), allow_unicode=True, sort_keys=False).encode(), problems)
    assert standard is not None, told(problems)
    facts = {name: _texts(fact) for name, fact in row["facts"].items()}
    case = read_case([("made.yaml", case_text(standard, facts).encode())], standard, problems)
    assert case is not None, told(problems)
    return evaluate(standard, case)


def _texts(value: object) -> object:
    """As an author writes it: yes and no, not true and false."""
    if isinstance(value, dict):
        return {key: _texts(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_texts(item) for item in value]
    return "yes" if value is True else "no" if value is False else str(value)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_possible_ratings_and_why_not(row):
    graded_ = evaluation(row)
    answer = ask_ratings(graded_)
    bounds = Question(graded_.standard, graded_.known.given)
    assert answer.possible == tuple(row["possible"])
    assert graded_.ratings == tuple(row["bounds"])
    assert list(answer.broken) == row.get("broken", [])
    assert [list(group) for group in answer.together] == row.get("together", [])
    lines = [line for line, _ in rating_entries(graded_, answer, "vi")]
    assert [line for line in lines if "còn có thể" not in line] == row["says"]
    assert bounds.ratings.keys() >= set(answer.possible)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_the_settled_facts_make_the_rating_sure(row):
    """Every admissible completion with those values has the rating, and there is one."""
    graded_ = evaluation(row)
    space = Space(graded_.standard, graded_.known.given)
    dropped = {place for group in row.get("together", []) for place in group}
    space.relations[:] = [place for place in space.relations if place not in dropped]
    for item in ask_ratings(graded_).ratings:
        if item.answer == "possible":
            assert item.fewest
            values = dict(pair for fact in item.settled for pair in fact.values)
            assert {rating for one, rating in space.admissible if inside(one, values)} == {item.rating}


def test_numbers_too_great_for_the_solver_are_told():
    wide = {name: {"count": "0..9999999999", "label": name} for name in ("staff", "trained")}
    rating = [{"id": "good", "label": "Tốt", "when": "staff * trained >= 5"}, {"id": "weak", "label": "Yếu"}]
    with pytest.raises(TooWideError):
        ask_ratings(evaluation({"facts": {}, "changes": {"inputs": wide, "rating": rating, "findings": {}}}))
