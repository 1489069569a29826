"""Words of a report that a case may quote: few, and never a person's name or telephone."""

from __future__ import annotations

import re

from ctlc_rules.case.personal import looks_personal
from ctlc_rules.case.written import MOST_WORDS

NAME = 3
_WORDS = re.compile(r"\w+|[.,;:()]")
_EDGE = " \t.,;:-–"
_BLANKS = re.compile(r"\s+")


def names_somebody(text: str) -> bool:
    """Whether three words with a capital follow each other, as names of persons do and names of places seldom.

    >>> names_somebody("phó giám đốc Trần Văn Bình, Chủ tịch Hội Khuyến học"), names_somebody("TTHTCĐ phường Mạo Khê")
    (True, False)
    """
    run = 0
    for word in _WORDS.findall(text):
        run = run + 1 if word[0].isupper() and word[1:].islower() else 0
        if run == NAME:
            return True
    return False


def quoted(text: str, last: bool = False) -> str:
    """The text where a case may quote it; its first words where it is long, or its last ones; "" where it names a person."""
    words = _BLANKS.sub(" ", text.strip(_EDGE)).split(" ")
    short = " ".join(words[-MOST_WORDS:] if last else words[:MOST_WORDS]).strip(_EDGE)
    return "" if looks_personal(short) else short
