"""An extra that is not installed is told with how to install it, and the command ends with 2."""

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from ctlc_rules.cli import extras
from ctlc_rules.cli.session import USAGE, Session

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("extra", extras.EXTRAS)
def test_every_module_of_an_extra_comes_with_it(extra):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = project["project"]["optional-dependencies"][extra]
    asked = {Requirement(line).name.replace("-", "_").removeprefix("python_") for line in lines}
    assert {name.removeprefix("python_") for name in extras.EXTRAS[extra]} == asked


def test_an_absent_extra_is_told_with_how_to_install_it(monkeypatch, capsys):
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name in {"docx", "typst"} else object())
    session = Session("en", "text")
    assert not extras.has_extra("office", session)
    session.tell()
    assert capsys.readouterr().err == (
        "ctlc: this command needs the extra `office`, which is not installed (absent: docx, typst) [missing-extra]\n"
        '  hint: in the folder of ctlc-rules: pip install ".[office]"\n'
    )
    assert session.exit_code == USAGE


def test_an_extra_that_is_there_tells_nothing(monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda _: object())
    session = Session("vi", "text")
    assert extras.has_extra("office", session)
    assert session.exit_code == 0
