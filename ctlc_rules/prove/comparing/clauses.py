"""Which clause makes the difference in a case: the parts whose own meaning is not the same, and what they come to on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.core import Core, EffectOutline
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.explain.answers.comparison import Change, Clause, Value
from ctlc_rules.prove.comparing.texts import first_change, place_of
from ctlc_rules.source import Path, Place

PARTS = {
    "criterion": "criteria",
    "section": "sections",
    "rating": "rating",
    "finding": "findings",
    "derived": "derived",
    "level": "limits",
}
"""Kinds of definitions of a core, and the part of the file that says them."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Both standards, what each definition of theirs is, and what is written otherwise."""

    first: Standard
    second: Standard
    changes: list[Change]

    def clauses(self, one: Given, other: Given) -> tuple[Clause, ...]:
        """The parts that differ in themselves and come to something else in a case, in the order of the core.

        one, other: the case as each side takes it.
        """
        traces = self.first.program.run(one), self.second.program.run(other)
        found: dict[tuple[str, str], Clause] = {}
        for name in changed(self.first.core, self.second.core):
            ends = [_ends(standard, trace, name) for standard, trace in zip((self.first, self.second), traces, strict=True)]
            kind, _, rest = name.partition(":")
            part = rest.partition(":")[0]
            for before, after in zip(*ends, strict=True):
                if before != after and (kind, part) not in found:
                    found[kind, part] = Clause(kind, part, *self._places(kind, part), before, after)
        found.update(self._effects(traces))
        return tuple(found.values())

    def _effects(self, traces: tuple[Trace, Trace]) -> Iterator[tuple[tuple[str, str], Clause]]:
        """Findings that hold and do something else."""
        sides = [{item.finding: item for item in standard.core.outline.effects} for standard in (self.first, self.second)]
        for name in dict.fromkeys((*sides[0], *sides[1])):
            before, after = (_effect(side, trace, name) for side, trace in zip(sides, traces, strict=True))
            if before != after:
                yield (
                    ("finding", name),
                    Clause("finding", name, *self._places("finding", name), before, after),
                )

    def _places(self, kind: str, part: str) -> tuple[Place | None, Place | None]:
        """Of what is written otherwise in that part, else of the part itself."""
        sides = zip((self.first, self.second), ("first", "second"), strict=True)
        found = [self._place(standard, side, kind, part) for standard, side in sides]
        return found[0], found[1]

    def _place(self, standard: Standard, side: str, kind: str, part: str) -> Place | None:
        path = self._path(standard, kind, part)
        if path is None:
            return None
        return first_change(self.changes, path, side) or place_of(standard, path)

    def _path(self, standard: Standard, kind: str, part: str) -> Path | None:
        if kind == "rating":
            at = next(
                (at for at, info in enumerate(standard.ratings) if info.id == part),
                None,
            )
            return None if at is None else ("rating", at)
        path: Path = ("total",) if kind == "total" else (PARTS.get(kind, kind), part)
        return path if standard.tree.node(path) is not None else None


def changed(first: Core, second: Core) -> tuple[str, ...]:
    """The definitions that are not the same in themselves: those whose parts alone differ are not among them."""
    nodes = [{item.name: item.node for item in core.definitions} for core in (first, second)]
    return tuple(name for name in dict.fromkeys((*nodes[0], *nodes[1])) if nodes[0].get(name) != nodes[1].get(name))


def _ends(standard: Standard, trace: Trace, name: str) -> tuple[Value, Value]:
    """The low end and the high end; of a truth whether it surely holds and whether it may."""
    ref = Ref(name)
    if name in standard.program.definition_scales:
        return trace.number(ref)
    if ref not in standard.program.truth_slots:
        return None, None
    return trace.truth(ref) == TRUE, trace.truth(ref) != FALSE


def _effect(side: Mapping[str, EffectOutline], trace: Trace, name: str) -> Value:
    """What a finding does, where it holds."""
    item = side.get(name)
    if item is None or trace.truth(Ref(item.when)) != TRUE:
        return None
    return f"{item.effect} {item.to}" if item.to else item.effect
