"""A second core in the model of a first: what is alike in both is built once, so a question about their difference is as small as it."""

from __future__ import annotations

from ctlc_rules.core.compile import Program, compile_core
from ctlc_rules.core.core import Core
from ctlc_rules.core.nodes import Node, Number, Truth
from ctlc_rules.core.walk import inputs_of
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.encoding import Encoding
from ctlc_rules.prove.model import Literal, Whole


class Beside(Encoding):
    """own: inputs that this one has for itself; all others that both have are the same value in both.

    INVARIANT: an input that is shared is declared alike in both cores.
    """

    def __init__(self, core: Core, base: Encoding, own: frozenset[str] = frozenset(), program: Program | None = None) -> None:
        program = program or compile_core(core)
        super().__init__(core, program, for_program(dict(base.given), program), base.model, base)
        self.base = base
        self.touched = touched(core, base.core, own)
        self._alike: dict[Node, bool] = {}

    def shares(self, name: str) -> bool:
        return name not in self.touched

    def number(self, node: Number) -> Whole:
        return self.base.number(node) if self.alike(node) else super().number(node)

    def truth(self, node: Truth) -> Literal:
        return self.base.truth(node) if self.alike(node) else super().truth(node)

    def alike(self, node: Node) -> bool:
        """Whether a node means the same in both."""
        if node not in self._alike:
            self._alike[node] = not inputs_of(node) & self.touched
        return self._alike[node]


def touched(core: Core, base: Core, own: frozenset[str]) -> frozenset[str]:
    """The names of inputs and definitions that may differ."""
    inputs = {item.name: item for item in base.inputs}
    nodes = {item.name: item.node for item in base.definitions}
    found = set(own) | {item.name for item in core.inputs if inputs.get(item.name) != item}
    for item in core.definitions:
        if nodes.get(item.name) != item.node or inputs_of(item.node) & found:
            found.add(item.name)
    return frozenset(found)
