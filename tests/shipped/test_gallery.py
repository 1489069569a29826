"""The shipped standards as files: short, sound, with English texts, and chosen by kind of unit."""

import subprocess
import sys
from pathlib import Path

import pytest

from ctlc_rules.criteria.lint import lint_standard
from tests.shipped.made import ROOT, shipped_standard

FILES = sorted(
    path for path in (ROOT / "criteria").rglob("*.yaml") if not path.name.endswith((".en.yaml", ".report.yaml", ".examples.yaml"))
)
PAPER_SHEET = ROOT / "criteria" / "gallery" / "ptit-2024-training.yaml"


def written_lines(path: Path) -> list[str]:
    """Without comments and blank lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_standard_has_no_finding_that_it_does_not_accept(path: Path):
    standard = shipped_standard(path.stem)
    assert [problem.code for problem in lint_standard(standard)] == []
    assert all(item.because for item in standard.accepted)


def test_a_sheet_of_paper_typed_as_a_standard_is_short():
    lines = PAPER_SHEET.read_text(encoding="utf-8").splitlines()
    assert len(shipped_standard(PAPER_SHEET.stem).criteria) == 22
    assert len(lines) <= 150
    assert max(len(line) for line in lines) <= 140


def test_lines_for_each_criterion():
    """Inputs, scales and sources included, of the standards with 20 criteria or more; `pytest -s` shows the table."""
    found: dict[str, float] = {}
    for path in FILES:
        criteria = len(shipped_standard(path.stem).criteria)
        if criteria >= 20:
            lines = len(written_lines(path))
            found[path.stem] = lines / criteria
            print(f"{path.stem}: {lines} lines, {criteria} criteria, {lines / criteria:.1f} each")
    assert found[PAPER_SHEET.stem] <= 5
    assert max(found.values()) <= 15


def test_a_kind_with_several_standards_is_not_chosen_among_in_silence(tmp_path):
    case = tmp_path / "xa.yaml"
    case.write_text(
        "case: xa\nunit: {id: xa, name: Xã (ví dụ), kind: commune}\nperiod: {from: 2024-01-01, to: 2024-12-31}\nfacts: {}\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "ctlc_rules", "grade", str(case)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert all(name in done.stderr for name in ("qd25-2021-law-access", "tt25-2023-commune"))
    chosen = subprocess.run([*command, "--standard", "qd25-2021-law-access"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert chosen.returncode == 0
    assert "CHƯA ĐẦY ĐỦ" in chosen.stdout
