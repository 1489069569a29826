"""What reading a report gives: facts with their places, tables, and what needs a look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from ctlc_rules.case.written import Qualifier
from ctlc_rules.criteria.template import Template
from ctlc_rules.exchange.documents.document import Cell, Document, Spot, Table
from ctlc_rules.exchange.figures.figure import Figure


@dataclass(frozen=True, slots=True)
class Where:
    """A place of the report and all that is written there. row, column: of a table, as the report heads them."""

    spot: Spot
    text: str
    section: str = ""
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that the report says of an input.

    values: as a case writes them; one is the value, several are readings in doubt, none says that the place was left empty.
    printed: the words that say it, "" where they are too many to quote. between: `values` are two ends.
    figure: what was read, None for words. sum_of: the places whose figures were added up. doubt: code that says why it is in doubt.
    """

    input: str
    values: tuple[str, ...]
    at: Where
    printed: str = ""
    basis: Literal["reported", "claimed"] = "reported"
    because: str = ""
    figure: Figure | None = None
    between: bool = False
    sum_of: tuple[Where, ...] = ()
    doubt: str = ""

    @property
    def qualifier(self) -> Qualifier | None:
        return self.figure.qualifier if self.figure else None

    @property
    def to_nearest(self) -> Fraction | None:
        return self.figure.to_nearest if self.figure else None

    @property
    def is_definite(self) -> bool:
        return len(self.values) == 1 or self.between


@dataclass(frozen=True, slots=True)
class ReadFact:
    """What a draft says of an input. found: one item; or those that say the same; or, in conflict, those that differ."""

    input: str
    found: tuple[Found, ...]
    conflict: bool = False

    @property
    def missing(self) -> bool:
        """Asked for by the report's own form, and left empty."""
        return not self.conflict and not self.found[0].values


@dataclass(frozen=True, slots=True)
class Look:
    """Something that a person is to look at. code: of the catalogue, `look.`; input: "" where it is about no fact."""

    code: str
    args: tuple[tuple[str, str], ...] = ()
    at: Where | None = None
    input: str = ""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row under its header. name: of the template, "" where it is unknown or heads others. cells: column of the template: its cell."""

    name: str
    label: Cell
    cells: Mapping[str, tuple[Cell, Figure | None]]
    total: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that the template knows, with its figures: for the audit of sums."""

    name: str
    section: str
    table: Table
    columns: Mapping[str, int]
    rows: tuple[ReadRow, ...]


@dataclass(frozen=True, slots=True)
class ReadPeriod:
    start: date
    to: date
    label: str
    approximate: bool
    at: Where


@dataclass(frozen=True, slots=True)
class Reading:
    """A report read by a template. place: `phường Mạo Khê`, "" where none was found. report: False for a talk or the like.

    facts: by input, in the order of the standard. found: everything that was found, before one was chosen.
    """

    document: Document
    template: Template
    title: str
    place: str
    period: ReadPeriod | None
    report: bool
    sections: Mapping[str, Spot]
    facts: Mapping[str, ReadFact]
    found: tuple[Found, ...]
    tables: tuple[ReadTable, ...]
    looks: tuple[Look, ...]
