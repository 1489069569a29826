"""From YAML's events to nodes. Depth is bounded, and what invites mistakes is refused with its place."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Protocol

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamStartEvent,
)

from ctlc_rules.source.faults import tell_fault
from ctlc_rules.source.nodes import Listing, Mapping, Node, Scalar
from ctlc_rules.source.places import Place, Problems
from ctlc_rules.source.text import CONTROL

MOST_DEEP = 40
MOST_TOLD = 100
MOST_NODES = 100_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml is ten times faster and says the same
_GLUED = re.compile(r"[^\W\d][\w.-]*:\S")
_DIGITS = re.compile(r"-?[0-9]+")
_TABBED = re.compile(r" *\t[\t ]*[^\t ]")


class _Mark(Protocol):
    """What the marks of the two readers have in common."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class TooWrongError(Exception):
    """Reading on would say nothing useful. The problem is told already."""


def build(file: str, text: str, lines: tuple[str, ...], problems: Problems) -> Node | None:
    """The root of the one document in `text`; None where it is no mapping."""
    tabbed = [number for number, line in enumerate(lines, 1) if _TABBED.match(line)]
    for number in tabbed[:MOST_TOLD]:
        problems.add(Place(file, number, lines[number - 1].index("\t") + 1), "no-tabs")
    if tabbed:
        raise TooWrongError
    try:
        return _Builder(file, text, lines, problems).root()
    except (yaml.YAMLError, ValueError, OverflowError) as fault:  # the last two: the Python reader, on escapes like "\UFFFFFFFF"
        tell_fault(file, lines, fault, problems)
        raise TooWrongError from None


class _Builder:
    """Descends over the events, one call a level: the depth is counted before each call."""

    def __init__(self, file: str, text: str, lines: tuple[str, ...], problems: Problems) -> None:
        self.file, self.lines, self.problems = file, lines, problems
        self.nodes = 0
        self.events: Iterator[Event] = iter(yaml.parse(text, Loader=_LOADER))

    def root(self) -> Node | None:
        start = self._next()
        if isinstance(start, StreamStartEvent):
            start = self._next()
        if not isinstance(start, DocumentStartEvent):
            self.problems.add(Place(self.file), "empty-file")
            return None
        node = self._node(self._next(), 1)
        self._next()
        after = self._next()
        if isinstance(after, DocumentStartEvent):
            self._tell("one-document", self._place(after))
        if not isinstance(node, Mapping):
            self._tell("not-a-mapping", node.place)
            return None
        return node

    def _next(self) -> Event:
        return next(self.events)

    def _node(self, event: Event, depth: int) -> Node:
        self._refuse_signs(event)
        self.nodes += 1
        if self.nodes > MOST_NODES:
            self._tell("too-much", self._place(event), most=MOST_NODES)
            raise TooWrongError
        if isinstance(event, CollectionStartEvent) and depth > MOST_DEEP:
            self._tell("too-deep", self._place(event), most=MOST_DEEP)
            raise TooWrongError
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, depth)
        if isinstance(event, SequenceStartEvent):
            return self._listing(event, depth)
        return self._scalar(event)

    def _listing(self, start: Event, depth: int) -> Listing:
        items: list[Node] = []
        while not isinstance(event := self._next(), SequenceEndEvent):
            items.append(self._node(event, depth + 1))
        return Listing(tuple(items), self._place(start))

    def _mapping(self, start: MappingStartEvent, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        cut = False  # told once a mapping: the rest of a text cut at its commas is no news
        while not isinstance(event := self._next(), MappingEndEvent):
            key = self._node(event, depth + 1)
            after_key = _spot(event.end_mark)
            value = self._node(self._next(), depth + 1)
            if not self._good_key(key):
                continue
            assert isinstance(key, Scalar)
            if start.flow_style and self._stands_alone(value, after_key) and (entries or _GLUED.match(key.text)):
                if not cut:
                    self._tell_alone(key, list(entries.values())[-1:])
                cut = True
            elif key.text in entries:
                first = entries[key.text][0].place.line
                self._tell("duplicate-key", key.place, width=key.width, name=key.text, first=first)
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), self._place(start))

    def _good_key(self, key: Node) -> bool:
        if not isinstance(key, Scalar) or not key.text:
            self._tell("bad-key", key.place)
            return False
        if key.text == "<<" and not key.quoted:
            self._tell("no-merge", key.place, width=2)
            return False
        return True

    def _tell_alone(self, key: Scalar, before: list[tuple[Scalar, Node]]) -> None:
        """`{out_of:5}`, `{value: 8,5}` or `{title: one, two}`: a key without a value, and the entry before it."""
        value = before[0][1] if before else None
        if not before or _GLUED.match(key.text):
            self._tell("no-space-after-colon", key.place, width=key.width)
        elif isinstance(value, Scalar) and _DIGITS.fullmatch(value.text + key.text) and self._just_before(key) == ",":
            written, plain = f"{value.text},{key.text}", f"{value.text}.{key.text}"
            self._tell("decimal-comma", value.place, width=len(written), value=written, plain=plain)
        else:
            self._tell("comma-in-text", key.place, width=key.width, name=key.text)

    def _just_before(self, key: Scalar) -> str:
        return self.lines[key.place.line - 1][key.place.column - 2]

    def _stands_alone(self, value: Node, after_key: tuple[int, int]) -> bool:
        """Whether a key of a flow mapping has neither a value nor a colon after it."""
        if not isinstance(value, Scalar) or value.text or value.quoted:
            return False
        return self._following(*after_key) != ":"

    def _following(self, line: int, column: int) -> str:
        """The first character from there on that is no space."""
        while line < len(self.lines):
            while column < len(self.lines[line]):
                if not self.lines[line][column].isspace():
                    return self.lines[line][column]
                column += 1
            line, column = line + 1, 0
        return ""

    def _scalar(self, event: Event) -> Scalar:
        place = self._place(event)
        if not isinstance(event, ScalarEvent):  # an alias, told already
            return Scalar("", place, False)
        text = unicodedata.normalize("NFC", event.value)  # escapes in quotes can make what NFC would have joined
        quoted = event.style in ("'", '"')
        if quoted and (found := CONTROL.search(text)):
            self._tell("control-character", place, value=f"U+{ord(found[0]):04X}")
        (line, start), (last_line, end) = _spot(event.start_mark), _spot(event.end_mark)
        width = (end if last_line == line else len(self.lines[line].rstrip())) - start
        return Scalar(text, place, quoted or event.style in ("|", ">"), max(1, width))

    def _refuse_signs(self, event: Event) -> None:
        if not isinstance(event, NodeEvent):
            return
        if event.anchor is not None:
            self._tell("no-anchors", self._place(event))
        if not isinstance(event, AliasEvent) and getattr(event, "tag", None) is not None:
            self._tell("no-tags", self._place(event))

    def _place(self, event: Event) -> Place:
        line, column = _spot(event.start_mark)
        return Place(self.file, line + 1, column + 1)

    def _tell(self, code: str, place: Place, *, width: int = 1, **args: str | int) -> None:
        self.problems.add(place, code, hint="", width=width, **args)
        if len(self.problems) >= MOST_TOLD:
            raise TooWrongError


def _spot(mark: _Mark | None) -> tuple[int, int]:
    """Line and column from 0."""
    assert mark is not None
    return mark.line, mark.column
