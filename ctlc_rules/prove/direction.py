"""Which way each number and truth of a core moves as one input rises, read off the nodes; or that this cannot be seen there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import cast

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.core import Core, WordInput
from ctlc_rules.core.nodes import (
    All,
    AnyOf,
    AtLeast,
    Compare,
    Constant,
    FirstMatch,
    Greatest,
    Input,
    Least,
    Node,
    Not,
    Number,
    OneOf,
    Product,
    Ref,
    Round,
    Sum,
    Truth,
)

SAME, UP, DOWN, ANY = 0, 1, -1, 2
"""As the input rises: not at all, never down, never up, or not known. A truth goes up where it may become true."""
Way = int


@dataclass(slots=True)
class Directions:
    """trace: a run of the core with nothing known, for the bounds. name: the input that rises; of words, from the first to the last."""

    core: Core
    trace: Trace
    name: str
    asking: frozenset[str]
    _ways: dict[Node, Way] = field(default_factory=dict)

    def number(self, node: Number) -> Way:
        if node not in self._ways:
            self._ways[node] = self._number(node)
        return self._ways[node]

    def truth(self, node: Truth) -> Way:
        if node not in self._ways:
            self._ways[node] = self._truth(node)
        return self._ways[node]

    def _number(self, node: Number) -> Way:
        match node:
            case Constant():
                return SAME
            case Input(name):
                return UP if name == self.name else SAME
            case Ref(name):
                return self.number(cast("Number", self._node(name))) if name in self.asking else SAME
            case Sum(_, terms):
                return together(turned(self.number(item), k) for k, item in terms)
            case Product(left, right):
                return together((self._times(left, right), self._times(right, left)))
            case Least(items) | Greatest(items):
                return together(self.number(item) for item in items)
            case FirstMatch():
                return self._first(node)
            case Round():
                return self._quotient(node)

    def _times(self, node: Number, other: Number) -> Way:
        """What the moving of one side does to the product."""
        way = self.number(node)
        if way == SAME:
            return SAME
        lo, hi = self.trace.number(other)
        return way if lo >= 0 else turned(way, Fraction(-1)) if hi <= 0 else ANY

    def _quotient(self, node: Round) -> Way:
        """Where the divisor may be 0 and moves, the quotient may jump."""
        top, bottom = self.number(node.of), self.number(node.over)
        if bottom == SAME:
            return top
        lo, hi = self.trace.number(node.of)
        if self.trace.number(node.over)[0] <= 0 or (lo < 0 < hi):
            return ANY
        return together((top, turned(bottom, Fraction(-1) if lo >= 0 else Fraction(1))))

    def _first(self, node: FirstMatch) -> Way:
        """A row that may come to hold must give no less than all below it; one that may cease to, no more."""
        if all(isinstance(when, OneOf) and when.name == self.name for when, _ in node.rows):
            return self._by_word(node)
        way, (lo, hi) = self.number(node.otherwise), self.trace.number(node.otherwise)
        for when, value in reversed(node.rows):
            low, high = self.trace.number(value)
            way = together((way, self.number(value), self._switching(self.truth(when), (low, high), (lo, hi))))
            lo, hi = min(lo, low), max(hi, high)
        return way

    def _by_word(self, node: FirstMatch) -> Way:
        """A table of the words of the input: what each word gives, from the first to the last."""
        given: list[Number] = []
        for word in self._every():
            held = (value for when, value in node.rows if isinstance(when, OneOf) and word in when.words)
            given.append(next(held, node.otherwise))
        ends = [self.trace.number(value) for value in given]
        steps = (
            SAME if given[at] == given[at + 1] else UP if one[1] <= other[0] else DOWN if one[0] >= other[1] else ANY
            for at, (one, other) in enumerate(pairwise(ends))
        )
        return together((*(self.number(value) for value in given), *steps))

    def _every(self) -> tuple[str, ...]:
        return next(item.words for item in self.core.inputs if isinstance(item, WordInput) and item.name == self.name)

    def _switching(self, when: Way, value: tuple[Fraction, Fraction], rest: tuple[Fraction, Fraction]) -> Way:
        if when in (SAME, ANY):
            return when
        if value[0] >= rest[1]:
            return when
        return -when if value[1] <= rest[0] else ANY

    def _truth(self, node: Truth) -> Way:
        match node:
            case Compare(op, of):
                return self._compared(op, of)
            case OneOf(name, words):
                return self._words(words) if name == self.name else SAME
            case All(items) | AnyOf(items) | AtLeast(_, items):
                return together(self.truth(item) for item in items)
            case Not(item):
                return turned(self.truth(item), Fraction(-1))
            case Ref(name):
                return self.truth(cast("Truth", self._node(name))) if name in self.asking else SAME

    def _compared(self, op: str, of: Number) -> Way:
        """`= 0` of what is never below 0 is `<= 0`, and the other way round."""
        way = self.number(of)
        if op != "=" or way == SAME:
            return way
        lo, hi = self.trace.number(of)
        return turned(way, Fraction(-1)) if lo >= 0 else way if hi <= 0 else ANY

    def _words(self, words: tuple[str, ...]) -> Way:
        held = [word in words for word in self._every()]
        if held == sorted(held):
            return UP
        return DOWN if held == sorted(held, reverse=True) else ANY

    def _node(self, name: str) -> Node:
        return self.core.node(name)


def together(ways: Iterable[Way]) -> Way:
    """Of what is made of parts that each push it the way they move."""
    moving = {way for way in ways if way != SAME}
    if not moving:
        return SAME
    return moving.pop() if len(moving) == 1 else ANY


def turned(way: Way, k: Fraction) -> Way:
    return -way if k < 0 and way in (UP, DOWN) else way
