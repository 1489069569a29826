"""Reads a local file over a framework: the framework is found and read, the changes put in, and the whole read as any standard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Protocol

from pydantic import Field

from ctlc_rules.criteria.adaptable import dotted
from ctlc_rules.criteria.changing import Put, WrittenLocal, changes_of, is_local, merged
from ctlc_rules.criteria.english import Both, English, read_english
from ctlc_rules.criteria.infos import ChangeInfo, Cite, FrameworkInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.criteria.written import WrittenStandard
from ctlc_rules.source import Door, Name, Path, Problem, Problems, Text, Tree, near, read_tree, validate, written

MOST_ASKED = 40
"""Changes that are taken back one by one to see which of them a fault comes from."""


@dataclass(frozen=True, slots=True)
class FrameworkFile:
    """file: how it is called in messages. english: name and bytes of its English texts."""

    file: str
    data: bytes
    english: tuple[str, bytes] | None


class Frameworks(Protocol):
    """Where a framework is looked for."""

    def ids(self) -> Collection[str]: ...
    def files(self, name: str) -> Sequence[FrameworkFile]: ...


class NoFrameworks:
    """For a file that is read alone."""

    def ids(self) -> Collection[str]:
        return ()

    def files(self, name: str) -> Sequence[FrameworkFile]:  # noqa: ARG002  # there are none, whatever the name is
        return ()


class EnglishLocal(Door):
    """The English texts of a local file; those of its framework stand for all else."""

    standard: Name
    title: Text
    by: Text | None = None
    changes: list[Text | None] = Field(default=[])


@dataclass(frozen=True, slots=True)
class _Frame:
    tree: Tree
    written: WrittenStandard
    english: English
    standard: Standard


Read = Callable[[WrittenStandard, Tree, English, Problems], Standard | None]


def read_local(own: Tree, english: tuple[str, bytes] | None, frameworks: Frameworks, read: Read, problems: Problems) -> Standard | None:
    """The framework with the changes, as a standard of its own; None with problems."""
    local = validate(WrittenLocal, own, problems)
    frame = _frame(local, own, frameworks, read, problems) if local else None
    if local is None or frame is None:
        return None
    texts = _english(english, local, problems)
    _check_head(local, own, frame, problems)
    changes = changes_of(local, own, frame.tree, frame.written, problems)
    if problems:
        return None
    label = frame.english.file and frame.english.file.model_copy(
        update={"standard": local.standard, "title": texts.title if texts else local.title}
    )
    reading = _Local(own, local, replace(frame, english=English(label)), read)
    found = Problems()
    standard = reading.standard(changes, found)
    if standard is None or found:
        problems.extend(_at_the_changes(reading, changes, found))
        return None
    return replace(
        standard,
        framework=_framework(frame.standard, local, texts),
        changes=tuple(_change(one, local, texts, own, frame) for one in changes),
        sha256=sha256(f"{frame.tree.sha256}\n{own.sha256}".encode()).hexdigest(),
    )


@dataclass(frozen=True, slots=True)
class _Local:
    own: Tree
    written: WrittenLocal
    frame: _Frame
    read: Read

    def standard(self, changes: Sequence[Put], problems: Problems) -> Standard | None:
        tree = merged(self.own, self.frame.tree, changes)
        made = validate(WrittenStandard, tree, problems)
        return self.read(made, tree, self.frame.english, problems) if made else None


def _frame(local: WrittenLocal, own: Tree, frameworks: Frameworks, read: Read, problems: Problems) -> _Frame | None:
    """The framework, read as the standard that it is; a problem where there is none, several, or one with faults."""

    def wrong(code: str, key: str = "framework", hint: str = "", **args: object) -> None:
        at: Path = (key,)
        problems.tell(own.place(at), code, args, hint=hint, width=own.text_width(at))

    files = frameworks.files(local.framework)
    if not files:
        close = near(local.framework, frameworks.ids())
        hint = "near-name" if close else "known-names"
        known = ", ".join(sorted(frameworks.ids())) or "–"
        wrong("framework-missing", hint=hint, name=local.framework, near=close, known=known)
        return None
    of_frame = Problems()
    read_ones = [(item, tree) for item in files if (tree := read_tree(item.file, item.data, of_frame))]
    chosen = [one for one in read_ones if local.framework_edition in (None, one[1].plain.get("edition"))]
    if len(chosen) != 1 and not of_frame:
        known = ", ".join(str(tree.plain.get("edition")) for _, tree in read_ones)
        wrong("framework-edition", "framework_edition" if local.framework_edition else "framework", name=local.framework, known=known)
        return None
    if chosen and is_local(chosen[0][1]):
        wrong("framework-is-local", name=local.framework)
        return None
    frame = _read_frame(*chosen[0], read, of_frame) if chosen else None
    if frame is None or of_frame:
        wrong("framework-broken", name=local.framework, count=len(of_frame))
        problems.extend(of_frame)
        return None
    if not frame.written.adaptable:
        wrong("framework-not-adaptable", name=local.framework)
        return None
    return frame


def _read_frame(item: FrameworkFile, tree: Tree, read: Read, problems: Problems) -> _Frame | None:
    made = validate(WrittenStandard, tree, problems)
    if made is None:
        return None
    english = read_english(*item.english, made, problems) if item.english else English(None)
    standard = read(made, tree, english, problems)
    return _Frame(tree, made, english, standard) if standard else None


def _check_head(local: WrittenLocal, own: Tree, frame: _Frame, problems: Problems) -> None:
    """What the local file says of itself fits what its framework is."""

    def wrong(code: str, path: Path, **args: object) -> None:
        problems.tell(own.place(path), code, args, width=own.text_width(path))

    if local.standard == local.framework:
        wrong("local-id", ("standard",), name=local.standard)
    if local.status == "official" and frame.written.status in ("draft", "illustrative"):
        wrong("local-status", ("status",), name=local.framework, status=frame.written.status)
    for name in local.citations:
        if name in frame.written.citations:
            problems.tell(own.key_place(("citations", name)), "local-citation", {"name": name}, width=own.key_width(("citations", name)))
    cited = {**frame.written.citations, **local.citations}
    for place, change in enumerate(local.changes):
        for cite in _cites(change.cite):
            if cite.id not in cited:
                wrong("unknown-citation", ("changes", place, "cite"), name=cite.id)
    whole, part = frame.written.governs, local.governs
    if part and (part.start < whole.start or (whole.to and (part.to is None or part.to > whole.to))):
        wrong("local-outside-force", ("governs", "from"), start=whole.start, to=whole.to or "…")


def _cites(cite: str | list[str] | None) -> tuple[Cite, ...]:
    listed = [cite] if isinstance(cite, str) else cite or []
    return tuple(Cite(*text.partition(":")[::2]) for text in listed)


def _english(english: tuple[str, bytes] | None, local: WrittenLocal, problems: Problems) -> EnglishLocal | None:
    tree = read_tree(*english, problems) if english else None
    texts = validate(EnglishLocal, tree, problems) if tree else None
    if tree and texts and texts.standard != local.standard:
        at, width = tree.place(("standard",)), tree.text_width(("standard",))
        problems.add(at, "english-of-another", width=width, name=texts.standard, standard=local.standard)
    return texts


def _at_the_changes(reading: _Local, changes: Sequence[Put], found: Problems) -> Problems:
    """The framework is sound, so a fault at one of its lines comes from changes: it is told at those without which it is gone."""
    own, told = reading.own, Problems()
    inside = [problem for problem in found if problem.place.file == reading.frame.tree.file]
    told.extend([problem for problem in found if problem not in inside])
    blamed: dict[Problem, list[int]] = {problem: [] for problem in inside}
    for change in changes[:MOST_ASKED] if inside else ():
        without = Problems()
        reading.standard([one for one in changes if one is not change], without)
        for problem in set(inside) - set(without):
            blamed[problem].append(change.place)
    for problem, places in blamed.items():
        for place in places or [change.place for change in changes]:
            at: Path = ("changes", place, "to")
            where, width = str(problem.place), own.text_width(at)
            told.add(own.place(at), "change-breaks", width=width, at=where, vi=problem.message("vi"), en=problem.message("en"))
    return told


def _framework(standard: Standard, local: WrittenLocal, texts: EnglishLocal | None) -> FrameworkInfo:
    accepted = frozenset((item.code, item.at) for item in standard.accepted)
    by = Both(local.by, (texts and texts.by) or local.by)
    return FrameworkInfo(standard.id, standard.edition, standard.title, standard.core_sha256, standard.sha256, by, accepted)


def _change(one: Put, local: WrittenLocal, texts: EnglishLocal | None, own: Tree, frame: _Frame) -> ChangeInfo:
    change = local.changes[one.place]
    english = texts.changes[one.place] if texts and one.place < len(texts.changes) else None
    old = frame.tree.node(one.path)
    assert old is not None
    place = own.place(("changes", one.place, "at"))
    because = Both(change.because, english or change.because)
    return ChangeInfo(dotted(frame.tree.root, one.path), one.path, written(old), written(one.new), because, _cites(change.cite), place)
