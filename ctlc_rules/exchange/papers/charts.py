"""A chart of the page as a drawing that is complete in itself: what the page's style says of it goes with it."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from ctlc_rules.exchange.papers.blocks import Chart
from ctlc_rules.exchange.papers.inline import UnknownElementError
from ctlc_rules.exchange.papers.letters import writable

SVG = "http://www.w3.org/2000/svg"
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FONT = re.compile(r"font:(?:(bold) )?(\d+)px[^;]*")
_CASED = {"viewbox": "viewBox", "patternunits": "patternUnits", "preserveaspectratio": "preserveAspectRatio", "textlength": "textLength"}
"""Names that the reader of HTML brings to small letters and that SVG writes otherwise."""
DRAWN = frozenset({"g", "defs", "pattern", "path", "rect", "line", "circle", "polyline", "polygon", "text", "tspan", "title", "desc"})
"""What a drawing may hold. Nothing of it names a file or an address."""


def chart(element: HtmlElement, css: str) -> Chart:
    """element: an <svg> of the page. css: the page's style; its rules on the class of the drawing are kept."""
    kind = str(element.get("class", "")).split(" ")[0]
    root = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG})
    _copy(element, root)
    wide, high = (int(number) for number in root.get("viewBox", "0 0 400 100").split()[2:])
    root.set("width", str(wide))
    root.set("height", str(high))
    style = etree.Element(f"{{{SVG}}}style")
    style.text = _style(css, kind)
    root.insert(0, style)
    says = writable(str(element.get("aria-label", "")))
    return Chart(etree.tostring(root, encoding="unicode"), says, (wide, high))


def _copy(source: HtmlElement, target: etree._Element) -> None:
    for name, value in source.attrib.items():
        if name not in ("role", "aria-label", "aria-hidden", "xmlns"):
            target.set(_CASED.get(str(name), str(name)), writable(str(value)))
    target.text = writable(source.text or "") or None
    for child in source:
        if child.tag not in DRAWN:
            raise UnknownElementError(child)
        copied = etree.SubElement(target, f"{{{SVG}}}{child.tag}")
        _copy(child, copied)
        copied.tail = writable(child.tail or "") or None


def _style(css: str, kind: str) -> str:
    """The rules on `.bars …`, with the font named outright, since a drawing has no page to take it from."""
    found: list[str] = []
    for selector, body in _RULE.findall(css):
        of = [part.strip() for part in selector.split(",") if part.strip().split(" ")[0] == f".{kind}"]
        if kind and of:
            found.append(f"{','.join(of)}{{{_FONT.sub(_font, body)}}}")
    return "".join(found)


def _font(match: re.Match[str]) -> str:
    weight = "font-weight:bold;" if match[1] else ""
    return f"{weight}font-family:Tinos;font-size:{match[2]}px"
