"""YAML as a tree in which every scalar is text and everything has a place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256

from ctlc_rules.source.events import TooWrongError, build
from ctlc_rules.source.nodes import Listing, Mapping, Node, Path, Plain, Scalar, plain_of
from ctlc_rules.source.places import Place, Problems
from ctlc_rules.source.text import decode

__all__ = ["Listing", "Mapping", "Node", "Path", "Plain", "Scalar", "Tree", "joined", "read_tree", "with_root"]


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A file that could be read. `sound` is False where something was refused on the way (a key written twice, say):
    looking on finds the other mistakes, but nothing may be built from it, and `validate` builds nothing."""

    file: str
    lines: tuple[str, ...]
    root: Mapping
    plain: dict[str, Plain]
    sound: bool
    _indexes: dict[int, dict[str, int]]  # of mappings already looked into, by their identity
    others: tuple[Tree, ...] = ()
    """Trees of other files of which some nodes are: their places name those files."""

    def lines_of(self, file: str) -> tuple[str, ...]:
        """The lines of the file that a place names."""
        return next((tree.lines for tree in self.others if tree.file == file), self.lines)

    def node(self, path: Path) -> Node | None:
        """What stands at `path`; None if nothing does."""
        node: Node | None = self.root
        for part in path:
            node = self._child(node, part)
        return node

    def plain_at(self, path: Path) -> Plain:
        """The part of `plain` at `path`, which must exist."""
        found: Plain = self.plain
        for part in path:
            match found, part:
                case dict(), str():
                    found = found[part]
                case list(), int():
                    found = found[part]
                case _:
                    raise KeyError(path)
        return found

    def place(self, path: Path) -> Place:
        """Of the value at `path`; of the nearest ancestor that exists where nothing stands there."""
        return self._nearest(path).place

    def key_place(self, path: Path) -> Place:
        """Of the key at the end of `path`; of the value where that has no key (the root, an item of a list)."""
        key = self._key(path)
        return key.place if key else self.place(path)

    def text_width(self, path: Path) -> int:
        """Characters of the scalar's first line in the file, for the caret; 1 for a mapping or a list."""
        node = self._nearest(path)
        return node.width if isinstance(node, Scalar) else 1

    @property
    def sha256(self) -> str:
        """Of the canonical JSON: sorted keys, no spaces, UTF-8; comments and layout of the file do not count."""
        text = json.dumps(self.plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return sha256(text.encode("utf-8")).hexdigest()

    def key_width(self, path: Path) -> int:
        """Characters of the key at the end of `path`; as `text_width` where that has no key."""
        key = self._key(path)
        return key.width if key else self.text_width(path)

    def _key(self, path: Path) -> Scalar | None:
        parent = self.node(path[:-1]) if path else None
        if not isinstance(parent, Mapping) or not isinstance(path[-1], str):
            return None
        at = self._index(parent).get(path[-1])
        return None if at is None else parent.entries[at][0]

    def _nearest(self, path: Path) -> Node:
        node: Node = self.root
        for part in path:
            child = self._child(node, part)
            if child is None:
                break
            node = child
        return node

    def _child(self, node: Node | None, part: str | int) -> Node | None:
        if isinstance(node, Mapping) and isinstance(part, str):
            at = self._index(node).get(part)
            return None if at is None else node.entries[at][1]
        if isinstance(node, Listing) and isinstance(part, int) and 0 <= part < len(node.items):
            return node.items[part]
        return None

    def _index(self, node: Mapping) -> dict[str, int]:
        if id(node) not in self._indexes:
            self._indexes[id(node)] = {key.text: at for at, (key, _) in enumerate(node.entries)}
        return self._indexes[id(node)]


def joined(own: Tree, root: Mapping, other: Tree) -> Tree:
    """A tree of nodes of two files. It is called by `own`, and sound where both are."""
    plain = plain_of(root)
    assert isinstance(plain, dict)
    return Tree(own.file, own.lines, root, plain, own.sound and other.sound, {}, (other,))


def with_root(tree: Tree, root: Mapping) -> Tree:
    """The same file with other nodes."""
    plain = plain_of(root)
    assert isinstance(plain, dict)
    return Tree(tree.file, tree.lines, root, plain, tree.sound, {}, tree.others)


def read_tree(file: str, data: bytes, problems: Problems) -> Tree | None:
    """Read the YAML in `data`. None where the text cannot be read to its end; never raises, whatever the bytes are."""
    text = decode(file, data, problems)
    if text is None:
        return None
    lines = tuple(text.split("\n"))
    found = Problems()
    try:
        root = build(file, text, lines, found)
    except TooWrongError:
        root = None
    problems.extend(found)
    if not isinstance(root, Mapping):
        return None
    plain = plain_of(root)
    assert isinstance(plain, dict)
    return Tree(file, lines, root, plain, not found, {})
