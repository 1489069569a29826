"""Digits with their points, commas and blanks: which number they say, or which numbers they may say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

LONGEST = 30  # characters; what is longer is no figure of a report

# On the text in small letters. An o at either end or an o, l, i between digits is taken in, to be doubted.
DIGITS = re.compile(r"(?<![^\W_])(?:[0-9]|o(?=[0-9]))(?:[0-9]|[oli](?=[0-9oli.,]{0,3}[0-9])|o(?![^\W_]))*(?:[.,][0-9]+)*")
_BLANKS = re.compile(r"(?: [0-9]{3})+(?![0-9]|[.][0-9])(?:,[0-9]+)?")
_GROUPS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}")
_LETTERS = str.maketrans("oli", "011")


@dataclass(frozen=True, slots=True)
class Signs:
    """A text while it is read. text: as given; small: in small letters, wide and hard signs made plain, of the same length.

    taken: which characters belong to what is no figure. in_cell: the text is a cell, so no two figures stand side by side.
    """

    text: str
    small: str
    taken: bytearray
    in_cell: bool


@dataclass(frozen=True, slots=True)
class Number:
    """readings: more than one where it is in doubt, the likeliest first; because: why, "" where there is one reading.

    place: one unit of the last digit that is not zero (100 for 800), or of the last decimal digit as written.

    digits: a whole number beyond doubt.
    """

    start: int
    end: int
    readings: tuple[Fraction, ...]
    place: Fraction
    because: str = ""
    digits: bool = False


def number_at(signs: Signs, found: re.Match[str]) -> Number | None:
    """The number that begins with a match of `DIGITS`; None where the signs make no number.

    A blank sets off thousands where exact groups of three follow; in a sentence one such group may be a second number.
    """
    start, end = found.span()
    text = found[0]
    if re.fullmatch(r"[0-9]{1,3}", text) and not text.startswith("0") and (more := _BLANKS.match(signs.small, end)):
        whole = more[0].replace(" ", "")
        if len(whole) > LONGEST:
            return None
        one = _decimal(text + whole)
        blanks = [at for at in range(*more.span()) if signs.small[at] == " "]
        if signs.in_cell or len(blanks) > 1 or signs.text[blanks[0]] != " " or "," in whole:
            return Number(start, more.end(), (one,), _place(one, whole), digits="," not in whole)
        return Number(start, more.end(), (one, Fraction(int(text))), _place(one, whole), "figure.two-or-one")
    if len(text) > LONGEST:
        return None
    lettered = not re.fullmatch(r"[0-9.,]+", text)
    read = _read(text.translate(_LETTERS))
    if read is None:
        return None
    readings, because = read
    if lettered and readings != (_without_letters(text),):
        readings, because = tuple(dict.fromkeys((*readings, _without_letters(text)))), "figure.letter-in-digits"
    return Number(start, end, readings, _place(readings[0], text), because, digits=not because and "," not in text)


def _without_letters(text: str) -> Fraction:
    return Fraction(int("".join(re.findall(r"[0-9]", text))))


def _read(text: str) -> tuple[tuple[Fraction, ...], str] | None:
    """Readings of digits, points and commas, and the code of the doubt."""
    if text.isdigit():
        return (Fraction(int(text)),), ""
    points, commas = text.count("."), text.count(",")
    if points and not commas:
        return _points(text, points)
    if commas == 1 and not points:
        return _comma(text)
    if not points:
        return ((Fraction(int(text.replace(",", ""))),), "") if _ENGLISH.fullmatch(text) else None
    whole, _, rest = text.partition(",")
    if commas == 1 and _GROUPS.fullmatch(whole) and "." not in rest:
        return (_decimal(text.replace(".", "")),), ""
    joined = Fraction(int(re.sub(r"[.,]", "", text)))
    return (_last_decimal(text), joined), "figure.foreign-point"


def _points(text: str, points: int) -> tuple[tuple[Fraction, ...], str] | None:
    if _GROUPS.fullmatch(text):
        return (Fraction(int(text.replace(".", ""))),), ""
    groups = text.split(".")
    joined = Fraction(int("".join(groups)))
    if points == 1:
        return (_last_decimal(text), joined), "figure.foreign-point"
    if all(len(group) < 3 for group in groups):  # noqa: PLR2004  `2.1.3` numbers a section
        return None
    return (joined, _last_decimal(text)), "figure.broken-groups"


def _comma(text: str) -> tuple[tuple[Fraction, ...], str]:
    if re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", text):
        return (_decimal(text), Fraction(int(text.replace(",", "")))), "figure.comma-or-thousands"
    return (_decimal(text),), ""


def _last_decimal(text: str) -> Fraction:
    """With its last sign taken as the decimal sign."""
    cut = max(text.rfind("."), text.rfind(","))
    return _decimal(re.sub(r"[.,]", "", text[:cut]) + "," + text[cut + 1 :])


def _decimal(text: str) -> Fraction:
    whole, _, rest = text.partition(",")
    return Fraction(int(whole + rest), 10 ** len(rest))


def _place(value: Fraction, text: str) -> Fraction:
    """
    >>> _place(Fraction(800), "800"), _place(Fraction(953, 100), "9,53")
    (Fraction(100, 1), Fraction(1, 100))
    """
    if value.denominator != 1 or ("," in text and value % 1000 != 0):
        return Fraction(1, 10 ** len(re.split(r"[.,]", text)[-1]))
    if value == 0:
        return Fraction(1)
    digits = str(value.numerator)
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))
