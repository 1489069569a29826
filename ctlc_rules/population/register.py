"""The cases and lists at hand, found by unit, standard and time. The order in which files were read is no matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from ctlc_rules.case.lists import Lists, OpenList
from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.taken import Lack
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.population.windows import Window


class Shelf(Protocol):
    """The standards at hand."""

    def editions(self, standard: str) -> tuple[Standard, ...]:
        """Every edition by its id, the oldest first; none where there is none, or they cannot be told apart."""
        ...

    def id_for(self, opened: OpenCase) -> str | None:
        """The standard that a case is graded by; None where it is not clear."""
        ...


class Register:
    def __init__(self, opened: Sequence[OpenCase], lists: Lists, shelf: Shelf) -> None:
        self.opened = opened
        self.lists = lists
        self.shelf = shelf
        self._by_unit: dict[tuple[str, str], list[OpenCase]] | None = None
        self._units = {item.id: frozenset(item.written.units) for item in lists.all}
        self._ending: dict[tuple[str, str, Window], OpenCase | Lack] = {}

    def of(self, unit: str, standard: str) -> tuple[OpenCase, ...]:
        """The cases of a unit by a standard that state their period, by its end."""
        if self._by_unit is None:
            self._by_unit = {}
            for item in sorted(self.opened, key=lambda one: (*period_of(one)[::-1], one.base.case)):
                name = self.shelf.id_for(item)
                if name is not None and period_of(item) != NO_PERIOD:
                    self._by_unit.setdefault((item.base.unit.id, name), []).append(item)
        return tuple(self._by_unit.get((unit, standard), ()))

    def ending_in(self, unit: str, standard: str, window: Window) -> OpenCase | Lack:
        """The case whose period ends last in the window, its latest revision; what is lacking where there is none, or several."""
        key = (unit, standard, window)
        if key not in self._ending:
            self._ending[key] = next(self.all_ending_in(unit, standard, window), no_case(unit, window))
        return self._ending[key]

    def all_ending_in(self, unit: str, standard: str, window: Window) -> Iterator[OpenCase | Lack]:
        """The same, and those before it, from the last to the first; revisions and rivals of what was given are passed over."""
        rest = [item for item in self.of(unit, standard) if window[0] <= period_of(item)[1] <= window[1]]
        while rest:
            last = rest[-1]
            rivals = [item for item in rest if _overlap(period_of(item), period_of(last))]
            revision = max(item.base.revision for item in rivals)
            latest = [item for item in rivals if item.base.revision == revision]
            yield latest[0] if len(latest) == 1 else Lack("several-cases", (("unit", unit),))
            rest = [item for item in rest if item not in rivals]

    def below(self, parent: str, kind: str, day: date) -> OpenList | Lack:
        """The list of the units of a kind under a parent, as it is on a day."""
        found = [
            item for item in self.lists.all if item.written.parent == parent and item.written.kind == kind and item.holds_on(day)
        ]  # fmt: skip
        return self._one(found) or Lack("no-list", (("kind", kind),))

    def around(self, unit: str, kind: str, day: date) -> list[OpenList]:
        """The lists that a unit stands in on a day."""
        return [item for item in self.lists.all if item.written.kind == kind and item.holds_on(day) and unit in self._units[item.id]]

    def _one(self, found: list[OpenList]) -> OpenList | Lack | None:
        if any(item.id in self.lists.doubtful for item in found) or len(found) > 1:
            return Lack("doubtful-list")
        return found[0] if found else None


NO_PERIOD = (date.max, date.min)


def period_of(opened: OpenCase) -> Window:
    """First and last day; NO_PERIOD where the case does not state both, in this order."""
    written = opened.base.period
    if written is None or written.start is None or written.to is None or written.to < written.start:
        return NO_PERIOD
    return written.start, written.to


def no_case(unit: str, window: Window) -> Lack:
    """That there is no case of a unit: for which period."""
    when = window[1].isoformat()
    return Lack("no-case", (("unit", unit), ("when", when)))


def _overlap(one: Window, other: Window) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
