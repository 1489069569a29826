"""Bytes to text."""

import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ctlc_rules.source import Problems, decode, display_width, fold, source_lines
from ctlc_rules.source.text import MOST_BYTES

ROWS = yaml.safe_load(Path(__file__).with_name("bytes.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_bytes_that_are_no_text(row):
    problems = Problems()
    assert decode("f", bytes.fromhex(row["hex"]), problems) is None
    (problem,) = problems.sorted()
    assert f"{problem.place.line}:{problem.place.column} {problem.code}" == row["told"]


def test_the_limit_of_size_belongs_to_what_is_read():
    problems = Problems()
    assert decode("f", b"a" * MOST_BYTES, problems) and not problems
    assert decode("f", b"a" * (MOST_BYTES + 1), problems) is None
    assert [problem.code for problem in problems.sorted()] == ["file-too-big"]


@pytest.mark.parametrize("data", [b"a\r\nb", b"a\rb", b"\xef\xbb\xbfa\nb"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(data):
    assert decode("f", data, Problems()) == "a\nb"
    assert source_lines(data) == ("a", "b")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_in_nfc_or_a_problem(data):
    problems = Problems()
    text = decode("f", data, problems)
    assert (text is None) == bool(problems)
    assert text is None or unicodedata.is_normalized("NFC", text)


@given(st.binary(max_size=200))
def test_a_place_lies_in_the_lines_shown(data):
    problems = Problems()
    decode("f", data, problems)
    lines = source_lines(data)
    for problem in problems:
        line, column = problem.place.line, problem.place.column
        assert line == 0 or 1 <= column <= len(lines[line - 1])


@pytest.mark.parametrize(("text", "folded"), [("Đối_Tượng", "doi_tuong"), ("hoà", "hoa"), ("hòa", "hoa"), ("STRASSE", "strasse")])
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "width"), [("ế", 1), ("e\u0302\u0301", 1), ("漢字", 4), ("a\x07b", 2), ("", 0)])
def test_display_width(text, width):
    assert display_width(text) == width
