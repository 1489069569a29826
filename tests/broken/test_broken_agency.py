"""An agency's file that is wrong: beside each lies what is said of it, word for word; the shipped example is sound and names nobody."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctlc_rules.case.agency import Agency, read_agency
from ctlc_rules.source import Problems, as_text, source_lines
from ctlc_rules.words import LANGS, Lang
from ctlc_rules.words.agency import AGENCY

HERE = Path(__file__).with_name("agency")
EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "agency.yaml"
NAMES = sorted(path.stem for path in HERE.glob("*.yaml"))


def read(file: str, data: bytes, lang: Lang = "vi") -> tuple[Agency | None, str]:
    problems = Problems()
    agency = read_agency(file, data, problems)
    return agency, "".join(as_text(problem, source_lines(data), lang) + "\n" for problem in problems.sorted())


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_agency_is_told_as_the_text_beside_it(name):
    data = (HERE / f"{name}.yaml").read_bytes()
    agency, said = read(f"{name}.yaml", data)
    assert said == (HERE / f"{name}.txt").read_text(encoding="utf-8")
    assert agency is None
    assert read(f"{name}.yaml", data, "en")[1]


def test_every_sentence_is_told_of_some_file():
    told = {code for path in HERE.glob("*.txt") for code in re.findall(r"\[([a-z0-9-]+)\]$", path.read_text("utf-8"), re.MULTILINE)}
    assert {code for code in AGENCY if not code.endswith(".hint")} <= told
    assert sorted(path.stem for path in HERE.glob("*.txt")) == NAMES


def test_the_example_is_sound_and_names_no_person():
    agency, said = read("agency.yaml", EXAMPLE.read_bytes())
    assert said == ""
    assert agency is not None
    signers = [agency.signer, *(issue.signer for issue in agency.papers.values())]
    assert [signer.name for signer in signers if signer] == [None, None]


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_an_agency_or_problems(data):
    agency, said = read("agency.yaml", data)
    assert (agency is None) == bool(said)
    assert all(read("agency.yaml", data, lang)[0] == agency for lang in LANGS)
