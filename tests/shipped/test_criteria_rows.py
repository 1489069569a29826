"""The shipped standards against rows reckoned by hand from their words: one criterion at a time, and whole cases."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from ctlc_rules.core.operations import TRUE
from ctlc_rules.evaluate.evaluate import effective
from ctlc_rules.evaluate.evaluation import Bounds, CriterionResult
from tests.shipped.made import graded, shipped_standard

ROWS = Path(__file__).parents[1] / "criteria_rows"
STANDARDS = sorted(path.stem for path in ROWS.glob("*.yaml"))
ROW_KEYS = {"claim", "criterion", "values", "points", "met", "months", "stage"}
WHOLE_KEYS = {"claim", "change", "total", "sections", "rating", "finding", "no_finding", "stage"}

Row = Mapping[str, Any]


def load(path: Path) -> Any:
    """As it is written: every scalar a text, so that `no` and 0.5 stay what they are."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def pairs(rows: Mapping[str, list[Row]]) -> list[Any]:
    return [pytest.param(name, row, id=row["claim"]) for name, found in rows.items() for row in found]


ONE = {name: load(ROWS / f"{name}.yaml") for name in STANDARDS}
WHOLE = {name: load(ROWS / "whole" / f"{name}.yaml") for name in STANDARDS}


def ends(written: str | list[str]) -> tuple[Fraction, Fraction]:
    low, high = written if isinstance(written, list) else (written, written)
    return Fraction(low), Fraction(high)


def bounds(found: Bounds | None) -> tuple[Fraction, Fraction] | None:
    return (found.lo, found.hi) if found else None


@pytest.mark.parametrize(("name", "row"), pairs(ONE))
def test_a_criterion(name: str, row: Row):
    assert set(row) <= ROW_KEYS
    evaluation = graded(shipped_standard(name), row["values"], int(row.get("months", 12)), row.get("stage", "self"))
    item = next(item for item in evaluation.criteria if item.info.id == row["criterion"])
    assert ("points" in row) != ("met" in row), "a row says points or verdicts"
    if "points" in row:
        assert bounds(item.points) == ends(row["points"])
    else:
        assert (by_level(item) if isinstance(row["met"], dict) else dict(item.verdicts).get("")) == row["met"]
    assert_adds_up(item)


def by_level(item: CriterionResult) -> dict[str, str]:
    """The verdict at each level; the one verdict at both where the levels ask the same."""
    found: dict[str, str] = dict(item.verdicts)
    return dict.fromkeys(("level_1", "level_2"), found[""]) if "" in found else found


def assert_adds_up(item: CriterionResult) -> None:
    if item.points is not None:
        assert sum(step.points.lo for step in item.steps) == item.points.lo
        assert sum(step.points.hi for step in item.steps) == item.points.hi


@pytest.mark.parametrize(("name", "row"), pairs({name: whole["rows"] for name, whole in WHOLE.items()}))
def test_a_whole_case(name: str, row: Row):
    assert set(row) <= WHOLE_KEYS
    changed = {**WHOLE[name]["full"], **row["change"]}
    values = {key: value for key, value in changed.items() if value != "null"}
    evaluation = graded(shipped_standard(name), values, stage=row.get("stage", "self"))
    if "total" in row:
        assert evaluation.total
        assert bounds(evaluation.total.points) == ends(row["total"])
    sections = {item.info.id: bounds(item.points) for item in evaluation.sections}
    assert {key: sections[key] for key in row.get("sections", {})} == {key: ends(value) for key, value in row.get("sections", {}).items()}
    if "rating" in row:
        reached = ("not_rated",) if evaluation.outcome == "not_rated" else evaluation.ratings
        assert list(reached) == row["rating"]
    hold = {item.info.id for item in evaluation.findings if effective(item, evaluation.stage.closed)}
    assert {row["finding"]} <= hold if "finding" in row else True
    assert row.get("no_finding") not in hold


@pytest.mark.parametrize("name", STANDARDS)
def test_every_criterion_has_rows_and_every_name_in_them_is_known(name: str):
    standard = shipped_standard(name)
    assert {row["criterion"] for row in ONE[name]} == {item.id for item in standard.criteria}
    named = {key for row in (*ONE[name], *WHOLE[name]["rows"]) for key in row.get("values", row.get("change"))} | set(WHOLE[name]["full"])
    assert named - set(standard.inputs) == set()
    findings = {row[key] for row in WHOLE[name]["rows"] for key in ("finding", "no_finding") if key in row}
    assert findings - {item.id for item in standard.findings} == set()


@pytest.mark.parametrize("name", STANDARDS)
def test_a_claim_stands_once(name: str):
    claims = [row["claim"] for row in (*ONE[name], *WHOLE[name]["rows"])]
    assert sorted({claim for claim in claims if claims.count(claim) > 1}) == []


def test_a_full_case_holds_no_finding_and_lacks_nothing():
    full = WHOLE["clc-illustrative"]["full"]
    evaluation = graded(shipped_standard("clc-illustrative"), full)
    # seven judged words, 13 points of them, are claims wherever the centre itself says them
    assert [item.info.id for item in evaluation.findings if item.truth == TRUE] == ["many_claims"]
    assert [item.input for item in evaluation.missing] == []
