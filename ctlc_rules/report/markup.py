"""HTML, built so that a text cannot become markup by accident: whatever is not `Safe` is escaped where it is put in."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

VOID = frozenset({"br", "meta"})


class Safe(str):
    """HTML already."""

    __slots__ = ()


def el(name: str, /, *inner: str, **attributes: str) -> Safe:
    """An element. `class_` is written class, `data_label` data-label; an attribute that is "" is left out.

    >>> str(el("p", "5 < 6", class_="sum"))
    '<p class="sum">5 &lt; 6</p>'
    """
    shown = "".join(f' {key.strip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items() if value)
    if name in VOID:
        return Safe(f"<{name}{shown}>")
    return Safe(f"<{name}{shown}>{joined(inner)}</{name}>")


def joined(parts: Iterable[str], between: str = "") -> Safe:
    """The parts in a row, each escaped unless it is safe, and `between` too."""
    return Safe(safe(between).join(safe(part) for part in parts))


def safe(text: str) -> Safe:
    return text if isinstance(text, Safe) else Safe(escape(text))


def lines(parts: Iterable[str]) -> Safe:
    """One under the other."""
    return joined(parts, Safe("<br>"))


def items(parts: Iterable[str], **attributes: str) -> Safe:
    """A list; nothing where there is nothing to list."""
    found = [el("li", part) for part in parts]
    return el("ul", *found, **attributes) if found else Safe()


def css_text(text: str) -> str:
    """A text as a string of CSS: only letters, digits, blanks and a few signs stand for themselves.

    >>> css_text('a "b"')
    '"a \\\\22 b\\\\22 "'
    """
    return '"' + "".join(sign if (sign.isalnum() and sign.isascii()) or sign in " .,:;()/-" else f"\\{ord(sign):x} " for sign in text) + '"'
