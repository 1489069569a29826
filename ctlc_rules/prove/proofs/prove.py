"""All proofs about a standard."""

from __future__ import annotations

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.proofs import Proofs
from ctlc_rules.prove.proofs.bands import bands
from ctlc_rules.prove.proofs.better import better
from ctlc_rules.prove.proofs.parts import conditions, criteria, findings, ratings
from ctlc_rules.prove.proofs.silence import silence
from ctlc_rules.prove.proofs.subject import Subject

CLAIMS = (ratings, criteria, findings, conditions, bands, better, silence)
"""In this order: what the first find helps the later ones."""


def prove(standard: Standard) -> Proofs:
    """Every claim about a standard. Raises `DisagreementError`. A record of figures grades nothing: nothing is claimed of it."""
    if standard.record_only:
        return Proofs(standard.id, standard.edition, ())
    subject = Subject(standard)
    return Proofs(standard.id, standard.edition, tuple(proof for claim in CLAIMS for proof in claim(subject)))
