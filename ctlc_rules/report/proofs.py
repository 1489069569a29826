"""What was proved about a standard, in a few lines; and an example case of each rating."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.cases import CaseWords
from ctlc_rules.explain.answers.proofs import ABOUT, Proofs
from ctlc_rules.words import Lang, say


def proofs_text(standard: Standard, proofs: Proofs, lang: Lang, examples: bool = False) -> Iterator[str]:
    """A line for each kind of claim: how many hold of how many. Nothing for a standard of which nothing is claimed."""
    if not proofs.claims:
        return
    yield say("prove.title", lang, standard=standard.id, edition=standard.edition)
    for about in ABOUT:
        claims = proofs.of(about)
        if claims:
            held = sum(claim.holds == "holds" for claim in claims)
            yield f"  - {say(f'prove.{about}', lang, held=held, all=len(claims))}"
    if examples:
        yield from _examples(standard, proofs, lang)


def _examples(standard: Standard, proofs: Proofs, lang: Lang) -> Iterator[str]:
    words = CaseWords(standard, lang)
    for claim in proofs.of("rating"):
        if claim.witness is not None:
            facts = "; ".join(words.facts(claim.witness)) or say("prove.plain", lang)
            yield f"  · {say('prove.example', lang, rating=words.labels.name(claim.at), facts=facts)}"
