"""A core: inputs, definitions in order, and the outline that says which definition is which score, verdict or rating."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ctlc_rules.core.nodes import Node, Number

VERSION = 1

Effect = Literal["lower", "cap", "veto", "not_rated"]
EFFECTS: tuple[Effect, ...] = ("lower", "cap", "veto", "not_rated")
NOT_RATED = "not_rated"


@dataclass(frozen=True, slots=True)
class NumberInput:
    """A number that is a whole multiple of 1/per between lo and hi, the hard range, both included."""

    name: str
    lo: Fraction
    hi: Fraction
    per: int = 1


@dataclass(frozen=True, slots=True)
class WordInput:
    """One of the words; those of a judged input stand from the worst to the best."""

    name: str
    words: tuple[str, ...]


CoreInput = NumberInput | WordInput


@dataclass(frozen=True, slots=True)
class Definition:
    name: str
    node: Node


@dataclass(frozen=True, slots=True)
class CriterionOutline:
    id: str
    section: str
    weight: Fraction
    out_of: Fraction | None
    steps: tuple[str, ...]
    adjust: tuple[tuple[str, str], ...]
    points: str | None
    verdicts: tuple[tuple[str, str], ...]
    applies: str | None


@dataclass(frozen=True, slots=True)
class SectionOutline:
    id: str
    weight: Fraction
    out_of: Number | None
    points: str | None
    adjust: tuple[tuple[str, str], ...]
    applies: str | None


@dataclass(frozen=True, slots=True)
class TotalOutline:
    out_of: Number
    points: str
    adjust: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EffectOutline:
    finding: str
    effect: Effect
    to: str | None
    when: str


@dataclass(frozen=True, slots=True)
class Outline:
    criteria: tuple[CriterionOutline, ...]
    sections: tuple[SectionOutline, ...]
    total: TotalOutline | None
    levels: tuple[tuple[str, str], ...]
    ratings: tuple[tuple[str, str | None], ...]
    effects: tuple[EffectOutline, ...]


@dataclass(frozen=True, slots=True)
class Core:
    """INVARIANT: a definition's refs name earlier definitions only."""

    inputs: tuple[CoreInput, ...]
    definitions: tuple[Definition, ...]
    outline: Outline

    def node(self, name: str) -> Node:
        """The node of a definition, which must exist."""
        return next(item.node for item in self.definitions if item.name == name)
