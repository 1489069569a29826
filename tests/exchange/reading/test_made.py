"""A made-up report whose answers are known: the same facts from every form of it, nothing else, and each with its place."""

import re
import unicodedata
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from ctlc_rules.case import read_case
from ctlc_rules.evaluate import evaluate
from ctlc_rules.exchange.reading.draft import case_id
from ctlc_rules.exchange.reading.sound import sound_draft
from ctlc_rules.source import Problems
from tests.exchange.legacy_letters import tcvn3
from tests.exchange.reading.made import FORMS, as_text, made, read, standard

ANSWERS = yaml.safe_load(Path(__file__).with_name("made.yaml").read_text(encoding="utf-8"))
LOOKS = [
    ("look.denied", "own_seal"),
    ("look.row-unknown", ""),
    ("look.sum-lacks", "attendances_women"),
    ("look.conflict", "stated_attendances"),
    ("look.words", "group_religious"),
    ("look.part-over-whole", "zones_cleaning"),
]
each_form = pytest.mark.parametrize("form", FORMS)


def said(fact):
    first = fact.found[0]
    if fact.missing:
        return "missing"
    if fact.conflict:
        return "conflict " + " | ".join(item.values[0] for item in fact.found)
    if len(first.values) > 1:
        return "doubtful " + " | ".join(first.values)
    return " ".join(part for part in (first.qualifier, first.values[0]) if part)


def answers(reading):
    return {name: said(fact) for name, fact in reading.facts.items()}


@each_form
def test_a_form_says_what_the_report_says_and_nothing_else(form):
    assert answers(made(form)) == ANSWERS


@each_form
def test_what_needs_a_look_is_told_in_the_order_of_the_report(form):
    assert sorted((look.code, look.input) for look in made(form).looks) == sorted(LOOKS)
    places = [look.at.spot.paragraph for look in made(form).looks if look.at]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "data", [unicodedata.normalize("NFD", as_text().decode()).encode(), tcvn3(as_text().decode()).encode()], ids=["marks apart", "TCVN3"]
)
def test_the_same_facts_from_other_letters(data):
    assert answers(read("bao-cao.txt", data)) == ANSWERS


@each_form
def test_the_unit_and_the_period_stand_in_the_title(form):
    reading = made(form)
    assert (reading.place, case_id(reading)) == ("xã Hoa Sen", "hoa-sen-2024")
    assert reading.period is not None
    assert (reading.period.start.isoformat(), reading.period.to.isoformat(), reading.period.label) == (
        "2024-01-01",
        "2024-12-31",
        "năm 2024",
    )


def squeezed(text):
    return re.sub(r"\s+", " ", text)


@each_form
def test_no_fact_without_a_place_that_holds_its_words_and_its_figure(form):
    for item in made(form).found:
        assert squeezed(item.printed) in squeezed(item.at.text), item
        if item.figure is not None:
            assert item.figure.text in item.at.text, item
        if item.values and item.sum_of:
            assert Fraction(item.values[0]) == sum(Fraction(at.text.replace(".", "")) for at in item.sum_of)


@each_form
def test_the_draft_is_a_case_that_says_the_same(form):
    draft, reading = sound_draft(made(form), "nhap")
    assert draft.text == sound_draft(made(form), "nhap")[0].text
    problems = Problems()
    case = read_case([("nhap.yaml", draft.text.encode())], standard(), problems)
    assert case is not None
    assert case.draft
    facts = case.facts["self"]
    assert set(facts) == set(ANSWERS)
    held = {look.input for look in reading.looks if look.code == "look.held"}
    assert held == {"zones_cleaning"}  # 15 of 12 is no figure that a case may hold: a person looks
    for name, fact in facts.items():
        assert fact.at or name == "stated_attendances"
        if name not in held:
            assert (fact.missing is not None) == (ANSWERS[name] == "missing"), name
    assert evaluate(standard(), case).warnings[-1].code == "draft-case"


def test_a_talk_is_no_report_of_a_period():
    reading = read("tham-luan.txt", as_text().replace("BÁO CÁO KẾT QUẢ".encode(), "THAM LUẬN VỀ KẾT QUẢ".encode()))
    assert (reading.report, reading.period) == (False, None)
    assert case_id(reading) == "hoa-sen-talk"
    assert "\nreport:" not in sound_draft(reading, "nhap")[0].text
