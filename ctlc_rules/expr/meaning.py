"""What a name can mean in an expression, and what an expression turns out to be: typed, and with what a person is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, Protocol

from ctlc_rules.core.nodes import AnyOf, Number, Truth
from ctlc_rules.expr.syntax import Expr

Kind = Literal["number", "amount", "share", "rate", "percent", "date", "points"]
"""number: plain. amount: counted or measured, in a unit. share: a part of the same whole, with %. rate: one amount for each
of another. percent: a percentage, printed or given. date: days. points: of a score."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """of / over (None: 1), its kind and unit, and the expression that a person reads."""

    of: Number
    over: Number | None
    kind: Kind
    unit: str
    shown: Expr


@dataclass(frozen=True, slots=True)
class ScoreItem:
    """A part of a score that may leave it: its points where it applies, and what it is out of."""

    applies: Truth | None
    points: Number
    out_of: Fraction


@dataclass(frozen=True, slots=True)
class Score:
    """The points of a criterion, a section or the total. items: its parts, so that a share of it stays linear when parts leave.

    plain: whether the points are the sum of the items, with no step of its own after it.
    """

    points: Number
    out_of: Number
    items: tuple[ScoreItem, ...]
    shown: Expr
    plain: bool

    @property
    def applies(self) -> Truth | None:
        """Whether any item applies; None where something always does."""
        leaving = tuple(item.applies for item in self.items if item.applies is not None)
        return AnyOf(leaving) if leaving and len(leaving) == len(self.items) else None


@dataclass(frozen=True, slots=True)
class Words:
    """A choice or judged input: its words, from the worst to the best where `ordered`."""

    input: str
    words: tuple[str, ...]
    ordered: bool
    yes_no: bool


@dataclass(frozen=True, slots=True)
class Limit:
    """A threshold that may depend on a class of the unit: (condition or None for the last, value). All values are of one kind."""

    rows: tuple[tuple[Truth, Quantity], ...]
    otherwise: Quantity


@dataclass(frozen=True, slots=True)
class Fixed:
    """A truth defined elsewhere (a level)."""

    node: Truth


@dataclass(frozen=True, slots=True)
class Tier:
    """A criterion or section: its score, and the truth of its being met; either may be absent."""

    score: Score | None
    met: Truth | None


@dataclass(frozen=True, slots=True)
class Ballots:
    """Several votes on one thing: the numbers they come to. zeros: None where no vote can be 0."""

    count: Number
    sum: Number
    lowest: Number
    highest: Number
    zeros: Number | None
    unit: str


Meaning = Quantity | Words | Limit | Fixed | Tier | Ballots


class Scope(Protocol):
    """What the names of an expression mean where it stands."""

    def find(self, name: str) -> Meaning | None: ...

    def names(self) -> Iterable[str]:
        """Every name that may stand here: a mistyped one is near to one of these."""
        ...

    def listed(self) -> Iterable[str]:
        """The names that a person is told where nothing is near."""
        ...

    def is_faulty(self, name: str) -> bool:
        """Whether the name is declared but could not be read: its own mistake is told, and what asks for it is no news."""
        ...

    def range_of(self, node: Number) -> tuple[Fraction, Fraction]:
        """The least and greatest that the node can be, over the hard ranges of its inputs."""
        ...

    def scale_of(self, node: Number) -> int:
        """Every value of the node is a whole multiple of one over this."""
        ...

    def is_part(self, part: Number, whole: Number) -> bool:
        """Whether every term of `part` is declared a part of `whole`."""
        ...

    def spend(self, comparisons: int) -> bool:
        """Whether the standard may still make so many comparisons by `every`; a file must not keep its reader waiting."""
        ...

    def tiers(self, kind: str, of: str | None) -> tuple[str, ...]:
        """Ids of the sections, or of the criteria (of one section)."""
        ...


@dataclass(frozen=True, slots=True)
class Said:
    """A truth and what it says, for the reason. `parts` are the truths it is made of (for and, or, not, at_least, every)."""

    node: Truth
    how: Literal["compare", "words", "all", "any", "not", "at_least", "level", "met"]
    shown: Expr
    parts: tuple[Said, ...] = ()
    left: Quantity | Score | None = None
    op: str = ""
    right: Quantity | Limit | None = None
    words: tuple[str, ...] = ()
    needed: int = 0
