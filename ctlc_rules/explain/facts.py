"""Facts and their places, said in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from ctlc_rules.case.case import TAKEN, Fact, Range
from ctlc_rules.case.written import FactPlace
from ctlc_rules.core.nodes import Input
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import MONTHS, QUOTA, InputInfo
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.explanation import UNSAID, FactShown, LayerSaid
from ctlc_rules.explain.labels import DATE_OF, Labels
from ctlc_rules.explain.numbers import day, number, points
from ctlc_rules.explain.others import OtherWords
from ctlc_rules.explain.votes import votes_raw, votes_text
from ctlc_rules.words import Lang, say

EVIDENCE = "evidence:"
DATE = "date:"
OWN = (EVIDENCE, "applies:", QUOTA)
"""Inputs of the core that no fact gives: papers are shown with the criterion, and what the office leaves out with its reason."""


class FactWords:
    """Says the facts of one evaluation."""

    def __init__(self, evaluation: Evaluation, vi: Labels, en: Labels) -> None:
        self.evaluation = evaluation
        self.standard = evaluation.standard
        self.labels = {"vi": vi, "en": en}
        self.others = OtherWords(evaluation, vi, en)

    def both(self, say_in: Callable[[Labels], str]) -> Both:
        return Both(say_in(self.labels["vi"]), say_in(self.labels["en"]))

    def label(self, name: str) -> Both:
        """The label of an input of the core: a declared one, the period's length, or a paper."""
        if name == MONTHS:
            return self.both(lambda labels: labels.say("name.months"))
        if name.startswith(EVIDENCE):
            paper = self.standard.papers[name.removeprefix(EVIDENCE)]
            return self.both(lambda labels: labels.say("fact.paper", paper=labels.both(paper)))
        if name.startswith(DATE):
            return self.both(lambda labels: labels.name(DATE_OF + name.removeprefix(DATE)))
        if name.startswith(QUOTA):
            return self.both(lambda labels: labels.name(name))
        return self.standard.inputs[name].label

    def shown(self, name: str) -> FactShown | None:
        """The fact behind an input of the core; None for a paper (it is shown with the criterion)."""
        if name.startswith(OWN):
            return None
        if name == MONTHS:
            return self._months()
        if name.startswith(DATE):
            return self._dated(name)
        info = self.standard.inputs[name]
        if info.elapsed:
            return self._elapsed(info)
        fact = self.evaluation.known.facts.get(name)
        if fact is None:
            return self._without(info)
        by, on = self.evaluation.case.recorded(fact)
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
            by=by,
            on=on,
            who=self._who(fact.layer, by, on),
            before=self._before(fact, info),
            come_from=self.others.come_from(self.evaluation.case.taken[name]) if fact.basis == TAKEN else UNSAID,
        )

    def _before(self, fact: Fact, info: InputInfo) -> tuple[LayerSaid, ...]:
        """What the layers before the one that prevails said of the same input, where it was something else."""
        case = self.evaluation.case
        earlier = (case.facts.get(layer, {}).get(fact.input) for layer in case.heard(fact.layer)[:-1])
        return tuple(self._said(item, info) for item in earlier if item and _content(item) != _content(fact))

    def _said(self, fact: Fact, info: InputInfo) -> LayerSaid:
        by, on = self.evaluation.case.recorded(fact)
        return LayerSaid(
            layer=fact.layer,
            by=by,
            on=on,
            who=self._who(fact.layer, by, on),
            value=self.both(
                lambda labels: labels.say("fact.printed", printed=fact.as_printed) if fact.as_printed else self.value(fact, info, labels)
            ),
            raw=self._raw(fact, info),
            as_printed=fact.as_printed,
            at=fact.at,
            where=self.where(fact.at),
            because=fact.because,
        )

    def _who(self, layer: str, by: str, on: date | None) -> Both:
        """`thẩm định (tổ thẩm định, 20/01/2025)`."""

        def told(labels: Labels) -> str:
            name = labels.say(f"layer.{layer}")
            about = ", ".join(part for part in (by, day(on, labels.lang) if on else "") if part)
            return f"{name} ({about})" if about else name

        return self.both(told)

    def _without(self, info: InputInfo) -> FactShown:
        """No fact at all: presumed, not given by other cases, or never reported."""
        if info.taken is not None:
            return FactShown(info.id, info.label, self.others.lacking(info.id), "", "other_cases")
        presumed = info.presume is not None
        basis = "presumed" if presumed else "not_decided" if info.decision else "not_reported"
        key = "fact.presumed" if presumed else f"missing.{basis}"
        value = self.both(lambda labels: labels.say(key, value=self._presumed(info, labels)))
        return FactShown(info.id, info.label, value, "", basis)

    def _presumed(self, info: InputInfo, labels: Labels) -> str:
        if isinstance(info.presume, str):
            return labels.word(info.id, info.presume)
        return "" if info.presume is None else self.figure(info.presume, info, labels.lang)

    def _dated(self, name: str) -> FactShown:
        """The date of a paper; from the earliest to the latest of several."""
        lo, hi = (date.fromordinal(end.numerator) for end in self.evaluation.trace.number(Input(name)))
        known = name in self.evaluation.known.given
        want = self.evaluation.known.wants.get(name, "no_date")
        value = self.both(lambda labels: self._days(lo, hi, labels) if known else labels.say(f"missing.{want}"))
        raw = lo.isoformat() if lo == hi else f"{lo.isoformat()}..{hi.isoformat()}"
        return FactShown(name, self.label(name), value, raw if known else "", "evidenced" if known else "not_reported")

    def _days(self, lo: date, hi: date, labels: Labels) -> str:
        first, last = day(lo, labels.lang), day(hi, labels.lang)
        return first if lo == hi else labels.say("value.between", lo=first, hi=last)

    def _elapsed(self, info: InputInfo) -> FactShown:
        """Months since a date, and that date."""
        assert info.elapsed is not None
        start = self.standard.inputs[info.elapsed.start]
        lo, hi = self.evaluation.trace.number(Input(info.id))
        known = info.id in self.evaluation.known.given and start.id in self.evaluation.known.given

        def told(labels: Labels) -> str:
            if not known:
                want = self.evaluation.known.wants.get(info.id) or self.evaluation.known.wants.get(start.id) or "not_reported"
                return labels.say(f"missing.{want}")
            months = (
                number(lo, labels.lang) if lo == hi else labels.say("value.between", lo=number(lo, labels.lang), hi=number(hi, labels.lang))
            )
            return labels.say(f"fact.elapsed.{info.elapsed.until if info.elapsed else ''}", months=months, start=labels.both(start.label))

        raw = decimal_text(lo) if lo == hi else f"{decimal_text(lo)}..{decimal_text(hi)}"
        return FactShown(info.id, info.label, self.both(told), raw if known else "", "derived" if known else "not_reported")

    def _months(self) -> FactShown:
        period = self.evaluation.case.period
        label = self.label(MONTHS)
        if period is None:
            value = self.both(lambda labels: labels.say("missing.no_period"))
            return FactShown(MONTHS, label, value, "", "not_reported")
        about = "fact.months-about" if period.approximate else "fact.months"
        value = self.both(lambda labels: labels.say(about, months=number(period.months, labels.lang)))
        raw = decimal_text(period.months)
        return FactShown(MONTHS, label, value, raw, "reported", layer="self")

    def value(self, fact: Fact, info: InputInfo, labels: Labels) -> str:
        """As printed where it was qualified, with how it is read; else the figure or word, with its unit."""
        if fact.missing:
            return labels.say(f"missing.{fact.missing}")
        if fact.doubtful:
            readings = f" {labels.say('glue.or')} ".join(self.readings(fact, info, labels))
            return (
                labels.say("fact.doubtful", printed=fact.as_printed, readings=readings)
                if fact.as_printed
                else labels.say("fact.doubtful-unprinted", readings=readings)
            )
        if fact.basis == "conflicting":
            return labels.say("fact.conflicting", readings="; ".join(self.readings(fact, info, labels)))
        if fact.ballots:
            return votes_text(fact.ballots, info, labels)
        if fact.number is None:
            text = f" {labels.say('glue.or')} ".join(labels.word(info.id, word) for word in fact.words)
            return labels.say("fact.word", word=text, printed=fact.as_printed) if fact.as_printed and not info.yes_no else text
        lo, hi = fact.number.lo, fact.number.hi
        unit = f" {labels.unit(info.unit)}" if info.unit else ""
        read = self.figure(lo, info, labels.lang)
        if lo != hi:
            read = labels.say("value.between", lo=read, hi=self.figure(hi, info, labels.lang))
        stated = self._stated(fact, fact.number, info, labels)
        return labels.say("fact.qualified", stated=stated, read=read + unit) if stated else read + unit

    def _stated(self, fact: Fact, found: Range, info: InputInfo, labels: Labels) -> str:
        """The words of the report in quotation marks, and how it is qualified where they do not say so; "" for a plain figure."""
        printed = labels.say("fact.printed", printed=fact.as_printed) if fact.as_printed else ""
        if fact.qualifier is None:
            return printed if found.lo != found.hi else ""
        about = labels.say(f"qualifier.{fact.qualifier}", figure=self.figure(found.stated, info, labels.lang))
        word = say(f"qualifier.{fact.qualifier}", "vi", figure="").strip()
        told = [printed] if word in fact.as_printed.casefold() else [printed, about] if printed else [about]
        return ", ".join(told)

    def readings(self, fact: Fact, info: InputInfo, labels: Labels) -> list[str]:
        """The readings in doubt or in conflict, as people read them."""
        if info.words:
            return [labels.word(info.id, reading) for reading in fact.readings]
        return [number(Fraction(reading.rstrip("%")), labels.lang) if _is_number(reading) else reading for reading in fact.readings]

    def figure(self, value: Fraction, info: InputInfo, lang: Lang) -> str:
        """With every digit that was reported."""
        if info.kind == "percent":
            return points(value * 100, lang) + "%"
        return day(date.fromordinal(value.numerator), lang) if info.kind == "date" else points(value, lang)

    def _raw(self, fact: Fact, info: InputInfo) -> str:
        """Ids and plain decimals, for machines."""
        if fact.missing or fact.doubtful:
            return ""
        if fact.ballots:
            return votes_raw(fact.ballots)
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
    for key in ("section", "row", "column", "page", "paragraph", "line"):
        value = getattr(place, key)
        if value is not None:
            parts.append(say(f"place.{key}", lang, value=value))
    if place.document != "report":
        parts.insert(0, place.document)
    return ", ".join(parts)


def _content(fact: Fact) -> tuple[object, ...]:
    """What a fact says, whoever says it: a refusal says something else than what it refuses."""
    return fact.said, fact.readings, fact.doubtful, fact.missing, fact.basis == "rejected"


def _is_number(text: str) -> bool:
    return text.rstrip("%").replace(".", "", 1).replace("-", "", 1).isdigit()
