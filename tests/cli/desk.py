"""A desk for the command line: a folder with small standards and cases, and `ctlc` run in it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner, Result

from ctlc_rules.cli.main import cli

ROOT = Path(__file__).parents[2]

STANDARD = """\
standard: nho
edition: 1
status: illustrative
title: Bộ tiêu chí nhỏ
for: {unit: centre, months: 12, tolerance: 9..15, outside: reference}
governs: {by: period_end, from: 2012-01-01, to: 2022-12-31}
policy:
  claimed: {self: accept, office: unknown, closed: not_met}
  evidence: {self: accept, office: unknown, closed: not_met}
  missing: {closed: not_met}
  not_applicable: full
  qualified: as_bounds
words: {section: Mục, criterion: Tiêu chí}
inputs:
  directors: {count: 0..9, label: Số giám đốc}
  plan: {choice: yes_no, label: Có kế hoạch năm}
sections:
  board: {title: Ban giám đốc, out_of: 6}
  work: {title: Công việc, out_of: 4}
total: {out_of: 10}
criteria:
  board.director: {title: Có giám đốc, met: directors >= 1, points: 6, why: thử}
  work.plan: {title: Kế hoạch năm, met: plan, points: 4, why: thử}
rating:
  - {id: good, label: Tốt, when: total >= 85%}
  - {id: fair, label: Khá, when: total >= 50%}
  - {id: weak, label: Yếu}
"""
SECOND_EDITION = (
    STANDARD.replace("edition: 1", "edition: 2")
    .replace("from: 2012-01-01, to: 2022-12-31", "from: 2023-01-01")
    .replace("total >= 50%", "total >= 70%")
)
OF_COMMUNES = STANDARD.replace("standard: nho", "standard: xa").replace("unit: centre", "unit: commune").replace(", to: 2022-12-31", "")
ENGLISH = """\
standard: nho
title: Small standard
words: {section: Part, criterion: Criterion}
inputs: {directors: Directors, plan: Has a plan}
sections: {board: Board, work: Work}
criteria: {board.director: Has a director, work.plan: Plan of the year}
rating: {good: Good, fair: Passable, weak: Weak}
"""
GOOD = {"directors": "{value: 1}", "plan": "{value: yes}"}
"""Facts of a case that is rated good; without the plan it may be fair or good; without a director it is weak."""


def case_text(name: str, facts: Mapping[str, str], standard: str = "nho", year: int = 2021, kind: str = "centre") -> str:
    lines = [f"  {key}: {fact}\n" for key, fact in facts.items()]
    return (
        f"case: {name}\n"
        + (f"standard: {standard}\n" if standard else "")
        + f"unit: {{id: unit-{name}, name: Trung tâm {name}, kind: {kind}}}\n"
        + f"period: {{from: {year}-01-01, to: {year}-12-31}}\n"
        + "report: report\ndocuments: {report: {file: report.txt}}\n"
        + ("facts:\n" + "".join(lines) if lines else "facts: {}\n")
    )


def office_text(name: str, facts: Mapping[str, str], closing: bool = False) -> str:
    closed = "closing: {by: hội đồng, on: 31/1/2022, asked: 2022-01-10}\n" if closing else ""
    lines = [f"  {key}: {fact}\n" for key, fact in facts.items()]
    return f"case: {name}\nlayer: office\nby: phòng\non: 2022-01-20\n{closed}" + ("facts:\n" + "".join(lines) if lines else "facts: {}\n")


@dataclass(frozen=True, slots=True)
class Desk:
    """folder: the working folder, with `criteria/` and `cases/` in it."""

    folder: Path

    def standard(self, name: str, text: str) -> None:
        (self.folder / "criteria" / f"{name}.yaml").write_text(text, encoding="utf-8")

    def case(self, name: str, text: str) -> str:
        path = self.folder / "cases" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return f"cases/{name}.yaml"

    def run(self, *args: str, stdin: str | None = None, env: Mapping[str, str | None] | None = None) -> Result:
        """In this process, from this folder; `--criteria criteria` by the environment."""
        surroundings = {"CTLC_CRITERIA": "criteria", "CTLC_LANG": None, **(env or {})}
        return CliRunner(env=surroundings).invoke(cli, args, input=stdin, prog_name="ctlc")


def process(folder: Path, *args: str, env: Mapping[str, str] | None = None) -> tuple[list[str], dict[str, str]]:
    """What starts `ctlc` as a process of its own in a desk's folder: the command and its environment."""
    path = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    surroundings = {**os.environ, "PYTHONPATH": path, "CTLC_CRITERIA": str(folder / "criteria"), **(env or {})}
    surroundings.pop("CTLC_LANG", None)
    return [sys.executable, "-m", "ctlc_rules", *args], surroundings


def in_a_process(folder: Path, *args: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    run, surroundings = process(folder, *args, env=env)
    return subprocess.run(run, cwd=folder, env=surroundings, capture_output=True, check=False)
