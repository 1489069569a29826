"""Blocks as a Word file, in the layout of decree 30/2020/NĐ-CP. The same paper gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml.etree import XMLSyntaxError

from ctlc_rules.exchange.papers.blocks import Block, Cell, Chart, Listed, NewPage, Para, Print, Run, Side, Table, Terms, Together
from ctlc_rules.exchange.papers.packing import packed
from ctlc_rules.exchange.papers.word_page import new_section, set_page, text_width
from ctlc_rules.exchange.papers.word_parts import only_what_is_needed
from ctlc_rules.exchange.papers.word_styles import LOOKS, Look, defaults, look_for, style_id
from ctlc_rules.exchange.papers.word_table import side_of, table_of
from ctlc_rules.exchange.papers.word_xml import Element, run, tab, twips, w
from ctlc_rules.words import Lang

Draw = Callable[[Chart], bytes]
"""A chart as a PNG."""
HANG, SMALL_HANG, NARROW, UNDER = 40, 32, 240, 46
"""Of a dash, of one in a narrow column, of a word in front of its text, of what stands under a word: in tenths of a mm."""
CHART_WIDTH = 125
"""In mm."""


def as_word(paper: Print, lang: Lang, draw: Draw, template: bytes | None = None) -> bytes:
    """template: a Word file whose styles, margins and fonts are the office's; without one, ours."""
    document = docx.Document(BytesIO(template)) if template else docx.Document()
    only_what_is_needed(document)
    if template is None:
        defaults(document)
    look_for(document)
    writer = _Writer(document, draw)
    for place, sheet in enumerate(paper.sheets):
        section = new_section(document, place == 0)
        set_page(document, section, sheet, lang, place == 0, own_margins=template is not None)
        for element in writer.blocks(sheet.blocks, text_width(section)):
            document.element.body.insert_element_before(element, "w:sectPr")
    _about(document, paper)
    held = BytesIO()
    document.save(held)
    return packed(held.getvalue())


def is_word(data: bytes) -> bool:
    """Whether what has passed the check of office files is a Word document, and one without macros."""
    try:
        docx.Document(BytesIO(data))
    except (BadZipFile, KeyError, ValueError, PackageNotFoundError, XMLSyntaxError, RuntimeError):
        return False
    return True


def _about(document: Document, paper: Print) -> None:
    """The properties of the file: a title and a language, no person, no clock."""
    properties = document.core_properties
    properties.title, properties.language = paper.title[:255], "vi-VN" if paper.lang == "vi" else "en-GB"
    properties.author = properties.comments = properties.keywords = properties.last_modified_by = properties.subject = ""
    properties.revision = 1
    element = properties._element
    for child in list(element):
        if child.tag in (qn("dcterms:created"), qn("dcterms:modified"), qn("cp:lastPrinted")):
            element.remove(child)


