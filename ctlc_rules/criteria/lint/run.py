"""Lint: the findings of every rule, less those that the file accepts; an acceptance that matches no finding is one itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ctlc_rules.criteria.lint.basics import basics
from ctlc_rules.criteria.lint.proved import PROVED
from ctlc_rules.criteria.lint.rule import Found, at_key
from ctlc_rules.criteria.lint.table import RULES
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Problem


def lint_standard(standard: Standard) -> tuple[Problem, ...]:
    """The findings in one standard, by place."""
    return lint_standards((standard,))


def lint_standards(standards: Sequence[Standard], proved: Sequence[Sequence[Found]] | None = None) -> tuple[Problem, ...]:
    """The findings in standards that are read together, by file and place: each alone, and those of one regulation side by side.

    proved: of each standard what proofs found, where they were asked for.
    """
    of_proofs = proved or [()] * len(standards)
    found: list[list[Found]] = [[*basics(item), *_alone(item), *more] for item, more in zip(standards, of_proofs, strict=True)]
    for standard, finding in _side_by_side(standards):
        found[next(place for place, item in enumerate(standards) if item is standard)].append(finding)
    unasked = frozenset() if len(standards) > 1 else frozenset(rule.code for rule in RULES if rule.compare)
    unasked |= frozenset() if proved is not None else PROVED
    kept = [problem for standard, own in zip(standards, found, strict=True) for problem in _kept(standard, own, unasked)]
    return tuple(sorted(kept, key=lambda item: (item.place, item.code, item.args)))


def _alone(standard: Standard) -> Iterator[Found]:
    """Of each rule what has its own code: one look may find what two rules are about."""
    for rule in RULES:
        if rule.find:
            yield from (found for found in rule.find(standard) if found.problem.code == rule.code)


def _side_by_side(standards: Sequence[Standard]) -> Iterator[tuple[Standard, Found]]:
    """Standards with one number of one document; of several editions the last."""
    documents: dict[str, dict[str, Standard]] = {}
    for standard in sorted(standards, key=lambda item: (item.id, item.governs.start)):
        if standard.issued:
            documents.setdefault(standard.issued.number, {})[standard.id] = standard
    for rule in RULES:
        for siblings in documents.values():
            if rule.compare and len(siblings) > 1:
                yield from rule.compare(tuple(siblings.values()))


def _kept(standard: Standard, found: list[Found], unasked: frozenset[str]) -> Iterator[Problem]:
    """What is accepted for want of a sibling, or because of a proof, is not stale where that was not looked at."""
    accepted = {(item.code, item.at) for item in standard.accepted}
    seen = {(item.problem.code, item.at) for item in found}
    yield from (item.problem for item in found if (item.problem.code, item.at) not in accepted)
    of_framework = standard.framework.accepted if standard.framework else frozenset()
    for place, item in enumerate(standard.accepted):
        if (item.code, item.at) not in seen | of_framework and item.code not in unasked:
            yield at_key(standard, ("accepted", place), item.at, "stale-acceptance", code=item.code, at=item.at).problem
