"""Word files (.docx): the final text in reading order; text boxes come after their paragraph, notes at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.etree import _Element as Element

from ctlc_rules.exchange.documents.build import MOST_PLACES, Builder, TooLongError
from ctlc_rules.exchange.documents.encodings import Letters
from ctlc_rules.exchange.documents.word_letters import modernise
from ctlc_rules.exchange.documents.word_numbers import Numbers
from ctlc_rules.exchange.documents.word_styles import Styles
from ctlc_rules.exchange.documents.word_tables import cells_of, drawn
from ctlc_rules.exchange.documents.word_xml import W, final, is_on, own, parts_of, revisions, value

_SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-", f"{W}ptab": " "}
_BOXES = {"F0FE": "☒", "F0FD": "☒", "F052": "☒", "F053": "☒", "F0A8": "☐", "F06F": "☐", "F071": "☐", "F0FC": "✓", "F0FB": "✗"}
"""Ticks of the symbol fonts in which Word draws them."""
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
Said = tuple[str, bool]
"""A piece of text, and whether it is bold."""


class UnreadableError(Exception):
    """The file is no Word file inside, though its names say so."""


def read_word(data: bytes, letters: Letters, builder: Builder) -> bool:
    """Whether the file, which has passed `safety`, has any text; its blocks are in the builder then. `UnreadableError`: broken."""
    try:
        parts = parts_of(data)
    except etree.XMLSyntaxError as fault:
        raise UnreadableError from fault
    if own(parts.get("document"), "body") is None:
        raise UnreadableError
    if sum(1 for part in parts.values() for _ in part.iter(f"{W}p", f"{W}r")) > 2 * MOST_PLACES:
        raise TooLongError
    styles = Styles(parts.get("styles"))
    for name in ("document", "footnotes", "endnotes"):
        if name in parts:
            modernise(parts[name], styles, letters)
            letters.note("read.had-revisions", revisions(parts[name]))
    _Walk(parts, styles, letters, builder).run()
    return bool(builder.blocks)


class _Walk:
    def __init__(self, parts: dict[str, Element], styles: Styles, letters: Letters, builder: Builder) -> None:
        self._parts = parts
        self._styles = styles
        self._letters = letters
        self._builder = builder
        self._numbers = Numbers(parts.get("numbering"), parts.get("styles"))
        self._held: list[Said] = []
        self._noted: dict[tuple[str, str], None] = {}

    def run(self) -> None:
        body = own(self._parts["document"], "body")
        assert body is not None
        self._blocks(body)
        notes = {(part, value(note, "id")): note for part in _NOTES.values() if part in self._parts for note in self._parts[part]}
        for noted in list(self._noted):
            if noted in notes:
                self._blocks(notes[noted])

    def _blocks(self, node: Element) -> None:
        for child in final(node):
            if child.tag == f"{W}p":
                for text, strong in self._paragraph(child):
                    self._builder.paragraph(text, strong=strong)
            elif child.tag == f"{W}tbl":
                self._table(child)

    def _table(self, node: Element) -> None:
        table = drawn(node, self._cell_text)
        if table:
            self._builder.table(table)
            return
        for cell in cells_of(node):
            self._blocks(cell)

    def _cell_text(self, cell: Element) -> str:
        return self._letters.clean(" ".join(self._texts(cell)))

    def _texts(self, node: Element) -> Iterator[str]:
        for child in final(node):
            if child.tag == f"{W}p":
                yield from (text for text, _ in self._paragraph(child))
            elif child.tag == f"{W}tbl":
                for cell in cells_of(child):
                    yield from self._texts(cell)

    def _paragraph(self, node: Element) -> Iterator[tuple[str, bool]]:
        """(text, whether it is strong) of the paragraph and of the text boxes that hang on it; a deleted end joins it to the next one."""
        boxes: list[Element] = []
        label = self._numbers.label(node)
        own_pieces = list(self._pieces(node, node, boxes))
        if label and (own_pieces or _is_in_cell(node)):
            bold = bool(own_pieces) and own_pieces[0][1]
            own_pieces.insert(0, (f"{label} ", bold))
        pieces = [*self._held, *own_pieces]
        self._held = pieces if own(node, "pPr", "rPr", "del") is not None else []
        if not self._held:
            text = self._letters.clean("".join(piece for piece, _ in pieces))
            bold = all(strong for piece, strong in pieces if piece.strip())
            yield text, bool(text) and (bold or self._styles.is_heading(node))
        for box in boxes:
            for child in final(box):
                if child.tag == f"{W}p":
                    yield from self._paragraph(child)
                elif child.tag == f"{W}tbl":
                    yield from ((text, False) for cell in cells_of(child) for text in self._texts(cell))

    def _pieces(self, node: Element, paragraph: Element, boxes: list[Element]) -> Iterator[Said]:
        for child in final(node):
            if child.tag == f"{W}r":
                if not is_on(own(child, "rPr", "vanish")):
                    bold = self._styles.bold(child, paragraph)
                    yield from ((piece, bold) for piece in self._run(child, boxes))
            elif str(child.tag).startswith(_MATH):
                yield "".join(item.text or "" for item in child.iter(f"{_MATH}t")), False

    def _run(self, run: Element, boxes: list[Element]) -> Iterator[str]:
        for item in final(run):
            if item.tag == f"{W}t":
                yield item.text or ""
            elif item.tag in _SIGNS:
                yield _SIGNS[str(item.tag)]
            elif item.tag == f"{W}sym":
                yield _BOXES.get(value(item, "char").upper(), "")
            elif item.tag == f"{W}fldChar":
                yield _ticked(own(item, "ffData", "checkBox"))
            elif item.tag in _NOTES:
                self._noted[_NOTES[str(item.tag)], value(item, "id")] = None
            elif len(item) and item.tag != f"{W}rPr":
                boxes += _outermost(item)


def _is_in_cell(paragraph: Element) -> bool:
    """A column of ordinals has no text but the numbers that Word counts."""
    return next(paragraph.iterancestors(f"{W}tc"), None) is not None


def _ticked(box: Element | None) -> str:
    if box is None:
        return ""
    said = own(box, "checked")
    return "☒" if is_on(own(box, "default") if said is None else said) else "☐"


def _outermost(node: Element) -> Sequence[Element]:
    """Text boxes of a drawing, without those inside them, each of those said in two ways once."""
    found: list[Element] = []
    for child in final(node):
        found += [child] if child.tag == f"{W}txbxContent" else _outermost(child)
    return found
