"""Deadlines: a copy that says another day than its original, and two standards of one regulation that differ."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.lint.rule import Found, at_key
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.criteria.written import Term
from ctlc_rules.words import say


def deadlines(standard: Standard) -> Iterator[Found]:
    """Copies within one file."""
    for name, deadline in standard.written.deadlines.items():
        for place, copy in enumerate(deadline.copies):
            if _when(copy) != _when(deadline):
                path = ("deadlines", name, "copies", place, _key(copy))
                yield _conflict(standard, path, name, copy, deadline, _where(standard, deadline))


def _where(standard: Standard, term: Term) -> str:
    cited = [term.cite] if isinstance(term.cite, str) else term.cite or [standard.id]
    return ", ".join(cited)


def deadlines_of_siblings(standards: tuple[Standard, ...]) -> Iterator[tuple[Standard, Found]]:
    first: dict[str, Standard] = {}
    for standard in standards:
        for name, deadline in standard.written.deadlines.items():
            before = first.setdefault(name, standard)
            other = before.written.deadlines[name]
            if before.id != standard.id and _when(other) != _when(deadline):
                yield standard, _conflict(standard, ("deadlines", name, _key(deadline)), name, deadline, other, before.id)


def _conflict(standard: Standard, path: tuple[str | int, ...], name: str, this: Term, that: Term, where: str) -> Found:
    here, there = _said(this), _said(that)
    return at_key(
        standard,
        path,
        name,
        "deadline-conflict",
        name=name,
        where=where,
        this_vi=here.vi,
        this_en=here.en,
        that_vi=there.vi,
        that_en=there.en,
    )


def _when(term: Term) -> tuple[str, object]:
    return _key(term), getattr(term, _key(term))


def _key(term: Term) -> str:
    return next(key for key in ("by", "days", "months") if getattr(term, key) is not None)


def _said(term: Term) -> Both:
    key = _key(term)
    value = f"{term.by[1]}/{term.by[0]}" if term.by else getattr(term, key)
    return Both(say(f"deadline.{key}", "vi", value=value), say(f"deadline.{key}", "en", value=value))
