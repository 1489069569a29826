"""Word files (.docx): runs in a legacy font made Unicode, then HTML by mammoth, in which merged cells are right, then blocks."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

import mammoth
from lxml import etree
from lxml.etree import _Element as Element

from ctlc_rules.exchange.documents.build import Builder
from ctlc_rules.exchange.documents.encodings import ONLY_UNICODE, Letters, from_legacy
from ctlc_rules.exchange.documents.web import read_markup

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = re.compile(r"word/(?:document\d*|footnotes|endnotes)\.xml")
_LEGACY_NAMES = re.compile(rb'"(?:\.Vn|VNI)', re.IGNORECASE)


def read_word(data: bytes, letters: Letters, builder: Builder) -> bool:
    """Whether the file has any text; its blocks are in the builder then. The file has passed `safety`."""
    made = mammoth.convert_to_html(io.BytesIO(_modern_file(data, letters)), convert_image=mammoth.images.img_element(_no_image))
    return read_markup(f"<html><body>{made.value}</body></html>", letters, builder)


def _no_image(_image: object) -> Mapping[str, str]:
    return {}


def _modern_file(data: bytes, letters: Letters) -> bytes:
    """The file with the text of legacy fonts in Unicode; the same bytes where it has no such font."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist() if _PARTS.fullmatch(name) or name == "word/styles.xml"}
        if not any(_LEGACY_NAMES.search(part) for part in parts.values()):
            return data
        fonts = Fonts(parts.get("word/styles.xml"))
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
            for info in old.infolist():
                part = old.read(info)
                new.writestr(
                    zipfile.ZipInfo(info.filename), _modern_part(part, fonts, letters) if _PARTS.fullmatch(info.filename) else part
                )
    return made.getvalue()


def parsed(part: bytes) -> Element:
    """An XML part: no entities, nothing fetched."""
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False))


class Fonts:
    """Which font a run has: its own, else its style's, its paragraph's, or the document's."""

    def __init__(self, styles: bytes | None) -> None:
        self._of_style: dict[str, str] = {}
        self._based: dict[str, str] = {}
        self._usual: dict[str, str] = {}
        self._default = ""
        if styles is None:
            return
        root = parsed(styles)
        self._default = next((font for found in root.iter(f"{_W}docDefaults") if (font := _font(found))), "")
        for style in root.iter(f"{_W}style"):
            name = style.get(f"{_W}styleId", "")
            self._of_style[name] = _font(style)
            self._based[name] = next((item.get(f"{_W}val", "") for item in style.iter(f"{_W}basedOn")), "")
            if style.get(f"{_W}default") == "1":
                self._usual[style.get(f"{_W}type", "")] = name

    def of_run(self, run: Element, paragraph: Element) -> str:
        own = _own(run, f"{_W}rPr")
        if own is not None and (font := _font(own)):
            return font
        for name in (_styled(own, "rStyle"), _styled(_own(paragraph, f"{_W}pPr"), "pStyle") or self._usual.get("paragraph", "")):
            if font := self._by_style(name):
                return font
        return self._default

    def _by_style(self, name: str) -> str:
        for _ in range(20):  # a style based on itself ends here
            if not name or self._of_style.get(name):
                break
            name = self._based.get(name, "")
        return self._of_style.get(name, "")


def _own(node: Element, tag: str) -> Element | None:
    return next(node.iterchildren(tag), None)


def _styled(properties: Element | None, tag: str) -> str:
    found = _own(properties, f"{_W}{tag}") if properties is not None else None
    return str(found.get(f"{_W}val", "")) if found is not None else ""


def _font(node: Element) -> str:
    found = next(node.iter(f"{_W}rFonts"), None)
    return str(found.get(f"{_W}ascii") or found.get(f"{_W}hAnsi") or "") if found is not None else ""


def encoding_of(font: str) -> str:
    """The encoding that a font's name tells, "" for Unicode.

    >>> [encoding_of(font) for font in (".VnTimeH", "VNI-Times", "Times New Roman")]
    ['tcvn3', 'vni', '']
    """
    name = font.upper()
    return "tcvn3" if name.startswith(".VN") else "vni" if name.startswith("VNI") else ""


def _modern_part(part: bytes, fonts: Fonts, letters: Letters) -> bytes:
    root = parsed(part)
    for paragraph in root.iter(f"{_W}p"):
        for font, texts in _stretches(paragraph, fonts):
            _convert(font, texts, letters)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _stretches(paragraph: Element, fonts: Fonts) -> Iterator[tuple[str, list[Element]]]:
    """Texts of a paragraph that follow each other in one font: a letter of VNI can be cut in two between runs."""
    font = ""
    texts: list[Element] = []
    for run in paragraph.iter(f"{_W}r"):
        if next(run.iterancestors(f"{_W}p")) is not paragraph:  # of a text box, which has its own paragraphs
            continue
        of_run = fonts.of_run(run, paragraph)
        for item in run:
            if item.tag in (f"{_W}t", f"{_W}softHyphen") and of_run == font:
                texts.append(item)
            else:
                yield font, texts
                font, texts = of_run, [item] if item.tag in (f"{_W}t", f"{_W}softHyphen") else []
    yield font, texts


def _convert(font: str, texts: list[Element], letters: Letters) -> None:
    """The soft hyphen is the letter ư of TCVN3; a font whose name ends with H shows capitals."""
    encoding = encoding_of(font)
    old = "".join("\u00ad" if item.tag == f"{_W}softHyphen" else item.text or "" for item in texts)
    if not encoding or old.isascii() or ONLY_UNICODE.search(old):
        return
    new = from_legacy(old, encoding)
    new = new.upper() if encoding == "tcvn3" and font.upper().endswith("H") else new
    for item in texts:
        item.tag, item.text = f"{_W}t", ""
    texts[0].text = new
    texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    letters.note(f"read.was-{encoding}", int(new != old))
