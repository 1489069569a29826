"""The ratings of a case, exactly: of each that is possible what makes it sure, of each other why it cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil, floor

from ctlc_rules.core.operations import Interval
from ctlc_rules.evaluate.evaluate import ratings_given
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.answers.rating import AnswerKind, AskNext, RatingAnswer, RatingsAnswer, Settled
from ctlc_rules.prove.asking_next import Asker
from ctlc_rules.prove.blocked import blocked
from ctlc_rules.prove.enough import enough
from ctlc_rules.prove.facts import OpenFact, open_facts, owner_of
from ctlc_rules.prove.leanings import Leanings
from ctlc_rules.prove.master import Tellable
from ctlc_rules.prove.possible import Reach, possible
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.settling import Values
from ctlc_rules.prove.solving import DisagreementError, Meter

ENOUGH, NEXT = 1500, 1000
"""The effort, in thousandths, for what is enough for one rating and for what to ask next."""


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

    def possible(self) -> tuple[str, ...]:
        """The ratings that can be; none where the solver leaves one undecided."""
        bounds = ratings_given(self.question.standard, self.question.given)
        if len(bounds) == 1:
            return bounds  # something always can be
        reached = self._reached()
        return (
            () if any(item.answer == "undecided" for item in reached) else tuple(item.rating for item in reached if item.answer == "found")
        )

    def _reached(self) -> tuple[Reach, ...]:
        reached = possible(self.question)
        self._within_bounds(reached)
        return reached

    def ratings(self) -> RatingsAnswer:
        reached = self._reached()
        found = tuple(item.rating for item in reached if item.answer != "none")
        answers = tuple(self._rating(item, found) for item in reached)
        return RatingsAnswer(answers, tuple(self.question.admissible.broken), tuple(self.question.admissible.together), self._next(reached))

    def _next(self, reached: Sequence[Reach]) -> AskNext | None:
        found = {item.rating: [item.solution] for item in reached if item.answer == "found"}
        if len(found) < 2 or any(item.answer == "undecided" for item in reached):  # noqa: PLR2004  # nothing to narrow
            return None
        worth = {item.input: item.worth for item in self.evaluation.missing}
        self.question.meter = Meter(NEXT)
        best = Asker(self.question, found).next(self.facts, worth)
        if best is None:
            return None
        [name] = best.fact.inputs
        owner = owner_of(self.evaluation, best.fact)
        kinds = tuple(AnswerKind(Settled(best.fact.name, owner, ((name, kind.value),)), kind.leaves) for kind in best.kinds)
        return AskNext(best.fact.name, owner, best.worst < len(found), kinds)

    def _rating(self, reach: Reach, found: tuple[str, ...]) -> RatingAnswer:
        if reach.answer == "undecided":
            return RatingAnswer(reach.rating, "undecided")
        if reach.answer == "none":
            blocks, jointly = blocked(self.question, reach.rating, found)
            return RatingAnswer(reach.rating, "impossible", blocks=blocks, jointly=jointly)
        self.question.meter = Meter(ENOUGH)
        chosen = enough(self.question, reach.rating, self.tellable, reach.completion, self.leanings)
        settled = tuple(self._settled(fact, chosen.values) for fact in chosen.facts)
        return RatingAnswer(reach.rating, "possible", settled, chosen.least)

    @cached_property
    def tellable(self) -> Tellable:
        """The fewest facts; of as many, those with the most that the unit itself can say. No value is proposed that would be warned of."""
        prices = {fact.name: len(self.facts) + 1 + (owner_of(self.evaluation, fact) != "unit") for fact in self.facts}
        usual = {name: ends for fact in self.facts for name in fact.inputs if (ends := self._usual(name)) is not None}
        return Tellable(self.facts, prices, usual)

    def _usual(self, name: str) -> Interval | None:
        """The usual values of a number, in steps, as far as what is known of it allows."""
        info = self.evaluation.standard.inputs.get(name)
        if info is None or info.usual is None:
            return None
        low, high = self.question.encoding.trace.numbers[self.question.standard.program.input_slots[name]]
        low, high = max(low, ceil(info.usual[0] * info.per)), min(high, floor(info.usual[1] * info.per))
        return (low, high) if low <= high else None

    def _settled(self, fact: OpenFact, values: Values) -> Settled:
        return Settled(fact.name, owner_of(self.evaluation, fact), tuple((name, values[name]) for name in fact.inputs))

    def _within_bounds(self, reached: tuple[Reach, ...]) -> None:
        """The bounds never rule out what can be."""
        bounds = ratings_given(self.question.standard, self.question.given)
        for item in reached:
            if item.answer == "found" and item.rating not in bounds:
                raise DisagreementError(f"{self.question.standard.id}: the solver finds {item.rating}, the bounds are {bounds}")
