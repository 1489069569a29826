"""A shipped case says what its document says, at the place it names; and nobody's name or telephone number is in it."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

# an office's layer (`NAME.office.yaml`) reads no report of its own
CASES = sorted(path for path in (Path(__file__).parents[2] / "cases").glob("*.yaml") if "." not in path.stem)
by_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)

DIGITS = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
PHONE = re.compile(r"(?<![\w.])(?:\+84|0)(?:[ .-]?\d){8,10}(?!\w)")
TITLED = re.compile(r"(?<!\w)(?:đ/c|đồng chí|ông|bà|anh|chị|thầy|cô)\s+([^\W\d_])\w*", re.IGNORECASE)
# figures that a reader worked out from the printed ones; their `because` says how
WORKED_OUT = {("mao-khe-town", "deputy_directors")}


def load(path: Path) -> dict[str, Any]:
    """Return the case with every scalar as it is written, so that `no` and `012` stay text."""
    case: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return case


def folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def places(fact: dict[str, Any]) -> list[dict[str, str]]:
    at: Any = fact.get("at", [])
    return at if isinstance(at, list) else [at]


def printed_numbers(text: str) -> list[Decimal]:
    """Return the numbers of a Vietnamese text: dots part the thousands, a comma the decimals."""
    return [Decimal(number.replace(".", "").replace(",", ".")) for number in DIGITS.findall(text)]


def stands(words: str, line: str) -> bool:
    """Say whether `line` holds these words whole: `10` does not stand in `10.005`."""
    return re.search(rf"(?<!\w)(?<!\d[.,]){re.escape(folded(words))}(?![.,]?\d)(?!\w)", line) is not None


def row_at(lines: list[str], number: int) -> str:
    """Return the label of the row that a cell stands in: the nearest line with letters, from the cell upwards."""
    return next(line for line in reversed(lines[:number]) if re.search(r"[^\W\d_]", line))


def unanswered(line: str) -> bool:
    """Say whether this is a blank cell, or a prompt (a dash, a colon) with nothing but dots behind its colon."""
    prompt, colon, answer = line.partition(":")
    return not line or ((colon != "" or prompt.startswith("-")) and not answer.strip(" .…"))


def read_documents(case: dict[str, Any], shared: Path) -> dict[str, list[str]]:
    """Return the lines of each document, folded."""
    texts = {name: (shared / "seeds" / document["file"]).read_text(encoding="utf-8") for name, document in case["documents"].items()}
    return {name: [folded(line) for line in text.split("\n")] for name, text in texts.items()}


def placed(case: dict[str, Any], shared: Path) -> Iterator[tuple[str, dict[str, Any], dict[str, str], list[str], int]]:
    """Yield each fact at each of its places: its name, itself, the place, the document's lines, the line counted from 1."""
    documents = read_documents(case, shared)
    for name, fact in case["facts"].items():
        for place in places(fact):
            if "line" in place:
                yield name, fact, place, documents[place.get("document", "report")], int(place["line"])


def test_five_cases_are_shipped():
    assert len(CASES) == 5


@by_case
def test_the_documents_are_the_ones_that_were_read(path: Path, shared: Path):
    for document in load(path)["documents"].values():
        assert hashlib.sha256((shared / "seeds" / document["file"]).read_bytes()).hexdigest() == document["sha256"]


@by_case
def test_the_printed_words_stand_where_the_case_says(path: Path, shared: Path):
    wrong = [
        (name, fact["as_printed"], line)
        for name, fact, _, lines, line in placed(load(path), shared)
        if "as_printed" in fact and not stands(fact["as_printed"], lines[line - 1])
    ]
    assert wrong == []


@by_case
def test_a_cell_stands_in_the_row_that_the_case_names(path: Path, shared: Path):
    wrong = [
        (name, place["row"], line)
        for name, _, place, lines, line in placed(load(path), shared)
        if "row" in place and folded(place["row"]) not in row_at(lines, line)
    ]
    assert wrong == []


@by_case
def test_what_is_called_missing_without_a_reason_is_blank(path: Path, shared: Path):
    wrong = [
        (name, line)
        for name, fact, _, lines, line in placed(load(path), shared)
        if "missing" in fact and "because" not in fact and not unanswered(lines[line - 1])
    ]
    assert wrong == []


@by_case
def test_a_figure_that_is_not_printed_is_the_sum_of_the_figures_at_its_places(path: Path, shared: Path):
    sums: dict[str, Decimal] = {}
    case = load(path)
    for name, fact, _, lines, line in placed(case, shared):
        if "value" in fact and "as_printed" not in fact:
            sums[name] = sums.get(name, Decimal(0)) + sum(printed_numbers(lines[line - 1]))
    assert sums == {name: Decimal(case["facts"][name]["value"]) for name in sums}


@by_case
def test_every_reading_names_its_place_and_gives_the_printed_words(path: Path):
    """Only a sum of several places has no printed words."""
    read = {name: fact for name, fact in load(path)["facts"].items() if "missing" not in fact}
    assert [name for name, fact in read.items() if not places(fact) or any("line" not in place for place in places(fact))] == []
    assert [name for name, fact in read.items() if "as_printed" not in fact and len(places(fact)) < 2] == []


@by_case
def test_the_printed_words_are_ten_at_most(path: Path):
    assert [name for name, fact in load(path)["facts"].items() if len(fact.get("as_printed", "").split()) > 10] == []


@by_case
def test_a_figure_is_one_of_those_printed(path: Path):
    wrong = []
    for name, fact in load(path)["facts"].items():
        value, printed = fact.get("value", "").rstrip("%"), printed_numbers(fact.get("as_printed", ""))
        if printed and re.fullmatch(r"[\d.]+", value) and "qualifier" not in fact and (path.stem, name) not in WORKED_OUT:
            wrong += [] if Decimal(value) in printed else [(name, value, printed)]
    assert wrong == []


def test_every_centre_was_looked_through_for_the_same_inputs():
    centres = {path.stem: set(case["facts"]) for path in CASES if (case := load(path))["unit"]["kind"] == "centre"}
    assert len(centres) == 4
    assert {name: facts ^ centres["mao-khe-2020-2021"] for name, facts in centres.items()} == {name: set() for name in centres}


def persons(text: str) -> list[str]:
    """Return what looks like a telephone number or a titled name; the digits of a hash are neither."""
    text = re.sub(r"sha256: [0-9a-f]{64}", "", text)
    return PHONE.findall(text) + [found[0] for found in TITLED.finditer(text) if found[1].isupper()]


@by_case
def test_no_person_is_in_a_case(path: Path):
    assert persons(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("gọi 0912 345 678", True),
        ("+84912345678", True),
        ("Đ/c Trần Văn", True),
        ("bà Lê Thị", True),
        ("2 đồng chí giáo viên", False),
        ("Đông Triều, 1.798.097 lượt, 2012-01-01", False),
    ],
)
def test_what_looks_like_a_person_is_caught(text: str, caught: bool):
    assert bool(persons(text)) is caught
