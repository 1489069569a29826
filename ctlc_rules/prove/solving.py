"""Asking the solver, one thread and one seed: the same question gets the same answer. Every answer is confirmed by the evaluator."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal as Choice

from ortools.sat.python import cp_model

from ctlc_rules.core.core import Core, NumberInput
from ctlc_rules.core.nodes import Input
from ctlc_rules.core.operations import Interval
from ctlc_rules.evaluate.given import Given
from ctlc_rules.prove.encoding import Completion, Encoding
from ctlc_rules.prove.model import Expr, Literal

EFFORT = 60
"""The solver's own measure of work, about seconds: the same on every machine, so that what is decided does not hang on its speed."""

Answer = Choice["found", "none", "undecided"]


class DisagreementError(Exception):
    """The evaluator does not confirm what the solver found: a bug of ours (exit 70)."""


@dataclass(frozen=True, slots=True)
class Solution:
    """answer: whether there is one. value, bound: of what was made least, and below what it is proved never to be.

    beside: the inputs that only the relations ask for.
    """

    answer: Answer
    completion: Completion
    value: int = 0
    bound: int = 0
    beside: Completion = field(default_factory=dict)

    @property
    def best(self) -> bool:
        return self.answer == "found" and self.value == self.bound


Within = Mapping[str, Interval | int]
"""Of inputs the values that they may have: from and to a number of steps, or words as bits."""


def solve(
    encoding: Encoding,
    wanted: list[Literal],
    least: Expr | None = None,
    effort: int = EFFORT,
    checks: Encoding | None = None,
    within: Within = MappingProxyType({}),
) -> Solution:
    """A completion in which all that is wanted holds; the one that makes `least` least. checks: the relations, in the same model."""
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
    answer, solver = run(asked, least, effort)
    if answer != "found":
        return Solution(answer, {})
    value, bound = (round(solver.objective_value), round(solver.best_objective_bound)) if least is not None else (0, 0)
    completion = completion_of(encoding, solver)
    beside = {name: item for name, item in completion_of(checks, solver).items() if name not in completion} if checks else {}
    return Solution("found", completion, value, bound, beside)


def run(asked: cp_model.CpModel, least: Expr | None, effort: int, linear: int = 1) -> tuple[Answer, cp_model.CpSolver]:
    """Ask the solver; its values stay with it. linear: how much of the model is also seen as linear inequalities, at most 2."""
    if least is not None:
        asked.minimize(least)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = effort
    solver.parameters.linearization_level = linear
    status = solver.solve(asked)
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
    found: Completion = {}
    for item in encoding.core.inputs:
        slot = encoding.program.input_slots[item.name]
        if isinstance(item, NumberInput):
            whole = encoding.numbers.get(Input(item.name))
            found[item.name] = solver.value(whole.expr) if whole else encoding.trace.numbers[slot][0]
        elif item.name in encoding.words:
            held = [
                literal is True or (literal is not False and solver.boolean_value(literal))
                for literal in encoding.words[item.name].values()
            ]
            found[item.name] = 1 << held.index(True)
        else:
            bits = encoding.trace.truths[slot]
            found[item.name] = bits & -bits
    return found


def as_given(core: Core, completion: Completion) -> Given:
    """A completion as the evaluator takes it."""
    numbers = {item.name for item in core.inputs if isinstance(item, NumberInput)}
    return {name: (value, value) if name in numbers else value for name, value in completion.items()}
