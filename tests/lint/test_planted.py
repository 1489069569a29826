"""Each of the twelve defects of real texts, planted in a copy of a sound file, is found there; the files themselves are clean."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.criteria.lint import lint_standard
from ctlc_rules.source import Problem, Problems

ROOT = Path(__file__).parents[2]
ROWS = yaml.safe_load(Path(__file__).with_name("planted.yaml").read_text(encoding="utf-8"))
FILES = sorted({row["file"] for row in ROWS})


def read(file: str, text: str) -> tuple[Standard | None, list[Problem]]:
    problems = Problems()
    english = (ROOT / file).with_suffix(".en.yaml")
    return read_standard(file, text.encode(), problems, (english.name, english.read_bytes())), list(problems)


def planted(row):
    """The text with its fault, and the line, column and width of the mark."""
    text = (ROOT / row["file"]).read_text(encoding="utf-8")
    for old, new in row["put"]:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    at = text.index("«")
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return text.replace("«", "").replace("»", ""), (line, column, text.index("»") - at - 1)


def claim(row):
    return row["claim"]


@pytest.mark.parametrize("row", ROWS, ids=claim)
def test_a_planted_defect_is_found_where_it_was_planted(row):
    text, mark = planted(row)
    standard, problems = read(row["file"], text)
    if "read" in row:
        found = [problem for problem in problems if problem.code == row["read"]]
    else:
        assert standard is not None, [problem.message("vi") for problem in problems]
        found = [problem for problem in lint_standard(standard) if problem.code == row["code"]]
    here = [problem for problem in found if (problem.place.line, problem.place.column, problem.width) == mark]
    assert len(here) == 1, [(str(problem.place), problem.width, problem.message("vi")) for problem in found]
    assert row["says"] in here[0].message("vi")
    assert row.get("hint", "") in here[0].hint_text("vi")


@pytest.mark.parametrize("file", FILES)
def test_the_file_is_clean_without_it(file):
    standard, problems = read(file, (ROOT / file).read_text(encoding="utf-8"))
    assert standard is not None and problems == []
    assert lint_standard(standard) == ()


def test_all_twelve_are_planted():
    assert {int(row["claim"].partition(".")[0]) for row in ROWS} == set(range(1, 13))
