"""Circular 25/2023: each of its fifteen indicators decides, at the limits that articles 6 and 7 print, in either area."""

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ctlc_rules.cli.main import cli
from ctlc_rules.evaluate import Evaluation
from tests.shipped.made import case_text, graded, shipped_standard
from tests.shipped.test_criteria_rows import WHOLE

STANDARD = "tt25-2023-commune"
FULL: Mapping[str, str] = WHOLE[STANDARD]["full"]

# Fails altogether: the indicator, the input that says so, its word.
FAILING = [
    ("leadership.awareness", "awareness_raised", "no"),
    ("leadership.plan", "society_plan_made", "no"),
    ("leadership.plan", "society_plan_done", "no"),
    ("leadership.week", "week_plan", "no"),
    ("leadership.week", "week_activities", "no"),
    ("leadership.week", "week_reported", "no"),
    ("resources.budget", "budget_sufficient", "no"),
    ("resources.social", "social_mobilisation", "tried"),
    ("resources.social", "social_mobilisation", "none"),
    ("resources.coordination", "coordination_mechanism", "no"),
    ("institutions.centre", "centre_office", "no"),
    ("institutions.centre", "centre_furniture", "no"),
    ("institutions.centre", "centre_bookcase", "no"),
    ("institutions.centre", "centre_ict", "no"),
    ("institutions.library", "library_digital", "no"),
    ("institutions.culture", "culture_centre_active", "no"),
    ("universalisation.preschool", "preschool_standard", "no"),
    ("universalisation.primary", "primary_level", "1"),
    ("universalisation.lower_secondary", "lower_secondary_level", "1"),
    ("universalisation.literacy", "literacy_level", "0"),
    ("effect.citizens", "learning_citizens", "5999"),
    ("effect.trained", "trained", "4999"),
    ("effect.trained", "university", "1199"),
]
# Enough for level 1 and not for level 2: only what article 7 raises.
LOWERED = [
    ("universalisation.primary", "primary_level", "2"),
    ("universalisation.lower_secondary", "lower_secondary_level", "2"),
    ("universalisation.literacy", "literacy_level", "1"),
    ("effect.citizens", "learning_citizens", "7999"),
    ("effect.trained", "trained", "5999"),
    ("effect.trained", "university", "1499"),
]
# The circular's table, in per cent: input, area, level 1, level 2.
LIMITS = [
    ("learning_citizens", "normal", 60, 80),
    ("learning_citizens", "difficult", 60, 80),
    ("trained", "normal", 50, 60),
    ("trained", "difficult", 40, 50),
    ("university", "normal", 12, 15),
    ("university", "difficult", 10, 12),
]
CITIZENS = 10_000  # one per cent is a hundred persons


def commune(**changed: object) -> Evaluation:
    """The full commune with some facts changed; None leaves one out."""
    values = {key: value for key, value in {**FULL, **changed}.items() if value is not None}
    return graded(shipped_standard(STANDARD), values)


def not_met(evaluation: Evaluation, level: str) -> list[str]:
    return [item.info.id for item in evaluation.criteria if dict(item.verdicts).get(level, dict(item.verdicts).get("")) != "met"]


def test_the_full_commune_reaches_level_2_by_fifteen_indicators():
    evaluation = commune()
    assert (evaluation.outcome, evaluation.ratings, len(evaluation.criteria)) == ("rated", ("level_2",), 15)
    assert {criterion for criterion, _, _ in FAILING} == {item.info.id for item in evaluation.criteria}


@pytest.mark.parametrize(("criterion", "name", "value"), FAILING, ids=lambda value: value)
def test_an_indicator_that_fails_alone_takes_every_level_away(criterion: str, name: str, value: str):
    evaluation = commune(**{name: value})
    assert (evaluation.rating, not_met(evaluation, "level_1")) == ("not_reached", [criterion])


@pytest.mark.parametrize(("criterion", "name", "value"), LOWERED, ids=lambda value: value)
def test_an_indicator_that_meets_level_1_only_holds_the_commune_there(criterion: str, name: str, value: str):
    evaluation = commune(**{name: value})
    assert (evaluation.rating, not_met(evaluation, "level_1"), not_met(evaluation, "level_2")) == ("level_1", [], [criterion])


