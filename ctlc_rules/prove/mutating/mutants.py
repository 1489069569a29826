"""Every mutant of a standard: its file with one place changed, read again by the house's reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ctlc_rules.criteria.read import read_again
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.prove.mutating.changes import Change, Kind, is_number, moved, of_expression, of_rounding
from ctlc_rules.source import Listing, Mapping, Node, Path, Place, Problem, Problems, Scalar, put

READ = frozenset({"title", "cite", "why", "wanted", "says", "note", "no", "out_of", "by", "label", "id", "unit", "order", "digits"})
"""Keys whose values are only read, or which follow from others."""
CONDITIONS = frozenset({"met", "when", "applies_when", "all_of", "of", "checklist"})
CHANGED = ("policy", "derived", "limits", "sections", "total", "criteria", "rating", "findings")
NOT_APPLICABLE = ("full", "zero", "leave_out")
MOST_SUMS = 3


@dataclass(frozen=True, slots=True)
class Mutant:
    """One place changed. place: of it in the file. root: the file's nodes with the change."""

    kind: Kind
    place: Place
    path: Path
    old: str
    new: str
    root: Mapping


def mutants(standard: Standard) -> Iterator[Mutant]:
    """In the order of the file."""
    root = standard.tree.root
    for key, node in root.entries:
        if key.text in CHANGED:
            yield from _of(standard, node, (key.text,))


def _of(standard: Standard, node: Node, path: Path) -> Iterator[Mutant]:
    if isinstance(node, Scalar):
        for kind, new in _changes(standard, node.text, path):
            yield _mutant(standard, kind, path, node, new)
    elif isinstance(node, Listing):
        for place, item in enumerate(node.items):
            yield from _of(standard, item, (*path, place))
    elif path[0] == "findings" and any(key.text == "note" for key, _ in node.entries):
        return
    else:
        for key, value in node.entries:
            at = (*path, key.text)
            if key.text in READ or (path == ("policy",) and key.text not in ("rounding", "not_applicable")):
                continue
            yield from _of_key(standard, node, key, path)
            if key.text == "evidence":
                yield _without(standard, node, key, path)
            else:
                yield from _of(standard, value, at)
        if path[0] == "findings" and len(path) > 1:
            yield _gone(standard, path)


def _changes(standard: Standard, text: str, path: Path) -> Iterator[Change]:
    last = next(part for part in reversed(path) if isinstance(part, str))
    if last in ("mode", "step"):
        yield from of_rounding(last, text)
    elif last == "not_applicable":
        yield from (("gate", other) for other in NOT_APPLICABLE if other != text)
    elif is_number(text):
        kind: Kind = "points" if path[0] == "criteria" and last not in ("full_at", "needed", "when_zero") else "threshold"
        yield from ((kind, number) for number in moved(text))
    elif last in ("cap", "veto"):
        order = [info.id for info in standard.ratings]
        yield from (("gate", other) for other in order if other != text and text in order)
    else:
        yield from of_expression(text, last in CONDITIONS and not _is_quantity(path))


def _is_quantity(path: Path) -> bool:
    """`of` of some_of is a list of conditions; one text there is a quantity."""
    return path[-1] == "of"


def _of_key(standard: Standard, node: Mapping, key: Scalar, path: Path) -> Iterator[Mutant]:
    """A band's edge, an item of a checklist."""
    inside = path[-1] if path else ""
    if is_number(key.text):
        changes: list[Change] = [("edge", number) for number in moved(key.text)]
    elif inside == "checklist":
        changes = list(of_expression(key.text, True))
    else:
        return
    for kind, new in changes:
        if any(other.text == new for other, _ in node.entries):
            continue
        entries = tuple((Scalar(new, item.place, True) if item is key else item, value) for item, value in node.entries)
        yield Mutant(kind, key.place, (*path, key.text), key.text, new, _root(standard, path, Mapping(entries, node.place)))


def _without(standard: Standard, node: Mapping, key: Scalar, path: Path) -> Mutant:
    """The papers that gate are only asked for."""
    wanted = Scalar("wanted", key.place, False)
    entries = tuple((wanted, value) if name is key else (name, value) for name, value in node.entries if name.text != "wanted")
    return Mutant("gate", key.place, (*path, key.text), key.text, wanted.text, _root(standard, path, Mapping(entries, node.place)))


def _gone(standard: Standard, path: Path) -> Mutant:
    """A finding that has no effect any more."""
    node, place = standard.tree.node(path), standard.tree.key_place(path)
    assert isinstance(node, Mapping)
    effects = ("cap", "veto", "lower", "not_rated", "zero")
    kept = tuple(entry for entry in node.entries if entry[0].text not in effects)
    note = (Scalar("note", place, False), Scalar("yes", place, False))
    return Mutant("gate", place, path, str(path[-1]), "", _root(standard, path, Mapping((*kept, note), node.place)))


def _mutant(standard: Standard, kind: Kind, path: Path, node: Scalar, new: str) -> Mutant:
    return Mutant(kind, node.place, path, node.text, new, _root(standard, path, Scalar(new, node.place, True)))


def _root(standard: Standard, path: Path, new: Node) -> Mapping:
    root = put(standard.tree.root, path, new)
    assert isinstance(root, Mapping)
    return root


def read_mutant(standard: Standard, mutant: Mutant) -> Standard | Problem:
    """Read again; sums that its author would add up again (`out_of`) are set right. Else the first thing that is wrong with it."""
    root = mutant.root
    for _ in range(MOST_SUMS):
        problems = Problems()
        found = read_again(standard, root, problems)
        if found:
            return found
        sums = [problem for problem in problems if problem.code == "points-do-not-add-up"]
        if len(sums) < len(problems):
            return next(problem for problem in problems if problem not in sums)
        for problem in sums:
            root = _with_sum(root, problem)
    return sums[0]


def _with_sum(root: Mapping, problem: Problem) -> Mapping:
    new = _scalar_at(root, problem.place, str(dict(problem.args)["sum"]))
    assert isinstance(new, Mapping)
    return new


def _scalar_at(node: Node, place: Place, text: str) -> Node:
    """The same with another text where a scalar has this place."""
    if isinstance(node, Scalar):
        return Scalar(text, place, True) if node.place == place else node
    if isinstance(node, Listing):
        return Listing(tuple(_scalar_at(item, place, text) for item in node.items), node.place)
    return Mapping(tuple((key, _scalar_at(value, place, text)) for key, value in node.entries), node.place)
