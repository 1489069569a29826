"""A list file: the named, complete list of the units of one kind (under one parent) at a time. A unit without a case is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Annotated

from pydantic import Field

from ctlc_rules.case.written import Period
from ctlc_rules.source import Door, Name, Path, Problems, Text, Tree


class WrittenList(Door):
    list_: Name = Field(alias="list", description="Mã danh sách / id of the list")
    kind: Name = Field(description="Loại đơn vị / kind of the units")
    parent: Name | None = Field(None, description="Mã đơn vị cấp trên / id of the unit above them")
    period: Period = Field(description="Thời gian danh sách đúng / when the list holds")
    units: Annotated[list[Name], Field(min_length=1, max_length=20000)] = Field(
        description="Mã mọi đơn vị, không thiếu đơn vị nào / ids of all units, none left out"
    )
    raised: Annotated[list[Name], Field(min_length=1, max_length=50)] | None = Field(
        None, description="Loại được nâng tỷ lệ / ratings whose quota is raised"
    )
    because: Text | None = Field(None, description="Lý do / reason")


@dataclass(frozen=True, slots=True)
class OpenList:
    """A list whose file was read."""

    tree: Tree
    written: WrittenList

    @property
    def id(self) -> str:
        return self.written.list_

    @property
    def start(self) -> date:
        assert self.written.period.start is not None
        return self.written.period.start

    @property
    def to(self) -> date:
        assert self.written.period.to is not None
        return self.written.period.to

    def holds_on(self, day: date) -> bool:
        return self.start <= day <= self.to


@dataclass(frozen=True, slots=True)
class Lists:
    """All lists at hand, by id. doubtful: the ids of those that contradict another; nothing is worked out from them."""

    all: tuple[OpenList, ...] = ()
    doubtful: frozenset[str] = frozenset()


def sound_list(tree: Tree, written: WrittenList, problems: Problems) -> OpenList | None:
    """The list, None with problems: its time is whole, no unit stands in it twice, a raised quota has its reason."""
    found = Problems()

    def wrong(path: Path, code: str, **args: object) -> None:
        found.tell(tree.place(path), code, args, width=tree.text_width(path))

    start, to = written.period.start, written.period.to
    if start is None or to is None or to < start:
        wrong(("period",), "list-half")
    seen: set[str] = set()
    for place, unit in enumerate(written.units):
        if unit in seen:
            wrong(("units", place), "unit-listed-twice", name=unit)
        seen.add(unit)
    if written.raised and not written.because:
        wrong(("raised",), "raised-because")
    problems.extend(found)
    return None if found else OpenList(tree, written)


def join_lists(lists: Sequence[OpenList], problems: Problems) -> Lists:
    """All lists, in an order that does not depend on the order of the files; contradictions between two are problems of both."""
    order = sorted(lists, key=lambda item: (item.id, item.tree.sha256, item.tree.file))
    by_id: dict[str, OpenList] = {}
    doubtful: set[str] = set()
    for item in order:
        if item.id in by_id:
            doubtful.add(item.id)
            _wrong(item, ("list",), "list-twice", problems, name=item.id, other=by_id[item.id].tree.file)
        else:
            by_id[item.id] = item
    for one, other in combinations(by_id.values(), 2):
        same = (one.written.parent, one.written.kind) == (other.written.parent, other.written.kind)
        shared = one.written.parent is not None or set(one.written.units) & set(other.written.units)
        if same and shared and one.start <= other.to and other.start <= one.to:
            doubtful |= {one.id, other.id}
            _wrong(one, ("period",), "lists-overlap", problems, other=other.id)
            _wrong(other, ("period",), "lists-overlap", problems, other=one.id)
    return Lists(tuple(by_id.values()), frozenset(doubtful))


def _wrong(item: OpenList, path: Path, code: str, problems: Problems, **args: object) -> None:
    problems.tell(item.tree.place(path), code, args, width=item.tree.text_width(path))
