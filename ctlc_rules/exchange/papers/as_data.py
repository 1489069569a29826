"""Blocks as JSON for the typesetter: each says what it `is`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ctlc_rules.exchange.papers.blocks import (
    Block,
    Cell,
    Chart,
    Listed,
    NewPage,
    Para,
    Print,
    Row,
    Run,
    Sheet,
    Side,
    Table,
    Terms,
    Together,
)
from ctlc_rules.exchange.papers.letters import drawable
from ctlc_rules.exchange.papers.tables import on_one_page
from ctlc_rules.words import Lang, say

Json = dict[str, object]
LEVELS = {"title": 1, "section": 2, "part": 3, "item": 4}
MOST_IN_A_ROW = 1200
"""Characters: a row with more in one cell may be parted between pages, since it could be longer than one."""


def as_data(paper: Print, lang: Lang, covered: frozenset[int], phone: bool) -> str:
    """covered: the characters that the text font draws. lang: of the words that stand on each page."""
    writer = _Writer(covered)
    words = page_words(lang)
    sheets = [writer.sheet(sheet, words) for sheet in paper.sheets]
    whole = {"title": writer.text(paper.title), "lang": paper.lang, "phone": phone, "sheets": sheets}
    return json.dumps(whole, ensure_ascii=False)


def page_words(lang: Lang) -> list[str]:
    """What stands before, between and after the numbers in `page 1 of 3`."""
    before, _, rest = say("print.page", lang, page="\0", pages="\1").partition("\0")
    between, _, after = rest.partition("\1")
    return [before, between, after]


class _Writer:
    """level: of the last heading; a heading is never more than one below the one before it, as PDF/UA asks."""

    def __init__(self, covered: frozenset[int]) -> None:
        self.covered = covered
        self.level = 0

    def text(self, text: str) -> str:
        return drawable(text, self.covered)

    def sheet(self, sheet: Sheet, words: list[str]) -> Json:
        return {
            "blocks": self.blocks(sheet.blocks), "across": sheet.across, "watermark": self.text(sheet.watermark),
            "foot": self.text(sheet.foot), "page-words": words, "card": sheet.card,
        }  # fmt: skip

    def blocks(self, found: tuple[Block, ...]) -> list[Json]:
        return [self.block(block) for block in found]

    def block(self, block: Block) -> Json:
        match block:
            case Para():
                return self.para(block)
            case Listed():
                return {"is": "list", "items": [self.blocks(item) for item in block.items], "bare": block.bare}
            case Terms():
                pairs = [{"term": self.runs(term), "says": self.blocks(says)} for term, says in block.pairs]
                return {"is": "terms", "pairs": pairs, "narrow": block.narrow}
            case Table():
                return self.table(block)
            case Side():
                columns = [self.blocks(column) for column in block.columns]
                return {"is": "side", "columns": columns, "widths": block.widths, "kind": block.kind, "unbroken": on_one_page(block)}
            case Chart():
                return {"is": "chart", "svg": self.text(block.svg), "says": self.text(block.says)}
            case Together():
                return {"is": "together", "blocks": self.blocks(block.blocks), "headed": _headed(block)}
            case NewPage():
                return {"is": "new-page"}

    def para(self, para: Para) -> Json:
        shown: Json = {"is": "para", "runs": self.runs(para.runs), "style": para.style, "right": self.runs(para.right), "align": para.align}
        if para.style in LEVELS:
            self.level = min(LEVELS[para.style], self.level + 1)
            shown["level"] = self.level
        return shown

    def runs(self, runs: tuple[Run, ...]) -> list[Json]:
        return [{"text": self.text(run.text), "bold": run.bold, "italic": run.italic} for run in runs]

    def table(self, table: Table) -> Json:
        return {
            "is": "table", "kind": table.kind, "widths": table.widths,
            "head": list(self.rows(table.head)), "rows": list(self.rows(table.rows)),
        }  # fmt: skip

    def rows(self, rows: tuple[Row, ...]) -> Iterator[Json]:
        for row in rows:
            unbroken = all(len(cell.text) <= MOST_IN_A_ROW for cell in row.cells)
            yield {"cells": [self.cell(cell) for cell in row.cells], "kind": row.kind, "unbroken": unbroken}

    def cell(self, cell: Cell) -> Json:
        blocks = self.blocks(cell.blocks)
        return {"blocks": blocks, "head": cell.head, "across": cell.across, "down": cell.down, "align": cell.align}


def _headed(block: Block) -> bool:
    """Whether a heading of a section comes first in it."""
    if isinstance(block, Together):
        return bool(block.blocks) and _headed(block.blocks[0])
    return isinstance(block, Para) and block.style == "section"
