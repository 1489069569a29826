"""Proofs about standards, for the commands; the extra `prove` is installed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ctlc_rules.criteria import Standard
from ctlc_rules.criteria.lint.rule import Found
from ctlc_rules.explain.answers.proofs import Proofs
from ctlc_rules.report.proofs import proofs_text
from ctlc_rules.report.proofs_json import proofs_json
from ctlc_rules.words import Lang


@dataclass(frozen=True, slots=True)
class Proved:
    """Of each standard what was proved, and what of it is a finding."""

    standards: Sequence[Standard]
    proofs: Sequence[Proofs]
    found: Sequence[Sequence[Found]]

    def text(self, lang: Lang, examples: bool) -> str:
        pairs = zip(self.standards, self.proofs, strict=True)
        return "".join(line + "\n" for standard, proofs in pairs for line in proofs_text(standard, proofs, lang, examples))

    def json(self) -> str:
        return proofs_json(zip(self.standards, self.proofs, strict=True))


def proofs_of(standards: Sequence[Standard]) -> Proved:
    from ctlc_rules.prove.proofs.prove import prove
    from ctlc_rules.prove.proofs.told import told

    proofs = [prove(standard) for standard in standards]
    return Proved(standards, proofs, [told(standard, found) for standard, found in zip(standards, proofs, strict=True)])
