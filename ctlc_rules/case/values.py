"""What a fact's text means for its input: a number within its hard range, a word of its scale, a date; and what a qualifier makes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from pydantic import TypeAdapter, ValidationError

from ctlc_rules.case.case import Range
from ctlc_rules.case.written import Qualifier
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.source import Day, Exact, Percent, Whole, fold, near

_WHOLE: TypeAdapter[Whole] = TypeAdapter(Whole)
_EXACT: TypeAdapter[Exact] = TypeAdapter(Exact)
_PERCENT: TypeAdapter[Percent] = TypeAdapter(Percent)
_DAY: TypeAdapter[Day] = TypeAdapter(Day)

_THOUSANDS = re.compile(r"(-?[1-9][0-9]{0,2})\.([0-9]{3})(%?)")
GROUP = 3
"""Digits between two points, as Vietnamese groups them."""

Tell = Callable[..., None]
"""Reports a problem at the value's place: code, then the arguments of its message."""


@dataclass(frozen=True, slots=True)
class Values:
    """Reads the values of one input."""

    info: InputInfo
    tell: Tell

    def number(self, text: str, checked: bool = True) -> Fraction | None:
        """The number, or None with a problem. checked: whether it must lie in the hard range (a doubtful reading need not)."""
        value = self._number(text)
        if value is None or not checked:
            return value
        if not self.info.lo <= value <= self.info.hi:
            self._outside(text)
            return None
        if (value * self.info.per).denominator != 1:
            self.tell("finer-than-digits", name=self.info.id, value=text, digits=self.digits)
            return None
        return value

    def unit(self, text: str) -> Fraction | None:
        """What a qualified figure is rounded to: a number above 0."""
        value = self.number(text, checked=False)
        if value is not None and value <= 0:
            self.tell("to-nearest-positive", name=self.info.id, value=text)
            return None
        if value is not None and (value * self.info.per).denominator != 1:
            self.tell("finer-than-digits", name=self.info.id, value=text)
            return None
        return value

    def word(self, text: str) -> str | None:
        words = [word.id for word in self.info.words]
        if text in words:
            return text
        labelled = [word.id for word in self.info.words if fold(text) in (fold(word.label.vi), fold(word.label.en))]
        close = labelled[0] if len(labelled) == 1 else near(text, words)
        code = "yes-or-no" if self.info.yes_no else "unknown-word-of"
        known = [word.id if word.label.vi == word.id else f"{word.id} ({word.label.vi})" for word in self.info.words]
        self.tell(code, name=self.info.id, value=text, near=close, known=", ".join(known))
        return None

    @property
    def digits(self) -> int:
        """Decimals that the input takes."""
        return len(str(self.info.per // (100 if self.info.kind == "percent" else 1))) - 1

    def shown(self, value: Fraction) -> str:
        if self.info.kind == "percent":
            return decimal_text(value * 100) + "%"
        if self.info.kind == "date":
            return _date_text(value)
        return decimal_text(value)

    def _outside(self, text: str) -> None:
        info = self.info
        unit = f" {info.unit}" if info.unit else ""
        ends = {"lo": self.shown(info.lo), "hi": self.shown(info.hi)}
        self.tell("outside-range", name=info.id, label=info.label.vi, unit=unit, value=text, **ends)

    def _grouped(self, text: str) -> bool:
        """Whether the point looks like one between thousands: `12.500` where no three decimals can be meant. Told, with the number."""
        found = _THOUSANDS.fullmatch(text)
        if not found or self.info.kind not in ("decimal", "money", "percent") or self.digits >= GROUP:
            return False
        plain = Fraction(found[1] + found[2]) / (100 if self.info.kind == "percent" else 1)
        possible = self.info.lo <= plain <= self.info.hi
        self.tell("digit-groups", hint="" if possible else "finer-than-digits.hint", value=text, plain="".join(found.groups()))
        return True

    def _number(self, text: str) -> Fraction | None:
        kind = self.info.kind
        if self._grouped(text):
            return None
        try:
            if kind == "date":
                return Fraction(_DAY.validate_python(text).toordinal())
            if kind == "count":
                return Fraction(_WHOLE.validate_python(text))
            if kind == "percent" and text.endswith("%"):
                return Fraction(_PERCENT.validate_python(text))
            number = Fraction(_EXACT.validate_python(text))
        except ValidationError as fault:
            for error in fault.errors(include_url=False):
                self.tell(error["type"], **{"name": self.info.id, "value": text, **error.get("ctx", {})})
            return None
        return number / 100 if kind == "percent" else number

    def qualified(self, value: Fraction, qualifier: Qualifier | None, to_nearest: Fraction | None) -> Range:
        """`trên 4 vạn` reads from 40,000 up to one unit of its last written word less one step: 49,999.

        `gần` reads downwards, `khoảng` both ways; one step where the last word says units: `khoảng 21` is 20 to 22.
        Held within the hard range; without a qualifier the number itself.
        """
        if qualifier is None:
            return Range(value, value, value)
        step = Fraction(1, self.info.per)
        reach = max(_unit_of(value) - step, step) if to_nearest is None else max(to_nearest - step, Fraction(0))
        lo = value - reach if qualifier in ("nearly", "about") else value
        hi = value + reach if qualifier in ("more_than", "about") else value
        return Range(max(lo, self.info.lo), min(hi, self.info.hi), value)


def _unit_of(value: Fraction) -> Fraction:
    """The largest power of ten that divides the number: 10,000 for 40,000; 100 for 1,400; 0.01 for 9.53.

    >>> _unit_of(Fraction(40000)), _unit_of(Fraction(1400)), _unit_of(Fraction(953, 100))
    (Fraction(10000, 1), Fraction(100, 1), Fraction(1, 100))
    """
    if value == 0:
        return Fraction(1)
    unit = Fraction(1)
    while (value / unit).denominator != 1:
        unit /= 10
    while (value / (unit * 10)).denominator == 1:
        unit *= 10
    return unit


def _date_text(value: Fraction) -> str:
    return date.fromordinal(value.numerator).isoformat()
