"""Which results count in a total: one per unit and period of a standard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ctlc_rules.evaluate.evaluation import Evaluation

Why = Literal["", "reference", "no-period", "not-graded", "superseded", "overlap"]
"""Why a result is not counted: not the standard's period, none stated, not graded, a later revision stands, periods overlap."""


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
    return "reference" if item.reference else ""


def _same_unit(evaluations: Sequence[Evaluation], places: list[int], why: dict[int, Why]) -> None:
    """Among results of one unit: the latest revision of a period counts; periods that overlap do not."""
    for place in places:
        for other in places:
            if other == place:
                continue
            mine, its = _period(evaluations[place]), _period(evaluations[other])
            if mine == its:
                newer = evaluations[other].case.revision > evaluations[place].case.revision
                same = evaluations[other].case.revision == evaluations[place].case.revision and other < place
                why[place] = "superseded" if newer or same else why[place]
            elif mine[0] <= its[1] and its[0] <= mine[1]:
                why[place] = "overlap"


def _period(item: Evaluation) -> tuple[date, date]:
    assert item.case.period is not None
    return item.case.period.start, item.case.period.to
