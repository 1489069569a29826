"""Figures of one sentence that are the parts of another: `21 lượt, trong đó: pháp luật 9 lượt, ... các lĩnh vực khác 3 lượt`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ctlc_rules.exchange.audit.finding import AuditFinding, apart, ends, finding, seen_figure, summed
from ctlc_rules.exchange.documents.document import Paragraph
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.source import fold

_LEADS = re.compile(r"\b(?:trong do|bao gom|gom(?: co)?|cu the|chia ra)\b")
_ALL = re.compile(r"\b(?:bao gom|gom|chia ra)\b")
_STOP = re.compile(r"[.!?](?=\s|$)|;\s*(?=tang |giam )")
_REST = re.compile(r"\b(?:khac|con lai)\b")
_SINCE = re.compile(r"\b(?:tang|giam|so voi)\b")
_LEAST_PARTS = 2
MOST_PARTS = 50


def lists(paragraph: Paragraph, found: Sequence[Figure]) -> Iterator[AuditFinding]:
    for place, whole in enumerate(found):
        parts = _parts(paragraph.text, found, place)
        if len(parts) < _LEAST_PARTS:
            continue
        added = summed([ends(part) for part in parts])
        over = added[0] > ends(whole)[1]
        between = fold(paragraph.text[whole.end : parts[0].start])
        last = fold(paragraph.text[parts[-2].end : parts[-1].end])
        every = _ALL.search(between) or (_REST.search(last) and not over)
        if (every and apart(ends(whole), added)) or (over and _REST.search(last)):
            places = (seen_figure(one, paragraph.spot) for one in (whole, *parts))
            yield finding("list-differs", *places, sum=added, parts=str(len(parts)))


def _parts(text: str, found: Sequence[Figure], place: int) -> list[Figure]:
    """The figures of the same unit behind `trong đó`, up to the end of the sentence; none where another unit comes between."""
    whole = found[place]
    if not whole.unit or whole.percent or place + 1 >= len(found):
        return []
    following = found[place + 1]
    between = text[whole.end : following.start]
    if _STOP.search(between) or not _LEADS.search(fold(between)):
        return []
    parts: list[Figure] = []
    end = whole.end
    for part in found[place + 1 : place + 1 + MOST_PARTS]:
        gap = text[end : part.start]
        if _STOP.search(gap) or (parts and (_SINCE.search(fold(gap)) or _LEADS.search(fold(gap)))):
            break
        if part.percent or part.of is not None or fold(part.unit).split()[:1] != fold(whole.unit).split()[:1]:
            return []
        parts.append(part)
        end = part.end
    return parts
