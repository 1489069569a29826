"""What a framework lets a local file change: paths with dots, `*` for any one id, each with `any` or a range (`1..20`, `50%..80%`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from pydantic import TypeAdapter, ValidationError

from ctlc_rules.source import Listing, Node, Path, Problems, Scalar, Span, Tree
from ctlc_rules.source import Mapping as MappingNode

ANY = "any"
LEAST_DEEP = {
    "policy": 2, "total": 2, "levels": 2, "limits": 3, "inputs": 3, "derived": 3, "sections": 3, "criteria": 3, "rating": 3,
    "findings": 3, "relations": 3,
}  # fmt: skip
"""How long a path is at least, by its first part: nothing that holds a title is changed whole."""
TEXTS = frozenset({"id", "label", "title", "says", "why", "cite", "no", "report", "unit", "means"})
"""Words stay the framework's, in both languages; a local file gives its reason beside each change instead."""
WITH_WORDS = ("inputs", "derived", "sections", "criteria", "rating", "findings", "relations")
STRUCTURE = ("as", "by")
"""Keys of limits that are no ids: `*` does not stand for them."""

_SPAN: TypeAdapter[Span] = TypeAdapter(Span)


@dataclass(frozen=True, slots=True)
class Allowed:
    """lo, hi: as written, both with a % or both without; None where anything may stand there."""

    span: Span | None
    percent: bool
    shown: str

    def holds(self, text: str) -> bool:
        if self.span is None:
            return True
        if text.endswith("%") != self.percent:
            return False
        number = number_of(text.removesuffix("%"))
        return number is not None and number in self.span


def number_of(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def paths(node: Node, text: str) -> Iterator[Path]:
    """Every path that a text with dots names below a node. An id may hold dots itself; a row of `rating` goes by its id."""
    for name, part, child in _children(node):
        for head in (name,) if name in STRUCTURE else (name, "*"):
            if text == head:
                yield (part,)
            elif text.startswith(f"{head}."):
                yield from ((part, *rest) for rest in paths(child, text[len(head) + 1 :]))


def _children(node: Node) -> Iterator[tuple[str, str | int, Node]]:
    if isinstance(node, MappingNode):
        yield from ((key.text, key.text, value) for key, value in node.entries)
    elif isinstance(node, Listing):
        for place, item in enumerate(node.items):
            own = next((value.text for key, value in _entries(item) if key == "id" and isinstance(value, Scalar)), str(place + 1))
            yield own, place, item


def _entries(node: Node) -> Iterator[tuple[str, Node]]:
    if isinstance(node, MappingNode):
        yield from ((key.text, value) for key, value in node.entries)


def dotted(node: Node, path: Path) -> str:
    """How a path is written: the other way round than `paths`."""
    names: list[str] = []
    for part in path:
        name, node = next((name, child) for name, own, child in _children(node) if own == part)
        names.append(name)
    return ".".join(names)


def allowed_of(text: str) -> Allowed | None:
    """`any` or a range; None where it is neither."""
    if text == ANY:
        return Allowed(None, False, text)
    low, _, high = text.partition("..")
    percent = low.endswith("%")
    if percent != high.endswith("%"):
        return None
    try:
        return Allowed(_SPAN.validate_python(f"{low.removesuffix('%')}..{high.removesuffix('%')}"), percent, text)
    except ValidationError:
        return None


def check_adaptable(adaptable: Mapping[str, str], tree: Tree, problems: Problems) -> None:
    """Each path of a framework's `adaptable:` leads somewhere, to no text and to nothing that holds one; each range can be read."""
    for text, said in adaptable.items():
        at: Path = ("adaptable", text)
        found = list(paths(tree.root, text))
        code = "" if found else "adaptable-nothing"
        if text.partition(".")[0] not in LEAST_DEEP or not all(_is_a_value(path) for path in found):
            code = "adaptable-not-a-value"
        if code:
            problems.add(tree.key_place(at), code, width=tree.key_width(at), name=text, known=", ".join(LEAST_DEEP))
        if allowed_of(said) is None:
            problems.add(tree.place(at), "adaptable-range", width=tree.text_width(at), value=said)


def _is_a_value(path: Path) -> bool:
    part = str(path[0])
    return len(path) >= LEAST_DEEP[part] and not (part in WITH_WORDS and path[2] in TEXTS)


def adaptable_paths(adaptable: Mapping[str, str], root: Node) -> dict[Path, Allowed]:
    """Every path that may be changed. Of two that name one path, the later one counts."""
    made = {path: allowed_of(said) for text, said in adaptable.items() for path in paths(root, text)}
    return {path: allowed for path, allowed in made.items() if allowed}
