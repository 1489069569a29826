"""A local file over a framework, as it is written, and its changes put into the framework's tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from ctlc_rules.criteria.adaptable import Allowed, adaptable_paths, dotted, number_of, paths
from ctlc_rules.criteria.written import Accepted, Citation, Governs, Issued, WrittenStandard
from ctlc_rules.source import Door, Listing, Mapping, Name, Node, Path, Problems, Scalar, Text, Tree, joined, put

OWN = ("standard", "edition", "status", "title", "issued")
"""Keys that are the local file's own, never the framework's."""
MOST_LISTED = 12


class Change(Door):
    at: Text = Field(description="Chỗ sửa trong khung: phần.mã.mục / what is changed: part.id.key")
    to: str | list[object] | dict[str, object] = Field(description="Giá trị mới / the new value")
    because: Text = Field(description="Lý do / why")
    cite: Text | Annotated[list[Text], Field(min_length=1, max_length=50)] | None = Field(None, description="Căn cứ / source")


class WrittenLocal(Door):
    """A standard that is a framework with changes."""

    standard: Name = Field(description="Mã bộ tiêu chí / id")
    edition: Name = Field(description="Bản / edition")
    status: Literal["draft", "illustrative", "partial", "official"] = Field(description="Tình trạng / status")
    title: Text = Field(description="Tên / title")
    framework: Name = Field(description="Mã của khung / id of the framework")
    framework_edition: Name | None = Field(None, description="Bản của khung, khi khung có nhiều bản / its edition, where it has several")
    by: Text = Field(description="Cơ quan sửa / the authority that changes it")
    issued: Issued | None = Field(None, description="Văn bản ban hành / issued")
    governs: Governs | None = Field(None, description="Hiệu lực; không ghi thì như khung / in force; as the framework where not said")
    citations: dict[Name, Citation] = Field(default={}, description="Căn cứ của địa phương / local sources")
    changes: Annotated[list[Change], Field(min_length=1, max_length=200)] = Field(description="Các chỗ sửa / the changes")
    accepted: list[Accepted] = Field(default=[], description="Lỗi soát được chấp nhận / accepted findings of lint")


@dataclass(frozen=True, slots=True)
class Put:
    """A change that may be made. place: its number in `changes:`, from 0."""

    place: int
    path: Path
    new: Node


def is_local(tree: Tree) -> bool:
    return "framework" in tree.plain


def changes_of(written: WrittenLocal, own: Tree, frame: Tree, framework: WrittenStandard, problems: Problems) -> list[Put]:
    """The changes that the framework allows; for each other one a problem."""
    allowed = adaptable_paths(framework.adaptable, frame.root)
    made: list[Put] = []
    for place, change in enumerate(written.changes):
        path = next(paths(frame.root, change.at), None) if "*" not in change.at.split(".") else None
        at, to = ("changes", place, "at"), ("changes", place, "to")
        new = own.node(to)
        if path is None:
            _unknown(change.at, (own, at), frame, allowed, problems)
        elif (rule := _rule(path, allowed)) is None:
            known = _listed(framework.adaptable)
            problems.add(own.place(at), "change-not-allowed", width=own.text_width(at), name=change.at, known=known)
        elif any(_within(path, other.path) or _within(other.path, path) for other in made):
            problems.add(own.place(at), "change-twice", width=own.text_width(at), name=change.at)
        elif rule.span and not (isinstance(new, Scalar) and rule.holds(new.text)):
            problems.add(own.place(to), "change-outside", width=own.text_width(to), name=change.at, range=rule.shown)
        elif _same(own.plain_at(to), frame.plain_at(path)):
            problems.add(own.place(to), "change-changes-nothing", width=own.text_width(to), name=change.at)
        elif new is not None:
            made.append(Put(place, path, new))
    return made


def merged(own: Tree, frame: Tree, changes: Sequence[Put]) -> Tree:
    """The framework's tree under the local file's head, with the changes in it; every node keeps its place in its own file."""
    root: Node = frame.root
    for change in changes:
        root = put(root, change.path, change.new)
    assert isinstance(root, Mapping)
    head = {key.text: (key, value) for key, value in own.root.entries}
    entries = [entry for entry in root.entries if entry[0].text not in (*OWN, "adaptable")]
    entries = [_with_own(entry, head) for entry in entries]
    present = {key.text for key, _ in entries}
    more = [head[key] for key in (*OWN, "citations", "accepted") if key in head and key not in present]
    return joined(own, Mapping((*more, *entries), own.root.place), frame)


def _with_own(entry: tuple[Scalar, Node], head: dict[str, tuple[Scalar, Node]]) -> tuple[Scalar, Node]:
    """Whose `governs` it is; sources and accepted findings of both."""
    key, value = entry
    if key.text not in ("governs", "citations", "accepted") or key.text not in head:
        return entry
    own = head[key.text][1]
    match value, own:
        case Mapping(entries), Mapping(more) if key.text == "citations":
            known = {name.text for name, _ in entries}
            return key, Mapping((*entries, *(item for item in more if item[0].text not in known)), value.place)
        case Listing(items), Listing(more_items):
            return key, Listing((*items, *more_items), value.place)
        case _:
            return head[key.text]


def _rule(path: Path, allowed: dict[Path, Allowed]) -> Allowed | None:
    """By the path itself, or as a part of what may be changed in any way."""
    if path in allowed:
        return allowed[path]
    whole = [allowed[path[:length]] for length in range(1, len(path)) if path[:length] in allowed]
    return next((rule for rule in whole if rule.span is None), None)


def _within(path: Path, whole: Path) -> bool:
    return path[: len(whole)] == whole


def _same(new: object, old: object) -> bool:
    if isinstance(new, str) and isinstance(old, str):
        numbers = number_of(new.removesuffix("%")), number_of(old.removesuffix("%"))
        return new == old or (None not in numbers and numbers[0] == numbers[1] and new.endswith("%") == old.endswith("%"))
    return new == old


def _unknown(text: str, at: tuple[Tree, Path], frame: Tree, allowed: dict[Path, Allowed], problems: Problems) -> None:
    own, path = at
    known = [dotted(frame.root, one) for one in allowed]
    close = problems.near(text, known)
    hint, width = "near-name" if close else "known-names", own.text_width(path)
    problems.add(own.place(path), "change-of-nothing", hint=hint, width=width, name=text, near=close, known=_listed(known))


def _listed(known: Sequence[str] | dict[str, str]) -> str:
    names = list(known)
    return ", ".join(names[:MOST_LISTED]) + (", …" if len(names) > MOST_LISTED else "")
