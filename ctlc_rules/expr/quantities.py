"""Numbers of an expression: what kind each operation gives, and what may not be put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ctlc_rules.core.nodes import Constant, Greatest, Least, Number, add, minus, product, times
from ctlc_rules.expr.meaning import Kind, Quantity, Scope
from ctlc_rules.expr.parser import Source
from ctlc_rules.expr.syntax import Arithmetic, Expr, Per, Spot
from ctlc_rules.source import Problems

NO_UNIT: tuple[Kind, ...] = ("number", "rate", "share", "percent", "points")


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
        if kind is None:
            return None
        if left.over != right.over:
            self.wrong(expr.spot, "sum-of-quotients")
            return None
        of = add(left.of, right.of) if expr.op == "+" else minus(left.of, right.of)
        return Quantity(of, left.over, kind, left.unit or right.unit, expr)

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
        if len(kinds) == 1:
            return left.kind
        if kinds <= {"number", "amount"}:
            return "amount"
        if kinds <= {"number", "rate"}:
            return "rate"
        if kinds <= {"percent", "share"}:
            return "share"
        self.wrong(expr.spot, "kinds-differ")
        return None

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
        """min, max or sum of quantities of one kind and unit, none of them a quotient; plain numbers stand beside amounts."""
        if any(item.over is not None for item in items):
            self.wrong(spot, "sum-of-quotients")
            return None
        units = tuple(dict.fromkeys(item.unit for item in items if item.unit))
        if len(units) > 1:
            self.wrong(spot, "units-differ", left=units[0], right=units[1])
            return None
        kinds: set[Kind] = {item.kind for item in items}
        if len(kinds) > 1 and not kinds <= {"number", "amount"}:
            self.wrong(spot, "kinds-differ")
            return None
        kind: Kind = "amount" if "amount" in kinds else items[0].kind
        nodes: tuple[Number, ...] = tuple(item.of for item in items)
        node = Least(nodes) if function == "min" else Greatest(nodes) if function == "max" else add(*nodes)
        return Quantity(node, None, kind, units[0] if units else "", expr)

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
    return f"{left.unit}·{right.unit}".strip("·")
