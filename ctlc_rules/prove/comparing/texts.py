"""Where two files differ: each place that is written otherwise, and whether it is meaning, words or a source."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.comparison import Change, What
from ctlc_rules.source import Path, Place
from ctlc_rules.source.nodes import Plain

WORDS = (
    "title",
    "label",
    "says",
    "why",
    "note",
    "means",
    "unit",
    "report",
    "because",
    "no",
)
"""Keys whose texts are only read."""
HEAD = (
    "standard",
    "edition",
    "status",
    "title",
    "issued",
    "words",
    "published",
    "accepted",
    "governs",
    "framework",
    "by",
    "changes",
    "adaptable",
)
"""Parts of the file that change no grade of a case."""
NAMED = ("papers",)
SOURCES = ("citations", "cite")


def changes(first: Standard, second: Standard) -> Iterator[Change]:
    """In the order of the first file; what only the second has comes after it, part by part."""
    yield from _below(first, second, (), first.tree.plain, second.tree.plain)


def _below(first: Standard, second: Standard, path: Path, old: Plain, new: Plain) -> Iterator[Change]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key in dict.fromkeys((*old, *new)):
            yield from _below(first, second, (*path, key), old.get(key, ""), new.get(key, ""))
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for at, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _below(first, second, (*path, at), one, other)
    else:
        shown = ".".join(str(part) for part in path)
        yield Change(
            _what(path),
            shown,
            _text(old),
            _text(new),
            place_of(first, path),
            place_of(second, path),
        )


def _what(path: Path) -> What:
    keys = [part for part in path if isinstance(part, str)]
    if any(key in SOURCES for key in keys):
        return "source"
    if keys[0] in HEAD or keys[0] in NAMED or keys[-1] in WORDS:
        return "words"
    return "meaning"


def _text(plain: Plain) -> str:
    """As it could stand on one line."""
    match plain:
        case dict():
            return "{" + ", ".join(f"{key}: {_text(value)}" for key, value in plain.items()) + "}"
        case list():
            return "[" + ", ".join(_text(value) for value in plain) + "]"
        case _:
            return " ".join(str(plain).split())


def place_of(standard: Standard, path: Path) -> Place | None:
    """Of the key, else of the value: of what a local file changes, in that file. None where nothing stands there."""
    if standard.tree.node(path) is None:
        return None
    key, value = standard.tree.key_place(path), standard.tree.place(path)
    return value if not isinstance(path[-1], str) or (key.file != standard.file and value.file == standard.file) else key


def first_change(found: list[Change], path: Path, side: str) -> Place | None:
    """The first place of meaning in one of the files (`first`, `second`) that differs, at or below a path."""
    above = ".".join(str(part) for part in path)
    below = (item for item in found if item.what == "meaning" and (item.path == above or item.path.startswith(above + ".")))
    return next(
        (place for item in below if (place := item.first if side == "first" else item.second)),
        None,
    )
