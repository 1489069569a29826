"""Examples beside a standard: what is said of a broken file, and that those shipped are borne out."""

from pathlib import Path

import pytest
import yaml

from ctlc_rules.case.examples import read_examples
from ctlc_rules.cli.examples import examples_that_differ
from ctlc_rules.source import Problems, as_text
from tests.shipped.made import shipped_standard

ROWS = yaml.load((Path(__file__).parent / "broken.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
CRITERIA = Path(__file__).parents[2] / "criteria"
SHIPPED = sorted(path.name.removesuffix(".examples.yaml") for path in CRITERIA.glob("*.examples.yaml"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_what_is_said_of_broken_examples(row):
    standard = shipped_standard("tt25-2023-commune")
    problems = Problems()
    examples = read_examples("a.examples.yaml", row["text"].encode(), standard, problems)
    assert (examples is None) == bool(problems)
    told = [*problems, *examples_that_differ(standard, examples)]
    assert "".join(as_text(problem, None, "vi") + "\n" for problem in told) == row["told"]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_examples_are_borne_out(name):
    standard = shipped_standard(name)
    problems = Problems()
    examples = read_examples(f"{name}.examples.yaml", (CRITERIA / f"{name}.examples.yaml").read_bytes(), standard, problems)
    assert examples is not None and not problems
    assert list(examples_that_differ(standard, examples)) == []
