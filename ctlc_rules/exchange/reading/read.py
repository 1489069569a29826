"""A report's document to the facts of a case, by the template of a standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ctlc_rules.criteria.template import Template
from ctlc_rules.exchange.documents.document import Document
from ctlc_rules.exchange.reading.about import About
from ctlc_rules.exchange.reading.cues import Cues, running_text
from ctlc_rules.exchange.reading.deciding import decided
from ctlc_rules.exchange.reading.heads import is_talk, period_of, place_of
from ctlc_rules.exchange.reading.listed import read_lines
from ctlc_rules.exchange.reading.looks import looks_of
from ctlc_rules.exchange.reading.prompts import Prompts
from ctlc_rules.exchange.reading.reading import Found, Look, ReadFact, Reading
from ctlc_rules.exchange.reading.sections import sections_of, title_of
from ctlc_rules.exchange.reading.tables import read_tables

FEWEST_FACTS = 3
TIMES_BETTER = 2


def read_report(document: Document, template: Template) -> Reading:
    sections = sections_of(document, template)
    title = title_of(document, sections.found)
    talk = is_talk(title, template)
    tables = read_tables(sections, template)
    period = None if talk else period_of(document, sections, title, template)
    about = About(template, period)
    cues = Cues(template, sections, running_text(sections), about)
    cells = (*tables.found, *read_lines(cues, template, about))
    prompts = Prompts(template, cues)
    by_prompt = prompts.find()
    ranked = _ranked(template, cells, by_prompt, cues)
    facts = {name: fact for name, groups in ranked.items() if (fact := decided(template.standard.inputs[name], groups))}
    reading = Reading(
        document=document,
        template=template,
        title=title,
        place=place_of(document, template),
        period=period,
        report=not talk,
        sections=sections.found,
        facts=facts,
        found=tuple(item for groups in ranked.values() for group in groups for item in group),
        tables=tuple(tables.tables),
        looks=(),
    )
    return looks_of(reading, sections, (*sections.looks, *tables.looks, *prompts.looks, *_asked(cues.looks, facts)))


def _ranked(
    template: Template, cells: Sequence[Found], by_prompt: Mapping[tuple[str, int], tuple[Found, ...]], cues: Cues
) -> dict[str, list[list[Found]]]:
    """All that was found for each input: the tables' cells, then each way in its order, then the wholes (`16/17`) of other inputs."""
    ranked: dict[str, list[list[Found]]] = {name: [[]] for name in template.standard.inputs}
    wholes: dict[str, list[Found]] = {name: [] for name in template.standard.inputs}
    for item in cells:
        ranked[item.input][0].append(item)
    for name, info in template.standard.inputs.items():
        for place, way in enumerate(template.ways.get(name, ())):
            said = by_prompt.get((name, place), ()) if way.prompt else cues.find(info, way)
            ranked[name].append([item for item in said if item.input == name])
            for item in said:
                if item.input != name:
                    wholes[item.input].append(item)
    for name, items in wholes.items():
        ranked[name].append(items)
    return ranked


def _asked(looks: Sequence[Look], facts: Mapping[str, ReadFact]) -> Iterator[Look]:
    """Questions about what nothing else of the report answers."""
    return (look for look in looks if look.input not in facts)


def told(reading: Reading) -> int:
    """How much a template understood of a report: facts with a value, and headings."""
    return sum(not fact.missing for fact in reading.facts.values()) + len(reading.sections)


def best(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The one whose template understood most, by a clear margin; else all that could be meant, the likeliest first."""
    ranked = sorted((one for one in readings if told(one) >= FEWEST_FACTS), key=lambda one: (-told(one), one.template.standard.id))
    if len(ranked) > 1 and told(ranked[0]) >= TIMES_BETTER * told(ranked[1]):
        return (ranked[0],)
    return tuple(ranked)
