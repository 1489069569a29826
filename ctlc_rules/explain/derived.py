"""What a person adds up with a pencil: the value of each derived quantity that a reason names, and how a figure is brought to a year."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.nodes import Input, Ref
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import MONTHS
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.explanation import UNSAID, FactShown
from ctlc_rules.explain.numbers import number
from ctlc_rules.explain.voice import Voice
from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.expr.syntax import Expr, Name, names_in

DERIVED = "derived:"
TWELVE = Fraction(12)
ABOUT = "≈ "

Ends = tuple[Fraction, Fraction]


class DerivedWords:
    """Says derived quantities and conversions of one evaluation, in both languages."""

    def __init__(self, evaluation: Evaluation, vi: Voice, en: Voice) -> None:
        self.evaluation = evaluation
        self.standard = evaluation.standard
        self.vi, self.en = vi, en

    def used(self, exprs: tuple[Expr, ...]) -> tuple[str, ...]:
        """The derived quantities that the expressions name, each once."""
        names = (name.name for expr in exprs for name in names_in(expr))
        return tuple(dict.fromkeys(name for name in names if name in self.standard.derived))

    def shown(self, name: str) -> FactShown | None:
        """The quantity as it is before it is brought to a year; None for a date, which nobody adds up."""
        info = self.standard.derived[name]
        if info.kind == "date":
            return None
        quantity = Quantity(Ref(DERIVED + name), None, info.kind, info.unit, Name(name))
        lo, hi = self.evaluation.trace.number(quantity.of)
        known = self.vi.open_end(quantity) != "unknown"
        ends = decimal_text(lo) if lo == hi else f"{decimal_text(lo)}..{decimal_text(hi)}"
        return FactShown(
            input=DERIVED + name,
            label=info.label,
            value=Both(*(self._value(quantity, voice) for voice in (self.vi, self.en))),
            raw=ends if known else "",
            basis="derived",
            in_year=self.in_year(name),
        )

    def _value(self, of: Quantity, voice: Voice) -> str:
        unit = f" {voice.labels.unit(of.unit)}" if of.unit and voice.open_end(of) == "" else ""
        return voice.value(of) + unit

    def in_year(self, name: str) -> Both:
        """`quy ra năm: 15.300 × 12 / 10 = 18.360`; nothing where it is not brought to a year, or the period is a year."""
        case = self.evaluation.case
        if name not in self.standard.per_year or case.period is None:
            return UNSAID
        node = Ref(DERIVED + name) if name in self.standard.derived else Input(name)
        of = Quantity(node, None, "amount", "", Name(name))
        end = self.vi.open_end(of)
        months = self.evaluation.trace.number(Input(MONTHS))
        if end == "unknown" or months == (TWELVE, TWELVE):
            return UNSAID
        found = self.evaluation.trace.number(of.of)
        return Both(*(self._converted(found, months, end == "above", voice) for voice in (self.vi, self.en)))

    def _converted(self, found: Ends, months: Ends, above: bool, voice: Voice) -> str:
        lo, hi = found
        year = (lo * TWELVE / months[1], hi * TWELVE / months[0])
        figure, result = ("", "") if not above else (voice.say("value.from", lo=number(end, voice.lang)) for end in (lo, year[0]))
        figure, result = figure or _range(found, voice), result or _range(year, voice)
        equals = "≈" if ABOUT in result + _range(months, voice) else "="
        parts = {"figure": _apart(figure, found if not above else (lo, lo)), "months": _apart(_range(months, voice), months)}
        parts = {key: text.replace(ABOUT, "") for key, text in parts.items()}
        return voice.say("fact.in-year", equals=equals, result=result.replace(ABOUT, ""), **parts)


def _range(ends: Ends, voice: Voice) -> str:
    lo, hi = (number(end, voice.lang) for end in ends)
    return lo if ends[0] == ends[1] else voice.say("value.between", lo=lo, hi=hi)


def _apart(text: str, ends: Ends) -> str:
    return text if ends[0] == ends[1] else f"({text})"
