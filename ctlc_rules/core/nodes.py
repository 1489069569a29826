"""The node types of the core: plain frozen data, defined by docs/core.md and by nothing else.

A node never knows who wrote it or how it is shown. Numbers are exact `Fraction`s here; `compile` turns them into
whole numbers over one denominator.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Mode = Literal["half_up", "half_even", "down", "up", "floor", "ceiling"]
Op = Literal[">=", ">", "="]


@dataclass(frozen=True, slots=True)
class Constant:
    value: Fraction


@dataclass(frozen=True, slots=True)
class Input:
    """The number given for an input; words are asked by `OneOf` only."""

    name: str


@dataclass(frozen=True, slots=True)
class Ref:
    """The value of an earlier definition: a number or a truth, as that one is."""

    name: str


@dataclass(frozen=True, slots=True)
class Sum:
    """constant + sum of coefficient * node. Built by `total`, which keeps it in normal form."""

    constant: Fraction
    terms: tuple[tuple[Fraction, Number], ...]


@dataclass(frozen=True, slots=True)
class Product:
    left: Number
    right: Number


@dataclass(frozen=True, slots=True)
class Least:
    items: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Greatest:
    items: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class FirstMatch:
    rows: tuple[tuple[Truth, Number], ...]
    otherwise: Number


@dataclass(frozen=True, slots=True)
class Round:
    """of / over, held between low and high, rounded to a multiple of step. INVARIANT: `over` is never negative."""

    of: Number
    over: Number
    low: Fraction
    high: Fraction
    step: Fraction
    mode: Mode
    when_zero: Fraction


@dataclass(frozen=True, slots=True)
class Compare:
    """`of` against 0."""

    op: Op
    of: Number


@dataclass(frozen=True, slots=True)
class OneOf:
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    items: tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    items: tuple[Truth, ...]


@dataclass(frozen=True, slots=True)
class Not:
    item: Truth


@dataclass(frozen=True, slots=True)
class AtLeast:
    needed: int
    items: tuple[Truth, ...]


Number = Constant | Input | Ref | Sum | Product | Least | Greatest | FirstMatch | Round
Truth = Compare | OneOf | Ref | All | AnyOf | Not | AtLeast
Node = Number | Truth

TRUE: Truth = All(())
FALSE: Truth = AnyOf(())
ZERO = Constant(Fraction(0))


def total(terms: Iterable[tuple[Fraction, Number]], constant: Fraction = Fraction(0)) -> Number:
    """The sum in normal form: nested sums flattened, constants folded, equal nodes merged, zero terms gone.

    A single term with coefficient 1 and no constant is that node itself; no term at all is a constant.
    """
    merged: dict[Number, Fraction] = {}
    for coefficient, node in terms:
        if isinstance(node, Constant):
            constant += coefficient * node.value
        elif isinstance(node, Sum):
            constant += coefficient * node.constant
            for inner, part in node.terms:
                merged[part] = merged.get(part, Fraction(0)) + coefficient * inner
        else:
            merged[node] = merged.get(node, Fraction(0)) + coefficient
    kept = tuple((coefficient, node) for node, coefficient in merged.items() if coefficient)
    if not kept:
        return Constant(constant)
    if constant == 0 and len(kept) == 1 and kept[0][0] == 1:
        return kept[0][1]
    return Sum(constant, kept)


def add(*nodes: Number) -> Number:
    return total((Fraction(1), node) for node in nodes)


def minus(left: Number, right: Number) -> Number:
    return total(((Fraction(1), left), (Fraction(-1), right)))


def times(coefficient: Fraction, node: Number) -> Number:
    return total(((coefficient, node),))


def product(left: Number, right: Number) -> Number:
    """left * right; linear where one side is a constant."""
    if isinstance(left, Constant):
        return times(left.value, right)
    if isinstance(right, Constant):
        return times(right.value, left)
    return Product(left, right)


def compare(left: Number, op: str, right: Number) -> Truth:
    """left `op` right, op one of = != < <= > >=, as a comparison of the difference with 0."""
    match op:
        case ">=" | ">" | "=":
            return Compare(op, minus(left, right))
        case "<=":
            return Compare(">=", minus(right, left))
        case "<":
            return Compare(">", minus(right, left))
        case _:
            return Not(Compare("=", minus(left, right)))


def both(*items: Truth) -> Truth:
    """All of the items; those that always hold are left out."""
    kept = tuple(item for item in items if item != TRUE)
    return kept[0] if len(kept) == 1 else All(kept)


def first_match(rows: Iterable[tuple[Truth, Number]], otherwise: Number) -> Number:
    """The first row that holds; rows that never hold are dropped and a row that always holds ends the list."""
    kept: list[tuple[Truth, Number]] = []
    for when, value in rows:
        if when == FALSE:
            continue
        if when == TRUE:
            otherwise = value
            break
        kept.append((when, value))
    return FirstMatch(tuple(kept), otherwise) if kept else otherwise
