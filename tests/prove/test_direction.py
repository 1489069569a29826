"""Which way a core moves, read off its nodes, against all completions of small cores of any shape; and the scale by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

import pytest

from ctlc_rules.core.compile import compile_core
from ctlc_rules.core.core import NOT_RATED, Core, NumberInput
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.walk import asked_by
from ctlc_rules.prove.direction import ANY, DOWN, SAME, UP, Directions, Way
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.proofs.better import by_the_scale, never_worse
from ctlc_rules.prove.solving import as_given
from tests.laws.draft_cores import core_of
from tests.prove.test_encoding import completions, rating

SEEDS = range(30)


def moves(core: Core, name: str) -> Directions:
    asked = asked_by(core)
    asking = frozenset(item.name for item in core.definitions if name in asked.by(Ref(item.name)))
    return Directions(core, compile_core(core).run({}), name, asking)


def neighbours(core: Core, name: str) -> Iterator[tuple[Completion, Completion]]:
    """Pairs of completions that differ in one input, the second one step or word further."""
    number = any(isinstance(item, NumberInput) and item.name == name for item in core.inputs)
    every = {tuple(one.values()) for one in completions(core)}
    for one in completions(core):
        other = {**one, name: one[name] + 1 if number else one[name] << 1}
        if tuple(other.values()) in every:
            yield one, other


def seen(values: Sequence[tuple[object, object]]) -> set[Way]:
    """The ways that something is seen to move."""
    return {UP if one < other else DOWN for one, other in values if one != other}  # type: ignore[operator]  # numbers or truths


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_said_to_move_one_way_never_moves_the_other(seed: int):
    core = core_of(Random(seed))
    program = compile_core(core)
    for item in core.inputs:
        said = moves(core, item.name)
        pairs = [(program.run(as_given(core, one)), program.run(as_given(core, other))) for one, other in neighbours(core, item.name)]
        for definition in core.definitions:
            ref = Ref(definition.name)
            number = definition.name in program.definition_scales
            way = said.number(ref) if number else said.truth(ref)
            values = [(one.number(ref)[0], other.number(ref)[0]) if number else (one.truth(ref), other.truth(ref)) for one, other in pairs]
            assert way == ANY or seen(values) <= {way}, (definition.name, item.name)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_said_never_to_be_worse_never_is(seed: int):
    core = core_of(Random(seed))
    program = compile_core(core)
    order = [name for name, _ in core.outline.ratings if name != NOT_RATED]
    for item in core.inputs:
        pairs = [(rating(core, program, one), rating(core, program, other)) for one, other in neighbours(core, item.name)]
        falls = {
            UP if order.index(one) < order.index(other) else DOWN for one, other in pairs if one != other and {one, other} <= set(order)
        }
        for way in (UP, DOWN):
            said = moves(core, item.name)
            if never_worse(said, way) or by_the_scale(said, way, {}):
                assert way not in falls, item.name


def test_some_of_them_are_seen():
    """The rows above would hold too if nothing were ever said."""
    ways = [moves(core, item.name).truth(Ref(when)) for seed in SEEDS for core in (core_of(Random(seed)),)
            for item in core.inputs for _, when in core.outline.ratings if when]  # fmt: skip
    assert sum(way in (UP, DOWN) for way in ways) > len(ways) // 20
    assert SAME in ways and ANY in ways
