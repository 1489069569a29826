"""What sentences say: the patterns of a template, looked for where they may stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from ctlc_rules.case.written import MOST_WORDS
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.template import Template
from ctlc_rules.criteria.template.read import texts
from ctlc_rules.criteria.template.written import Way
from ctlc_rules.exchange.documents.document import Paragraph, Table
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.figures.reader import figures
from ctlc_rules.exchange.reading.about import About
from ctlc_rules.exchange.reading.letters import folded
from ctlc_rules.exchange.reading.patterns import Hit, Pattern, Phrases, Sentence, pattern, sentences
from ctlc_rules.exchange.reading.quoting import names_somebody, quoted
from ctlc_rules.exchange.reading.reading import Found, Look, Where
from ctlc_rules.exchange.reading.sections import UNKNOWN, Sections
from ctlc_rules.exchange.reading.values import can_hold, fits, numbers_of, written

YEAR = 6
"""Letters behind the words among which a year belongs to them: `kế hoạch năm 2024`."""
MOST_HITS = 200
"""Of one pattern; a report says nothing so often."""


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph of running text, folded and cut into sentences."""

    at: Where
    plain: str
    sentences: tuple[Sentence, ...]


def running_text(sections: Sections) -> tuple[Said, ...]:
    """All that stands outside tables."""
    found: list[Said] = []
    for placed in sections.blocks:
        if isinstance(placed.block, Table):
            continue
        block: Paragraph = placed.block
        text = block.text.partition(":")[2] if placed.heading else block.text
        found.append(Said(Where(block.spot, block.text, placed.section), folded(text), sentences(text, figures(text))))
    return tuple(found)


class Cues:
    """Looks for the patterns of every input of a template."""

    def __init__(self, template: Template, sections: Sections, said: tuple[Said, ...], about: About) -> None:
        self.template = template
        self.sections = sections
        self.said = said
        self.by_section = frozenset(one.at.section for one in said)
        self.about = about
        self.looks: list[Look] = []

    def find(self, info: InputInfo, way: Way) -> tuple[Found, ...]:
        """What the first pattern of a way that stands anywhere in its sections says, at each of its places."""
        allowed = {section for section in self.by_section if self.may_stand(section, way)}
        places = self.said if len(allowed) == len(self.by_section) else [one for one in self.said if one.at.section in allowed]
        bars = (Phrases(texts(way.unless)), Phrases(texts(way.not_after)))
        for text in texts(way.says):
            made = pattern(text)
            near = [one for one in places if made.first in one.plain]
            found = tuple(islice((item for one in near for item in self._in(one, info, way, made, bars)), MOST_HITS))
            if found:
                return found
        return ()

    def may_stand(self, section: str, way: Way) -> bool:
        wanted = texts(way.section)
        if not wanted:
            apart = any(section == name or section.startswith(name + ".") for name in self.template.without_results)
            return section != UNKNOWN and not apart
        return any(self.sections.holds(section, name) for name in wanted)

    def _in(self, said: Said, info: InputInfo, way: Way, made: Pattern, bars: tuple[Phrases, Phrases]) -> Iterator[Found]:
        """bars: what the sentence, and what the word before, may not say."""
        unless, behind = bars
        for sentence in said.sentences:
            if unless.within(sentence.small):
                continue
            hits = [
                hit
                for hit in made.hits(sentence, lambda figure: fits(info, figure))
                if not self.about.other_time(before := sentence.small[: hit.start], sentence.small[: hit.end + YEAR])
                and not behind.just_before(before, 1)
            ]
            if len(hits) > 1 and hits[0].figure and info.kind == "count":
                yield _several(said, sentence, hits, info, way)
                continue
            for hit in hits:
                yield from self._found(said, sentence, hit, info, way)

    def _found(self, said: Said, sentence: Sentence, hit: Hit, info: InputInfo, way: Way) -> Iterator[Found]:
        printed = _printed(sentence, hit)
        if way.asks:
            self.looks.append(Look("look.asks", (("printed", printed), ("asks", way.asks)), said.at, info.id))
            return
        at = Where(said.at.spot, said.at.text, said.at.section)
        if hit.figure is None:
            denied = self.about.denied(sentence.small[: hit.start], sentence.small[hit.end :])
            values = _with_denial(info, texts(way.gives)) if denied else texts(way.gives)
            doubt = "look.denied" if denied else "look.words" if len(values) > 1 else ""
            yield Found(info.id, values, at, printed, way.basis, way.because or "", doubt=doubt)
            return
        found = from_figure(info, hit.figure, at, printed, way)
        if found:
            yield found
        if way.whole and hit.figure.of is not None:
            whole = self.template.standard.inputs[way.whole]
            yield Found(whole.id, (written(whole, hit.figure.of),), at, printed, way.basis, way.because or "", hit.figure)


def _with_denial(info: InputInfo, values: tuple[str, ...]) -> tuple[str, ...]:
    """What the words would say, and what their denial would."""
    nothing = ("yes", "no") if info.yes_no else ("0",) if info.is_number else tuple(word.id for word in info.words)
    return tuple(dict.fromkeys((*values, *nothing)))


def _several(said: Said, sentence: Sentence, hits: Sequence[Hit], info: InputInfo, way: Way) -> Found:
    """Several figures of one thing in a sentence: one after the other, or two counts of it. A person says which."""
    numbers = [number for hit in hits if hit.figure for number in numbers_of(info, hit.figure)]
    readings = dict.fromkeys(numbers) if len(set(numbers)) > 1 else dict.fromkeys((numbers[0], sum(numbers, Fraction(0))))
    values = tuple(written(info, number) for number in readings)
    printed = quoted(sentence.text[hits[0].start : hits[-1].end])
    return Found(info.id, values, said.at, printed, way.basis, way.because or "", hits[0].figure, doubt="look.said-twice")


def _printed(sentence: Sentence, hit: Hit) -> str:
    """The words of a hit; of too many those up to the figure, or the last."""
    text = sentence.text[hit.start : hit.end]
    if hit.figure is not None and len(text.split()) > MOST_WORDS:
        text = sentence.text[hit.start : hit.figure.end - sentence.start]
    return "" if names_somebody(text) else quoted(text, last=True)


def from_figure(info: InputInfo, figure: Figure, at: Where, printed: str, way: Way | None = None) -> Found | None:
    """A figure as a fact. Of readings that a case may hold: one is the value, several stay in doubt."""
    numbers = numbers_of(info, figure)
    basis, because = (way.basis, way.because or "") if way else ("reported", "")
    between = figure.between is not None
    values = tuple(dict.fromkeys(written(info, number) for number in numbers))
    if not values:
        return None
    outside = len(values) == 1 and not can_hold(info, numbers[0])
    doubt = "look.outside" if outside else figure.because if figure.readings else ""
    return Found(info.id, values, at, printed or quoted(figure.text), basis, because, figure, between and len(values) > 1, doubt=doubt)
