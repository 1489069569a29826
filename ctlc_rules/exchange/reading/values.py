"""Figures and words of a report as a case writes them, for one input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.reading.letters import folded, key_of, trimmed

MILLION = 1_000_000
_DOTS = " .…_:;-–—*•"


def fits(info: InputInfo, figure: Figure) -> bool:
    """Whether a figure can be one of the input at all: a share is no count."""
    if not info.is_number or info.kind == "date":
        return False
    return figure.percent == (info.kind == "percent")


def numbers_of(info: InputInfo, figure: Figure) -> tuple[Fraction, ...]:
    """The readings of a figure in the unit of the input; both ends of a range."""
    found = figure.between or figure.readings or ((figure.value,) if figure.value is not None else ())
    if info.kind == "money" and folded(info.unit).startswith("trieu") and not folded(figure.unit).startswith("trieu"):
        return tuple(one / MILLION for one in found)
    return found


def written(info: InputInfo, value: Fraction) -> str:
    """As a case writes it: `43117`, `0.4`, `97.5%`."""
    return f"{decimal_text(value * 100)}%" if info.kind == "percent" else decimal_text(value)


def can_hold(info: InputInfo, value: Fraction) -> bool:
    """Whether a case may state it: in the hard range, no finer than the input's digits."""
    return info.lo <= value <= info.hi and (value * info.per).denominator == 1


def is_blank(text: str) -> bool:
    """Nothing but the dots of a form."""
    return not text.strip(_DOTS)


def word_of(info: InputInfo, text: str, words: Mapping[str, Sequence[str]]) -> str:
    """The word of the scale that a text is as a whole: by the template's words, else by its label; "" where it is none.

    Of several sentences the first counts: `Tốt. Không có dịch lớn.`
    """
    for piece in (text, text.partition(".")[0], text.partition(";")[0]):
        key = key_of(trimmed(piece))
        for word, ways in words.items():
            if key in {key_of(way) for way in ways}:
                return word
        for item in info.words:
            if key and key == key_of(item.label.vi):
                return item.id
    return ""


def confused(info: InputInfo, unit: str, pairs: Sequence[Sequence[str]]) -> bool:
    """Whether the unit beside a figure is the one that is often written for the input's."""
    said, own = folded(unit), folded(info.unit)
    for first, second in ((folded(one), folded(two)) for one, two in pairs):
        for mine, other in ((first, second), (second, first)):
            if own == mine and said.split() and other in said.split() and mine not in said.split():
                return True
    return False
