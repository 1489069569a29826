"""Data checks of a case: stated totals, parts and wholes, implausible and doubtful figures, the period. They change no grade."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ctlc_rules.case.case import Case, Fact
from ctlc_rules.case.period import months_elapsed
from ctlc_rules.case.written import Layer
from ctlc_rules.core.compile import Trace
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import FALSE
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import InputInfo, RelationInfo
from ctlc_rules.criteria.relating import relation_name
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.elapsed import until_days
from ctlc_rules.evaluate.evaluation import Warning
from ctlc_rules.evaluate.reading import as_stated, for_program
from ctlc_rules.expr.meaning import Quantity


class DataChecks:
    """Looks at the facts as they stand at a stage, whatever their basis."""

    def __init__(self, standard: Standard, case: Case, layer: Layer) -> None:
        self.standard = standard
        self.case = case
        self.layer = layer
        self.facts = case.facts_at(layer)
        self.found: list[Warning] = []

    def warnings(self) -> tuple[Warning, ...]:
        self._period()
        for name, fact in self.facts.items():
            self._fact(self.standard.inputs[name], fact)
        self._taken()
        self._elapsed()
        self._relations()
        for item in self.case.warnings:
            self.found.append(Warning(item.code, item.args, (), False, item.place))
        return tuple(self.found)

    def warn(self, code: str, *inputs: str, conflict: bool = False, **args: object) -> None:
        place = self.facts[inputs[0]].place if inputs and inputs[0] in self.facts else None
        self.found.append(Warning(code, tuple((key, str(value)) for key, value in args.items()), inputs, conflict, place))

    def _period(self) -> None:
        period, tolerance = self.case.period, self.standard.for_.tolerance
        if period is None:
            self.warn("no-period")
            return
        if period.approximate:
            self.warn("period-approximate", months=decimal_text(period.months))
        if begins_elsewhere(self.standard, self.case):
            days = self.standard.for_.first_days
            self.warn("period-begins", begins=f"{period.start:%d/%m/%Y}", days=", ".join(f"{day:02}/{month:02}" for month, day in days))
        if outside_tolerance(self.standard, self.case) and tolerance is not None:
            self.warn(
                "period-length", months=decimal_text(period.months), lo=tolerance.lo, hi=tolerance.hi, expected=self.standard.for_.months
            )

    def _fact(self, info: InputInfo, fact: Fact) -> None:
        if fact.doubtful:
            self.warn("doubtful-figure", fact.input, printed=fact.as_printed, readings=" / ".join(fact.readings))
        if fact.basis == "conflicting":
            self.warn("conflicting-readings", fact.input, conflict=True, readings=" / ".join(fact.readings))
        if fact.number and info.usual:
            lo, hi = info.usual
            if fact.number.hi < lo or fact.number.lo > hi:
                self.warn("outside-usual", fact.input, value=_shown(info, fact.number.stated), lo=_shown(info, lo), hi=_shown(info, hi))

    def _taken(self) -> None:
        """A figure that the case states and other cases give differently: theirs counts, and both are named."""
        typed = self.case.typed_at(self.layer)
        for name, item in self.case.taken.items():
            fact = typed.get(name)
            if fact is None or fact.missing or fact.doubtful or not item.says_something:
                continue
            if fact.number is not None and item.lo is not None and item.hi is not None:
                agrees = item.lo <= fact.number.lo and fact.number.hi <= item.hi
            else:
                agrees = set(fact.words) <= set(item.words)
            if not agrees:
                info = self.standard.inputs[name]
                self.warn("taken-differs", name, typed=_said(info, fact), computed=_said(info, self.facts[name]))

    def _elapsed(self) -> None:
        """Months since a date that are out of the range that the standard gives them, such as from a day after the period."""
        for info in self.standard.inputs.values():
            until = until_days(self.case, self.layer, info) if info.elapsed else None
            fact = self.facts.get(info.elapsed.start) if info.elapsed else None
            if until is None or fact is None or fact.number is None or fact.number.lo != fact.number.hi or until[0] != until[1]:
                continue
            start = date.fromordinal(fact.number.lo.numerator)
            months = months_elapsed(start, until[0])
            if not info.lo <= months <= info.hi:
                self.warn(
                    "elapsed-outside", fact.input, start=f"{start:%d/%m/%Y}", until=f"{until[0]:%d/%m/%Y}", months=months,
                    lo=info.lo, hi=info.hi, counted=min(max(Fraction(months), info.lo), info.hi),
                )  # fmt: skip

    def _relations(self) -> None:
        given = for_program(as_stated(self.standard, self.case, self.layer), self.standard.check_program)
        trace = self.standard.check_program.run(given)
        for place, relation in enumerate(self.standard.relations):
            if relation.holds is None:
                self._total(relation)
            elif trace.truth(Ref(relation_name(place))) == FALSE:
                figures = _compared(relation, trace)
                self.warn("relation-broken", *self._named(relation), conflict=relation.conflict, relation=place, **figures)

    def _named(self, relation: RelationInfo) -> tuple[str, ...]:
        """The inputs that a broken relation speaks of."""
        if relation.total:
            return (*relation.parts, relation.total)
        return ()

    def _total(self, relation: RelationInfo) -> None:
        """A stated total against the sum of the parts that are given. A blank part is named, not taken for 0."""
        total = self._figure(relation.total)
        parts = [(name, self._figure(name)) for name in relation.parts]
        given = [(name, value) for name, value in parts if value is not None]
        if total is None or not given:
            return
        summed = sum((value for _, value in given), Fraction(0))
        blank = [name for name, value in parts if value is None]
        if summed == total or (blank and summed < total and not self._blank_rows(blank)):
            return
        self.warn(
            "sum-differs", relation.total, conflict=relation.conflict,
            stated=decimal_text(total), sum=decimal_text(summed), blank=", ".join(blank), relation=self.standard.relations.index(relation),
        )  # fmt: skip

    def _blank_rows(self, blank: list[str]) -> bool:
        """Whether every blank part was looked for and found blank: only then the filled rows should make the total."""
        return all((fact := self.facts.get(name)) is not None and fact.missing is not None for name in blank)

    def _figure(self, name: str) -> Fraction | None:
        fact = self.facts.get(name)
        if fact is None or fact.number is None or fact.number.lo != fact.number.hi:
            return None
        return fact.number.stated


def begins_elsewhere(standard: Standard, case: Case) -> bool:
    """Whether the period begins on another day of the year than the standard's does."""
    days, period = standard.for_.first_days, case.period
    if not days or period is None or period.approximate:
        return False
    if case.unit.founded == period.start:
        return False  # a new unit is graded from its founding
    return (period.start.month, period.start.day) not in days


