"""How far the cells of a workbook reach, before a parser lays them out: one cell at the far corner would fill the memory."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

MOST_CELLS = 2_000_000
"""Of the smallest rectangle, from the first cell, that holds the filled cells of a sheet."""
_XLSX = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>")
_ODS = re.compile(rb"<(?:\w+:)(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_PLACE = re.compile(rb"""\sr=["']([A-Za-z]*)(\d+)["']""")
_REPEATED = re.compile(rb"""\bnumber-(?:rows|columns)-repeated=["'](\d+)["']""")
_HELD = re.compile(rb"\bvalue|[^/]$")
"""Of the attributes of a cell: it has a value, or something stands inside."""


def too_far(data: bytes) -> bool:
    """Whether some sheet of an .xlsx or .ods, which is safe to unpack, reaches over more than `MOST_CELLS`."""
    with zipfile.ZipFile(BytesIO(data)) as parts:
        for name in parts.namelist():
            if name == "content.xml":
                extents = _of_ods(parts.read(name))
            elif name.endswith(".xml"):
                extents = _of_xlsx(parts.read(name))
            else:
                continue
            if any(rows * columns > MOST_CELLS for rows, columns in extents):
                return True
    return False


def _of_xlsx(sheet: bytes) -> Iterator[tuple[int, int]]:
    row = column = last = 0
    for found in _XLSX.finditer(sheet):
        place = _PLACE.search(found[2])
        if found[1] == b"row":
            row, column = int(place[2]) if place else row + 1, 0
            continue
        if place:
            row, column = int(place[2]), _number(place[1])
        else:
            column += 1
        last = max(last, column)
        yield row, last


def _number(letters: bytes) -> int:
    """Of a column, from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _of_ods(content: bytes) -> Iterator[tuple[int, int]]:
    row = column = last = times = 0
    for found in _ODS.finditer(content):
        repeated = _REPEATED.search(found[2])
        many = int(repeated[1]) if repeated else 1
        if found[1] == b"table":
            row = column = last = times = 0
        elif found[1] == b"table-row":
            row, column, times = row + times, 0, many
        else:
            column += many
            if _HELD.search(found[2]):
                last = max(last, column)
                yield row + times, last
