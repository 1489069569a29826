"""What an expression says, before anyone asks what its names mean. Each node knows where in the text it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Spot:
    """Characters from the start of the expression, and how many."""

    start: int
    width: int = 1


_spot = field(default=Spot(0), compare=False)


@dataclass(frozen=True, slots=True)
class Literal:
    """A plain number, or a percentage (`60%` is 3/5 with percent set)."""

    value: Fraction
    percent: bool = False
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class DayLiteral:
    """A date, as days since 0001-01-01 (day 1)."""

    ordinal: int
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Name:
    name: str
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """op: one of + - * /"""

    op: str
    left: Expr
    right: Expr
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Per:
    """left per each right: `attendances per 100 people`."""

    left: Expr
    each: Fraction
    right: Expr
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Call:
    """min, max, sum or gap (the greatest less the least) of numbers; count of conditions that hold."""

    function: str
    items: tuple[Expr, ...]
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Choice:
    """if(condition, number, condition, number, ..., otherwise): the number of the first condition that holds."""

    rows: tuple[tuple[Expr, Expr], ...]
    otherwise: Expr
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Comparison:
    """op: one of = != < <= > >="""

    op: str
    left: Expr
    right: Expr
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Among:
    """name in {word, word}."""

    name: Name
    words: tuple[Name, ...]
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Logic:
    """op: and | or"""

    op: str
    items: tuple[Expr, ...]
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Negation:
    item: Expr
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Needed:
    """at_least(k, conditions)."""

    needed: int
    items: tuple[Expr, ...]
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Met:
    """A section or criterion that is met."""

    name: Name
    spot: Spot = _spot


@dataclass(frozen=True, slots=True)
class Every:
    """every section|criterion (of SECTION) met, or compared with a limit. op and limit are absent for `met`."""

    kind: str
    of: Name | None
    op: str
    limit: Expr | None
    spot: Spot = _spot


Expr = Literal | DayLiteral | Name | Arithmetic | Per | Call | Choice | Comparison | Among | Logic | Negation | Needed | Met | Every


def names_in(expr: Expr) -> tuple[Name, ...]:
    """Every name that the expression uses, words of scales included, in reading order."""
    match expr:
        case Name():
            return (expr,)
        case Literal() | DayLiteral():
            return ()
        case Arithmetic(_, left, right) | Comparison(_, left, right) | Per(left, _, right):
            return names_in(left) + names_in(right)
        case Call(_, items) | Logic(_, items) | Needed(_, items):
            return tuple(name for item in items for name in names_in(item))
        case Choice(rows, otherwise):
            return tuple(name for row in rows for item in row for name in names_in(item)) + names_in(otherwise)
        case Among(name, words):
            return (name, *words)
        case Negation(item):
            return names_in(item)
        case Met(name):
            return (name,)
        case Every(_, of, _, limit):
            return ((of,) if of else ()) + (names_in(limit) if limit else ())
