"""What the rows of a rating scale compare: each quantity and each verdict becomes an axis, and the rows are said over the axes.

The rows over the axes are a core of their own, run by the core's own program.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

from ctlc_rules.core import nodes as core
from ctlc_rules.core.core import Core, CoreInput, Definition, NumberInput, Outline, WordInput
from ctlc_rules.core.walk import inputs_of
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.lint.names import name_of, unit_of
from ctlc_rules.criteria.lint.values import Many, Reach, Values
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.expr.meaning import Quantity, Said, Score
from ctlc_rules.expr.syntax import Expr

SHARES = Many(Fraction(0), Fraction(1), 1000)
"""A quotient of counts is taken as fine as this; where a smaller gap is, it is no gap that a drafter meant."""
NO, YES = "no", "yes"
MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


@dataclass(slots=True)
class Axis:
    """A quantity that is compared (values, edges) or something that is so or not (words).

    node: what it is in the standard's core; None for a quotient and for words. rises: whether more of it is better.
    percent: whether it is shown as a percentage.
    """

    input: str
    name: Both
    unit: Both
    values: Values | None
    words: tuple[str, ...]
    node: core.Node | None
    rises: bool
    percent: bool = False
    edges: set[Fraction] = field(default_factory=set)


class Conditions:
    """The rows of a standard's rating scale over their axes."""

    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self.reach = Reach(standard)
        self.axes: dict[object, Axis] = {}
        self.rows = [core.TRUE if row.when is None else self._truth(row.when) for row in standard.ratings]
        self.asked = [inputs_of(row) for row in self.rows]

    def as_core(self, per: dict[str, int]) -> Core:
        """The rows as a core, definitions `row:0`, `row:1` ...; per: how fine each number is given."""
        inputs: list[CoreInput] = []
        for axis in self.axes.values():
            if axis.values is None:
                inputs.append(WordInput(axis.input, axis.words))
            else:
                lo, hi = _ends(axis)
                scale = per[axis.input]
                least, most = floor(lo * scale), ceil(hi * scale)
                inputs.append(NumberInput(axis.input, Fraction(least, scale), Fraction(most, scale), scale))
        rows = tuple(Definition(f"row:{place}", row) for place, row in enumerate(self.rows))
        return Core(tuple(inputs), rows, Outline((), (), None, (), (), ()))

    def _truth(self, said: Said) -> core.Truth:
        match said.how:
            case "all":
                return core.All(tuple(self._truth(part) for part in said.parts))
            case "any":
                return core.AnyOf(tuple(self._truth(part) for part in said.parts))
            case "not":
                return core.Not(self._truth(said.parts[0]))
            case "at_least":
                return core.AtLeast(said.needed, tuple(self._truth(part) for part in said.parts))
            case "words" if isinstance(said.node, core.OneOf):
                return core.OneOf(self._words(said.node.name).input, said.words)
            case "compare":
                return self._compare(said) or self._atom(said)
            case _:
                return self._atom(said)

    def _compare(self, said: Said) -> core.Truth | None:
        """A quantity or score against a number; None for any other comparison."""
        left, op, right = said.left, said.op, said.right
        if isinstance(left, Quantity) and isinstance(right, Quantity) and isinstance(left.of, core.Constant):
            left, op, right = right, MIRROR[op], left
        if left is None or not isinstance(right, Quantity) or not isinstance(right.of, core.Constant) or right.over is not None:
            return None
        limit = right.of.value
        if isinstance(left, Score):
            axis, limit = self._score(left, limit, right.kind == "percent")
        else:
            found = self._quantity(left)
            if found is None:
                return None
            axis = found
        axis.edges.add(limit)
        return core.compare(core.Input(axis.input), op, core.Constant(limit))

    def _score(self, score: Score, limit: Fraction, share: bool) -> tuple[Axis, Fraction]:
        """A share of what is always the same is points; of what may leave, it is a quantity of its own."""
        if share and isinstance(score.out_of, core.Constant):
            limit, share = limit * score.out_of.value, False
        if share:
            return self._axis((score.points, "share"), score.shown, SHARES, None, True, "%"), limit
        return self._axis((score.points, None), score.shown, self.reach.of(score.points), score.points, True, "points"), limit

    def _quantity(self, left: Quantity) -> Axis | None:
        info = self.standard.inputs.get(left.of.name) if isinstance(left.of, core.Input) else None
        rises = left.kind == "points" or (info is not None and info.better in ("more", "later"))
        if left.over is not None:
            return self._axis((left.of, left.over), left.shown, SHARES, None, rises, "%") if left.kind == "share" else None
        unit = {"percent": "%", "points": "points", "date": "date"}.get(left.kind, left.unit)
        return None if unit == "date" else self._axis((left.of, None), left.shown, self.reach.of(left.of), left.of, rises, unit)

    def _axis(self, key: object, shown: Expr, values: Values, node: core.Number | None, rises: bool, unit: str) -> Axis:
        if key not in self.axes:
            name = name_of(self.standard, shown)
            percent = unit == "%"
            self.axes[key] = Axis(f"x{len(self.axes)}", name, unit_of(self.standard, unit), values, (), node, rises, percent)
        return self.axes[key]

    def _words(self, name: str) -> Axis:
        if name not in self.axes:
            info = self.standard.inputs[name]
            words = tuple(word.id for word in info.words)
            self.axes[name] = Axis(f"x{len(self.axes)}", info.label, Both("", ""), None, words, core.Input(name), False)
        return self.axes[name]

    def _atom(self, said: Said) -> core.Truth:
        """Something that is so or not, whatever it asks."""
        if said.node not in self.axes:
            name = name_of(self.standard, said.shown)
            self.axes[said.node] = Axis(f"x{len(self.axes)}", name, Both("", ""), None, (NO, YES), said.node, False)
        return core.OneOf(self.axes[said.node].input, (YES,))


def _ends(axis: Axis) -> tuple[Fraction, Fraction]:
    values = axis.values
    assert values is not None
    return (values.lo, values.hi) if isinstance(values, Many) else (values.values[0], values.values[-1])
