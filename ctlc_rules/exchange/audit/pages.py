"""Tables that go on over the page: a second one with the same header is the rest of the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ctlc_rules.exchange.documents.document import Paragraph, Table

MOST_BETWEEN = 3
"""Paragraphs of a page's foot and head between the two parts."""
_OTHER_HEADS = 1
"""Cells of the header that may differ: a watermark or a stamp leaves letters in one."""


def joined(blocks: Sequence[Paragraph | Table]) -> list[Table]:
    found: list[Table] = []
    between = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            between += 1
            continue
        if found and between <= MOST_BETWEEN and _goes_on(found[-1], block):
            found[-1] = _with(found[-1], block)
        else:
            found.append(block)
        between = 0
    return found


def _goes_on(first: Table, second: Table) -> bool:
    last, page = first.rows[-1][0].spot.page, second.spot.page
    if last is None or page != last + 1 or not second.head or len(first.rows[0]) != len(second.rows[0]):
        return False
    pairs = zip(first.rows[0], second.rows[0], strict=True)
    return first.head > 0 and sum(one.text != other.text for one, other in pairs) <= _OTHER_HEADS


def _with(first: Table, second: Table) -> Table:
    body = second.rows[second.head :]
    moved = frozenset(place - second.head + len(first.rows) for place in second.doubtful if place >= second.head)
    return replace(first, rows=(*first.rows, *body), doubtful=first.doubtful | moved)
