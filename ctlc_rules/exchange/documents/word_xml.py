"""The XML of a Word file: its names, its parts, and what of it is the final text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_USUAL.decode()}}}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MAIN = re.compile(r"word/document\d*\.xml", re.IGNORECASE)
_THROUGH = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink", "fldSimple", "dir", "bdo")
)
_REVISED = tuple(f"{W}{name}" for name in ("ins", "del", "moveTo", "moveFrom", "cellIns", "cellDel"))
_OFF = frozenset({"0", "false", "off", "none"})


def parsed(part: bytes) -> Element:
    """An XML part: no entities, nothing fetched. The strict form of the format differs in its names alone."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(part.replace(_STRICT, _USUAL), parser)


def parts_of(data: bytes) -> dict[str, Element]:
    """`document`, and `styles`, `numbering`, `footnotes`, `endnotes` where the file has them; no `document` where it is no Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        names = opened.namelist()
        main = next((name for name in names if _MAIN.fullmatch(name)), "")
        wanted = {"document": main, **{part: f"word/{part}.xml" for part in ("styles", "numbering", "footnotes", "endnotes")}}
        return {part: parsed(opened.read(name)) for part, name in wanted.items() if name in names}


def final(node: Element) -> Iterator[Element]:
    """The children of a node as they stand once all changes are accepted; content controls, links and the like are looked through."""
    for child in node:
        if child.tag in _THROUGH:
            yield from final(child)
        elif child.tag == f"{_MC}AlternateContent":
            yield from final(_alternative(child))
        else:
            yield child


def _alternative(node: Element) -> Element:
    """Of a drawing said in two ways, the first with text in it."""
    return next((way for way in node if next(way.iter(f"{W}t"), None) is not None), node[-1] if len(node) else node)


def revisions(root: Element) -> int:
    """How many tracked changes there are."""
    return sum(1 for _ in root.iter(*_REVISED))


def own(node: Element | None, *names: str) -> Element | None:
    """The child, or the child's child, of that name."""
    for name in names:
        if node is None:
            return None
        node = node.find(f"{W}{name}")
    return node


def value(node: Element | None, name: str = "val") -> str:
    return str(node.get(f"{W}{name}", "")) if node is not None else ""


def is_on(node: Element | None) -> bool:
    """A property without a value is on."""
    return node is not None and value(node) not in _OFF


def number(node: Element | None, usual: int = 0) -> int:
    said = value(node)
    return int(said) if said.isascii() and said.isdigit() and len(said) < 7 else usual  # noqa: PLR2004
