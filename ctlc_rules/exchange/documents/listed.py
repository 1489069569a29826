"""A table of a web copy in which every cell became a paragraph of its own: rows are found again by their running ordinals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ctlc_rules.exchange.documents.build import Draft, Drawn
from ctlc_rules.exchange.documents.lines import Line, Region
from ctlc_rules.exchange.documents.rows import SUB_HEADS, blank, fit, is_figure, is_ordinal_head, is_sub_row, is_total, ordinal, spread
from ctlc_rules.source import fold

MOST_HEADS, LONGEST_HEAD, LONGEST_CELL = 15, 60, 200
LEAST_ROWS = 2
_HEADING = re.compile(r"(?:[IVX]+|\d{1,2})\s*[.)]\s*\S")
_COLUMN_NUMBER = re.compile(r"\(\s*\d{1,2}\s*\)")
Row = list[Draft]


@dataclass(frozen=True, slots=True)
class Cut:
    """The rows of values as their cells were found, blanks too, and how many tokens they took."""

    rows: tuple[Row, ...]
    taken: int


def listed(lines: Sequence[Line], start: int) -> Region | None:
    """The table whose header begins with the line at `start`, which says TT; None where there is none for sure."""
    if not is_ordinal_head(lines[start].text):
        return None
    dense = start + 1 < len(lines) and bool(lines[start + 1].raw)
    if not _header([line for line in lines[start : start + 6 * MOST_HEADS] if line.raw or dense])[0]:
        return None
    tokens = [line for line in lines[start : start + 4000] if line.raw or dense]
    heads, first = _header(tokens)
    body = [Draft(token.text, token.number) for token in tokens[first:]]
    width = _width(heads, body)
    cut = _cut(body, width)
    if len(cut.rows) < LEAST_ROWS:
        return None
    top = _levels(heads, width)
    rows, doubtful = _fitted(cut.rows, width)
    last = tokens[first + cut.taken - 1]
    drawn = Drawn((*top, *rows), len(top), frozenset(place + len(top) for place in doubtful) | _unlike(top, width))
    return Region(last.number - lines[start].number + start + 1, drawn)


def _header(tokens: Sequence[Line]) -> tuple[Row, int]:
    """The cells of the header, a remark in brackets joined to its cell, and where the first row begins; none where it is no header."""
    heads: Row = []
    for place, token in enumerate(tokens):
        if ordinal(token.text) == 1 and len(heads) > 1:
            return heads, place
        if len(heads) > MOST_HEADS or len(token.text) > LONGEST_HEAD:
            break
        if _COLUMN_NUMBER.fullmatch(token.text):
            continue
        if token.text.startswith("(") and heads:
            heads[-1] = Draft(f"{heads[-1].text} {token.text}", heads[-1].line)
        elif token.text:
            heads.append(Draft(token.text, token.number))
    return [], 0


def _width(heads: Row, body: Sequence[Draft]) -> int:
    """How many columns: as many as headers, or fewer where some stand under a merged one; what most rows agree with."""
    under = _under(heads)
    tries = (len(heads) - 1, len(heads)) if under > 1 else (len(heads), len(heads) - 1)  # the likelier first
    return max((width for width in tries if width > 1), key=lambda width: (_agreeing(body, width), -tries.index(width)), default=2)


def _agreeing(body: Sequence[Draft], width: int) -> int:
    return sum(len(_filled(row)) == width or len(row) == width for row in _cut(body, width).rows)


def _under(heads: Row) -> int:
    """How many headers at the end stand under a merged one, by their words."""
    count = 0
    for draft in reversed(heads):
        if fold(draft.text).strip(" :") not in SUB_HEADS:
            break
        count += 1
    return count


def _cut(body: Sequence[Draft], width: int) -> Cut:
    """Rows of `width` columns: each begins at the next ordinal, at a sub-row (`a, ...`) or at a total."""
    rows: list[Row] = []
    expected, taken = 1, 0
    for place, draft in enumerate(body):
        full = bool(rows) and _is_full(rows[-1], width)
        named = bool(rows) and len(_filled(rows[-1])) > 1
        if ordinal(draft.text) == expected and (not rows or named) and _is_name(_next(body, place)):
            rows.append([draft])
            expected += 1
        elif named and (is_sub_row(draft.text) or is_total(draft.text)):
            before = _taken_back(rows[-1], width)
            rows.append([before, draft] if before else [draft] if is_total(draft.text) else [blank(draft), draft])
        elif not rows or (draft.text and (full or _is_prose(draft.text, rows[-1]))):
            break
        else:
            rows[-1].append(draft)
        taken = place + 1 if draft.text else taken
    return Cut(tuple(_without_tail(row, width) for row in rows), taken)


def _is_full(row: Row, width: int) -> bool:
    """Whether no more cells can come; a sub-row and a total have none for their ordinal."""
    return len(_filled(row)) + int(not row[0].text or is_total(row[0].text)) >= width


def _next(body: Sequence[Draft], place: int) -> str:
    return next((draft.text for draft in body[place + 1 : place + 4] if draft.text), "")


def _is_name(text: str) -> bool:
    return bool(text) and not is_figure(text)


def _is_prose(text: str, row: Row) -> bool:
    """A paragraph after the table, where the last row is short of cells."""
    return len(_filled(row)) > 1 and not is_figure(text) and (len(text) > LONGEST_CELL or _HEADING.match(text) is not None)


def _taken_back(row: Row, width: int) -> Draft | None:
    """The empty cell of a sub-row's ordinal, which stood at the end of the row before it."""
    return row.pop() if len(row) > width and not row[-1].text else None


