"""A whole case that a proof found, said as facts: each input of the core with its value."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ctlc_rules.core.compile import whole
from ctlc_rules.core.core import NumberInput, WordInput
from ctlc_rules.criteria.ballots import PREFIX, declared
from ctlc_rules.criteria.infos import MONTHS, QUOTA
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.proofs import Case
from ctlc_rules.explain.facts import DATE, EVIDENCE
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import date_text, number, percent
from ctlc_rules.words import Lang

APPLIES = "applies:"


def plain(standard: Standard, name: str) -> int:
    """As plain as can be: the lowest figure, the first word, a period of the usual length; what may be refused is not."""
    item = next(item for item in standard.core.inputs if item.name == name)
    if isinstance(item, WordInput):
        return 2 if name.startswith((APPLIES, EVIDENCE, QUOTA)) else 1
    if name == MONTHS and standard.for_.months is not None:
        return whole(Fraction(standard.for_.months), item.per)
    return (min(max(item.lo, Fraction(0)), item.hi) * item.per).numerator


class CaseWords:
    """Says the facts of whole cases of a standard, in one language."""

    def __init__(self, standard: Standard, lang: Lang) -> None:
        self.standard = standard
        self.labels = Labels(standard, lang)
        self._inputs = {item.name: item for item in standard.core.inputs}

    def facts(self, case: Case) -> Iterator[str]:
        """`Dân số 12.000 người`, of all that is not as plain as can be: not the lowest figure, not the first word."""
        for name, value in case.items():
            if value != plain(self.standard, name):
                yield f"{self.label(name)}: {self.value(name, value)}"

    def label(self, name: str) -> str:
        if name == MONTHS:
            return self.labels.name("months")
        if name.startswith(EVIDENCE):
            return self.labels.paper(name.removeprefix(EVIDENCE))
        if name.startswith(DATE):
            return self.labels.name(f"date.{name.removeprefix(DATE)}")
        if name.startswith(APPLIES):
            return self.labels.say("prove.applies", name=self.labels.name(name.removeprefix(APPLIES)))
        return self.labels.name(declared(name))

    def value(self, name: str, value: int) -> str:
        """value: in steps, or the bit of a word."""
        item = self._inputs[name]
        if not isinstance(item, NumberInput):
            word = item.words[value.bit_length() - 1]
            return self.labels.say(f"enough.{word}") if declared(name) not in self.standard.inputs else self.labels.word(name, word)
        exact, lang = Fraction(value, item.per), self.labels.lang
        info = self.standard.inputs.get(declared(name))
        if name.startswith(DATE) or (info and info.kind == "date"):
            return date_text(exact, lang)
        if info is None:
            return number(exact, lang)
        shown = percent(exact, lang) if info.kind == "percent" else number(exact, lang)
        if name.startswith(PREFIX):
            return self.labels.say(f"enough.ballots.{name.split(':')[2]}", value=shown)
        return f"{shown} {self.labels.unit(info.unit)}" if info.unit else shown
