"""What was left to people and decided by them, beside what comes of the figures alone."""

from __future__ import annotations

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.criteria.english import Both
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.explain.explanation import FactShown
from ctlc_rules.explain.facts import FactWords
from ctlc_rules.explain.labels import Labels


def decisions(evaluation: Evaluation, facts: FactWords) -> tuple[Both, ...]:
    """Each decision that was taken: what, by whom, why, and the ratings that are possible without it."""
    asked = evaluation.standard.program.input_slots
    taken = [info.id for info in evaluation.standard.inputs.values() if info.decision and info.id in evaluation.known.given]
    return tuple(_said(evaluation, facts, shown) for name in taken if name in asked and (shown := facts.shown(name)))


def _said(evaluation: Evaluation, facts: FactWords, shown: FactShown) -> Both:
    without = _without(evaluation, shown.input)

    def told(labels: Labels) -> str:
        args = {"label": labels.both(shown.label), "value": labels.both(shown.value), "who": labels.both(shown.who)}
        text = labels.say("decision.taken", because=shown.because, **args)
        ratings = f" {labels.say('glue.or')} ".join(_rating(rating, labels) for rating in without)
        return text + labels.say("decision.without", ratings=ratings) if ratings else text

    return facts.both(told)


def _without(evaluation: Evaluation, name: str) -> tuple[str, ...]:
    """The ratings that are possible while the decision is not taken, the worst first."""
    standard = evaluation.standard
    given = {key: value for key, value in evaluation.known.given.items() if key != name}
    trace = standard.program.run(for_program(given, standard.program))
    return tuple(reversed(possible_ratings(standard.core.outline, lambda ref: trace.truth(Ref(ref)))))


def _rating(rating: str, labels: Labels) -> str:
    return labels.say("outcome.not_rated") if rating == NOT_RATED else labels.name(rating)
