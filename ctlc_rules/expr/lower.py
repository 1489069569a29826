"""From syntax to core: names looked up, types checked, divisions turned into comparisons, and what is said kept beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ctlc_rules.core import nodes as core
from ctlc_rules.core.walk import inputs_of
from ctlc_rules.expr.meaning import Fixed, Limit, Quantity, Said, Scope, Score, Tier, Words
from ctlc_rules.expr.parser import Source, parse
from ctlc_rules.expr.quantities import Quantities
from ctlc_rules.expr.syntax import (
    Among,
    Arithmetic,
    Call,
    Comparison,
    DayLiteral,
    Every,
    Expr,
    Literal,
    Logic,
    Met,
    Name,
    Needed,
    Negation,
    Per,
    Spot,
)
from ctlc_rules.source import Problems

ORDERS = ("<", "<=", ">", ">=")
MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def truth_of(source: Source, scope: Scope, problems: Problems) -> Said | None:
    """The condition that the text says, or None with problems."""
    expr = parse(source, problems)
    return _Lowering(source, scope, problems).truth(expr) if expr else None


def quantity_of(source: Source, scope: Scope, problems: Problems) -> Quantity | None:
    """The number that the text says, or None with problems."""
    expr = parse(source, problems)
    return _Lowering(source, scope, problems).quantity(expr) if expr else None


@dataclass(frozen=True, slots=True)
class _Lowering:
    source: Source
    scope: Scope
    problems: Problems

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
            known=", ".join(sorted(known)),
        )

    # numbers

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
            case Call(function, items, spot):
                found = [self.quantity(item) for item in items]
                numbers = tuple(item for item in found if item)
                return self.quantities.extreme(function, expr, spot, numbers) if len(numbers) == len(found) else None
            case _:
                self.wrong(expr.spot, "number-expected")
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
            case _:
                self.wrong(name.spot, "number-expected-name", name=name.name)
        return None

    # truths

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
        names = [Name(tier, expr.spot) for tier in ids]
        if expr.limit is None:
            found = [self.met(Met(name, expr.spot), name) for name in names]
        else:
            found = [self.comparison_of_tier(Comparison(expr.op, name, expr.limit, expr.spot), name) for name in names]
        parts = tuple(part for part in found if part)
        return Said(core.All(tuple(part.node for part in parts)), "all", expr, parts) if len(parts) == len(found) else None

    def comparison_of_tier(self, expr: Comparison, name: Name) -> Said | None:
        """One of `every section`: a tier that has left, because nothing in it applies, does not stand in the way."""
        said = self.comparison(expr)
        meaning = self.scope.find(name.name)
        applies = meaning.score.applies if isinstance(meaning, Tier) and meaning.score else None
        if said is None or applies is None or expr.op == ">=":
            return said  # with >= a sum of nothing is 0 >= 0
        return replace(said, node=core.AnyOf((core.Not(applies), said.node)))

    # comparisons

    def comparison(self, expr: Comparison) -> Said | None:
        nameless = [side for side in (expr.left, expr.right) if isinstance(side, Name) and self.scope.find(side.name) is None]
        if any(self.scope.is_faulty(side.name) for side in nameless):
            return None
        if len(nameless) > 1:  # the second may well be a word of the first
            self.unknown(nameless[0])
            return None
        for side, other, op in ((expr.left, expr.right, expr.op), (expr.right, expr.left, MIRROR[expr.op])):
            meaning = self.scope.find(side.name) if isinstance(side, Name) else None
            if isinstance(meaning, Words):
                return self.word_comparison(expr, meaning, other, op)
        for side, other, op in ((expr.left, expr.right, expr.op), (expr.right, expr.left, MIRROR[expr.op])):
            meaning = self.scope.find(side.name) if isinstance(side, Name) else None
            if isinstance(meaning, Limit):
                return self.limit_comparison(expr, meaning, other, op)
            if isinstance(meaning, Tier) and meaning.score and isinstance(other, Literal) and other.percent:
                return self.score_share(expr, meaning.score, other, op)
        pair = self.pair(expr.left, expr.right)
        if pair is None or not self.quantities.comparable(expr.spot, *pair):
            return None
        bare = core.compare(_crossed(*pair), expr.op, _crossed(pair[1], pair[0]))
        cancelled = _asked(*pair) - inputs_of(bare)
        if cancelled:
            self.wrong(expr.spot, "comparison-cancels", names=", ".join(sorted(cancelled)))
            return None
        node = self.guarded(pair[0], pair[1], bare)
        return Said(node, "compare", expr, left=pair[0], op=expr.op, right=pair[1])

    def guarded(self, left: Quantity, right: Quantity, node: core.Truth) -> core.Truth:
        """A comparison of a quotient is false where its divisor is 0."""
        divisors = [side.over for side in (left, right) if side.over is not None]
        guards = [core.Compare(">", over) for over in divisors if self.scope.range_of(over)[0] <= 0]
        return core.both(*guards, node)

    def word_comparison(self, expr: Comparison, words: Words, other: Expr, op: str) -> Said | None:
        """A judged word by its order, a choice by `=` or `!=`."""
        if not isinstance(other, Name) or other.name not in words.words:
            shown = self.source.text[other.spot.start : other.spot.start + other.spot.width]
            self.wrong(other.spot, "unknown-word-of", value=shown, name=words.input, known=", ".join(words.words))
            return None
        if op in ORDERS and not words.ordered:
            self.wrong(expr.spot, "choice-has-no-order", name=words.input)
            return None
        at = words.words.index(other.name)
        kept = {"=": words.words[at : at + 1], ">=": words.words[at:], ">": words.words[at + 1 :]}
        kept |= {"<=": words.words[: at + 1], "<": words.words[:at], "!=": words.words[:at] + words.words[at + 1 :]}
        return Said(core.OneOf(words.input, kept[op]), "words", expr, words=kept[op])

    def among(self, expr: Among, name: Name, words: tuple[Name, ...]) -> Said | None:
        meaning = self.scope.find(name.name)
        if meaning is None:
            self.unknown(name)
            return None
        if not isinstance(meaning, Words):
            self.wrong(name.spot, "words-expected", name=name.name)
            return None
        strange = [word for word in words if word.name not in meaning.words]
        for word in strange:
            self.wrong(word.spot, "unknown-word-of", value=word.name, name=name.name, known=", ".join(meaning.words))
        kept = tuple(word.name for word in words)
        return None if strange else Said(core.OneOf(meaning.input, kept), "words", expr, words=kept)

    def limit_comparison(self, expr: Comparison, limit: Limit, other: Expr, op: str) -> Said | None:
        """`other` on its left side, against a limit that may depend on a class: one difference per class, one comparison."""
        left = self.quantity(other)
        values = [*(value for _, value in limit.rows), limit.otherwise]
        if left is None or not all(self.quantities.comparable(expr.spot, left, value) for value in values):
            return None
        sign = MIRROR[op]
        rows = [(when, core.minus(_crossed(left, value), _crossed(value, left))) for when, value in limit.rows]
        last = core.minus(_crossed(left, limit.otherwise), _crossed(limit.otherwise, left))
        node = self.guarded(left, limit.otherwise, core.compare(core.first_match(rows, last), sign, core.ZERO))
        return Said(node, "compare", expr, left=left, op=sign, right=limit)

    def score_share(self, expr: Comparison, score: Score, limit: Literal, op: str) -> Said:
        """A score against a percentage of what it is out of: linear also where items may leave."""
        parts: list[core.Number] = []
        for item in score.items:
            rest = core.minus(item.points, core.Constant(limit.value * item.out_of))
            parts.append(rest if item.applies is None else core.first_match([(item.applies, rest)], core.ZERO))
        whole = core.add(*parts) if score.plain else core.minus(score.points, core.times(limit.value, score.out_of))
        right = Quantity(core.Constant(limit.value), None, "percent", "", limit)
        return Said(core.compare(whole, op, core.ZERO), "compare", expr, left=score, op=op, right=right)


def _asked(*sides: Quantity) -> frozenset[str]:
    nodes = [node for side in sides for node in (side.of, side.over) if node is not None]
    return frozenset().union(*(inputs_of(node) for node in nodes))


def _crossed(side: Quantity, other: Quantity) -> core.Number:
    """The numerator of `side` over the common divisor of both; equal divisors cancel, as they are above 0."""
    return side.of if other.over is None or other.over == side.over else core.product(side.of, other.over)


def _divides_by_maybe_zero(said: Said) -> bool:
    divides = isinstance(said.left, Quantity) and isinstance(said.node, core.All)
    return divides or any(_divides_by_maybe_zero(part) for part in said.parts)
