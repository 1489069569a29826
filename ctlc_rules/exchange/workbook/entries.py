"""What stands in the open cells of an input's row for a fact of a case."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from ctlc_rules.case.values import Values
from ctlc_rules.case.written import WrittenFact
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.exchange.workbook.cells import figure, qualifier_word
from ctlc_rules.words import say

Typed = str | Fraction | date
"""What a cell holds: text, a number (a percentage is a fraction of 1), a day."""
VOTES = "; "
TIMES = " x "
READINGS = " / "
PAIR = 2


class Entry(NamedTuple):
    value: Typed = ""
    qualifier: str = ""
    second: Typed = ""
    note: str = ""
    basis: str = ""
    papers: str = ""


def entry_of(info: InputInfo, fact: WrittenFact | None) -> Entry:
    """Blank where nothing is stated."""
    if fact is None:
        return Entry()
    value, qualifier, second = _value(info, fact)
    judged = info.kind == "judged" and fact.basis == "claimed"  # a judged word is a claim whether the row says so or not
    basis = say(f"form.basis.{fact.basis}", "vi") if fact.basis in ("claimed", "evidenced") and not judged else ""
    return Entry(value, qualifier, second, note_of(fact), basis, ", ".join(fact.evidence or ()))


def note_of(fact: WrittenFact) -> str:
    """The words of the report, then what the centre remarks."""
    remark = f"{say('form.remark', 'vi')} {fact.because}" if fact.because else ""
    return " ".join(part for part in (fact.as_printed or "", remark) if part)


def _value(info: InputInfo, fact: WrittenFact) -> tuple[Typed, str, Typed]:
    if fact.ballots is not None:
        return ballots_text(info, fact.ballots), "", Fraction(fact.invalid) if fact.invalid else ""
    if fact.between:
        return typed(info, fact.between[0]), qualifier_word("between"), typed(info, fact.between[1])
    held = (fact.doubtful, "doubtful") if fact.doubtful else ([item.value for item in fact.readings or ()], "conflicting")
    if held[0]:
        first, second = _several(info, held[0])
        return first, qualifier_word(held[1]), second
    if fact.value is None:
        return "", "", ""
    nearest: Typed = typed(info, fact.to_nearest) if fact.to_nearest else ""
    return typed(info, fact.value), qualifier_word(fact.qualifier) if fact.qualifier else "", nearest


def _several(info: InputInfo, readings: list[str]) -> tuple[Typed, Typed]:
    """Two readings in two cells; more of them as one text."""
    if len(readings) == PAIR:
        return typed(info, readings[0]), typed(info, readings[1])
    return READINGS.join(shown(info, item) for item in readings), ""


def typed(info: InputInfo, text: str) -> Typed:
    """A value of a case file as a cell holds it; as it is where it is none."""
    values = Values(info, lambda *_, **__: None)
    if info.words:
        word = next((word for word in info.words if word.id == text), None)
        return word.label.vi if word else text
    value = values.number(text, checked=False)
    if value is None:
        return text
    return date.fromordinal(value.numerator) if info.kind == "date" else value


def shown(info: InputInfo, text: str) -> str:
    """A value of a case file as people write it."""
    value = typed(info, text)
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return figure(info, value) if isinstance(value, Fraction) else value


def ballots_text(info: InputInfo, ballots: list[str] | dict[str, int]) -> str:
    """`9; 8,5; 7`, or `9 x 12; 8 x 30` where each value has its number of votes."""
    if isinstance(ballots, dict):
        return VOTES.join(f"{shown(info, value)}{TIMES}{times}" for value, times in ballots.items())
    return VOTES.join(shown(info, value) for value in ballots)
