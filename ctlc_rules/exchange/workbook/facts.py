"""A row of a workbook as a fact of a case: what is plain is read, what is doubtful is held as it is, nothing is repaired."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from ctlc_rules.case.written import MOST_WORDS
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.cells import QUALIFIERS, figure, qualifier_word, range_text
from ctlc_rules.exchange.workbook.draft import Draft
from ctlc_rules.exchange.workbook.entries import READINGS, TIMES, VOTES
from ctlc_rules.exchange.workbook.grid import Held, Row, day_in, shown
from ctlc_rules.exchange.workbook.typed import figure_typed
from ctlc_rules.source import fold
from ctlc_rules.words import say

Fact = dict[str, Draft]
Tell = Callable[..., None]
"""Tells a problem of a cell: the code, the column, further arguments of the message."""
NOT_REPORTED: Fact = {"missing": "not_reported"}
THOUSAND = 1000


class Value(NamedTuple):
    """A value that could be read, as in a case file; "" where a problem was told."""

    text: str = ""
    number: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class FactReader:
    """Reads the row of one input. tell: of a problem in this row."""

    info: InputInfo
    row: Row
    tell: Tell

    def read(self, value_column: int = at.VALUE) -> Fact:
        """What is said of the value; `missing` where nothing can be taken."""
        if self.row.text(value_column) == "":
            return dict(NOT_REPORTED)
        if self.info.ballots:
            return self._ballots(value_column)
        qualifier = self._qualifier()
        if qualifier is None:
            return dict(NOT_REPORTED)
        if qualifier in ("between", "doubtful", "conflicting"):
            return self._pair(qualifier)
        value = self.value(value_column)
        if not value.text:
            return dict(NOT_REPORTED)
        return self._plain(value, qualifier)

    def _plain(self, value: Value, qualifier: str) -> Fact:
        found: Fact = {"value": value.text}
        if qualifier:
            found["qualifier"] = qualifier
            if self.row.text(at.SECOND):
                nearest = self.value(at.SECOND, checked=False)  # not a value of the input but how exact it is
                if nearest.text and nearest.number <= 0:
                    self.tell("form-unreadable", at.SECOND, value=self.row.text(at.SECOND))
                if nearest.number <= 0:
                    return dict(NOT_REPORTED)
                found["to_nearest"] = nearest.text
        elif self.row.text(at.SECOND):
            self.tell("form-two-figures", at.SECOND)
            return dict(NOT_REPORTED)
        return found

    def _qualifier(self) -> str | None:
        """The id of the word how exact, "" where none is chosen, None where there is no such word (told)."""
        text = self.row.text(at.QUALIFIER)
        if not text:
            return ""
        found = next((name for name in QUALIFIERS if fold(qualifier_word(name)) == fold(text)), None)
        of_number = found in ("doubtful", "conflicting") or not (self.info.words or self.info.kind == "date")
        if found is None or not of_number:
            self.tell("form-unknown-qualifier", at.QUALIFIER, value=text)
            return None
        return found

    def _pair(self, qualifier: str) -> Fact:
        texts = self._readings(qualifier)
        if texts is None:
            return dict(NOT_REPORTED)
        if qualifier == "doubtful":
            return {"doubtful": texts}
        if qualifier == "conflicting":
            return {"basis": "conflicting", "readings": [{"value": text} for text in texts]}
        first, second = (self.value(column).number for column in (at.VALUE, at.SECOND))
        if first > second:
            self.tell("form-order", at.VALUE)
            return dict(NOT_REPORTED)
        return {"between": texts}

    def _readings(self, qualifier: str) -> list[Draft] | None:
        """The two figures as texts, or all of a text that lists more; None with a problem."""
        held = self.row.held(at.VALUE)
        if qualifier != "between" and isinstance(held, str) and READINGS in held:
            several = [self._of(part, at.VALUE, checked=qualifier != "doubtful") for part in held.split(READINGS)]
        elif self.row.text(at.SECOND) == "":
            self.tell("form-second-missing", at.SECOND, qualifier=qualifier_word(qualifier))
            return None
        else:
            several = [self.value(column, checked=qualifier != "doubtful") for column in (at.VALUE, at.SECOND)]
        return [item.text for item in several] if all(item.text for item in several) else None

    def _ballots(self, column: int) -> Fact:
        """`9; 8,5; 7` or `9 x 12; 8 x 30`; beside it the invalid ones."""
        held = self.row.held(column)
        parts = shown(held).split(VOTES.strip())
        counted: dict[str, Draft] = {}
        listed: list[Draft] = []
        for part in (item.strip() for item in parts):
            value, _, times = part.partition(TIMES)
            read = self._of(value.strip(), column)
            if not read.text or (times and not times.strip().isdecimal()):
                return dict(NOT_REPORTED)
            if times:
                counted[read.text] = times.strip()
            listed.append(read.text)
        found: Fact = {"ballots": counted if len(counted) == len(listed) else listed}
        if counted and len(counted) < len(listed):
            self.tell("form-unreadable", column, value=shown(held))
            return dict(NOT_REPORTED)
        if self.row.text(at.SECOND):
            found["invalid"] = self.row.text(at.SECOND)
        return found

    # one value

    def value(self, column: int, checked: bool = True) -> Value:
        """checked: whether it must lie in the hard range (a doubtful reading need not)."""
        return self._of(self.row.held(column), column, checked)

    def _of(self, held: Held, column: int, checked: bool = True) -> Value:
        if self.info.words:
            return self._word(held, column)
        if self.info.kind == "date":
            day = day_in(held)
            if day is None:
                self.tell("form-not-a-day", column, value=shown(held))
                return Value()
            return self._within(Value(day.isoformat(), number=Fraction(day.toordinal())), held, column, checked)
        if isinstance(held, Fraction):
            return self._number(held, held, column, checked)
        if isinstance(held, str):
            return self._text(held, column, checked)
        self.tell("form-unreadable", column, value=shown(held))
        return Value()

    def _word(self, held: Held, column: int) -> Value:
        text = shown(held)
        found = [word.id for word in self.info.words if fold(text) in (fold(word.label.vi), fold(word.id))]
        if len(found) != 1:
            self.tell("form-unreadable", column, value=text)
            return Value()
        return Value(found[0])

    def _text(self, text: str, column: int, checked: bool) -> Value:
        """A figure typed as text: only what can be read in one way."""
        number = figure_typed(text, self.info)
        if number is None:
            self.tell("form-unreadable", column, value=text)
            return Value()
        return self._number(number, text, column, checked)

    def _number(self, number: Fraction, held: Held, column: int, checked: bool) -> Value:
        info = self.info
        if (number * info.per).denominator != 1:
            self._finer(number, held, column)
            return Value()
        return self._within(Value(self._written(number), number=number), held, column, checked)

    def _finer(self, number: Fraction, held: Held, column: int) -> None:
        """A count that is not whole: in a program set to another country `528.550` is saved as 528.55."""
        thousands = number * THOUSAND
        if self.info.per == 1 and thousands.denominator == 1:
            self.tell("form-not-whole", column, value=shown(held), thousands=figure(self.info, thousands))
        else:
            self.tell("form-finer", column, value=shown(held))

    def _within(self, value: Value, held: Held, column: int, checked: bool) -> Value:
        if checked and not self.info.lo <= value.number <= self.info.hi:
            self.tell("form-outside", column, value=shown(held), range=range_text(self.info))
            return Value()
        return value

    def _written(self, value: Fraction) -> str:
        """As a case file writes it."""
        return decimal_text(value * 100) + "%" if self.info.kind == "percent" else decimal_text(value)


def note_parts(note: str) -> Fact:
    """What stands in the note: the words of the report (at most ten), else a remark."""
    mark = say("form.remark", "vi")
    printed, marked, remark = note.partition(mark)
    printed, remark = printed.strip(), remark.strip()
    if printed and len(printed.split()) > MOST_WORDS:
        printed, remark = "", " ".join(part for part in (printed, remark) if part)
    found: Fact = {}
    if printed:
        found["as_printed"] = printed
    if remark or (marked and not printed):
        found |= {"because": remark} if remark else {}
    return found
