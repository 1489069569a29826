"""The Vietnamese texts of a criteria file, each with its path; and the place of a few words in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.forms.base import source_at
from ctlc_rules.source import Listing, Mapping, Node, Path, Place, Scalar

PROSE = frozenset({"title", "label", "means", "says", "why", "note", "because"})


@dataclass(frozen=True, slots=True)
class Prose:
    path: Path
    text: str


def texts(standard: Standard) -> Iterator[Prose]:
    """Every title, label, meaning, note and reason, in the order of the file."""
    for item in _walk(standard.tree.root, ()):
        if item.path[-1] in PROSE or (item.path[0] == "papers" and len(item.path) > 1):
            yield item


def _walk(node: Node, path: Path) -> Iterator[Prose]:
    match node:
        case Mapping(entries):
            for key, value in entries:
                yield from _walk(value, (*path, key.text))
        case Listing(items):
            for place, value in enumerate(items):
                yield from _walk(value, (*path, place))
        case Scalar(text) if text and path:
            yield Prose(path, text)


def owner(standard: Standard, path: Path) -> str:
    """The id by which a finding at `path` is accepted: of the input, criterion, rating ... that the path is in."""
    first, *rest = path
    if not rest:
        return standard.id
    if first == "rating" and isinstance(rest[0], int):
        return standard.ratings[rest[0]].id
    if first == "scales" and len(rest) > 1:
        return f"{rest[0]}.{rest[1]}"
    return str(rest[0]) if isinstance(rest[0], str) else f"{first}.{rest[0] + 1}"


def spot(standard: Standard, path: Path, match: re.Match[str]) -> tuple[Place, int]:
    """Where the words stand in the file, and how wide they are."""
    source = source_at(standard.tree, path)
    width = match.end() - match.start()
    if source is None:
        return standard.tree.place(path), width
    begin, place = max((line for line in source.lines if line[0] <= match.start()), default=(0, source.place))
    return Place(place.file, place.line, place.column + match.start() - begin), width
