"""What a run and a paragraph of a Word file have by themselves and by their styles: a font, bold, a heading."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from ctlc_rules.exchange.documents.word_xml import W, is_on, own, value

_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class _Style:
    """font: "" and bold: None where the style says nothing of it."""

    font: str = ""
    bold: bool | None = None
    heading: bool = False


class Styles:
    """Every style with what it has from those that it is based on."""

    def __init__(self, root: Element | None) -> None:
        self._of: dict[str, _Style] = {}
        self._default = ""
        self._usual = ""
        self._asked: tuple[Element | None, _Style] = (None, _Style())
        if root is None:
            return
        self._default = _font(own(root, "docDefaults", "rPrDefault", "rPr"))
        found = {value(style, "styleId"): style for style in root.iter(f"{W}style")}
        self._usual = next(
            (name for name, style in found.items() if value(style, "default") == "1" and value(style, "type") == "paragraph"), ""
        )
        self._of = {name: _resolved(name, found) for name in found}

    def font(self, run: Element, paragraph: Element) -> str:
        properties = own(run, "rPr")
        return _font(properties) or next((style.font for style in self._named(properties, paragraph) if style.font), self._default)

    def bold(self, run: Element, paragraph: Element) -> bool:
        properties = own(run, "rPr")
        said = own(properties, "b")
        if said is not None:
            return is_on(said)
        return next((style.bold for style in self._named(properties, paragraph) if style.bold is not None), False)

    def is_heading(self, paragraph: Element) -> bool:
        return self._of_paragraph(paragraph).heading

    def _named(self, properties: Element | None, paragraph: Element) -> tuple[_Style, ...]:
        """A run's own style before its paragraph's."""
        own_style = value(own(properties, "rStyle"))
        return (self._style(own_style), self._of_paragraph(paragraph)) if own_style else (self._of_paragraph(paragraph),)

    def _of_paragraph(self, paragraph: Element) -> _Style:
        """Looked for once for all runs of a paragraph."""
        if self._asked[0] is not paragraph:
            self._asked = (paragraph, self._style(value(own(paragraph, "pPr", "pStyle")) or self._usual))
        return self._asked[1]

    def _style(self, name: str) -> _Style:
        return self._of.get(name) or _Style()


def _resolved(name: str, found: dict[str, Element]) -> _Style:
    font, bold, heading = "", None, False
    for _ in range(_LONGEST_CHAIN):  # a style based on itself ends here
        style = found.get(name)
        if style is None:
            break
        said = own(style, "rPr", "b")
        font = font or _font(own(style, "rPr"))
        bold = is_on(said) if bold is None and said is not None else bold
        called = value(own(style, "name")).casefold()
        heading = heading or called.startswith("heading") or called in ("title", "subtitle") or own(style, "pPr", "outlineLvl") is not None
        name = value(own(style, "basedOn"))
    return _Style(font, bold, heading)


def _font(properties: Element | None) -> str:
    fonts = own(properties, "rFonts")
    return value(fonts, "ascii") or value(fonts, "hAnsi")
