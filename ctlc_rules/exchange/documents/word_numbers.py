"""Numbers that Word counts by itself: `1.`, `2.1`, `IV.`, `a)` in front of a paragraph, which are nowhere in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from ctlc_rules.exchange.documents.word_xml import W, number, own, value

_LEVELS = 9
_PART = re.compile(r"%([1-9])")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = 399


@dataclass(frozen=True, slots=True)
class _Level:
    """text: `%1.%2` stands for the numbers of the first and the second level."""

    form: str
    text: str
    start: int


class Numbers:
    """Asked of every paragraph in reading order: the counters go on with each question."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._lists: dict[str, dict[int, _Level]] = {}
        self._list_of: dict[str, str] = {}
        self._by_style: dict[str, Element] = {}
        self._counts: dict[str, list[int]] = {}
        if numbering is None:
            return
        for found in numbering.iterchildren(f"{W}abstractNum"):
            self._lists[value(found, "abstractNumId")] = {
                number_of(level, "ilvl"): _level(level) for level in found.iterchildren(f"{W}lvl")
            }
        self._list_of = {value(found, "numId"): value(own(found, "abstractNumId")) for found in numbering.iterchildren(f"{W}num")}
        for style in styles.iterchildren(f"{W}style") if styles is not None else ():
            if (said := own(style, "pPr", "numPr")) is not None:
                self._by_style[value(style, "styleId")] = said

    def label(self, paragraph: Element) -> str:
        """What Word shows in front of the paragraph; "" for none and for a bullet."""
        if not self._lists:
            return ""
        by_style = self._by_style.get(value(own(paragraph, "pPr", "pStyle")))
        said = own(paragraph, "pPr", "numPr")
        said = by_style if said is None else said
        name = value(own(said, "numId")) or value(own(by_style, "numId"))
        levels = self._lists.get(self._list_of.get(name, ""), {})
        at = number(own(said, "ilvl"))
        if at not in levels:
            return ""
        counts = self._counts.setdefault(name, [0] * _LEVELS)
        counts[at] = counts[at] + 1 if counts[at] else levels[at].start
        counts[at + 1 :] = [0] * (_LEVELS - at - 1)
        return _PART.sub(lambda part: _shown(int(part[1]) - 1, counts, levels), levels[at].text) if levels[at].form != "bullet" else ""


def number_of(node: Element, name: str) -> int:
    said = value(node, name)
    return int(said) if said in tuple("012345678") else _LEVELS


def _level(node: Element) -> _Level:
    return _Level(value(own(node, "numFmt")), value(own(node, "lvlText"))[:40], number(own(node, "start"), 1) or 1)


def _shown(at: int, counts: list[int], levels: dict[int, _Level]) -> str:
    level = levels.get(at)
    return written(counts[at] or (level.start if level else 1), level.form if level else "")


def written(count: int, form: str) -> str:
    """A number in one of Word's forms; in figures where the form is another, or the number too large for it.

    >>> [written(4, form) for form in ("decimal", "upperRoman", "lowerLetter", "decimalZero", "none")]
    ['4', 'IV', 'd', '04', '']
    """
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{count:02}"
    if form in ("upperLetter", "lowerLetter") and count <= 26:  # noqa: PLR2004
        return chr(ord("A" if form == "upperLetter" else "a") + count - 1)
    if form in ("upperRoman", "lowerRoman") and count <= _MOST:
        made = ""
        for size, letters in _ROMAN:
            made, count = made + letters * (count // size), count % size
        return made if form == "upperRoman" else made.lower()
    return str(count)
