"""Facts and their places, said in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from ctlc_rules.case.case import Fact
from ctlc_rules.case.written import FactPlace
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.standard import MONTHS, InputInfo
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.explanation import FactShown
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import day, number, percent
from ctlc_rules.words import Lang, say

EVIDENCE = "evidence:"


class FactWords:
    """Says the facts of one evaluation."""

    def __init__(self, evaluation: Evaluation, vi: Labels, en: Labels) -> None:
        self.evaluation = evaluation
        self.standard = evaluation.standard
        self.labels = {"vi": vi, "en": en}

    def both(self, say_in: Callable[[Labels], str]) -> Both:
        return Both(say_in(self.labels["vi"]), say_in(self.labels["en"]))

    def label(self, name: str) -> Both:
        """The label of an input of the core: a declared one, the period's length, or a paper."""
        if name == MONTHS:
            return self.both(lambda labels: labels.say("name.months"))
        if name.startswith(EVIDENCE):
            paper = self.standard.papers[name.removeprefix(EVIDENCE)]
            return self.both(lambda labels: labels.say("fact.paper", paper=labels.both(paper)))
        return self.standard.inputs[name].label

    def shown(self, name: str) -> FactShown | None:
        """The fact behind an input of the core; None for a paper (it is shown with the criterion)."""
        if name.startswith(EVIDENCE):
            return None
        if name == MONTHS:
            return self._months()
        info = self.standard.inputs[name]
        fact = self.evaluation.known.facts.get(name)
        if fact is None:
            return self._without(info)
        return FactShown(
            input=name,
            label=info.label,
            value=self.both(lambda labels: self.value(fact, info, labels)),
            raw=self._raw(fact, info),
            basis="doubtful" if fact.doubtful else fact.basis or fact.missing or "",
            as_printed=fact.as_printed,
            at=fact.at,
            where=self.where(fact.at),
            because=fact.because,
            layer=fact.layer,
        )

    def _without(self, info: InputInfo) -> FactShown:
        """No fact at all: presumed, or never reported."""
        presumed = info.presume is not None
        key = "fact.presumed" if presumed else "missing.not_reported"
        value = self.both(lambda labels: labels.say(key, value=self._presumed(info, labels)))
        return FactShown(info.id, info.label, value, "", "presumed" if presumed else "not_reported", "", (), Both("", ""), "", "")

    def _presumed(self, info: InputInfo, labels: Labels) -> str:
        if isinstance(info.presume, str):
            return labels.word(info.id, info.presume)
        return "" if info.presume is None else self.figure(info.presume, info, labels.lang)

    def _months(self) -> FactShown:
        period = self.evaluation.case.period
        label = self.label(MONTHS)
        if period is None:
            value = self.both(lambda labels: labels.say("missing.no_period"))
            return FactShown(MONTHS, label, value, "", "not_reported", "", (), Both("", ""), "", "")
        about = "fact.months-about" if period.approximate else "fact.months"
        value = self.both(lambda labels: labels.say(about, months=number(period.months, labels.lang)))
        raw = decimal_text(period.months)
        return FactShown(MONTHS, label, value, raw, "reported", "", (), Both("", ""), "", "self")

    def value(self, fact: Fact, info: InputInfo, labels: Labels) -> str:
        """As printed where it was qualified, with how it is read; else the figure or word, with its unit."""
        if fact.missing:
            return labels.say(f"missing.{fact.missing}")
        if fact.doubtful:
            printed = fact.as_printed or " / ".join(fact.readings)
            return labels.say(
                "fact.doubtful", printed=printed, readings=f" {labels.say('glue.or')} ".join(self.readings(fact, info, labels))
            )
        if fact.basis == "conflicting":
            return labels.say("fact.conflicting", readings="; ".join(self.readings(fact, info, labels)))
        if fact.number is None:
            text = f" {labels.say('glue.or')} ".join(labels.word(info.id, word) for word in fact.words)
            return labels.say("fact.word", word=text, printed=fact.as_printed) if fact.as_printed and not info.yes_no else text
        lo, hi = fact.number.lo, fact.number.hi
        unit = f" {labels.unit(info.unit)}" if info.unit else ""
        if lo == hi:
            return self.figure(lo, info, labels.lang) + unit
        read = labels.say("value.between", lo=self.figure(lo, info, labels.lang), hi=self.figure(hi, info, labels.lang))
        return labels.say("fact.qualified", printed=fact.as_printed or read, read=read + unit)

    def readings(self, fact: Fact, info: InputInfo, labels: Labels) -> list[str]:
        """The readings in doubt or in conflict, as people read them."""
        if info.words:
            return [labels.word(info.id, reading) for reading in fact.readings]
        return [number(Fraction(reading.rstrip("%")), labels.lang) if _is_number(reading) else reading for reading in fact.readings]

    def figure(self, value: Fraction, info: InputInfo, lang: Lang) -> str:
        if info.kind == "percent":
            return percent(value, lang)
        return day(date.fromordinal(value.numerator), lang) if info.kind == "date" else number(value, lang)

    def _raw(self, fact: Fact, info: InputInfo) -> str:
        """Ids and plain decimals, for machines."""
        if fact.missing or fact.doubtful:
            return ""
        if fact.number is None:
            return "|".join(fact.words)
        if info.kind == "date":
            return date.fromordinal(fact.number.stated.numerator).isoformat()
        lo, hi = decimal_text(fact.number.lo), decimal_text(fact.number.hi)
        return lo if lo == hi else f"{lo}..{hi}"

    def where(self, at: tuple[FactPlace, ...]) -> Both:
        return Both("; ".join(place_text(place, "vi") for place in at), "; ".join(place_text(place, "en") for place in at))


def place_text(place: FactPlace, lang: Lang) -> str:
    """`mục III.2, dòng "Giáo dục pháp luật", dòng 63 bản văn`."""
    parts: list[str] = []
    for key in ("section", "row", "page", "line"):
        value = getattr(place, key)
        if value is not None:
            parts.append(say(f"place.{key}", lang, value=value))
    if place.document != "report":
        parts.insert(0, place.document)
    return ", ".join(parts)


def _is_number(text: str) -> bool:
    return text.rstrip("%").replace(".", "", 1).replace("-", "", 1).isdigit()
