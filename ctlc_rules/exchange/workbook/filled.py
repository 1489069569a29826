"""What a workbook is filled with before a centre opens it: its own figures of this period, or those of the last one that stay."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.written import Evidence, WrittenCase, WrittenFact
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook.layout import asked_of_centre


@dataclass(frozen=True, slots=True)
class Filled:
    """case, unit: the ids, "" where the workbook finds them. kept: what a case says of its unit and no sheet shows.

    confirmed: the inputs that count only once they are ticked as unchanged. draft: of a case
    that a machine read and nobody confirmed.
    """

    case: str = ""
    unit: str = ""
    head: Mapping[str, str | date] = field(default_factory=dict)
    facts: Mapping[str, WrittenFact] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    kept: Mapping[str, object] = field(default_factory=dict)
    draft: bool = False


EMPTY = Filled()


def of_this_period(standard: Standard, opened: OpenCase) -> Filled:
    """Everything that the case itself says; what the office recorded is not the centre's to state."""
    base = opened.base
    facts = {name: fact for name, fact in base.facts.items() if name in standard.inputs and asked_of_centre(standard.inputs[name])}
    head = _unit(base)
    if base.period:
        written = {"period.from": base.period.start, "period.to": base.period.to, "period.label": base.period.label}
        head |= {name: value for name, value in written.items() if value}
        if base.period.approximate:
            head["period.approximate"] = "yes"
    return Filled(base.case, base.unit.id, head, facts, base.evidence, kept=_kept(base), draft=base.draft)


def of_earlier_period(standard: Standard, opened: OpenCase, start: date | None, to: date | None) -> Filled:
    """What stays from one period to the next, each to be ticked before it counts; and the unit.

    start, to: the new period, None where it is left to the centre.
    """
    stays = {info.id for info in staying(standard)}
    facts = {name: _again(fact) for name, fact in opened.base.facts.items() if name in stays and fact.value is not None}
    head = _unit(opened.base)
    head |= {name: day for name, day in (("period.from", start), ("period.to", to)) if day}
    return Filled("", opened.base.unit.id, head, facts, {}, frozenset(facts), _kept(opened.base))


def _again(fact: WrittenFact) -> WrittenFact:
    """The value alone: words and papers are those of another report. What was a claim is one still."""
    basis = "claimed" if fact.basis == "claimed" else None
    return fact.model_copy(update={"as_printed": None, "because": None, "evidence": None, "at": None, "basis": basis})


def staying(standard: Standard) -> tuple[InputInfo, ...]:
    """The inputs that hold until somebody changes them, as the standard says (`stays: yes`).

    Where it says so of none: what is answered in words and is not the unit's to change (`can_change: no`).
    """
    asked = [info for info in standard.inputs.values() if asked_of_centre(info)]
    said = tuple(info for info in asked if info.stays)
    return said or tuple(info for info in asked if info.words and not info.can_change and info.kind != "judged")


def _unit(base: WrittenCase) -> dict[str, str | date]:
    unit = base.unit
    written = {
        "unit.name": unit.name,
        "unit.id": unit.id,
        "unit.commune": unit.commune,
        "unit.district": unit.district,
        "unit.province": unit.province,
    }
    return {name: value for name, value in written.items() if value}


def _kept(base: WrittenCase) -> Mapping[str, object]:
    return base.unit.model_dump(include={"founded", "predecessors", "related"}, exclude_defaults=True)
