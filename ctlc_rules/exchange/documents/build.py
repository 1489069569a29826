"""Blocks as they are found, numbered in reading order: what every format's reader hands over."""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.exchange.documents.document import Cell, Paragraph, Spot, Table

MOST_PLACES = 50_000
"""Paragraphs and cells of one document; a report of ten pages has some 500. A merged cell counts in each place that it covers."""


MOST_LETTERS = 100_000
"""Of one paragraph or cell; a page has some 3,000."""


class TooLongError(Exception):
    """More paragraphs and cells than `MOST_PLACES`, or a longer one than `MOST_LETTERS`: caught where reading began, which tells it."""


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """A cell before it has its number. A merged cell is one draft in several places: drafts are told apart by identity."""

    text: str
    line: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table before its cells are numbered; rows of one width each."""

    rows: tuple[tuple[Draft, ...], ...]
    head: int = 0
    doubtful: frozenset[int] = frozenset()


class Builder:
    """Numbers paragraphs and cells from 1 as they come."""

    def __init__(self) -> None:
        self.blocks: list[Paragraph | Table] = []
        self._number = 0
        self._places = 0

    def paragraph(self, text: str, line: int | None = None, page: int | None = None, strong: bool = False) -> None:
        """text: as `Paragraph` wants it; an empty one is left out."""
        if text:
            self._count(1, len(text))
            self.blocks.append(Paragraph(text, self._spot(line, page), strong))

    def table(self, drawn: Drawn) -> None:
        """A table without any text is left out."""
        if not any(draft.text for row in drawn.rows for draft in row):
            return
        self._count(sum(len(row) for row in drawn.rows), max(len(draft.text) for row in drawn.rows for draft in row))
        cells: dict[int, Cell] = {}
        for draft in (draft for row in drawn.rows for draft in row):
            if id(draft) not in cells:
                cells[id(draft)] = Cell(draft.text, self._spot(draft.line, draft.page))
        rows = tuple(tuple(cells[id(draft)] for draft in row) for row in drawn.rows)
        self.blocks.append(Table(rows, rows[0][0].spot, drawn.head, drawn.doubtful))

    def _spot(self, line: int | None, page: int | None) -> Spot:
        self._number += 1
        return Spot(self._number, line, page)

    def _count(self, places: int, longest: int) -> None:
        self._places += places
        if self._places > MOST_PLACES or longest > MOST_LETTERS:
            raise TooLongError
