"""The five shipped cases: what comes of them follows from their own facts, reckoned here again."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ctlc_rules.evaluate import Evaluation
from ctlc_rules.evaluate.counting import count
from ctlc_rules.explain import explain
from ctlc_rules.report.phrases import published
from ctlc_rules.report.summary import summarise
from tests.shipped.made import ROOT, shipped_case
from tests.shipped.test_criteria_rows import bounds, ends, load

ROWS: list[Mapping[str, Any]] = load(Path(__file__).with_name("cases.yaml"))
LONG, YEAR, TALK, TEN_MONTHS, CITY = "mao-khe-2012-2020", "mao-khe-2020-2021", "mao-khe-town", "trang-an-2020", "mong-cai-2022-2023"
GRADED = (LONG, YEAR, TALK, TEN_MONTHS)
ALL = (*GRADED, CITY)
FIELDS = ("literacy", "vocational", "law", "health", "environment", "culture", "economy", "skills", "other", "arts", "clubs", "radio")


@cache
def facts(name: str) -> Mapping[str, Mapping[str, Any]]:
    found: Mapping[str, Mapping[str, Any]] = load(ROOT / "cases" / f"{name}.yaml")["facts"]
    return found


def figure(name: str, fact: str) -> Decimal:
    return Decimal(facts(name)[fact]["value"])


def summed(name: str, of: str) -> Decimal:
    """The sum of the rows of the table that are filled: sessions or attendances."""
    return sum((figure(name, f"{of}_{field}") for field in FIELDS if "value" in facts(name)[f"{of}_{field}"]), Decimal(0))


def codes(evaluation: Evaluation) -> list[str]:
    return [item.code for item in evaluation.warnings]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_points_are_those_reckoned_by_hand(row: Mapping[str, Any]):
    evaluation = shipped_case(row["case"], row.get("stage", "self"))
    if "criterion" in row:
        found = next(item.points for item in evaluation.criteria if item.info.id == row["criterion"])
    elif "section" in row:
        found = next(item.points for item in evaluation.sections if item.info.id == row["section"])
    else:
        assert evaluation.total
        found = evaluation.total.points
    assert bounds(found) == ends(row["points"])


def test_a_claim_stands_once():
    assert len({row["claim"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    ("name", "stage", "outcome"),
    [
        (LONG, "self", "undetermined"),
        (YEAR, "self", "undetermined"),
        (TALK, "self", "undetermined"),
        (TEN_MONTHS, "self", "undetermined"),
        (CITY, "self", "not_rated"),
        (LONG, "closed", "rated"),
        (YEAR, "closed", "rated"),
        (TALK, "closed", "not_submitted"),
        (TEN_MONTHS, "closed", "rated"),
        (CITY, "closed", "not_rated"),
    ],
)
def test_outcomes(name: str, stage: str, outcome: str):
    evaluation = shipped_case(name, stage)
    assert evaluation.outcome == outcome
    assert evaluation.supposed == (stage == "closed"), "nobody has closed a shipped case"


@pytest.mark.parametrize("stage", ["self", "office", "closed"])
@pytest.mark.parametrize("name", GRADED)
def test_ratings_are_those_that_the_scale_leaves_to_the_scores(name: str, stage: str):
    """The scale again, in Python: 85 and 70% everywhere, 70 and 50% everywhere, 50."""
    evaluation = shipped_case(name, stage)
    if evaluation.outcome == "not_submitted":
        return
    assert evaluation.total
    total = evaluation.total.points
    shares = [(item.points.lo / item.out_of, item.points.hi / item.out_of) for item in evaluation.sections if item.points and item.out_of]
    rules = (("good", 85, Fraction(7, 10)), ("fair", 70, Fraction(1, 2)), ("average", 50, Fraction(0)))
    surely = [rating for rating, least, share in rules if total.lo >= least and all(lo >= share for lo, _ in shares)]
    maybe = [rating for rating, least, share in rules if total.hi >= least and all(hi >= share for _, hi in shares)]
    worst = surely[0] if surely else "weak"
    order = ["good", "fair", "average", "weak"]
    assert list(evaluation.ratings) == [
        rating for rating in order if (rating in maybe or rating == worst) and order.index(rating) <= order.index(worst)
    ]


def test_the_long_report_is_for_reference_only():
    evaluation = shipped_case(LONG)
    assert evaluation.case.period
    assert evaluation.case.period.months == (2020 - 2012) * 12 + 8
    assert evaluation.reference
    assert {"period-length", "period-approximate"} <= set(codes(evaluation))
    assert {name: shipped_case(name).reference for name in GRADED} == {name: name == LONG for name in GRADED}


def test_the_long_report_states_ten_attendances_more_than_its_rows():
    stated, added = figure(LONG, "stated_attendances"), summed(LONG, "attendances")
    assert (stated, added) == (Decimal(1_798_097), Decimal(1_798_087))
    found = [item for item in shipped_case(LONG).warnings if item.code == "sum-differs"]
    assert [(item.inputs, dict(item.args)["stated"], dict(item.args)["sum"]) for item in found] == [
        (("stated_attendances",), str(stated), str(added))
    ]
    said = explain(shipped_case(LONG)).warnings[codes(shipped_case(LONG)).index("sum-differs")].says
    assert all(number in said.vi for number in ("1.798.097", "1.798.087", "chênh 10"))
    assert all(number in said.en for number in ("1,798,097", "1,798,087", "a difference of 10"))


@pytest.mark.parametrize(("name", "of"), [(LONG, "sessions"), (YEAR, "sessions"), (YEAR, "attendances")])
def test_other_totals_agree_with_their_rows(name: str, of: str):
    assert figure(name, f"stated_{of}") == summed(name, of)
    assert not [item for item in shipped_case(name).warnings if item.code == "sum-differs" and f"stated_{of}" in item.inputs]


def test_the_year_and_the_city_have_no_warning():
    assert codes(shipped_case(YEAR)) == []
    assert codes(shipped_case(CITY)) == []


def test_the_attendances_of_the_city_add_up():
    parts = ("law", "culture", "environment", "health", "economy", "other")
    assert sum(figure(CITY, f"attendances_{part}") for part in parts) == figure(CITY, "attendances")


def test_the_printed_population_is_doubted_and_not_repaired():
    found = [item for item in shipped_case(TEN_MONTHS).warnings if item.code == "doubtful-figure"]
    assert [item.inputs for item in found] == [("population",), ("culture_life",)]
    assert "“5780 vạn”" in explain(shipped_case(TEN_MONTHS)).warnings[0].says.vi
    missing = {item.input: item.want for item in shipped_case(TEN_MONTHS).missing}
    assert (missing["population"], missing["culture_life"]) == ("doubtful", "doubtful")
    assert "sum-differs" not in codes(shipped_case(TEN_MONTHS))


def test_bounds_are_wider_where_a_heading_was_left_blank():
    groups = [f"group_{name}" for name in ("agencies", "enterprises", "donors", "religious", "organisations")]
    assert all("missing" in facts(TEN_MONTHS)[group] for group in groups)
    assert all(facts(YEAR)[group]["value"] == "well" for group in groups)
    width = {}
    for name in (YEAR, TEN_MONTHS):
        total = shipped_case(name).total
        section = next(item for item in shipped_case(name).sections if item.info.id == "mobilisation")
        assert total
        assert section.points
        width[name] = (total.points.hi - total.points.lo, section.points.hi - section.points.lo)
    assert width[YEAR] < width[TEN_MONTHS]
    assert width[TEN_MONTHS][1] - width[YEAR][1] >= 2 * len(groups)


def test_points_on_words_are_those_of_the_criteria_that_ask_a_claim():
    """001: 2 + 1.5 + 2 + 1 (board, advice), 3 + 2 + 1 (resources), 1 + 2 (activities), 5 x 2 + 1 (society), 2 + 2 + 1 (outcomes)."""
    evaluation = shipped_case(YEAR)
    assert evaluation.on_claims == Fraction("31.5")
    claimed = {name for name, fact in facts(YEAR).items() if fact.get("basis") == "claimed"}
    asked = {item.info.id for name in claimed for item in evaluation.criteria if item.info in evaluation.standard.criteria_asking(name)}
    assert {item.info.id for item in evaluation.criteria if item.on_claims} == asked
    assert shipped_case(YEAR, "closed").on_claims == 0


@pytest.mark.parametrize("name", GRADED)
def test_what_is_not_won_is_lost_by_the_figures_or_for_want(name: str):
    for stage in ("self", "office", "closed"):
        for item in shipped_case(name, stage).criteria:
            assert item.points
            assert item.info.out_of is not None
            assert item.points.lo + item.by_figures + item.for_want == item.info.out_of


def test_a_talk_is_no_report():
    evaluation = shipped_case(TALK)
    assert (evaluation.case.submitted, evaluation.case.period, codes(evaluation)) == (False, None, ["no-period"])
    assert shipped_case(TALK, "closed").ratings == ()


def test_the_city_is_recorded_as_published():
    item = explain(shipped_case(CITY))
    good, fair, all_of_them = (figure(CITY, fact) for fact in ("centres_good", "centres_fair", "centres"))
    assert good + fair == all_of_them == 17
    assert published(item, "vi") == f"công bố: {good} Tốt, {fair} Khá trong {all_of_them}"
    assert published(item, "en") == f"published: {good} Good, {fair} Fair of {all_of_them}"


def test_two_units_count_in_the_totals():
    counted = count([shipped_case(name) for name in ALL])
    assert {item.evaluation.case.id: item.why_not for item in counted} == {
        LONG: "reference", YEAR: "", TALK: "no-period", TEN_MONTHS: "", CITY: "not-graded",
    }  # fmt: skip
    totals = summarise([explain(shipped_case(name)) for name in ALL], "vi").totals
    assert totals[0] == "Tính vào tổng hợp: 2 đơn vị. Khá hoặc Tốt: 1; chưa đủ căn cứ: 1."
    assert len(totals) == 1 + 3
