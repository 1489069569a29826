"""Evidence papers as they stand at a stage: whether they open a gate, how long they hold, of which date they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ctlc_rules.case.case import Case
from ctlc_rules.case.period import add_months
from ctlc_rules.case.written import Evidence, Layer
from ctlc_rules.criteria.standard import Standard, evidence_date, evidence_input
from ctlc_rules.evaluate.given import NO, YES, Given, Stage, Want

PaperStatus = Literal["suitable", "not_suitable", "expired", "undated", "listed", "none"]
"""expired: every one of that kind ended before the period did. undated: how long it holds cannot be said."""


def evidence(standard: Standard, case: Case, stage: Stage, given: Given, wants: dict[str, Want]) -> None:
    """A paper that gates: accepted where the office found it suitable, refused where it did not or where it no longer holds, else by
    the policy. And the dates of papers."""
    accept = stage.reading(standard.policy.evidence)
    for paper in sorted({paper for criterion in standard.criteria for paper in criterion.evidence}):
        status = paper_status(standard, case, stage.layer, paper)
        name = evidence_input(paper)
        if status == "suitable":
            given[name] = YES
        elif status in ("not_suitable", "expired"):
            given[name] = NO
        elif accept and status != "undated":
            given[name] = YES
        else:
            wants[name] = "evidence"
    for paper in standard.dated_papers:
        _date(case, stage.layer, paper, given, wants)


def _date(case: Case, layer: Layer, paper: str, given: Given, wants: dict[str, Want]) -> None:
    """The date of a paper; of several, from the earliest to the latest; not known where one has none."""
    days = [item.date for item in _standing(case, layer, paper)]
    dated = sorted(day.toordinal() for day in days if day)
    if dated and len(dated) == len(days):
        given[evidence_date(paper)] = (dated[0], dated[-1])
    else:
        wants[evidence_date(paper)] = "no_date"


def _standing(case: Case, layer: Layer, paper: str) -> Iterator[Evidence]:
    """The papers of a kind that nobody found unsuitable."""
    return (item for item in case.evidence_at(layer).values() if item.paper == paper and item.status != "not_suitable")


def paper_status(standard: Standard, case: Case, layer: Layer, paper: str) -> PaperStatus:
    """How a paper stands: as the latest layer that judged it says; a suitable one among several is enough.

    What is only listed afterwards reopens nothing. One that holds for some months must still hold when the period ends.
    """
    status = _judged(case, layer, paper)
    months = standard.paper_months.get(paper)
    if months is None or case.period is None or status in ("not_suitable", "none"):
        return status
    items = [item for item in _standing(case, layer, paper) if item.status == "suitable" or status == "listed"]
    if all(item.date and add_months(item.date, months) < case.period.to for item in items):
        return "expired"
    if status == "listed" and not any(item.date and add_months(item.date, months) >= case.period.to for item in items):
        return "undated"
    return status


def _judged(case: Case, layer: Layer, paper: str) -> PaperStatus:
    listed = False
    for heard in reversed(case.heard(layer)):
        statuses = {item.status for item in case.evidence.get(heard, {}).values() if item.paper == paper}
        if "suitable" in statuses:
            return "suitable"
        if "not_suitable" in statuses:
            return "not_suitable"
        listed = listed or bool(statuses)
    return "listed" if listed else "none"
