"""The desk that every test of the command line sits at."""

from pathlib import Path

import pytest

from tests.cli.desk import GOOD, OF_COMMUNES, STANDARD, Desk, case_text


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """One standard for centres, one for communes; three cases: rated good, fair or good, rated weak."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "criteria").mkdir()
    made = Desk(tmp_path)
    made.standard("nho", STANDARD)
    made.standard("xa", OF_COMMUNES)
    made.case("good", case_text("good", GOOD))
    made.case("open", case_text("open", {"directors": "{value: 1}"}))
    made.case("weak", case_text("weak", {"directors": "{value: 0}", "plan": "{value: yes}"}))
    return made
