"""Cases that wait for each other in a long row, worked from its far end: no depth of calls bounds a row, no order of files matters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

Key = tuple[str, ...]
Found = TypeVar("Found")
MOST_NESTED = 50
"""Cases that wait for each other within one turn; what lies deeper has a turn of its own first."""


class TooDeep(Exception):  # noqa: N818 - a turn to be taken first, no error
    """Thrown from what would nest too deep, caught by the turns; it never leaves them."""

    def __init__(self, first: Callable[[], object], waiting: frozenset[Key]) -> None:
        self.first = first
        self.waiting = waiting


@dataclass(slots=True)
class Turns:
    """running: what is being worked out, by which a circle is known: also what waits in turns before."""

    running: set[Key] = field(default_factory=set)
    before: int = 0

    def deep(self) -> bool:
        return len(self.running) - self.before > MOST_NESTED

    def put_off(self, first: Callable[[], object]) -> TooDeep:
        return TooDeep(first, frozenset(self.running))

    def take(self, work: Callable[[], Found]) -> Found:
        """The result of the work, begun again after each part of it that has to come first. Parts keep their own results."""
        rest: list[tuple[Callable[[], object], frozenset[Key]]] = []
        while True:
            try:
                self._begin(frozenset())
                return work()
            except TooDeep as deep:
                rest.append((deep.first, deep.waiting))
            while rest:
                first, waiting = rest[-1]
                try:
                    self._begin(waiting)
                    first()
                    rest.pop()
                except TooDeep as deep:
                    rest.append((deep.first, deep.waiting))

    def _begin(self, waiting: frozenset[Key]) -> None:
        self.running = set(waiting)
        self.before = len(waiting)
