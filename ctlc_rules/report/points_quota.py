"""How many may have a rating, and who comes first: said without a case."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.criteria.infos import RatingInfo
from ctlc_rules.explain.numbers import percent
from ctlc_rules.report.phrases import in_lang
from ctlc_rules.report.points_words import PointsWords

UNITS = "units"


def with_quota(words: PointsWords, info: RatingInfo, condition: str) -> str:
    """The condition of a rating, then its quota with everything that decides who has it."""
    quota, say = info.quota, words.say
    if quota is None:
        return condition
    labels = {item.id: in_lang(item.label, words.lang) for item in words.standard.ratings}
    base = say("scale.quota.units")
    if not isinstance(quota.of, str):
        base = say("scale.quota.ratings", ratings=", ".join(labels.get(name, name) for name in quota.of))
    elif quota.of != UNITS:
        base = say("scale.quota.ratings", ratings=labels.get(quota.of, quota.of))
    base += say(f"scale.quota.{quota.counted}") if quota.counted else ""
    few = say("scale.quota.few", fewer=quota.fewer_than, then=quota.then) if quota.fewer_than is not None else ""
    raised = say("scale.quota.raised", raised=percent(Fraction(quota.raised_to), words.lang)) if quota.raised_to is not None else ""
    order = ", ".join(words.labels.name(name) for name in quota.order)
    share = percent(Fraction(quota.at_most), words.lang)
    return say("scale.quota", condition=condition, share=share, base=base, rounding=say(f"scale.quota.{quota.rounding}"),
               few=few, raised=raised, order=order)  # fmt: skip
