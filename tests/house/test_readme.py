"""The README's commands are the ones that CI runs."""

from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_readme_prints_the_test_command_that_ci_runs():
    last = ROOT.joinpath(".ci", "run").read_text(encoding="utf-8").splitlines()[-1]
    assert last.endswith("pytest")
    assert last in map(str.strip, ROOT.joinpath("README.md").read_text(encoding="utf-8").splitlines())
