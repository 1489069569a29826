"""Single changes of a scalar of a criteria file: thresholds, comparators, points, connectives, roundings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, get_args

from ctlc_rules.core.nodes import Mode

Kind = Literal["threshold", "comparator", "points", "edge", "gate", "rounding", "word"]
Change = tuple[Kind, str]

SIGNS = {">=": (">", "<"), "<=": ("<", ">"), ">": (">=", "<="), "<": ("<=", ">="), "=": ("!=", ">="), "!=": ("=",)}
_SIGN = re.compile(r">=|<=|!=|=|<|>")
_NUMBER = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)(%?)(?![\w.])")
_AND_OR = re.compile(r"\b(and|or)\b")
_NOT = re.compile(r"\bnot ")
_ALONE = re.compile(r"-?\d+(?:\.\d+)?%?")
_LEAST = re.compile(r"\b(min|max)\(")
STEPS = ("0.1", "0.25", "0.5", "1")


def is_number(text: str) -> bool:
    return _ALONE.fullmatch(text) is not None


def moved(text: str) -> tuple[str, ...]:
    """A number one more and one less at the last place that is written."""
    sign = "%" if text.endswith("%") else ""
    number = Decimal(text.removesuffix("%"))
    step = Decimal(1).scaleb(min(int(number.as_tuple().exponent), 0))
    return tuple(f"{number + way * step}{sign}" for way in (1, -1))


def of_expression(text: str, condition: bool) -> Iterator[Change]:
    """condition: whether it is a truth, which may be turned round as a whole."""
    for found in _SIGN.finditer(text):
        for sign in SIGNS[found[0]]:
            yield "comparator", _put(text, found, sign)
    for found in _NUMBER.finditer(text):
        for number in moved(found[0]):
            yield "threshold", _put(text, found, number)
    for found in _AND_OR.finditer(text):
        yield "gate", _put(text, found, "or" if found[1] == "and" else "and")
    for found in _NOT.finditer(text):
        yield "gate", _put(text, found, "")
    for found in _LEAST.finditer(text):
        yield "gate", _put(text, found, "max(" if found[1] == "min" else "min(")
    if condition and not _SIGN.search(text) and not _NOT.search(text):
        yield "gate", f"not ({text})"


def _put(text: str, found: re.Match[str], new: str) -> str:
    return text[: found.start()] + new + text[found.end() :]


def of_rounding(key: str, text: str) -> Iterator[Change]:
    """key: mode or step."""
    every: tuple[str, ...] = get_args(Mode) if key == "mode" else STEPS
    for other in every:
        if other != text:
            yield "rounding", other