class _Writer:
    """new_page: whether the next paragraph begins a page."""

    def __init__(self, document: Document, draw: Draw) -> None:
        self.document = document
        self.draw = draw
        self.ids = {look.name: style_id(document, look) for look in LOOKS.values()}
        self.new_page = False
        self.pictures = 0

    def blocks(self, blocks: tuple[Block, ...], width: int, cell: Cell | None = None, bold: bool = False) -> list[Element]:
        found: list[Element] = []
        for block in blocks:
            found += self.block(block, width, cell, bold)
            if isinstance(block, Table | Side) and cell is None:
                found.append(self.gap())  # two tables that touch are one to Word
        return found

    def block(self, block: Block, width: int, cell: Cell | None, bold: bool) -> Iterator[Element]:
        match block:
            case Para():
                yield self.para(block, width, cell, bold)
            case Listed():
                yield from self.listed(block, width, cell, "small-list" if cell else "list")
            case Terms():
                yield from self.terms(block, width)
            case Table():
                yield table_of(block, width, self.blocks)
            case Side():
                yield side_of(block, width, self.blocks)
            case Chart():
                yield self.chart(block, width)
            case Together():
                yield from _together(self.blocks(block.blocks, width, cell, bold))
            case NewPage():
                self.new_page = True

    def para(self, para: Para, width: int, cell: Cell | None, bold: bool) -> Element:
        look = LOOKS[para.style]
        align = para.align or (cell.align if cell and cell.align != "left" else None)
        runs = [replace(item, bold=True) for item in para.runs] if bold else list(para.runs)
        if look.bold or look.italic:  # what the style does already is the style's to change
            runs = [replace(item, bold=item.bold and not look.bold, italic=item.italic and not look.italic) for item in runs]
        stop = w("tabs", w("tab", val="right", pos=width)) if para.right else None
        right = [tab(), *map(run, para.right)] if para.right else []
        return self.p(look, [*map(run, runs), *right], stop, w("jc", val=align) if align else None)

    def p(self, look: Look, inside: list[Element], *properties: Element | None) -> Element:
        """properties: in the order that the format asks: tabs, ind, jc."""
        fresh = [w("pageBreakBefore"), w("spacing", before=0)] if self.new_page else []
        self.new_page = False
        style = w("pStyle", val=self.ids[look.name])
        tabs = [item for item in properties if item is not None and item.tag == qn("w:tabs")]
        others = [item for item in properties if item is not None and item.tag != qn("w:tabs")]
        return w("p", w("pPr", style, *fresh[:1], *tabs, *fresh[1:], *others), *inside)

    def gap(self) -> Element:
        return w("p", w("pPr", w("pStyle", val=self.ids[LOOKS["cell"].name]), w("spacing", after=60, line=20, lineRule="exact")))

    def listed(self, listed: Listed, width: int, cell: Cell | None, style: str, left: int = 0) -> Iterator[Element]:
        look = LOOKS["small-list" if style == "small-list" else "list"]
        for item in listed.items:
            for place, block in enumerate(item):
                if not isinstance(block, Para):
                    yield from self.block(block, width, cell, False)
                    continue
                dash = [] if listed.bare or place else [run(Run("–")), tab()]
                hang = 0 if listed.bare or place else HANG
                indent = w("ind", left=twips(left + HANG), hanging=twips(hang))
                stop = w("tabs", w("tab", val="left", pos=twips(left + HANG)))
                yield self.p(look, [*dash, *map(run, block.runs)], stop, indent)

    def terms(self, terms: Terms, width: int) -> Iterator[Element]:
        for term, says in terms.pairs:
            if terms.narrow:
                yield from self.narrow(term, says)
                continue
            yield self.p(LOOKS["term"], [*map(run, term)])
            for block in says:
                yield from map(_under, self.block(block, width - twips(UNDER), None, False))

    def narrow(self, term: tuple[Run, ...], says: tuple[Block, ...]) -> Iterator[Element]:
        """The word in front, then its text from a stop on; each point of a list on a line of its own."""
        lines = [line for block in says for line in _lines(block)]
        for place, (left, dashed, line) in enumerate(lines or [(NARROW, False, ())]):
            front = [*(run(replace(item, italic=True)) for item in term), tab()] if place == 0 else []
            dash = [run(Run("–")), tab()] if dashed else []
            stops = w("tabs", *(w("tab", val="left", pos=twips(at)) for at in sorted({NARROW, left})))
            hang = left if place == 0 else SMALL_HANG if dashed else 0
            indent = w("ind", left=twips(left), hanging=twips(hang))
            yield self.p(LOOKS["small-term"], [*front, *dash, *map(run, line)], stops, indent)

    def chart(self, chart: Chart, width: int) -> Element:
        wide = min(CHART_WIDTH * 1440 * 10 // 254, width)
        self.pictures += 1
        holder = self.document.add_paragraph()
        picture = holder.add_run().add_picture(BytesIO(self.draw(chart)), width=Mm(wide * 254 // 14400))
        properties = picture._inline.docPr
        properties.set("descr", chart.says)
        properties.set("name", f"Biểu đồ {self.pictures}")
        properties.set("id", str(self.pictures))
        element: Element = holder._element
        element.getparent().remove(element)
        element.insert(0, w("pPr", w("keepNext"), w("spacing", before=80, after=100), w("jc", val="center")))
        return element


def _lines(block: Block) -> Iterator[tuple[int, bool, tuple[Run, ...]]]:
    """(where it begins, in tenths of a mm; whether after a dash; the line)."""
    match block:
        case Para():
            yield NARROW, False, block.runs
        case Listed():
            for item in block.items:
                for place, inner in enumerate(item):
                    for left, _, line in _lines(inner):
                        yield (left if block.bare else left + SMALL_HANG), not (place or block.bare), line
        case _:
            raise TypeError(f"{type(block).__name__} beside a word in front")


def _under(element: Element) -> Element:
    """What stands under a word begins further in than it."""
    properties = element.find(qn("w:pPr"))
    if properties is not None and element.tag == qn("w:p"):
        indent = properties.find(qn("w:ind"))
        if indent is None:
            indent = w("ind", left=0)
            after = properties.find(qn("w:jc"))
            properties.append(indent) if after is None else after.addprevious(indent)
        indent.set(qn("w:left"), str(int(indent.get(qn("w:left"), "0")) + twips(UNDER)))
    return element


def _together(found: list[Element]) -> Iterator[Element]:
    """Each paragraph on the page of the next; the last one is free."""
    paragraphs = [item for element in found for item in ([element] if element.tag == qn("w:p") else element.iter(qn("w:p")))]
    for paragraph in paragraphs[:-1]:
        properties = paragraph.find(qn("w:pPr"))
        if properties is not None and properties.find(qn("w:keepNext")) is None:
            style = properties.find(qn("w:pStyle"))
            if style is not None:
                style.addnext(w("keepNext"))
            else:
                properties.insert(0, w("keepNext"))
    yield from found
