"""Bonus, roundings, caps, rescaling and floors: totals reckoned by hand, and steps that add up to them."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from ctlc_rules.criteria import read_standard
from ctlc_rules.explain import explain
from ctlc_rules.report.html import as_html
from ctlc_rules.report.text import sheet_text
from ctlc_rules.source import Problems
from tests.criteria.small import small_standard
from tests.shipped.made import graded

WRITTEN = yaml.load((Path(__file__).parent / "scores.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
ROWS = [pytest.param(item, row, id=row["claim"]) for item in WRITTEN for row in item["rows"]]


def standard_of(item):
    problems = Problems()
    standard = read_standard("scores.yaml", small_standard(item), problems)
    assert standard is not None, [(str(one.place), one.code, one.args) for one in problems]
    return standard


@pytest.mark.parametrize(("item", "row"), ROWS)
def test_a_total(item, row):
    evaluation = graded(standard_of(item), row["values"])
    low, high = row["total"] if isinstance(row["total"], list) else (row["total"], row["total"])
    total = evaluation.total
    assert total is not None
    assert (total.points.lo, total.points.hi) == (Fraction(low), Fraction(high))
    assert list(evaluation.ratings) == (row["rating"] if isinstance(row["rating"], list) else [row["rating"]])
    parts = [(item.points, item.steps) for item in evaluation.criteria] + [(item.points, item.steps) for item in evaluation.sections]
    for points, steps in [*parts, (total.points, total.steps)]:
        assert points is not None
        assert sum(step.points.lo for step in steps) == points.lo
        assert sum(step.points.hi for step in steps) == points.hi


@pytest.mark.parametrize("item", WRITTEN, ids=lambda item: item["claim-of"])
def test_what_was_done_is_said(item):
    """Every adjustment that changed the points stands on the sheet with its words."""
    for row in item["rows"]:
        shown = explain(graded(standard_of(item), row["values"]))
        text = sheet_text(shown, "vi")
        for step in (*shown.total_steps, *(own for section in shown.sections for own in section.steps)):
            assert step.says.vi in text


def test_a_rescaled_total_says_what_was_divided():
    item = next(item for item in WRITTEN if item["total"].get("rescale"))
    text = sheet_text(explain(graded(standard_of(item), {"a": "3", "b": "2", "kind": "two"})), "vi")
    assert "Quy về thang 0 đến 100: được 5 trên 7, làm tròn đến 1 (bỏ phần lẻ)" in text


def test_on_paper_a_bonus_makes_up_for_what_others_lose():
    item = next(item for item in WRITTEN if "extra" in item["sections"])
    page = as_html([explain(graded(standard_of(item), {"a": "50", "b": "33", "sea": "yes", "ideas": "1"}))], "vi")
    [ideas] = (info.no for info in standard_of(item).criteria if info.title.vi == "Ý tưởng")
    assert f"{ideas} (điểm thưởng, bù lại)" in page
    assert page.count("(điểm thưởng, bù lại)") == 1
