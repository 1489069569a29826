"""What a form is given and what it gives back. A form is one file: how it is written, what is checked, how it lowers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import Field

from ctlc_rules.core.nodes import Number
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.expr.lower import quantity_of, truth_of
from ctlc_rules.expr.meaning import Quantity, Said, Scope
from ctlc_rules.expr.parser import Source
from ctlc_rules.forms.reasons import Reason
from ctlc_rules.source import Door, Exact, Path, Place, Problems, Scalar, Tree


class Rounding(Door):
    """To a multiple of `step`; half_up sends a tie away from zero."""

    step: Exact = Field(gt=0)
    mode: Literal["half_up", "half_even", "down", "up", "floor", "ceiling"]


@dataclass(frozen=True, slots=True)
class Step:
    """Points and why. The points of the steps of a criterion add up to its own."""

    points: Number
    reason: Reason


@dataclass(frozen=True, slots=True)
class Lowered:
    """out_of: the most that the steps can give; None for a form without points. met: the verdict where there is a condition to meet."""

    steps: tuple[Step, ...] = ()
    out_of: Fraction | None = None
    met: Said | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """Where a form stands: its file, its path, the names it may use, and what its criterion and standard say beside it."""

    tree: Tree
    path: Path
    scope: Scope
    problems: Problems
    points: Fraction | None
    rounding: Rounding | None

    def place(self, *parts: str | int) -> Place:
        return self.tree.place((*self.path, *parts))

    def part(self, *parts: str | int) -> Context:
        """Where a part of the form stands."""
        return replace(self, path=(*self.path, *parts))

    def wrong(self, code: str, *parts: str | int, **args: object) -> None:
        """A problem at the value of a part of the form."""
        path = (*self.path, *parts)
        self.problems.tell(self.tree.place(path), code, args, width=self.tree.text_width(path))

    def wrong_key(self, code: str, *parts: str | int, **args: object) -> None:
        """A problem at the key of a part of the form."""
        path = (*self.path, *parts)
        self.problems.tell(self.tree.key_place(path), code, args, width=self.tree.key_width(path))

    def condition(self, *parts: str | int) -> Said | None:
        source = source_at(self.tree, (*self.path, *parts))
        return truth_of(source, self.scope, self.problems) if source else None

    def condition_of_key(self, *parts: str | int) -> Said | None:
        return truth_of(source_of_key(self.tree, (*self.path, *parts)), self.scope, self.problems)

    def quantity(self, *parts: str | int) -> Quantity | None:
        source = source_at(self.tree, (*self.path, *parts))
        return quantity_of(source, self.scope, self.problems) if source else None

    def zero_is_said(self, of: Quantity, when_zero: Decimal | None) -> bool:
        """A quantity whose divisor can be 0 says what that gives; one that cannot, says nothing."""
        may_be = of.over is not None and self.scope.range_of(of.over)[0] <= 0
        if may_be and when_zero is None:
            self.wrong("when-zero-missing", "of")
        elif when_zero is not None and not may_be:
            self.wrong_key("when-zero-unused", "when_zero")
        return may_be == (when_zero is not None)

    def in_steps(self, rounding: Rounding, *points: Fraction | Decimal | None) -> bool:
        """The ends of what is rounded are multiples of the step, or rounding would go past them."""
        step = exact(rounding.step)
        off = [point for point in points if point is not None and (Fraction(point) / step).denominator != 1]
        if off:
            self.wrong_key("points-not-in-steps", points=decimal_text(Fraction(off[0])), step=rounding.step)
        return not off


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is written (what pydantic checks), how it lowers what was written, and whether `points:` may stand beside it."""

    written: object
    lower: Callable[..., Lowered | None]
    takes_points: bool = False

    @property
    def says(self) -> str:
        """The first line of the form's file: what it is and how it is written."""
        return str(self.lower.__globals__["__doc__"]).partition("\n")[0]


def source_at(tree: Tree, path: Path) -> Source | None:
    """The expression written at `path`."""
    node = tree.node(path)
    return _source(tree, node) if isinstance(node, Scalar) else None


def source_of_key(tree: Tree, path: Path) -> Source:
    """The expression written as the key at the end of `path`."""
    place = tree.key_place(path)
    quoted = tree.key_width(path) != len(str(path[-1]))
    return Source(str(path[-1]), Place(place.file, place.line, place.column + quoted))


def _source(tree: Tree, node: Scalar) -> Source:
    place = node.place
    every = tree.lines_of(place.file)
    first = Place(place.file, place.line, place.column + node.quoted)
    if node.quoted and every[place.line - 1][place.column - 1] in "|>":
        first = _line_after(every, first)
    lines, at = [(0, first)], 0
    while True:
        place = lines[-1][1]
        piece = every[place.line - 1][place.column - 1 :].rstrip()
        if at + len(piece) >= len(node.text) or not node.text.startswith(piece, at) or place.line == len(every):
            return Source(node.text, first, tuple(lines[1:]))
        at += len(piece) + 1  # YAML joins the lines by a space
        lines.append((at, _line_after(every, place)))


def _line_after(every: tuple[str, ...], place: Place) -> Place:
    line = every[place.line] if place.line < len(every) else ""
    return Place(place.file, place.line + 1, len(line) - len(line.lstrip()) + 1)


def exact(value: Decimal | int) -> Fraction:
    return Fraction(value)
