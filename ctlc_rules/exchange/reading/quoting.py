"""Words of a report that a case may quote: few, and never a person's name or telephone."""

from __future__ import annotations

import re

from ctlc_rules.case.personal import looks_personal
from ctlc_rules.case.written import MOST_WORDS

_EDGE = " \t.,;:-–"
_BLANKS = re.compile(r"\s+")


def quoted(text: str, last: bool = False) -> str:
    """The text where a case may quote it; its first words where it is long, or its last ones; "" where it names a person."""
    words = _BLANKS.sub(" ", text.strip(_EDGE)).split(" ")
    short = " ".join(words[-MOST_WORDS:] if last else words[:MOST_WORDS]).strip(_EDGE)
    return "" if looks_personal(short) else short
