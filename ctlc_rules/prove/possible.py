"""The ratings that some completion of a case reaches, exactly, also where criteria share an input."""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.solving import Answer


@dataclass(frozen=True, slots=True)
class Reach:
    """Of one rating whether it is possible, and a completion that reaches it."""

    rating: str
    answer: Answer
    completion: Completion


def possible(question: Question) -> tuple[Reach, ...]:
    """Of every rating of the standard, the best first, `not_rated` last."""
    found = ((rating, question.reaching(rating)) for rating in question.ratings)
    return tuple(Reach(rating, solution.answer, solution.completion) for rating, solution in found)
