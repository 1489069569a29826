"""The ratings of a case, exactly: of each that is possible what makes it sure, of each other why it cannot be."""

from __future__ import annotations

from ctlc_rules.evaluate.evaluate import ratings_given
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.answers.rating import RatingAnswer, RatingsAnswer, Settled
from ctlc_rules.prove.blocked import blocked
from ctlc_rules.prove.facts import OpenFact, open_facts, owner_of
from ctlc_rules.prove.possible import Reach, possible
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.settling import Values, spared, sure_by_bounds, widened
from ctlc_rules.prove.solving import DisagreementError


def ask_ratings(evaluation: Evaluation) -> RatingsAnswer:
    """Of an open evaluation. Raises `TooWideError` and `DisagreementError`."""
    question = Question(evaluation.standard, evaluation.known.given)
    reached = possible(question)
    _within_bounds(question, reached)
    facts = open_facts(evaluation.standard, evaluation.known.given)
    found = tuple(item.rating for item in reached if item.answer != "none")
    answers = tuple(_answer(evaluation, question, item, facts, found) for item in reached)
    return RatingsAnswer(answers, tuple(question.admissible.broken), tuple(question.admissible.together))


def _answer(evaluation: Evaluation, question: Question, reach: Reach, facts: tuple[OpenFact, ...], found: tuple[str, ...]) -> RatingAnswer:
    if reach.answer == "undecided":
        return RatingAnswer(reach.rating, "undecided")
    if reach.answer == "none":
        blocks, jointly = blocked(question, reach.rating, found)
        return RatingAnswer(reach.rating, "impossible", blocks=blocks, jointly=jointly)
    sure = sure_by_bounds(question.standard, question.given, reach.rating)
    kept = spared(question.standard, facts, reach.completion, sure)
    values = widened(question.standard, question.given, kept, reach.completion, sure)
    return RatingAnswer(reach.rating, "possible", tuple(_settled(evaluation, fact, values) for fact in kept))


def _settled(evaluation: Evaluation, fact: OpenFact, values: Values) -> Settled:
    return Settled(fact.name, owner_of(evaluation, fact), tuple((name, values[name]) for name in fact.inputs))


def _within_bounds(question: Question, reached: tuple[Reach, ...]) -> None:
    """The bounds never rule out what can be."""
    bounds = ratings_given(question.standard, question.given)
    for item in reached:
        if item.answer == "found" and item.rating not in bounds:
            raise DisagreementError(f"{question.standard.id}: the solver finds {item.rating}, the bounds are {bounds}")
