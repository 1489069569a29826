"""Words of a page to its lines, and lines to paragraphs. Lengths in tenths of a point."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ctlc_rules.exchange.documents.pdf_pages import Box, Page, Word

_MARKED = re.compile(r"(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ][.)]|[IVX]{1,5}[.)])(?:\s|$)")
_PAGE_NUMBER = re.compile(r"(?:trang\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*/\s*\d{1,3})?", re.IGNORECASE)
_ENDS = (".", ";", ":", ",", "!", "?", "…")
"""After these a line that begins with a mark is a new paragraph; else its dash stands between words."""
_CUT = re.compile(r"\w[-–/]$|(?:://|www\.)\S*[./?=&_-]$")
_NEAR = 30
_MARGIN = 8
"""A page number stands in this part, one in so many, at the top or the bottom of a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a part of one that a wide gap sets apart (`alone` is false then). first: the width of its first word."""

    text: str
    page: int
    box: Box
    first: int
    strong: bool
    alone: bool


def lines_of(page: Page) -> list[Line]:
    """From the top; parts of a line from the left. The number of the page is left out."""
    found: list[Line] = []
    for row in rows_of(page.words):
        parts = _parts(row)
        found += [_line(part, page.number, len(parts) == 1) for part in parts]
    edges = {id(found[0]), id(found[-1])} if found else set()
    return [line for line in found if not (id(line) in edges and _is_page_number(line, page))]


def _is_page_number(line: Line, page: Page) -> bool:
    outer = line.box.top < page.height // _MARGIN or line.box.bottom > page.height - page.height // _MARGIN
    return outer and _PAGE_NUMBER.fullmatch(line.text) is not None


def rows_of(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that stand beside each other: each overlaps the tallest before it by half of its height."""
    row: list[Word] = []
    for word in sorted(words, key=lambda item: (item.box.top, item.box.left)):
        if row and _beside(row, word):
            row.append(word)
        else:
            if row:
                yield sorted(row, key=lambda item: item.box.left)
            row = [word]
    if row:
        yield sorted(row, key=lambda item: item.box.left)


def _beside(row: Sequence[Word], word: Word) -> bool:
    tallest = max(row, key=lambda item: item.box.bottom - item.box.top).box
    shared = min(tallest.bottom, word.box.bottom) - max(tallest.top, word.box.top)
    return 2 * shared > min(word.box.bottom - word.box.top, tallest.bottom - tallest.top)


def _parts(row: Sequence[Word]) -> list[list[Word]]:
    """Cut where the gap is wider than three letters are tall."""
    parts = [[row[0]]]
    for before, word in pairwise(row):
        if word.box.left - before.box.right > 3 * (word.box.bottom - word.box.top):
            parts.append([])
        parts[-1].append(word)
    return parts


def _line(words: Sequence[Word], page: int, alone: bool) -> Line:
    boxes = [word.box for word in words]
    box = Box(boxes[0].left, min(one.top for one in boxes), boxes[-1].right, max(one.bottom for one in boxes))
    text = " ".join(word.text for word in words)
    return Line(text, page, box, boxes[0].right - boxes[0].left, all(word.bold for word in words), alone)


def one_line(lines: Sequence[Line]) -> str:
    """A word that was cut after its hyphen, or an address cut anywhere, is whole again.

    >>> _CUT.search("Trung tâm GDNN-") is not None, _CUT.search("năm 2020 -") is not None
    (True, False)
    """
    text = lines[0].text
    for line in lines[1:]:
        text += line.text if _CUT.search(text) else f" {line.text}"
    return text


class Setting:
    """How the text of a document is set: where its lines end, and how far apart they are."""

    def __init__(self, pages: Sequence[tuple[int, Sequence[Line]]]) -> None:
        """pages: (width, lines) of each."""
        self._right: dict[int, int] = {}
        self._width = {line.page: width for width, lines in pages for line in lines[:1]}
        for width, lines in pages:
            self._right[width] = max([self._right.get(width, 0), *(line.box.right for line in lines)])
        for width, right in self._right.items():
            if 5 * right < 3 * width:  # short lines alone: none of them was full
                self._right[width] = width
        pairs = [(one, other) for _, lines in pages for one, other in pairwise(lines) if self._runs_on(one, other)]
        gaps = Counter((other.box.top - one.box.bottom) // 5 for one, other in pairs)
        self._gap = 5 * max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 100

    def goes_on(self, above: Line, line: Line) -> bool:
        """Whether `line` belongs to the paragraph that has come to `above`."""
        if not self._runs_on(above, line) or above.strong != line.strong:
            return False
        return above.page != line.page or line.box.top - above.box.bottom <= self._gap + _NEAR

    def _runs_on(self, above: Line, line: Line) -> bool:
        """The first word of the lower line did not fit on the upper one, and it is not set in as a new paragraph is."""
        if not (above.alone and line.alone) or (_MARKED.match(line.text) and above.text.endswith(_ENDS)):
            return False
        height = line.box.bottom - line.box.top
        if above.box.right + height // 4 + line.first <= self._right[self._width[above.page]]:
            return False
        return line.box.left <= above.box.left + _NEAR or _MARKED.match(above.text) is not None
