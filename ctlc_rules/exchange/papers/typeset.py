"""Blocks set in type: PDF for the archive, pictures for a telephone. The same paper gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import typst

from ctlc_rules.exchange.papers.as_data import as_data
from ctlc_rules.exchange.papers.blocks import Block, Chart, Para, Print, Sheet, Table, Together
from ctlc_rules.exchange.papers.letters import covered
from ctlc_rules.words import Lang

STANDARDS: tuple[Literal["a-2a"], Literal["ua-1"]] = ("a-2a", "ua-1")
"""PDF/A-2a: to be read in fifty years, with its structure; PDF/UA-1: by those who hear it."""
PHONE = 1080
"""Dots across a picture for a telephone."""
PHONE_POINTS = 360
"""As broad as `paper.typ` makes its page; a whole number of dots to a point."""
A_DOT = 72
"""Points in an inch, by which density is given."""
CHART_DENSITY = 300


@dataclass(frozen=True, slots=True)
class Desk:
    """What a typesetter works with. template: `paper.typ`. fonts: a folder with Tinos. font: the bytes of Tinos-Regular.ttf."""

    template: bytes
    fonts: str
    font: bytes


class Typesetter:
    """Fonts are read once for all papers. No font of the machine is used, so that a paper is the same everywhere."""

    def __init__(self, desk: Desk) -> None:
        self.template = desk.template
        self.covered = covered(desk.font)
        self.compiler = typst.Compiler(font_paths=[desk.fonts], ignore_system_fonts=True)

    def pdf(self, paper: Print, lang: Lang) -> bytes:
        inputs = {"paper": as_data(paper, lang, self.covered, phone=False)}
        return _one(self.compiler.compile(input=self.template, format="pdf", sys_inputs=inputs, pdf_standards=list(STANDARDS)))

    def picture(self, paper: Print, lang: Lang) -> bytes:
        """What the first sheet says at its head, 1080 dots across, as a PNG; all of it where it is a card."""
        short = replace(paper, sheets=(head_of(paper.sheets[0]),))
        inputs = {"paper": as_data(short, lang, self.covered, phone=True)}
        return _one(self.compiler.compile(input=self.template, format="png", sys_inputs=inputs, ppi=PHONE * A_DOT // PHONE_POINTS))

    def drawing(self, chart: Chart) -> bytes:
        """A chart as a PNG, for programs that draw no SVG."""
        wide, high = chart.size
        page = f"#set page(width: {wide}pt, height: {high}pt, margin: 0pt, fill: none)"
        source = f'{page}\n#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
        return _one(self.compiler.compile(input=source.encode(), format="png", sys_inputs={"svg": chart.svg}, ppi=CHART_DENSITY))


def head_of(sheet: Sheet) -> Sheet:
    """What fits one picture: what stands before the first table that has a head, and the charts."""
    if sheet.card:
        return sheet
    tables = [place for place, block in enumerate(sheet.blocks) if isinstance(block, Table) and block.head]
    until = tables[0] if tables else len(sheet.blocks)
    before = [block for block in sheet.blocks[:until] if not (isinstance(block, Para) and block.style in ("caption", "about"))]
    return replace(sheet, blocks=(*before, *(block for block in sheet.blocks[until:] if _has_chart(block))))


def _has_chart(block: Block) -> bool:
    return isinstance(block, Chart) or (isinstance(block, Together) and any(map(_has_chart, block.blocks)))


def _one(made: object) -> bytes:
    """The first page, where there are several."""
    first = made[0] if isinstance(made, list) else made
    assert isinstance(first, bytes)
    return first
