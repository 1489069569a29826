"""What an evaluation is: scores as bounds made of steps, verdicts, the ratings still possible, what is missing. No words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from ctlc_rules.case.case import Case, Fact
from ctlc_rules.case.written import Closing, Reopened
from ctlc_rules.core.compile import Trace
from ctlc_rules.criteria.infos import CriterionInfo, FindingInfo, SectionInfo, StepInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Stage, Want
from ctlc_rules.evaluate.reading import Known
from ctlc_rules.source import Place

Outcome = Literal["rated", "scored", "undetermined", "not_rated", "not_submitted", "not_for_this_standard"]
Verdict = Literal["met", "not_met", "unknown", "not_applicable"]
Kind = Literal["form", "evidence", "not_applicable", "zero", "weight", "rounding", "rescale", "limit", "floor", "part"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """lo and hi of a score; as a step's share of a score they need not be in order."""

    lo: Fraction
    hi: Fraction

    def __add__(self, other: Bounds) -> Bounds:
        return Bounds(self.lo + other.lo, self.hi + other.hi)

    def __sub__(self, other: Bounds) -> Bounds:
        return Bounds(self.lo - other.lo, self.hi - other.hi)

    @property
    def known(self) -> bool:
        return self.lo == self.hi


NOTHING = Bounds(Fraction(0), Fraction(0))


@dataclass(frozen=True, slots=True)
class StepResult:
    """A share of a score. info: of a form's step. of: the criterion or section whose points it is, for parts and weights.

    definition: of the core, the value after an adjustment; "" for anything else.
    """

    kind: Kind
    points: Bounds
    info: StepInfo | None = None
    of: str = ""
    definition: str = ""


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """points: the sum of the steps, None without points. verdicts: by level ("" without levels).

    on_claims: points of `lo` that rest on words. by_figures and for_want: points lost because the figures say so, and for want
    of a fact or proof.
    """

    info: CriterionInfo
    points: Bounds | None
    steps: tuple[StepResult, ...]
    verdicts: tuple[tuple[str, Verdict], ...]
    applies: bool | None
    on_claims: Fraction
    by_figures: Fraction
    for_want: Fraction

    @property
    def verdict(self) -> Verdict | None:
        """The verdict, at the first level where there are several; None where there is no condition to meet."""
        return self.verdicts[0][1] if self.verdicts else None

    @property
    def left_out(self) -> bool:
        """Whether it does not apply here and so stands on neither side of the total."""
        return self.applies is False and self.info.not_applicable == "leave_out"


@dataclass(frozen=True, slots=True)
class SectionResult:
    info: SectionInfo
    points: Bounds | None
    out_of: Fraction | None
    steps: tuple[StepResult, ...]


@dataclass(frozen=True, slots=True)
class TotalResult:
    """on_claims, by_figures, for_want: as of a criterion, after weights and rounding."""

    points: Bounds
    out_of: Fraction
    steps: tuple[StepResult, ...]
    on_claims: Fraction
    by_figures: Fraction
    for_want: Fraction


@dataclass(frozen=True, slots=True)
class FindingResult:
    """truth: 2 holds, 1 may hold, 0 does not. Notes are listed only where they hold."""

    info: FindingInfo
    truth: int


@dataclass(frozen=True, slots=True)
class Missing:
    """An input (or a paper that gates) that is not known, and the points that hang on it."""

    input: str
    want: Want
    criteria: tuple[CriterionInfo, ...]
    worth: Fraction
    fact: Fact | None


@dataclass(frozen=True, slots=True)
class Warning:
    """Something to look at that changes no grade. code: of the catalogue; inputs: those it speaks of."""

    code: str
    args: tuple[tuple[str, str], ...]
    inputs: tuple[str, ...]
    conflict: bool
    place: Place | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """ratings: those still possible, the best first. supposed: closed without anybody having closed it.

    reference: the period is not the standard's, so the result is for reference only and is not counted.
    exact: the ratings are just those that can be, as was proved; else those that the bounds allow.
    """

    standard: Standard
    case: Case
    stage: Stage
    as_of: date | None
    outcome: Outcome
    because: str
    ratings: tuple[str, ...]
    total: TotalResult | None
    sections: tuple[SectionResult, ...]
    criteria: tuple[CriterionResult, ...]
    findings: tuple[FindingResult, ...]
    missing: tuple[Missing, ...]
    warnings: tuple[Warning, ...]
    reference: bool
    known: Known
    trace: Trace
    exact: bool = False

    @property
    def rating(self) -> str | None:
        """The rating, where there is one."""
        return self.ratings[0] if self.outcome == "rated" else None

    @property
    def supposed(self) -> bool:
        return self.stage.closed and self.closing is None

    @property
    def closing(self) -> Closing | None:
        """Who closed it, as the layers that count at this stage say."""
        return self.case.closing_at(self.stage.layer)

    @property
    def reopened(self) -> Reopened | None:
        """Who cancelled the result, where it was not closed again."""
        return self.case.reopened_at(self.stage.layer)

    @property
    def closed_against(self) -> bool:
        """Whether what is not decided counts as not met."""
        return self.stage.closed and self.standard.policy.missing.closed == "not_met"

    @property
    def on_claims(self) -> Fraction:
        """Points of the total's low end that rest on words."""
        return self.total.on_claims if self.total else Fraction(0)

    @property
    def mode(self) -> Literal["open", "closed"]:
        return "closed" if self.stage.closed else "open"
