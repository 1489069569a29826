"""A core as a model: every input a number or a word that is to be found, every definition what follows from it.

What the known facts settle already (by the bounds of one run of the core) becomes a constant, so a question about a case is as small as
what is open in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import cast

from ctlc_rules.core.compile import Given, Program
from ctlc_rules.core.core import NOT_RATED, Core
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
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.core.ratings import after
from ctlc_rules.core.scale import scale_of
from ctlc_rules.prove.model import Literal, Model, Whole, bounded, negated, plus
from ctlc_rules.prove.rounding import quotient

Completion = dict[str, int]
"""Of every input its value in steps, or the bit of its word."""


class Encoding:
    """given: what is known; every other input may be anything in its hard range. What nothing asks for stays out of the model.

    Several encodings may stand in one model: two versions of a standard, a case before and after, relations. shared: the one whose inputs
    are taken where the names are the same. Raises `TooWideError`.
    """

    def __init__(self, core: Core, program: Program, given: Given, model: Model, shared: Encoding | None = None) -> None:
        self.core = core
        self.program = program
        self.given = given
        self.model = model
        self.shared = shared
        self.trace = program.run(given)
        self.numbers: dict[Node, Whole] = {}
        self.truths: dict[Node, Literal] = {}
        self.words: dict[str, dict[str, Literal]] = {}
        self._nodes = {item.name: item.node for item in core.definitions}
        self._inputs = {item.name: item for item in core.inputs}

    # inputs

    def shares(self, name: str) -> bool:
        """Whether an input is that of the encoding it shares with."""
        return self.shared is not None and name in self.shared._inputs

    def input(self, name: str) -> Whole:
        """A number that is given, or to be found."""
        if Input(name) not in self.numbers:
            if self.shared and self.shares(name):
                self.numbers[Input(name)] = self.shared.input(name)
            else:
                slot = self.program.input_slots[name]
                self.numbers[Input(name)] = self.model.number(*self.trace.numbers[slot], name)
        return self.numbers[Input(name)]

    def word(self, name: str) -> Mapping[str, Literal]:
        """Of each word whether it is the one; just one is."""
        if name not in self.words:
            if self.shared and self.shares(name):
                self.words[name] = dict(self.shared.word(name))
            else:
                self.words[name] = self._word(name, self.program.words[name], self.trace.truths[self.program.input_slots[name]])
        return self.words[name]

    def _word(self, name: str, words: tuple[str, ...], bits: int) -> dict[str, Literal]:
        open_ones = [word for place, word in enumerate(words) if bits >> place & 1]
        if len(open_ones) == 1:
            return {word: word == open_ones[0] for word in words}
        found: dict[str, Literal] = {word: self.model.literal(f"{name}={word}") if word in open_ones else False for word in words}
        self.model.cp.add_exactly_one([item for item in found.values() if not isinstance(item, bool)])
        return found

    # definitions

    def scale(self, node: Number) -> int:
        return scale_of(node, self.program.input_scales, self.program.definition_scales)

    def number(self, node: Number) -> Whole:
        """In steps of one over its scale."""
        if node not in self.numbers:
            low, high = self.trace.number(node)
            scale = self.scale(node)
            lo, hi = (low * scale).numerator, (high * scale).numerator
            self.numbers[node] = Whole(lo, lo, hi) if lo == hi else self._narrow(self._number(node, scale), lo, hi)
        return self.numbers[node]

    def _narrow(self, found: Whole, lo: int, hi: int) -> Whole:
        """Its bounds by the run, where those are tighter than by the parts."""
        return bounded(found.expr, max(lo, found.lo), min(hi, found.hi))

    def part(self, node: Number, scale: int, coefficient: Fraction = Fraction(1)) -> Whole:
        """A number at another scale, times a coefficient."""
        return self.number(node).times((coefficient * scale / self.scale(node)).numerator)

    def _number(self, node: Number, scale: int) -> Whole:
        match node:
            case Input(name):
                return self.input(name)
            case Ref(name):
                return self.number(cast("Number", self._nodes[name]))
            case Sum(constant, terms):
                return plus([self.part(item, scale, k) for k, item in terms], (constant * scale).numerator)
            case Product(left, right):
                return self.model.product(self.number(left), self.number(right))
            case Least(items) | Greatest(items):
                return self.model.extreme(isinstance(node, Least), [self.part(item, scale) for item in items])
            case FirstMatch(rows, otherwise):
                return self.model.chosen([(self.truth(when), self.part(value, scale)) for when, value in rows], self.part(otherwise, scale))
            case Round():
                of, over = ((self.number(item), self.scale(item)) for item in (node.of, node.over))
                return quotient(self.model, node, of, over, scale)
            case Constant():
                raise AssertionError(f"{node} is known")

    def truth(self, node: Truth) -> Literal:
        if node not in self.truths:
            known = self.trace.truth(node)
            self.truths[node] = known == TRUE if known in (TRUE, FALSE) else self._truth(node)
        return self.truths[node]

    def _truth(self, node: Truth) -> Literal:
        match node:
            case Compare(op, of):
                return self.model.compared(op, self.number(of))
            case OneOf(name, words):
                return self.model.any([self.word(name)[word] for word in words])
            case All(items):
                return self.model.all([self.truth(item) for item in items])
            case AnyOf(items):
                return self.model.any([self.truth(item) for item in items])
            case Not(item):
                return negated(self.truth(item))
            case AtLeast(needed, items):
                return self.model.at_least(needed, [self.truth(item) for item in items])
            case Ref(name):
                return self.truth(cast("Truth", self._nodes[name]))

    # ratings

    def ratings(self) -> Mapping[str, Literal]:
        """Whether the rating is this one: just one of them is. The best first, `not_rated` last; empty for a standard without ratings."""
        outline = self.core.outline
        order = [rating for rating, _ in outline.ratings if rating != NOT_RATED]
        ways: dict[str, list[Literal]] = {rating: [] for rating in (*order, NOT_RATED)}
        before: list[Literal] = []
        for rating, when in outline.ratings:
            holds: Literal = True if when is None else self.truth(Ref(when))
            ways[rating].append(self.model.all([holds, *(negated(item) for item in before)]))
            before.append(holds)
        found = {rating: self.model.any(items) for rating, items in ways.items()}
        for effect in outline.effects:
            holds = self.truth(Ref(effect.when))
            moved: dict[str, list[Literal]] = {rating: [self.model.all([item, negated(holds)])] for rating, item in found.items()}
            for rating, item in found.items():
                moved[after(rating, effect, order)].append(self.model.all([item, holds]))
            found = {rating: self.model.any(items) for rating, items in moved.items()}
        return found if outline.ratings else {}
