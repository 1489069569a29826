"""What a row of a report's table looks like: ordinals, figures, sub-rows, totals, headers; and rows brought to one width."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ctlc_rules.exchange.documents.build import Draft, Drawn
from ctlc_rules.source import fold

ORDINAL_HEADS = frozenset({"tt", "stt", "so tt", "so thu tu", "no", "no."})
"""What stands over the column of ordinals, folded."""
SUB_HEADS = frozenset(
    {"tong so", "tong", "nu", "nam", "trong do nu", "trong do: nu", "so luong", "ty le", "ti le", "ty le %", "ti le %", "%"}
)
"""What stands under a header that covers several columns, folded."""
MOST_HEAD_ROWS = 4
_FIGURE = re.compile(r"[-–+]?\d[\d.,\s]*(?:%|[^\W\d]{1,6})?|[-–—x/]+", re.IGNORECASE)
_ORDINAL = re.compile(r"0*(\d{1,3})[.)]?")
_MARK = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-zđĐ])[.)]?")
_SUB_ROW = re.compile(r"(?:[a-zđ]|\d{1,2}\.\d{1,2})\s*[,.)]\s*\S|[-–+*•]\s*[^\W\d]")
_TOTAL = re.compile(r"(?:tong|cong|toan)(?: (?:cong|so|chung|bo))?\b[^.]{0,30}")
_NUMBERED = re.compile(r"\(?\s*(\d{1,2}|[A-Z])\s*\)?")


def is_figure(text: str) -> bool:
    """A number with at most one short word at it, or a sign for none.

    >>> [is_figure(text) for text in ("528.550", "20.868người", "12 %", "-", "a, 12", "2 lớp nghề")]
    [True, True, True, True, False, False]
    """
    return _FIGURE.fullmatch(text) is not None


def ordinal(text: str) -> int:
    """The number of a row, 0 where `text` is none."""
    found = _ORDINAL.fullmatch(text)
    return int(found[1]) if found else 0


def is_ordinal_head(text: str) -> bool:
    return fold(text).strip(" :") in ORDINAL_HEADS


def is_sub_row(text: str) -> bool:
    """A row under another: `a, ...`, `b) ...`, `3.1. ...`, `- ...`."""
    return _SUB_ROW.match(text) is not None


def is_total(text: str) -> bool:
    return _TOTAL.fullmatch(fold(text).strip(" :.")) is not None


def is_numbering(row: Sequence[Draft]) -> bool:
    """A row that numbers the columns: (1) (2) (3), or A B 1 2."""
    texts = [draft.text for draft in row]
    numbers = [int(found[1]) for text in texts if (found := _NUMBERED.fullmatch(text)) and found[1].isdigit()]
    letters = [text for text in texts if len(text.strip("() ")) == 1 and text.strip("() ").isupper()]
    return len(texts) > 2 and len(numbers) + len(letters) == len(texts) and numbers == [*range(1, len(numbers) + 1)]  # noqa: PLR2004


def is_body(row: Sequence[Draft]) -> bool:
    """A row of values: an ordinal or a mark in front, or a figure behind. `Tổng số | Nữ` is the lower row of a header."""
    if is_numbering(row):
        return False
    return _MARK.fullmatch(row[0].text) is not None or any(is_figure(draft.text) for draft in row[1:])


def head_rows(rows: Sequence[Sequence[Draft]]) -> int:
    """How many rows from the top are headers; 0 where that is not known."""
    first = next((place for place, row in enumerate(rows) if is_body(row)), None)
    if first is None:
        return int(is_ordinal_head(rows[0][0].text))
    return first if first <= MOST_HEAD_ROWS else int(is_ordinal_head(rows[0][0].text))


def squared(rows: Sequence[Sequence[Draft]]) -> Drawn:
    """Ragged rows brought to the width that most rows of values have; a row that did not fit for sure is doubtful."""
    head = head_rows(rows)
    counts = Counter(len(row) for row in rows[head:]) or Counter(len(row) for row in rows)
    width = max(counts, key=lambda size: (counts[size], size))
    doubtful: set[int] = set()
    top = _heads(rows[:head], width)
    found = [list(row) for row in top]
    doubtful |= {place for place, row in enumerate(top) if len(row) != width}
    for place, row in enumerate(rows[head:], head):
        fitted, sure = fit(row, width)
        found.append(fitted)
        doubtful |= set() if sure else {place}
    most = max(len(row) for row in found)
    return Drawn(tuple(tuple(_padded(row, most)) for row in found), head, frozenset(doubtful))


def fit(row: Sequence[Draft], width: int) -> tuple[list[Draft], bool]:
    """A row in `width` places, and whether that is sure. What is lost of a short row is mostly the empty cell of the ordinal."""
    lost = width - len(row)
    if lost <= 0:
        return list(row), lost == 0
    valued = all(is_figure(draft.text) or not draft.text for draft in row[1:])
    if is_total(row[0].text) and valued:
        return [*[row[0]] * (lost + 1), *row[1:]], True
    if valued and len(row) > 1 and not ordinal(row[0].text):
        return [*(blank(row[0]) for _ in range(lost)), *row], lost == 1 and is_sub_row(row[0].text)
    return _padded(row, width), False


def blank(beside: Draft) -> Draft:
    """An empty cell that a copy lost, at the line of the one beside it."""
    return Draft("", beside.line, beside.page)


def _padded(row: Sequence[Draft], width: int) -> list[Draft]:
    return [*row, *(blank(row[-1]) for _ in range(width - len(row)))]


def _heads(rows: Sequence[Sequence[Draft]], width: int) -> list[list[Draft]]:
    """The header's rows with merged cells spread: `Số lượt` over `Tổng số`, `Nữ`."""
    if len(rows) < 2:  # noqa: PLR2004
        return [list(row) for row in rows]
    above, below = list(rows[0]), list(rows[1])
    if len(above) < width and len(above) - 1 + len(below) == width:
        upper, lower = spread(above, below)
        return [upper, lower, *(list(row) for row in rows[2:])]
    if len(above) == len(below) == width and not is_numbering(below):
        return [*_filled(above, below), *(list(row) for row in rows[2:])]
    return [list(row) for row in rows]


def spread(above: Sequence[Draft], below: Sequence[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Two rows of a header: the last of the upper ones that is no column of notes covers all of the lower ones."""
    notes = [fold(draft.text) for draft in above]
    at = max((place for place, text in enumerate(notes) if not text.startswith(("ghi chu", "note"))), default=len(above) - 1)
    upper = [*above[:at], *[above[at]] * len(below), *above[at + 1 :]]
    lower = [*above[:at], *below, *above[at + 1 :]]
    return upper, lower


def _filled(above: list[Draft], below: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Empty cells of a header that a merged one covers: to its left, or above."""
    for place in range(len(above)):
        if place and not above[place].text and below[place].text:
            above[place] = above[place - 1]
        if not below[place].text and above[place].text:
            below[place] = above[place]
    return above, below
