"""A report's document to the facts of a case, by the template of a standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.template import Template
from ctlc_rules.exchange.documents.document import Document
from ctlc_rules.exchange.reading.cues import Cues, running_text
from ctlc_rules.exchange.reading.deciding import decided
from ctlc_rules.exchange.reading.heads import is_talk, period_of, place_of
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
    cues = Cues(template, sections, running_text(sections))
    prompts = Prompts(template, cues)
    by_prompt = prompts.find()
    found: list[Found] = list(tables.found)
    facts: dict[str, ReadFact] = {}
    ranked: dict[str, list[Sequence[Found]]] = {}
    for name, info in template.standard.inputs.items():
        own = tuple(item for item in tables.found if item.input == name)
        ranked[name] = [own, *_by_ways(name, info, template, by_prompt, cues)]
    wholes = [item for ways in ranked.values() for group in ways[1:] for item in group]
    for name, info in template.standard.inputs.items():
        groups = [[item for item in group if item.input == name] for group in ranked[name]]
        others = [item for item in wholes if item.input == name and not any(item in group for group in groups)]
        fact = decided(info, [*groups, others])
        found += [item for group in (*groups[1:], others) for item in group]
        if fact:
            facts[name] = fact
    reading = Reading(
        document=document,
        template=template,
        title=title,
        place=place_of(document, template),
        period=None if talk else period_of(document, sections, title, template),
        report=not talk,
        sections=sections.found,
        facts=facts,
        found=tuple(found),
        tables=tuple(tables.tables),
        looks=(),
    )
    return looks_of(reading, sections, (*sections.looks, *tables.looks, *prompts.looks, *_asked(cues.looks, facts)))


def _by_ways(
    name: str, info: InputInfo, template: Template, by_prompt: Mapping[tuple[str, int], tuple[Found, ...]], cues: Cues
) -> Iterator[tuple[Found, ...]]:
    for place, way in enumerate(template.ways.get(name, ())):
        yield by_prompt.get((name, place), ()) if way.prompt else cues.find(info, way)


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
