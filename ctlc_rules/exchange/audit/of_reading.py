"""The audit of a report that was read by a template: the template's limits, what was read, and what its reader told already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ctlc_rules.case.period import months_between
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.template import Template
from ctlc_rules.criteria.template.read import texts
from ctlc_rules.exchange.audit.against import Stand, compare
from ctlc_rules.exchange.audit.finding import AuditFinding, Ends, Seen, ends, shortened
from ctlc_rules.exchange.audit.headings import bare
from ctlc_rules.exchange.audit.limits import AuditLimits, Ratio
from ctlc_rules.exchange.audit.report import audit_report
from ctlc_rules.exchange.audit.told import Told
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.reading.reading import Found, Reading
from ctlc_rules.exchange.reading.values import numbers_of, written

_SAME = {
    "audit.cells-unsure": "look.row-shifted",
    "audit.table-unsure": "look.row-shifted",
    "audit.section-blank": "look.section-blank",
    "audit.number-twice": "look.numeral-twice",
    "audit.two-values": "look.conflict",
    "audit.unusual": "look.unusual",
    "audit.part-over-whole": "look.part-over-whole",
}
"""What both tell: the look stands beside its fact, so it is kept."""


def limits_of(template: Template) -> AuditLimits:
    written = template.written.audit
    inputs = template.standard.inputs
    population = inputs.get(written.population or "")
    return AuditLimits(
        percent_points=Fraction(written.percent_points),
        least=Fraction(written.least),
        people=(population.usual or (population.lo, population.hi))[1] if population else None,
        population=written.population or "",
        flows=frozenset(written.flows),
        factor=Fraction(written.jump) if written.jump is not None else None,
        factors={name: Fraction(factor) for name, factor in written.jumps.items()},
        copied=written.copied,
        ratios=tuple(Ratio(one.of, one.by, Fraction(one.at_most), one.yearly) for one in written.ratios),
        confused=tuple((right, wrong) for right, wrong in template.written.confused),
    )


def audit_reading(reading: Reading, before: Stand | None = None) -> tuple[AuditFinding, ...]:
    """What does not add up in a report, without what its reader told beside a fact. before: what the unit reported earlier."""
    template = reading.template
    limits = limits_of(template)
    found = audit_report(reading.document, tuple(_told(reading)), template.standard, limits, _prompts(reading), _months(reading))
    kept = tuple(one for one in found if not _is_told(one, reading))
    jumps = compare(stand_of_reading(reading), before, template.standard, limits) if before else ()
    return tuple(sorted((*kept, *jumps), key=lambda one: one.order))


def stand_of_reading(reading: Reading) -> Stand:
    """What a report says in numbers. Places that differ, and readings in doubt, leave open what lies between them."""
    numbers: dict[str, tuple[Ends, Seen]] = {}
    for name, fact in reading.facts.items():
        spans = [ends(told.figure) for item in fact.found if (told := _one(reading, item))]
        if spans:
            first = fact.found[0]
            span = (min(low for low, _ in spans), max(high for _, high in spans))
            numbers[name] = (span, Seen(first.printed, first.at.spot, first.at.row, first.at.column))
    label = reading.period.label if reading.period else reading.document.file
    return Stand(label, _months(reading), numbers)


def _told(reading: Reading) -> Iterator[Told]:
    for fact in reading.facts.values():
        for item in fact.found:
            if told := _one(reading, item):
                yield told


def _one(reading: Reading, item: Found) -> Told | None:
    """A figure in the unit of its input; None for words, blanks, and sums that nobody printed."""
    info = reading.template.standard.inputs[item.input]
    if item.figure is None or not item.values or item.sum_of or not info.is_number:
        return None
    figure = item.figure
    if figure.of is not None and item.values == (written(info, figure.of),):
        figure = replace(figure, value=figure.of, of=None)  # the input takes the whole of `16/17`
    return Told(item.input, _scaled(info, figure), Seen(item.figure.text, item.at.spot, shortened(item.at.row), item.at.column))


def _scaled(info: InputInfo, figure: Figure) -> Figure:
    """Money is read in full and stated in millions."""
    printed, stated = figure.between or figure.readings or (figure.value or Fraction(0),), numbers_of(info, figure)
    if not stated or not stated[-1]:
        return figure
    unit = printed[-1] / stated[-1]
    return replace(
        figure,
        value=None if figure.value is None else figure.value / unit,
        between=None if figure.between is None else (figure.between[0] / unit, figure.between[1] / unit),
        readings=tuple(one / unit for one in figure.readings),
        to_nearest=None if figure.to_nearest is None else figure.to_nearest / unit,
    )


def _months(reading: Reading) -> Fraction | None:
    return months_between(reading.period.start, reading.period.to) if reading.period else None


def _prompts(reading: Reading) -> frozenset[str]:
    """Headings and labels that ask: as the template writes them, and as the report did where it left them empty."""
    heads = (words for names in reading.template.sections.values() for words in names)
    ways = (way for ways in reading.template.ways.values() for way in ways)
    empty = (item.at.text for fact in reading.facts.values() if fact.missing for item in fact.found)
    return frozenset(bare(text) for text in (*heads, *(text for way in ways for text in texts(way.prompt)), *empty))


def _is_told(one: AuditFinding, reading: Reading) -> bool:
    code = _SAME.get(one.code)
    looks = [look for look in reading.looks if look.code == code]
    if one.code == "audit.table-unsure":
        return bool(looks)
    for look in looks:
        section = dict(look.args).get("section", "")
        spots = [look.at.spot] if look.at else []
        spots += [reading.sections[section]] if section in reading.sections else []
        rows = {shortened(look.at.row)} if look.at and look.at.row else set()
        if any(seen.spot in spots or (seen.row and seen.row in rows) for seen in one.places):
            return True
    return False
