"""What a case says once it is read: lengths of periods, figures as bounds, whose word holds, what is hashed, what is personal."""

import json
from datetime import date
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ctlc_rules.case import Case, read_case
from ctlc_rules.case.case import LAYERS, Fact
from ctlc_rules.case.period import months_between
from ctlc_rules.criteria import read_standard
from ctlc_rules.source import Problems

HERE = Path(__file__).parent
STANDARD_FILE = HERE.parent / "broken" / "cases" / "standard.yaml"


def sound_standard():
    problems = Problems()
    standard = read_standard(STANDARD_FILE.name, STANDARD_FILE.read_bytes(), problems)
    assert standard is not None, [str(problem.place) for problem in problems]
    return standard


STANDARD = sound_standard()


def rows(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))


def claim(row: dict[str, Any]) -> str:
    return str(row["claim"])


def read(*files: str) -> Case:
    problems = Problems()
    case = read_case([(f"{number}.yaml", text.encode()) for number, text in enumerate(files)], STANDARD, problems)
    assert case is not None, [(str(problem.place), problem.code) for problem in problems]
    return case


def of_facts(facts: dict[str, Any], **more: Any) -> str:
    """A case, or a layer of it, as text; JSON is YAML too."""
    whole = {"case": "a", **({} if "layer" in more else {"unit": {"id": "u", "name": "Phú An", "kind": "centre"}}), **more, "facts": facts}
    return json.dumps(whole, ensure_ascii=False)


# the length of a period


@pytest.mark.parametrize("row", rows("months"), ids=claim)
def test_months_between(row):
    assert months_between(row["from"], row["to"]) == Fraction(row["months"])


@given(st.dates(), st.integers(1, 1200))
def test_whole_months_add_up(day, count):
    start = day.replace(day=min(day.day, 28))
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    if year <= date.max.year:
        to = date.fromordinal(date(year, month + 1, start.day).toordinal() - 1)
        assert months_between(start, to) == count


@given(st.dates(), st.dates())
def test_a_period_is_about_its_days(one, other):
    """The two ways of counting differ by less than a tenth: most for one February."""
    start, to = sorted((one, other))
    by_days = Fraction(((to - start).days + 1) * 12, 365)
    assert abs(months_between(start, to) - by_days) < by_days / 10


# figures


@pytest.mark.parametrize("row", rows("figures"), ids=claim)
def test_a_figure_lies_between(row):
    written = yaml.safe_dump({row["input"]: row["fact"]})
    fact = read(of_facts(yaml.load(written, Loader=yaml.BaseLoader))).facts["self"][row["input"]]
    assert fact.number is not None
    assert [fact.number.lo, fact.number.hi] == [Fraction(str(end)) for end in row["reads"]]


@given(st.integers(1, 999_999), st.sampled_from(["more_than", "nearly", "about"]), st.none() | st.integers(1, 10**7))
def test_a_qualified_figure_reaches_around_what_is_stated(value, qualifier, to_nearest):
    more = {} if to_nearest is None else {"to_nearest": str(to_nearest)}
    number = read(of_facts({"people": {"value": str(value), "qualifier": qualifier, **more}})).facts["self"]["people"].number
    assert number is not None and number.stated == value
    assert 1 <= number.lo <= value <= number.hi <= 999_999
    assert (number.lo == value or qualifier != "more_than") and (number.hi == value or qualifier != "nearly")
    if to_nearest:
        assert number.hi - value < to_nearest and value - number.lo < to_nearest


# layers


def said(fact: Fact | None) -> Any:
    if fact is None:
        return "none"
    return fact.missing or (fact.number and fact.number.lo)


def layer_texts(row: dict[str, Any]) -> dict[str, str]:
    def facts(layer: str) -> dict[str, Any]:
        if layer not in row:
            return {}
        said = {"missing": row[layer]} if isinstance(row[layer], str) else {"value": str(row[layer])}
        return {"average": said if layer == "self" else said | {"because": "x"}}

    made = {"self": of_facts(facts("self"))}
    return made | {layer: of_facts(facts(layer), layer=layer, by="x", on="2021-09-30") for layer in LAYERS[1:] if layer in row}


