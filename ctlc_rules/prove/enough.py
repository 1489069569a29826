"""What is enough: the cheapest facts with values that make a rating sure whatever the rest is, and that none is cheaper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ctlc_rules.prove.adversary import Adversary
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.facts import OpenFact, values_of
from ctlc_rules.prove.leanings import Leanings
from ctlc_rules.prove.master import Master
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.settling import Sure, Values, spared, sure_by_bounds, widened

MOST_ROUNDS = 40


@dataclass(frozen=True, slots=True)
class Enough:
    """values: of the inputs behind the facts, as wide as they may be. least: whether it is proved that no cheaper facts are enough."""

    facts: tuple[OpenFact, ...]
    values: Values
    least: bool


def enough(
    question: Question,
    rating: str,
    facts: Sequence[OpenFact],
    prices: Mapping[str, int],
    reached: Sequence[Completion],
    leanings: Leanings | None = None,
) -> Enough:
    """facts: those that may be told. reached: completions with this rating, one at least. leanings: of the question, where there are."""
    adversary = Adversary(question, rating, leanings or Leanings(question))
    by_bounds = sure_by_bounds(question.standard, question.given, rating)
    chosen, completion, least = _chosen(adversary, by_bounds, facts, prices, reached)
    values = widened(question.standard, question.given, chosen, completion, by_bounds, adversary)
    return Enough(tuple(chosen), values, least)


def _chosen(
    adversary: Adversary, by_bounds: Sure, facts: Sequence[OpenFact], prices: Mapping[str, int], reached: Sequence[Completion]
) -> tuple[Sequence[OpenFact], Completion, bool]:
    """The facts, a completion with the rating that says their values, and whether none are cheaper."""
    question, rating = adversary.question, adversary.rating
    worst = {counter.side: counter for counter in adversary.counters({})}
    if not worst and not adversary.undecided:
        return (), reached[0], True
    fallback = min(
        ((spared(question.standard, facts, one, by_bounds), one) for one in reached),
        key=lambda found: _price(found[0], prices),
    )
    known = list(worst.values())
    for _ in range(MOST_ROUNDS):
        proposal = Master(question, rating, facts, prices, known).propose()
        if proposal.completion is None or not proposal.best or adversary.undecided:
            break
        if _price(proposal.facts, prices) >= _price(fallback[0], prices):
            return *fallback, True
        values = told(question, proposal.facts, proposal.completion)
        if by_bounds(values):
            return proposal.facts, proposal.completion, True
        counters = list(adversary.counters(values))
        if not counters and not adversary.undecided:
            return proposal.facts, proposal.completion, True
        known += [adversary.against(counter, values, worst) for counter in counters]
    return *fallback, False


def told(question: Question, facts: Sequence[OpenFact], completion: Completion) -> Values:
    return {name: value for fact in facts for name, value in values_of(question.standard, fact, completion).items()}


def _price(facts: Sequence[OpenFact], prices: Mapping[str, int]) -> int:
    return sum(prices[fact.name] for fact in facts)
