"""What a proof about a standard says, in ids and values, without words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Case = dict[str, int]
"""A whole case: of every input of the core its value in steps, or the bit of its word."""

About = Literal["rating", "criterion", "finding", "condition", "band", "better", "silence"]
ABOUT: tuple[About, ...] = get_args(About)
Holds = Literal["holds", "fails", "undecided"]


@dataclass(frozen=True, slots=True)
class Proof:
    """One claim about a part of a standard, which the evaluator confirms where there is a case.

    at: the id of the rating, criterion, finding or input that it is about. place: of a condition or band, which one, from 0.
    witness: the case that shows it where there is one: that reaches a rating, on which a criterion counts, that a better value lowers.
    after: a second one that differs from it in the input that it is about. by: the finding that takes the effect of this one away.
    """

    about: About
    at: str
    holds: Holds
    place: int = 0
    witness: Case | None = None
    after: Case | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Proofs:
    """All claims about a standard, in the order of `ABOUT`."""

    standard: str
    edition: str
    claims: tuple[Proof, ...]

    def of(self, about: About) -> tuple[Proof, ...]:
        return tuple(item for item in self.claims if item.about == about)
