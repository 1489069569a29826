"""The figures of a sentence, and the figure that a cell is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ctlc_rules.case.written import Qualifier
from ctlc_rules.exchange.figures.amounts import Amount, amount_at
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.figures.masks import blocked
from ctlc_rules.exchange.figures.numerals import DIGITS, Signs
from ctlc_rules.exchange.figures.spelled import SPELLED, UNITS
from ctlc_rules.exchange.figures.units import AFTER, BEFORE, KINDS, NOT_BEFORE, ONE, TIMES, UNIT, is_measure

_ATOM = re.compile(f"{DIGITS.pattern}|{SPELLED.pattern}")
_WIDE = {ord("\uff10") + digit: str(digit) for digit in range(10)} | {
    ord("．"): ".", ord("，"): ",", ord("％"): "%", ord("／"): "/", ord("－"): "-", 0xA0: " ", 0x202F: " ", 0x2009: " ", ord("\t"): " ",
}  # fmt: skip
_TO = re.compile(r"%?(?: ?[-–—] ?| (?:đến|tới) )(?=[0-9])")
_OF = re.compile(r"(?: ?/ ?| trên (?:tổng số )?)(?=[0-9])")
_CHAIN = re.compile(r" ?[-–—/] ?[0-9]")
_BEFORE_LAST = re.compile(r"(?<![^\W_])(?P<word>[^\W\d_]{2,4}),? $")
_LOOSE = re.compile(r"[\s.,:;()*•+-]*")
_LOOK_BACK = 32  # characters: longer than any qualifier
_YEARS = range(1900, 2101)
_MONTHS = 12
_NOT_ONE = (*TIMES, "cuộc")


def figures(text: str) -> tuple[Figure, ...]:
    """Every figure of a sentence, in order, never overlapping. Money in `triệu đồng` is the full number, its unit `đồng`.

    Not among them: dates, numbers of papers, telephones, times of day, headings, ordinals (`lần thứ 4`), addresses of the net.
    What can be read in two ways has `readings`, never a value. `text` is NFC; time grows with its length.

    >>> [(one.text, one.value) for one in figures("Năm 2020 có trên 4 vạn dân, 24 khu phố")]
    [('trên 4 vạn dân', Fraction(40000, 1)), ('24 khu phố', Fraction(24, 1))]
    """
    return tuple(_Line(text, in_cell=False).scan())


def cell_figure(text: str) -> Figure | None:
    """The figure that a cell of a table or of a form is as a whole; None where it is empty, words, a date, or several figures."""
    found = list(_Line(text, in_cell=True).scan())
    if len(found) != 1:
        return None
    [one] = found
    loose = _LOOSE.fullmatch(text[: one.start]) and _LOOSE.fullmatch(text[one.end :])
    return one if loose else None


class _Line:
    """One text while it is read. `plain` and `small` are as long as the text, so that places are the same in all three."""

    def __init__(self, text: str, in_cell: bool) -> None:
        self.text = text
        self.in_cell = in_cell
        self.plain = text.translate(_WIDE)
        lowered = self.plain.lower()
        self.small = (
            lowered if len(lowered) == len(text) else "".join(low if len(low := sign.lower()) == 1 else sign for sign in self.plain)
        )
        self.taken = blocked(self.plain, self.small, in_cell)
        self.signs = Signs(text, self.small, self.taken, in_cell)

    def scan(self) -> Iterator[Figure]:
        at = 0
        while found := _ATOM.search(self.small, at):
            at = found.end()
            if self.taken[found.start()]:
                continue
            amount = amount_at(self.signs, found)
            if amount is None or any(self.taken[amount.start : amount.end]):
                continue
            skip = self._chained(amount)
            if skip:
                at = skip
                continue
            figure = self._figure(amount)
            if figure:
                yield self._qualified(figure[0], figure[1])
                at = max(at, figure[0].end)
            elif slash := _OF.match(self.small, amount.end):  # what the slash joins is no figure, so neither is its second half
                rest = DIGITS.match(self.small, slash.end())
                at = rest.end() if rest and "/" in slash[0] else at

    def _chained(self, first: Amount) -> int:
        """Where a chain such as `1/2/3` or `10-20-30` ends, which says no figure; 0 where there is none."""
        end, links = first.end, 0
        while link := _CHAIN.match(self.small, end):
            digits = DIGITS.match(self.small, link.end() - 1)
            if digits is None:
                break
            end, links = digits.end(), links + 1
        return end if links > 1 else 0

    def _figure(self, amount: Amount) -> tuple[Figure, Fraction] | None:
        """The figure without what qualifies it, and one unit of its last word."""
        ranged = self._range(amount)
        if ranged:
            return ranged
        slash = _OF.match(self.small, amount.end)
        if slash and (amount.plain or "/" in slash[0]):
            part = self._part(amount, slash.end())
            if part or "/" in slash[0]:
                return part
        unit, end = self._unit(amount.end)
        if not self._stands(amount, unit, end):
            return None
        figure = self._said(amount, unit, end)
        return figure, _of_percent(unit, amount.place)

    def _said(self, amount: Amount, unit: str, end: int) -> Figure:
        readings, start, because = amount.readings, amount.start, amount.because
        if because == "figure.comma-or-thousands" and unit and not is_measure(unit):
            readings = readings[::-1]
        sign = self._sign(start)
        if sign:
            start -= 1
            readings = tuple(-one for one in readings) if sign == "minus" else readings
            if sign == "either" and not because:
                readings, because = (readings[0], -readings[0]), "figure.dash-or-minus"
        shared = tuple(_of_percent(unit, one) for one in readings)
        value = shared[0] if len(shared) == 1 else None
        shared, because = (shared, because) if value is None else ((), "")
        return Figure(
            self.text[start:end], start, end, value=value, readings=shared, because=because,
            unit=unit, percent=_is_percent(unit),
        )  # fmt: skip

    def _sign(self, start: int) -> str:
        before = self.plain[start - 1 : start]
        if before not in ("-", "−") or (start > 1 and self.plain[start - 2] not in " (:;"):
            return ""
        if before == "−" or self.in_cell or self.plain[: start - 1].strip():
            return "minus"
        return "minus" if not self.plain[start:].strip("0123456789., ") else "either"

    def _stands(self, amount: Amount, unit: str, end: int) -> bool:
        """Whether the amount is a figure: one word says a number only before what is counted; no letters hang at digits but a unit."""
        if amount.single:
            bare = unit.lower()
            if not unit or amount.word == "năm" or bare in _NOT_ONE:
                return False
            return amount.word != "một" or bare in ONE
        if unit or amount.word or end > amount.end:
            return True
        hanging = self.plain[end : end + 2]
        return not hanging[:1].isalpha() or (len(hanging) > 1 and hanging.isalpha() and hanging.islower())

    def _unit(self, end: int) -> tuple[str, int]:
        found = UNIT.match(self.small, end)
        if found is None:
            return "", end
        name = "unit" if found["unit"] else "sign"
        return self.text[found.start(name) : found.end(name)], found.end()

    def _range(self, first: Amount) -> tuple[Figure, Fraction] | None:
        """`28-30 lớp`, `từ 28 đến 30`, `từ 28 lớp đến 30 lớp`: the lesser before the greater."""
        if first.single:
            return self._two_words(first)
        if first.because or first.word:
            return None
        unit, end = self._unit(first.end)
        began = self.small[: first.start].endswith("từ ")
        to = _TO.match(self.small, first.end) or (_TO.match(self.small, end) if began and unit else None)
        found = DIGITS.match(self.small, to.end()) if to else None
        second = amount_at(self.signs, found) if found else None
        if second is None or second.because or any(self.taken[second.start : second.end]):
            return None
        last, end = self._unit(second.end)
        if unit and unit != "%" and unit.lower() != last.lower():
            return None
        low = first.times(second.scale) if first.scale == 1 and first.value < second.value / second.scale else first
        if low.value >= second.value:
            return None
        start = first.start - 3 if began else first.start
        both = (_of_percent(last, low.value), _of_percent(last, second.value))
        return Figure(self.text[start:end], start, end, between=both, unit=last, percent=_is_percent(last)), Fraction(0)

    def _two_words(self, second: Amount) -> tuple[Figure, Fraction] | None:
        """`hai, ba lớp`, `năm sáu người`: one or the other."""
        found = _BEFORE_LAST.search(self.small[max(0, second.start - 6) : second.start])
        unit, end = self._unit(second.end)
        if found is None or not unit or UNITS.get(found["word"]) != second.value - 1:
            return None
        start = second.start - len(found[0])
        return Figure(self.text[start:end], start, end, between=(second.value - 1, second.value), unit=unit), Fraction(0)

    def _part(self, first: Amount, at: int) -> tuple[Figure, Fraction] | None:
        """`50/55`: a part and its whole. Where it could be a day and a month, only before what is counted."""
        found = DIGITS.match(self.small, at)
        second = amount_at(self.signs, found) if found else None
        if second is None or second.because or first.because or any(self.taken[second.start : second.end]):
            return None
        unit, end = self._unit(second.end)
        whole = second.value
        dated = whole <= _MONTHS or (whole in _YEARS and second.plain)
        if whole <= 0 or (dated and not unit) or not self._stands(second, unit, end):
            return None
        return Figure(self.text[first.start : end], first.start, end, value=first.value, of=whole, unit=unit), first.place

    def _qualified(self, figure: Figure, place: Fraction) -> Figure:
        """With the words before or behind that say that it is not exact. A range is said as it is."""
        if figure.between or figure.of is not None:
            return figure
        from_ = max(0, figure.start - _LOOK_BACK)
        before = BEFORE.search(self.small[from_ : figure.start])
        kind: Qualifier | None = None
        start, end = figure.start, figure.end
        if before:
            word = before["word"] or before["filled"] or before["sign"]
            if word != "hơn" or not NOT_BEFORE.search(self.small[from_ : from_ + before.start()]):
                kind, start = KINDS[word], from_ + before.start()
        elif after := AFTER.match(self.small, figure.end):
            kind, end = ("more_than" if after["way"] == "lên" else "nearly"), after.end()
        if kind is None:
            return figure
        return replace(figure, text=self.text[start:end], start=start, end=end, qualifier=kind, to_nearest=place)


def _is_percent(unit: str) -> bool:
    return unit.lower() in ("%", "％", "phần trăm")


def _of_percent(unit: str, value: Fraction) -> Fraction:
    return value / 100 if _is_percent(unit) else value / 1000 if unit == "‰" else value
