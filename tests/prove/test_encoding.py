"""The encoding against enumeration: small cores of any shape, every completion tried; the same set of ratings, and each with a witness."""

from collections.abc import Iterator
from itertools import product
from random import Random

import pytest
from ortools.sat.python import cp_model

from ctlc_rules.core.compile import Program, compile_core
from ctlc_rules.core.core import Core, NumberInput
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.prove import rounding
from ctlc_rules.prove.encoding import Completion, Encoding
from ctlc_rules.prove.model import Model, TooWideError
from ctlc_rules.prove.solving import as_given, solve
from tests.exchange.workbook.corners import corner_core
from tests.laws.draft_cores import core_of
from tests.shipped.made import shipped_standard

SEEDS = range(120)


def completions(core: Core) -> Iterator[Completion]:
    domains = [
        range(int(item.lo * item.per), int(item.hi * item.per) + 1)
        if isinstance(item, NumberInput)
        else [1 << place for place in range(len(item.words))]
        for item in core.inputs
    ]
    for values in product(*domains):
        yield dict(zip((item.name for item in core.inputs), values, strict=True))


def rating(core: Core, program: Program, completion: Completion) -> str:
    trace = program.run(as_given(core, completion))
    [found] = possible_ratings(core.outline, lambda name: trace.truth(Ref(name)))
    return found


def found_by_solver(core: Core, program: Program) -> set[str]:
    """Every rating with a completion that the evaluator gives that rating."""
    encoding = Encoding(core, program, {}, Model())
    found = {name: solve(encoding, [literal]) for name, literal in encoding.ratings().items()}
    assert "undecided" not in {solution.answer for solution in found.values()}
    reached = {name for name, solution in found.items() if solution.answer == "found"}
    assert all(rating(core, program, found[name].completion) == name for name in reached)
    return reached


@pytest.mark.parametrize("seed", SEEDS)
def test_the_set_of_ratings_is_that_of_all_completions(seed: int):
    core = core_of(Random(seed))
    program = compile_core(core)
    assert found_by_solver(core, program) == {rating(core, program, item) for item in completions(core)}


def test_rounding_by_multiplying_back_is_the_same(monkeypatch: pytest.MonkeyPatch):
    """What stands in where a quotient has too many values for a comparison each."""
    monkeypatch.setattr(rounding, "MOST_STEPS", -1)
    for seed in SEEDS:
        core = core_of(Random(seed))
        program = compile_core(core)
        assert found_by_solver(core, program) == {rating(core, program, item) for item in completions(core)}


@pytest.mark.parametrize("most_steps", [rounding.MOST_STEPS, -1])
def test_every_corner_of_rounding(monkeypatch: pytest.MonkeyPatch, most_steps: int):
    """Every pair of a dividend and a divisor, in six modes and three steps: the one value that the solver allows is the evaluator's."""
    monkeypatch.setattr(rounding, "MOST_STEPS", most_steps)
    core = corner_core()
    program = compile_core(core)
    encoding = Encoding(core, program, {}, Model())
    found = {item.name: encoding.number(Ref(item.name)) for item in core.definitions}
    for completion in completions(core):
        asked = encoding.model.cp.clone()
        for name, value in completion.items():
            asked.add(encoding.input(name).expr == value)
        solver = cp_model.CpSolver()
        assert solver.solve(asked) == cp_model.OPTIMAL
        trace = program.run(as_given(core, completion))
        scales = program.definition_scales
        wanted = {name: trace.number(Ref(name))[0] * scales[name] for name in found}
        assert {name: solver.value(item.expr) for name, item in found.items()} == wanted, completion


def test_what_the_solver_cannot_hold_is_said():
    standard = shipped_standard("pci-2016")
    encoding = Encoding(standard.core, standard.program, {}, Model())
    with pytest.raises(TooWideError):
        for definition in standard.core.definitions:
            encoding.number(Ref(definition.name))
