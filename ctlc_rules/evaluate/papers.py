"""Evidence papers as they stand at a stage: whether they open a gate, how long they hold, of which date they are."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ctlc_rules.case.case import Case
from ctlc_rules.case.period import add_months, period_ends
from ctlc_rules.case.written import Evidence, Layer
from ctlc_rules.criteria.infos import evidence_date, evidence_input
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import NO, YES, Given, Stage, Want

PaperStatus = Literal["suitable", "not_suitable", "expired", "undated", "listed", "none"]
"""expired: every one of that kind ended before the period did. undated: how long it holds cannot be said."""
JUDGED: tuple[PaperStatus, ...] = ("suitable", "undated", "expired", "not_suitable")
LISTED: tuple[PaperStatus, ...] = ("listed", "undated", "expired")
"""Of several papers of a kind the first of these stands for all."""


def evidence(standard: Standard, case: Case, stage: Stage, given: Given, wants: dict[str, Want]) -> None:
    """A paper that gates: accepted where the office found it suitable, refused where it did not or where it no longer holds, else by
    the policy."""
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
            wants[name] = "no_date" if status == "undated" else "evidence"


def dates(standard: Standard, case: Case, layer: Layer, given: Given, wants: dict[str, Want]) -> None:
    """The date of each paper; of several, from the earliest to the latest; not known where one has none.

    Where the office found some suitable it is theirs: what is only listed beside them is not what counts.
    """
    days, judged = _days(case, layer), _found(case, layer)
    for paper in standard.dated_papers:
        names = [name for name, item in case.evidence_at(layer).items() if item.paper == paper and judged.get(name) != "not_suitable"]
        names = [name for name in names if name in judged] or names
        dated = [days[name].toordinal() for name in names if name in days]
        if names and len(dated) == len(names):
            given[evidence_date(paper)] = (min(dated), max(dated))
        else:
            wants[evidence_date(paper)] = "no_date" if names else "no_paper"


def found_suitable(case: Case, layer: Layer) -> set[str]:
    """The ids of evidence that the latest layer which judged it found suitable."""
    return {name for name, status in _found(case, layer).items() if status == "suitable"}


def _found(case: Case, layer: Layer) -> dict[str, str]:
    """By id: what the latest layer that judged it found. What is only listed afterwards reopens nothing."""
    found: dict[str, str] = {}
    for heard in case.heard(layer):
        found |= {name: item.status for name, item in case.evidence.get(heard, {}).items() if item.status != "listed"}
    return found


def _days(case: Case, layer: Layer) -> dict[str, date]:
    """By id: the date, as the latest layer that states one says. Who judges a paper need not write its date again."""
    heard = (case.evidence.get(name, {}) for name in case.heard(layer))
    return {name: item.date for items in heard for name, item in items.items() if item.date}


def paper_status(standard: Standard, case: Case, layer: Layer, paper: str) -> PaperStatus:
    """How a paper stands: as the latest layer that judged it says; a suitable one among several is enough.

    What is only listed afterwards reopens nothing. One that holds for some months must still hold when the period ends.
    """
    days = _days(case, layer)
    listed: set[PaperStatus] = set()
    for heard in reversed(case.heard(layer)):
        items = {name: item for name, item in case.evidence.get(heard, {}).items() if item.paper == paper}
        judged = {_status(standard, case, item, days.get(name)) for name, item in items.items() if item.status != "listed"}
        if judged:
            return next(status for status in JUDGED if status in judged)
        listed |= {_status(standard, case, item, days.get(name)) for name, item in items.items()}
    return next((status for status in LISTED if status in listed), "none")


def _status(standard: Standard, case: Case, item: Evidence, on: date | None) -> PaperStatus:
    """What was said of one paper, if it holds to the end of the period: so many months from its date, that day included.

    Where that cannot be said it is held undated, whoever looked at it: else leaving its date out would help.
    """
    months = standard.paper_months.get(item.paper)
    if months is None or item.status == "not_suitable":
        return item.status
    if on is None or case.period is None:
        return "undated"
    until = add_months(on, months)
    first, last = period_ends(case.period)
    if until < first:
        return "expired"
    return item.status if until >= last else "undated"