@pytest.mark.parametrize("row", rows("layers"), ids=claim)
def test_the_later_layer_prevails_in_whatever_order_the_files_come(row):
    texts = layer_texts(row)
    for files in permutations(texts.values()):
        case = read(*files)
        assert [info.layer for info in case.layers] == list(texts)
        assert [said(case.facts_at(stage).get("average")) for stage in LAYERS] == row["stages"]


def test_evidence_and_closing_come_by_layer_too():
    base = of_facts({}, evidence={"E1": {"paper": "decision"}, "E2": {"paper": "register"}})
    suitable = {"E1": {"paper": "decision", "status": "suitable"}}
    office = of_facts({}, layer="office", by="x", on="2021-09-20", evidence=suitable, closing={"by": "x", "on": "2021-09-30"})
    reaudit = of_facts({}, layer="reaudit", by="x", on="2021-10-20", closing={"by": "y", "on": "2021-10-25"})
    case = read(base, reaudit, office)
    assert [case.evidence_at(stage)["E1"].status for stage in LAYERS] == ["listed", "suitable", "suitable"]
    assert [case.evidence_at(stage)["E2"].status for stage in LAYERS] == ["listed"] * 3
    closing = case.closing_at("reaudit")
    assert closing is not None and closing.by == "y"
    assert [(info.layer, info.on) for info in case.layers] == [
        ("self", None),
        ("office", date(2021, 9, 20)),
        ("reaudit", date(2021, 10, 20)),
    ]


def test_each_layer_has_a_hash_of_its_own():
    base = of_facts({"average": {"value": "8"}})
    office = of_facts({"average": {"value": "7", "because": "x"}}, layer="office", by="x", on="2021-09-20")
    alone, both = read(base), read(base, office)
    assert alone.layers[0].sha256 == both.layers[0].sha256 != both.layers[1].sha256


# the hash


@pytest.mark.parametrize("row", rows("hashes")["rows"], ids=claim)
def test_the_hash_is_of_what_is_said(row):
    text: str = rows("hashes")["case"]
    assert text.count(row["old"]) == 1
    one, other = read(text), read(text.replace(row["old"], row["new"]))
    assert (one.layers[0].sha256 == other.layers[0].sha256) is row["same"]


def test_the_hash_is_that_of_the_canonical_json():
    """Pinned: a result names it, and somebody may look it up years later."""
    case = read("case: a\nunit: {name: Phú An, id: u, kind: centre}\n")
    # printf '{"case":"a","unit":{"id":"u","kind":"centre","name":"Phú An"}}' | sha256sum
    assert case.layers[0].sha256 == "533a1d32720e9698cb63f2d580239c7f8edc89c9ed09af14bfe5f54f77683f5c"


# personal data


@pytest.mark.parametrize("row", rows("personal"), ids=claim)
def test_what_looks_like_a_person_is_warned_about(row):
    text = json.dumps(row["text"], ensure_ascii=False)
    case = read(f"case: a\nunit: {{id: u, name: Phú An, kind: centre}}\nfacts:\n  average: {{value: 8, because: {text}}}\n")
    assert [warning.code for warning in case.warnings] == row["told"]
    assert {(warning.place.line, warning.place.column) for warning in case.warnings} <= {(4, 32)}


def test_a_hash_and_the_name_of_a_file_are_no_person():
    digits = "0912345678" + "0" * 54
    case = read(f"case: a\nunit: {{id: u, name: x, kind: centre}}\ndocuments: {{r: {{file: 0912345678.txt, sha256: '{digits}'}}}}\n")
    assert case.warnings == ()


# what is submitted


@pytest.mark.parametrize(
    ("head", "submitted"),
    [
        ("report: r\nperiod: {from: 2020-09-01, to: 2021-08-31}", True),
        ("report: r", False),
        ("report: r\nperiod: {label: năm học 2020-2021}", False),
        ("period: {from: 2020-09-01, to: 2021-08-31}", False),
    ],
)
def test_a_report_of_a_period_is_submitted(head, submitted):
    case = read(f"case: a\nunit: {{id: u, name: x, kind: centre}}\n{head}\ndocuments: {{r: {{file: r.txt}}}}\n")
    assert case.submitted is submitted
