"""The parts of reading by themselves: patterns, headings, periods, places; and tables of any figures in any of their spellings."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ctlc_rules.exchange.documents.document import Paragraph, Spot
from ctlc_rules.exchange.figures.reader import figures
from ctlc_rules.exchange.reading.cues import Cues
from ctlc_rules.exchange.reading.letters import folded, without_numeral
from ctlc_rules.exchange.reading.matching import Matcher
from ctlc_rules.exchange.reading.patterns import pattern, sentences
from ctlc_rules.exchange.reading.prompts import lines
from ctlc_rules.exchange.reading.sections import Placed
from tests.exchange.reading.made import read, template
from tests.exchange.reading.test_made import answers

HERE = Path(__file__).parent
PATTERNS = yaml.safe_load((HERE / "patterns.yaml").read_text(encoding="utf-8"))
PERIODS = yaml.load((HERE / "heads.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row["claim"])
def test_a_pattern_takes_these_words(row):
    text = row["text"]
    found = [
        sentence.text[hit.start : hit.end] + (f" = {hit.figure.text}" if hit.figure else "")
        for sentence in sentences(text, figures(text))
        for hit in pattern(row["says"]).hits(sentence, lambda figure: not figure.percent)
    ]
    assert found == row["hits"]


@pytest.mark.parametrize("row", PERIODS, ids=lambda row: row["title"])
def test_the_period_of_a_title(row):
    period = read("r.txt", f"{row['title']}\nTTHTCĐ xã An Bình\nI. Ban giám đốc\nCó 01 giám đốc.".encode()).period
    assert ([period.start.isoformat(), period.to.isoformat()] if period else "none") == row["period"]


NUMERALS = [
    ("IV. Hiệu quả", "IV", "Hiệu quả"), ("PHẦN II: Kết quả", "II", "Kết quả"), ("- a) 1. Ban giám đốc", "a", "Ban giám đốc"),
    ("2.1. Kinh phí", "2.1", "Kinh phí"), ("2.TTHTCĐ có con dấu", "2", "TTHTCĐ có con dấu"), ("+ Nhà hảo tâm", "", "Nhà hảo tâm"),
    ("e,  Phát triển kinh tế", "e", "Phát triển kinh tế"), ("5.568", "", "5.568"), ("12 lớp", "", "12 lớp"),
    ("100% số người", "", "100% số người"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numeral", "rest"), NUMERALS, ids=[text for text, _, _ in NUMERALS])
def test_numerals_are_told_from_figures(text, numeral, rest):
    assert without_numeral(text) == (numeral, rest)


HEADINGS = [
    ("V. HIỆU QUẢ HOẠT ĐỘNG", "V"),  # exactly
    ("3/ Về hiệu quả", "V"),  # an alias, behind words that do not count
    ("Kết quả thực hiện các lớp trong năm", "III.2"),  # by its beginning
    ("I. Đặc điểm tình hình điạ phưong", "I"),  # by likeness: two slips
    ("Quản lý kinh phí", ""),  # like nothing enough
]


@pytest.mark.parametrize(("text", "section"), HEADINGS)
def test_a_heading_is_known_by_its_words(text, section):
    assert Matcher(template().sections, template().written.leads).match(text).name == section


def test_what_is_like_two_things_is_asked():
    match = Matcher({"a": ["Lớp tin học khối A1"], "b": ["Lớp tin học khối A2"]}).match("Lớp tin học khối A3")
    assert (match.name, match.is_question, set(match.near)) == ("", True, {"a", "b"})


@given(st.text(max_size=60))
def test_folded_text_is_as_long_as_the_text(text):
    assert len(folded(text)) == len(text)


ROWS = {
    "Giáo dục pháp luật": "law",
    "Sức khỏe": "health",
    "Môi trường": "environment",
    "Phát triển kinh tế": "economy",
    "Tin học": "computer",
}
SPELLED: dict[str, Callable[[int], str]] = {
    "plain": str,
    "grouped": lambda number: f"{number:,}".replace(",", "."),
    "padded": lambda number: f"{number:02}",
}


@st.composite
def tables(draw):
    """Rows of a results table in any order: label, sessions and attendances as printed; "" or dots where nothing is reported."""
    labels = draw(st.permutations(sorted(ROWS)))[: draw(st.integers(2, len(ROWS)))]
    number = st.integers(0, 99_999).flatmap(lambda value: st.sampled_from(sorted(SPELLED)).map(lambda way: (value, SPELLED[way](value))))
    blank = st.sampled_from([(None, ""), (None, "…"), (None, "....")])
    return [(label, draw(number | blank), draw(number | blank)) for label in labels]


@settings(max_examples=40, deadline=None)
@given(tables())
def test_a_table_of_any_figures_is_read_as_it_was_made(rows):
    cells = "".join(f"<tr><td>{label}</td><td>{one[1]}</td><td>{two[1]}</td></tr>" for label, one, two in rows)
    head = "<tr><th>Nội dung</th><th>Số lớp</th><th>Số lượt người</th></tr>"
    html = f"<html><body><p>III. Tổ chức hoạt động</p><table>{head}{cells}</table></body></html>"
    reading = read("r.html", html.encode())
    expected = {}
    for label, one, two in rows:
        expected[f"sessions_{ROWS[label]}"] = one[0]
        expected[f"attendances_{ROWS[label]}"] = two[0]
    expected.pop("attendances_computer", None)
    found = {name: int(fact.found[0].values[0]) if fact.found[0].values else None for name, fact in reading.facts.items()}
    assert found == expected
    assert all(item.figure.text in item.at.text for item in reading.found if item.figure)


SENTENCES = yaml.load((HERE / "sentences.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["claim"])
def test_a_sentence_says_this_and_no_more(row):
    chapter = row["under"].partition(".")[0]
    headings = [template().sections[name][0] for name in dict.fromkeys((chapter, row["under"]))]
    report = "\n".join(["BÁO CÁO NĂM 2023 CỦA TTHTCĐ XÃ AN BÌNH", *headings, row["text"]])
    assert answers(read("r.txt", report.encode())) == row["facts"]


@pytest.mark.parametrize(
    ("second", "page", "content"),
    [
        ("Thực hiện tốt", 3, "Thực hiện tốt"),
        ("Thực hiện tốt", None, ""),  # only a PDF sets apart what stands on one line
        ("có 05 đơn vị", 3, ""),  # no figure is taken from another line
        ("- Tham gia của nhà hảo tâm: tốt", 3, ""),
    ],
)
def test_what_a_pdf_sets_apart_from_its_prompt(second: str, page: int | None, content: str):
    blocks = [
        Placed(Paragraph(text, Spot(place, page=page)), "IV") for place, text in enumerate(("- Tham gia của cơ quan:", second), start=1)
    ]
    cues = cast("Cues", SimpleNamespace(sections=SimpleNamespace(blocks=blocks)))
    label, found, at = next(lines(cues))
    assert (label, found) == ("Tham gia của cơ quan", content)
    assert at.spot.paragraph == (2 if content else 1)
