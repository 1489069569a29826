"""The oracle is right about cores worked by hand: what judges the evaluator is judged first."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.laws.oracle import Value, completions, definitions, grade, out_of, rounded, true_sets

ROWS = yaml.safe_load(Path(__file__).with_name("oracle.yaml").read_text(encoding="utf-8"))
COUNT = {"lo": "0", "hi": "3", "per": 1}
INPUTS: list[dict[str, Any]] = [
    {"input": "a", "number": COUNT},
    {"input": "b", "number": COUNT},
    {"input": "half", "number": {"lo": "0", "hi": "1", "per": 2}},
    {"input": "mark", "words": ["bad", "fair", "good"]},
]
GIVEN = [["two", {"constant": "2"}], ["holds", {"all": []}]]
NO_OUTLINE: dict[str, Any] = {"criteria": [], "sections": [], "total": None, "levels": {}, "ratings": [], "effects": []}


def core(*defined, **outline):
    return {"core": 1, "inputs": INPUTS, "definitions": [*GIVEN, *defined], "outline": NO_OUTLINE | outline}


def value(written) -> Value:
    return written if isinstance(written, str) else Fraction(written)


def known(values):
    return {name: [value(w) for w in written] if isinstance(written, list) else value(written) for name, written in values.items()}


def worth(written):
    return Fraction(written) if isinstance(written, str) else written


def only(small):
    """The core, less the inputs that no node asks: the completions of the others are the same."""
    asked = str(small["definitions"])
    return small | {"inputs": [item for item in INPUTS if f"'{item['input']}'" in asked]}


@pytest.mark.parametrize("row", ROWS["nodes"], ids=lambda row: row["claim"])
def test_a_node(row):
    values = known(row.get("values", {}))
    small = only(core(["it", row["node"]]))
    if "is" in row:
        some = {"a": Fraction(0), "b": Fraction(0), "half": Fraction(0), "mark": "bad"} | values
        got = definitions(small, some)["it"]
        assert (got, type(got)) == (worth(row["is"]), type(worth(row["is"])))
        return
    sets = true_sets(small, values)
    if "it" in sets.truths:
        assert sorted(sets.truths["it"]) == row["may_be"]
    else:
        assert sets.numbers["it"] == tuple(map(Fraction, row["may_be"]))


@pytest.mark.parametrize("row", ROWS["rounding"], ids=lambda row: row["mode"])
def test_a_rounding(row):
    assert {n: rounded(Fraction(n, 4), Fraction(1), row["mode"]) for n in row["of"]} == row["of"]


@pytest.mark.parametrize("row", ROWS["rounding"], ids=lambda row: row["mode"])
def test_a_rounding_to_other_steps(row):
    for step in (Fraction(1, 10), Fraction(5), Fraction(1, 3)):
        assert {n: rounded(Fraction(n, 4) * step, step, row["mode"]) / step for n in row["of"]} == row["of"]


AT_LEAST = {n: {"compare": [">=", {"sum": {"constant": str(-n), "terms": [["1", {"input": "a"}]]}}]} for n in (1, 3)}
TRUTHS = [["top", AT_LEAST[3]], ["some", AT_LEAST[1]], ["fails", {"any": []}]]
SCALE = [["good", "top"], ["fair", "some"], ["weak", None]]


@pytest.mark.parametrize("row", ROWS["ratings"], ids=lambda row: row["claim"])
def test_a_rating(row):
    rows = [[name, when and {"ref": when}] for name, when in row.get("rows", SCALE)]
    effects = [[finding, effect, to, {"ref": when}] for finding, effect, to, when in row.get("effects", [])]
    small = only(core(*TRUTHS, ratings=rows, effects=effects))
    values = known(row.get("values", {}))
    if "is" in row:
        assert grade(small, values).outcome == row["is"]
    else:
        assert sorted(map(str, true_sets(small, values).outcomes)) == row["may_be"]


def test_every_completion_is_tried_once():
    tried = list(completions(core(), {"a": [Fraction(1), Fraction(3)], "mark": "fair"}))
    assert len(tried) == 2 * 4 * 3
    assert len({tuple(values.items()) for values in tried}) == len(tried)
    assert {values["half"] for values in tried} == {Fraction(0), Fraction(1, 2), Fraction(1)}
    assert {values["mark"] for values in tried} == {"fair"}


def test_what_can_be_reached_is_a_node_of_its_own():
    left = {"first_match": {"rows": [[{"one_of": ["mark", ["good"]]}, {"constant": "5"}]], "otherwise": {"constant": "2"}}}
    outline = {"sections": [{"id": "s", "out_of": left}, {"id": "t", "out_of": None}], "total": {"out_of": {"ref": "two"}}}
    small = core(**outline)
    values: dict[str, Value] = {"mark": "good"}
    assert out_of(small, values, definitions(small, values)) == {"s": 5, "": 2}


def test_an_unknown_node_is_no_silence():
    with pytest.raises(AssertionError, match="no node `known`"):
        definitions(core(["it", {"known": "a"}]), {})
