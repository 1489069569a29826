"""What a file is made of: scalars, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.source.places import Place

Path = tuple[str | int, ...]
Plain = str | None | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text. `no`, `012` and `2020-09-01` are text too: what they mean is for the model to say."""

    text: str
    place: Place
    quoted: bool
    width: int = 1  # characters it takes in the file on its first line, quotes included; 1 if it is empty


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Entries as written; INVARIANT: no two keys are equal."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place


Node = Scalar | Listing | Mapping


def plain_of(node: Node) -> Plain:
    """Dicts, lists and text; a scalar that is truly empty (nothing written, no quotes) is None."""
    if isinstance(node, Scalar):
        return node.text if node.text or node.quoted else None
    if isinstance(node, Listing):
        return [plain_of(item) for item in node.items]
    return {key.text: plain_of(value) for key, value in node.entries}


def put(node: Node, path: Path, new: Node) -> Node:
    """The same with `new` at `path`, where something stands."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(node, Mapping):
        return Mapping(tuple((key, put(value, rest, new) if key.text == first else value) for key, value in node.entries), node.place)
    assert isinstance(node, Listing)
    return Listing(tuple(put(item, rest, new) if place == first else item for place, item in enumerate(node.items)), node.place)


def written(node: Node) -> str:
    """As it could stand on one line of a file."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return "[" + ", ".join(written(item) for item in node.items) + "]"
    return "{" + ", ".join(f"{key.text}: {written(value)}" for key, value in node.entries) + "}"