def outside_window(standard: Standard, case: Case) -> bool:
    """Whether the period is not one of the standard's: too long, too short, or begun on another day."""
    return outside_tolerance(standard, case) or begins_elsewhere(standard, case)


def outside_tolerance(standard: Standard, case: Case) -> bool:
    """Whether the period is longer or shorter than the standard accepts."""
    tolerance = standard.for_.tolerance
    if tolerance is None or case.period is None:
        return False
    if case.unit.founded == case.period.start and case.period.months <= Fraction(tolerance.hi):
        return False  # a new unit is graded from its founding
    return not Fraction(tolerance.lo) <= case.period.months <= Fraction(tolerance.hi)


def _compared(relation: RelationInfo, trace: Trace) -> dict[str, str]:
    """The figures of a part and of the whole that it is more than: the least that the one can be, the most that the other can."""
    said = relation.holds
    if not relation.total or said is None or not isinstance(said.left, Quantity) or not isinstance(said.right, Quantity):
        return {}
    ends = {"more": (said.left, trace.number(said.left.of)[0]), "less": (said.right, trace.number(said.right.of)[1])}
    return {
        key: decimal_text(value * 100) + "%" if quantity.kind == "percent" else decimal_text(value)
        for key, (quantity, value) in ends.items()
    }


def _shown(info: InputInfo, value: Fraction) -> str:
    return decimal_text(value * 100) + "%" if info.kind == "percent" else decimal_text(value)


def _said(info: InputInfo, fact: Fact) -> str:
    """A figure, two ends, or words, in ids and plain decimals."""
    if fact.number is None:
        return " / ".join(fact.words)
    ends = dict.fromkeys(_shown(info, end) for end in (fact.number.lo, fact.number.hi))
    return "..".join(ends)