@pytest.mark.parametrize(("name", "area", "first", "second"), LIMITS)
def test_a_share_counts_from_its_limit_on_and_not_one_person_below(name: str, area: str, first: int, second: int):
    assert int(FULL["citizens"]) == CITIZENS
    reached = {
        persons: commune(area=area, **{name: persons}).rating
        for limit in (first, second)
        for persons in (limit * CITIZENS // 100 - 1, limit * CITIZENS // 100, limit * CITIZENS // 100 + 1)
    }
    at_first, at_second = first * CITIZENS // 100, second * CITIZENS // 100
    assert reached == {
        at_first - 1: "not_reached",
        at_first: "level_1",
        at_first + 1: "level_1",
        at_second - 1: "level_1",
        at_second: "level_2",
        at_second + 1: "level_2",
    }


@pytest.mark.parametrize(("citizens", "least"), [(9_999, 6_000), (10_001, 6_001), (3, 2), (7, 5)])
def test_a_share_of_a_number_that_does_not_divide_is_not_rounded(citizens: int, least: int):
    """60% of 9,999 is 5,999.4 persons: 6,000 reach it, 5,999 do not."""
    assert Fraction(least, citizens) >= Fraction(60, 100) > Fraction(least - 1, citizens)
    people = {"citizens": citizens, "trained": citizens, "university": citizens}
    assert commune(**people, learning_citizens=least).rating != "not_reached"
    assert commune(**people, learning_citizens=least - 1).rating == "not_reached"


def test_level_1_is_reached_by_its_own_limits_and_level_2_is_not():
    lowest = {name: value for _, name, value in LOWERED} | {"learning_citizens": "6000", "trained": "5000", "university": "1200"}
    evaluation = commune(**lowest)
    raised = {criterion for criterion, _, _ in LOWERED}
    assert (evaluation.rating, not_met(evaluation, "level_1"), set(not_met(evaluation, "level_2"))) == ("level_1", [], raised)


@pytest.mark.parametrize("name", [name for name in FULL if name != "area"])
def test_without_one_of_its_facts_a_commune_is_undetermined(name: str):
    evaluation = commune(**{name: None})
    assert evaluation.outcome == "undetermined"
    assert [item.input for item in evaluation.missing] == [name]
    assert {"level_2", "not_reached"} <= set(evaluation.ratings)


def test_the_area_does_not_matter_to_shares_that_suffice_in_either():
    assert commune(area=None).ratings == ("level_2",)
    assert commune(area=None, trained="5999").ratings == ("level_2", "level_1")


@pytest.mark.parametrize(("criterion", "name", "value"), FAILING[:1] + LOWERED, ids=lambda value: value)
def test_level_2_is_out_of_reach_as_soon_as_one_indicator_fails_whatever_is_missing(criterion: str, name: str, value: str):
    standard = shipped_standard(STANDARD)
    # of a share the whole is asked too; nothing else is known
    known = {name: value, **({"citizens": "10000", "area": "normal"} if criterion.startswith("effect.") else {})}
    evaluation = graded(standard, known)
    assert "level_2" not in evaluation.ratings
    assert ("level_1" in evaluation.ratings) == ((criterion, name, value) in LOWERED)


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, args)


@pytest.fixture
def communes(tmp_path: Path) -> Path:
    """Two communes as files, named by the level they reach."""
    for name, changed in (("muc-2", {}), ("muc-1", {"primary_level": "2"}), ("chua-dat", {"centre_ict": "no"})):
        text = case_text(shipped_standard(STANDARD), {**FULL, **changed})
        (tmp_path / f"{name}.yaml").write_text(
            text.replace("case: made", f"case: {name}").replace("id: unit", f"id: {name}"), encoding="utf-8"
        )
    return tmp_path


def test_communes_are_graded_from_their_files(communes: Path):
    done = run("grade", "--standard", STANDARD, str(communes))
    assert done.exit_code == 0, done.stderr
    for level in ("Mức độ 2 (Level 2)", "Mức độ 1 (Level 1)", "Chưa đạt (Not reached)"):
        assert done.stdout.count(level) == 1
    assert "Chưa đạt: 1" in done.stdout
    assert "25/2023/TT-BGDĐT" in done.stdout
    assert "MINH HỌA" not in done.stdout


def test_a_commune_is_explained_in_the_circulars_words(communes: Path):
    done = run("explain", str(communes / "muc-1.yaml"))
    assert done.exit_code == 0, done.stderr
    assert "Tiêu chí 4. Phổ cập giáo dục, xóa mù chữ" in done.stdout
    assert "Xếp loại: Mức độ 1 (Level 1)" in done.stdout
    assert "Vì sao chưa đạt Mức độ 2:" in done.stdout
    why_not = done.stdout.partition("Vì sao chưa đạt Mức độ 2:")[2].partition("\n\n")[0]
    assert "✗ Mức độ 2: không đạt" in why_not
    assert why_not.count("Chỉ tiêu") == 1, "one indicator is in the way"
    assert "✗ Chỉ tiêu 4.2 Phổ cập giáo dục tiểu học: không đạt (TT 25/2023/TT-BGDĐT, điều 6 khoản 4 điểm b;" in why_not
    assert not re.search(r"\d điểm(?! [a-d]\b)|\[\+", done.stdout), "a standard without points speaks of none"


def test_tables_of_indicators_are_headed_so(communes: Path):
    sheet = run("explain", "--format", "md", str(communes / "muc-1.yaml")).stdout
    assert re.search(r"^\| TT +\| Chỉ tiêu +\|", sheet, re.MULTILINE)
    assert "| Tiêu chí" not in sheet
    table = next(line for line in run("grade", "--criterion", "4.2", str(communes)).stdout.splitlines() if line.startswith("TT "))
    assert "Chỉ tiêu" in table
    assert "Tiêu chí" not in table


def test_what_is_not_known_may_be_in_the_way(communes: Path):
    path = communes / "muc-1.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("literacy_level: {value: 2}", "literacy_level: {missing: not_reported}"), encoding="utf-8"
    )
    done = run("explain", "--lang", "en", str(path))
    assert done.exit_code == 0, done.stderr
    assert "Why not (surely) Level 1:" in done.stdout
    assert "? Indicator 4.4 Literacy: not decided" in done.stdout
    assert "✗ Indicator 4.2 Primary universalisation: not met" in done.stdout
