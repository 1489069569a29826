"""Asking the solver, one thread and one seed: the same question gets the same answer. Every answer is confirmed by the evaluator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal as Choice

from ortools.sat.python import cp_model

from ctlc_rules.core.core import Core, CoreInput, NumberInput
from ctlc_rules.core.nodes import Input
from ctlc_rules.core.operations import Interval
from ctlc_rules.evaluate.given import Given
from ctlc_rules.prove.encoding import Completion, Encoding
from ctlc_rules.prove.model import Expr, Literal

EFFORT = 60
"""The solver's own measure of work, about seconds: the same on every machine, so that what is decided does not hang on its speed."""

WAYS = ((1, 5), (2, 45), (1, 150), (2, 800))
"""How much the solver thinks in linear relations, and the share of the effort in thousandths: what chains of parts of great wholes keep
it from settling the first way is mostly settled at once the second."""

Answer = Choice["found", "none", "undecided"]


class DisagreementError(Exception):
    """The evaluator does not confirm what the solver found: a bug of ours (exit 70)."""


@dataclass(frozen=True, slots=True)
class Solution:
    """answer: whether there is one. value, bound: of what was made least, and below what it is proved never to be.

    beside: what a second encoding in the model has of its own: inputs that only the relations ask for, or that are another value in it.
    """

    answer: Answer
    completion: Completion
    value: int = 0
    bound: int = 0
    beside: Completion = field(default_factory=dict)

    @property
    def best(self) -> bool:
        return self.answer == "found" and self.value == self.bound


@dataclass(slots=True)
class Meter:
    """What is left of the effort for several questions together, in thousandths."""

    left: int


Within = Mapping[str, Interval | int]
"""Of inputs the values that they may have: from and to a number of steps, or words as bits."""


def solve(
    encoding: Encoding,
    wanted: list[Literal],
    least: Expr | None = None,
    effort: int = EFFORT,
    beside: Encoding | None = None,
    within: Within = MappingProxyType({}),
    meter: Meter | None = None,
) -> Solution:
    """A completion in which all that is wanted holds; the one that makes `least` least. beside: the relations, or a second core."""
    if any(item is False for item in wanted):
        return Solution("none", {})
    for name, values in within.items():
        encoding.input(name) if isinstance(values, tuple) else encoding.word(name)
    asked = encoding.model.cp.clone()
    for item in wanted:
        if item is not True:
            asked.add_bool_and([item])  # a clone names the same variable by the same number
    for name, values in within.items():
        _keep_to(asked, encoding, name, values)
    found = Solution("undecided", {})
    for linear, share in WAYS:
        answer, solver = run(asked, least, effort * share / 1000, linear, meter)
        if answer == "none":
            return Solution(answer, {})
        if answer == "found":
            value, bound = (round(solver.objective_value), round(solver.best_objective_bound)) if least is not None else (0, 0)
            found = _better(found, _found(encoding, solver, (value, bound), beside))
        if found.best:
            break
    return found


def _found(encoding: Encoding, solver: cp_model.CpSolver, value: tuple[int, int], beside: Encoding | None) -> Solution:
    completion = completion_of(encoding, solver)
    more = completion_of(beside, solver) if beside else {}
    return Solution("found", completion, *value, {name: item for name, item in more.items() if completion.get(name) != item})


def _better(one: Solution, other: Solution) -> Solution:
    """The lower value; below what either proves that it is never."""
    if one.answer != "found":
        return other
    kept = one if one.value < other.value else other
    return replace(kept, bound=max(one.bound, other.bound))


def run(
    asked: cp_model.CpModel, least: Expr | None, effort: float, linear: int = 1, meter: Meter | None = None
) -> tuple[Answer, cp_model.CpSolver]:
    """Ask the solver; its values stay with it. linear: how much of the model is also seen as linear inequalities, at most 2."""
    if least is not None:
        asked.minimize(least)
    solver = cp_model.CpSolver()
    if meter:
        if meter.left <= 0:
            return "undecided", solver
        effort = min(effort, meter.left / 1000)
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = effort
    solver.parameters.linearization_level = linear
    status = solver.solve(asked)
    if meter:
        meter.left -= 1 + round(solver.response_proto.deterministic_time * 1000)
    if status == cp_model.INFEASIBLE:
        return "none", solver
    return ("found" if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else "undecided"), solver


def _keep_to(asked: cp_model.CpModel, encoding: Encoding, name: str, values: Interval | int) -> None:
    if isinstance(values, tuple):
        asked.add(encoding.input(name).expr >= values[0])
        asked.add(encoding.input(name).expr <= values[1])
    else:
        asked.add_bool_or([literal for place, literal in enumerate(encoding.word(name).values()) if values >> place & 1])


def completion_of(encoding: Encoding, solver: cp_model.CpSolver) -> Completion:
    """An input that nothing asks for has the lowest value that it can have, or the first word."""
    return {item.name: _value(encoding, item, solver) for item in encoding.core.inputs}


def _value(encoding: Encoding, item: CoreInput, solver: cp_model.CpSolver) -> int:
    if encoding.shared and encoding.shares(item.name):
        return _value(encoding.shared, item, solver)
    slot = encoding.program.input_slots[item.name]
    if isinstance(item, NumberInput):
        whole = encoding.numbers.get(Input(item.name))
        return solver.value(whole.expr) if whole else encoding.trace.numbers[slot][0]
    if item.name not in encoding.words:
        bits = encoding.trace.truths[slot]
        return bits & -bits
    held = [literal is True or (literal is not False and solver.boolean_value(literal)) for literal in encoding.words[item.name].values()]
    return 1 << held.index(True)


def as_given(core: Core, completion: Completion) -> Given:
    """A completion as the evaluator takes it."""
    numbers = {item.name for item in core.inputs if isinstance(item, NumberInput)}
    return {name: (value, value) if name in numbers else value for name, value in completion.items()}
