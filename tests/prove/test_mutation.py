"""The mutation score: what the examples notice, what they do not, what means the same, and proposals that do their work."""

from pathlib import Path

import pytest
import yaml

pytest.importorskip("ortools")

from ctlc_rules.case.examples import read_examples
from ctlc_rules.prove.mutating.mutants import mutants
from ctlc_rules.prove.mutating.score import score
from ctlc_rules.report.mutation import mutation_text
from ctlc_rules.source import Problems
from tests.shipped.made import shipped_standard

CRITERIA = Path(__file__).parents[2] / "criteria"
NAME = "tt25-2023-commune"
ONE = """standard: tt25-2023-commune
examples:
  - {claim: Phổ cập tiểu học mức độ 2 chỉ đủ cho mức độ 1, facts: {primary_level: 2}, met: {universalisation.primary: [level_1]}}
"""


def examples(text: str):
    problems = Problems()
    found = read_examples("a.examples.yaml", text.encode(), shipped_standard(NAME), problems)
    assert found is not None and not problems
    return found


def test_every_change_of_the_commune_standard_is_noticed_or_means_the_same():
    found = score(shipped_standard(NAME), examples((CRITERIA / f"{NAME}.examples.yaml").read_text(encoding="utf-8")))
    assert [item.changed for item in found.survivors] == []
    # nothing of this standard may leave, so the policy on what leaves says nothing
    assert {item.path for item in found.equivalent} == {"policy.not_applicable"}


def test_a_change_that_survives_gets_an_example_that_kills_it():
    standard = shipped_standard(NAME)
    few = [item for item in mutants(standard) if item.path[:3] == ("limits", "level_2", "primary")]
    assert [item.new for item in few] == ["4", "2"]
    before = score(standard, examples(ONE), few)
    assert (before.killed, len(before.survivors)) == (1, 1)  # 2 for 3 is noticed by the one example, 4 for 3 is not
    lines = list(mutation_text(standard, before, "vi"))
    first = next(place for place, line in enumerate(lines) if line.lstrip().startswith("- claim"))
    proposed = "\n".join(line[4:] for line in lines[first:])
    assert yaml.safe_load(proposed)
    after = score(standard, examples(ONE + proposed + "\n"), few)
    assert (after.killed, after.survivors) == (2, ())
