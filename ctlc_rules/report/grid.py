"""Tables of text: for the screen and for Markdown. Figures stay texts; nothing is read as a number again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tabulate import tabulate

Row = Sequence[str]
_SIGNS = re.compile(r"[\\`*_<|]|(?<=\])\(")


def screen(rows: Sequence[Row], headers: Row, widths: Sequence[int | None] | None = None) -> str:
    """A table in columns. widths: the most characters of each column, longer cells are wrapped at words."""
    return tabulate(rows, headers, tablefmt="simple", disable_numparse=True, maxcolwidths=list(widths) if widths else None)


def plain(rows: Sequence[Row], widths: Sequence[int | None] | None = None) -> str:
    """Columns without head or rules."""
    return tabulate(rows, tablefmt="plain", disable_numparse=True, maxcolwidths=list(widths) if widths else None)


def markdown(rows: Sequence[Row], headers: Row) -> str:
    safe = [[marked(cell) for cell in row] for row in rows]
    return tabulate(safe, [marked(cell) for cell in headers], tablefmt="github", disable_numparse=True)


def marked(text: str) -> str:
    """Text that Markdown shows as it stands: no sign in it begins a cell, an element, a link or a stress.

    >>> marked("a|b <i> *c* [d](e)")
    'a\\\\|b \\\\<i> \\\\*c\\\\* [d]\\\\(e)'
    """
    return _SIGNS.sub(r"\\\g<0>", text.replace("\n", " "))
