"""Comparisons of an expression: quotients without dividing, words by their order, limits by class, scores as shares."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core import nodes as core
from ctlc_rules.core.walk import inputs_of
from ctlc_rules.expr.meaning import Limit, Quantity, Said, Score, ScoreItem, Tier, Words
from ctlc_rules.expr.numbers import Numbers
from ctlc_rules.expr.syntax import Among, Comparison, Expr, Literal, Name

ORDERS = ("<", "<=", ">", ">=")
MIRROR = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


@dataclass(frozen=True, slots=True)
class Comparing(Numbers):
    """Lowers what compares."""

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
        kept = tuple(dict.fromkeys(word.name for word in words))
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
        whole = core.minus(score.points, core.times(limit.value, score.out_of))
        if score.plain and any(item.applies is not None for item in score.items):
            whole = core.add(*(_rest(item, limit.value) for item in score.items))
        right = Quantity(core.Constant(limit.value), None, "percent", "", limit)
        return Said(core.compare(whole, op, core.ZERO), "compare", expr, left=score, op=op, right=right)


def _rest(item: ScoreItem, share: Fraction) -> core.Number:
    """The item's points less a share of what it is out of; 0 where it leaves."""
    rest = core.minus(item.points, core.Constant(share * item.out_of))
    return rest if item.applies is None else core.first_match([(item.applies, rest)], core.ZERO)


def _asked(*sides: Quantity) -> frozenset[str]:
    nodes = [node for side in sides for node in (side.of, side.over) if node is not None]
    return frozenset().union(*(inputs_of(node) for node in nodes))


def _crossed(side: Quantity, other: Quantity) -> core.Number:
    """The numerator of `side` over the common divisor of both; equal divisors cancel, as they are above 0."""
    return side.of if other.over is None or other.over == side.over else core.product(side.of, other.over)
