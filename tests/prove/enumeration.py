"""The truth about what is open, by trying every completion: what the solver's answers are measured against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from math import prod

from ctlc_rules.core.compile import Program
from ctlc_rules.core.core import Core, NumberInput
from ctlc_rules.core.nodes import Input, Ref
from ctlc_rules.core.operations import FALSE, Interval
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.criteria.infos import ON_CLAIMS
from ctlc_rules.criteria.relating import relation_name
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.facts import OpenFact, open_facts

Values = dict[str, int]
"""Of every input its value in steps, or the bit of its word."""


@dataclass(frozen=True)
class Space:
    """All that a case leaves open."""

    standard: Standard
    given: Given

    @cached_property
    def domains(self) -> dict[str, list[int]]:
        """Of each input that the grading or an open relation asks, what it may be."""
        core, checks = self.standard.core, self.standard.checks
        found = {item.name: self._domain(core, self.standard.program, item.name) for item in core.inputs}
        asked = {name for place in self.relations for name in self._asked(place)}
        beside = [item.name for item in checks.inputs if item.name in asked and item.name not in found and item.name != ON_CLAIMS]
        return found | {name: self._domain(checks, self.standard.check_program, name) for name in beside}

    def _domain(self, core: Core, program: Program, name: str) -> list[int]:
        item = next(item for item in core.inputs if item.name == name)
        slot = program.input_slots[name]
        if isinstance(item, NumberInput):
            low, high = self._interval(program.numbers[slot], name)
            return list(range(low, high + 1)) if high - low < 10**6 else [low] * 10**6
        bits = self.given.get(name, program.truths[slot])
        assert isinstance(bits, int)
        return [1 << place for place in range(bits.bit_length()) if bits >> place & 1]

    def _interval(self, hard: Interval, name: str) -> Interval:
        found = self.given.get(name, hard)
        assert isinstance(found, tuple)
        return found

    @cached_property
    def relations(self) -> list[int]:
        """The relations that the known facts leave open or keep."""
        trace = self.standard.check_program.run(for_program(self.given, self.standard.check_program))
        return [
            place
            for place, relation in enumerate(self.standard.relations)
            if relation.holds is None or trace.truth(Ref(relation_name(place))) != FALSE
        ]

    def _asked(self, place: int) -> set[str]:
        relation = self.standard.relations[place]
        if relation.holds is None:
            return {relation.total, *relation.parts}
        nodes = {item.name: item.node for item in self.standard.checks.definitions}
        return {item.name for item in self.standard.checks.inputs if f"'{item.name}'" in _text(nodes[relation_name(place)], nodes)}

    @property
    def size(self) -> int:
        return prod(map(len, self.domains.values()))

    def holds(self, place: int, values: Values) -> bool:
        relation = self.standard.relations[place]
        program = self.standard.check_program
        trace = program.run(for_program(self.told(values), program))
        if relation.holds is not None:
            return trace.truth(Ref(relation_name(place))) != FALSE
        figures = {name: trace.number(Input(name))[0] for name in (*relation.parts, relation.total)}
        return sum(figures[name] for name in relation.parts) == figures[relation.total]

    def told(self, values: Mapping[str, int]) -> dict[str, Interval | int]:
        words = self.standard.program.words | self.standard.check_program.words
        return {name: value if name in words else (value, value) for name, value in values.items()}

    def completions(self) -> Iterator[Values]:
        for values in product(*self.domains.values()):
            yield dict(zip(self.domains, values, strict=True))

    @cached_property
    def admissible(self) -> list[tuple[Values, str]]:
        """Every completion in which the relations hold, with its rating; all of them where none can hold together."""
        every = list(self.completions())
        kept = [values for values in every if all(self.holds(place, values) for place in self.relations)]
        return [(values, self.rating(values)) for values in kept]

    def least_price(self, rating: str, prices: Mapping[str, int]) -> int | None:
        """Of the cheapest facts that can be told so that every admissible completion with those values has the rating.

        prices: of each open fact by name. None where no completion has the rating.
        """
        facts = open_facts(self.standard, self.given)
        if all(found != rating for _, found in self.admissible):
            return None
        every = (some for size in range(len(facts) + 1) for some in combinations(facts, size))
        choices = sorted(((_price(some, prices), some) for some in every), key=lambda choice: choice[0])
        return next(price for price, some in choices if self._settles(rating, [name for fact in some for name in fact.inputs]))

    def _settles(self, rating: str, names: list[str]) -> bool:
        """Whether some values of these inputs leave this rating alone."""
        left: dict[tuple[int, ...], set[str]] = {}
        for values, found in self.admissible:
            left.setdefault(tuple(values[name] for name in names), set()).add(found)
        return {rating} in left.values()

    def makes_sure(self, rating: str, within: Mapping[str, Interval | int]) -> bool:
        """Whether every admissible completion with these values has the rating, and there is one."""
        return {found for values, found in self.admissible if inside(values, within)} == {rating}

    def rating(self, values: Values) -> str:
        trace = self.standard.program.run(for_program(self.told(values), self.standard.program))
        [rating] = possible_ratings(self.standard.core.outline, lambda name: trace.truth(Ref(name)))
        return rating


def _price(facts: tuple[OpenFact, ...], prices: Mapping[str, int]) -> int:
    return sum(prices[fact.name] for fact in facts)


def inside(values: Values, within: Mapping[str, Interval | int]) -> bool:
    return all(
        allowed[0] <= values[name] <= allowed[1] if isinstance(allowed, tuple) else bool(values[name] & allowed)
        for name, allowed in within.items()
    )


def _text(node: object, nodes: Mapping[str, object]) -> str:
    """A node with the definitions that it names written out."""
    text = repr(node)
    for name, inner in nodes.items():
        if f"Ref(name='{name}')" in text:
            text += _text(inner, nodes)
    return text
