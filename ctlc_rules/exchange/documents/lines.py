"""Lines of a text file, and a part of them that is a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from ctlc_rules.exchange.documents.build import MOST_PLACES, Drawn, TooLongError


@dataclass(frozen=True, slots=True)
class Line:
    """number: in the file, from 1. raw: as it stands, with its tabs and blanks. text: cleaned, "" where nothing can be seen."""

    number: int
    raw: str
    text: str


class Lines(Sequence[Line]):
    """The lines of a file, looked at a bounded number of times: a file made for it would begin a table on every line that ends nowhere."""

    def __init__(self, lines: Sequence[Line]) -> None:
        if sum(bool(line.text) for line in lines) > MOST_PLACES:
            raise TooLongError
        self._lines = lines
        self._left = 10 * len(lines) + 20_000

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        found = self._lines[place]
        self._left -= 1 if isinstance(found, Line) else len(found)
        if self._left < 0:
            raise TooLongError
        return found


@dataclass(frozen=True, slots=True)
class Region:
    """A table among lines. end: the place in the list of lines where reading goes on."""

    end: int
    drawn: Drawn
