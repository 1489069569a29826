"""What one line of a standard says against what another says: each row is the base with some lines changed."""

from pathlib import Path

import pytest
import yaml

from ctlc_rules.criteria import read_standard
from ctlc_rules.criteria.lint.about_coherence import RULES
from ctlc_rules.source import Problems
from ctlc_rules.words import LANGS

HERE = Path(__file__).parent
BASE = (HERE.parent / "broken" / "standards" / "base.yaml").read_text(encoding="utf-8")
ROWS = yaml.safe_load((HERE / "coherence.yaml").read_text(encoding="utf-8"))


def told(text):
    problems = Problems()
    standard = read_standard("base.yaml", text.encode(), problems)
    assert standard is not None, [(item.place, item.code) for item in problems]
    return [found.problem for rule in RULES if rule.find for found in rule.find(standard)]


def test_the_base_holds_together():
    assert told(BASE) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_what_does_not_hold_together(row):
    text = BASE
    for old, new in row["put"]:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    found = told(text)
    assert sorted([problem.code, problem.place.line] for problem in found) == row.get("told", [])
    assert all(problem.message(lang) for problem in found for lang in LANGS)
