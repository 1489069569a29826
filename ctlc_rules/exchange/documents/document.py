"""A document that has been read: its paragraphs and tables in reading order, each with its place in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Format = Literal["docx", "html", "text", "pdf"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the file. paragraph: its number in reading order, cells of tables counted too, from 1.

    line: of a text file, from 1, None in other formats. page: of a PDF, from 1, None in other formats.
    """

    paragraph: int
    line: int | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """text: one line, NFC, blanks single, never empty. strong: all of it in bold, or a heading by its style."""

    text: str
    spot: Spot
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """text: NFC, blanks single; "" for an empty cell. A merged cell stands in each place that it covers, as the same object."""

    text: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Table:
    """rows: of one width each, merged cells spread out. head: how many rows from the top are headers, 0 where that is not known.

    doubtful: rows (from 0) whose cells could not be told apart for sure, as in a copy that lost its empty cells.
    """

    rows: tuple[tuple[Cell, ...], ...]
    spot: Spot
    head: int = 0
    doubtful: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """What had to be done to the text before it could be read: code of the catalogue (`read.was-tcvn3`), and how often."""

    code: str
    times: int


@dataclass(frozen=True, slots=True)
class Document:
    """sha256: of the bytes as they were handed in, before any conversion."""

    file: str
    sha256: str
    format: Format
    blocks: tuple[Paragraph | Table, ...]
    changes: tuple[Change, ...] = ()
