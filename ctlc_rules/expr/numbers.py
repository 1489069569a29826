"""Numbers of an expression: names looked up, kinds checked, a count of conditions among them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core import nodes as core
from ctlc_rules.expr.ballots import asked_ballots, ballot_quantity
from ctlc_rules.expr.meaning import Ballots, Limit, Quantity, Said, Scope, Score, Tier
from ctlc_rules.expr.parser import Source
from ctlc_rules.expr.quantities import Quantities
from ctlc_rules.expr.syntax import Arithmetic, Call, Choice, DayLiteral, Expr, Literal, Name, Per, Spot
from ctlc_rules.expr.tokens import OF_BALLOTS
from ctlc_rules.source import Problems


@dataclass(frozen=True, slots=True)
class Numbers(ABC):
    """Lowers what is a number; `truth` comes with the conditions."""

    source: Source
    scope: Scope
    problems: Problems

    @abstractmethod
    def truth(self, expr: Expr) -> Said | None: ...

    @property
    def quantities(self) -> Quantities:
        return Quantities(self.source, self.scope, self.problems)

    def wrong(self, spot: Spot, code: str, **args: object) -> None:
        self.problems.tell(self.source.at(spot), code, args, width=spot.width)

    def unknown(self, name: Name) -> None:
        if self.scope.is_faulty(name.name):
            return
        known = tuple(self.scope.names())
        close = self.problems.near(name.name, known)
        hint = "near-name" if close else "known-names"
        self.problems.add(
            self.source.at(name.spot),
            "unknown-name",
            hint=hint,
            width=name.spot.width,
            name=name.name,
            near=close,
            known=", ".join(sorted(self.scope.listed())),
        )

    def quantity(self, expr: Expr) -> Quantity | None:
        match expr:
            case Literal(value, percent):
                return Quantity(core.Constant(value), None, "percent" if percent else "number", "", expr)
            case DayLiteral(ordinal):
                return Quantity(core.Constant(Fraction(ordinal)), None, "date", "", expr)
            case Name():
                return self.named_quantity(expr)
            case Arithmetic(_, left, right):
                pair = self.pair(left, right)
                return self.quantities.arithmetic(expr, *pair) if pair else None
            case Per(left, each, right):
                pair = self.pair(left, right)
                return self.quantities.divided(expr, *pair, each) if pair else None
            case Call("count", items):
                truths = [self.truth(item) for item in items]
                ones = [core.first_match([(said.node, core.Constant(Fraction(1)))], core.ZERO) for said in truths if said]
                return Quantity(core.add(*ones), None, "number", "", expr) if all(truths) else None
            case Choice():
                return self.choice(expr)
            case Call(function) if function in OF_BALLOTS:
                return self.of_ballots(expr)
            case Call(function, items, spot):
                found = [self.quantity(item) for item in items]
                numbers = tuple(item for item in found if item)
                return self.quantities.extreme(function, expr, spot, numbers) if len(numbers) == len(found) else None
            case _:
                self.wrong(expr.spot, "number-expected")
                return None

    def choice(self, expr: Choice) -> Quantity | None:
        """The number of the first condition that holds; all numbers are of one kind."""
        conditions = [self.truth(when) for when, _ in expr.rows]
        found = [self.quantity(value) for value in (*(value for _, value in expr.rows), expr.otherwise)]
        numbers = tuple(item for item in found if item)
        whens = tuple(said.node for said in conditions if said)
        if len(numbers) < len(found) or len(whens) < len(conditions):
            return None
        return self.quantities.chosen(expr, expr.spot, whens, numbers)

    def of_ballots(self, call: Call) -> Quantity | None:
        asked = asked_ballots(call)
        if asked is None:
            self.wrong(call.spot, "ballots-ask", function=call.function)
            return None
        name, zeros = asked
        meaning = self.scope.find(name.name)
        if meaning is None:
            self.unknown(name)
        elif not isinstance(meaning, Ballots):
            self.wrong(name.spot, "ballots-of-one", function=call.function, name=name.name)
        elif found := ballot_quantity(call, meaning, zeros):
            return found
        else:
            self.wrong(call.spot, "ballots-never-zero", name=name.name)
        return None

    def pair(self, left: Expr, right: Expr) -> tuple[Quantity, Quantity] | None:
        first, second = self.quantity(left), self.quantity(right)
        return (first, second) if first and second else None

    def named_quantity(self, name: Name) -> Quantity | None:
        meaning = self.scope.find(name.name)
        match meaning:
            case Quantity():
                return Quantity(meaning.of, meaning.over, meaning.kind, meaning.unit, name)
            case Tier(Score() as score, _):
                return Quantity(score.points, None, "points", "", name)
            case None:
                self.unknown(name)
            case Limit():
                self.wrong(name.spot, "limit-alone", name=name.name)
            case Ballots():
                self.wrong(name.spot, "ballots-alone", name=name.name)
            case _:
                self.wrong(name.spot, "number-expected-name", name=name.name)
        return None
