"""Tables of text: for the screen and for Markdown. Figures stay texts; nothing is read as a number again."""

from __future__ import annotations

from collections.abc import Sequence

from tabulate import tabulate

Row = Sequence[str]


def screen(rows: Sequence[Row], headers: Row, widths: Sequence[int | None] | None = None) -> str:
    """A table in columns. widths: the most characters of each column, longer cells are wrapped at words."""
    return tabulate(rows, headers, tablefmt="simple", disable_numparse=True, maxcolwidths=list(widths) if widths else None)


def plain(rows: Sequence[Row], widths: Sequence[int | None] | None = None) -> str:
    """Columns without head or rules."""
    return tabulate(rows, tablefmt="plain", disable_numparse=True, maxcolwidths=list(widths) if widths else None)


def markdown(rows: Sequence[Row], headers: Row) -> str:
    safe = [[cell.replace("|", "\\|").replace("\n", " ") for cell in row] for row in rows]
    return tabulate(safe, headers, tablefmt="github", disable_numparse=True)
