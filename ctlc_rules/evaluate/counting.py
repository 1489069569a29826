"""Which results count in a total: one per unit and period of a standard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ctlc_rules.evaluate.evaluation import Evaluation

Why = Literal["", "reference", "no-period", "not-graded", "supposed", "superseded", "duplicate", "overlap"]
"""Why a result is not counted: not the standard's period, none stated, not graded, closed by nobody, a later revision stands,
periods overlap."""


@dataclass(frozen=True, slots=True)
class Counted:
    evaluation: Evaluation
    why_not: Why

    @property
    def counts(self) -> bool:
        return not self.why_not


def count(evaluations: Sequence[Evaluation]) -> tuple[Counted, ...]:
    """Each evaluation, in order, with whether it counts."""
    alone = [_alone(item) for item in evaluations]
    groups: dict[tuple[str, str], list[int]] = {}
    for place, item in enumerate(evaluations):
        if not alone[place]:
            groups.setdefault((item.standard.id, item.case.unit.id), []).append(place)
    why = dict(enumerate(alone))
    for places in groups.values():
        _same_unit(evaluations, places, why)
    return tuple(Counted(item, why[place]) for place, item in enumerate(evaluations))


def _alone(item: Evaluation) -> Why:
    if item.outcome in ("not_for_this_standard", "not_submitted") or item.standard.record_only:
        return "not-graded"
    if not item.case.submitted:
        return "no-period"
    if item.reference:
        return "reference"
    return "supposed" if item.supposed else ""


def _same_unit(evaluations: Sequence[Evaluation], places: list[int], why: dict[int, Why]) -> None:
    """Among results of one unit: a later revision stands for what it overlaps; then periods that overlap, or are the same, do not count."""
    touching = {
        place: [other for other in places if other != place and _overlap(evaluations[place], evaluations[other])] for place in places
    }
    for place in places:
        if any(evaluations[other].case.revision > evaluations[place].case.revision for other in touching[place]):
            why[place] = "superseded"
    for place in places:
        rest = [other for other in touching[place] if why[other] != "superseded"]
        if rest and not why[place]:
            why[place] = "duplicate" if any(_period(evaluations[other]) == _period(evaluations[place]) for other in rest) else "overlap"


def _overlap(one: Evaluation, other: Evaluation) -> bool:
    mine, its = _period(one), _period(other)
    return mine[0] <= its[1] and its[0] <= mine[1]


def _period(item: Evaluation) -> tuple[date, date]:
    assert item.case.period is not None
    return item.case.period.start, item.case.period.to
