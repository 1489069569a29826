"""The conditions of criteria and levels as they are written, and what they compare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.expr.parser import parse
from ctlc_rules.expr.syntax import Comparison, Expr, Literal, Logic, Name, Needed
from ctlc_rules.forms.base import source_at, source_of_key
from ctlc_rules.source import Path, Problems, Scalar

UP, DOWN = (">=", ">"), ("<=", "<")


@dataclass(frozen=True, slots=True)
class Condition:
    """at: the criterion, "" for a condition of the levels. key: whether it stands in the file as a key."""

    at: str
    path: Path
    key: bool
    expr: Expr


def conditions(standard: Standard) -> Iterator[Condition]:
    """Every condition of a criterion that is written as one, and those of the levels."""
    for name, item in standard.written.criteria.items():
        for form in ("met", "all_of", "some_of", "checklist"):
            if getattr(item, form, None) is not None:
                yield from _below(standard, name, ("criteria", name, form))
    if standard.written.levels:
        yield from _below(standard, "", ("levels", "all_of"))


def _below(standard: Standard, at: str, path: Path) -> Iterator[Condition]:
    plain = standard.tree.plain_at(path)
    if isinstance(plain, str):
        expr = expression(standard, path)
        if expr:
            yield Condition(at, path, False, expr)
    elif isinstance(plain, list):
        for place in range(len(plain)):
            yield from _below(standard, at, (*path, place))
    elif isinstance(plain, dict) and path[-1] == "some_of":
        yield from _below(standard, at, (*path, "of"))
    elif isinstance(plain, dict):
        for key in plain:
            expr = parse(source_of_key(standard.tree, (*path, key)), Problems())
            if expr:
                yield Condition(at, (*path, key), True, expr)


def expression(standard: Standard, path: Path) -> Expr | None:
    source = source_at(standard.tree, path)
    return parse(source, Problems()) if source else None


def comparisons(expr: Expr) -> Iterator[Comparison]:
    """Those that must hold, or count for the unit: not those inside `not` or a choice."""
    match expr:
        case Comparison():
            yield expr
        case Logic(_, items) | Needed(_, items):
            for item in items:
                yield from comparisons(item)
        case _:
            return


def is_limit(expr: Expr) -> bool:
    return isinstance(expr, Literal) or (isinstance(expr, Name) and expr.name.startswith("limit."))


def text_at(standard: Standard, path: Path) -> str:
    node = standard.tree.node(path)
    return node.text if isinstance(node, Scalar) else ""


def number_of(text: str) -> Fraction | None:
    """A number or a percentage; None for anything else."""
    if not re.fullmatch(r"-?\d+(\.\d+)?%?", text):
        return None
    return Fraction(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
