"""Facts that the relations tie together: what one of them may be hangs on what is told of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.walk import asked_by
from ctlc_rules.criteria.infos import ON_CLAIMS
from ctlc_rules.criteria.relating import relation_name
from ctlc_rules.prove.facts import OpenFact
from ctlc_rules.prove.question import Question


@dataclass(frozen=True, slots=True)
class Cluster:
    """Two facts or more, by the places of the relations that tie them; beside: inputs that only these relations ask."""

    places: frozenset[int]
    facts: tuple[OpenFact, ...]
    beside: tuple[str, ...]


def clusters(question: Question, facts: Sequence[OpenFact]) -> tuple[Cluster, ...]:
    """A fact that no open relation ties to another is in none: whatever is told of it, the others may be what they were."""
    standard = question.standard
    asked = asked_by(standard.checks)
    of = {name: fact for fact in facts for name in fact.inputs}
    groups: list[tuple[set[int], set[str]]] = []
    for place in question.admissible.open:
        relation = standard.relations[place]
        names = {relation.total, *relation.parts} if relation.holds is None else set(asked.by(Ref(relation_name(place))))
        keys = {of[name].name if name in of else name for name in names if name in of or name not in standard.program.input_slots}
        places = {place}
        for group in [group for group in groups if group[1] & keys]:
            groups.remove(group)
            places, keys = places | group[0], keys | group[1]
        groups.append((places, keys))
    found = (_cluster(question, places, keys, facts) for places, keys in groups)
    return tuple(cluster for cluster in found if len(cluster.facts) > 1)


def _cluster(question: Question, places: set[int], keys: set[str], facts: Sequence[OpenFact]) -> Cluster:
    mine = tuple(fact for fact in facts if fact.name in keys)
    beside = tuple(item.name for item in question.standard.checks.inputs if item.name in keys - {ON_CLAIMS, *(f.name for f in mine)})
    return Cluster(frozenset(places), mine, beside)
