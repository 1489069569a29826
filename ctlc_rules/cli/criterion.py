"""What is asked for by its name: one criterion of the results (--criterion), a rating that is to be reached (--at-least)."""

from __future__ import annotations

from collections.abc import Sequence

from ctlc_rules.cli.session import Session
from ctlc_rules.criteria import Standard
from ctlc_rules.explain import Explanation
from ctlc_rules.source import Place, near
from ctlc_rules.source.letters import fold


def narrowed(explanations: Sequence[Explanation], criterion: str | None, session: Session) -> list[Explanation]:
    """The results that have the criterion (an id or a printed number), with that one only. One that none has is a mistake of usage."""
    if criterion is None:
        return list(explanations)
    found = [own for item in explanations if (own := item.only(criterion)).sections]
    if not found and explanations:
        infos = [shown.result.info for item in explanations for shown in item.criteria]
        known = ", ".join(dict.fromkeys(info.no for info in infos))
        close = near(criterion, dict.fromkeys((*(info.id for info in infos), *(info.no for info in infos))))
        hint = "near-name" if close else ""
        session.of_usage.add(Place("--criterion"), "no-such-criterion", hint=hint, name=criterion, near=close, known=known or "–")
    return found


def rating_named(standard: Standard, name: str, session: Session, option: str = "--at-least") -> str | None:
    """The id of a rating by its id, or by its label in either language; None with a problem of usage. Case and marks are no matter."""
    names: dict[str, str] = {}
    for info in standard.ratings:
        for one in (info.id, info.label.vi, info.label.en):
            names.setdefault(fold(one), info.id)
    exact = next((info.id for info in standard.ratings if info.id == name), None)
    found = exact or names.get(fold(name.strip()))
    if found is None:
        close = near(name, (one for info in standard.ratings for one in (info.id, info.label.vi, info.label.en)))
        hint = "near-name" if close else ""
        known = ", ".join(f"{info.id} ({info.label.vi})" for info in standard.ratings)
        args = {"name": name, "near": close, "known": known or "–", "standard": standard.id}
        session.of_usage.tell(Place(option), "no-such-rating", args, hint=hint)
    return found
