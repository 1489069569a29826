"""The facts of a case that are not settled, each with the inputs of the core behind it, and who can say it."""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.core import NumberInput
from ctlc_rules.core.operations import Interval
from ctlc_rules.criteria.infos import QUOTA
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.explain.answers.rating import Owner
from ctlc_rules.prove.encoding import Completion

OFFICE = ("evidence:", "applies:")


@dataclass(frozen=True, slots=True)
class OpenFact:
    """name: as a case says it."""

    name: str
    inputs: tuple[str, ...]


def open_facts(standard: Standard, given: Given) -> tuple[OpenFact, ...]:
    """In the order of the standard: what is missing, and what is known only within bounds."""
    trace = standard.program.run(for_program(given, standard.program))
    found: dict[str, list[str]] = {}
    for item in standard.core.inputs:
        if may_be(standard, trace, item.name) > 1:
            found.setdefault(standard.behind(item.name)[0], []).append(item.name)
    return tuple(OpenFact(name, tuple(inputs)) for name, inputs in found.items())


def may_be(standard: Standard, trace: Trace, name: str) -> int:
    """How many values an input of the core can have."""
    slot = standard.program.input_slots[name]
    if name in standard.program.words:
        return trace.truths[slot].bit_count()
    low, high = trace.numbers[slot]
    return high - low + 1


def values_of(standard: Standard, fact: OpenFact, completion: Completion) -> dict[str, Interval | int]:
    """What a completion says of a fact, as the evaluator is told it."""
    words = standard.program.words
    return {name: completion[name] if name in words else (completion[name],) * 2 for name in fact.inputs}


def is_number(standard: Standard, name: str) -> bool:
    return any(isinstance(item, NumberInput) for item in standard.core.inputs if item.name == name)


def owner_of(evaluation: Evaluation, fact: OpenFact) -> Owner:
    """Who can say it here. A judgement in words that does not count at this stage is for the office to look at."""
    info = evaluation.standard.inputs.get(fact.name)
    want = evaluation.known.wants.get(fact.name)
    if fact.name.startswith(QUOTA) or want == "other_cases" or (info and info.taken):
        return "others"
    if fact.name.startswith(OFFICE) or (info and (info.from_office or info.decision)) or want in ("claimed", "not_decided"):
        return "office"
    return "unit"
