"""Two reports of one unit: figures that jump, figures that were copied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.case.case import Case
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.audit.finding import AuditFinding, Ends, Seen, Share, finding
from ctlc_rules.exchange.audit.limits import AuditLimits

_YEAR = 12


@dataclass(frozen=True, slots=True)
class Stand:
    """What one report says in numbers, by input, each with its place. months: of its period, None where it names none."""

    label: str
    months: Fraction | None
    numbers: Mapping[str, tuple[Ends, Seen]]


def stand_of(case: Case) -> Stand:
    """What the unit itself reported."""
    numbers: dict[str, tuple[Ends, Seen]] = {}
    for name, fact in case.facts_at("self").items():
        if fact.number is not None and fact.missing is None:
            numbers[name] = ((fact.number.lo, fact.number.hi), Seen(fact.as_printed, None))
    return Stand(case.period_label or case.id, case.period.months if case.period else None, numbers)


def compare(now: Stand, before: Stand, standard: Standard, limits: AuditLimits) -> Iterator[AuditFinding]:
    both = [name for name in now.numbers if name in before.numbers and name in standard.inputs]
    for name in both:
        yield from _jump(standard.inputs[name], now, before, limits)
    yield from _copied([standard.inputs[name] for name in both], now, before, limits)


def _jump(info: InputInfo, now: Stand, before: Stand, limits: AuditLimits) -> Iterator[AuditFinding]:
    factor = limits.factors.get(info.id, limits.factor)
    if factor is None:
        return
    flows = info.unit in limits.flows
    if flows and (now.months is None or before.months is None):
        return
    (this, seen), (that, _) = now.numbers[info.id], before.numbers[info.id]
    one, other = (_yearly(this, now), _yearly(that, before)) if flows else (this, that)
    low, high = (one, other) if one[1] < other[0] else (other, one)
    if low[1] >= high[0] or high[0] <= low[1] * factor:
        return
    if info.id not in limits.factors and info.kind != "percent" and high[0] - low[1] < limits.least:
        return
    args = {
        "label": info.label,
        "now": _shown(one, info),
        "before": _shown(other, info),
        "unit": f" {info.unit}" if info.unit else "",
        "of": before.label,
    }
    yield finding("jump-yearly" if flows and now.months != before.months else "jump", seen, **args)


def _yearly(span: Ends, stand: Stand) -> Ends:
    months = stand.months or Fraction(_YEAR)
    return span[0] * _YEAR / months, span[1] * _YEAR / months


def _shown(span: Ends, info: InputInfo) -> Ends | Share:
    return Share(span[0]) if info.kind == "percent" else span


def _copied(infos: list[InputInfo], now: Stand, before: Stand, limits: AuditLimits) -> Iterator[AuditFinding]:
    """Figures that change from year to year, and are the same."""
    if limits.copied is None:
        return
    flows = [info for info in infos if info.unit in limits.flows and now.numbers[info.id][0][1] > 0]
    same = [info for info in flows if now.numbers[info.id][0] == before.numbers[info.id][0]]
    if len(same) >= limits.copied:
        places = (now.numbers[info.id][1] for info in same)
        yield finding("copied", *places, same=str(len(same)), all=str(len(flows)), label=same[0].label, of=before.label)