def _without_tail(row: Row, width: int) -> Row:
    """Without the blanks after the last cell: those are of the page, unless the row is short of cells."""
    while len(row) > width and not row[-1].text:
        row = row[:-1]
    return row


def _filled(row: Row) -> Row:
    return [draft for draft in row if draft.text]


def _levels(heads: Row, width: int) -> tuple[tuple[Draft, ...], ...]:
    """The header in one row, or in two where a cell covers others."""
    if len(heads) != width + 1:
        return (tuple(heads),) if len(heads) == width else (tuple(fit(heads, width)[0]),)
    under = max(2, _under(heads))
    above, below = heads[:-under], heads[-under:]
    upper, lower = spread(above, below)
    return tuple(upper), tuple(lower)


def _unlike(top: Sequence[Sequence[Draft]], width: int) -> frozenset[int]:
    return frozenset(place for place, row in enumerate(top) if len(row) != width)


def _fitted(rows: Sequence[Row], width: int) -> tuple[list[tuple[Draft, ...]], set[int]]:
    """Rows in their columns. Where most rows have a stray blank in one place, those that have it elsewhere or nowhere are doubtful."""
    whole = [_blanks(row) for row in rows if len(_filled(row)) == width]
    usual = Counter(whole).most_common(1)[0][0] if whole else ()
    found: list[tuple[Draft, ...]] = []
    doubtful: set[int] = set()
    for place, row in enumerate(rows):
        filled = _filled(row)
        if len(filled) == width or (len(filled) == width - 1 and not row[0].text):
            found.append(tuple(filled if len(filled) == width else [row[0], *filled]))
            sure = len(filled) < width or _blanks(row) == usual
        elif len(row) == width:
            found.append(tuple(row))
            sure = True
        else:
            fitted, sure = fit(filled, width)
            found.append(tuple(fitted))
        doubtful |= set() if sure else {place}
    return found, doubtful


def _blanks(row: Row) -> tuple[int, ...]:
    inner = list(_inner(row))
    return tuple(place for place, draft in enumerate(inner) if not draft.text)


def _inner(row: Row) -> Iterator[Draft]:
    last = max((place for place, draft in enumerate(row) if draft.text), default=-1)
    yield from row[: last + 1]
