"""What an expression asks of several votes: their mean, the lowest, the highest, how many there are and how many of them are 0."""

from __future__ import annotations

from ctlc_rules.expr.meaning import Ballots, Quantity
from ctlc_rules.expr.syntax import Call, Comparison, Expr, Literal, Name


def asked_ballots(call: Call) -> tuple[Name, bool] | None:
    """The votes that `mean(x)` or `ballots(x = 0)` asks, and whether only those that are 0; None where it is written otherwise."""
    if len(call.items) != 1:
        return None
    match call.items[0]:
        case Name() as name:
            return name, False
        case Comparison("=", Name() as name, Literal(value, False)) if call.function == "ballots" and value == 0:
            return name, True
        case _:
            return None


def ballot_quantity(call: Call, of: Ballots, zeros: bool) -> Quantity | None:
    """The mean is the sum over the count, a number in the votes' unit; None where zeros are asked and no vote can be 0."""
    shown: Expr = call
    match call.function:
        case "mean":
            return Quantity(of.sum, of.count, "number", of.unit, shown)
        case "lowest":
            return Quantity(of.lowest, None, "amount", of.unit, shown)
        case "highest":
            return Quantity(of.highest, None, "amount", of.unit, shown)
        case _:
            node = of.zeros if zeros else of.count
            return Quantity(node, None, "number", "", shown) if node else None
