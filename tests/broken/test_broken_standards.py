"""Every broken criteria file lies beside all that is said of it: place, words, the line with its caret, what to do."""

import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.forms import FORMS, SIMPLE
from ctlc_rules.source import Problems, as_text, source_lines
from ctlc_rules.words import LANGS

HERE = Path(__file__).parent
FOLDER = HERE / "standards"
BASE = (FOLDER / "base.yaml").read_bytes()
TOLD = sorted(FOLDER.glob("*.txt"))
MADE = yaml.safe_load((HERE / "made.yaml").read_text(encoding="utf-8"))
PARTS = BASE.decode().replace("\n", " \n ").split(" ")
STRANGE = [
    "8,5",
    "012",
    "60%",
    "NaN",
    "[",
    "}",
    ":",
    ",",
    "~",
    "x",
    "every",
    "not",
    "per",
    "limit.trained",
    "0..9",
    "9..0",
    "yes",
    "((((",
    "/ 0",
    "≥",
]


def read(name: str, data: bytes, english: tuple[str, bytes] | None = None) -> tuple[Standard | None, Problems]:
    problems = Problems()
    return read_standard(name, data, problems, english), problems


def said(problems: Problems, data: bytes) -> str:
    return "".join(as_text(problem, source_lines(data), "vi") + "\n" for problem in problems)


def sound(data: bytes) -> Standard:
    standard, problems = read("base.yaml", data)
    assert standard is not None and said(problems, data) == ""
    return standard


def test_every_broken_file_has_its_words_and_the_other_way_round():
    broken = {path.name.split(".")[0] for path in FOLDER.glob("*.yaml")} - {"base"}
    assert broken == {path.stem for path in TOLD}


def test_the_base_is_sound_alone_and_with_its_english():
    english = (FOLDER / "base.en.yaml").read_bytes()
    standard, problems = read("base.yaml", BASE, ("base.en.yaml", english))
    assert standard is not None and not problems
    assert standard.core_sha256 == sound(BASE).core_sha256
    assert (standard.title.en, standard.title.vi) == ("A small standard", "Bộ tiêu chí cơ sở")


@pytest.mark.parametrize("told", TOLD, ids=lambda path: path.stem)
def test_what_is_said_of_a_broken_file(told):
    english = told.with_suffix(".en.yaml")
    path = english if english.exists() else told.with_suffix(".yaml")
    data = path.read_bytes()
    standard, problems = read("base.yaml", BASE, (english.name, data)) if path == english else read(path.name, data)
    # `{forms}`: a new form is one file, one line and its rows, and must not have to be told here too
    words = told.read_text(encoding="utf-8").replace("{forms}", ", ".join(FORMS)).replace("{simple}", ", ".join(SIMPLE))
    assert said(problems, data) == words
    assert standard is None


def pieces(written):
    return "".join(piece if isinstance(piece, str) else str(piece[0]) * int(piece[1]) for piece in written)


def made(row):
    text = pieces(row["text"]) if "text" in row else BASE.decode()
    for old, new in row.get("put", []):
        assert text.count(old) == 1
        text = text.replace(old, pieces(new))
    data = text.encode(row.get("encoding", "utf-8"))
    if "raw" in row:
        old, new = row["raw"]
        assert data.count(old.encode()) == 1
        data = data.replace(old.encode(), bytes.fromhex(new))
    return data


@pytest.mark.parametrize("row", MADE, ids=lambda row: row["claim"])
def test_what_is_said_of_a_file_that_is_made(row):
    data = made(row)
    standard, problems = read("base.yaml", data)
    assert said(problems, data) == row["told"]
    assert standard is None


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbf" + BASE, BASE.replace(b"\n", b"\r\n"), unicodedata.normalize("NFD", BASE.decode()).encode()],
    ids=["with a byte order mark", "with the line ends of Windows", "with letters and marks apart"],
)
def test_what_editors_do_to_a_file_changes_nothing(data):
    assert data != BASE
    assert sound(data) == sound(BASE)


@given(
    st.lists(
        st.tuples(st.integers(0, len(PARTS) - 1), st.sampled_from(["drop", *STRANGE]) | st.sampled_from(PARTS)), min_size=1, max_size=3
    )
)
def test_whatever_is_wrong_is_told_at_a_place_and_never_raised(changes):
    parts = list(PARTS)
    for at, part in changes:
        parts[at] = "" if part == "drop" else part
    data = " ".join(parts).replace(" \n ", "\n").encode()
    standard, problems = read("base.yaml", data)
    assert (standard is None) == bool(problems)
    lines = source_lines(data)
    for problem in problems:
        assert all(as_text(problem, lines, lang) for lang in LANGS)
        assert problem.place.line == 0 or problem.place.column <= len(lines[problem.place.line - 1]) + 1
