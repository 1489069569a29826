"""What the second pass took from other cases for one case: the values, and from where. Beside it the case's own facts stay as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ctlc_rules.criteria.english import Both

Args = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A case that a value comes from. gave: what it gave, in ids and plain numbers; ratings: their labels, where it
    gave a rating; layers: those that counted, each with its sha256."""

    case: str
    unit: str
    standard: str
    edition: str
    core_sha256: str
    period: tuple[date, date]
    layers: tuple[tuple[str, str], ...]
    closed: bool
    gave: str
    ratings: tuple[Both, ...] = ()


@dataclass(frozen=True, slots=True)
class ListUsed:
    """The named, complete list that a value rests on."""

    id: str
    sha256: str
    units: int


@dataclass(frozen=True, slots=True)
class Lack:
    """What is wanting to know a value. code: of the catalogue, under `lack.`."""

    code: str
    args: Args = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """lo..hi or words: what is known, None and () where nothing is. notes: of the catalogue, under `from.`.

    A value that is not settled lacks something; what is settled lacks nothing.
    """

    input: str
    lo: Fraction | None = None
    hi: Fraction | None = None
    words: tuple[str, ...] = ()
    lists: tuple[ListUsed, ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[Lack, ...] = ()
    lacks: tuple[Lack, ...] = ()

    @property
    def says_something(self) -> bool:
        return self.lo is not None or bool(self.words)
