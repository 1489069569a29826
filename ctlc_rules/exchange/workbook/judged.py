"""What the office recorded of a row before, as its open cells show it."""

from __future__ import annotations

from typing import NamedTuple

from ctlc_rules.case.written import Evidence, WrittenFact
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.exchange.workbook.cells import qualifier_word
from ctlc_rules.exchange.workbook.entries import ballots_text, shown
from ctlc_rules.words import say

SAID = ("value", "between", "doubtful", "readings", "ballots", "invalid", "missing", "qualifier", "to_nearest")
"""What a fact says, apart from its place, basis and reason."""


class Judged(NamedTuple):
    """value: as in a case file, "" where the reported one stands. shown: as people write it, where it is no plain value.

    decision: the end of the key of its word.
    """

    value: str = ""
    shown: str = ""
    decision: str = ""
    reason: str = ""


def said(fact: WrittenFact | None) -> dict[str, object]:
    """The value, whoever states it and on what basis."""
    return fact.model_dump(include=set(SAID), exclude_none=True) if fact else {}


def supply_mark() -> str:
    """What a reason begins with where something is to be supplied."""
    return say("form.office.supply", "vi") + ": "


def judged_fact(info: InputInfo, reported: WrittenFact | None, found: WrittenFact | None) -> Judged:
    """The row of an input."""
    if found is None:
        return Judged()
    reason = found.because or ""
    if found.missing == "not_applicable":
        return Judged(decision="not-applicable", reason=reason)
    if found.basis == "rejected":
        return Judged(decision="not-suitable", reason=reason)
    if reason.startswith(supply_mark().strip()):
        return Judged(decision="to-supply", reason=reason.removeprefix(supply_mark().strip()).strip())
    if said(found) == said(reported):
        return Judged(decision="suitable" if found.basis == "verified" else "", reason=reason)
    if found.value is not None and not found.qualifier:
        return Judged(found.value, "", "", reason)
    return Judged("", _shown(info, found), "", reason)


def _shown(info: InputInfo, fact: WrittenFact) -> str:
    if fact.ballots is not None:
        return ballots_text(info, fact.ballots)
    if fact.between:
        return " - ".join(shown(info, end) for end in fact.between)
    if fact.value is not None and fact.qualifier:
        return f"{qualifier_word(fact.qualifier)} {shown(info, fact.value)}"
    return ""


def judged_paper(found: Evidence | None) -> Judged:
    """The row of a paper."""
    if found is None:
        return Judged()
    reason = found.because or ""
    if found.status == "listed":
        to_supply = reason.startswith(supply_mark().strip())
        return Judged(decision="to-supply" if to_supply else "", reason=reason.removeprefix(supply_mark().strip()).strip())
    return Judged(decision=found.status.replace("_", "-"), reason=reason)
