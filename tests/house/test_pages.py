"""What README and docs show is what the program does: every console block is run, every generated page is current."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ctlc_rules.forms import FORMS

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```console\n\$ (?P<command>.*?)\n(?P<shown>.*?)\n?```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def run(*args):
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CTLC_")}
    done = subprocess.run(
        [sys.executable, *args], cwd=ROOT, capture_output=True, encoding="utf-8", env={**clean, "PYTHONPATH": str(ROOT)}, check=False
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize(("command", "shown"), BLOCKS, ids=[command for command, _ in BLOCKS])
def test_console_block(command, shown):
    program, *args = shlex.split(command)
    assert program == "ctlc"
    assert run("-m", "ctlc_rules", *args).rstrip("\n") == shown


def test_there_are_console_blocks():
    assert len(BLOCKS) >= 5


@pytest.mark.parametrize("code", PYTHON)
def test_python_block(code):
    assert run("-c", code).count("Bounds(") == 1


def generator():
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", generator().PAGES)
def test_generated_page_is_current(name):
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == generator().PAGES[name](), "run `python docs/generate.py`"


def test_every_form_is_told_in_the_guide():
    page = (ROOT / "docs" / "criteria.md").read_text(encoding="utf-8")
    assert [form for form in FORMS if f"| `{form}` |" not in page] == []


def test_the_standard_to_start_from_is_sound_and_grades_its_case():
    folder = ROOT / "docs" / "first-standard"
    assert "0 chỗ nên xem lại" in run("-m", "ctlc_rules", "lint", str(folder / "thu-vien.yaml"))
    shown = run("-m", "ctlc_rules", "grade", str(folder / "ho-so.yaml"), "--standard", str(folder / "thu-vien.yaml"))
    assert "MINH HỌA" in shown
    assert "Khá (Fair)" in shown  # more than half of the points are sure, and 80 % is out of reach, whatever the arrangement is


def test_the_case_in_the_guide_is_sound(tmp_path):
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "case.md").read_text(encoding="utf-8"), re.DOTALL)
    files = [block for block in blocks if block.startswith(("case:", "list:"))]
    for name, block in zip(("vi-du.yaml", "danh-sach.yaml", "vi-du.office.yaml"), files, strict=True):
        (tmp_path / name).write_text(block, encoding="utf-8")
    shown = run("-m", "ctlc_rules", "grade", str(tmp_path), "--closed")
    assert "chủ tịch hội đồng" in shown
    assert "[" not in shown.splitlines()[0], "no problem is told"
