"""What the solver says of graded cases: the ratings that can be, and what makes them sure."""

from __future__ import annotations

from collections.abc import Sequence

from ctlc_rules.evaluate import Evaluation
from ctlc_rules.evaluate.evaluate import with_exact
from ctlc_rules.explain.answers.rating import RatingsAnswer

Answer = RatingsAnswer | None
"""None where the standard has numbers that are too great for the solver."""


def asks_for(evaluation: Evaluation) -> bool:
    """Whether its ratings are a set that may be narrowed: closed, what is missing counts as not met."""
    return evaluation.outcome in ("rated", "undetermined") and bool(evaluation.ratings) and not evaluation.stage.closed


def answers(evaluations: Sequence[Evaluation]) -> list[tuple[Evaluation, Answer]]:
    """Each with its answer, and with the ratings that can be where all of them were decided. The extra `prove` is installed."""
    from ctlc_rules.prove.model import TooWideError  # noqa: PLC0415
    from ctlc_rules.prove.rated import ask_ratings  # noqa: PLC0415

    found: list[tuple[Evaluation, Answer]] = []
    for evaluation in evaluations:
        try:
            answer = ask_ratings(evaluation) if asks_for(evaluation) else None
        except TooWideError:
            answer = None
        narrowed = with_exact(evaluation, answer.possible) if answer and answer.exact else evaluation
        found.append((narrowed, answer))
    return found
