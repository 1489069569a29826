"""Votes in words: how many are valid and invalid, what they are where they are few, and their mean."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.case.case import Tally
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import number

FEW = 12
"""Values that are listed one by one."""


def votes_text(tally: Tally, info: InputInfo, labels: Labels) -> str:
    """`7 phiếu hợp lệ, 2 phiếu không hợp lệ (9: 3 phiếu; 7: 4 phiếu), bình quân ≈ 7,86 điểm`."""
    text = labels.say("votes.count", valid=number(Fraction(tally.count), labels.lang), invalid=number(Fraction(tally.invalid), labels.lang))
    if not tally.votes:
        return text
    if len(tally.votes) <= FEW:
        each = (_vote(value, times, info, labels) for value, times in reversed(tally.votes))
        text += f" ({'; '.join(each)})"
    unit = f" {labels.unit(info.unit)}" if info.unit else ""
    return text + labels.say("votes.mean", mean=number(tally.sum / tally.count, labels.lang), unit=unit)


def _vote(value: Fraction, times: int, info: InputInfo, labels: Labels) -> str:
    shown = labels.word(info.id, info.words[value.numerator - 1].id) if info.words else number(value, labels.lang)
    return labels.say("votes.each", value=shown, times=number(Fraction(times), labels.lang))


def votes_raw(tally: Tally) -> str:
    """For machines: each value and how many gave it, the lowest first; then those that are invalid."""
    each = [f"{decimal_text(value)}x{times}" for value, times in tally.votes]
    return "|".join([*each, f"invalid={tally.invalid}"])
