"""Tables of letters and widths of a PDF's fonts: a row for thousands of millions of letters would keep its reader for ever."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pdfminer.pdftypes import PDFStream, dict_value, list_value, resolve1

MOST_LETTERS = 300_000
"""Of one font, rows counted by how many letters each is for: no font has more than 65,536."""
_LONGEST_TABLE = 4_000_000
_SECTION = re.compile(rb"begin(?:bf|cid|notdef)range(.*?)end(?:bf|cid|notdef)range", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]{1,40})>\s*<([0-9A-Fa-f\s]{1,40})>\s*(?:\[[^\]]*\]|<[^>]*>|-?\d+)")
_REMARK = re.compile(rb"%[^\r\n]*")


def fonts_are_sound(resources: Mapping[str, Any]) -> bool:
    """Whether every font of these resources has tables that end."""
    return all(_letters(dict_value(font)) <= MOST_LETTERS for font in dict_value(resources.get("Font", {})).values())


def _letters(font: Mapping[str, Any]) -> int:
    total = sum(_mapped(table) for name in ("ToUnicode", "Encoding") if isinstance(table := resolve1(font.get(name)), PDFStream))
    for item in list_value(font.get("DescendantFonts", [])):
        inner = dict_value(item)
        total += sum(_ranges(resolve1(inner.get(name)) or (), size) for name, size in (("W", 3), ("W2", 5)))
    return total


def _mapped(table: PDFStream) -> int:
    """How many letters a table gives; its size has been seen to be within bounds."""
    content = _REMARK.sub(b"", table.get_data()[:_LONGEST_TABLE])
    return sum(_span(low, high) for section in _SECTION.findall(content) for low, high in _RANGE.findall(section))


def _span(low: bytes, high: bytes) -> int:
    return max(int(b"".join(high.split()) or b"0", 16) - int(b"".join(low.split()) or b"0", 16) + 1, 0)


def _ranges(widths: Iterable[Any], size: int) -> int:
    """Letters that the rows of a table of widths are for: `first last width...`, or `first [width...]`."""
    return sum(max(last - first + 1, 0) for first, last in _rows(widths, size))


def _rows(widths: Iterable[Any], size: int) -> Iterator[tuple[int, int]]:
    row: list[Any] = []
    for item in widths:
        found = resolve1(item)
        row = [] if isinstance(found, list) else [*row, found]
        if len(row) == size:
            if isinstance(row[0], int) and isinstance(row[1], int):
                yield row[0], row[1]
            row = []
