"""Text in legacy fonts made Unicode inside the XML of a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from ctlc_rules.exchange.documents.encodings import ONLY_UNICODE, Letters, from_legacy
from ctlc_rules.exchange.documents.word_styles import Styles
from ctlc_rules.exchange.documents.word_xml import W

_TEXTS = (f"{W}t", f"{W}softHyphen")
_UNSEEN = (f"{W}rPr", f"{W}lastRenderedPageBreak")


def modernise(root: Element, styles: Styles, letters: Letters) -> None:
    """By the fonts of the runs; then, where a font tells a lie, by the letters."""
    paragraphs = list(root.iter(f"{W}p"))
    for paragraph in paragraphs:
        for font, texts in _stretches(paragraph, styles):
            _convert(font, texts, letters)
    texts = [[item for run in _runs(paragraph) for item in run.iterchildren(f"{W}t")] for paragraph in paragraphs]
    old = ["".join(item.text or "" for item in found) for found in texts]
    for before, after, found in zip(old, letters.modern(old), texts, strict=True):
        if before != after:
            _put(found, after)


def _runs(paragraph: Element) -> Iterator[Element]:
    """Without those of a text box, which has its own paragraphs."""
    for run in paragraph.iter(f"{W}r"):
        if next(run.iterancestors(f"{W}p")) is paragraph:
            yield run


def _stretches(paragraph: Element, styles: Styles) -> Iterator[tuple[str, list[Element]]]:
    """Texts that follow each other in one font: a letter of VNI can be cut in two between runs."""
    font = ""
    texts: list[Element] = []
    for run in _runs(paragraph):
        of_run = styles.font(run, paragraph)
        for item in run:
            if item.tag in _UNSEEN:
                continue
            if item.tag in _TEXTS and of_run == font:
                texts.append(item)
            else:
                yield font, texts
                font, texts = of_run, [item] if item.tag in _TEXTS else []
    yield font, texts


def encoding_of(font: str) -> str:
    """The encoding that a font's name tells, "" for Unicode.

    >>> [encoding_of(font) for font in (".VnTimeH", "VNI-Times", "Times New Roman")]
    ['tcvn3', 'vni', '']
    """
    name = font.upper()
    return "tcvn3" if name.startswith(".VN") else "vni" if name.startswith("VNI") else ""


def _convert(font: str, texts: Sequence[Element], letters: Letters) -> None:
    """The soft hyphen is the letter ư of TCVN3; a font whose name ends with H shows capitals."""
    encoding = encoding_of(font)
    old = "".join("\u00ad" if item.tag == f"{W}softHyphen" else item.text or "" for item in texts)
    if not encoding or ONLY_UNICODE.search(old):
        return
    new = old if old.isascii() else from_legacy(old, encoding)
    new = new.upper() if encoding == "tcvn3" and font.upper().endswith("H") else new
    if new != old:
        _put(texts, new)
        letters.note(f"read.was-{encoding}")


def _put(texts: Sequence[Element], new: str) -> None:
    """The new text into the first, none into the others."""
    for item in texts:
        item.tag, item.text = f"{W}t", ""
    texts[0].text = new
