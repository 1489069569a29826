"""Bytes of a text file, or letters of a document, to NFC Unicode: every conversion is noted, good Vietnamese is never touched."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from viparse.normalize.encodings import get_charmap
from viparse.normalize.tables import convert

from ctlc_rules.exchange.documents.document import Change
from ctlc_rules.exchange.documents.syllables import look
from ctlc_rules.source import Place, Problems

LEGACY = ("tcvn3", "vni", "viscii")
SAMPLE = 40_000
"""Characters that a verdict looks at."""
_GOOD, _SURE = 75, 90
"""Hundredths of the words with marks that can be Vietnamese: so many, and the text is good as it is; so many after a conversion, and
the conversion was right. Real reports stand over 97, legacy letters read as Latin under 50."""
ONLY_UNICODE = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
"""Letters that no legacy font shows: they use the places of Latin-1."""
_GARBLED = re.compile("[\u00c3\u00c4\u00c6]\\S|\u00e1[\u00ba\u00bb]|\u00e2\u20ac")
_GAPS = {"aú": "ẳ", "AÚ": "Ẳ", "î": "ỵ", "Î": "Ỵ"}
_VNI_GAPS = re.compile("|".join(_GAPS))
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Letters:
    """Makes text NFC and counts what had to be done, for one document."""

    def __init__(self) -> None:
        self._done: Counter[str] = Counter()

    def note(self, code: str, times: int = 1) -> None:
        if times:
            self._done[code] += times

    @property
    def changes(self) -> tuple[Change, ...]:
        """By code."""
        return tuple(Change(code, times) for code, times in sorted(self._done.items()))

    def clean(self, text: str) -> str:
        """One line, NFC, blanks single, without unseen characters."""
        if not text.isascii():
            if not unicodedata.is_normalized("NFC", text):
                text = unicodedata.normalize("NFC", text)
                self.note("read.was-nfd")
            text = _UNSEEN.sub("", text)
        return " ".join(_CONTROLS.sub(" ", text).split())

    def modern(self, lines: Sequence[str]) -> list[str]:
        """The lines in Unicode, where a document was typed in the letters of a legacy font.

        A line with letters that only Unicode has is left alone; one that could be either goes with the line before it.
        """
        encoding = legacy_encoding("\n".join(lines)[:SAMPLE])
        if not encoding:
            return list(lines)
        found: list[str] = []
        legacy = True
        for line in lines:
            if line.isascii():
                found.append(line)
                continue
            legacy = not ONLY_UNICODE.search(line) and (legacy or not look(line).at_least(100))
            found.append(from_legacy(line, encoding) if legacy else line)
            self.note(f"read.was-{encoding}", int(found[-1] != line))
        return found


def from_legacy(text: str, encoding: str) -> str:
    """Letters of a legacy font as Unicode: the one place that uses the tables of viparse, and fills their gaps."""
    charmap = get_charmap(encoding)
    assert charmap is not None, encoding
    if encoding == "vni":
        text = _VNI_GAPS.sub(lambda found: _GAPS[found[0]], text)
    made = str(convert(text, charmap, "NFC"))
    return made.upper() if encoding == "tcvn3" and _is_in_capitals(text) else made


def _is_in_capitals(text: str) -> bool:
    """TCVN3 has no capitals with tones: a line whose other letters are capitals was all in capitals."""
    plain = [c for c in text if c.isascii() and c.isalpha()]
    return len(plain) > 2 and all(c.isupper() for c in plain)  # noqa: PLR2004


def legacy_encoding(text: str) -> str:
    """The legacy encoding whose letters `text` shows; "" where it is good as it is, or where none of them makes it Vietnamese."""
    if look(unicodedata.normalize("NFC", text)).at_least(_GOOD):
        return ""
    ranked = sorted((-_share(from_legacy(text, name)), place, name) for place, name in enumerate(LEGACY))
    best, _, name = ranked[0]
    return name if -best >= _SURE else ""


def _share(text: str) -> int:
    """Hundredths of the words with marks that can be Vietnamese, rounded down."""
    seen = look(text)
    return 100 * seen.can // (seen.can + seen.cannot) if seen.can + seen.cannot else 0


def decode_text(file: str, data: bytes, letters: Letters, problems: Problems) -> list[str] | None:
    """The lines of a text file in Unicode, blanks and tabs as they stand; None with a problem."""
    text = _decoded(data, letters)
    if text is None:
        problems.add(Place(file), "letters-unknown")
        return None
    if not text.strip("\ufeff \t\r\n\u00a0\x00"):
        problems.add(Place(file), "document-empty")
        return None
    lines = letters.modern(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return lines if _is_whole(file, lines, letters, problems) else None


def decode_markup(data: bytes, letters: Letters) -> str | None:
    """HTML as text: by its byte order mark, as UTF-8 where it is that, else as it says of itself; None where it is none of them."""
    try:
        return _decoded(data, letters) if wide_encoding(data) else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    said = _CHARSET.search(data[:4000])
    name = said[1].decode("ascii").casefold() if said else ""
    if name in ("windows-1258", "cp1258"):
        letters.note("read.was-cp1258")
        return unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    return _narrow(data, letters) or (_latin(data) if name in ("windows-1252", "iso-8859-1") else None)


def _decoded(data: bytes, letters: Letters) -> str | None:
    if wide := wide_encoding(data):
        letters.note("read.was-utf16")
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _narrow(data, letters)


def wide_encoding(data: bytes) -> str:
    """UTF-16, by its mark or without it: blanks and figures, of which every text has some, have a zero byte each."""
    if data.startswith(_WIDE_MARKS):
        return "utf-16"
    start = data[:2000]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if 10 * max(even, odd) < len(start) or min(even, odd):
        return ""
    return "utf-16-le" if odd else "utf-16-be"


def _narrow(data: bytes, letters: Letters) -> str | None:
    """One byte a letter: Windows-1258, or the bytes of a legacy font, of which `Letters.modern` makes Unicode later."""
    windows = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    if look(windows[:SAMPLE]).at_least(_SURE):
        letters.note("read.was-cp1258")
        return windows
    for latin in (_latin(data), data.decode("latin-1")):
        if legacy_encoding(latin[:SAMPLE]):
            return latin
    return None


def _latin(data: bytes) -> str:
    """Windows-1252, in which five bytes have no meaning: those as Latin-1 has them."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in data)


def _is_whole(file: str, lines: Sequence[str], letters: Letters, problems: Problems) -> bool:
    """False, with a problem, where most lines with marks are garbled; some are noted and left as they are."""
    marked = garbled = first = 0
    for number, line in enumerate(lines, 1):
        if not line.isascii():
            marked += 1
            if is_garbled(line):
                garbled += 1
                first = first or number
    letters.note("read.has-garbled", garbled)
    if 2 * garbled > marked:
        problems.add(Place(file, first), "letters-garbled", times=garbled, line=first)
        return False
    return True


def is_garbled(line: str) -> bool:
    """UTF-8 that was read as Windows-1252: such a text is UTF-8 again once it is written back.

    >>> [is_garbled(text) for text in ("Trung tÃ¢m há»\\u008dc táº\\u00adp", "Trung tâm học tập", "CÃ PHÊ")]
    [True, False, False]
    """
    if not _GARBLED.search(line):
        return False
    for piece in line.split():
        if not piece.isascii() and _GARBLED.search(piece):
            try:
                _back(piece).decode("utf-8")
            except UnicodeError:
                continue
            return True
    return False


def _back(piece: str) -> bytes:
    return b"".join(c.encode("latin-1") if ord(c) < 0x100 else c.encode("cp1252") for c in piece)  # noqa: PLR2004
