"""The scale of a standard by itself: what its rows and findings ask stands as an input of its own, within its bounds.

What is proved of that holds of the standard too, where the inputs behind are too wide or too many; what is not, may still hold.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import cast

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.core import Core, CoreInput, Definition, NumberInput, Outline, WordInput
from ctlc_rules.core.nodes import (
    All,
    AnyOf,
    AtLeast,
    Compare,
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
    product,
    total,
)
from ctlc_rules.core.walk import inputs_of

NO, YES = "no", "yes"


@dataclass(slots=True)
class Cut:
    """core: the rows and findings alone. asked: of each input that stands for a definition, the definition."""

    whole: Core
    trace: Trace
    asked: dict[str, Ref] = field(default_factory=dict)
    _inputs: dict[str, CoreInput] = field(default_factory=dict)

    def core(self) -> Core:
        outline = self.whole.outline
        names = {when for _, when in outline.ratings if when} | {item.when for item in outline.effects}
        kept = [item for item in self.whole.definitions if item.name in names]
        definitions = tuple(Definition(item.name, self._node(item.node)) for item in kept)
        own = {item.name: item for item in self.whole.inputs}
        inputs = tuple(self._inputs.get(name) or own[name] for name in sorted(self._names(definitions)))
        return Core(inputs, definitions, Outline((), (), None, (), outline.ratings, outline.effects))

    def _names(self, definitions: tuple[Definition, ...]) -> set[str]:
        return {name for item in definitions for name in inputs_of(item.node)}

    def _node(self, node: Node) -> Node:
        match node:
            case Ref():
                return self._asked(node)
            case Compare(op, of):
                return Compare(op, self._number(of))
            case All(items) | AnyOf(items):
                return type(node)(tuple(self._truth(item) for item in items))
            case AtLeast(needed, items):
                return AtLeast(needed, tuple(self._truth(item) for item in items))
            case Not(item):
                return Not(self._truth(item))
            case Sum(constant, terms):
                return total([(k, self._number(item)) for k, item in terms], constant)
            case Product(left, right):
                return product(self._number(left), self._number(right))
            case Least(parts) | Greatest(parts):
                return type(node)(tuple(self._number(part) for part in parts))
            case FirstMatch(rows, otherwise):
                lines = tuple((self._truth(when), self._number(value)) for when, value in rows)
                return FirstMatch(lines, self._number(otherwise))
            case Round():
                return replace(node, of=self._number(node.of), over=self._number(node.over))
            case _:
                return node

    def _number(self, node: Number) -> Number:
        return cast("Number", self._node(node))

    def _truth(self, node: Truth) -> Truth:
        return cast("Truth", self._node(node))

    def _asked(self, ref: Ref) -> Node:
        """An input in the place of a definition."""
        name = f"cut:{ref.name}"
        self.asked[name] = ref
        scale = self.trace.program.definition_scales.get(ref.name)
        if scale is None:
            self._inputs[name] = WordInput(name, (NO, YES))
            return OneOf(name, (YES,))
        lo, hi = self.trace.number(ref)
        self._inputs[name] = NumberInput(name, lo, hi, scale)
        return Input(name)


def cut_of(core: Core, trace: Trace) -> tuple[Core, dict[str, Ref]]:
    """The scale alone, and what its inputs stand for."""
    cut = Cut(core, trace)
    return cut.core(), cut.asked
