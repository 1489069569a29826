"""What a file is by its content: an ending can say anything."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

from ctlc_rules.exchange.documents.encodings import wide_encoding

Kind = Literal[
    "docx", "html", "text", "pdf", "xlsx", "doc", "xls", "rtf", "odt", "ods", "pptx", "mht", "zip", "locked", "image", "archive",
    "program", "binary",
]  # fmt: skip
_ENDINGS: dict[str, tuple[Kind, ...]] = {
    "docx": ("docx",), "docm": ("docx",), "dotx": ("docx",), "htm": ("html",), "html": ("html",), "xhtml": ("html",), "txt": ("text",),
    "csv": ("text",), "pdf": ("pdf",), "xlsx": ("xlsx",), "xlsm": ("xlsx",), "doc": ("doc", "rtf"), "dot": ("doc",), "xls": ("xls",),
    "rtf": ("rtf",), "odt": ("odt",), "ods": ("ods",), "mht": ("mht",), "mhtml": ("mht",),
}  # fmt: skip
USUAL: dict[Kind, str] = {
    "docx": ".docx", "html": ".html", "text": ".txt", "pdf": ".pdf", "xlsx": ".xlsx", "doc": ".doc", "xls": ".xls", "rtf": ".rtf",
    "odt": ".odt", "ods": ".ods", "pptx": ".pptx", "mht": ".mht", "zip": ".zip",
    "image": ".png, .jpg", "archive": ".rar, .7z", "program": ".exe",
}  # fmt: skip
"""The ending that a file of each kind should have."""
_PARTS: tuple[tuple[str, Kind], ...] = (("word/", "docx"), ("xl/", "xlsx"), ("ppt/", "pptx"))
_MAGIC: tuple[tuple[bytes, Kind], ...] = (
    (b"{\\rtf", "rtf"), (b"\x89PNG", "image"), (b"\xff\xd8\xff", "image"), (b"GIF8", "image"), (b"II*\x00", "image"), (b"MM\x00*", "image"),
    (b"BM", "image"), (b"Rar!", "archive"), (b"7z\xbc\xaf", "archive"), (b"\x1f\x8b", "archive"),
    (b"MZ", "program"), (b"\x7fELF", "program"),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?>(?:<!--(?>.*?-->)\s*)*)"
    r"<\s*(?:!doctype\s+html|html|head|body|table|div|p|meta|title|span|font|article|h1|h2)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHT = re.compile(r"(?:from:|mime-version:)[^\n]*\n(?:.*\n){0,8}?content-type:\s*multipart/related", re.IGNORECASE)
_FEW = 2000


def kind_of(data: bytes) -> Kind:
    """By what the bytes begin with, and what a zip or an OLE file holds."""
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _of_zip(data)
    if data.startswith(_OLE):
        return _of_ole(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    found = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if found and not (found in ("image", "program") and _is_text(data)):
        return found
    start = _start(data)
    if _MARKUP.match(start):
        return "html"
    if _MHT.match(start.replace("\r\n", "\n").replace("\r", "\n")):
        return "mht"
    return "text" if _is_text(data) else "binary"


def _start(data: bytes) -> str:
    return data[: 2 * _FEW].decode(wide_encoding(data) or "utf-8-sig", errors="replace").lstrip("\ufeff")


def _is_text(data: bytes) -> bool:
    """No control characters but those of a text."""
    start = _start(data) if wide_encoding(data) else data[:_FEW].decode("latin-1")
    controls = sum(letter < " " and letter not in "\t\n\r\x0b\x0c\x1a" for letter in start)
    return 100 * controls <= len(start)


def _of_zip(data: bytes) -> Kind:
    """By the names inside; a broken zip by the names that are written in it as they come."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            names = opened.namelist()[:4000]
            mime = opened.read("mimetype")[:100] if "mimetype" in names and opened.getinfo("mimetype").file_size < _FEW else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        names = [name.decode() for name in (b"word/document", b"xl/workbook", b"ppt/presentation") if name in data]
        mime = b""
    if mime.startswith(b"application/vnd.oasis.opendocument."):
        return "odt" if b"text" in mime else "ods"
    for start, kind in _PARTS:
        if any(name.startswith(start) for name in names):
            return kind
    return "zip"


def _of_ole(data: bytes) -> Kind:
    """Names in an OLE file are UTF-16. A locked .docx is an OLE file around the encrypted one; a locked .doc says so at its head."""
    if "EncryptedPackage".encode("utf-16-le") in data or (data[512:514] == b"\xec\xa5" and data[523:524] > b"" and data[523] & 1):
        return "locked"
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return "xls"
    return "binary"


def fits_ending(file: str, kind: Kind) -> bool:
    """Whether the ending of a name says what the file is; one that says nothing fits."""
    ending = file.rpartition(".")[2].casefold() if "." in file else ""
    return ending not in _ENDINGS or kind in _ENDINGS[ending]
