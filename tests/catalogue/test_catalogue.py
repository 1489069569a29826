"""The catalogue of rule forms: every form is there once, stands where it says, and gives what its rows say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from ctlc_rules.evaluate import Evaluation
from ctlc_rules.evaluate.evaluate import effective
from ctlc_rules.evaluate.evaluation import Bounds, CriterionResult
from ctlc_rules.explain import explain
from docs.forms_page import ASKS, EXPECTED, Form, fragment_of, line_of, load, read_forms
from tests.catalogue.running import case_refusals, evaluated, evaluated_beside, refusals, standard_at
from tests.shipped.made import ROOT

FORMS = read_forms()
ROWS = [pytest.param(form, row, id=f"{form.id} {row['claim']}") for form in FORMS for row in form.rows]
FEWEST = 3


def test_every_form_is_there_once():
    assert len(EXPECTED) == 71
    assert [form.id for form in FORMS] == list(EXPECTED)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_form_stands_where_it_says_and_has_its_rows(form: Form):
    assert len(form.rows) >= FEWEST, "at the limit, one step below, missing"
    assert len({row["claim"] for row in form.rows}) == len(form.rows)
    for spot in (form.spot, *form.see):
        assert (ROOT / spot.file).read_text(encoding="utf-8").splitlines()[line_of(spot.file, spot.at) - 1].strip()
        assert fragment_of(spot).strip()


def test_a_way_that_leads_nowhere_is_seen():
    for at in (("criteria", "no.such"), ("rating", "no_such"), ("no", "such", "place")):
        with pytest.raises((KeyError, ValueError)):
            line_of(FORMS[0].spot.file, at)


def test_every_standard_of_the_tests_is_used():
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / "catalogue" / "standards").glob("*.yaml")}
    assert here == {spot.file for form in FORMS for spot in (form.spot, *form.see) if spot.file.startswith("tests/")}


def ends(written: str | list[str]) -> tuple[Fraction, Fraction]:
    low, high = written if isinstance(written, list) else (written, written)
    return Fraction(low), Fraction(high)


def bounds(found: Bounds | None) -> tuple[Fraction, Fraction] | None:
    return (found.lo, found.hi) if found else None


def listed(written: str | list[str]) -> list[str]:
    return written if isinstance(written, list) else [written]


def asked(evaluation: Evaluation, form: Form, row: Mapping[str, Any]) -> CriterionResult:
    """The criterion of the row: named by it, else where the form stands."""
    name = row.get("criterion") or (form.spot.at[1] if form.spot.at[0] == "criteria" else "")
    return next(item for item in evaluation.criteria if item.info.id == name)


def verdicts(item: CriterionResult, written: object) -> object:
    """By level where the row speaks of levels, else the one verdict."""
    found: dict[str, str] = dict(item.verdicts)
    if not isinstance(written, Mapping):
        return found.get("", "none")
    return {level: found.get(level) or found.get("") for level in written}


def reached(evaluation: Evaluation) -> list[str]:
    """The ratings still possible; in place of a rating the outcome where there is none."""
    if evaluation.outcome in ("rated", "undetermined"):
        return list(evaluation.ratings)
    return [evaluation.outcome]


def held(evaluation: Evaluation) -> set[str]:
    return {item.info.id for item in evaluation.findings if effective(item, evaluation.stage.closed)}


def wanting(evaluation: Evaluation) -> dict[str, list[str]]:
    return {why.rating.id: [clause.says.vi for clause in why.clauses] for why in explain(evaluation).why_not}


def _points(evaluation: Evaluation, form: Form, row: Mapping[str, Any]) -> None:
    item = asked(evaluation, form, row)
    assert bounds(item.points) == ends(row["points"])
    assert item.points == sum((step.points for step in item.steps), Bounds(Fraction(0), Fraction(0)))


def _sections(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    found = {item.info.id: bounds(item.points) for item in evaluation.sections}
    assert {name: found[name] for name in row["sections"]} == {name: ends(value) for name, value in row["sections"].items()}


def _total(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    assert evaluation.total is not None and bounds(evaluation.total.points) == ends(row["total"])


def _met(evaluation: Evaluation, form: Form, row: Mapping[str, Any]) -> None:
    assert verdicts(asked(evaluation, form, row), row["met"]) == row["met"]


def _rating(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    assert reached(evaluation) == listed(row["rating"])


def _finding(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    assert set(listed(row["finding"])) <= held(evaluation)


def _no_finding(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    assert not set(listed(row["no_finding"])) & held(evaluation)


def _warning(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    assert {item.code for item in evaluation.warnings} == {code for code in listed(row["warning"]) if code != "none"}


def _why_not(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    assert wanting(evaluation) == row["why_not"]


def _counted(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    assert {True: "no", False: "yes"}[evaluation.reference] == row["counted"]


def _supposed(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    assert {True: "yes", False: "no"}[evaluation.supposed] == row["supposed"]


def _shown_before(evaluation: Evaluation, _: Form, row: Mapping[str, Any]) -> None:
    """What an earlier layer said, kept beside the figure that prevails."""
    shown = {fact.input: fact for item in explain(evaluation).criteria for step in item.steps for fact in step.facts}
    kept = {name: [f"{one.layer} {one.raw}" for one in shown[name].before] for name in row["shown_before"]}
    assert kept == {name: listed(value) for name, value in row["shown_before"].items()}


CHECKS: dict[str, Callable[[Evaluation, Form, Mapping[str, Any]], None]] = {
    "points": _points,
    "sections": _sections,
    "total": _total,
    "met": _met,
    "rating": _rating,
    "finding": _finding,
    "no_finding": _no_finding,
    "warning": _warning,
    "why_not": _why_not,
    "counted": _counted,
    "supposed": _supposed,
    "shown_before": _shown_before,
}


@pytest.mark.parametrize(("form", "row"), ROWS)
def test_row(form: Form, row: Mapping[str, Any]):
    expected = [key for key in row if key not in ASKS]
    assert expected, "a row expects something"
    if "instead" in row:
        assert expected == ["refused"]
        assert refusals(form.spot.file, row["instead"]) == {code for code in listed(row["refused"]) if code != "none"}
        return
    standard = standard_at(row.get("standard", form.spot.file))
    if "refused" in row:
        assert expected == ["refused"]
        assert case_refusals(standard, row, form.full) == set(listed(row["refused"]))
        return
    if "in_force" in row:
        assert {True: "yes", False: "no"}[standard.governs_on(date.fromisoformat(row["as_of"]))] == row["in_force"]
        return
    evaluation = (evaluated_beside if "beside" in row else evaluated)(standard, row, form.full)
    for key in expected:
        CHECKS[key](evaluation, form, row)


def test_rows_name_what_the_standard_asks():
    for form in FORMS:
        assert set(form.full) <= set(standard_at(form.spot.file).inputs), form.id
        for row in form.rows:
            named = {name for key in ("values", "office", "only") for name in row.get(key, {})}
            assert named <= set(standard_at(row.get("standard", form.spot.file)).inputs), row["claim"]


def test_the_files_of_the_catalogue_are_lists_of_forms():
    for path in (ROOT / "tests" / "catalogue" / "forms").glob("*.yaml"):
        for one in load(path):
            assert set(one) <= {"form", "vi", "en", "source", "in", "see", "full", "rows", "says"}, one["form"]
            assert set(one["in"]) <= {"file", "at", "also"}, one["form"]
