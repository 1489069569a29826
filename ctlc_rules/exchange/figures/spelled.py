"""Numbers in words, up to thousands and with the scale words: `mười lăm`, `một trăm linh năm`, `hai nghìn`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
_FIRST = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
_LAST = f"{_FIRST}|mốt|tư|lăm|nhăm"
_UNDER_HUNDRED = (
    rf"(?:(?:{_FIRST}) (?:mươi|chục)(?: (?:{_LAST}))?|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) (?:mốt|tư|lăm|nhăm)|mười(?: (?:{_LAST}))?)"
)
_ODD = rf"(?:linh|lẻ) (?:{_LAST})"
_HUNDREDS = rf"(?:{_FIRST}|không) trăm(?: (?:{_ODD}|{_UNDER_HUNDRED}))?"
_SMALL = rf"(?:{_HUNDREDS}|{_UNDER_HUNDRED}|(?:{_FIRST}))"
SPELLED = re.compile(rf"(?<![^\W_])(?:{_SMALL} (?:nghìn|ngàn)(?: (?:{_HUNDREDS}|{_ODD}|{_UNDER_HUNDRED}))?|{_SMALL})(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Spelled:
    """single: one word that says units (`hai`, `ba`), which is a figure only where what is counted follows."""

    value: int
    single: bool
    word: str


def spelled(text: str) -> Spelled:
    """The number of a match of `SPELLED`.

    >>> spelled("một trăm linh năm").value, spelled("hai mươi mốt").value, spelled("ba nghìn không trăm mười").value
    (105, 21, 3010)
    """
    total = part = 0
    words = text.split()
    for word in words:
        if word in ("nghìn", "ngàn"):
            total, part = part * 1000, 0
        elif word == "trăm":
            part *= 100
        elif word in ("mươi", "chục"):
            part += (part % 10) * 9
        elif word == "mười":
            part += 10
        elif word in ("mốt", "tư", "lăm", "nhăm") and 2 <= part < 10:  # noqa: PLR2004  `hai mốt` leaves out `mươi`
            part = part * 10 + UNITS[word]
        elif word not in ("linh", "lẻ"):
            part += UNITS[word]
    return Spelled(total + part, len(words) == 1 and text != "mười", words[0])


def last_unit(text: str, value: int) -> Fraction:
    """One unit of the last word written: 1,000 for `hai nghìn`, 10 for `ba mươi`."""
    last = text.rsplit(maxsplit=1)[-1]
    of_word = {"nghìn": 1000, "ngàn": 1000, "trăm": 100, "mươi": 10, "chục": 10, "mười": 10}
    return Fraction(of_word.get(last, 1)) if value else Fraction(1)
