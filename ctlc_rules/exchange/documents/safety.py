"""Before any parser sees an office file: it is whole, unlocked, not a bomb, and its XML fetches and expands nothing."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from ctlc_rules.source import Place, Problems

MOST_BYTES = 50_000_000
"""Of a file as it was handed in."""
MOST_TEXT = 4_000_000
"""Of a text file or a web page: a report of ten pages has 40,000."""
MOST_ENTRIES = 2_000
MOST_UNPACKED = 50_000_000
MOST_RATIO = 200
MOST_XML = 8_000_000
"""Of one XML part unpacked: a report of a hundred pages has some 4,000,000, and a parser takes twenty times as much memory."""
MOST_MARKS = 500_000
"""Of one XML part or web page: a tag or an attribute takes a parser a hundred bytes, however short it is written."""
_CHUNK = 1 << 20
_SMALL = 1_000_000
"""A file that unpacks to less is no bomb, whatever its ratio."""
_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']""")
_PLAIN = frozenset({b"utf-8", b"us-ascii", b"utf8"})
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")
_MARKUP_PARTS = (".xml", ".rels", ".vml")
_UNREAD = "customxml/"
"""Parts of other programs, which no reader opens."""


def check_size(file: str, size: int, problems: Problems, most: int = MOST_BYTES) -> bool:
    """Whether a file is not too large; else a problem. To be asked before a file is read, and again of what was read."""
    if size > most:
        problems.add(Place(file), "document-too-big", most=_in_megabytes(most))
    return size <= most


def _in_megabytes(size: int) -> int:
    return max(1, -(-size // 1_000_000))


def check_office_file(file: str, data: bytes, problems: Problems, tree: bool = True) -> bool:
    """Whether a .docx, .xlsx or .odt may be given to a parser; else one problem says why not.

    tree: whether the parser keeps all of a part in memory; a part is then limited too. At most `MOST_ENTRIES` parts; each is really
    unpacked, to `MOST_UNPACKED` bytes in all, `MOST_RATIO` times the file.
    """
    if not check_size(file, len(data), problems):
        return False
    if fault := _fault(data, tree):
        code, args = fault
        problems.tell(Place(file), code, args)
    return not fault


_FEW_SIGNS = 100
_Fault = tuple[str, dict[str, object]]


def _fault(data: bytes, tree: bool) -> _Fault | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            return _fault_inside(opened, len(data), tree)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError, KeyError, IndexError):
        return "document-broken", {}


def _fault_inside(opened: zipfile.ZipFile, packed: int, tree: bool) -> _Fault | None:
    infos = opened.infolist()
    if len(infos) > MOST_ENTRIES:
        return "document-bomb", {}
    if any(info.flag_bits & 1 for info in infos):
        return "document-locked", {}
    if any(info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for info in infos):
        return "document-broken", {}
    total = 0
    for info in infos:
        own = marks = 0
        name = info.filename.casefold()
        is_markup = name.endswith(_MARKUP_PARTS) and not name.startswith(_UNREAD)
        tail = b""
        for chunk in _chunks(opened, info):
            own += len(chunk)
            total += len(chunk)
            if total > MOST_UNPACKED or (total > _SMALL and total > MOST_RATIO * packed):
                return "document-bomb", {}
            marks += marks_in(chunk) if is_markup else 0
            if is_markup and tree and (own > MOST_XML or marks > MOST_MARKS):
                return "document-too-long-part", {"most": _in_megabytes(MOST_XML)}
            if is_markup and own == len(chunk) and not _is_markup(chunk):
                return "document-broken", {}
            if is_markup and ((own == len(chunk) and not _is_plain_xml(chunk)) or _declares(tail + chunk)):
                return "document-entities", {}
            tail = chunk[-16:]
    return None


def marks_in(piece: bytes) -> int:
    """How many tags and attributes there can be at most."""
    return piece.count(b"<") + piece.count(b"=")


def _chunks(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    with opened.open(info) as part:
        while chunk := part.read(_CHUNK):
            yield chunk


def _is_markup(start: bytes) -> bool:
    """Whether it begins as markup does, in whatever encoding; a part that is empty says nothing else."""
    return not start.strip() or b"<" in start[:_FEW_SIGNS]


def _is_plain_xml(start: bytes) -> bool:
    """UTF-8, as office programs write it: another encoding could hide what is looked for."""
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    said = _ENCODING.match(bare)
    return b"\x00" not in start and (not said or said[1].lower() in _PLAIN)


def _declares(piece: bytes) -> bool:
    return any(word in piece for word in _DECLARES)
