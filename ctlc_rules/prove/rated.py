"""The ratings of a case, exactly: of each that is possible what makes it sure, of each other why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass, field

from ctlc_rules.evaluate.evaluate import ratings_given
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.answers.rating import RatingAnswer, RatingsAnswer, Settled
from ctlc_rules.prove.blocked import blocked
from ctlc_rules.prove.enough import enough
from ctlc_rules.prove.facts import OpenFact, open_facts, owner_of
from ctlc_rules.prove.leanings import Leanings
from ctlc_rules.prove.possible import Reach, possible
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.settling import Values
from ctlc_rules.prove.solving import DisagreementError


def ask_ratings(evaluation: Evaluation) -> RatingsAnswer:
    """Of an open evaluation. Raises `TooWideError` and `DisagreementError`."""
    return Asking(evaluation).ratings()


@dataclass
class Asking:
    """One evaluation and what was asked about it so far."""

    evaluation: Evaluation
    question: Question = field(init=False)
    facts: tuple[OpenFact, ...] = field(init=False)
    leanings: Leanings = field(init=False)

    def __post_init__(self) -> None:
        self.question = Question(self.evaluation.standard, self.evaluation.known.given)
        self.facts = open_facts(self.evaluation.standard, self.evaluation.known.given)
        self.leanings = Leanings(self.question)

    def ratings(self) -> RatingsAnswer:
        reached = possible(self.question)
        self._within_bounds(reached)
        found = tuple(item.rating for item in reached if item.answer != "none")
        answers = tuple(self._rating(item, found) for item in reached)
        return RatingsAnswer(answers, tuple(self.question.admissible.broken), tuple(self.question.admissible.together))

    def _rating(self, reach: Reach, found: tuple[str, ...]) -> RatingAnswer:
        if reach.answer == "undecided":
            return RatingAnswer(reach.rating, "undecided")
        if reach.answer == "none":
            blocks, jointly = blocked(self.question, reach.rating, found)
            return RatingAnswer(reach.rating, "impossible", blocks=blocks, jointly=jointly)
        chosen = enough(self.question, reach.rating, self.facts, self._prices(), [reach.completion], self.leanings)
        settled = tuple(self._settled(fact, chosen.values) for fact in chosen.facts)
        return RatingAnswer(reach.rating, "possible", settled, chosen.least)

    def _prices(self) -> dict[str, int]:
        """The fewest facts; of as many, those with the most that the unit itself can say."""
        return {fact.name: len(self.facts) + 1 + (owner_of(self.evaluation, fact) != "unit") for fact in self.facts}

    def _settled(self, fact: OpenFact, values: Values) -> Settled:
        return Settled(fact.name, owner_of(self.evaluation, fact), tuple((name, values[name]) for name in fact.inputs))

    def _within_bounds(self, reached: tuple[Reach, ...]) -> None:
        """The bounds never rule out what can be."""
        bounds = ratings_given(self.question.standard, self.question.given)
        for item in reached:
            if item.answer == "found" and item.rating not in bounds:
                raise DisagreementError(f"{self.question.standard.id}: the solver finds {item.rating}, the bounds are {bounds}")
