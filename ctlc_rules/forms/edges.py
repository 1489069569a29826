"""Edges of bands as they are written: `4`, `60%`, `8.0..8.9`, of the kind of the quantity."""

from __future__ import annotations

import re
from fractions import Fraction

from pydantic import TypeAdapter, ValidationError

from ctlc_rules.expr.meaning import Quantity
from ctlc_rules.forms.base import Context, exact
from ctlc_rules.source import Exact, Percent, Span

_GROUPED = re.compile(r"[1-9]\d{0,2}(\.\d{3})+")  # 1.000 is a thousand to a Vietnamese reader
_EXACT: TypeAdapter[Exact] = TypeAdapter(Exact)
_PERCENT: TypeAdapter[Percent] = TypeAdapter(Percent)
_SPAN: TypeAdapter[Span] = TypeAdapter(Span)


def edge_of(text: str, of: Quantity, context: Context, key: str) -> Fraction | None:
    """The edge, or None with a problem: a share or percentage has a `%`, anything else has none."""
    wants_percent = of.kind in ("share", "percent")
    if text.endswith("%") and not wants_percent:
        context.wrong_key("rate-with-percent" if of.kind == "rate" else "count-with-percent", key, text)
        return None
    if wants_percent and not text.endswith("%"):
        context.wrong_key("share-with-number", key, text)
        return None
    if _GROUPED.fullmatch(text):
        context.wrong_key("digit-groups", key, text, value=text, plain=text.replace(".", ""))
        return None
    try:
        return exact(_PERCENT.validate_python(text) if wants_percent else _EXACT.validate_python(text))
    except ValidationError as fault:
        _say(context, fault, key, text)
        return None


def range_of(text: str, of: Quantity, context: Context) -> tuple[Fraction, Fraction] | None:
    """Both ends of a closed range; percentages are written `85..100`."""
    try:
        span = _SPAN.validate_python(text)
    except ValidationError as fault:
        _say(context, fault, "ranges", text)
        return None
    return exact(span.lo) * unit_of(of), exact(span.hi) * unit_of(of)


def unit_of(of: Quantity) -> Fraction:
    """What a number written in a range or step stands for: 85 is 85% where the quantity is a percentage."""
    return Fraction(1, 100) if of.kind in ("share", "percent") else Fraction(1)


def _say(context: Context, fault: ValidationError, key: str, text: str) -> None:
    for error in fault.errors(include_url=False):
        context.wrong_key(error["type"], key, text, **{"value": text, **error.get("ctx", {})})
