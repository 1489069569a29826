"""A case that has been read against a standard: its facts with provenance, layer by layer. Nothing is evaluated here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from ctlc_rules.case.taken import Taken
from ctlc_rules.case.written import Closing, Document, Evidence, FactPlace, Layer, MissingKind, Qualifier, Reopened, Unit
from ctlc_rules.criteria.infos import QUOTA
from ctlc_rules.source import Place

TAKEN = "taken"
"""The basis of a fact that other cases give."""
LAYERS: tuple[Layer, ...] = ("self", "office", "reaudit")


@dataclass(frozen=True, slots=True)
class Range:
    """A number that is known (lo == hi) or lies between two. stated: the figure itself where it is qualified."""

    lo: Fraction
    hi: Fraction
    stated: Fraction


@dataclass(frozen=True, slots=True)
class Tally:
    """Votes: each value with how many gave it, the lowest first; and how many votes are invalid."""

    votes: tuple[tuple[Fraction, int], ...]
    invalid: int

    @property
    def count(self) -> int:
        return sum(times for _, times in self.votes)

    @property
    def sum(self) -> Fraction:
        return sum((value * times for value, times in self.votes), Fraction(0))

    @property
    def zeros(self) -> int:
        return dict(self.votes).get(Fraction(0), 0)


@dataclass(frozen=True, slots=True)
class Fact:
    """What one layer says of one input.

    number or words: the value, absent where missing. word: the word where there is one only. readings: what is doubtful or in
    conflict, as written.
    """

    input: str
    layer: Layer
    basis: str
    number: Range | None
    word: str
    words: tuple[str, ...]
    readings: tuple[str, ...]
    doubtful: bool
    missing: MissingKind | None
    qualifier: Qualifier | None
    as_printed: str
    at: tuple[FactPlace, ...]
    evidence: tuple[str, ...]
    because: str
    role: str
    on: date | None
    place: Place
    ballots: Tally | None = None

    @property
    def said(self) -> tuple[object, ...]:
        """The value, whoever says it and however."""
        return self.number, self.words, self.ballots


@dataclass(frozen=True, slots=True)
class CasePeriod:
    """months: whole calendar months, else days * 12 / 365."""

    start: date
    to: date
    label: str
    approximate: bool
    months: Fraction


@dataclass(frozen=True, slots=True)
class LayerInfo:
    layer: Layer
    file: str
    sha256: str
    by: str
    on: date | None


@dataclass(frozen=True, slots=True)
class CaseWarning:
    """Something in the case to look at. code: of the catalogue; input: "" where it is about the case."""

    code: str
    args: tuple[tuple[str, str], ...]
    place: Place
    input: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """facts: by layer, then by input. evidence: by layer, then by id. taken: what the second pass gave, by input or quota.

    draft: read from a report by machine, and confirmed by nobody yet.
    """

    id: str
    file: str
    standard: str | None
    unit: Unit
    period: CasePeriod | None
    period_label: str
    revision: int
    report: str | None
    documents: Mapping[str, Document]
    layers: tuple[LayerInfo, ...]
    facts: Mapping[Layer, Mapping[str, Fact]]
    evidence: Mapping[Layer, Mapping[str, Evidence]]
    closings: Mapping[Layer, Closing]
    reopened: Mapping[Layer, Reopened]
    warnings: tuple[CaseWarning, ...]
    taken: Mapping[str, Taken] = field(default_factory=dict)
    draft: bool = False

    @property
    def submitted(self) -> bool:
        """Whether there is a report of a period at all."""
        return self.report is not None and self.period is not None

    def recorded(self, fact: Fact) -> tuple[str, date | None]:
        """Whose word a fact is, and of which day: as the fact says, else as its layer does."""
        info = next((item for item in self.layers if item.layer == fact.layer), None)
        return fact.role or (info.by if info else ""), fact.on or (info.on if info else None)

    def heard(self, stage: Layer) -> tuple[Layer, ...]:
        """The layers that count at a stage: its own and those before it."""
        return LAYERS[: LAYERS.index(stage) + 1]

    def closing_at(self, stage: Layer) -> Closing | None:
        """The latest closing among the layers that count at a stage; none where a layer after it cancelled it, heard there or not."""
        layer = next((name for name in reversed(self.heard(stage)) if name in self.closings), None)
        return None if layer is None or self._cancelling(layer) else self.closings[layer]

    def reopened_at(self, stage: Layer) -> Reopened | None:
        """Who cancelled the latest closing, where nobody has closed the case since."""
        if self.closing_at(stage) is not None:
            return None
        closed = next((name for name in reversed(self.heard(stage)) if name in self.closings), None)
        return self._cancelling(closed) if closed else None

    def _cancelling(self, layer: Layer) -> Reopened | None:
        """The latest cancellation of what a layer closed."""
        later = LAYERS[LAYERS.index(layer) + 1 :]
        return next((self.reopened[name] for name in reversed(later) if name in self.reopened), None)

    def facts_at(self, stage: Layer) -> dict[str, Fact]:
        """The fact that prevails for each input: what other cases give, else the latest layer's."""
        found = {name: self._fact_of(item) for name, item in self.taken.items() if item.says_something and not name.startswith(QUOTA)}
        return self.typed_at(stage) | found

    def typed_at(self, stage: Layer) -> dict[str, Fact]:
        """The facts of the case's own files alone."""
        found: dict[str, Fact] = {}
        for layer in self.heard(stage):
            found |= self.facts.get(layer, {})
        return found

    def _fact_of(self, item: Taken) -> Fact:
        number = None if item.lo is None or item.hi is None else Range(item.lo, item.hi, item.lo)
        return Fact(
            input=item.input,
            layer="self",
            basis=TAKEN,
            number=number,
            word=item.words[0] if len(item.words) == 1 else "",
            words=item.words,
            readings=(),
            doubtful=False,
            missing=None,
            qualifier=None,
            as_printed="",
            at=(),
            evidence=(),
            because="",
            role="",
            on=None,
            place=Place(self.file),
        )

    def evidence_at(self, stage: Layer) -> dict[str, Evidence]:
        found: dict[str, Evidence] = {}
        for layer in self.heard(stage):
            found |= self.evidence.get(layer, {})
        return found
