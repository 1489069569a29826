"""What the quantities of a witness are called, in both languages, and how their values are written."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.expr.syntax import Arithmetic, Comparison, Expr, Literal, Met, Name
from ctlc_rules.words import say

SIGNS = {"/": " / ", "+": " + ", "-": " - ", "*": " × "}


def name_of(standard: Standard, shown: Expr) -> Both:
    """The title or label of what is asked; of a calculation, its parts with the signs between them."""
    match shown:
        case Name(name) | Met(Name(name)):
            return _label(standard, name)
        case Literal(value):
            return Both(decimal_text(value).replace(".", ","), decimal_text(value))
        case Arithmetic(op, left, right):
            return _joined(standard, left, SIGNS[op], right)
        case Comparison(op, left, right):
            return _joined(standard, left, f" {op} ", right)
        case _:
            return Both(say("witness.condition", "vi"), say("witness.condition", "en"))


def _joined(standard: Standard, left: Expr, sign: str, right: Expr) -> Both:
    before, after = name_of(standard, left), name_of(standard, right)
    return Both(f"{before.vi}{sign}{after.vi}", f"{before.en}{sign}{after.en}")


def _label(standard: Standard, name: str) -> Both:
    if name == "total":
        return Both(say("witness.total", "vi"), say("witness.total", "en"))
    if name in standard.inputs:
        return standard.inputs[name].label
    if name in standard.derived:
        return standard.derived[name].label
    titles = {item.id: item.label for item in standard.ratings}
    titles |= {item.id: item.title for item in standard.sections} | {item.id: item.title for item in standard.criteria}
    return titles.get(name, Both(name, name))


def unit_of(standard: Standard, unit: str) -> Both:
    if unit == "points":
        return Both(say("witness.points", "vi"), say("witness.points", "en"))
    return Both("", "") if unit == "%" else standard.units.get(unit, Both(unit, unit))


def number_of(value: Fraction, percent: bool) -> Both:
    """As read in each language: 8,95 and 8.95; 70%."""
    text = decimal_text(value * 100) + "%" if percent else decimal_text(value)
    return Both(text.replace(".", ","), text)
