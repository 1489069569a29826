"""Two ways to look at text: folded for comparing, measured for lining up."""

import unicodedata

from wcwidth import wcswidth, wcwidth


def fold(text: str) -> str:
    """For comparing names: case, marks and đ/d make no difference."""
    marks_apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in marks_apart if not unicodedata.combining(c)).replace("đ", "d")


def display_width(text: str) -> int:
    """Columns that `text` takes on a terminal; a control character takes none."""
    width: int = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(c)) for c in text)
