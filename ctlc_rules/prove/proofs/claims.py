"""From what the solver answers to what is claimed."""

from __future__ import annotations

from ctlc_rules.explain.answers.proofs import About, Holds, Proof
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.solving import Answer

HOLDS: dict[Answer, Holds] = {"found": "holds", "none": "fails", "undecided": "undecided"}


def shown(answer: Answer, about: About, at: str, witness: Completion, place: int = 0) -> Proof:
    """A claim that a case shows: it fails where there is none."""
    return Proof(about, at, HOLDS[answer], place, witness if answer == "found" else None)
