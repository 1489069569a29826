"""The mutation score: every single change of a standard, and whether its examples, or the solver, tell it from the standard."""

from __future__ import annotations

from collections.abc import Iterable

from ctlc_rules.case.examples import Examples
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.examples import difference
from ctlc_rules.explain.answers.mutation import Changed, MutationScore, Survivor
from ctlc_rules.prove.comparing.compare import Comparing
from ctlc_rules.prove.mutating.mutants import Mutant, mutants, read_mutant
from ctlc_rules.prove.mutating.proposing import proposal
from ctlc_rules.source import Problem

MOST_ASKED = 60
"""So many survivors are put to the solver, which may take seconds for each; with more of them examples are wanted first."""


def score(standard: Standard, examples: Examples | None, only: Iterable[Mutant] | None = None) -> MutationScore:
    """only: these changes, else all. Raises `DisagreementError`."""
    killed = 0
    survivors: list[Survivor] = []
    equivalent: list[Changed] = []
    unread: list[tuple[Changed, str]] = []
    for mutant in mutants(standard) if only is None else only:
        found = read_mutant(standard, mutant)
        if isinstance(found, Problem):
            unread.append((_changed(mutant), found.code))
        elif found.core_sha256 == standard.core_sha256:
            equivalent.append(_changed(mutant))
        elif examples and any(difference(found, example) for example in examples.items):
            killed += 1
        else:
            _survived(standard, found, mutant, examples, survivors, equivalent)
    return MutationScore(len(examples.items) if examples else 0, killed, tuple(survivors), tuple(equivalent), tuple(unread))


def _survived(
    standard: Standard, found: Standard, mutant: Mutant, examples: Examples | None, survivors: list[Survivor], equivalent: list[Changed]
) -> None:
    if len(survivors) >= MOST_ASKED:
        survivors.append(Survivor(_changed(mutant), None))
        return
    name, first = Comparing(standard, found).first_difference()
    if first.found == "equal":
        equivalent.append(_changed(mutant))
        return
    proposed = proposal(standard, found, examples, name, first.case) if first.case is not None else None
    survivors.append(Survivor(_changed(mutant), proposed))


def _changed(mutant: Mutant) -> Changed:
    return Changed(mutant.place, ".".join(map(str, mutant.path)), mutant.old, mutant.new)
