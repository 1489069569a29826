"""Before and while a PDF is read: how much its streams unpack to, and how much there is to draw on a page."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.pdftypes import PDFStream, dict_value, resolve1

from ctlc_rules.exchange.documents.pdf_fonts import fonts_are_sound
from ctlc_rules.exchange.documents.safety import MOST_UNPACKED
from ctlc_rules.source import Place, Problems

MOST_DRAWN = 4_000_000
"""Bytes of instructions that one page may have, forms counted as often as they are drawn: a full page of a report has 40,000."""
_MOST_PACKED_ODDLY = 50_000
"""Bytes of a stream whose packing is not unpacked here to see its size."""
_MOST_OF_PICTURES = 600_000_000
_DEEPEST = 12
_CHUNK = 1 << 20
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_DRAWN_FORM = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")


def check_pdf(file: str, data: bytes, problems: Problems) -> bool:
    """Whether the streams of a PDF stay within bounds once unpacked; else a problem. Streams in other filters than Flate hold pictures."""
    if b"startxref" not in data[-4096:]:
        problems.add(Place(file), "document-broken")
        return False
    total = pictures = 0
    for found in re.finditer(rb"stream\r?\n", data):
        is_picture = _PICTURE.search(data, max(0, data.rfind(b"obj", 0, found.start())), found.start()) is not None
        own = 0
        for size in _unpacked(data, found.end()):
            own += size
            if own > MOST_UNPACKED or total + (0 if is_picture else own) > MOST_UNPACKED or pictures + own > _MOST_OF_PICTURES:
                problems.add(Place(file), "document-bomb")
                return False
        pictures, total = (pictures + own, total) if is_picture else (pictures, total + own)
    return True


def _unpacked(data: bytes, start: int, levels: int = 3) -> Iterator[int]:
    """Sizes, a chunk at a time, of a stream that begins at `start`, and of what it holds where that is packed again."""
    if levels == 0 or data[start : start + 1] not in (b"\x78", b"\x68", b"\x58", b"\x48", b"\x38", b"\x28", b"\x18", b"\x08"):
        return
    unpack = zlib.decompressobj()
    first = b""
    try:
        for place in range(start, len(data), 65_536):
            rest = data[place : place + 65_536]
            while rest and not unpack.eof:
                chunk = unpack.decompress(rest, _CHUNK)
                first = first or chunk
                yield len(chunk)
                rest = unpack.unconsumed_tail
            if unpack.eof:
                break
    except zlib.error:
        return
    yield from _unpacked(first, 0, levels - 1)


def is_light(page: Any) -> bool:
    """Whether a page of pdfminer has at most `MOST_DRAWN` to draw, in fonts that end; told before anything is drawn."""
    streams = [stream for item in page.contents if isinstance(stream := resolve1(item), PDFStream)]
    own: dict[int, int] = {}
    return sum(_drawn(stream, dict_value(page.resources), own, 0) for stream in streams) <= MOST_DRAWN


def _drawn(stream: PDFStream, resources: Mapping[str, Any], known: dict[int, int], depth: int) -> int:
    """Bytes to draw; more than `MOST_DRAWN` where that is not known. known: of forms by their number, 0 while they are being counted."""
    content = _content(stream)
    if content is None or depth > _DEEPEST:
        return MOST_DRAWN + 1
    if not fonts_are_sound(resources):
        return MOST_DRAWN + 1
    forms = dict_value(resources.get("XObject", {}))
    total = len(content)
    for name in _DRAWN_FORM.findall(content):
        form = resolve1(forms.get(name.decode("latin-1")))
        if isinstance(form, PDFStream) and getattr(form.get("Subtype"), "name", "") == "Form":
            number = form.objid or id(form)
            if number not in known:
                known[number] = 0
                inner = form.get("Resources")
                known[number] = _drawn(form, dict_value(inner) if inner else resources, known, depth + 1)
            total += known[number]
        if total > MOST_DRAWN:
            break
    return total


def _content(stream: PDFStream) -> bytes | None:
    """What a stream holds; None where that is too much."""
    raw = stream.rawdata
    if raw is None:
        return stream.get_data()
    names = [getattr(name, "name", "") for name, _ in stream.get_filters()]
    if not names or len(raw) <= _MOST_PACKED_ODDLY // 25:
        return stream.get_data() if len(raw) <= MOST_DRAWN else None
    if names not in (["FlateDecode"], ["Fl"]):
        return stream.get_data() if len(raw) <= _MOST_PACKED_ODDLY and "Fl" not in "".join(names) else None
    if stream.decipher and stream.objid is not None and stream.genno is not None:
        raw = stream.decipher(stream.objid, stream.genno, raw, stream.attrs)
    try:
        found = zlib.decompressobj().decompress(raw, MOST_DRAWN + 1)
    except zlib.error:
        return stream.get_data()
    return found if len(found) <= MOST_DRAWN else None
