"""Expressions read out: the labels of what they name, in one language."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import QUOTA
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.numbers import day, number, percent
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
)
from ctlc_rules.words import Lang, has, say

DATE_OF = "date."
STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2}


class Labels:
    """Reads expressions out in a language."""

    def __init__(self, standard: Standard, lang: Lang) -> None:
        self.standard = standard
        self.lang = lang
        self._tiers = {item.id: item.title for item in standard.sections} | {item.id: item.title for item in standard.criteria}

    def both(self, text: Both) -> str:
        return text.vi if self.lang == "vi" else text.en

    def say(self, key: str, **args: object) -> str:
        return say(key, self.lang, **args)

    def unit(self, unit: str) -> str:
        return self.both(self.standard.units[unit]) if unit in self.standard.units else unit

    def name(self, name: str) -> str:
        """The label of an input, a derived quantity, a section, a criterion, a level, or one of the names that we give."""
        standard = self.standard
        if name in standard.inputs:
            return self.both(standard.inputs[name].label)
        if name in standard.derived:
            return self.both(standard.derived[name].label)
        if name in self._tiers:
            return self.both(self._tiers[name])
        if name.startswith(QUOTA):
            return self.say("name.quota", rating=self.name(name.removeprefix(QUOTA)))
        if name.startswith(DATE_OF) and (paper := standard.papers.get(name.removeprefix(DATE_OF))):
            return self.say("name.paper-date", paper=self.both(paper))
        rating = next((item for item in standard.ratings if item.id == name), None)
        if rating:
            return self.both(rating.label)
        return self.say(f"name.{name}") if has(f"name.{name}") else name

    def paper(self, name: str) -> str:
        """The title of an evidence paper, and for how long it is valid where that is limited."""
        text, months = self.both(self.standard.papers[name]), self.standard.paper_months.get(name)
        return self.say("paper.holds", paper=text, months=months) if months else text

    def word(self, input_name: str, word: str) -> str:
        """The label of a word of an input."""
        found = next((item for item in self.standard.inputs[input_name].words if item.id == word), None)
        return self.both(found.label) if found else word

    def expr(self, expr: Expr, strength: int = 0) -> str:
        """The expression in words and signs."""
        match expr:
            case Literal(value, is_percent):
                return percent(value, self.lang) if is_percent else number(value, self.lang)
            case DayLiteral(ordinal):
                return day(date.fromordinal(ordinal), self.lang)
            case Name(name):
                return self.name(name)
            case Per(left, each, right):
                return self.say(
                    "expr.per", left=self.expr(left, STRENGTH["*"]), each=number(each, self.lang), right=self.expr(right, STRENGTH["*"])
                )
            case Arithmetic(op, left, right):
                own = STRENGTH[op]
                text = f"{self.expr(left, own)} {'×' if op == '*' else op} {self.expr(right, own + (op in '-/'))}"
                return f"({text})" if own < strength else text
            case Call(function, items):
                return f"{self.say('expr.' + function)}({'; '.join(self.expr(item) for item in items)})"
            case Choice(rows, otherwise):
                said = [self.say("expr.if", when=self.expr(when), value=self.expr(value)) for when, value in rows]
                return f"({'; '.join((*said, self.say('expr.otherwise', value=self.expr(otherwise))))})"
            case Comparison(op, left, right):
                return f"{self.expr(left)} {self.say('op.' + op)} {self._right(left, right)}"
            case Among(name, words):
                return f"{self.name(name.name)}: {', '.join(self.word(name.name, word.name) for word in words)}"
            case Logic(op, items):
                return f" {self.say('expr.' + op)} ".join(self._inside(item) for item in items)
            case Negation(item):
                return f"{self.say('expr.not')} {self._inside(item)}"
            case Needed(needed, items):
                return self.say("expr.needed", needed=needed, items="; ".join(self.expr(item) for item in items))
            case Met(name):
                return self.say("expr.met", name=self.name(name.name))
            case Every():
                return self._every(expr)

    def _inside(self, item: Expr) -> str:
        """In brackets where and, or would run into those around it."""
        return f"({self.expr(item)})" if isinstance(item, Logic) else self.expr(item, 1)

    def _right(self, left: Expr, right: Expr) -> str:
        if isinstance(left, Name) and isinstance(right, Name) and left.name in self.standard.inputs:
            return self.word(left.name, right.name) if self.standard.inputs[left.name].words else self.expr(right)
        return self.expr(right)

    def _every(self, expr: Every) -> str:
        tier = self.both(self.standard.section_word if expr.kind == "section" else self.standard.criterion_word).lower()
        if expr.limit is None:
            return self.say("expr.every-met", tier=tier)
        return self.say("expr.every", tier=tier, op=self.say("op." + expr.op), limit=self.expr(expr.limit))


def written(expr: Expr, strength: int = 0) -> str:
    """The expression as an author writes it: ids and signs, the same in every language."""
    match expr:
        case Literal(value, is_percent):
            return decimal_text(value * 100) + "%" if is_percent else decimal_text(value)
        case DayLiteral(ordinal):
            return date.fromordinal(ordinal).isoformat()
        case Name(name):
            return name
        case Per(left, each, right):
            return f"{written(left, STRENGTH['*'])} per {decimal_text(Fraction(each))} {written(right, STRENGTH['*'])}"
        case Arithmetic(op, left, right):
            own = STRENGTH[op]
            text = f"{written(left, own)} {op} {written(right, own + (op in '-/'))}"
            return f"({text})" if own < strength else text
        case Comparison(op, left, right):
            return f"{written(left)} {op} {written(right)}"
        case Call(function, items):
            return f"{function}({', '.join(written(item) for item in items)})"
        case Choice(rows, otherwise):
            return f"if({', '.join(written(item) for item in (*(part for row in rows for part in row), otherwise))})"
        case Among(name, words):
            return f"{name.name} in {{{', '.join(word.name for word in words)}}}"
        case Logic(op, items):
            return f" {op} ".join(f"({written(item)})" if isinstance(item, Logic) else written(item) for item in items)
        case Negation(item):
            return f"not {written(item)}" if isinstance(item, Name) else f"not ({written(item)})"
        case Needed(needed, items):
            return f"at_least({needed}, {', '.join(written(item) for item in items)})"
        case Met(name):
            return f"{name.name} met"
        case Every(kind, of, op, limit):
            tail = f"{op} {written(limit)}" if limit else "met"
            return f"every {kind}{' of ' + of.name if of else ''} {tail}"
