"""What the audit finds: a value with its places and figures, said in words only when it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.criteria.english import Both
from ctlc_rules.exchange.documents.document import Cell, Spot
from ctlc_rules.exchange.figures.figure import Figure


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage as a fraction of 1, to be printed with its sign."""

    of_one: Fraction


Ends = tuple[Fraction, Fraction]
"""The least and the most that a number can be."""
Arg = Fraction | tuple[Fraction | Share, ...] | Share | str | Both


@dataclass(frozen=True, slots=True)
class Seen:
    """Something printed, and where: row and column as the table heads them, "" in running text. spot: None in a case written by hand."""

    text: str
    spot: Spot | None
    row: str = ""
    column: str = ""


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """code: of the catalogue. places: what is wrong first, then what it was held against. args: what else its sentence says."""

    code: str
    places: tuple[Seen, ...]
    args: tuple[tuple[str, Arg], ...] = ()

    @property
    def order(self) -> tuple[int, str, str]:
        spots = [seen.spot.paragraph for seen in self.places if seen.spot]
        return (spots[0] if spots else 0, self.code, self.places[0].text if self.places else "")


def finding(code: str, *places: Seen, **args: Arg) -> AuditFinding:
    return AuditFinding(f"audit.{code}", places, tuple(sorted(args.items())))


def seen_cell(cell: Cell, row: str, column: str) -> Seen:
    return Seen(cell.text, cell.spot, row, column)


def seen_figure(figure: Figure, spot: Spot, row: str = "", column: str = "") -> Seen:
    return Seen(figure.text, spot, row, column)


def ends(figure: Figure) -> Ends:
    """The least and the most that a figure can mean: its readings, its range, or what `trên`, `gần`, `khoảng` leave open."""
    if figure.between:
        return figure.between
    values = figure.readings or (figure.value or Fraction(0),)
    low, high = min(values), max(values)
    reach = figure.to_nearest or Fraction(0)
    if figure.qualifier in ("nearly", "about"):
        low -= reach
    if figure.qualifier in ("more_than", "about"):
        high += reach
    return low, high


def summed(parts: list[Ends]) -> Ends:
    return sum((low for low, _ in parts), Fraction(0)), sum((high for _, high in parts), Fraction(0))


def apart(one: Ends, other: Ends) -> bool:
    """Whether they cannot be the same number."""
    return one[1] < other[0] or other[1] < one[0]


def shortened(text: str, most: int = 60) -> str:
    """A label that fits a line; cut at a blank."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0] + " …"
