"""From text to syntax: a parser by precedence, bounded in length and depth, that says what it expected and where.

or < and < not < comparison < per < + - < * / < sign < atom
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import NoReturn

from ctlc_rules.expr.syntax import (
    Among,
    Arithmetic,
    Call,
    Choice,
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
from ctlc_rules.expr.tokens import FOREIGN, FUNCTIONS, LONGEST, LONGEST_NUMBER, MOST_SIGNS, Token, tokens
from ctlc_rules.source import Place, Problems

DEEPEST = 40
"""Brackets and `not`s that may stand in each other."""

COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")


class _StopError(Exception):
    """Reading this expression ends; what is wrong has been said. Never leaves this module."""


@dataclass(frozen=True, slots=True)
class Source:
    """An expression's text and the place of its first character; for a text that goes on over several lines, where each begins."""

    text: str
    place: Place
    lines: tuple[tuple[int, Place], ...] = ()

    def at(self, spot: Spot) -> Place:
        begin, place = max((line for line in self.lines if line[0] <= spot.start), default=(0, self.place))
        return Place(place.file, place.line, place.column + spot.start - begin)


def parse(source: Source, problems: Problems) -> Expr | None:
    """The expression, or None with a problem at its place."""
    if len(source.text) > LONGEST:
        problems.add(source.place, "expression-too-long", length=len(source.text), most=LONGEST)
        return None
    try:
        return _Parser(source, problems, list(tokens(source.text))).whole()
    except _StopError:
        return None


