"""How numbers are written, and how each is read: `tests/numbers.yaml`. Dates are no figures; printed numbers are read back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.figures.reader import cell_figure, figures
from ctlc_rules.words import CATALOGUE
from ctlc_rules.words.figures import FIGURES

GROUPS = yaml.load((Path(__file__).parents[2] / "numbers.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
EVERY = [(f"{group}: {row['claim']}", row) for group, rows in GROUPS.items() for row in rows]
ROWS = [pytest.param(row, id=name) for name, row in EVERY]
CELLS = [pytest.param(row, id=name) for name, row in EVERY if "cell" in row]
KINDS = {"more": "more_than", "less": "nearly", "about": "about"}


def said(figure: Figure) -> dict[str, Any]:
    """A figure as the rows write it: only what is there."""
    kind = {of: word for word, of in KINDS.items()}.get(figure.qualifier or "", "")
    every = {
        "value": figure.value,
        "between": list(figure.between) if figure.between else None,
        "readings": list(figure.readings) or None,
        "because": figure.because.removeprefix("figure.") or None,
        "unit": figure.unit or None,
        "percent": figure.percent or None,
        "of": figure.of,
        kind: figure.to_nearest,
    }
    return {key: value for key, value in every.items() if key and value is not None}


def wanted(written: Mapping[str, Any]) -> dict[str, Any]:
    read = dict(written)
    for key in ("value", "of", *KINDS):
        if key in read:
            read[key] = Fraction(read[key])
    for key in ("between", "readings"):
        if key in read:
            read[key] = [Fraction(one) for one in read[key]]
    if "percent" in read:
        read["percent"] = True
    return read


@pytest.mark.parametrize("row", ROWS)
def test_a_text_is_read_as_the_row_says(row):
    found = figures(row["text"])
    assert [said(one) for one in found] == [wanted(one) for one in row["is"]]
    for one in found:
        assert row["text"][one.start : one.end] == one.text
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize("row", CELLS)
def test_a_cell_is_read_as_the_row_says(row):
    found = cell_figure(row["text"])
    expected = row["cell"]
    if expected == "none":
        assert found is None
    else:
        assert found is not None
        assert said(found) == wanted(row["is"][0] if expected == "same" else expected)


def test_there_are_enough_rows_and_no_text_stands_twice():
    texts = [row["text"] for rows in GROUPS.values() for row in rows]
    assert len(texts) >= 200
    assert len(texts) == len(set(texts))


def test_every_doubt_has_a_row_and_words():
    told = {f"figure.{one['because']}" for rows in GROUPS.values() for row in rows for one in row["is"] if "because" in one}
    assert told == set(FIGURES)
    assert told <= set(CATALOGUE)


def printed(number: int, style: str) -> str:
    groups = f"{number:,}"
    return {"plain": str(number), "points": groups.replace(",", "."), "hard": groups.replace(",", "\u00a0"), "zero": f"0{number}"}[style]


NUMBERS = st.integers(0, 10**12)
STYLES = st.sampled_from(("plain", "points", "hard"))


@given(NUMBERS, STYLES, st.sampled_from(("", " lượt người", "người", " hộ", " đồng")))
def test_a_whole_number_is_read_back_from_each_way_to_print_it(number, style, unit):
    found = cell_figure(printed(number, style) + unit)
    assert found is not None
    assert (found.value, found.unit) == (number, unit.strip())


@given(st.integers(0, 10**6), STYLES)
def test_a_number_is_read_back_from_a_sentence(number, style):
    found = figures(f"Trung tâm đã có {printed(number, style)} lượt học trong kỳ.")
    assert [one.value for one in found] == [number]


@given(st.integers(1, 9999), st.integers(1, 99))
def test_a_decimal_is_read_back(whole, hundredths):
    found = cell_figure(f"{whole},{hundredths:02} km2")
    assert found is not None
    assert found.value == Fraction(whole * 100 + hundredths, 100)


DATES = ("{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d}-{m}-{y}", "{d:02}.{m:02}.{y}", "ngày {d} tháng {m} năm {y}", "ngày {d}/{m}",
         "tháng {m}/{y}", "tháng {m} năm {y}", "năm {y}", "{m}/{y}", "năm học {y}-{n}", "{y}-{n}")  # fmt: skip


@given(st.dates(date(1945, 9, 2), date(2099, 12, 31)), st.sampled_from(DATES), st.sampled_from(("", "Từ ", "Báo cáo ")))
def test_a_date_is_never_a_figure(day, style, before):
    text = before + style.format(d=day.day, m=day.month, y=day.year, n=day.year + 1)
    assert figures(text) == ()
    assert cell_figure(text) is None


@pytest.mark.parametrize("piece", ["1", ".", "1.", "1,", "1-", "1/", "0", "1o", "@", "a1", "một ", "trên "])
def test_a_long_row_of_signs_is_walked_once(piece):
    """Twice as long takes about twice as long; here only that a hundred thousand signs are read at all, in far less than a second each."""
    assert all(one.end <= 100_000 for one in figures((piece * 100_000)[:100_000]))
