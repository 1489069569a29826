"""Bytes to NFC text, and why some bytes are no text."""

import codecs
import re
import unicodedata

from ctlc_rules.source.letters import display_width, fold
from ctlc_rules.source.places import Place, Problems

__all__ = ["CONTROL", "MOST_BYTES", "decode", "display_width", "fold", "source_lines"]

MOST_BYTES = 1_000_000
MOST_CONTROLS_TOLD = 20
# Tab and line feed are the only controls a text needs. NEL and the Unicode line separators would make our lines differ from
# those of the YAML reader; a byte order mark inside the text and a lone surrogate are invisible to its author.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_BOMS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_MAGIC = (
    (b"PK\x03\x04", "Word/Excel (.docx, .xlsx, .zip)"),
    (b"\xd0\xcf\x11\xe0", "Word/Excel (.doc, .xls)"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
)


def decode(file: str, data: bytes, problems: Problems) -> str | None:
    """The text of a UTF-8 file in NFC, its lines ended by "\\n"; None where a problem says why not."""
    whole = Place(file)
    if len(data) > MOST_BYTES:
        problems.add(whole, "file-too-big", size=len(data), most=MOST_BYTES)
        return None
    if kind := next((kind for magic, kind in _MAGIC if data.startswith(magic)), ""):
        problems.add(whole, "not-text", kind=kind)
        return None
    if encoding := _wide_encoding(data):
        problems.add(whole, "not-utf8-utf16", encoding=encoding)
        return None
    try:
        text = _nfc(data.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        before = _nfc(data[: fault.start].decode("utf-8-sig"))
        problems.add(Place(file, *_line_and_column(before, len(before))), "not-utf8")
        return None
    if not text.strip():
        problems.add(whole, "empty-file")
        return None
    controls = [found.start() for found, _ in zip(CONTROL.finditer(text), range(MOST_CONTROLS_TOLD), strict=False)]
    for at in controls:
        problems.add(Place(file, *_line_and_column(text, at)), "control-character", value=f"U+{ord(text[at]):04X}")
    return None if controls else text


def source_lines(data: bytes) -> tuple[str, ...]:
    """The lines of a file as `decode` counts them, for showing beside a problem even where the file could not be read."""
    return tuple(_nfc(data[:MOST_BYTES].decode("utf-8-sig", errors="replace")).split("\n"))


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _wide_encoding(data: bytes) -> str:
    """UTF-16 and UTF-32 by their byte order mark, or by every other byte of the first ones being NUL."""
    if named := next((name for bom, name in _BOMS if data.startswith(bom)), ""):
        return named
    start = data[:512]
    return "UTF-16" if start.count(0) * 3 > len(start) else ""


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
