"""How broad the columns of a table are: as its kind has it, else by what stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from math import isqrt

WHOLE = 1000
HEADS = {"no": 54, "max": 74, "got": 85, "counted": 92, "criterion": 225, "evidence": 98, "notes": 118, "verdict": 115}
"""By the class of a column's head, in tables of grading; what is left is for the reason."""
KINDS: dict[tuple[str, int], tuple[int, ...]] = {
    ("identity", 2): (240, 760),
    ("reasons", 2): (220, 780),
    ("seats", 4): (60, 340, 270, 330),
    ("votes", 6): (60, 340, 210, 120, 140, 130),
    ("changes", 6): (55, 210, 85, 90, 90, 470),
    ("asked", 6): (50, 400, 160, 140, 120, 130),
    ("refused", 5): (60, 230, 110, 330, 270),
    ("missing", 4): (500, 195, 145, 160),
    ("figures", 4): (400, 180, 180, 240),
    ("checks", 2): (500, 500),
    ("scale", 6): (45, 160, 310, 60, 175, 250),
    ("scale", 5): (45, 190, 365, 170, 230),
}
"""By the first class of the table and the number of its columns."""
LEAST = 45
A_LETTER, EDGES = 11, 13
"""Of a word in bold, and of both edges of a cell: the head of a column is not to break its words."""


def widths(kind: str, heads: Sequence[str], cells: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """heads: the classes of the heads. cells: the texts of each column, merged cells left out. The widths add up to 1,000."""
    named = KINDS.get((kind.partition(" ")[0], len(cells)))
    if named:
        return named
    if "grading" in kind.split():
        named_heads = [HEADS.get(head.split(" ")[0] if head else "", 0) for head in heads]
        words = [_longest_word(column[:1]) for column in cells]
        return _filled([max(width, A_LETTER * word + EDGES) if width else 0 for width, word in zip(named_heads, words, strict=True)])
    return _by_texts(cells)


def _filled(given: list[int]) -> tuple[int, ...]:
    """What is left goes in equal parts to the columns without a width."""
    free = [place for place, width in enumerate(given) if not width]
    rest = WHOLE - sum(given)
    for place in free:
        given[place] = rest // len(free)
    return _exactly(given)


def _by_texts(cells: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """A column as broad as its longest word asks, and broader the more there is to read in it."""
    weights = [max(8 * _longest_word(column), 6 * isqrt(16 * _most(column)), LEAST) for column in cells]
    return _exactly([weight * WHOLE // sum(weights) for weight in weights])


def _longest_word(column: Sequence[str]) -> int:
    return min(max((len(word) for text in column for word in text.split()), default=1), 24)


def _most(column: Sequence[str]) -> int:
    return min(max((len(text) for text in column), default=1), 240)


def _exactly(found: list[int]) -> tuple[int, ...]:
    """The broadest column takes what rounding left over."""
    broadest = found.index(max(found))
    found[broadest] += WHOLE - sum(found)
    return tuple(found)
