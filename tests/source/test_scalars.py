"""What text means, and what is refused."""

import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from ctlc_rules import source
from ctlc_rules.source import Door, Exact, Name, Percent, Span, Text, Whole
from ctlc_rules.words import LANGS, say

ROWS = yaml.safe_load(Path(__file__).with_name("scalars.yaml").read_text(encoding="utf-8"))
KINDS = ("Exact", "Whole", "Percent", "Day", "YesNo", "Span", "Text", "Name")


def adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def refusal(kind: Any, value: object) -> tuple[str, dict[str, Any]]:
    with pytest.raises(ValidationError) as caught:
        adapter(kind).validate_python(value)
    (error,) = caught.value.errors()
    return error["type"], error.get("ctx", {})


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['kind']}-{row['text']}")
def test_scalar(row):
    kind = getattr(source, row["kind"])
    if "gives" in row:
        assert repr(adapter(kind).validate_python(row["text"])) == row["gives"]
        return
    code, args = refusal(kind, row["text"])
    assert (code, args.get("plain")) == (row["told"], row.get("plain"))
    assert all(say(code, lang, **{"name": "x", **args}) for lang in LANGS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("value", "code"), [(None, "empty-value"), ([], "expected-text"), ({}, "expected-text")])
def test_what_is_no_scalar_is_refused_by_every_kind(kind, value, code):
    assert refusal(getattr(source, kind), value)[0] == code


@pytest.mark.parametrize("value", [1.5, True, Decimal("NaN"), Decimal("Infinity")])
def test_code_gives_no_float_and_no_truth_for_a_number(value):
    assert refusal(Exact, value)[0] == "not-a-number"


@pytest.mark.parametrize(
    ("kind", "value"), [(Exact, Decimal("8.5")), (Whole, 3), (Percent, Decimal("0.6")), (Span, Span(Decimal(0), Decimal(1)))]
)
def test_values_given_by_code_are_taken(kind, value):
    assert adapter(kind).validate_python(value) == value


def test_ten_thousand_digits_are_shown_cut():
    code, args = refusal(Exact, "9" * 10_000)
    assert code == "number-too-long" and len(args["value"]) == 21


def test_lengths():
    assert adapter(Text).validate_python("x" * 2_000) and refusal(Text, "x" * 2_001)[0] == "text-too-long"
    assert adapter(Name).validate_python("x" * 80) and refusal(Name, "x" * 81)[0] == "bad-name"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20))
def test_a_number_is_exact(number):
    text = f"{number:f}"
    assert adapter(Exact).validate_python(text) == Decimal(text)
    assert adapter(Percent).validate_python(text + "%") * 100 == Decimal(text)


@given(st.dates())
def test_a_date_is_read_in_both_ways(day):
    kind = adapter(source.Day)
    own = f"{day.day}/{day.month}/{day.year:04}"
    assert kind.validate_python(day.isoformat()) == kind.validate_python(own) == kind.validate_python(day) == day
    assert refusal(source.Day, datetime.datetime(2021, 8, 31))[0] == "not-a-date"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_json_schema_of_text(kind):
    schema = adapter(getattr(source, kind)).json_schema()
    assert "string" in schema["type"]


def test_kinds_stand_in_models_and_as_keys():
    class Model(Door):
        spans: dict[Name, Span]

    made = Model.model_validate({"spans": {"lớp": "0..9"}})
    assert made.spans == {"lớp": Span(Decimal(0), Decimal(9))} and 9 in made.spans["lớp"] and Decimal("9.1") not in made.spans["lớp"]
    assert Model.model_json_schema()["properties"]["spans"]
