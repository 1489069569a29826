"""The page of a paper, as `report` writes it, read into blocks. Only pages of our own are read: an element that is not known is a bug."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html
from lxml.html import HtmlElement

from ctlc_rules.exchange.papers.blocks import Block, Chart, Listed, NewPage, Para, Print, Run, Sheet, Side, Style, Terms, Together
from ctlc_rules.exchange.papers.charts import chart
from ctlc_rules.exchange.papers.inline import INLINE, UnknownElementError, bare, one, runs, tidy
from ctlc_rules.exchange.papers.letters import writable
from ctlc_rules.exchange.papers.tables import table

HEADINGS: dict[str, Style] = {"h1": "title", "h2": "section", "h3": "part", "h4": "item"}
PARAGRAPHS: dict[str, Style] = {
    "notice": "notice", "result": "result", "annexed": "about", "agency": "agency", "country": "country",
    "codes": "codes", "write": "write", "unit": "unit", "place": "place", "number": "agency", "rule": "rule",
    "to": "signer", "about": "small-title",
}  # fmt: skip
"""By the class of a <p>; any other is body text."""
SIDES: dict[str, tuple[int, ...]] = {"letterhead": (420, 580), "columns": (500, 500), "closing": (500, 500)}
"""By the class of a <div>: its children stand side by side. Others have columns of one width."""
BESIDE = frozenset({"letterhead", "columns", "signed", "closing"})
TOGETHER = frozenset({"signing", "opinion"})
THROUGH = frozenset({"header", "section", "div", "main", "footer"})
ROOM = 3
"""Empty lines for a signature."""
NARROW = "reasons"
"""The kind of <dl> whose words stand above what they name; in others they stand in a narrow column."""


def parse(page: str) -> Print:
    """page: a whole document of `report`."""
    root = html.document_fromstring(page)
    css = "".join(element.text or "" for element in root.iter("style"))
    title = root.find("head/title")
    reader = _Reader(css)
    sheets = tuple(reader.sheet(article) for article in root.iter("article"))
    return Print(writable(title.text or "") if title is not None else "", str(root.get("lang", "vi")), sheets)


class _Reader:
    """css: the style of the whole page, of which a chart needs a part."""

    def __init__(self, css: str) -> None:
        self.css = css

    def sheet(self, article: HtmlElement) -> Sheet:
        classes = str(article.get("class", "")).split()
        foot = writable(str(article.get("data-foot", "")))
        mark = writable(str(article.get("data-watermark", "")))
        return Sheet(tuple(self.within(article, "body")), "across" in classes, mark, foot, "card" in classes)

    def within(self, element: HtmlElement, style: Style) -> Iterator[Block]:
        """The blocks inside an element; text that stands bare among them is a paragraph of its own, in that style."""
        loose: list[Run] = [*bare(element.text)]
        for child in element:
            if child.tag in INLINE:
                loose += one(child, Run(""))
            else:
                yield from _paragraph(loose, style)
                loose = []
                yield from self.block(child, style)
            loose += bare(child.tail)
        yield from _paragraph(loose, style)

    def block(self, element: HtmlElement, style: Style) -> Iterator[Block]:
        kind, tag = str(element.get("class", "")), element.tag
        if kind == "unseen":
            return
        if tag == "p":
            yield from self._p(element, kind, style)
        elif tag in HEADINGS:
            yield self._heading(element)
        elif tag in ("ul", "ol"):
            yield Listed(tuple(tuple(self.within(item, style)) for item in element), bare=kind == "bare")
        elif tag == "dl":
            narrow = kind != NARROW
            yield Terms(tuple(self._pairs(element, "cell" if narrow else style)), narrow)
        elif tag == "table":
            yield from table(element, lambda cell: tuple(self.within(cell, "cell")))
        elif tag == "figure":
            yield Together(tuple(self._figure(element, style)))
        elif tag in THROUGH:
            yield from self._group(element, kind, style)
        else:
            raise UnknownElementError(element)

    def _p(self, element: HtmlElement, kind: str, around: Style) -> Iterator[Block]:
        style = next((PARAGRAPHS[name] for name in kind.split() if name in PARAGRAPHS), around)
        found = runs(element)
        if style == "country":
            name, _, motto = (tuple(part) for part in _parted(found))
            yield from (Para(name, "country"), Para(motto, "motto"))
        elif style == "rule":
            yield Para((), "rule")  # the page writes it with signs, since it has no line
        elif kind == "room":
            yield Para((Run("\n"),) * ROOM, style)
        elif found or style == "write":
            yield Para(found, style)

    def _heading(self, element: HtmlElement) -> Para:
        """A <span> at its end stands at the right end of the line."""
        last = element[-1] if len(element) else None
        if element.tag == "h4" and last is not None and last.tag == "span":
            right = runs(last)
            element.remove(last)
            return Para(runs(element), HEADINGS[element.tag], right)
        return Para(runs(element), HEADINGS[element.tag])

    def _group(self, element: HtmlElement, kind: str, style: Style) -> Iterator[Block]:
        classes = set(kind.split())
        beside = classes & BESIDE
        if beside:
            name = beside.pop()
            inner: Style = "signer" if name == "signed" else style
            columns = tuple(tuple(self.block(child, inner)) for child in element)
            yield Side(columns, SIDES.get(name) or _even(len(columns)), name)
        elif classes & TOGETHER:
            yield Together(tuple(self.within(element, style)))
        elif element.tag == "footer":
            return  # its codes stand at the foot of each page
        else:
            yield from [NewPage()] if "annex" in classes else []
            yield from self.within(element, "signer" if "signatory" in classes else style)

    def _pairs(self, element: HtmlElement, style: Style) -> Iterator[tuple[tuple[Run, ...], tuple[Block, ...]]]:
        term: tuple[Run, ...] = ()
        for child in element:
            if child.tag == "dt":
                term = runs(child)
            elif child.tag == "dd":
                yield term, tuple(self.within(child, style))
            else:
                raise UnknownElementError(child)

    def _figure(self, element: HtmlElement, style: Style) -> Iterator[Block]:
        for child in element:
            if child.tag == "svg":
                yield self._chart(child)
            elif child.tag == "figcaption":
                yield Para(runs(child), "about")
            else:
                yield from self.block(child, style)

    def _chart(self, element: HtmlElement) -> Chart:
        return chart(element, self.css)


def _paragraph(loose: list[Run], style: Style) -> Iterator[Para]:
    found = tidy(iter(loose))
    if found:
        yield Para(found, style)


def _parted(found: tuple[Run, ...]) -> tuple[list[Run], list[Run], list[Run]]:
    """Before the first new line, that line's end, and after it."""
    place = next((number for number, run in enumerate(found) if run.text == "\n"), len(found))
    return list(found[:place]), list(found[place : place + 1]), list(found[place + 1 :])


def _even(count: int) -> tuple[int, ...]:
    share = 1000 // max(count, 1)
    return (1000 - share * (count - 1), *[share] * (count - 1))
