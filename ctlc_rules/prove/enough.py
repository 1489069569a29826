"""What is enough: the cheapest facts with values that make a rating sure whatever the rest is, and that none is cheaper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ctlc_rules.prove.adversary import Adversary
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.facts import OpenFact, values_of
from ctlc_rules.prove.leanings import Leanings
from ctlc_rules.prove.master import Master, Tellable
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.settling import Sure, Values, spared, sure_by_bounds, widened

MOST_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Enough:
    """values: of the inputs behind the facts, as wide as they may be. least: whether it is proved that no cheaper facts are enough."""

    facts: tuple[OpenFact, ...]
    values: Values
    least: bool


def enough(question: Question, rating: str, tellable: Tellable, reached: Completion, leanings: Leanings | None = None) -> Enough:
    """reached: a completion with this rating. leanings: of the question, where there are.

    Where no usual values make it sure, any may be told.
    """
    tellable, reached = _usual(question, rating, tellable, reached)
    adversary = Adversary(question, rating, leanings or Leanings(question))
    by_bounds = sure_by_bounds(question.standard, question.given, rating)
    facts, completion, least = _chosen(adversary, by_bounds, tellable, reached)
    values = widened(question.standard, question.given, facts, completion, by_bounds, adversary)
    return Enough(tuple(facts), values, least)


def _usual(question: Question, rating: str, tellable: Tellable, reached: Completion) -> tuple[Tellable, Completion]:
    """With a completion of usual values, where one has the rating: told whole, it makes the rating sure."""
    if not tellable.usual:
        return tellable, reached
    found = question.solve([question.ratings[rating]], within=tellable.usual)
    return (tellable, found.completion) if found.answer == "found" else (replace(tellable, usual={}), reached)


def _chosen(adversary: Adversary, by_bounds: Sure, tellable: Tellable, reached: Completion) -> tuple[Sequence[OpenFact], Completion, bool]:
    """The facts, a completion with the rating that says their values, and whether none are cheaper."""
    question, rating = adversary.question, adversary.rating
    worst = {counter.side: counter for counter in adversary.counters({})}
    if not worst and not adversary.undecided:
        return (), reached, True
    fallback = spared(question.standard, tellable.facts, reached, by_bounds)
    known = list(worst.values())
    for _ in range(MOST_ROUNDS):
        proposal = Master(question, rating, tellable, known).propose()
        if proposal.completion is None or not proposal.best or adversary.undecided:
            break
        if _price(proposal.facts, tellable) >= _price(fallback, tellable):
            return fallback, reached, True
        values = told(question, proposal.facts, proposal.completion)
        if by_bounds(values):
            return proposal.facts, proposal.completion, True
        counters = list(adversary.counters(values))
        if not counters and not adversary.undecided:
            return proposal.facts, proposal.completion, True
        known += [adversary.against(counter, values, worst) for counter in counters]
    return fallback, reached, False


def told(question: Question, facts: Sequence[OpenFact], completion: Completion) -> Values:
    return {name: value for fact in facts for name, value in values_of(question.standard, fact, completion).items()}


def _price(facts: Sequence[OpenFact], tellable: Tellable) -> int:
    return sum(tellable.prices[fact.name] for fact in facts)
