"""Small cores of any shape, more crooked than any standard: what the nodes must bear."""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random

from ctlc_rules.core.core import Core, CoreInput, Definition, EffectOutline, NumberInput, Outline, WordInput
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
    Mode,
    Not,
    Number,
    OneOf,
    Op,
    Product,
    Ref,
    Round,
    Truth,
    total,
)

MODES: tuple[Mode, ...] = ("half_up", "half_even", "down", "up", "floor", "ceiling")
OPS: tuple[Op, ...] = (">=", ">", "=")
SOME = [Fraction(n, d) for n in (-5, -2, -1, 0, 1, 2, 3, 7) for d in (1, 2, 3)]
WORDS = ("none", "some", "well")
DEEPEST = 3


@dataclass(slots=True)
class Nodes:
    """Inputs are made as they are asked.

    shared: whether one may be asked twice; where not, nothing asks for a number between the steps of its parts either.
    """

    rng: Random
    shared: bool
    most_inputs: int = 4
    inputs: list[CoreInput] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)  # names of the definitions so far
    truths: list[str] = field(default_factory=list)

    def number(self, depth: int = 0) -> Number:
        if depth >= DEEPEST:
            return self.leaf()
        kinds: list[Callable[[int], Number]] = [self.sum, self.product, self.least, self.greatest, self.bands]
        kinds += [self.round] * 3 if self.shared else []
        return self.rng.choice([*kinds, lambda _: self.leaf()])(depth + 1)

    def leaf(self) -> Number:
        if self.shared and self.numbers and self.rng.randrange(3) == 0:
            return Ref(self.rng.choice(self.numbers))
        known = [item.name for item in self.inputs if isinstance(item, NumberInput)]
        if len(self.inputs) < self.most_inputs and (not self.shared or self.rng.randrange(2)):
            lo, per = self.rng.choice((-2, 0, 0, 1)), self.rng.choice((1, 1, 2))
            item = NumberInput(f"n{len(self.inputs)}", Fraction(lo), lo + Fraction(self.rng.randint(1, 3), per), per)
            self.inputs.append(item)
            return Input(item.name)
        return Input(self.rng.choice(known)) if known and self.shared else self.constant()

    def constant(self) -> Constant:
        return Constant(self.rng.choice(SOME))

    def some(self, depth: int) -> tuple[Number, ...]:
        return tuple(self.number(depth) for _ in range(self.rng.randint(1, 3)))

    def sum(self, depth: int) -> Number:
        return total([(self.rng.choice(SOME), item) for item in self.some(depth)], self.rng.choice(SOME))

    def product(self, depth: int) -> Number:
        return Product(self.number(depth), self.number(depth))

    def least(self, depth: int) -> Number:
        return Least(self.some(depth))

    def greatest(self, depth: int) -> Number:
        return Greatest(self.some(depth))

    def bands(self, depth: int) -> Number:
        rows = tuple((self.truth(depth), self.number(depth)) for _ in range(self.rng.randint(1, 3)))
        return FirstMatch(rows, self.number(depth))

    def round(self, depth: int) -> Number:
        low, high = sorted(self.rng.sample(SOME, 2))
        over = Greatest((Constant(Fraction(0)), self.number(depth)))
        step, mode = self.rng.choice((Fraction(1), Fraction(1, 2), Fraction(2, 3))), self.rng.choice(MODES)
        return Round(self.number(depth), over, low, high, step, mode, self.rng.choice(SOME))

    def truth(self, depth: int = 0) -> Truth:
        if depth >= DEEPEST:
            return self.word()
        several: list[Callable[[], Truth]] = [
            lambda: Compare(self.rng.choice(OPS if self.shared else OPS[:2]), self.number(depth + 1)),
            lambda: Compare(self.rng.choice(OPS if self.shared else OPS[:2]), self.sum(depth + 1)),
            self.word,
            lambda: All(self.truths_of(depth)),
            lambda: AnyOf(self.truths_of(depth)),
            lambda: Not(self.truth(depth + 1)),
            lambda: AtLeast(self.rng.randint(0, 3), self.truths_of(depth)),
        ]
        return self.rng.choice(several)()

    def truths_of(self, depth: int) -> tuple[Truth, ...]:
        return tuple(self.truth(depth + 1) for _ in range(self.rng.randint(0, 3)))

    def word(self) -> Truth:
        if self.shared and self.truths and self.rng.randrange(3) == 0:
            return Ref(self.rng.choice(self.truths))
        known = [item.name for item in self.inputs if isinstance(item, WordInput)]
        asked = tuple(self.rng.sample(WORDS, self.rng.randint(1, 2)))
        if len(self.inputs) < self.most_inputs and (not self.shared or self.rng.randrange(2)):
            item = WordInput(f"w{len(self.inputs)}", WORDS)
            self.inputs.append(item)
            return OneOf(item.name, asked)
        return OneOf(self.rng.choice(known), asked) if known and self.shared else All(())


def core_of(rng: Random, shared: bool = True) -> Core:
    """A core of two numbers and three truths, with a scale of ratings and an effect of each kind on the truths."""
    nodes = Nodes(rng, shared)
    defined: list[Definition] = []
    for name in ("n1", "n2"):
        defined.append(Definition(f"number:{name}", nodes.number()))
        nodes.numbers.append(f"number:{name}")
    for name in ("t1", "t2", "t3", "t4"):
        defined.append(Definition(f"truth:{name}", nodes.truth()))
        nodes.truths.append(f"truth:{name}")
    ratings: list[tuple[str, str | None]] = [("good", "truth:t1"), ("fair", "truth:t2"), ("poor", "truth:t3"), ("weak", None)]
    if rng.randrange(4) == 0:
        ratings[rng.randrange(4)] = ("not_rated", ratings[-1][1])
    places = [rating for rating, _ in ratings if rating != "not_rated"]
    effects = [EffectOutline("f1", "lower", None, "truth:t4"), EffectOutline("f2", "cap", rng.choice(places), rng.choice(nodes.truths))]
    effects += [EffectOutline("f3", "veto", rng.choice(places), rng.choice(nodes.truths))] * rng.randrange(2)
    effects += [EffectOutline("f4", "not_rated", None, rng.choice(nodes.truths))] * rng.randrange(2)
    outline = Outline((), (), None, (), tuple(ratings), tuple(effects))
    return Core(tuple(nodes.inputs), tuple(defined), outline)
