"""A sound criteria file as text with places, and single edits of it as a person would make them in an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ctlc_rules.source import Listing, Mapping, Node, Problems, Scalar, Tree, read_tree
from ctlc_rules.source import Path as Keys

NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])")


@dataclass(frozen=True, slots=True)
class Edit:
    """kind: a key of kinds.yaml. at: the line. data: the whole file with the edit in it."""

    kind: str
    file: str
    line: int
    old: str
    new: str
    data: bytes


class Sheet:
    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self.path = path
        text = path.read_text(encoding="utf-8")
        self.lines = text.split("\n")
        problems = Problems()
        tree = read_tree(name, text.encode(), problems)
        assert tree is not None and not problems
        self.tree: Tree = tree
        self.plain = tree.plain

    # reading

    def scalars(self, *keys: str | int) -> Iterator[tuple[Keys, Scalar]]:
        """Every scalar value below a path, in the order of the file, on one line each."""
        node = self.tree.node(keys)
        if node is not None:
            yield from ((path, item) for path, item in _below(node, keys) if self.written(item) is not None)

    def written(self, node: Scalar) -> str | None:
        """As it stands in the file, quotes included; None where it goes over several lines."""
        line = self.lines[node.place.line - 1]
        piece = line[node.place.column - 1 : node.place.column - 1 + node.width]
        return piece if piece.strip("\"'") == node.text else None

    def keys(self, *keys: str | int) -> list[Scalar]:
        node = self.tree.node(keys)
        return [key for key, _ in node.entries] if isinstance(node, Mapping) else []

    def text(self, *keys: str | int) -> str:
        node = self.tree.node(keys)
        return node.text if isinstance(node, Scalar) else ""

    def scalar(self, *keys: str | int) -> Scalar | None:
        node = self.tree.node(keys)
        return node if isinstance(node, Scalar) and self.written(node) is not None else None

    # edits

    def put(self, kind: str, node: Scalar, new: str) -> Edit:
        """Another text in the place of a scalar (a value or a key)."""
        at, column = node.place.line - 1, node.place.column - 1
        line = self.lines[at]
        old = line[column : column + node.width]
        quote = old[0] if old[0] in "\"'" else ""
        return self._edit(kind, at, [line[:column] + quote + new + quote + line[column + node.width :]], old, new)

    def drop(self, kind: str, line: int, old: str) -> Edit:
        return self._edit(kind, line - 1, [], old, "(xóa)")

    def twice(self, kind: str, line: int, old: str) -> Edit:
        return self._edit(kind, line - 1, [self.lines[line - 1]] * 2, old, "(chép hai lần)")

    def swap(self, kind: str, first: int, second: int, old: str) -> Edit:
        lines = list(self.lines)
        lines[first - 1], lines[second - 1] = lines[second - 1], lines[first - 1]
        return Edit(kind, self.name, first, old, "(đổi chỗ)", "\n".join(lines).encode())

    def swap_values(self, kind: str, first: Scalar, second: Scalar) -> Edit:
        """Two values of one line, each in the other's place."""
        assert first.place.line == second.place.line
        (one, other) = sorted((first, second), key=lambda node: node.place.column)
        at, line = one.place.line - 1, self.lines[one.place.line - 1]
        a, b = one.place.column - 1, other.place.column - 1
        new = line[:a] + line[b : b + other.width] + line[a + one.width : b] + line[a : a + one.width] + line[b + other.width :]
        return self._edit(kind, at, [new], f"{one.text} … {other.text}", f"{other.text} … {one.text}")

    def alone(self, key: Scalar, value: Node) -> bool:
        """Whether an entry stands on one line of its own."""
        line = self.lines[key.place.line - 1]
        rest = self.lines[key.place.line] if key.place.line < len(self.lines) else ""
        indent = len(line) - len(line.lstrip())
        deeper = rest.strip() != "" and len(rest) - len(rest.lstrip()) > indent
        return line.lstrip().startswith(key.text) and value.place.line == key.place.line and not deeper

    def _edit(self, kind: str, at: int, new: list[str], old: str, shown: str) -> Edit:
        lines = [*self.lines[:at], *new, *self.lines[at + 1 :]]
        return Edit(kind, self.name, at + 1, old, shown, "\n".join(lines).encode())


def _below(node: Node, path: Keys) -> Iterator[tuple[Keys, Scalar]]:
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, Listing):
        for place, item in enumerate(node.items):
            yield from _below(item, (*path, place))
    else:
        for key, value in node.entries:
            yield from _below(value, (*path, key.text))
