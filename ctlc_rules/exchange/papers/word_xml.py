"""Elements of Word's XML, by their short names: `w("p", ...)`."""

from __future__ import annotations

from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from ctlc_rules.exchange.papers.blocks import Run

Element = BaseOxmlElement
TWIPS_A_MM = (1440, 254)
"""Twentieths of a point in 25.4 mm, as a fraction of whole numbers: 1440 / 25.4 mm = 14400 / 254."""


def twips(tenths_of_mm: int) -> int:
    return tenths_of_mm * TWIPS_A_MM[0] // TWIPS_A_MM[1]


def w(name: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element of the main namespace; None among its children is left out."""
    made = cast(Element, OxmlElement(f"w:{name}"))
    for key, value in attributes.items():
        made.set(qn(f"w:{key.rstrip('_')}"), str(value))
    made.extend(child for child in children if child is not None)
    return made


def run(given: Run) -> Element:
    """Letters with their look; a new line of the same paragraph is a break."""
    look = [w("b")] if given.bold else []
    look += [w("i")] if given.italic else []
    properties = w("rPr", *look) if look else None
    if given.text == "\n":
        return w("r", properties, w("br"))
    text = w("t")
    text.text = given.text
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return w("r", properties, text)


def tab() -> Element:
    return w("r", w("tab"))


def field(code: str) -> list[Element]:
    """A field that Word works out: PAGE, NUMPAGES."""
    text = w("instrText")
    text.text = f" {code} "
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    shown = w("t")
    shown.text = "1"
    kinds = ("begin", "separate", "end")
    begin, separate, end = (w("r", w("fldChar", fldCharType=kind)) for kind in kinds)
    return [begin, w("r", text), separate, w("r", shown), end]


def prefixes(*names: str) -> dict[str, str]:
    return {name: nsmap[name] for name in names}
