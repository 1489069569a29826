"""Ruled tables of a PDF: merged cells by their boxes, tables that go on over a page joined."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ctlc_rules.exchange.documents.build import Draft, Drawn
from ctlc_rules.exchange.documents.grid import LONGEST_CELL
from ctlc_rules.exchange.documents.pdf_lines import rows_of
from ctlc_rules.exchange.documents.pdf_pages import Box, Ruled, Word
from ctlc_rules.exchange.documents.rows import head_rows, is_body, is_figure, is_sub_row

_NEAR = 30
Rows = list[tuple[Draft, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table, or the part of one that is on a page. sides: where its columns begin."""

    page: int
    box: Box
    sides: tuple[int, ...]
    rows: Rows


def sheet_of(table: Ruled, page: int) -> Sheet | None:
    """None where its cells are no table: one is as long as a page."""
    lefts = _edges([box.left for box, _ in table.cells])
    tops = _edges([box.top for box, _ in table.cells])
    places: dict[tuple[int, int], Draft] = {}
    for box, words in table.cells:
        draft = Draft(_text(words), page=page)
        if len(draft.text) > LONGEST_CELL:
            return None
        for row in range(_at(tops, box.top), _at(tops, box.bottom - _NEAR) + 1):
            for column in range(_at(lefts, box.left), _at(lefts, box.right - _NEAR) + 1):
                places.setdefault((row, column), draft)
    rows = [tuple(places.get((row, column)) or Draft("", page=page) for column in range(len(lefts))) for row in range(len(tops))]
    return Sheet(page, table.box, tuple(lefts), rows)


def _edges(sides: Sequence[int]) -> list[int]:
    """Distinct sides, those nearer than `_NEAR` taken as one."""
    found: list[int] = []
    for side in sorted(sides):
        if not found or side - found[-1] >= _NEAR:
            found.append(side)
    return found


def _at(edges: Sequence[int], side: int) -> int:
    return max(bisect_right(edges, side + _NEAR // 2) - 1, 0)


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for row in rows_of(words) for word in row)


def follows(sheet: Sheet, other: Sheet) -> bool:
    """Whether `other`, the first thing on the next page, goes on with `sheet`, the last thing on its page: the same columns.

    Where a page ends inside a header, its upper rows have fewer columns: those that are there begin where some of the next page do.
    """
    if other.page != sheet.page + 1 or abs(sheet.box.left - other.box.left) >= _NEAR or abs(sheet.box.right - other.box.right) >= _NEAR:
        return False
    shared = all(any(abs(side - one) < _NEAR for one in other.sides) for side in sheet.sides)
    return shared and (len(sheet.sides) == len(other.sides) or not any(is_body(row) for row in sheet.rows))


def _widened(sheet: Sheet, sides: Sequence[int]) -> Rows:
    """Rows in columns that begin at `sides`: a cell stands in each that it covers."""
    at = [_at(sheet.sides, side) for side in sides]
    return [tuple(row[place] for place in at) for row in sheet.rows]


def drawn(sheets: Sequence[Sheet]) -> Drawn:
    """Parts put together: a header that is printed again is left out, a row that was cut by the end of a page is whole again."""
    sides = max((sheet.sides for sheet in sheets), key=len)
    rows = _widened(sheets[0], sides)
    head = len(rows) if len(sheets[0].sides) < len(sides) else head_rows(rows)
    doubtful: set[int] = set()
    for sheet in sheets[1:]:
        more = _widened(sheet, sides)
        if _texts(more[:head]) == _texts(rows[:head]):
            more = more[head:]
        if more and _is_rest(more[0]):
            rows[-1] = _joined(rows[-1], more.pop(0))
            doubtful.add(len(rows) - 1)
        rows += more
    return Drawn(tuple(rows), max(head, head_rows(rows)), frozenset(doubtful))


def _texts(rows: Rows) -> list[list[str]]:
    return [[draft.text for draft in row] for row in rows]


def _is_rest(row: tuple[Draft, ...]) -> bool:
    """The lower half of a row: no ordinal, no figure, and words that begin small."""
    said = [draft.text for draft in row if draft.text]
    return bool(said) and not row[0].text and not any(is_figure(text) or is_sub_row(text) or text[0].isupper() for text in said)


def _joined(above: tuple[Draft, ...], rest: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """A merged cell stays one."""
    made: dict[int, Draft] = {}
    for draft, more in zip(above, rest, strict=True):
        made.setdefault(id(draft), Draft(f"{draft.text} {more.text}".strip(), page=draft.page) if more.text else draft)
    return tuple(made[id(draft)] for draft in above)
