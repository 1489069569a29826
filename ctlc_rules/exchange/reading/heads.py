"""Which unit a report is of, and which period: from its title and its first lines."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from datetime import date, timedelta

from ctlc_rules.criteria.template import Template
from ctlc_rules.criteria.template.written import UnitWords
from ctlc_rules.exchange.documents.document import Document, Paragraph
from ctlc_rules.exchange.reading.letters import folded, key_of
from ctlc_rules.exchange.reading.reading import ReadPeriod, Where
from ctlc_rules.exchange.reading.sections import Sections
from ctlc_rules.source import day_of

MOST_LINES = 30
MOST_NAME = 4
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_MONTH = r"(?P<{0}>0?[1-9]|1[0-2])(?!\d)"
_TO = r"\s*(?:đến|tới|-|–|—)\s*(?:hết\s+)?(?P<near>đầu\s+|cuối\s+)?"
_OF = r"\s*(?:[./-]|năm|của năm)\s*"


def _made(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


_SCHOOL = _made(r"năm học\s*:?\s*", _YEAR.format("first"), r"\s*[-–—/]\s*", _YEAR.format("last"))
_MONTHS = _made(
    r"tháng\s*", _MONTH.format("m1"), rf"(?:{_OF}", _YEAR.format("y1"), ")?", _TO, r"(?:tháng\s*)?", _MONTH.format("m2"), _OF,
    _YEAR.format("y2"),
)  # fmt: skip
_DAY = r"(?P<d{0}>[0-3]?\d)\s*[/.-]\s*(?P<m{0}>[01]?\d)\s*[/.-]\s*(?P<y{0}>(?:19|20)\d\d)"
_DAYS = _made(r"từ\s+(?:ngày\s+)?", _DAY.format("1"), r"\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?", _DAY.format("2"))
_FIRST_MONTHS = _made(r"(?P<count>0?[369]|1[01])\s*tháng\s+đầu\s+(?:của\s+)?năm\s+", _YEAR.format("year"))
_FROM_YEAR = _made(
    r"từ\s+(?:năm\s+)?", _YEAR.format("y1"), _TO, r"(?:tháng\s*", _MONTH.format("m2"), rf"{_OF})?(?:năm\s+)?", _YEAR.format("y2")
)  # fmt: skip
_YEARS = _made(r"(?<!trong )năm\s+", _YEAR.format("year"), r"(?!\s*[-–—/]\s*(?:19|20)\d\d)")
_WORD = re.compile(r"\s+(?P<word>\w+)")


def place_of(document: Document, template: Template) -> str:
    """The place that the report names most, `phường Mạo Khê`: right after the kind of unit, else anywhere; "" where none is named."""
    words = template.written.unit
    kinds = "|".join(re.escape(place) for place in words.places)
    centre = "|".join(re.escape(name) for name in words.centre)
    text = "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    for before in (rf"(?:{centre})\s+", r"(?<!\w)"):
        found = [f"{_spelled(match['kind'], words)} {name}" for match in _made(before, rf"(?P<kind>{kinds})(?!\w)").finditer(text)
                 if (name := _proper_name(text, match.end()))]  # fmt: skip
        if found:
            counted = Counter(found)
            return max(counted, key=lambda place: (counted[place], -found.index(place)))
    return ""


def _spelled(kind: str, words: UnitWords) -> str:
    """A kind of place in full, as the template writes it; else in small letters."""
    full = {short.lower(): text for short, text in words.spelled.items()}
    full |= {text.lower(): text for text in words.spelled.values()}
    return full.get(kind.lower(), kind.lower())


def _proper_name(text: str, at: int) -> str:
    """Up to four words with a capital, or the number of a ward; words all in capitals say nothing of where a name ends."""
    words: list[str] = []
    while len(words) < MOST_NAME and (found := _WORD.match(text, at)):
        word = found["word"]
        if not word[0].isupper() and not (word.isdigit() and not words):
            break
        words.append(word)
        at = found.end()
    return "" if "".join(words).isupper() and len(words) > 1 else " ".join(words)


def name_id(place: str, template: Template) -> str:
    """The proper name alone, without marks: `mao-khe`."""
    own = template.written.unit
    kinds = sorted((key_of(one) for one in (*own.places, *own.spelled.values())), key=len, reverse=True)
    words = key_of(place)
    kind = next((one for one in kinds if words.startswith(one + " ")), "")
    proper = words[len(kind) :].split()
    return "-".join(words.split() if "".join(proper).isdigit() else proper)


def is_talk(title: str, template: Template) -> bool:
    return any(key_of(talk) in key_of(title) for talk in template.written.talks)


def period_of(document: Document, sections: Sections, title: str, template: Template) -> ReadPeriod | None:
    """The first period that the title names, else the first lines, else the text; a year alone only in the title."""
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    first = min((spot.paragraph for spot in sections.found.values()), default=MOST_LINES)
    in_title = [block for block in paragraphs if block.text in title or folded(block.text) in folded(title)]
    before = [block for block in paragraphs if block.spot.paragraph < first][:MOST_LINES]
    exact = next((found for block in (*in_title, *before) if (found := _days(block))), None)
    if exact:
        return exact
    for blocks, alone in ((in_title, True), (before, True), (paragraphs, False)):
        for block in blocks:
            found = _period(block, template, alone)
            if found:
                return found
    return None


def _days(block: Paragraph) -> ReadPeriod | None:
    """`từ 01/9/2022 đến 31/5/2023`"""
    found = _DAYS.search(block.text)
    if found is None:
        return None
    start, to = (day_of(f"{int(found[f'd{end}'])}/{int(found[f'm{end}'])}/{found[f'y{end}']}") for end in (1, 2))
    return ReadPeriod(start, to, _label(found[0]), False, Where(block.spot, block.text)) if start and to and start < to else None


def _period(block: Paragraph, template: Template, alone: bool) -> ReadPeriod | None:
    text, at = block.text, Where(block.spot, block.text)
    month, day = template.written.school_year
    if found := _SCHOOL.search(text):
        first, last = int(found["first"]), int(found["last"])
        if last == first + 1:
            return ReadPeriod(date(first, month, day), _day_before(date(last, month, day)), _label(found[0]), False, at)
    if found := _MONTHS.search(text):
        last = int(found["y2"])
        return _months(int(found["y1"] or last), int(found["m1"]), last, int(found["m2"]), found[0], at)
    if found := _FIRST_MONTHS.search(text):
        return _months(int(found["year"]), 1, int(found["year"]), int(found["count"]), found[0], at)
    if found := _FROM_YEAR.search(text):
        months = int(found["m2"] or 12)
        made = _months(int(found["y1"]), 1, int(found["y2"]), months, found[0], at)
        return made and ReadPeriod(made.start, made.to, made.label, True, at)
    if alone and (found := _YEARS.search(text)):
        return _months(int(found["year"]), 1, int(found["year"]), 12, found[0], at)
    return None


def _months(year: int, month: int, last_year: int, last_month: int, label: str, at: Where) -> ReadPeriod | None:
    start = date(year, month, 1)
    to = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return ReadPeriod(start, to, _label(label), False, at) if start < to else None


def _day_before(day: date) -> date:
    return day - timedelta(days=1)


def _label(text: str) -> str:
    """As a case writes it, small: a title in capitals shouts."""
    return " ".join(text.lower().split())
