"""The example of a local table of points (docs/local-points) stands on a shipped framework, and is clean."""

from pathlib import Path

from click.testing import CliRunner

from ctlc_rules.cli.main import cli

EXAMPLE = str(Path(__file__).parents[2] / "docs" / "local-points" / "vi-du-xa-hoa-sen.yaml")


def run(*args):
    return CliRunner(env={"CTLC_CRITERIA": None, "CTLC_LANG": None}).invoke(cli, args, prog_name="ctlc")


def test_the_example_of_local_points_adds_up_and_lists_what_it_changes():
    done = run("standards", EXAMPLE, "--format", "md")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "nd233-2026-service-unit" in done.stdout
    assert done.stdout.count("formula.at") == 7  # each change once, its place escaped for Markdown after `at`
    assert "Tổng điểm tối đa: 100" in done.stdout


def test_the_example_of_local_points_is_clean():
    assert run("lint", EXAMPLE).exit_code == 0
