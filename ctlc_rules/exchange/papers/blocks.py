"""A paper as blocks: what every printer understands. Widths are shares of 1,000; texts are plain, whatever signs they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

Align = Literal["left", "center", "right"]
Style = Literal[
    "title", "section", "part", "item", "body", "notice", "result", "small-title", "agency", "unit", "rule", "country", "motto",
    "place", "caption", "codes", "write", "about", "cell", "signer",
]  # fmt: skip
"""What a paragraph is for. Each printer has one look for each; the office may change those of Word."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look; `text` is "\\n" for a new line of the same paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """right: what stands at the right end of the line. align: where it is not as its style has it."""

    runs: tuple[Run, ...]
    style: Style = "body"
    right: tuple[Run, ...] = ()
    align: Align | None = None

    @property
    def text(self) -> str:
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of points. bare: without dashes."""

    items: tuple[tuple[Block, ...], ...]
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What each word in front stands for. narrow: the words in a narrow column of their own; else each above its text."""

    pairs: tuple[tuple[tuple[Run, ...], tuple[Block, ...]], ...]
    narrow: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """across, down: how many columns and rows it covers. head: names its column or row."""

    blocks: tuple[Block, ...]
    head: bool = False
    across: int = 1
    down: int = 1
    align: Align = "left"

    @property
    def text(self) -> str:
        return "\n".join(texts(self.blocks))


@dataclass(frozen=True, slots=True)
class Row:
    """kind: `section` (a title over the rows that follow), `sum` or ""."""

    cells: tuple[Cell, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """title: for those who cannot see it. widths: of the columns, adding up to 1,000. head: repeated on each page."""

    title: str
    widths: tuple[int, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """Blocks side by side, without lines. widths: as of a table."""

    columns: tuple[tuple[Block, ...], ...]
    widths: tuple[int, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing (SVG, complete in itself). says: the same in words. size: of its drawing, wide and high."""

    svg: str
    says: str
    size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Together:
    """What stands on one page."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


Block: TypeAlias = Para | Listed | Terms | Table | Side | Chart | Together | NewPage


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper of its own pages. across: the long side of A4 lies flat. foot: codes at the foot of each page. watermark: or ""."""

    blocks: tuple[Block, ...]
    across: bool = False
    watermark: str = ""
    foot: str = ""
    card: bool = False


@dataclass(frozen=True, slots=True)
class Print:
    """What is printed at once. lang: of its words, `vi` or `en`."""

    title: str
    lang: str
    sheets: tuple[Sheet, ...]


def text_of(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Every text in reading order: a paragraph, a term or a cell at a time."""
    for block in blocks:
        match block:
            case Para():
                yield block.text
                if block.right:
                    yield text_of(block.right)
            case Listed():
                for item in block.items:
                    yield from texts(item)
            case Terms():
                for term, says in block.pairs:
                    yield text_of(term)
                    yield from texts(says)
            case Table():
                for row in (*block.head, *block.rows):
                    for cell in row.cells:
                        yield from texts(cell.blocks)
            case Side():
                for column in block.columns:
                    yield from texts(column)
            case Together():
                yield from texts(block.blocks)
            case Chart() | NewPage():
                pass


def tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    """Every table, those inside others too."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case Side():
                for column in block.columns:
                    yield from tables(column)
            case Together():
                yield from tables(block.blocks)
            case _:
                pass