@dataclass(slots=True)
class _Parser:
    source: Source
    problems: Problems
    tokens: list[Token]
    place: int = 0
    depth: int = field(default=0)
    signs: int = field(default=0)

    def whole(self) -> Expr:
        expr = self.disjunction()
        if self.next.kind != "end":
            self.expected("end")
        return expr

    @property
    def next(self) -> Token:
        return self.tokens[self.place]

    def stop(self, code: str, spot: Spot | None = None, hint: str = "", **args: object) -> NoReturn:
        where = spot or self.next.spot
        self.problems.tell(self.source.at(where), code, args, hint=hint, width=where.width)
        raise _StopError

    def expected(self, what: str) -> NoReturn:
        token = self.next
        if token.kind == "bad":
            if token.text in FOREIGN:
                self.stop("foreign-sign", sign=token.text, here=FOREIGN[token.text])
            self.stop("bad-sign", sign=token.text)
        if token.kind == "comma_number":
            self.stop("decimal-comma", value=token.text, plain=token.text.replace(",", "."))
        if token.kind == "grouped_number":
            self.stop("digit-groups", value=token.text, plain=token.text.replace("_", ""))
        self.stop("bad-expression", found=token.text or "…", hint=f"expected-{what}")

    def take(self, *texts: str) -> Token | None:
        """The next token if it is one of these signs or keywords."""
        token = self.next
        if token.text in texts and token.kind in ("sign", "name"):
            self.place += 1
            return token
        return None

    def need(self, text: str) -> None:
        if not self.take(text):
            self.expected("bracket")

    def chain(self, inner: Callable[[], Expr], op: str) -> Expr:
        first = inner()
        items = [first]
        spot = self.next.spot
        while self.take(op):
            items.append(inner())
        return items[0] if len(items) == 1 else Logic(op, tuple(items), spot)

    def disjunction(self) -> Expr:
        return self.chain(self.conjunction, "or")

    def conjunction(self) -> Expr:
        return self.chain(self.negation, "and")

    def negation(self) -> Expr:
        token = self.take("not")
        return Negation(self.deeper(self.negation), token.spot) if token else self.comparison()

    def deeper(self, inner: Callable[[], Expr]) -> Expr:
        self.depth += 1
        if self.depth > DEEPEST:
            self.stop("expression-too-deep", self.tokens[self.place - 1].spot, most=DEEPEST)
        expr = inner()
        self.depth -= 1
        return expr

    def comparison(self) -> Expr:
        if self.next.text == "every" and self.next.kind == "name":
            return self.every()
        left = self.per()
        if self.next.text == "met" and isinstance(left, Name):
            return Met(left, self.tokens[self.place].spot if self.take("met") else left.spot)
        if self.next.text == "in" and isinstance(left, Name):
            self.place += 1
            return Among(left, self.word_list(), left.spot)
        sign = self.take(*COMPARISONS)
        if not sign:
            return left
        right = self.per()
        if self.next.text in COMPARISONS:
            self.stop("chained-comparison")
        return Comparison(sign.text, left, right, sign.spot)

    def every(self) -> Expr:
        """every section >= 70% | every criterion of board met"""
        start = self.next.spot
        self.place += 1
        kind = self.name()
        if kind.name not in ("section", "criterion"):
            self.stop("every-what", kind.spot, found=kind.name)
        of = self.name() if self.take("of") else None
        if self.take("met"):
            return Every(kind.name, of, "", None, start)
        sign = self.take(*COMPARISONS)
        if not sign:
            self.expected("comparison")
        return Every(kind.name, of, sign.text, self.per(), start)

    def word_list(self) -> tuple[Name, ...]:
        self.need("{")
        words = [self.name()]
        while self.take(","):
            words.append(self.name())
        self.need("}")
        return tuple(words)

    def name(self) -> Name:
        token = self.next
        if token.kind != "name" or token.is_word:
            self.expected("name")
        self.place += 1
        return Name(token.text, token.spot)

    def per(self) -> Expr:
        left = self.additive()
        token = self.take("per")
        if not token:
            return left
        each = self.number() if self.next.kind == "number" else Fraction(1)
        return Per(left, each, self.additive(), token.spot)

    def additive(self) -> Expr:
        return self.left_to_right(self.multiplicative, "+", "-")

    def multiplicative(self) -> Expr:
        return self.left_to_right(self.signed, "*", "/")

    def left_to_right(self, inner: Callable[[], Expr], *signs: str) -> Expr:
        left = inner()
        while sign := self.take(*signs):
            self.signs += 1
            if self.signs > MOST_SIGNS:  # each one is a level of the tree
                self.stop("expression-too-many-signs", sign.spot, most=MOST_SIGNS)
            left = Arithmetic(sign.text, left, inner(), sign.spot)
        return left

    def signed(self) -> Expr:
        token = self.take("-")
        if token:
            return Arithmetic("-", Literal(Fraction(0), spot=token.spot), self.deeper(self.signed), token.spot)
        return self.atom()

    def number(self) -> Fraction:
        token = self.next
        if len(token.text) > LONGEST_NUMBER:
            self.stop("number-too-long", value=token.text[:20] + "…", most=LONGEST_NUMBER)
        if len(token.text) > 1 and token.text[0] == "0" and token.text[1].isdigit():
            self.stop("leading-zero", value=token.text, plain=re.sub("^0+(?=[0-9])", "", token.text))
        self.place += 1
        return Fraction(token.text.rstrip("%"))

    def atom(self) -> Expr:
        token = self.next
        if token.kind == "number":
            percent = token.text.endswith("%")
            value = self.number()
            return Literal(value / 100 if percent else value, percent, token.spot)
        if token.kind == "day":
            return self.day(token)
        if self.take("("):
            inner = self.deeper(self.disjunction)
            self.need(")")
            return inner
        if self.take("min", "max", "sum", "count"):
            return Call(token.text, self.arguments(), token.spot)
        if self.take("at_least"):
            return self.at_least(token.spot)
        if token.text in FUNCTIONS and self.tokens[self.place + 1].text == "(":
            self.place += 1
            return self.choice(token.spot) if token.text == "if" else Call(token.text, self.arguments(), token.spot)
        return self.name()

    def day(self, token: Token) -> Expr:
        try:
            ordinal = date.fromisoformat(token.text).toordinal()
        except ValueError:
            self.stop("no-such-date", value=token.text)
        self.place += 1
        return DayLiteral(ordinal, token.spot)

    def arguments(self) -> tuple[Expr, ...]:
        self.need("(")
        items = [self.deeper(self.disjunction)]
        while self.take(","):
            items.append(self.deeper(self.disjunction))
        self.need(")")
        return tuple(items)

    def choice(self, spot: Spot) -> Expr:
        """if(condition, number, ..., otherwise): pairs, and one number at the end."""
        *pairs, otherwise = self.arguments()
        if not pairs or len(pairs) % 2:
            self.stop("if-in-pairs", spot)
        return Choice(tuple(zip(pairs[::2], pairs[1::2], strict=True)), otherwise, spot)

    def at_least(self, spot: Spot) -> Expr:
        first, *items = self.arguments()
        if not isinstance(first, Literal) or first.value.denominator != 1 or not 1 <= first.value <= len(items):
            self.stop("at-least-count", spot, most=len(items))
        return Needed(first.value.numerator, tuple(items), spot)
