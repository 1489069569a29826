"""Which completions of a case can be true: within the hard ranges, and as the relations of the standard say.

A relation that the known facts alone break is a contradiction in the case: it is told, and rules nothing out. So are several that
the known facts break only together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ctlc_rules.core.nodes import Input, Ref, add, compare
from ctlc_rules.core.operations import FALSE
from ctlc_rules.criteria.infos import RelationInfo
from ctlc_rules.criteria.relating import relation_name
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.encoding import Encoding
from ctlc_rules.prove.model import Literal
from ctlc_rules.prove.solving import solve

NONE: Mapping[str, int] = MappingProxyType({})


@dataclass(slots=True)
class Admissible:
    """open: by its place in the standard each relation that every completion keeps to, where the known facts leave it open.

    broken: the places of the relations that the known facts break. together: sets of relations that they break only together.
    """

    checks: Encoding
    open: dict[int, Literal] = field(default_factory=dict)
    broken: list[int] = field(default_factory=list)
    together: list[tuple[int, ...]] = field(default_factory=list)

    @property
    def holds(self) -> list[Literal]:
        return list(self.open.values())


def admissible(standard: Standard, given: Given, encoding: Encoding) -> Admissible:
    """The relations over the inputs of an encoding of the standard's core."""
    found = relations(standard, given, encoding)
    while found.open and solve(encoding, found.holds).answer == "none":
        group = _fewest(encoding, found.open)
        found.together.append(group)
        for place in group:
            del found.open[place]
    return found


def relations(
    standard: Standard, given: Given, encoding: Encoding, places: frozenset[int] | None = None, beside: Mapping[str, int] = NONE
) -> Admissible:
    """The same without asking whether they can all hold. places: the relations meant, None for all. beside: inputs that only they ask."""
    program = standard.check_program
    words = program.words
    told = given | {name: value if name in words else (value, value) for name, value in beside.items()}
    found = Admissible(Encoding(standard.checks, program, for_program(told, program), encoding.model, encoding))
    for place, relation in enumerate(standard.relations):
        if places is not None and place not in places:
            continue
        truth = _truth(found.checks, place, relation)
        if truth is False:
            found.broken.append(place)
        elif truth is not True:
            found.open[place] = truth
    return found


def _truth(checks: Encoding, place: int, relation: RelationInfo) -> Literal:
    if relation.holds is not None:
        ref = Ref(relation_name(place))
        return False if checks.trace.truth(ref) == FALSE else checks.truth(ref)
    parts = add(*(Input(name) for name in relation.parts))
    return checks.truth(compare(parts, "=", Input(relation.total)))


def _fewest(encoding: Encoding, relations: dict[int, Literal]) -> tuple[int, ...]:
    """Relations that cannot all hold, of which none can be left out."""
    kept = dict(relations)
    for place in relations:
        fewer = {at: holds for at, holds in kept.items() if at != place}
        if solve(encoding, list(fewer.values())).answer == "none":
            kept = fewer
    return tuple(kept)
