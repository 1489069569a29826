"""What the comparison of two standards says, in ids, places and values, without words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ctlc_rules.explain.answers.proofs import Case
from ctlc_rules.source import Place

Found = Literal["equal", "differs", "undecided"]
What = Literal["meaning", "words", "source"]
"""Of a place that was changed: what counts, what is only read, or a citation."""
Value = str | Fraction | bool | None
"""A rating; points; whether something is met; None where the side has no such thing."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the standards whose own meaning differs, and what it comes to in a case. kind, id: `criterion`, `board.plan`."""

    kind: str
    id: str
    first: Place | None
    second: Place | None
    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Difference:
    """Whether two standards agree on something, on every case that both allow; else a case on which they do not.

    case, other: the same case as each side takes it. fewest: whether no case with fewer inputs away from the plainest differs, as proved.
    """

    found: Found
    case: Case | None = None
    other: Case | None = None
    before: Value = None
    after: Value = None
    clauses: tuple[Clause, ...] = ()
    fewest: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A place of the file that is not the same. old, new: as written; "" where there is nothing."""

    what: What
    path: str
    old: str
    new: str
    first: Place | None
    second: Place | None


@dataclass(frozen=True, slots=True)
class Side:
    """One of two standards: what only it has, by id."""

    id: str
    edition: str
    file: str
    criteria: tuple[str, ...]
    inputs: tuple[str, ...]
    ratings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """result: of the rating, or of the points where there is none. criteria: of each that both have, in order. narrowed: inputs with
    other ranges or words, compared where both have them. unlike: inputs of one name that are another kind of thing."""

    first: Side
    second: Side
    result: Difference
    criteria: tuple[tuple[str, Difference], ...]
    narrowed: tuple[str, ...]
    unlike: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def equal(self) -> bool:
        """Proved equal in the result and in the points of every criterion."""
        gone = self.first.criteria or self.second.criteria
        return not gone and all(item.found == "equal" for item in (self.result, *(found for _, found in self.criteria)))


@dataclass(frozen=True, slots=True)
class Move:
    """A real case under both: what it is rated or may be rated, its points, and which clauses count. way: up, down, or neither."""

    case: str
    unit: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    points: tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]] | None
    way: Literal["up", "down", "other", "same"]
    clauses: tuple[Clause, ...]
