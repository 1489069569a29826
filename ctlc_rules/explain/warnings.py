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

FIGURES = frozenset({"stated", "sum", "months", "lo", "hi", "expected", "difference", "counted"})


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
        figures = FIGURES | {"value"} if item.code == "outside-usual" else FIGURES
        shown: dict[str, object] = {key: _figure(value, labels) if key in figures else value for key, value in args.items()}
        shown |= {name: _ends(args[name], item.inputs[0], labels) for name in ("typed", "computed") if name in args}
        shown["label"] = labels.name(item.inputs[0]) if item.inputs else ""
        fact = self.evaluation.known.facts.get(item.inputs[0]) if item.inputs else None
        if fact and "readings" in args:
            info = self.evaluation.standard.inputs[fact.input]
            shown["readings"] = f" {labels.say('glue.or')} ".join(self.facts.readings(fact, info, labels))
        if "printed" in args:
            shown["printed"] = labels.say("fact.printed", printed=args["printed"]) + " " if args["printed"] else ""
        shown["says"] = self._relation(args, labels)
        if args.get("blank"):
            blank = ", ".join(labels.name(name) for name in args["blank"].split(", "))
            shown["blank"] = " " + labels.say("warn.blank-parts", blank=blank)
        if "stated" in args and "sum" in args:
            difference = abs(Fraction(args["stated"]) - Fraction(args["sum"]))
            shown["difference"] = number(difference, labels.lang)
        return labels.say(key, **shown)

    def _relation(self, args: dict[str, str], labels: Labels) -> str:
        """The author's words for a broken relation, else what is wrong: a part with its whole, or the relation that does not hold."""
        if "relation" not in args:
            return ""
        relation = self.evaluation.standard.relations[int(args["relation"])]
        if relation.says:
            return labels.both(relation.says)
        if relation.holds is None:
            return labels.name(relation.total)
        if not relation.total:
            return labels.say("warn.not-held", expr=labels.expr(relation.holds.shown))
        names = {"part": labels.name(relation.parts[0]), "whole": labels.name(relation.total)}
        return labels.say("warn.part-over", **names, more=_figure(args["more"], labels), less=_figure(args["less"], labels))


def _figure(value: str, labels: Labels) -> str:
    """`1.798.097`, or `98,5%`."""
    if not value:
        return value
    return number(Fraction(value.rstrip("%")), labels.lang) + ("%" if value.endswith("%") else "")


def _ends(value: str, name: str, labels: Labels) -> str:
    """A figure, two ends, or words of the input."""
    if labels.standard.inputs[name].words:
        return f" {labels.say('glue.or')} ".join(labels.word(name, word) for word in value.split(" / "))
    if "-" in value:  # a day
        return value
    ends = [_figure(end, labels) for end in value.split("..")]
    return ends[0] if len(ends) == 1 else labels.say("value.between", lo=ends[0], hi=ends[1])
