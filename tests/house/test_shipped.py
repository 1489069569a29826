"""The standards and cases reach whoever has the program, by whichever way."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from ctlc_rules import __version__
from ctlc_rules.shipped import cases_dir, criteria_dir

ROOT = Path(__file__).parents[2]
SHIPPED = [path for folder in ("criteria", "cases") for path in sorted(ROOT.joinpath(folder).rglob("*.yaml"))]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return the folder of a wheel and an sdist, made by the project's own builder."""
    folder = tmp_path_factory.mktemp("built")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", folder], cwd=ROOT, check=True)
    return folder


def test_a_checkout_has_them_at_the_top():
    assert (criteria_dir(), cases_dir()) == (ROOT / "criteria", ROOT / "cases")


def test_a_wheel_has_them_inside_the_package(built, tmp_path):
    with zipfile.ZipFile(built / f"ctlc_rules-{__version__}-py3-none-any.whl") as wheel:
        names = set(wheel.namelist())
        wheel.extractall(tmp_path)
    assert {f"ctlc_rules/_{path.relative_to(ROOT).as_posix()}" for path in SHIPPED} | {"ctlc_rules/py.typed"} <= names
    code = "from ctlc_rules.shipped import cases_dir, criteria_dir; print(criteria_dir(), cases_dir(), sep='\\n')"
    # -P, -S: neither the folder it is run in nor an installed checkout may answer for the wheel
    run = [sys.executable, "-P", "-S", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {code}"]
    done = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines() == [str(tmp_path / "ctlc_rules" / name) for name in ("_criteria", "_cases")]


def test_an_sdist_has_them_where_a_checkout_has(built):
    with tarfile.open(built / f"ctlc_rules-{__version__}.tar.gz") as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {path.relative_to(ROOT).as_posix() for path in SHIPPED} | {"pyproject.toml", "README.md", "LICENSE"} <= names
