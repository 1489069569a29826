"""Report templates: those that are shipped fit their standards; what is wrong in one is told with its place, word for word."""

from pathlib import Path

import pytest

from ctlc_rules.criteria.template import read_template
from ctlc_rules.source import Problems, as_text, source_lines
from ctlc_rules.words import CATALOGUE
from tests.exchange.reading.made import ROOT, library, standard, template

BROKEN = sorted(Path(__file__).with_name("broken").glob("*.report.yaml"))
SHIPPED = sorted((ROOT / "criteria").glob("*.report.yaml"))


def told(path: Path, lang="vi"):
    problems = Problems()
    data = path.read_bytes()
    found = read_template(path.name, data, standard(), problems)
    assert (found is None) == bool(problems)
    return "".join(as_text(problem, source_lines(data), lang) + "\n" for problem in problems), {problem.code for problem in problems}


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name.partition(".")[0])
def test_a_broken_template_is_told_as_the_text_beside_it(path):
    text, _ = told(path)
    assert text == path.with_name(f"{path.name.partition('.')[0]}.txt").read_text(encoding="utf-8")
    assert told(path, "en")[0]


def test_every_fault_of_a_template_has_a_broken_file():
    found = {code for path in BROKEN for code in told(path)[1]}
    codes = {key for key in CATALOGUE if key.startswith("template-") and not key.endswith(".hint")}
    assert codes <= found


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name.partition(".")[0])
def test_a_shipped_template_fits_its_standard(path):
    name = path.name.partition(".")[0]
    assert template(name).standard is standard(name)
    assert max(len(line) for line in path.read_text(encoding="utf-8").splitlines()) <= 140


def test_a_template_is_no_standard():
    assert not [path for path in library().files() if ".report." in path.name]
    assert {path.name for path in library().template_files()} == {path.name for path in SHIPPED}
