"""Text files: a paragraph for each line that is not empty, and the tables that a copy left in some form. No text is lost."""

from __future__ import annotations

from collections.abc import Sequence

from ctlc_rules.exchange.documents.build import Builder
from ctlc_rules.exchange.documents.encodings import Letters, decode_text
from ctlc_rules.exchange.documents.lines import Line, Lines, Region
from ctlc_rules.exchange.documents.listed import listed
from ctlc_rules.exchange.documents.tabbed import indented, separated
from ctlc_rules.source import Problems


def read_text(file: str, data: bytes, letters: Letters, builder: Builder, problems: Problems) -> bool:
    """Whether the file is text: its blocks are in the builder then, else a problem says why not."""
    raws = decode_text(file, data, letters, problems)
    if raws is None:
        return False
    lines = Lines([Line(number, raw, letters.clean(raw)) for number, raw in enumerate(raws, 1)])
    place = 0
    while place < len(lines):
        line = lines[place]
        region = _table(lines, place, letters) if line.raw else None
        if region:
            builder.table(region.drawn)
            place = region.end
        else:
            builder.paragraph(line.text, line.number)
            place += 1
    return True


def _table(lines: Sequence[Line], place: int, letters: Letters) -> Region | None:
    return indented(lines, place, letters) or separated(lines, place, letters) or listed(lines, place)
