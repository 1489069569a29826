"""A core with one part of it left out or made to do nothing: what the rating would be without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from ctlc_rules.core.core import Core
from ctlc_rules.core.nodes import FALSE, All, Constant, Node, Ref
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.expr.meaning import Said


def with_nodes(core: Core, nodes: Mapping[str, Node]) -> Core:
    """The core in which some definitions are others."""
    return replace(core, definitions=tuple(replace(item, node=nodes.get(item.name, item.node)) for item in core.definitions))


def without_finding(core: Core, finding: str) -> Core:
    """The core in which a finding never holds."""
    return with_nodes(core, {f"finding:{finding}": FALSE})


def without_condition(core: Core, rating: str, said: Said, place: int) -> Core:
    """The core in which a row of the scale asks all its conditions but one."""
    kept = tuple(part.node for at, part in enumerate(said.parts) if at != place)
    return with_nodes(core, {f"rating:{rating}": All(kept)})


def without_criterion(standard: Standard, criterion: str) -> Core:
    """The core in which a criterion gives nothing and is not met: no points, or the fewest that it can give."""
    core, at = standard.core, f"criterion:{criterion}:"
    outline = standard.outlines[criterion]
    nodes: dict[str, Node] = {ref: FALSE for _, ref in outline.verdicts}
    if outline.points:
        nothing = Constant(_nothing(*standard.program.run({}).number(Ref(outline.points))))
        points = [item.name for item in core.definitions if item.name.startswith(at) and _is_number(standard, item.name)]
        nodes |= dict.fromkeys((name for name in points if name not in outline.steps), nothing)
    return with_nodes(core, nodes)


def _nothing(lo: Fraction, hi: Fraction) -> Fraction:
    return min(max(Fraction(0), lo), hi)


def _is_number(standard: Standard, name: str) -> bool:
    return name in standard.program.definition_scales
