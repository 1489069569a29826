"""Lines of a text file, and a part of them that is a table."""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.exchange.documents.build import Drawn


@dataclass(frozen=True, slots=True)
class Line:
    """number: in the file, from 1. raw: as it stands, with its tabs and blanks. text: cleaned, "" where nothing can be seen."""

    number: int
    raw: str
    text: str


@dataclass(frozen=True, slots=True)
class Region:
    """A table among lines. end: the place in the list of lines where reading goes on."""

    end: int
    drawn: Drawn
