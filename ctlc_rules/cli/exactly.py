"""What the solver says of graded cases: the ratings that can be, and what makes them sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ctlc_rules.cli.extras import is_installed
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.evaluate.evaluate import with_exact
from ctlc_rules.explain.answers.rating import RatingsAnswer


@dataclass(frozen=True, slots=True)
class Asked:
    """An evaluation with the ratings that can be, and all that the solver says of it. told: key of why it says nothing, "" for none."""

    evaluation: Evaluation
    answer: RatingsAnswer | None = None
    told: str = ""


def asks_for(evaluation: Evaluation) -> bool:
    """Whether its ratings are a set that may be narrowed: closed, what is missing counts as not met."""
    return evaluation.outcome in ("rated", "undetermined") and bool(evaluation.ratings) and not evaluation.stage.closed


def narrowed(evaluation: Evaluation) -> Evaluation:
    """With just the ratings that can be, where the solver settles which. The extra `prove` is installed."""
    from ctlc_rules.prove.model import TooWideError
    from ctlc_rules.prove.rated import Asking

    if not asks_for(evaluation):
        return evaluation
    try:
        found = Asking(evaluation).possible()
    except TooWideError:
        return evaluation
    return with_exact(evaluation, found) if found else evaluation


def answers(evaluations: Sequence[Evaluation]) -> list[Asked]:
    """The same, each with all that the solver says of it; without the extra nothing of any, and how to install it."""
    if not is_installed("prove"):
        return [Asked(evaluation, told="enough.no-extra") for evaluation in evaluations]
    return [_asked(evaluation) for evaluation in evaluations]


def _asked(evaluation: Evaluation) -> Asked:
    from ctlc_rules.prove.model import TooWideError
    from ctlc_rules.prove.rated import ask_ratings

    if not asks_for(evaluation):
        return Asked(evaluation)
    try:
        answer = ask_ratings(evaluation)
    except TooWideError:
        return Asked(evaluation, told="enough.too-wide")
    return Asked(with_exact(evaluation, answer.possible) if answer.exact else evaluation, answer)
