"""Which ratings are possible and what makes them sure: as lines, each with those that stand under it."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.explain.answers.rating import OWNERS, RatingAnswer, RatingsAnswer
from ctlc_rules.explain.answers.telling import Telling
from ctlc_rules.report.phrases import in_lang, rating_label
from ctlc_rules.words import Lang, say

Entry = tuple[str, list[str]]
"""A line, and those under it."""


def rating_entries(evaluation: Evaluation, answer: RatingsAnswer, lang: Lang) -> Iterator[Entry]:
    """Contradictions first, then each rating, the best first; that it could be left unrated only where it can."""
    telling = Telling(evaluation)
    for places, key in (*(((at,), "broken") for at in answer.broken), *((group, "together") for group in answer.together)):
        said = "; ".join(in_lang(telling.relation(place), lang) for place in places)
        yield say(f"enough.{key}", lang, says=said), []
    for item in answer.ratings:
        if item.answer != "impossible" or item.blocks:
            yield _rating(telling, item, answer, lang)


def next_entries(evaluation: Evaluation, answer: RatingsAnswer, lang: Lang) -> list[Entry]:
    """What to ask next, with what each kind of answer would leave; nothing where one rating is sure."""
    if answer.ask is None:
        return []
    telling = Telling(evaluation)
    key = "next.narrows" if answer.ask.narrows else "next.most"
    fact = say(f"enough.by.{answer.ask.owner}", lang, fact=in_lang(telling.fact(answer.ask.name), lang))
    kinds = answer.ask.kinds if len(answer.ask.kinds) > 1 else ()
    return [(say(key, lang, fact=fact), [in_lang(telling.answer(kind), lang) for kind in kinds])]


def _rating(telling: Telling, item: RatingAnswer, answer: RatingsAnswer, lang: Lang) -> Entry:
    rating = rating_label(telling.standard, item.rating, lang)
    if item.answer == "undecided":
        return say("enough.undecided", lang, rating=rating), []
    if item.answer == "impossible":
        return say("enough.impossible", lang, rating=rating, because=in_lang(telling.blocks(item.blocks, item.jointly), lang)), []
    if answer.possible == (item.rating,):
        return say("enough.sure", lang, rating=rating), []
    listed = [in_lang(telling.settled(one), lang) for owner in OWNERS for one in item.settled if one.owner == owner]
    return say("enough.fewest" if item.fewest else "enough.possible", lang, rating=rating, count=len(listed)), listed
