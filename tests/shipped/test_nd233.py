"""Decree 233/2026, article 7 clause 6: the authority sets the points of each criterion, in a file of its own over the framework."""

import json
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from click.testing import CliRunner

from ctlc_rules.cli.main import cli
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
    return 0, result["score"]["low"], result["rating"]


@pytest.mark.parametrize(("changed", "total", "rating"), [({}, "90", "excellent"), ({"points_law": "20"}, "90", "excellent")])
def test_the_points_of_the_authority_hold(tmp_path: Path, changed: dict[str, str], total: str, rating: str):
    """20 points for what the authority gives at most 10 are 10."""
    assert grade(tmp_path, POINTS, **changed) == (0, total, rating)


def test_without_a_local_file_a_part_is_held_to_30_as_a_whole(tmp_path: Path):
    """One change only: 10 at most for law; organisation may still take all of the 30."""
    assert grade(tmp_path, {"general.law": 10}, points_organisation="30", points_reform="0") == (0, "90", "excellent")


def test_points_that_no_criterion_can_have_are_refused(tmp_path: Path):
    assert grade(tmp_path, {"general.law": 71})[0] == 3  # a criteria file is wrong
