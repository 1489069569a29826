"""The mutation score of a standard, in places and values, without words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.source import Place


@dataclass(frozen=True, slots=True)
class Changed:
    """One place of the file, changed. path: `criteria.board.complete.checklist`."""

    place: Place
    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """An example that would notice a change, as a file says it. base: "" where none helps. criterion: of which `expected` is the points,
    or the levels at which it is met; "" where it is the rating."""

    base: str
    facts: Mapping[str, str]
    papers: Mapping[str, str]
    months: str
    criterion: str
    expected: str | Fraction | tuple[str, ...]
    got: str | Fraction | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Survivor:
    """proposal: None where the solver settles neither that it means the same nor what tells it apart."""

    changed: Changed
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class MutationScore:
    """Of the changes that could be read again: how many the examples notice, which they do not, which mean the same as proved.

    unread: those that are refused when they are read, with the code.
    """

    examples: int
    killed: int
    survivors: tuple[Survivor, ...]
    equivalent: tuple[Changed, ...]
    unread: tuple[tuple[Changed, str], ...]

    @property
    def counted(self) -> int:
        return self.killed + len(self.survivors)
