"""Numbers of an expression: what kind each operation gives, and what may not be put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce

from ctlc_rules.core.nodes import Compare, Constant, Greatest, Least, Number, Truth, add, first_match, minus, product, times
from ctlc_rules.expr.meaning import Kind, Quantity, Scope
from ctlc_rules.expr.parser import Source
from ctlc_rules.expr.syntax import Arithmetic, Expr, Per, Spot
from ctlc_rules.source import Problems

NO_UNIT: tuple[Kind, ...] = ("number", "rate", "share", "percent", "points")

MIXED: tuple[tuple[frozenset[Kind], Kind], ...] = (
    (frozenset({"number", "amount"}), "amount"),
    (frozenset({"number", "rate"}), "rate"),
    (frozenset({"number", "points"}), "points"),
    (frozenset({"percent", "share"}), "share"),
)
"""Kinds that may stand beside each other in a sum, and what comes of it."""


@dataclass(frozen=True, slots=True)
class Quantities:
    """The arithmetic of typed quantities; each method gives None after a problem."""

    source: Source
    scope: Scope
    problems: Problems

    def wrong(self, spot: Spot, code: str, **args: object) -> None:
        self.problems.tell(self.source.at(spot), code, args, width=spot.width)

    def arithmetic(self, expr: Arithmetic, left: Quantity, right: Quantity) -> Quantity | None:
        match expr.op:
            case "+" | "-":
                return self.added(expr, left, right)
            case "*":
                return self.multiplied(expr, left, right)
            case _:
                return self.divided(expr, left, right)

    def added(self, expr: Arithmetic, left: Quantity, right: Quantity) -> Quantity | None:
        """Amounts of one unit, or numbers; a quotient may only be added to one with the same divisor."""
        kind = self._sum_kind(expr, left, right)
        common = self._over_one(expr.spot, (left, right)) if kind else None
        if kind is None or common is None:
            return None
        (first, second), over = common
        of = add(first, second) if expr.op == "+" else minus(first, second)
        return Quantity(of, over, kind, left.unit or right.unit, expr)

    def _over_one(self, spot: Spot, items: tuple[Quantity, ...]) -> tuple[tuple[Number, ...], Number | None] | None:
        """What each item has over a divisor that all share: `a + b / c` is `(a * c + b) / c`.

        Amounts are left alone: one that was brought to a year beside one that was not is a mistake, not a sum.
        """
        overs = tuple(dict.fromkeys(item.over for item in items if item.over is not None))
        fixed = any(item.kind == "date" or (item.kind == "amount" and item.over is not None) for item in items)
        if len({item.over for item in items}) > 1 and fixed:
            self.wrong(spot, "sum-of-quotients")
            return None
        tops: list[Number] = []
        for item in items:
            rest = [over for over in overs if over != item.over]
            tops.append(reduce(product, rest, item.of))
        return tuple(tops), reduce(product, overs) if overs else None

    def _sum_kind(self, expr: Arithmetic, left: Quantity, right: Quantity) -> Kind | None:
        kinds = {left.kind, right.kind}
        if "date" in kinds:
            both = left.kind == right.kind
            if (both and expr.op == "-") or (not both and kinds <= {"date", "number"} and left.kind == "date"):
                return "amount" if both else "date"
            self.wrong(expr.spot, "date-arithmetic")
            return None
        if left.unit and right.unit and left.unit != right.unit:
            self.wrong(expr.spot, "units-differ", left=left.unit, right=right.unit)
            return None
        kind = next((kind for group, kind in MIXED if kinds <= group), None) if len(kinds) > 1 else left.kind
        if kind is None:
            self.wrong(expr.spot, "kinds-differ")
        return kind

    def multiplied(self, expr: Arithmetic, left: Quantity, right: Quantity) -> Quantity | None:
        if "date" in (left.kind, right.kind):
            self.wrong(expr.spot, "date-arithmetic")
            return None
        over = right.over if left.over is None else left.over if right.over is None else product(left.over, right.over)
        return Quantity(product(left.of, right.of), over, self._product_kind(left, right), _product_unit(left, right), expr)

    def _product_kind(self, left: Quantity, right: Quantity) -> Kind:
        first, second = sorted((left.kind, right.kind), key=["number", "percent", "share", "rate", "points", "amount", "date"].index)
        if first == "number":
            return "rate" if second == "share" else second
        if first == "percent":
            return second
        return "rate" if "rate" in (first, second) or "share" in (first, second) else "amount"

    def divided(self, expr: Arithmetic | Per, left: Quantity, right: Quantity, each: Fraction = Fraction(1)) -> Quantity | None:
        """left / (right / each). Division by a constant stays a plain number; any other waits for a comparison or a rounding."""
        if "date" in (left.kind, right.kind):
            self.wrong(expr.spot, "date-arithmetic")
            return None
        if left.over is not None and left.over == right.over:  # both brought to a year: the years cancel
            return self.divided(expr, replace(left, over=None), replace(right, over=None), each)
        top = times(each, left.of if right.over is None else product(left.of, right.over))
        if isinstance(right.of, Constant):
            if right.of.value <= 0:
                self.wrong(expr.spot, "divisor-not-positive")
                return None
            kind: Kind = left.kind if right.kind == "number" else "rate"
            return Quantity(times(1 / right.of.value, top), left.over, kind, left.unit, expr)
        if self.scope.range_of(right.of)[0] < 0:
            self.wrong(expr.spot, "divisor-not-positive")
            return None
        over = right.of if left.over is None else product(left.over, right.of)
        part = isinstance(expr, Arithmetic) and left.over is None and right.over is None and self.scope.is_part(left.of, right.of)
        return Quantity(top, over, "share" if part else "rate", "", expr)

    def extreme(self, function: str, expr: Expr, spot: Spot, items: tuple[Quantity, ...]) -> Quantity | None:
        """min, max, sum or gap of quantities of one kind and unit; plain numbers stand beside amounts."""
        alike = self._alike(spot, items)
        if alike is None:
            return None
        (nodes, over), kind, unit = alike
        made: dict[str, Callable[[], Number]] = {
            "min": lambda: Least(nodes),
            "max": lambda: Greatest(nodes),
            "sum": lambda: add(*nodes),
            "gap": lambda: minus(Greatest(nodes), Least(nodes)),
        }
        return Quantity(made[function](), over, "amount" if kind == "date" and function == "gap" else kind, unit, expr)

    def chosen(self, expr: Expr, spot: Spot, whens: tuple[Truth, ...], items: tuple[Quantity, ...]) -> Quantity | None:
        """The item of the first condition that holds; the last of the items where none does."""
        alike = self._alike(spot, items)
        if alike is None:
            return None
        (nodes, over), kind, unit = alike
        apart = len({item.over for item in items}) > 1
        if apart and any(item.over is not None and self.scope.range_of(item.over)[0] <= 0 for item in items):
            nodes, overs = self._each_over_its_own(items)
            over = first_match(zip(whens, overs[:-1], strict=True), overs[-1])
        return Quantity(first_match(zip(whens, nodes[:-1], strict=True), nodes[-1]), over, kind, unit, expr)

    def _each_over_its_own(self, items: tuple[Quantity, ...]) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
        """Tops and divisors for a choice: a divisor of 0 matters only to the item that it divides.

        All are still brought over the divisors of all, those of the others taken as 1 where they are 0: so the divisor is one number
        while the condition is open, and the bounds stay narrow.
        """
        one = Constant(Fraction(1))
        overs = tuple(dict.fromkeys(item.over for item in items if item.over is not None))
        safe = {over: over if self.scope.range_of(over)[0] > 0 else first_match([(Compare("=", over), one)], over) for over in overs}
        tops: list[Number] = []
        unders: list[Number] = []
        for item in items:
            rest = [safe[over] for over in overs if over != item.over]
            tops.append(reduce(product, rest, item.of))
            unders.append(reduce(product, rest, item.over or one))
        return tuple(tops), tuple(unders)

    def _alike(self, spot: Spot, items: tuple[Quantity, ...]) -> tuple[tuple[tuple[Number, ...], Number | None], Kind, str] | None:
        """The items over one divisor, and the kind and unit that they share."""
        units = tuple(dict.fromkeys(item.unit for item in items if item.unit))
        if len(units) > 1:
            self.wrong(spot, "units-differ", left=units[0], right=units[1])
            return None
        kinds: set[Kind] = {item.kind for item in items}
        shared = next((kind for group, kind in MIXED if kinds <= group), None) if len(kinds) > 1 else items[0].kind
        if shared is None:
            self.wrong(spot, "kinds-differ")
            return None
        common = self._over_one(spot, items)
        return (common, shared, units[0] if units else "") if common else None

    def comparable(self, spot: Spot, left: Quantity, right: Quantity) -> bool:
        """Whether the two may be compared; else the problem says which is which."""
        kinds = {left.kind, right.kind}
        share, percent = "share" in kinds, "percent" in kinds
        if kinds == {"share", "percent"} or (len(kinds) == 1 and left.kind != "amount"):
            return True
        if kinds <= {"number", "amount"}:
            if left.unit and right.unit and left.unit != right.unit:
                self.wrong(spot, "units-differ", left=left.unit, right=right.unit)
                return False
            return True
        if kinds in ({"number", "rate"}, {"number", "points"}):
            return True
        if percent and "rate" in kinds:
            self.wrong(spot, "rate-with-percent")
        elif share and "amount" in kinds:
            self.wrong(spot, "share-with-count")
        elif percent and "amount" in kinds:
            self.wrong(spot, "count-with-percent")
        elif (share or percent) and "number" in kinds:
            self.wrong(spot, "share-with-number")
        else:
            self.wrong(spot, "kinds-differ")
        return False


def _product_unit(left: Quantity, right: Quantity) -> str:
    if left.kind in NO_UNIT or right.kind in NO_UNIT:
        return left.unit or right.unit
    for one, other in ((left.unit, right.unit), (right.unit, left.unit)):
        if one and other.endswith(f"/{one}"):  # vụ x đồng/vụ
            return other.removesuffix(f"/{one}")
    return f"{left.unit}·{right.unit}".strip("·")
