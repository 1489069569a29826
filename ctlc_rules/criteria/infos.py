"""What a standard holds of each of its parts, read and checked: inputs, criteria, ratings, findings; and the names of the core's inputs."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.taken import Merged, Quota, Taken
from ctlc_rules.criteria.written import Elapsed, NotApplicable
from ctlc_rules.expr.meaning import Kind, Said
from ctlc_rules.forms.reasons import Reason
from ctlc_rules.source import Path, Place

InputKind = Literal["count", "decimal", "money", "percent", "date", "choice", "judged"]
Effect = Literal["zero", "lower", "cap", "veto", "not_rated", "note"]

MONTHS = "period:months"
"""The core's input for the length of the period, in months."""
ON_CLAIMS = "result:on_claims"
"""The quantity that a note may ask for: points that rest on words. It is no input of the core."""
QUOTA = "quota:"


def evidence_input(paper: str) -> str:
    """The core's input for a paper that gates: yes where it is accepted."""
    return f"evidence:{paper}"


def evidence_date(paper: str) -> str:
    """The core's input for the date of a paper: its days since 0001-01-01."""
    return f"date:{paper}"


def applies_input(criterion: str) -> str:
    """The core's input for a criterion that may not apply: no where the office says so; yes is given otherwise."""
    return f"applies:{criterion}"


def quota_input(rating: str) -> str:
    """The core's input for a quota: yes where the second pass leaves the unit the rating."""
    return f"{QUOTA}{rating}"


@dataclass(frozen=True, slots=True)
class Word:
    id: str
    label: Both
    means: Both | None


@dataclass(frozen=True, slots=True)
class InputInfo:
    """lo, hi: the hard range. per: values are whole multiples of 1/per (a percentage is a fraction of 1). words: for choice and judged.

    may_exceed: a part over its whole is no refused fact. decision: of the office, with its reason. elapsed: months since a date, which
    nobody states. stays: it holds from one period to the next until somebody changes it.
    ballots: how many votes there may be at most, 0 where one value is asked. A vote in words counts as its place, the worst 1.
    """

    id: str
    kind: InputKind
    label: Both
    unit: str
    per: int
    lo: Fraction
    hi: Fraction
    usual: tuple[Fraction, Fraction] | None
    words: tuple[Word, ...]
    yes_no: bool
    report: str
    from_office: bool
    presume: Fraction | str | None
    part_of: str | None
    better: str | None
    can_change: bool
    place: Place
    ballots: int = 0
    may_exceed: bool = False
    decision: bool = False
    elapsed: Elapsed | None = None
    merged: Merged | None = None
    taken: Taken | None = None
    stays: bool = False

    @property
    def is_number(self) -> bool:
        return not self.words


@dataclass(frozen=True, slots=True)
class DerivedInfo:
    id: str
    label: Both
    kind: Kind
    unit: str
    place: Place


@dataclass(frozen=True, slots=True)
class Cite:
    """A source, and the article, clause and point in it (`6.3.a`; "" for the whole document)."""

    id: str
    article: str


@dataclass(frozen=True, slots=True)
class CitationInfo:
    id: str
    title: Both
    note: Both | None
    by_analogy: bool


@dataclass(frozen=True, slots=True)
class StepInfo:
    """definition: of the core, "" for a step without points. level: the level it belongs to, "" where there is none."""

    definition: str
    reason: Reason
    level: str


@dataclass(frozen=True, slots=True)
class CriterionInfo:
    id: str
    no: str
    section: str
    title: Both
    form: str
    out_of: Fraction | None
    steps: tuple[StepInfo, ...]
    applies: Said | None
    not_applicable: NotApplicable
    evidence: tuple[str, ...]
    wanted: tuple[str, ...]
    cite: tuple[Cite, ...]
    why: Both | None
    place: Place
    bonus: bool = False

    @property
    def at(self) -> str:
        """`criteria/FILE:LINE`, wherever the file lies: a result does not depend on the folder somebody stood in."""
        return f"criteria/{self.place.file.rpartition('/')[2]}:{self.place.line}"


@dataclass(frozen=True, slots=True)
class SectionInfo:
    id: str
    no: str
    title: Both
    out_of: Fraction | None
    place: Place


@dataclass(frozen=True, slots=True)
class RatingInfo:
    id: str
    label: Both
    when: Said | None
    place: Place
    quota: Quota | None = None


@dataclass(frozen=True, slots=True)
class FindingInfo:
    """to: the rating, section or criterion that the effect names, "" where it names none."""

    id: str
    effect: Effect
    to: str
    says: Both
    when: Said
    cite: tuple[Cite, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class RelationInfo:
    """A total and its parts, or a condition that holds (as a definition of the checks)."""

    total: str
    parts: tuple[str, ...]
    holds: Said | None
    conflict: bool
    says: Both | None
    place: Place


@dataclass(frozen=True, slots=True)
class FrameworkInfo:
    """The framework that a local file changes, and by whom; hashes and accepted findings are those of the framework unchanged."""

    id: str
    edition: str
    title: Both
    core_sha256: str
    sha256: str
    by: Both
    accepted: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ChangeInfo:
    """at: as it is written, `criteria.board.plan.points`. old, new: as they could stand in a file. place: in the local file."""

    at: str
    path: Path
    old: str
    new: str
    because: Both
    cite: tuple[Cite, ...]
    place: Place
