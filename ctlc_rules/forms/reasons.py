"""Why a step gives its points, as data: quantities, limits and conditions. The words are looked up when it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ctlc_rules.core.nodes import Mode, Number, Truth
from ctlc_rules.expr.meaning import Quantity, Said


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table of points: the quantity `op` (>= > <= < or between, then up to `top`) `edge`. points: what it gives."""

    when: Truth
    op: str
    edge: Fraction
    points: Fraction
    top: Fraction | None = None


@dataclass(frozen=True, slots=True)
class ByRows:
    """The first row that holds; `otherwise` where none does; `when_zero` where the quantity's divisor is 0."""

    of: Quantity
    rows: tuple[Row, ...]
    otherwise: Fraction
    percent: bool
    when_zero: Fraction | None = None


@dataclass(frozen=True, slots=True)
class ByWord:
    """The points of the word that an input has."""

    input: str
    points: tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True)
class ByCondition:
    """`points` where the condition holds, else nothing."""

    said: Said
    points: Fraction


@dataclass(frozen=True, slots=True)
class ByShare:
    """`points` in proportion to the quantity, all of them from `full_at`; rounded to `step`."""

    of: Quantity
    full_at: Fraction
    percent: bool
    points: Fraction
    step: Fraction
    mode: Mode
    exact: Number
    when_zero: Fraction


@dataclass(frozen=True, slots=True)
class ByAmount:
    """Points that a calculation gives: `base` less `each` for each of the quantity, or a formula held between low and high.

    rounded: step and mode of a formula that is rounded. when_zero: what it gives where its divisor is 0.
    """

    of: Quantity
    low: Fraction
    high: Fraction
    each: Fraction | None = None
    rounded: tuple[Fraction, Mode] | None = None
    when_zero: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that a step is made of: its points and why."""

    points: Number
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ByParts:
    """best: the best of the parts. less: `base` and all the parts, which are below 0. less_highest: `base` and the heaviest of them."""

    how: Literal["best", "less", "less_highest"]
    base: Fraction
    parts: tuple[Part, ...]


Reason = ByRows | ByWord | ByCondition | ByShare | ByAmount | ByParts
