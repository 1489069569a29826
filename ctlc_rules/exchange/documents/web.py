"""HTML to blocks: web pages, and what a Word file is made into. Scripts and styles are dropped, layout tables are read through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Node

from ctlc_rules.exchange.documents.build import MOST_PLACES, Builder, Draft, Drawn, TooLongError
from ctlc_rules.exchange.documents.encodings import Letters
from ctlc_rules.exchange.documents.grid import LONGEST_CELL, Span, spread_spans
from ctlc_rules.exchange.documents.rows import head_rows

_UNREAD = frozenset({"head", "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "textarea", "math"})
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input",
        "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
        "tt", "u", "var",
    }
)  # fmt: skip
_PLACES = ("p", "div", "li", "td", "th", "br", "h1", "h2", "h3", "h4", "h5", "h6")
_STRONG = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
_SPAN = re.compile(r"\s*(\d{1,6})")


def read_markup(text: str, letters: Letters, builder: Builder) -> bool:
    """Whether there is anything to read in `text`; its blocks are in the builder then."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)  # else it cuts off
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError:
        return False
    if root is None:
        return False
    if sum(1 for _ in root.iter(*_PLACES)) > MOST_PLACES:
        raise TooLongError
    _modernise(root, letters)
    _Walk(letters, builder).run(root)
    return bool(builder.blocks)


def _modernise(root: Node, letters: Letters) -> None:
    """Letters of a legacy font made Unicode in place."""
    nodes = [node for node in root.iter(etree.Element) if node.tag not in _UNREAD]
    texts = [piece or "" for node in nodes for piece in (node.text, node.tail)]
    found = letters.modern(texts)
    for place, node in enumerate(nodes):
        if found[2 * place] != texts[2 * place]:
            node.text = found[2 * place]
        if found[2 * place + 1] != texts[2 * place + 1]:
            node.tail = found[2 * place + 1]


class _Walk:
    """Text gathers until a block begins or ends; then it is a paragraph."""

    def __init__(self, letters: Letters, builder: Builder) -> None:
        self._letters = letters
        self._builder = builder
        self._pieces: list[tuple[str, bool]] = []

    def run(self, node: Node) -> None:
        self._children(node, False)
        self._end()

    def _children(self, node: Node, strong: bool) -> None:
        self._say(node.text, strong)
        for child in node:
            if child.tag not in _UNREAD:
                self._element(child, strong or child.tag in _STRONG)
            self._say(child.tail, strong)

    def _element(self, node: Node, strong: bool) -> None:
        if node.tag == "table" and not _is_layout(node):
            self._end()
            for caption in node.iterchildren("caption"):
                self._element(caption, strong)
            self._builder.table(_table(node, self._letters))
        elif node.tag == "input":
            self._say(_box(node), strong)
        elif node.tag in _INLINE:
            self._children(node, strong)
        else:
            self._end()
            self._children(node, strong)
            self._end()

    def _say(self, text: str | None, strong: bool) -> None:
        if text:
            self._pieces.append((text, strong))

    def _end(self) -> None:
        text = self._letters.clean("".join(piece for piece, _ in self._pieces))
        strong = bool(text) and all(strong for piece, strong in self._pieces if piece.strip())
        self._pieces.clear()
        self._builder.paragraph(text, strong=strong)


def _box(node: Node) -> str:
    if node.get("type", "").lower() not in ("checkbox", "radio"):
        return ""
    return "☒" if node.get("checked") is not None else "☐"


def _is_layout(node: Node) -> bool:
    """A table that holds a table, one cell alone, or a cell as long as a page."""
    if next(node.iterdescendants("table"), None) is not None:
        return True
    cells = list(node.iterdescendants("td", "th"))
    return len(cells) < 2 or any(len(_plain(cell)) > LONGEST_CELL for cell in cells)  # noqa: PLR2004


def _table(node: Node, letters: Letters) -> Drawn:
    rows: list[list[Span]] = []
    headers = 0
    for row in node.iterdescendants("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        rows.append([Span(Draft(letters.clean(_plain(cell))), _span(cell, "colspan"), _span(cell, "rowspan")) for cell in cells])
        in_head = row.getparent().tag == "thead" or (bool(cells) and all(cell.tag == "th" for cell in cells))
        headers += int(in_head and headers == len(rows) - 1)
    spread = spread_spans([row for row in rows if row] or [[Span(Draft(""))]])
    return Drawn(spread, max(headers, head_rows(spread)))


def _span(cell: Node, name: str) -> int:
    found = _SPAN.match(cell.get(name, ""))
    return int(found[1]) if found else 1


def _plain(cell: Node) -> str:
    """The text of a cell, its paragraphs apart by a blank."""
    return "".join(_texts(cell))


def _texts(node: Node) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child.tag not in _UNREAD:
            apart = child.tag not in _INLINE
            yield " " if apart else ""
            yield _box(child) if child.tag == "input" else ""
            yield from _texts(child)
            yield " " if apart else ""
        yield child.tail or ""
