"""Every proof about a small standard against all of its cases: what holds, what fails, and nothing undecided."""

from __future__ import annotations

import pytest

from ctlc_rules.core.compile import compile_core
from ctlc_rules.core.core import Core
from ctlc_rules.core.nodes import All, Not
from ctlc_rules.core.operations import TRUE
from ctlc_rules.criteria import Standard
from ctlc_rules.explain.answers.proofs import Proof
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.proofs.bands import rows_of
from ctlc_rules.prove.proofs.prove import prove
from ctlc_rules.prove.proofs.subject import Subject, outcome
from ctlc_rules.prove.solving import as_given
from ctlc_rules.prove.variants import without_condition, without_criterion, without_finding
from tests.prove.test_compare import FIRST, completions, edited

STANDARDS = {
    "as it is": FIRST,
    "a condition that cannot bite": edited("and work >= 50%", "and work >= 10%"),
    "a cap at the rating that it cannot pass": edited("classes = 0, cap: fair", "not plan, cap: fair"),
    "fewer points for more": edited("at_least: {4: 4, 2: 2}", "at_least: {4: 3, 2: 4}"),
    "a rating out of reach": edited("total >= 8 and", "total >= 8 and not plan and"),
}


@pytest.mark.parametrize("name", STANDARDS)
def test_what_is_proved_is_what_all_cases_say(name: str):
    standard = STANDARDS[name]
    cases = list(completions(standard))
    for proof in prove(standard).claims:
        if proof.about != "silence":
            assert proof.holds == ("holds" if holds(standard, proof, cases) else "fails"), (proof.about, proof.at, proof.place)


def test_what_was_broken_in_them_is_among_what_fails():
    broken = {
        "a condition that cannot bite": ("condition", "good"),
        "a cap at the rating that it cannot pass": ("finding", "no_class"),
        "fewer points for more": ("better", "classes"),
        "a rating out of reach": ("rating", "good"),
    }
    for name, claim in broken.items():
        assert claim in {(proof.about, proof.at) for proof in prove(STANDARDS[name]).claims if proof.holds == "fails"}, name


def holds(standard: Standard, proof: Proof, cases: list[Completion]) -> bool:
    """By going through all cases."""
    core = standard.core
    match proof.about:
        case "rating":
            return any(outcome(core, standard.program, case) == proof.at for case in cases)
        case "criterion":
            return unlike(standard, without_criterion(standard, proof.at), cases)
        case "finding":
            return unlike(standard, without_finding(core, proof.at), cases)
        case "condition":
            info = next(info for info in standard.ratings if info.id == proof.at)
            assert info.when is not None
            return unlike(standard, without_condition(core, info.id, info.when, proof.place), cases)
        case "band":
            table, row = rows_of(standard, proof.at)[proof.place]
            first = All((row.when, *(Not(other.when) for other in table.rows[: table.rows.index(row)])))
            return any(standard.program.run(as_given(core, case)).truth(first) == TRUE for case in cases)
        case _:
            return never_lowers(standard, proof.at, cases)


def unlike(standard: Standard, other: Core, cases: list[Completion]) -> bool:
    program = compile_core(other)
    return any(outcome(standard.core, standard.program, case) != outcome(other, program, case) for case in cases)


def never_lowers(standard: Standard, name: str, cases: list[Completion]) -> bool:
    """Of all pairs that differ in one input, which is better the more of it."""
    subject = Subject(standard)
    alike: dict[tuple[int, ...], list[Completion]] = {}
    for case in cases:
        alike.setdefault(tuple(value for key, value in case.items() if key != name), []).append(case)
    return not any(
        subject.worse(more, less)
        for group in alike.values()
        for less, more in zip(sorted(group, key=lambda case: case[name]), sorted(group, key=lambda case: case[name])[1:], strict=False)
    )
