"""The ratings that some completion of a case reaches, exactly, also where criteria share an input."""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.solving import Answer, Solution


@dataclass(frozen=True, slots=True)
class Reach:
    """Of one rating whether it is possible, and a completion that reaches it."""

    rating: str
    solution: Solution

    @property
    def answer(self) -> Answer:
        return self.solution.answer

    @property
    def completion(self) -> Completion:
        return self.solution.completion


def possible(question: Question) -> tuple[Reach, ...]:
    """Of every rating of the standard, the best first, `not_rated` last."""
    return tuple(Reach(rating, question.reaching(rating)) for rating in question.ratings)
