"""Criteria that ask other criteria: level by level, whatever their order in the file."""

from pathlib import Path

import pytest
import yaml

from ctlc_rules.criteria import read_standard
from ctlc_rules.source import Problems
from tests.shipped.made import graded

HERE = Path(__file__).parent
ROWS = yaml.load((HERE / "earlier.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def standard_of(reverse: bool = False):
    written = dict(ROWS["standard"])
    if reverse:
        written["criteria"] = dict(reversed(written["criteria"].items()))
    problems = Problems()
    text = yaml.safe_dump(written, allow_unicode=True, sort_keys=False)
    standard = read_standard("earlier.yaml", text.encode(), problems)
    assert standard is not None, [(item.code, item.args) for item in problems]
    return standard


@pytest.mark.parametrize("reverse", [False, True], ids=["in order", "backwards"])
@pytest.mark.parametrize("row", ROWS["rows"], ids=lambda row: row["claim"])
def test_a_level_asks_the_one_before_it(row, reverse):
    evaluation = graded(standard_of(reverse), row["values"])
    found = {item.info.id: dict(item.verdicts).get("", "-") for item in evaluation.criteria}
    assert {name: found[name] for name in row["met"]} == row["met"]
    assert evaluation.ratings == tuple(row["ratings"])
