"""Decree 233/2026, article 7: the points that the authority sets in a file over the framework (clause 6), the quota (clause 7)."""

import json
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from click.testing import CliRunner

from ctlc_rules.cli.main import cli
from tests.population import people
from tests.shipped.made import ROOT, case_text, shipped_standard
from tests.shipped.test_criteria_rows import WHOLE

FRAMEWORK = "nd233-2026-service-unit"
POINTS = {
    "general.law": 10, "general.organisation": 10, "general.reform": 10,
    "performance.tasks": 25, "performance.services": 20, "performance.resources": 10, "performance.innovation": 15,
}  # fmt: skip
LOCAL = f"""\
standard: vi-du-xa
edition: 1
status: illustrative
title: Xếp loại đơn vị sự nghiệp của xã ví dụ
framework: {FRAMEWORK}
by: Ủy ban nhân dân xã (ví dụ)
changes:
"""


def grade(folder: Path, points: dict[str, int], **changed: str) -> tuple[int, str, str]:
    """Exit code, total and rating of the full unit with some facts changed, by a local file of these points."""
    criteria = folder / "criteria"
    copytree(ROOT / "criteria", criteria)
    lines = [f"  - {{at: criteria.{name}.formula.at_most, to: {most}, because: Ví dụ}}" for name, most in points.items()]
    (criteria / "vi-du-xa.yaml").write_text(LOCAL + "\n".join(lines) + "\n", encoding="utf-8")
    text = case_text(shipped_standard(FRAMEWORK), {**WHOLE[FRAMEWORK]["full"], **changed})
    text = text.replace(FRAMEWORK, "vi-du-xa").replace("2025-", "2026-")
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    done = CliRunner().invoke(cli, ["grade", "--criteria", str(criteria), "--format", "json", str(folder / "case.yaml")])
    if done.exit_code:
        return done.exit_code, "", ""
    result: Mapping[str, Any] = json.loads(done.stdout)["results"][0]
    return 0, result["score"]["low"], "/".join(result["possible_ratings"])


@pytest.mark.parametrize(("changed", "total", "rating"), [({}, "90", "excellent/good"), ({"points_law": "20"}, "90", "excellent/good")])
def test_the_points_of_the_authority_hold(tmp_path: Path, changed: dict[str, str], total: str, rating: str):
    """20 points for what the authority gives at most 10 are 10."""
    assert grade(tmp_path, POINTS, **changed) == (0, total, rating)


def test_without_a_local_file_a_part_is_held_to_30_as_a_whole(tmp_path: Path):
    """One change only: 10 at most for law; organisation may still take all of the 30."""
    assert grade(tmp_path, {"general.law": 10}, points_organisation="30", points_reform="0") == (0, "90", "excellent/good")


def test_points_that_no_criterion_can_have_are_refused(tmp_path: Path):
    assert grade(tmp_path, {"general.law": 71})[0] == 3  # a criteria file is wrong


def ratings(points: list[str], orders: dict[int, int] | None = None, share: str = "20%") -> list[str]:
    """Of units of one list, each with every condition and these points for innovation beside 80 others; closed by its office.

    orders: the place that the authority decides for a unit, by its number from 0.
    """
    full = WHOLE[FRAMEWORK]["full"]
    year = ("2026-01-01", "2026-12-31")
    files: list[dict[str, Any]] = []
    for place, more in enumerate(points):
        facts = {**full, "points_innovation": more, "tasks": "20"}
        files.append(people.case(f"s{place}", FRAMEWORK, "service_unit", facts, period=year))
        decided = {"precedence": orders[place]} if orders and place in orders else {}
        files.append(people.closed(f"s{place}", on="2027-01-10", **decided))
    raised: dict[str, Any] = {"raised": ["excellent"], "because": "thành tích nổi trội"} if share == "25%" else {}
    files.append(people.listed("ds", "service_unit", [f"s{place}" for place in range(len(points))], period=year, **raised))
    graded = people.grade([shipped_standard(FRAMEWORK)], files, "office", closed=True)
    assert not graded.problems
    return ["/".join(one.ratings) if one else "" for one in graded.by_case.values()]


GOOD = "5"  # 85 points


def test_twenty_per_cent_of_the_good_are_rounded_down():
    """20% of the nine that are good in the end are 1.8: one place, the second best is good."""
    assert ratings(["15", "13", *[GOOD] * 8]) == ["excellent", *["good"] * 9]


def test_ten_good_units_leave_two_places():
    assert ratings(["15", "13", *[GOOD] * 10]) == ["excellent", "excellent", *["good"] * 10]


def test_of_fewer_than_five_units_one_may_be_excellent():
    assert ratings(["15", "13", "12", "11"]) == ["excellent", "good", "good", "good"]


def test_twenty_five_per_cent_where_the_list_says_why():
    """25% of eight good units are two places, where 20% were one."""
    assert ratings(["15", "13", *[GOOD] * 8], share="25%") == ["excellent", "excellent", *["good"] * 8]


def test_a_tie_at_the_edge_is_for_the_authority():
    tied = ratings(["15", "15", *[GOOD] * 8])
    assert tied == ["excellent/good", "excellent/good", *["good"] * 8]
    assert ratings(["15", "15", *[GOOD] * 8], {0: 2, 1: 1}) == ["good", "excellent", *["good"] * 8]
