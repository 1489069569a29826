"""An explanation: the evaluation with its words, in both languages, ready for any report. Nothing is decided here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from ctlc_rules.case.taken import Taken
from ctlc_rules.case.written import FactPlace
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import FindingInfo, RatingInfo
from ctlc_rules.evaluate.evaluation import Bounds, CriterionResult, Evaluation, Kind, Missing, SectionResult, Warning

UNSAID = Both("", "")
"""Nothing to say, in either language."""


@dataclass(frozen=True, slots=True)
class LayerSaid:
    """What an earlier layer said of an input, before a later one said something else. value: as printed where it was."""

    layer: str
    by: str
    on: date | None
    who: Both
    value: Both
    raw: str
    as_printed: str
    at: tuple[FactPlace, ...]
    where: Both
    because: str


@dataclass(frozen=True, slots=True)
class FactShown:
    """A figure that a step rests on: what it is, what it says, on what basis, and where it stands.

    who: the layer, with who recorded it and when. before: what earlier layers said that is something else, the earliest first.
    in_year: the figure brought to a year, where it is. come_from: the list and the cases it is taken from.
    """

    input: str
    label: Both
    value: Both
    raw: str
    basis: str
    as_printed: str = ""
    at: tuple[FactPlace, ...] = ()
    where: Both = UNSAID
    because: str = ""
    layer: str = ""
    by: str = ""
    on: date | None = None
    who: Both = UNSAID
    before: tuple[LayerSaid, ...] = ()
    in_year: Both = UNSAID
    come_from: Both = UNSAID


@dataclass(frozen=True, slots=True)
class TakenShown:
    """What other cases give of an input or a quota, settled or not, and from where."""

    taken: Taken
    label: Both
    value: Both
    come_from: Both


@dataclass(frozen=True, slots=True)
class StepShown:
    """because: the same in ids and signs, for machines."""

    kind: Kind
    says: Both
    points: Bounds
    because: str
    facts: tuple[FactShown, ...]
    level: str


@dataclass(frozen=True, slots=True)
class CriterionShown:
    """papers: the evidence that gates or is wanted, each with how it stands. cite: the sources as printed."""

    result: CriterionResult
    steps: tuple[StepShown, ...]
    papers: tuple[Both, ...]
    cite: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class SectionShown:
    result: SectionResult
    criteria: tuple[CriterionShown, ...]
    steps: tuple[StepShown, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition of a rating that does not hold yet: surely not, or perhaps."""

    says: Both
    truth: int


@dataclass(frozen=True, slots=True)
class WhyNot:
    """Why the result is not (surely) this better rating: its clauses, and the findings that hold it back."""

    rating: RatingInfo
    clauses: tuple[Clause, ...]
    findings: tuple[FindingInfo, ...]


@dataclass(frozen=True, slots=True)
class FindingShown:
    info: FindingInfo
    truth: int
    says: Both
    cite: tuple[Both, ...]


@dataclass(frozen=True, slots=True)
class MissingShown:
    missing: Missing
    label: Both
    why: Both
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WarningShown:
    """short: the same for a cell of a table."""

    warning: Warning
    says: Both
    short: Both
    where: Both
    at: tuple[FactPlace, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """why: the conditions of the rating that was reached, each as it holds. decisions: what people decided, beside the figures.

    lost_by_figures, lost_for_want: points lost because the figures say so, and for want of a fact or proof.
    """

    evaluation: Evaluation
    sections: tuple[SectionShown, ...]
    total_steps: tuple[StepShown, ...]
    why: tuple[Both, ...]
    why_not: tuple[WhyNot, ...]
    findings: tuple[FindingShown, ...]
    missing: tuple[MissingShown, ...]
    warnings: tuple[WarningShown, ...]
    taken: tuple[TakenShown, ...]
    lost_by_figures: Fraction
    lost_for_want: Fraction
    decisions: tuple[Both, ...] = ()

    @property
    def criteria(self) -> tuple[CriterionShown, ...]:
        return tuple(item for section in self.sections for item in section.criteria)

    def only(self, criterion: str) -> Explanation:
        """The same with one criterion, by its id or printed number; without sections where the standard has none such."""
        sections: list[SectionShown] = []
        for section in self.sections:
            own = tuple(item for item in section.criteria if criterion in (item.result.info.id, item.result.info.no))
            if own:
                sections.append(replace(section, criteria=own))
        return replace(self, sections=tuple(sections))
