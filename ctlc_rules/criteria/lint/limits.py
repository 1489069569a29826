"""Limits beside each other and beside what asks them: a better level that asks less, a share beyond the whole, a limit left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.lint.asked import DOWN, UP, comparisons, conditions, number_of, text_at
from ctlc_rules.criteria.lint.rule import Found, at_key, at_value
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.expr.syntax import Arithmetic, Expr, Literal, Name, names_in
from ctlc_rules.source import Path


def levels(standard: Standard) -> Iterator[Found]:
    """A better level asks no less than a worse one; which is better, the order of the ratings says."""
    written = standard.written.limits
    asked = [name.name for row in standard.ratings if row.when for name in names_in(row.when.shown) if name.name in written]
    compared = [one for condition in conditions(standard) for one in comparisons(condition.expr)]
    for better, worse in pairwise(dict.fromkeys(asked)):
        high, low = _values(standard, better), _values(standard, worse)
        for name in high:
            signs = {one.op for one in compared if isinstance(one.right, Name) and one.right.name == f"limit.{name}"}
            turn = 1 if signs and signs <= set(UP) else -1 if signs and signs <= set(DOWN) else 0
            for key, value in high[name].items():
                other = low.get(name, {}).get(key)
                if other is not None and (value - other) * turn < 0:
                    path = _where(standard, better, name, key)
                    yield at_value(standard, path, name, "level-asks-less", name=name, level=better, other=worse)


def _values(standard: Standard, level: str) -> dict[str, dict[str, Fraction]]:
    """Each limit of a level by class ("" where it has none), what it takes over by `as` included."""
    own = standard.written.limits[level]
    base = own.get("as")
    values = dict(_values(standard, base)) if isinstance(base, str) else {}
    for name, value in own.items():
        if name != "as":
            values[name] = {key: number for key, text in _by_class(value) if (number := number_of(text)) is not None}
    return values


def _by_class(value: str | dict[str, str] | None) -> list[tuple[str, str]]:
    if value is None:
        return []
    return [("", value)] if isinstance(value, str) else [(key, text) for key, text in value.items() if key != "by"]


def _where(standard: Standard, level: str, name: str, key: str) -> Path:
    """Where a level has a limit from."""
    while name not in standard.written.limits[level]:
        level = str(standard.written.limits[level]["as"])
    return ("limits", level, name, key) if key else ("limits", level, name)


def unused_limits(standard: Standard) -> Iterator[Found]:
    """In the whole file, since any part may ask a limit."""
    every = str(standard.tree.plain)
    for level, own in standard.written.limits.items():
        for name in own:
            if name != "as" and not re.search(rf"\blimit\.{re.escape(name)}(?![\w.])", every):
                yield at_key(standard, ("limits", level, name), name, "limit-unused", name=name)


def beyond(standard: Standard) -> Iterator[Found]:
    """A part that must be more than its whole."""
    for condition in conditions(standard):
        for one in comparisons(condition.expr):
            if not _is_share(standard, one.left):
                continue
            if isinstance(one.right, Literal) and one.right.value > 1:
                place = at_key if condition.key else at_value
                yield place(standard, condition.path, condition.at or "levels", "beyond-the-whole", value=_percent(one.right.value))
            elif isinstance(one.right, Name):
                yield from _limits_beyond(standard, one.right.name.removeprefix("limit."))
    for name in standard.written.criteria:
        path: Path = ("criteria", name, "share", "full_at")
        text = text_at(standard, path)
        value = number_of(text)
        if value is not None and value > 1 and text.endswith("%"):
            yield at_value(standard, path, name, "beyond-the-whole", value=text)


def _limits_beyond(standard: Standard, name: str) -> Iterator[Found]:
    for level, own in standard.written.limits.items():
        for key, text in _by_class(own.get(name)):
            if (number_of(text) or 0) > 1:
                path: Path = ("limits", level, name, key) if key else ("limits", level, name)
                yield at_value(standard, path, name, "beyond-the-whole", value=text)


def _is_share(standard: Standard, expr: Expr) -> bool:
    if not isinstance(expr, Arithmetic) or expr.op != "/" or not isinstance(expr.left, Name) or not isinstance(expr.right, Name):
        return False
    written = standard.written
    part = written.inputs.get(expr.left.name) or written.derived.get(expr.left.name)
    return part is not None and part.part_of == expr.right.name


def _percent(value: Fraction) -> str:
    return f"{decimal_text(value * 100)}%"
