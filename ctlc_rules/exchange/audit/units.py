"""Figures that change their unit: so many attendances in one place, so many persons in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.exchange.audit.finding import AuditFinding, Seen, finding, seen_figure
from ctlc_rules.exchange.audit.grid import Grid
from ctlc_rules.exchange.audit.limits import AuditLimits
from ctlc_rules.exchange.audit.sums import added_up
from ctlc_rules.exchange.documents.document import Paragraph
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.source import fold


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with what it counts, as the words at it say (`lượt người` counts attendances)."""

    value: Fraction
    words: str
    seen: Seen
    column: bool = False


def units(grids: Sequence[Grid], lines: Sequence[tuple[Paragraph, tuple[Figure, ...]]], limits: AuditLimits) -> Iterator[AuditFinding]:
    """Each figure that stands with one unit of a confused pair and elsewhere, exactly equal, with the other."""
    known = [one for one in (*_of_tables(grids), *_of_text(lines)) if one.value >= limits.least]
    for right, wrong in limits.confused:
        first = {one.value: one for one in reversed(known) if _says(one.words, right)}
        told: set[Fraction] = set()
        for one in known:
            of = first.get(one.value)
            if of and one.value not in told and not _says(one.words, right) and _says(one.words, wrong):
                told.add(one.value)
                code = "unit-changed" if of.seen.text else "unit-of-sum"
                yield finding(code, one.seen, of.seen, value=one.value, right=right, wrong=wrong, column=of.seen.column)


def _of_text(lines: Sequence[tuple[Paragraph, tuple[Figure, ...]]]) -> Iterator[Counted]:
    for paragraph, found in lines:
        for figure in found:
            if figure.value is not None and figure.unit and figure.of is None and figure.qualifier is None:
                yield Counted(figure.value, figure.unit, seen_figure(figure, paragraph.spot))


def _of_tables(grids: Sequence[Grid]) -> Iterator[Counted]:
    """The totals of columns, printed or added up. A single row is equal to something else too easily."""
    for grid in grids:
        for column in grid.counted:
            for row in grid.rows:
                figure = column.figures.get(row.place)
                if row.total and figure and figure.value is not None:
                    yield Counted(figure.value, column.title, grid.seen(row, column), column=True)
            added = added_up(grid, column, grid.rows)
            rows = [row for row in grid.rows if row.place in column.figures and not row.total]
            if added and added[0] == added[1] and len(rows) > 1:
                first = grid.seen(rows[0], column)
                yield Counted(added[0], column.title, Seen("", first.spot, "", first.column), column=True)


def _says(words: str, unit: str) -> bool:
    return f" {fold(unit)} " in f" {fold(words)} "
