"""Lines of a form: `label: what is written`. An empty one is not reported, and never zero."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.template import Template
from ctlc_rules.criteria.template.read import texts
from ctlc_rules.criteria.template.written import Way
from ctlc_rules.exchange.documents.document import Paragraph, Spot, Table
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.figures.reader import figures
from ctlc_rules.exchange.reading.cues import MOST_HITS, Cues, from_figure
from ctlc_rules.exchange.reading.letters import key_of, without_numeral
from ctlc_rules.exchange.reading.matching import Matcher
from ctlc_rules.exchange.reading.quoting import quoted
from ctlc_rules.exchange.reading.reading import Found, Look, Where
from ctlc_rules.exchange.reading.sections import Placed
from ctlc_rules.exchange.reading.values import fits, is_blank, word_of

LONGEST_LABEL = 140
Line = tuple[str, str, Where]
"""Label, what is written after it, place."""


class Prompts:
    """The prompts of a template, found among the lines of a report."""

    def __init__(self, template: Template, cues: Cues) -> None:
        self.template = template
        self.cues = cues
        self.looks: list[Look] = []
        self.asking: dict[str, list[tuple[str, Way]]] = {}
        words: dict[str, list[str]] = {}
        for name, ways in template.ways.items():
            for way in ways:
                for label in texts(way.prompt):
                    key = key_of(texts(way.prompt)[0])
                    words.setdefault(key, []).append(label)
                    if (name, way) not in self.asking.setdefault(key, []):
                        self.asking[key].append((name, way))
        self.words = words
        self.matchers: dict[str, Matcher] = {}

    def find(self) -> Mapping[tuple[str, int], tuple[Found, ...]]:
        """By input and the number of its way, what the lines say."""
        found: dict[tuple[str, int], list[Found]] = {}
        for label, content, at in lines(self.cues):
            for name, way in self._asked(label, content, at):
                info = self.template.standard.inputs[name]
                place = self.template.ways[name].index(way)
                said = found.setdefault((name, place), [])
                if len(said) < MOST_HITS:
                    said.extend(self._said(info, way, content, at))
        return {key: tuple(items) for key, items in found.items()}

    def _asked(self, label: str, content: str, at: Where) -> list[tuple[str, Way]]:
        """The inputs that a label asks for, among the prompts that may stand in its section."""
        matcher = self._matcher(at.section)
        match = matcher.match(label)
        if match.is_question and (content or ":" in at.text or at.row):
            near = ", ".join(self.words[one][0] for one in match.near)
            self.looks.append(Look("look.prompt-unsure", (("label", quoted(label)), ("near", near)), at))
        return self.asking[match.name] if match.name else []

    def _matcher(self, section: str) -> Matcher:
        if section not in self.matchers:
            known = {
                key: self.words[key] for key, asking in self.asking.items() if any(self.cues.may_stand(section, way) for _, way in asking)
            }
            self.matchers[section] = Matcher(known, self.template.written.leads)
        return self.matchers[section]

    def _said(self, info: InputInfo, way: Way, content: str, at: Where) -> Iterator[Found]:
        if is_blank(content):
            yield Found(info.id, (), at, basis=way.basis, because=way.because or "")
        elif info.is_number:
            yield from self._number(info, way, content, at)
        else:
            yield from self._word(info, way, content, at)

    def _number(self, info: InputInfo, way: Way, content: str, at: Where) -> Iterator[Found]:
        if key_of(content) in {key_of(word) for word in self.template.written.zero} and info.lo <= 0:
            yield Found(info.id, ("0",), at, quoted(content), way.basis, way.because or "")
            return
        here = [one for one in figures(content) if fits(info, one)]
        own = [one for one in here if one.unit and one.unit.casefold() == info.unit.casefold()]
        first = [one for one in here[:1] if not content[: one.start].strip(" :(")]
        chosen: Figure | None = here[0] if len(here) == 1 or first else own[0] if len(own) == 1 else None
        if chosen:
            found = from_figure(info, chosen, at, quoted(chosen.text), way)
            if found:
                yield found
        elif here:
            near = ", ".join(one.text for one in here)
            self.looks.append(Look("look.several-figures", (("printed", quoted(content)), ("figures", near)), at, info.id))

    def _word(self, info: InputInfo, way: Way, content: str, at: Where) -> Iterator[Found]:
        word = word_of(info, content, self._words(info))
        if word:
            yield Found(info.id, (word,), at, quoted(content.partition(".")[0]), "claimed", way.because or "")
        elif info.kind == "judged":
            yield Found(info.id, tuple(one.id for one in info.words), at, quoted(content), "claimed", way.because or "", doubt="look.words")

    def _words(self, info: InputInfo) -> Mapping[str, list[str]]:
        item = self.template.standard.written.inputs[info.id]
        scale = item.judged or item.choice
        return self.template.written.words.get(scale, {}) if isinstance(scale, str) else {}


def lines(cues: Cues) -> Iterator[Line]:
    """Every line that can be a prompt, and every row of a table that can be one."""
    blocks = cues.sections.blocks
    for placed, after in zip(blocks, (*blocks[1:], None), strict=True):
        if placed.heading:
            continue
        if isinstance(placed.block, Paragraph):
            block = placed.block
            label, content = parted(block.text)
            if label and not content and after and (apart := _set_apart(block, after)):
                yield label, apart.text.strip(), Where(apart.spot, apart.text, placed.section)
            elif label:
                yield label, content, Where(block.spot, block.text, placed.section)
        else:
            yield from _rows(placed.block, placed.section)


def _set_apart(prompt: Paragraph, after: Placed) -> Paragraph | None:
    """What a PDF sets apart from its prompt, as a wide gap makes it a paragraph of its own: a few words without a figure."""
    block = after.block
    if prompt.spot.page is None or not prompt.text.rstrip().endswith(":") or after.heading or not isinstance(block, Paragraph):
        return None
    short = len(block.text) <= LONGEST_LABEL and not any(sign.isdigit() for sign in block.text)
    return block if short and ":" not in block.text and block.text.strip()[:1].isalpha() else None


def parted(text: str) -> tuple[str, str]:
    """Label and content: before and after the first colon, or all of a line that has none and is no long text; "" for what is no prompt."""
    _, rest = without_numeral(text)
    label, colon, content = rest.partition(":")
    if len(label) > LONGEST_LABEL:
        return "", ""
    return (label.strip(), content.strip()) if colon else (rest.rstrip("….").strip(), "")


def _rows(table: Table, section: str) -> Iterator[Line]:
    """Rows of a form in a table: the first cell with words is the label, what follows it is the content."""
    for row in table.rows:
        cells = [cell for place, cell in enumerate(row) if place == 0 or cell is not row[place - 1]]
        first = next((place for place, cell in enumerate(cells) if any(sign.isalpha() for sign in key_of(cell.text))), None)
        if first is None or first + 1 >= len(cells):
            continue
        content = " ".join(cell.text for cell in cells[first + 1 :] if cell.text)
        at: Spot = cells[first + 1].spot
        label = cells[first].text.strip().rstrip(":")
        yield label, content, Where(at, content, section, row=label)
