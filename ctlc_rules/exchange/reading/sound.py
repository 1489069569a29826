"""A draft that the loader of cases takes: what a case may not hold is held back, with the reason, and never mended."""

from __future__ import annotations

from dataclasses import replace

from ctlc_rules.case import read_case
from ctlc_rules.exchange.reading.draft import Draft, draft_case
from ctlc_rules.exchange.reading.reading import Look, Reading
from ctlc_rules.source import Problem, Problems

MOST_TRIES = 20


class UnsoundDraftError(Exception):
    """A draft that is refused for something else than a fact: a bug of ours."""


def sound_draft(reading: Reading, name: str) -> tuple[Draft, Reading]:
    """The draft under an id, and the reading with a look for each fact that was held back."""
    held: dict[str, str] = {}
    for _ in range(MOST_TRIES):
        draft = draft_case(reading, name, held)
        problems = Problems()
        if read_case([(f"{name}.yaml", draft.text.encode())], reading.template.standard, problems):
            return draft, _told(reading, held)
        refused = {fact: problem for problem in problems if (fact := _fact_at(draft, problem))}
        if not refused or refused.keys() <= held.keys():
            raise UnsoundDraftError("; ".join(f"{problem.place} {problem.message('vi')}" for problem in problems))
        held |= {fact: problem.message("vi") for fact, problem in refused.items()}
    raise UnsoundDraftError(f"{name}: {', '.join(held)}")


def _fact_at(draft: Draft, problem: Problem) -> str:
    """The fact in whose lines a problem stands."""
    before = [fact for fact, line in draft.starts if line <= problem.place.line]
    return before[-1] if before else ""


def _told(reading: Reading, held: dict[str, str]) -> Reading:
    looks = list(reading.looks)
    for fact, why in held.items():
        first = reading.facts[fact].found[0]
        looks = [look for look in looks if (look.code, look.input) not in (("look.outside", fact), ("look.part-over-whole", fact))]
        looks.append(Look("look.held", (("printed", first.printed or ", ".join(first.values)), ("why", why)), first.at, fact))
    return replace(reading, looks=tuple(sorted(looks, key=lambda look: look.at.spot.paragraph if look.at else 0)))
