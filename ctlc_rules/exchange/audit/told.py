"""What a report says of the inputs of a standard, held against each other and against what is possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.criteria.infos import InputInfo, RelationInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.audit.finding import AuditFinding, Ends, Seen, Share, apart, ends, finding, summed
from ctlc_rules.exchange.audit.grid import Grid
from ctlc_rules.exchange.audit.limits import AuditLimits, Ratio
from ctlc_rules.exchange.audit.sums import added_up
from ctlc_rules.exchange.figures.figure import Figure

_YEAR = 12
_PERSONS = "người"


@dataclass(frozen=True, slots=True)
class Told:
    """One figure that a report gives for an input. An input that stands in several places has one for each."""

    input: str
    figure: Figure
    seen: Seen


Tellings = Mapping[str, Sequence[Told]]


def grouped(told: Sequence[Told]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for one in told:
        found.setdefault(one.input, []).append(one)
    return found


def values(told: Tellings, standard: Standard) -> Iterator[AuditFinding]:
    """Two values of one input; values that are impossible, or not usual; readings of a doubt that are."""
    for name, every in told.items():
        info = standard.inputs.get(name)
        if info is None or not info.is_number:
            continue
        first = every[0]
        other = next((one for one in every[1:] if apart(ends(first.figure), ends(one.figure))), None)
        if other:
            yield finding("two-values", other.seen, first.seen, label=info.label)
        for one in every:
            yield from _possible(one, info)


def _possible(one: Told, info: InputInfo) -> Iterator[AuditFinding]:
    hard = (info.lo, info.hi)
    if one.figure.readings:
        for reading in one.figure.readings:
            if not _within(reading, info.usual or hard):
                span = _range(info.usual or hard, info)
                shown = _arg(reading, info)
                yield finding("reading-unlikely", one.seen, label=info.label, reading=shown, range=span, readings=one.figure.readings)
                return
    elif apart(ends(one.figure), hard):
        yield finding("impossible", one.seen, label=info.label, range=_range(hard, info))
    elif info.usual and apart(ends(one.figure), info.usual):
        yield finding("unusual", one.seen, label=info.label, range=_range(info.usual, info))


def _within(value: Fraction, span: Ends) -> bool:
    return span[0] <= value <= span[1]


def _arg(value: Fraction, info: InputInfo) -> Fraction | Share:
    return Share(value) if info.kind == "percent" else value


def _range(span: Ends, info: InputInfo) -> tuple[Fraction | Share, ...]:
    return tuple(_arg(end, info) for end in span)


def relations(told: Tellings, standard: Standard, grids: Sequence[Grid]) -> Iterator[AuditFinding]:
    """Totals told outside the table, and parts over their whole. What a column of the report adds up to is no contradiction."""
    for info in standard.relations:
        if info.holds is None:
            yield from _total(told, info, standard, grids)
        elif len(info.parts) == 1:
            yield from _part(told, info.parts[0], info.total)


def _part(told: Tellings, part: str, whole: str) -> Iterator[AuditFinding]:
    if part in told and whole in told:
        one, all_of = told[part][0], told[whole][0]
        if ends(one.figure)[0] > ends(all_of.figure)[1]:
            yield finding("part-over-whole", one.seen, all_of.seen)


def _total(told: Tellings, info: RelationInfo, standard: Standard, grids: Sequence[Grid]) -> Iterator[AuditFinding]:
    parts = [told[name][0] for name in info.parts if name in told]
    if info.total not in told or len(parts) < 2:  # noqa: PLR2004
        return
    added = summed([ends(part.figure) for part in parts])
    spots = {part.seen.spot.paragraph for part in parts if part.seen.spot}
    columns = list(_column_sums(grids, spots))
    for total in told[info.total]:
        if total.seen.row or any(not apart(ends(total.figure), one) for one in (added, *columns)):
            continue  # a total of the table is held against its own rows
        right = columns[0] if columns else added
        label = standard.inputs[info.total].label
        yield finding("total-differs", total.seen, parts[0].seen, parts[-1].seen, sum=right, label=label)


def _column_sums(grids: Sequence[Grid], spots: set[int]) -> Iterator[Ends]:
    """What the columns add up to in which the parts stand."""
    for grid in grids:
        for column in grid.counted:
            if any(grid.cell(row, column).spot.paragraph in spots for row in grid.rows if row.place in column.figures):
                added = added_up(grid, column, grid.rows)
                if added:
                    yield added


def people(told: Tellings, standard: Standard, limits: AuditLimits) -> Iterator[AuditFinding]:
    """More persons than the population, or more than any unit has."""
    whole = told.get(limits.population, [])
    for name, every in told.items():
        info = standard.inputs.get(name)
        if info is None or info.unit != _PERSONS or name == limits.population:
            continue
        for one in every:
            if whole and ends(one.figure)[0] > ends(whole[0].figure)[1]:
                yield finding("more-than-population", one.seen, whole[0].seen, label=info.label)


def ratios(told: Tellings, standard: Standard, limits: AuditLimits, months: Fraction | None) -> Iterator[AuditFinding]:
    for ratio in limits.ratios:
        if ratio.of in told and ratio.by in told and (months or not ratio.yearly):
            yield from _ratio(told[ratio.of][0], told[ratio.by][0], ratio, months, standard)


def _ratio(one: Told, by: Told, ratio: Ratio, months: Fraction | None, standard: Standard) -> Iterator[AuditFinding]:
    scale = Fraction(_YEAR) / months if ratio.yearly and months else Fraction(1)
    most = _nearest(by.figure)
    if most <= 0:
        return
    least = ends(one.figure)[0] * scale / most
    if least > ratio.at_most:
        code = "ratio-yearly" if ratio.yearly else "ratio"
        labels = {"label": standard.inputs[ratio.of].label, "whole": standard.inputs[ratio.by].label}
        yield finding(code, one.seen, by.seen, **labels, ratio=least, at_most=ratio.at_most)


def _nearest(figure: Figure) -> Fraction:
    """The likeliest reading of a doubt; else the most it can be, so that nothing is found which may be right."""
    return figure.readings[0] if figure.readings else ends(figure)[1]
