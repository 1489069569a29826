"""What a node asks for: the inputs that it, or the definitions it refers to, depends on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ctlc_rules.core.core import Core, Definition
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
    OneOf,
    Product,
    Ref,
    Round,
    Sum,
)


def parts_of(node: Node) -> Iterator[Node]:
    """The nodes that `node` is made of, one level down."""
    match node:
        case Sum(_, terms):
            yield from (item for _, item in terms)
        case Product(left, right):
            yield from (left, right)
        case Least(items) | Greatest(items):
            yield from items
        case All(truths) | AnyOf(truths) | AtLeast(_, truths):
            yield from truths
        case FirstMatch(rows, otherwise):
            for when, value in rows:
                yield from (when, value)
            yield otherwise
        case Round():
            yield from (node.of, node.over)
        case Compare(_, of):
            yield of
        case Not(item):
            yield item
        case Constant() | Input() | OneOf() | Ref():
            return


def inputs_of(node: Node) -> frozenset[str]:
    """The names that a node itself mentions: inputs, and definitions it refers to."""
    if isinstance(node, Input | OneOf | Ref):
        return frozenset((node.name,))
    return frozenset().union(*(inputs_of(part) for part in parts_of(node)))


class Asked:
    """The inputs that each definition of a core depends on, directly or through others."""

    def __init__(self, definitions: Iterable[Definition]) -> None:
        self._by_definition: dict[str, frozenset[str]] = {}
        for definition in definitions:
            self._by_definition[definition.name] = self.by(definition.node)

    def by(self, node: Node) -> frozenset[str]:
        match node:
            case Input(name) | OneOf(name, _):
                return frozenset((name,))
            case Ref(name):
                return self._by_definition[name]
            case _:
                return frozenset().union(*(self.by(part) for part in parts_of(node)))

    def all(self) -> frozenset[str]:
        """Every input that any definition asks."""
        return frozenset().union(*self._by_definition.values())


def asked_by(core: Core) -> Asked:
    return Asked(core.definitions)
