"""The door to the solver: numbers as whole multiples of a step, literals that may be settled already, and what fits in 64 bits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model, cp_model_helper

LIMIT = 2**61
"""The solver counts in 64 bits and adds a few of them up."""

Expr = cp_model.LinearExpr | int
Literal = bool | cp_model_helper.Literal


class TooWideError(Exception):
    """A value may become too great for the solver."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A number in whole steps, and what it can be at all."""

    expr: Expr
    lo: int
    hi: int

    def times(self, k: int) -> Whole:
        if k == 1:
            return self
        ends = sorted((self.lo * k, self.hi * k))
        return bounded(self.expr * k, ends[0], ends[1])

    @property
    def known(self) -> bool:
        return self.lo == self.hi


def bounded(expr: Expr, lo: int, hi: int) -> Whole:
    """Raises `TooWideError` where an end is too great."""
    if max(abs(lo), abs(hi)) >= LIMIT:
        raise TooWideError
    return Whole(lo if lo == hi else expr, lo, hi)


def plus(items: Iterable[Whole], constant: int = 0) -> Whole:
    expr: Expr = constant
    lo = hi = size = constant
    size = abs(constant)
    for item in items:
        expr, lo, hi = expr + item.expr, lo + item.lo, hi + item.hi
        size += max(abs(item.lo), abs(item.hi))
    bounded(0, -size, size)
    return bounded(expr, lo, hi)


class Model:
    """Constraints as the encoding needs them; what is settled already makes none."""

    def __init__(self) -> None:
        self.cp = cp_model.CpModel()

    def number(self, lo: int, hi: int, name: str = "") -> Whole:
        if lo == hi:
            return Whole(lo, lo, hi)
        bounded(0, lo, hi)
        return Whole(self.cp.new_int_var(lo, hi, name), lo, hi)

    def literal(self, name: str = "") -> cp_model.IntVar:
        return self.cp.new_bool_var(name)

    # truths

    def all(self, items: Iterable[Literal]) -> Literal:
        kept = [item for item in items if item is not True]
        if any(item is False for item in kept):
            return False
        if len(kept) <= 1:
            return kept[0] if kept else True
        both = self.literal()
        self.cp.add_bool_and(kept).only_enforce_if(both)
        self.cp.add_bool_or([*(negated(item) for item in kept), both])
        return both

    def any(self, items: Iterable[Literal]) -> Literal:
        return negated(self.all([negated(item) for item in items]))

    def at_least(self, needed: int, items: Sequence[Literal]) -> Literal:
        sure = sum(item is True for item in items)
        open_ones = [item for item in items if not isinstance(item, bool)]
        if sure >= needed:
            return True
        if sure + len(open_ones) < needed:
            return False
        return self.compared(">=", plus([Whole(item, 0, 1) for item in open_ones], sure - needed))

    def compared(self, op: str, of: Whole) -> Literal:
        """Whether a number is at least 0, more than 0, or 0."""
        if op == "=":
            return self._zero(of)
        least = 0 if op == ">=" else 1
        if of.lo >= least:
            return True
        if of.hi < least:
            return False
        holds = self.literal()
        self.cp.add(of.expr >= least).only_enforce_if(holds)
        self.cp.add(of.expr <= least - 1).only_enforce_if(~holds)
        return holds

    def _zero(self, of: Whole) -> Literal:
        if of.known or of.lo > 0 or of.hi < 0:
            return of.lo == of.hi == 0
        holds = self.literal()
        self.cp.add(of.expr == 0).only_enforce_if(holds)
        self.cp.add(of.expr != 0).only_enforce_if(~holds)
        return holds

    # numbers

    def chosen(self, rows: Sequence[tuple[Literal, Whole]], otherwise: Whole) -> Whole:
        """The number of the first row that holds, else `otherwise`."""
        picked = self.first(rows, otherwise)
        if len(picked) == 1:
            return picked[0][1]
        lo, hi = min(value.lo for _, value in picked), max(value.hi for _, value in picked)
        if all(value.known for _, value in picked):
            return plus([Whole(pick, 0, 1).times(value.lo - lo) for pick, value in picked], lo)
        target = self.number(lo, hi)
        for pick, value in picked:
            self.cp.add(target.expr == value.expr).only_enforce_if(pick)
        return target

    def first(self, rows: Sequence[tuple[Literal, Whole]], otherwise: Whole) -> list[tuple[Literal, Whole]]:
        """The rows that may be the first to hold, each with the literal that it is; just one of them is true."""
        kept: list[tuple[Literal, Whole]] = []
        for when, value in (*rows, (True, otherwise)):
            if when is not False:
                kept.append((when, value))
            if when is True:
                break
        if len(kept) == 1:
            return [(True, kept[0][1])]
        picks = [self.literal() for _ in kept]
        self.cp.add_exactly_one(picks)
        for place, (pick, (when, _)) in enumerate(zip(picks, kept, strict=True)):
            if when is not True:
                self.cp.add_implication(pick, when)
            for earlier, _ in kept[:place]:
                self.cp.add_implication(pick, negated(earlier))
        return [(pick, value) for pick, (_, value) in zip(picks, kept, strict=True)]

    def extreme(self, least: bool, items: Sequence[Whole]) -> Whole:
        pick = min if least else max
        lo, hi = pick(item.lo for item in items), pick(item.hi for item in items)
        if lo == hi:
            return Whole(lo, lo, hi)
        target = self.number(lo, hi)
        if least:
            self.cp.add_min_equality(target.expr, [item.expr for item in items])
        else:
            self.cp.add_max_equality(target.expr, [item.expr for item in items])
        return target

    def product(self, left: Whole, right: Whole) -> Whole:
        if left.known:
            return right.times(left.lo)
        if right.known:
            return left.times(right.lo)
        ends = [one * other for one in (left.lo, left.hi) for other in (right.lo, right.hi)]
        target = self.number(min(ends), max(ends))
        self.cp.add_multiplication_equality(target.expr, [left.expr, right.expr])
        return target


def negated(item: Literal) -> Literal:
    return not item if isinstance(item, bool) else ~item
