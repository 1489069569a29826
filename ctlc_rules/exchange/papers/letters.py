"""Letters that paper can show: what an office file cannot hold, or the embedded fonts cannot draw, is named and never dropped."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator

SIGNS = frozenset("☐☑✓✗■▨≈⟨⟩→")
"""Signs of ours that the typesetter's own fonts draw where the text font lacks them."""
KEPT = frozenset("\n")
_BY_SEGMENTS = 4
_LAST = 0xFFFF
_NEVER = 0xFFFE
"""The last two numbers of each plane are no characters."""
_TAGS = 0xE0000
"""From here on stand invisible tags, which fonts cannot be trusted to hide."""


def writable(text: str) -> str:
    """The text as an XML file can hold it: controls, surrogates and non-characters are named by their number.

    >>> writable("a\\x01b\\tc")
    'a[U+0001]b c'
    """
    return "".join(sign if sign in KEPT else " " if sign == "\t" else _writable(sign) for sign in text)


def _writable(sign: str) -> str:
    number = ord(sign)
    nothing = unicodedata.category(sign) in ("Cc", "Cs") or number & _NEVER == _NEVER or sign in "\ufeff\u2028\u2029"
    return named(sign) if nothing else sign


def named(sign: str) -> str:
    """`[U+4E2D]`."""
    return f"[U+{ord(sign):04X}]"


def drawable(text: str, covered: frozenset[int]) -> str:
    """The text with every letter that no font draws named by its number."""
    return "".join(sign if _drawn(sign, covered) else named(sign) for sign in text)


def _drawn(sign: str, covered: frozenset[int]) -> bool:
    if ord(sign) in covered or sign in SIGNS or sign in KEPT:
        return True
    return unicodedata.category(sign) == "Cf" and ord(sign) < _TAGS


def covered(font: bytes) -> frozenset[int]:
    """The characters of a TrueType font, by its character map of the basic plane (format 4)."""
    found: set[int] = set()
    for at in _maps(font):
        (kind,) = struct.unpack_from(">H", font, at)
        if kind == _BY_SEGMENTS:
            found.update(_segments(font, at))
    return frozenset(found)


def _maps(font: bytes) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", font, 4)
    for place in range(count):
        tag, _, start, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * place)
        if tag == b"cmap":
            (subtables,) = struct.unpack_from(">H", font, start + 2)
            for number in range(subtables):
                yield start + int(struct.unpack_from(">HHL", font, start + 4 + 8 * number)[2])


def _segments(font: bytes, at: int) -> Iterator[int]:
    (double,) = struct.unpack_from(">H", font, at + 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", font, at + 14)
    starts = struct.unpack_from(f">{count}H", font, at + 16 + double)
    deltas = struct.unpack_from(f">{count}H", font, at + 16 + 2 * double)
    base = at + 16 + 3 * double
    offsets = struct.unpack_from(f">{count}H", font, base)
    for place, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(first, last + 1):
            glyph = code + delta
            if offset:
                (glyph,) = struct.unpack_from(">H", font, base + 2 * place + offset + 2 * (code - first))
            if glyph & _LAST and code != _LAST:
                yield code
