"""What a form is given and what it gives back. A form is one file: how it is written, what is checked, how it lowers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from pydantic import Field

from ctlc_rules.core.nodes import Number
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

    def may_be_zero(self, node: Number | None) -> bool:
        """Whether a divisor can be 0 within the hard ranges."""
        return node is not None and self.scope.range_of(node)[0] <= 0


@dataclass(frozen=True, slots=True)
class Form:
    """How a form is written (what pydantic checks), how it lowers what was written, and whether `points:` may stand beside it."""

    written: object
    lower: Callable[..., Lowered | None]
    takes_points: bool = False


def source_at(tree: Tree, path: Path) -> Source | None:
    """The expression written at `path`."""
    node = tree.node(path)
    return _source(node) if isinstance(node, Scalar) else None


def source_of_key(tree: Tree, path: Path) -> Source:
    """The expression written as the key at the end of `path`."""
    place = tree.key_place(path)
    quoted = tree.key_width(path) != len(str(path[-1]))
    return Source(str(path[-1]), Place(place.file, place.line, place.column + quoted))


def _source(node: Scalar) -> Source:
    place = node.place
    return Source(node.text, Place(place.file, place.line, place.column + node.quoted))


def exact(value: Decimal | int) -> Fraction:
    return Fraction(value)
