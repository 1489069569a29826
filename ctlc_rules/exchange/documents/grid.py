"""Rows of cells that cover several places, spread into rows of one width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ctlc_rules.exchange.documents.build import MOST_PLACES, Draft, TooLongError

MOST_COLUMNS = 60
"""A cell said to be wider covers the rest of its row."""
LONGEST_CELL = 2000
"""A table with a longer cell lays out a page."""


@dataclass(frozen=True, slots=True)
class Span:
    """A cell as it is written. columns, rows: how many it says it covers, any number; rows 0 is all that are left."""

    draft: Draft
    columns: int = 1
    rows: int = 1


def spread_spans(rows: Sequence[Sequence[Span]]) -> tuple[tuple[Draft, ...], ...]:
    """Every place filled: by the cell that covers it, else by an empty one. No span reaches past the last row or the widest one."""
    width = max((sum(span.columns if 1 <= span.columns <= MOST_COLUMNS else 1 for span in row) for row in rows), default=0)
    width = min(max(width, 1), MOST_COLUMNS * 4)
    if len(rows) * width > MOST_PLACES:
        raise TooLongError
    taken: list[dict[int, Draft]] = [{} for _ in rows]
    left = MOST_PLACES
    for place, row in enumerate(rows):
        column = 0
        for span in row:
            while column in taken[place]:
                column += 1
            below = len(rows) - place if span.rows < 1 else min(span.rows, len(rows) - place)
            across = max(1, min(max(span.columns, 1), width - column))
            left -= below * across
            if left < 0:
                raise TooLongError
            for covered in range(place, place + below):
                for at in range(column, column + across):
                    taken[covered].setdefault(at, span.draft)
            column += across
    widest = max((max(row, default=-1) + 1 for row in taken), default=0)
    return tuple(tuple(row[at] if at in row else Draft("") for at in range(widest)) for row in taken)
