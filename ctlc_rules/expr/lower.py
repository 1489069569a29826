"""From syntax to core: names looked up, types checked, divisions turned into comparisons, and what is said kept beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ctlc_rules.core import nodes as core
from ctlc_rules.expr.comparing import Comparing
from ctlc_rules.expr.meaning import Ballots, Fixed, Quantity, Said, Scope, Tier, Words
from ctlc_rules.expr.parser import Source, parse
from ctlc_rules.expr.syntax import Among, Comparison, Every, Expr, Literal, Logic, Met, Name, Needed, Negation
from ctlc_rules.source import Problems


def truth_of(source: Source, scope: Scope, problems: Problems) -> Said | None:
    """The condition that the text says, or None with problems."""
    expr = parse(source, problems)
    return Lowering(source, scope, problems).truth(expr) if expr else None


def quantity_of(source: Source, scope: Scope, problems: Problems) -> Quantity | None:
    """The number that the text says, or None with problems."""
    expr = parse(source, problems)
    return Lowering(source, scope, problems).quantity(expr) if expr else None


@dataclass(frozen=True, slots=True)
class Lowering(Comparing):
    """Lowers what is true or false."""

    def truth(self, expr: Expr) -> Said | None:
        match expr:
            case Comparison():
                return self.comparison(expr)
            case Logic(op, items):
                parts = self.truths(items)
                if parts is None:
                    return None
                nodes = tuple(part.node for part in parts)
                return Said(core.All(nodes) if op == "and" else core.AnyOf(nodes), "all" if op == "and" else "any", expr, parts)
            case Negation(item):
                part = self.truth(item)
                if part and _divides_by_maybe_zero(part):
                    self.wrong(expr.spot, "not-of-division")
                    return None
                return Said(core.Not(part.node), "not", expr, (part,)) if part else None
            case Needed(needed, items):
                parts = self.truths(items)
                if parts is None:
                    return None
                return Said(core.AtLeast(needed, tuple(part.node for part in parts)), "at_least", expr, parts, needed=needed)
            case Name():
                return self.named_truth(expr)
            case Among(name, words):
                return self.among(expr, name, tuple(words))
            case Met(name):
                return self.met(expr, name)
            case Every():
                return self.every(expr)
            case _:
                self.wrong(expr.spot, "condition-expected")
                return None

    def truths(self, items: tuple[Expr, ...]) -> tuple[Said, ...] | None:
        found = [self.truth(item) for item in items]
        parts = tuple(part for part in found if part)
        return parts if len(parts) == len(found) else None

    def named_truth(self, name: Name) -> Said | None:
        meaning = self.scope.find(name.name)
        match meaning:
            case Words(yes_no=True):
                return Said(core.OneOf(meaning.input, ("yes",)), "words", name, words=("yes",))
            case Fixed(node):
                return Said(node, "level", name)
            case Tier(_, met) if met is not None:
                return Said(met, "met", name)
            case None:
                self.unknown(name)
            case Ballots():
                self.wrong(name.spot, "ballots-alone", name=name.name)
            case Words():
                self.wrong(name.spot, "words-alone", name=name.name, known=", ".join(meaning.words))
            case _:
                self.wrong(name.spot, "condition-expected-name", name=name.name)
        return None

    def met(self, expr: Met, name: Name) -> Said | None:
        meaning = self.scope.find(name.name)
        if meaning is None:
            self.unknown(name)
        elif isinstance(meaning, Tier) and meaning.met is not None:
            return Said(meaning.met, "met", expr)
        else:
            self.wrong(name.spot, "has-no-verdict", name=name.name)
        return None

    def every(self, expr: Every) -> Said | None:
        of = expr.of.name if expr.of else None
        ids = self.scope.tiers(expr.kind, of)
        if not ids:
            if of is None or not self.scope.is_faulty(of):
                self.wrong(expr.of.spot if expr.of else expr.spot, "every-of-none", name=of or expr.kind)
            return None
        if not self.scope.spend(len(ids)):
            self.wrong(expr.spot, "every-too-often")
            return None
        names = [Name(tier, expr.spot) for tier in ids]
        if expr.limit is None:
            found = [self.met(Met(name, expr.spot), name) for name in names]
        else:
            measured = [name for name in names if not (is_share(expr.limit) and self.out_of_nothing(name))] or names
            found = [self.comparison_of_tier(Comparison(expr.op, name, expr.limit, expr.spot), name) for name in measured]
        parts = tuple(part for part in found if part)
        return Said(core.All(tuple(part.node for part in parts)), "all", expr, parts) if len(parts) == len(found) else None

    def comparison_of_tier(self, expr: Comparison, name: Name) -> Said | None:
        """One of `every section`: a tier that has left, because nothing in it applies, does not stand in the way."""
        said = self.comparison(expr)
        meaning = self.scope.find(name.name)
        applies = meaning.score.applies if isinstance(meaning, Tier) and meaning.score else None
        if said is None or applies is None or (is_share(expr.right) and expr.op == ">="):
            return said  # at least a share of nothing: 0 >= 0
        return replace(said, node=core.AnyOf((core.Not(applies), said.node)))

    def out_of_nothing(self, name: Name) -> bool:
        """Whether a tier holds bonuses and penalties only: no share of 0 can be asked of it, or one penalty would be a veto."""
        meaning = self.scope.find(name.name)
        items = meaning.score.items if isinstance(meaning, Tier) and meaning.score else ()
        return bool(items) and all(item.out_of == 0 for item in items)


def is_share(limit: Expr) -> bool:
    return isinstance(limit, Literal) and limit.percent


def _divides_by_maybe_zero(said: Said) -> bool:
    divides = isinstance(said.left, Quantity) and isinstance(said.node, core.All)
    return divides or any(_divides_by_maybe_zero(part) for part in said.parts)
