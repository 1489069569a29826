"""Warnings said in both languages, with where the figures stand."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.case.written import FactPlace
from ctlc_rules.evaluate.evaluation import Evaluation, Warning
from ctlc_rules.explain.explanation import WarningShown
from ctlc_rules.explain.facts import FactWords
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import number
from ctlc_rules.words import has

FIGURES = frozenset({"stated", "sum", "months", "lo", "hi", "expected", "difference"})


class WarningWords:
    def __init__(self, evaluation: Evaluation, facts: FactWords) -> None:
        self.evaluation = evaluation
        self.facts = facts

    def all(self) -> tuple[WarningShown, ...]:
        return tuple(self.shown(item) for item in self.evaluation.warnings)

    def shown(self, item: Warning) -> WarningShown:
        at: tuple[FactPlace, ...] = ()
        for name in item.inputs:
            fact = self.evaluation.known.facts.get(name)
            at += fact.at if fact else ()
        says = self.facts.both(lambda labels: self._says(f"warn.{item.code}", item, labels))
        key = f"short.{item.code}"
        short = self.facts.both(lambda labels: self._says(key, item, labels)) if has(key) else says
        return WarningShown(item, says, short, self.facts.where(at), at)

    def _says(self, key: str, item: Warning, labels: Labels) -> str:
        args = dict(item.args)
        shown: dict[str, object] = {key: self._figure(key, value, labels) for key, value in args.items()}
        shown["label"] = labels.name(item.inputs[0]) if item.inputs else ""
        fact = self.evaluation.known.facts.get(item.inputs[0]) if item.inputs else None
        if fact and "readings" in args:
            info = self.evaluation.standard.inputs[fact.input]
            shown["readings"] = f" {labels.say('glue.or')} ".join(self.facts.readings(fact, info, labels))
        shown["says"] = self._relation(args, labels)
        if args.get("blank"):
            blank = ", ".join(labels.name(name) for name in args["blank"].split(", "))
            shown["blank"] = " " + labels.say("warn.blank-parts", blank=blank)
        if "stated" in args and "sum" in args:
            difference = abs(Fraction(args["stated"]) - Fraction(args["sum"]))
            shown["difference"] = number(difference, labels.lang)
        return labels.say(key, **shown)

    def _figure(self, key: str, value: str, labels: Labels) -> str:
        return number(Fraction(value), labels.lang) if key in FIGURES and value and not value.endswith("%") else value

    def _relation(self, args: dict[str, str], labels: Labels) -> str:
        """The author's words for a broken relation, else the relation itself."""
        if "relation" not in args:
            return ""
        relation = self.evaluation.standard.relations[int(args["relation"])]
        if relation.says:
            return labels.both(relation.says)
        return labels.expr(relation.holds.shown) if relation.holds else labels.name(relation.total)
