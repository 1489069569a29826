"""Standards of one regulation side by side, and criteria side by side: what all have but one."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.criteria.lint.rule import Found, at_key
from ctlc_rules.criteria.standard import Standard

FEWEST = 3
"""Of so many standards, one that differs is odd; of two nobody knows which."""
FEWEST_CRITERIA = 6


def clauses_of_siblings(standards: tuple[Standard, ...]) -> Iterator[tuple[Standard, Found]]:
    """A finding, a rating or a deadline that every other standard of the regulation has."""
    if len({standard.id for standard in standards}) < FEWEST:
        return
    clauses = [_clauses(standard) for standard in standards]
    for kind, name in sorted(set().union(*clauses)):
        lacking = [standard for standard, own in zip(standards, clauses, strict=True) if (kind, name) not in own]
        if len(lacking) == 1:
            others = ", ".join(sorted({standard.id for standard in standards} - {lacking[0].id}))
            path = (kind,) if lacking[0].tree.node((kind,)) else ("standard",)
            yield lacking[0], at_key(lacking[0], path, name, "clause-missing-here", clause=f"{kind}.{name}", others=others)


def _clauses(standard: Standard) -> set[tuple[str, str]]:
    found = {("findings", item.id) for item in standard.findings} | {("rating", item.id) for item in standard.ratings}
    return found | {("deadlines", name) for name in standard.written.deadlines}


def evidence_of_one(standard: Standard) -> Iterator[Found]:
    """The only criterion for which no paper is wanted."""
    without = [item for item in standard.criteria if not item.evidence and not item.wanted]
    if len(without) == 1 and len(standard.criteria) >= FEWEST_CRITERIA:
        name = without[0].id
        yield at_key(standard, ("criteria", name), name, "evidence-missing-here", name=name)
