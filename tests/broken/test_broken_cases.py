"""A case that is wrong: beside each lies what is said of it, word for word; and nothing that a file holds makes the reader fail."""

import ast
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ctlc_rules.case import Case, read_case
from ctlc_rules.criteria import read_standard
from ctlc_rules.source import Problem, Problems, as_text, source_lines
from ctlc_rules.words import CATALOGUE, LANGS, Lang
from ctlc_rules.words.cases import CASES

HERE = Path(__file__).with_name("cases")
READERS = Path(__file__).parents[2] / "ctlc_rules" / "case"
BASE = (HERE / "base.yaml").read_bytes()
OFFICE = (HERE / "base.office.yaml").read_bytes()

# what is no text in UTF-8, or too long to lie in a folder: made from the sound case
MADE = {
    "utf-16": BASE.decode().encode("utf-16"),
    "tcvn3": BASE.replace("TTHTCĐ xã Phú An".encode(), b"TTHTC\xa7 x\xb7 Ph\xf3 An"),
    "word-file": b"PK\x03\x04" + BASE,
    "number-of-10000-digits": BASE.replace(b"{value: 8.5}", b"{value: " + b"7" * 10_000 + b"}"),
    "brackets-20000": BASE.replace(b"facts:\n", b"facts: " + b"[" * 20_000 + b"]" * 20_000 + b"\n"),
}
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))

Files = list[tuple[str, bytes]]


def sound_standard():
    problems = Problems()
    standard = read_standard("standard.yaml", (HERE / "standard.yaml").read_bytes(), problems)
    assert standard is not None, [str(problem.place) for problem in problems]
    return standard


STANDARD = sound_standard()


def read(files: Files) -> tuple[Case | None, tuple[Problem, ...]]:
    problems = Problems()
    return read_case(files, STANDARD, problems), problems.sorted()


def said(files: Files, problems: tuple[Problem, ...], lang: Lang) -> str:
    lines = {file: source_lines(data) for file, data in files}
    return "".join(as_text(problem, lines[problem.place.file], lang) + "\n" for problem in problems)


def files_of(name: str) -> Files:
    """The case and then its layers; where only a layer is broken, it stands beside the sound case."""
    if name in MADE:
        return [(f"{name}.yaml", MADE[name])]
    own = HERE / f"{name}.yaml"
    paths = [own if own.exists() else HERE / "base.yaml", *sorted(HERE.glob(f"{name}.*.yaml"))]
    return [(path.name, path.read_bytes()) for path in paths]


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_case_is_told_as_the_text_beside_it(name):
    files = files_of(name)
    case, problems = read(files)
    assert said(files, problems, "vi") == (HERE / f"{name}.txt").read_text(encoding="utf-8")
    assert case is None
    assert said(files, problems, "en")


def test_each_broken_file_has_its_text():
    stems = {path.name.split(".")[0] for path in HERE.glob("*.yaml")} - {"base", "standard"}
    assert stems | set(MADE) == set(NAMES)
    assert len(NAMES) >= 100


def test_every_sentence_about_cases_is_told_of_some_file():
    told = {code for path in HERE.glob("*.txt") for code in re.findall(r"\[([a-z0-9-]+)\]$", path.read_text("utf-8"), re.MULTILINE)}
    assert {code for code in CASES if not code.endswith(".hint")} <= told
    assert {code.removesuffix(".hint") for code in CASES} <= CASES.keys()


def codes(path: Path) -> set[str]:
    """The literal texts in the calls of a module that look like the code of a problem."""
    calls = [call for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(call, ast.Call)]
    values = [part for call in calls for given in (*call.args, *(word.value for word in call.keywords)) for part in ast.walk(given)]
    texts = {part.value for part in values if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    return {text for text in texts if re.fullmatch("[a-z0-9]+(-[a-z0-9]+)+", text)} - {"utf-8"}


@pytest.mark.parametrize("path", sorted(READERS.glob("*.py")), ids=lambda path: path.name)
def test_every_code_has_words(path):
    assert {code for code in codes(path) if code not in CATALOGUE and f"warn.{code}" not in CATALOGUE} == set()


def test_codes_are_found_in_the_readers():
    found = set().union(*(codes(path) for path in READERS.glob("*.py")))
    assert {"fact-way", "unknown-fact", "outside-range", "period-half", "not-sha256", "near-name", "looks-like-phone"} <= found


def test_the_base_is_sound_alone_and_with_its_layer():
    alone, problems = read([("base.yaml", BASE)])
    assert alone is not None and problems == () and alone.warnings == ()
    both, problems = read([("base.yaml", BASE), ("base.office.yaml", OFFICE)])
    assert both is not None and problems == () and [info.layer for info in both.layers] == ["self", "office"]


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + BASE,
        unicodedata.normalize("NFD", BASE.decode()).encode(),
        BASE.replace(b"\n", b"\r\n"),
    ],
    ids=["a byte order mark", "letters and marks apart", "lines ended as in Windows"],
)
def test_how_the_bytes_are_written_changes_nothing(data):
    assert data != BASE
    assert read([("base.yaml", data)]) == read([("base.yaml", BASE)])


def test_problems_of_other_files_do_not_stop_a_case():
    problems = Problems()
    assert read_case([("empty.yaml", b"")], STANDARD, problems) is None
    assert read_case([("base.yaml", BASE)], STANDARD, problems) is not None
    assert len(problems) == 1


def check(files: Files) -> None:
    """Either a case or problems, and every problem can be shown."""
    case, problems = read(files)
    assert (case is None) == bool(problems)
    for lang in LANGS:
        assert said(files, problems, lang).count(" [") >= len(problems)


@given(st.binary(max_size=300))
def test_arbitrary_bytes_are_a_case_or_problems(data):
    check([("a.yaml", data)])


@given(st.text(max_size=300))
def test_arbitrary_text_is_a_case_or_problems(text):
    check([("a.yaml", text.encode("utf-8", "surrogatepass"))])


def scalars(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(value, dict):
        return [found for key, item in value.items() for found in scalars(item, (*path, key))]
    if isinstance(value, list):
        return [found for place, item in enumerate(value) for found in scalars(item, (*path, place))]
    return [path]


def replaced(data: bytes, path: tuple[str | int, ...], text: str) -> bytes:
    whole = yaml.load(data, Loader=yaml.BaseLoader)
    inner = whole
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = text
    return json.dumps(whole, ensure_ascii=False).encode("utf-8", "surrogatepass")


NASTY = st.sampled_from(
    [
        "",
        " ",
        "%",
        "-",
        "0",
        "-0",
        "1e9",
        "Infinity",
        "9" * 31,
        "0.0",
        "-1%",
        "0001-01-01",
        "9999-12-31",
        "1/1/1",
        "yes",
        "self",
        "not_applicable",
    ]
)
WHERE = [(place, path) for place, data in enumerate((BASE, OFFICE)) for path in scalars(yaml.load(data, Loader=yaml.BaseLoader))]


@given(st.sampled_from(WHERE), NASTY | st.text(max_size=40) | st.from_regex(r"-?[0-9]{1,6}([.,/-][0-9]{1,4}){0,2}%?", fullmatch=True))
def test_one_value_of_a_sound_case_may_be_anything(where, text):
    place, path = where
    files = [("base.yaml", BASE), ("base.office.yaml", OFFICE)]
    files[place] = (files[place][0], replaced(files[place][1], path, text))
    check(files)
