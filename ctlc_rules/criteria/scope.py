"""What names mean in the expressions of a standard, room by room: in a criterion, in the rating, in a data check."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from ctlc_rules.core.compile import Program, Trace
from ctlc_rules.core.core import Definition
from ctlc_rules.core.nodes import Constant, Input, Number, Ref, Sum, times
from ctlc_rules.criteria.ballots import PARTS, ballot_input
from ctlc_rules.criteria.earlier import Asked
from ctlc_rules.criteria.infos import MONTHS, ON_CLAIMS, InputInfo, evidence_date
from ctlc_rules.expr.meaning import Ballots, Fixed, Kind, Limit, Meaning, Quantity, Tier, Words
from ctlc_rules.expr.syntax import Name

MONTHS_NAME = "months"
CLAIMS_NAME = "on_claims"
MOST_COMPARED = 10_000
"""Comparisons that the `every` of one standard may make."""
TWELVE = Fraction(12)


@dataclass(slots=True)
class Known:
    """What all scopes of one standard share: its inputs, its derived quantities, and the ranges of nodes."""

    inputs: Mapping[str, InputInfo]
    papers: Collection[str]
    per_year: frozenset[str]
    program: Program
    derived: dict[str, Quantity] = field(default_factory=dict)
    derived_definitions: list[Definition] = field(default_factory=list)
    parts: dict[str, str] = field(default_factory=dict)
    terms: dict[Number, tuple[Number, ...]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    faulty: set[str] = field(default_factory=set)
    trace: Trace | None = None
    compared: int = 0

    def define(self, definition: Definition) -> None:
        self.program.define(definition)

    def range_of(self, node: Number) -> tuple[Fraction, Fraction]:
        if self.trace is None:
            self.trace = self.program.run({})
        return self.trace.number(node)

    def scale_of(self, node: Number) -> int:
        return self.program.scales[self.program.number(node)]

    def is_part(self, part: Number, whole: Number) -> bool:
        """Every term of `part`, taken once, is declared a part of `whole`, or is itself one of the terms that make it up."""
        wholes = self.terms_of(whole)
        return all(self._within(term, whole, wholes) for term in self.terms_of(part))

    def terms_of(self, node: Number) -> tuple[Number, ...]:
        if node in self.terms:
            return self.terms[node]
        if isinstance(node, Sum) and node.constant == 0 and all(k == 1 for k, _ in node.terms):
            return tuple(term for _, item in node.terms for term in self.terms_of(item))
        return (node,)

    def _within(self, term: Number, whole: Number, wholes: tuple[Number, ...]) -> bool:
        if term in wholes and len(wholes) > 1:
            return True
        name = term.name.removeprefix("derived:") if isinstance(term, Input | Ref) else ""
        seen: set[str] = set()
        while name in self.parts and name not in seen:
            seen.add(name)
            name = self.parts[name]
            if Input(name) == whole or Ref(f"derived:{name}") == whole or name in self.faulty:
                return True
        return False


@dataclass(frozen=True, slots=True)
class Room:
    """A scope: the names of the inputs, and what this room adds. raw: quantities are not brought to a year (data checks)."""

    known: Known
    limits: Mapping[str, Limit] = field(default_factory=dict)
    tiers_of: Mapping[str, Tier] = field(default_factory=dict)
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    levels: Mapping[str, Fixed] = field(default_factory=dict)
    raw: bool = False
    claims: bool = False

    def find(self, name: str) -> Meaning | None:
        if name == MONTHS_NAME:
            return Quantity(Input(MONTHS), None, "number", "", Name(name))
        if name == CLAIMS_NAME and self.claims:
            return Quantity(Input(ON_CLAIMS), None, "points", "", Name(name))
        if name.startswith("date.") and name.removeprefix("date.") in self.known.papers:
            self.known.used.add(name)
            return Quantity(Input(evidence_date(name.removeprefix("date."))), None, "date", "", Name(name))
        if name.startswith("limit."):
            return self.limits.get(name.removeprefix("limit."))
        if name in self.known.inputs:
            self.known.used.add(name)
            since = self.known.inputs[name].elapsed
            self.known.used.update((since.start,) if since else ())
            return self._input(self.known.inputs[name])
        if name in self.known.derived:
            self.known.used.add(name)
            return self._in_a_year(name, self.known.derived[name])
        return self.tiers_of.get(name) or self.levels.get(name)

    def _input(self, info: InputInfo) -> Meaning:
        if info.ballots:
            return _ballots(info)
        if info.words:
            return Words(info.id, tuple(word.id for word in info.words), info.kind == "judged", info.yes_no)
        kinds: dict[str, Kind] = {"percent": "percent", "date": "date"}
        return self._in_a_year(info.id, Quantity(Input(info.id), None, kinds.get(info.kind, "amount"), info.unit, Name(info.id)))

    def _in_a_year(self, name: str, quantity: Quantity) -> Quantity:
        if self.raw or name not in self.known.per_year:
            return quantity
        return replace(quantity, of=times(TWELVE, quantity.of), over=Input(MONTHS))

    def names(self) -> Iterable[str]:
        own = (*self.known.inputs, *self.known.derived, *(f"limit.{name}" for name in self.limits), *self.tiers_of, *self.levels)
        dates = (f"date.{paper}" for paper in self.known.papers)
        return (*own, *dates, MONTHS_NAME, *((CLAIMS_NAME,) if self.claims else ()))

    def listed(self) -> Iterable[str]:
        # in a criterion, the other criteria would hide the inputs
        room = replace(self, tiers_of={}) if isinstance(self.tiers_of, Asked) else self
        return (name for name in room.names() if not name.startswith("date."))

    def is_faulty(self, name: str) -> bool:
        return name in self.known.faulty

    def range_of(self, node: Number) -> tuple[Fraction, Fraction]:
        return (node.value, node.value) if isinstance(node, Constant) else self.known.range_of(node)

    def scale_of(self, node: Number) -> int:
        return self.known.scale_of(node)

    def is_part(self, part: Number, whole: Number) -> bool:
        return self.known.is_part(part, whole)

    def spend(self, comparisons: int) -> bool:
        self.known.compared += comparisons
        return self.known.compared <= MOST_COMPARED

    def tiers(self, kind: str, of: str | None) -> tuple[str, ...]:
        if kind == "section":
            return tuple(self.sections) if of is None else ()
        if of is None:
            return tuple(name for names in self.sections.values() for name in names)
        return self.sections.get(of, ())


def _ballots(info: InputInfo) -> Ballots:
    count, total, lowest, highest, zeros = (Input(ballot_input(info.id, part)) for part in PARTS)
    return Ballots(count, total, lowest, highest, zeros if info.lo <= 0 <= info.hi else None, "" if info.words else info.unit)
