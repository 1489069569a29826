"""The whole audit of one report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.audit.columns import columns
from ctlc_rules.exchange.audit.finding import AuditFinding, Seen, ends, finding, seen_figure, shortened
from ctlc_rules.exchange.audit.grid import Grid, grid_of
from ctlc_rules.exchange.audit.headings import blank_sections, numbering
from ctlc_rules.exchange.audit.limits import AuditLimits
from ctlc_rules.exchange.audit.pages import joined
from ctlc_rules.exchange.audit.percents import percents
from ctlc_rules.exchange.audit.sentences import lists
from ctlc_rules.exchange.audit.sums import sums
from ctlc_rules.exchange.audit.told import Told, grouped, people, ratios, relations, values
from ctlc_rules.exchange.audit.units import units
from ctlc_rules.exchange.documents.document import Document, Paragraph, Table
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.figures.reader import figures

MOST_ROWS = 1000
"""Of one table; a district's list of classes has some hundred."""
Lines = tuple[tuple[Paragraph, tuple[Figure, ...]], ...]
_PERSONS = ("người", "người dân", "dân", "nhân khẩu", "khẩu", "học viên")


def audit_report(
    document: Document,
    told: Sequence[Told] = (),
    standard: Standard | None = None,
    limits: AuditLimits | None = None,
    prompts: frozenset[str] = frozenset(),
    months: Fraction | None = None,
) -> tuple[AuditFinding, ...]:
    """Everything in a report that does not add up or cannot be, in the order of the report. Without a standard only the report itself.

    told: what was read of the inputs of the standard. prompts: labels that the template asks with, folded. months: of the period.
    """
    limits = limits or AuditLimits()
    lines: Lines = tuple((block, figures(block.text)) for block in document.blocks if isinstance(block, Paragraph))
    tables = joined(document.blocks)
    grids = [grid for table in tables if len(table.rows) <= MOST_ROWS and (grid := grid_of(table))]
    found = [*_too_long(tables), *_of_text(document, lines, grids, limits, prompts)]
    if standard:
        found += _of_inputs(told, standard, limits, months, grids)
    return _once(found)


def _too_long(tables: Sequence[Table]) -> Iterator[AuditFinding]:
    for table in tables:
        if len(table.rows) > MOST_ROWS:
            first = table.rows[0][0]
            yield finding("table-too-long", Seen(shortened(first.text), first.spot), rows=str(len(table.rows)), most=str(MOST_ROWS))


def _of_text(
    document: Document, lines: Lines, grids: Sequence[Grid], limits: AuditLimits, prompts: frozenset[str]
) -> Iterator[AuditFinding]:
    for grid in grids:
        yield from sums(grid)
        yield from columns(grid, limits)
    for paragraph, found in lines:
        yield from percents(paragraph, found, limits)
        yield from lists(paragraph, found)
        yield from _crowds(paragraph, found, limits)
    yield from units(grids, lines, limits)
    yield from numbering(document, grids)
    yield from blank_sections(document, prompts)


def _crowds(paragraph: Paragraph, found: Sequence[Figure], limits: AuditLimits) -> Iterator[AuditFinding]:
    """More persons than any unit of the kind has; in a doubtful figure, one of its readings."""
    for figure in found:
        if limits.people is None or figure.unit.lower() not in _PERSONS:
            continue
        if figure.readings and max(figure.readings) > limits.people:
            seen = seen_figure(figure, paragraph.spot)
            yield finding("reading-too-many", seen, reading=max(figure.readings), most=limits.people, readings=figure.readings)
        elif ends(figure)[0] > limits.people:
            yield finding("too-many", seen_figure(figure, paragraph.spot), most=limits.people)


def _of_inputs(
    told: Sequence[Told], standard: Standard, limits: AuditLimits, months: Fraction | None, grids: Sequence[Grid]
) -> Iterator[AuditFinding]:
    by_input = grouped(told)
    yield from values(by_input, standard)
    yield from relations(by_input, standard, grids)
    yield from people(by_input, standard, limits)
    yield from ratios(by_input, standard, limits, months)


def _once(found: Sequence[AuditFinding]) -> tuple[AuditFinding, ...]:
    """Each place once for each kind of finding; what a fact says of a figure stands for what the figure alone says."""
    kept: dict[tuple[object, ...], AuditFinding] = {}
    for one in found:
        kept.setdefault((one.code, one.places), one)
    better = {one.places[0].spot for one in kept.values() if one.code in ("audit.reading-unlikely", "audit.unusual", "audit.impossible")}
    listed = [
        one for one in kept.values() if one.code not in ("audit.reading-too-many", "audit.too-many") or one.places[0].spot not in better
    ]
    return tuple(sorted(listed, key=lambda one: one.order))
