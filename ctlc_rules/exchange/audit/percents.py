"""Percentages of running text beside the counts that they are of: `50/55 (90,9%)`. What is cut off instead of rounded is right too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import floor

from ctlc_rules.core.scale import rounded
from ctlc_rules.exchange.audit.finding import AuditFinding, Share, finding, seen_figure
from ctlc_rules.exchange.audit.limits import AuditLimits
from ctlc_rules.exchange.documents.document import Paragraph
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.source import fold

_SURE = re.compile(r"[^.;]{0,60}(?:\(|=|\bbang)\s*(?:dat |chiem |ty le |ti le |bang )*")
_LIKELY = re.compile(r"[^.;]{0,60}\b(?:dat|chiem|ty le|ti le|tuc|tuong duong)(?: ty le| ti le| la)?:?\s*")
_ENDS = re.compile(r"\s*(?:[.,;)]|$)")
_OPENED = re.compile(r"[^.;(]{0,40}\(\s*")
_DECIMALS = re.compile(r"[.,]([0-9]+)")
_OF_PEOPLE = re.compile(r" ?(?:so |tong so )?(?:ho|truong|nguoi|hoc vien|hoc sinh|giao vien|khu|thon|dang vien|dan so)\b")
_HUNDRED = Fraction(100)
_NEAR = 40  # characters


def percents(paragraph: Paragraph, found: Sequence[Figure], limits: AuditLimits) -> Iterator[AuditFinding]:
    for figure in found:
        if figure.of is not None and figure.value is not None and figure.value > figure.of:
            yield finding("more-than-all", seen_figure(figure, paragraph.spot))
        if (
            figure.percent
            and figure.value is not None
            and figure.value > 1
            and _OF_PEOPLE.match(fold(paragraph.text[figure.end : figure.end + _NEAR]))
        ):
            yield finding("over-hundred", seen_figure(figure, paragraph.spot))
    for first, second in pairwise(found):
        part, share = (first, second) if first.of is not None else (second, first)
        if part.of and share.percent and part.value is not None and _belong(paragraph.text, first, second):
            exact = part.value / part.of
            if not fits(share, exact, limits.percent_points):
                places = (seen_figure(share, paragraph.spot), seen_figure(part, paragraph.spot))
                yield finding("percent-differs", *places, exact=Share(exact))


def _belong(text: str, first: Figure, second: Figure) -> bool:
    """Whether the words between say that one is the other's share, not the share of something else."""
    between, rest = fold(text[first.end : second.start]), text[second.end : second.end + _NEAR]
    if first.percent:
        return _OPENED.fullmatch(between) is not None
    return _SURE.fullmatch(between) is not None or (_LIKELY.fullmatch(between) is not None and _ENDS.match(rest) is not None)


def fits(printed: Figure, exact: Fraction, points: Fraction) -> bool:
    """Whether a printed percentage is `exact`, by rounding or cutting off at its own decimals, or within `points` of a hundred.

    A column headed with the sign prints 90,9 for 90.9 %. What is qualified or in doubt fits where one way to read it does.
    """
    values = printed.readings or printed.between or (printed.value or Fraction(0),)
    unit = _HUNDRED if printed.percent else Fraction(1)
    decimals = _DECIMALS.search(printed.text)
    step = Fraction(1, 10 ** len(decimals[1])) if decimals else Fraction(1)
    hundredths = exact * _HUNDRED
    right = (rounded(hundredths, step, "half_up"), floor(hundredths / step) * step)
    if printed.between:
        return values[0] * unit - points <= hundredths <= values[-1] * unit + points
    if printed.qualifier:
        reach = (printed.to_nearest or Fraction(0)) * unit + points
        return any(abs(value * unit - hundredths) <= reach for value in values)
    return any(value * unit in right or abs(value * unit - hundredths) <= points for value in values)
