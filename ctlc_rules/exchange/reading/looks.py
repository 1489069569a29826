"""What in a report a person is to look at: doubts, conflicts, places left empty, headings and rows that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ctlc_rules.exchange.reading.deciding import MOST_PLACES
from ctlc_rules.exchange.reading.reading import Found, Look, ReadFact, Reading
from ctlc_rules.exchange.reading.sections import Sections, absent
from ctlc_rules.exchange.reading.values import confused, numbers_of

MOST_TOLD = 300


def looks_of(reading: Reading, sections: Sections, others: Sequence[Look]) -> Reading:
    """The reading with all its looks, in the order of the report."""
    found = [*others, *_of_head(reading), *_of_sections(reading, sections), *_of_facts(reading)]
    ordered = sorted(dict.fromkeys(found), key=lambda look: (look.at.spot.paragraph if look.at else 0, look.code, look.input, look.args))
    return replace(reading, looks=tuple(ordered[:MOST_TOLD]))


def _of_head(reading: Reading) -> Iterator[Look]:
    if not reading.report:
        yield Look("look.talk", (("title", reading.title[:100]),))
    elif reading.period is None:
        yield Look("look.no-period")
    if not reading.place:
        yield Look("look.no-unit")


def _of_sections(reading: Reading, sections: Sections) -> Iterator[Look]:
    lacking = absent(sections, reading.template)
    if sections.found and lacking:
        names = "; ".join(f"{name} {reading.template.sections[name][0]}" for name in lacking)
        yield Look("look.sections-absent", (("sections", names),))
    by_section: dict[str, list[ReadFact]] = {}
    for fact in reading.facts.values():
        by_section.setdefault(fact.found[0].at.section.partition(".")[0], []).append(fact)
    for section, facts in by_section.items():
        blanks = [fact for fact in facts if fact.missing]
        if section and len(blanks) == len(facts) and section in sections.found:
            heading = reading.template.sections[section][0]
            yield Look(
                "look.section-blank", (("section", section), ("heading", heading), ("count", str(len(blanks)))), blanks[0].found[0].at
            )


def _of_facts(reading: Reading) -> Iterator[Look]:
    for name, fact in reading.facts.items():
        info = reading.template.standard.inputs[name]
        first = fact.found[0]
        if fact.conflict:
            readings = "; ".join(f"{item.printed or item.values[0]}" for item in fact.found)
            yield Look("look.conflict", (("readings", readings),), first.at, name)
        elif first.doubt and not fact.missing:
            labels = {word.id: word.label.vi for word in info.words}
            args = (
                ("printed", first.printed or first.at.text[:80]),
                ("readings", ", ".join(labels.get(value, value) for value in first.values)),
            )
            yield Look(first.doubt, args, first.at, name)
        else:
            yield from _of_value(reading, fact, first)
        if info.usual is not None and first.figure and first.is_definite and not fact.conflict and not first.doubt:
            lo, hi = info.usual
            if not all(lo <= number <= hi for number in numbers_of(info, first.figure)):
                yield Look("look.unusual", (("printed", first.printed),), first.at, name)


def _of_value(reading: Reading, fact: ReadFact, first: Found) -> Iterator[Look]:
    info = reading.template.standard.inputs[fact.input]
    for item in fact.found[:MOST_PLACES]:
        if item.figure and confused(info, item.figure.unit, reading.template.written.confused):
            args = (("printed", item.printed), ("unit", item.figure.unit), ("own", info.unit))
            yield Look("look.unit-differs", args, item.at, fact.input)
    if info.part_of and info.part_of in reading.facts and first.figure and first.is_definite:
        whole = reading.facts[info.part_of].found[0]
        if whole.figure and whole.is_definite and whole.figure.value is not None and first.figure.value is not None:
            over = first.figure.value > whole.figure.value and not info.may_exceed and whole.figure.qualifier is None
            if over:
                yield Look("look.part-over-whole", (("printed", first.printed), ("whole", whole.printed)), first.at, fact.input)
