"""A PDF's pages as pdfplumber sees them: letters and the cells of ruled tables, in whole tenths of a point from the top left."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.text import extract_words

from ctlc_rules.exchange.documents.pdf_safety import is_light

MOST_PAGES = 300
MOST_EDGES = 30_000
"""Of one page, ends of ruled lines: more are a drawing, in which no table is looked for."""
_FEW_LETTERS = 100
"""A page with fewer, under a picture, has at most the mark of a scanner."""
for _name in ("pdfminer", "pdfplumber"):  # what they find odd in a file is no message to our reader
    logging.getLogger(_name).addHandler(logging.NullHandler())
    logging.getLogger(_name).propagate = False


class UnreadablePdfError(Exception):
    """code: of the catalogue."""

    def __init__(self, code: str, **args: object) -> None:
        super().__init__(code)
        self.code = code
        self.args_shown = args


@dataclass(frozen=True, slots=True)
class Box:
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Word:
    """bold: all of it."""

    text: str
    box: Box
    bold: bool


@dataclass(frozen=True, slots=True)
class Ruled:
    """A table by its lines: cells, each with the words in it."""

    box: Box
    cells: tuple[tuple[Box, tuple[Word, ...]], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """words: outside the tables. pictured: a picture covers more than half of it; few: it has next to no letters."""

    number: int
    width: int
    height: int
    words: tuple[Word, ...]
    tables: tuple[Ruled, ...]
    pictured: bool
    few: bool


def pages_of(data: bytes) -> Iterator[Page]:
    """Page after page, each let go before the next. `UnreadablePdfError` with the code of what is wrong."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as opened:
            if len(opened.pages) > MOST_PAGES:
                raise UnreadablePdfError("document-too-many-pages", most=MOST_PAGES)
            for page in opened.pages:
                if not is_light(page.page_obj):
                    raise UnreadablePdfError("document-bomb")
                yield _page(page)
                page.close()
    except UnreadablePdfError:
        raise
    except Exception as fault:  # any, from bytes that anyone may have made
        locked = isinstance(fault, PDFPasswordIncorrect) or any(isinstance(arg, PDFPasswordIncorrect) for arg in fault.args)
        raise UnreadablePdfError("document-locked" if locked else "document-broken") from fault


def _page(page: Any) -> Page:
    chars = [char for char in page.chars if char["upright"]]
    edges = len(page.edges)
    tables = [_ruled(table, chars) for table in page.find_tables()] if 0 < edges <= MOST_EDGES else []
    kept = [table for table in tables if len(table.cells) > 1]
    outside = [char for char in chars if not any(_holds(table.box, _middle(char)) for table in kept)]
    return Page(
        page.page_number,
        _tenths(page.width),
        _tenths(page.height),
        tuple(_words(outside)),
        tuple(kept),
        any(2 * _covered(image, page) > page.width * page.height for image in page.images),
        len(chars) < _FEW_LETTERS,
    )


def _covered(image: Any, page: Any) -> Any:
    return (min(image["x1"], page.width) - max(image["x0"], 0)) * (min(image["bottom"], page.height) - max(image["top"], 0))


def _tenths(length: Any) -> int:
    tenths: int = round(10 * length)
    return tenths


def _box(item: Any) -> Box:
    return Box(_tenths(item["x0"]), _tenths(item["top"]), _tenths(item["x1"]), _tenths(item["bottom"]))


def _middle(char: Any) -> tuple[int, int]:
    return _tenths(char["x0"] + char["x1"]) // 2, _tenths(char["top"] + char["bottom"]) // 2


def _holds(box: Box, at: tuple[int, int]) -> bool:
    return box.left <= at[0] < box.right and box.top <= at[1] < box.bottom


def _ruled(table: Any, chars: Sequence[Any]) -> Ruled:
    """A letter belongs to the cell that its middle lies in."""
    boxes = [Box(*(_tenths(side) for side in cell)) for cell in table.cells]
    whole = Box(*(_tenths(side) for side in table.bbox))
    held: list[list[Any]] = [[] for _ in boxes]
    for char in chars:
        at = _middle(char)
        if _holds(whole, at):
            place = next((place for place, box in enumerate(boxes) if _holds(box, at)), None)
            if place is not None:
                held[place].append(char)
    return Ruled(whole, tuple((box, tuple(_words(inside))) for box, inside in zip(boxes, held, strict=True)))


def _words(chars: Sequence[Any]) -> Iterator[Word]:
    for word in extract_words(list(chars), return_chars=True) if chars else ():
        yield Word(word["text"], _box(word), all("bold" in str(char["fontname"]).casefold() for char in word["chars"]))
