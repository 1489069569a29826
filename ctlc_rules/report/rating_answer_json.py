"""Which ratings are possible and what makes them sure, as JSON: docs/result.md."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.operations import Interval
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.english import Both
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.answers.rating import AskNext, RatingAnswer, RatingsAnswer, Settled
from ctlc_rules.explain.answers.telling import Telling
from ctlc_rules.report.as_json import Json


def exact(evaluation: Evaluation, answer: RatingsAnswer) -> Json:
    telling = Telling(evaluation)
    return {
        "ratings": [_rating(telling, item) for item in answer.ratings],
        "contradictions": [
            {"relations": list(places), "says": [_both(telling.relation(place)) for place in places]}
            for places in (*((at,) for at in answer.broken), *answer.together)
        ],
        "ask": _ask(telling, answer.ask) if answer.ask else None,
    }


def _rating(telling: Telling, item: RatingAnswer) -> Json:
    return {
        "rating": item.rating,
        "answer": item.answer,
        "facts": [_settled(telling, one) for one in item.settled],
        "fewest": item.fewest,
        "because": _both(telling.blocks(item.blocks, item.jointly)) if item.blocks else None,
    }


def _ask(telling: Telling, ask: AskNext) -> Json:
    return {
        "input": ask.name,
        "label": _both(telling.fact(ask.name)),
        "who": ask.owner,
        "narrows": ask.narrows,
        "answers": [{**_values(telling, kind.fact), "leaves": list(kind.leaves)} for kind in ask.kinds],
    }


def _settled(telling: Telling, one: Settled) -> Json:
    return {"input": one.name, "who": one.owner, "says": _both(telling.settled(one)), **_values(telling, one)}


def _values(telling: Telling, one: Settled) -> dict[str, Json]:
    return {"values": {name: _value(telling, name, value) for name, value in one.values}}


def _value(telling: Telling, name: str, value: Interval | int) -> Json:
    program = telling.standard.program
    if isinstance(value, int):
        return {"words": [word for place, word in enumerate(program.words[name]) if value >> place & 1]}
    low, high = (decimal_text(Fraction(end, program.input_scales[name])) for end in value)
    return {"low": low, "high": high}


def _both(text: Both) -> Json:
    return {"vi": text.vi, "en": text.en}
