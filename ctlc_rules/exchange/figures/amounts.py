"""A number with the scale words behind it: `1,5 triệu`, `172 ngàn 375`, `2 triệu 500 ngàn`, `4 vạn rưỡi`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from ctlc_rules.exchange.figures.numerals import DIGITS, Signs, number_at
from ctlc_rules.exchange.figures.spelled import SPELLED, last_unit, spelled
from ctlc_rules.exchange.figures.units import HALF, SCALE, SCALES, TOO_MANY

_REST = re.compile(r" (?P<digits>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9})(?![^\W_]|[.,/:-][0-9])")
THOUSAND = Fraction(1000)


@dataclass(frozen=True, slots=True)
class Amount:
    """readings, because: as of a `Number`. place: one unit of the last word written. scale: what the number was multiplied with.

    plain: a whole number in digits, without a scale word. word: the number in words, "" where it is in digits.
    """

    start: int
    end: int
    readings: tuple[Fraction, ...]
    place: Fraction
    because: str = ""
    scale: Fraction = Fraction(1)
    plain: bool = False
    single: bool = False
    word: str = ""

    @property
    def value(self) -> Fraction:
        return self.readings[0]

    def times(self, scale: Fraction) -> Amount:
        return replace(self, readings=tuple(one * scale for one in self.readings), place=self.place * scale)


def amount_at(signs: Signs, found: re.Match[str]) -> Amount | None:
    """The amount that begins with a match of `DIGITS` or `SPELLED`; None where the signs make no number."""
    small, taken = signs.small, signs.taken
    if found[0][0].isalpha() and (not found[0].startswith("o") or not DIGITS.match(small, found.start())):
        said = spelled(found[0])
        value = Fraction(said.value)
        amount = Amount(found.start(), found.end(), (value,), last_unit(found[0], said.value), single=said.single, word=said.word)
        return _scaled(small, amount, taken, digits=False)
    number = number_at(signs, found)
    if number is None:
        return None
    amount = Amount(number.start, number.end, number.readings, number.place, number.because, plain=number.digits)
    return _scaled(small, amount, taken, digits=number.digits)


def _scaled(small: str, amount: Amount, taken: bytearray, digits: bool) -> Amount:
    first = SCALE.match(small, amount.end)
    if first is None:
        return amount
    scale, end = SCALES[first["scale"]], first.end()
    while (more := SCALE.match(small, end)) and SCALES[more["scale"]] >= THOUSAND:
        scale, end = scale * SCALES[more["scale"]], more.end()
    place = amount.place if amount.place < 1 or not digits else Fraction(1)
    grown = replace(amount, end=end, place=place, plain=False, single=False, scale=scale)
    if digits and amount.value >= TOO_MANY.get(first["scale"], amount.value + 1):
        return replace(grown, readings=(amount.value, amount.value * scale), place=amount.place, because="figure.scale-too-large")
    grown = grown.times(scale)
    if half := HALF.match(small, end):
        return replace(grown, end=half.end(), readings=tuple(one + scale / 2 for one in grown.readings), place=scale / 2)
    return _with_rest(small, grown, scale, taken)


def _with_rest(small: str, amount: Amount, scale: Fraction, taken: bytearray) -> Amount:
    """What stands behind the scale word and belongs to it, as long as the words fall."""
    if amount.because or scale < THOUSAND:
        return amount
    if amount.word:
        return _with_words(small, amount, scale)
    rest = _REST.match(small, amount.end)
    if rest is None or any(taken[rest.start() + 1 : rest.end()]):
        return amount
    digits = rest["digits"].replace(".", "")
    value = Fraction(int(digits))
    more = SCALE.match(small, rest.end())
    if more:
        lesser = SCALES[more["scale"]]
        if value * lesser >= scale:
            return amount
        grown = replace(amount, end=more.end(), readings=(amount.value + value * lesser,), place=lesser)
        return _with_rest(small, grown, lesser, taken)
    width = len(str(scale.numerator)) - 1
    if value >= scale:
        return amount
    added = amount.value + value
    if len(digits) == width:
        return replace(amount, end=rest.end(), readings=(added,), place=Fraction(1))
    short = amount.value + value * scale / 10 ** len(digits)
    return replace(amount, end=rest.end(), readings=(short, added), place=Fraction(1), because="figure.rest-of-scale")


def _with_words(small: str, amount: Amount, scale: Fraction) -> Amount:
    rest = SPELLED.match(small, amount.end + 1) if small[amount.end : amount.end + 1] == " " else None
    if rest is None:
        return amount
    value = Fraction(spelled(rest[0]).value)
    if not THOUSAND <= value < scale:
        return amount
    return replace(amount, end=rest.end(), readings=(amount.value + value,), place=last_unit(rest[0], value.numerator))
