"""Which completions of a case can be true: within the hard ranges, and as the relations of the standard say.

A relation that the known facts alone break is a contradiction in the case: it is told, and rules nothing out.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ctlc_rules.core.nodes import Input, Ref, add, compare
from ctlc_rules.core.operations import FALSE
from ctlc_rules.criteria.infos import RelationInfo
from ctlc_rules.criteria.relating import relation_name
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.encoding import Encoding
from ctlc_rules.prove.model import Literal


@dataclass(slots=True)
class Admissible:
    """holds: what every completion keeps to. broken: the places of the relations that the known facts break, in the standard's order."""

    checks: Encoding
    holds: list[Literal] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)


def admissible(standard: Standard, given: Given, encoding: Encoding) -> Admissible:
    """The relations over the inputs of an encoding of the standard's core."""
    program = standard.check_program
    found = Admissible(Encoding(standard.checks, program, for_program(given, program), encoding.model, encoding))
    for place, relation in enumerate(standard.relations):
        truth = _truth(found.checks, place, relation)
        if truth is False:
            found.broken.append(place)
        elif truth is not True:
            found.holds.append(truth)
    return found


def _truth(checks: Encoding, place: int, relation: RelationInfo) -> Literal:
    if relation.holds is not None:
        ref = Ref(relation_name(place))
        return False if checks.trace.truth(ref) == FALSE else checks.truth(ref)
    parts = add(*(Input(name) for name in relation.parts))
    return checks.truth(compare(parts, "=", Input(relation.total)))
