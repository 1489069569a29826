"""Headings by their words: which section each paragraph and table of a report stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ctlc_rules.criteria.template import Template
from ctlc_rules.exchange.documents.document import Document, Paragraph, Spot, Table
from ctlc_rules.exchange.reading.letters import key_of, without_numeral
from ctlc_rules.exchange.reading.matching import EXACT, Match, Matcher
from ctlc_rules.exchange.reading.reading import Look, Where

LONGEST_HEADING = 160
MOST_BEFORE = 20
"""Paragraphs among which the title is."""
REPORT = "bao cao"
FEWEST_WORDS = 3
MOST_TITLE = 4
UNKNOWN = "?"
"""The section under a heading that the template does not know."""
_ROMAN = re.compile(r"[IVXL]+")


@dataclass(frozen=True, slots=True)
class Placed:
    """heading: whether the block itself is the heading of its section."""

    block: Paragraph | Table
    section: str
    heading: bool = False


@dataclass(slots=True)
class Sections:
    """blocks: in reading order. found: sections with the place of their heading."""

    blocks: list[Placed] = field(default_factory=list)
    found: dict[str, Spot] = field(default_factory=dict)
    looks: list[Look] = field(default_factory=list)

    def holds(self, section: str, wanted: str) -> bool:
        """Whether a cue of `wanted` may ask what stands in `section`: below it; or, where the report lacks that heading, above it."""
        if section == wanted or section.startswith(wanted + "."):
            return True
        if wanted in self.found or section == UNKNOWN:
            return False
        return not section or wanted.startswith(section + ".")


def sections_of(document: Document, template: Template) -> Sections:
    return _Walk(template).walk(document)


class _Walk:
    def __init__(self, template: Template) -> None:
        self.matcher = Matcher(template.sections, template.written.leads)
        self.found = Sections()
        self.numerals: dict[str, str] = {}

    def walk(self, document: Document) -> Sections:
        section = ""
        for block in document.blocks:
            heading = self._heading(block) if isinstance(block, Paragraph) else None
            section = section if heading is None else heading
            self.found.blocks.append(Placed(block, section, heading is not None))
        return self.found

    def _heading(self, block: Paragraph) -> str | None:
        """The section that a paragraph opens; None for what is no heading."""
        numeral, words = without_numeral(block.text)
        if len(words) > LONGEST_HEADING:
            words = words[:LONGEST_HEADING].partition(":")[0] if ":" in words[:LONGEST_HEADING] else ""
        match = next((found for text in _ways(words) if (found := self.matcher.match(text)).name), None)
        at = Where(block.spot, block.text)
        if match and (match.score == EXACT or numeral or block.strong or words.isupper()):
            self._numeral(numeral, match.name, at)
            self.found.found.setdefault(match.name, block.spot)
            return match.name
        if _ROMAN.fullmatch(numeral) and len(words) <= LONGEST_HEADING and words:
            self._numeral(numeral, words, at)
            self._tell(self.matcher.match(words), words, at)
            return UNKNOWN
        return None

    def _numeral(self, numeral: str, what: str, at: Where) -> None:
        """Two chapters with one numeral: one of them is counted wrong, or text was put in."""
        if not _ROMAN.fullmatch(numeral):
            return
        if self.numerals.setdefault(numeral, what) != what:
            self.found.looks.append(Look("look.numeral-twice", (("numeral", numeral), ("heading", at.text)), at))

    def _tell(self, match: Match, words: str, at: Where) -> None:
        near = ", ".join(match.near) if match.is_question else ""
        code = "look.heading-unsure" if near else "look.heading-unknown"
        self.found.looks.append(Look(code, (("heading", words), ("near", near)), at))


def _ways(words: str) -> Iterator[str]:
    """The whole line, or what stands before its colon."""
    if words:
        yield words
        if ":" in words:
            yield words.partition(":")[0]


def absent(sections: Sections, template: Template) -> tuple[str, ...]:
    """Chapters of the template that the report lacks; those of wishes and plans may be left out."""
    chapters = (name for name in template.sections if "." not in name and name not in template.without_results)
    return tuple(name for name in chapters if name not in sections.found)


def title_of(document: Document, found: Mapping[str, Spot]) -> str:
    """The lines before the first heading that are written in capitals; else the first line."""
    first = min((spot.paragraph for spot in found.values()), default=MOST_BEFORE)
    before = [block for block in document.blocks if isinstance(block, Paragraph) and block.spot.paragraph < first][:MOST_BEFORE]
    named = next((place for place, block in enumerate(before) if key_of(block.text).startswith(REPORT)), None)
    if named is not None and not before[named].text.isupper():
        return before[named].text
    capitals = [block.text for block in before[named or 0 :] if block.text.isupper()]
    lines = [text for text in dict.fromkeys(capitals) if named is not None or len(key_of(text).split()) >= FEWEST_WORDS]
    if named is not None and len(key_of(" ".join(lines)).split()) < FEWEST_WORDS:  # `BÁO CÁO` alone: what of stands on the next line
        lines += [block.text for block in before[named + 1 : named + 2]]
    return " ".join(lines[:MOST_TITLE]) or "".join(block.text for block in before[:1])
