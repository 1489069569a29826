"""That every part of a standard counts: each rating is reached, each criterion, finding and condition changes some rating."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import Ref
from ctlc_rules.explain.answers.proofs import Proof
from ctlc_rules.prove.model import TooWideError
from ctlc_rules.prove.proofs.claims import shown
from ctlc_rules.prove.proofs.seeds import seeds
from ctlc_rules.prove.proofs.subject import EFFORT, Subject
from ctlc_rules.prove.question import confirm
from ctlc_rules.prove.solving import Solution
from ctlc_rules.prove.variants import without_condition, without_criterion, without_finding


def ratings(subject: Subject) -> Iterator[Proof]:
    """That every rating of the scale is reached, each with a case: where points count, one with as few as will do."""
    listed = [info.id for info in subject.standard.ratings]
    for completion in seeds(subject.standard.core, subject.given):
        subject.keep(completion)
    for rating in listed:
        found = _reaching(subject, rating)
        yield shown(found.answer, "rating", rating, found.completion)


def _reaching(subject: Subject, rating: str) -> Solution:
    known = next((item for item in subject.pool if subject.outcome(item) == rating), None)
    try:
        question, whole = subject.question()
    except TooWideError:
        return Solution("found", known) if known else Solution("undecided", {})
    total = subject.standard.core.outline.total
    least = question.encoding.number(Ref(total.points)).expr if total and rating != NOT_RATED else None
    found = question.solve([question.ratings[rating]], least, EFFORT)
    if found.answer == "found":
        confirm(subject.standard, subject.confirmed(found.completion), rating)
        return found
    if known:
        return Solution("found", known)
    return found if whole else Solution("undecided", {})


def criteria(subject: Subject) -> Iterator[Proof]:
    """That every criterion counts: a case whose rating is another where the criterion gives nothing and is not met."""
    for info in subject.standard.criteria:
        found = subject.differing(without_criterion(subject.standard, info.id))
        yield shown(found.answer, "criterion", info.id, found.completion)


def findings(subject: Subject) -> Iterator[Proof]:
    """That every finding with an effect has one: a case whose rating is another without it."""
    names = [info.id for info in subject.standard.findings if info.effect != "note"]
    for name in names:
        found = subject.differing(without_finding(subject.standard.core, name))
        proof = shown(found.answer, "finding", name, found.completion)
        if proof.holds == "fails":
            by, witness = _taken_by(subject, name, [other for other in names if other != name])
            proof = Proof("finding", name, "fails", witness=witness, by=by)
        yield proof


def _taken_by(subject: Subject, name: str, others: list[str]) -> tuple[str, dict[str, int] | None]:
    """The finding without which this one would change a rating, and a case of it; "" where it is no single one."""
    for other in others:
        alone = Subject(replace(subject.standard, core=without_finding(subject.standard.core, other)), list(subject.pool))
        found = alone.differing(without_finding(alone.standard.core, name))
        if found.answer == "found":
            return other, found.completion
    return "", None


def conditions(subject: Subject) -> Iterator[Proof]:
    """That every condition of a row of the scale that asks several counts: a case whose rating is another without it."""
    for info in subject.standard.ratings:
        if info.when is None or info.when.how != "all":
            continue
        for place in range(len(info.when.parts)):
            found = subject.differing(without_condition(subject.standard.core, info.id, info.when, place))
            yield shown(found.answer, "condition", info.id, found.completion, place)
