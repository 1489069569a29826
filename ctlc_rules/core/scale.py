"""Whole numbers instead of fractions: the scale of a node (docs/core.md, section 6) and exact rounding of a quotient."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import lcm

from ctlc_rules.core.nodes import Constant, FirstMatch, Greatest, Input, Least, Mode, Number, Product, Ref, Round, Sum


def scale_of(node: Number, inputs: Mapping[str, int], definitions: Mapping[str, int]) -> int:
    """Every value of `node` is a whole multiple of one over this.

    inputs: `per` of each number input. definitions: scale of each earlier definition that is a number.
    """
    match node:
        case Constant(value):
            return value.denominator
        case Input(name):
            return inputs[name]
        case Ref(name):
            return definitions[name]
        case Sum(constant, terms):
            parts = [scale_of(item, inputs, definitions) * k.denominator for k, item in terms]
            return lcm(constant.denominator, *parts)
        case Product(left, right):
            return scale_of(left, inputs, definitions) * scale_of(right, inputs, definitions)
        case Least(items) | Greatest(items):
            return lcm(*(scale_of(item, inputs, definitions) for item in items))
        case FirstMatch(rows, otherwise):
            return lcm(scale_of(otherwise, inputs, definitions), *(scale_of(value, inputs, definitions) for _, value in rows))
        case Round():
            return lcm(*(value.denominator for value in (node.low, node.high, node.step, node.when_zero)))


def _half_up(top: int, bottom: int) -> int:
    whole, rest = divmod(abs(top), bottom)
    whole += 2 * rest >= bottom
    return whole if top >= 0 else -whole


def _half_even(top: int, bottom: int) -> int:
    whole, rest = divmod(top, bottom)
    return whole + (2 * rest > bottom or (2 * rest == bottom and whole % 2 == 1))


def _down(top: int, bottom: int) -> int:
    whole = abs(top) // bottom
    return whole if top >= 0 else -whole


def _up(top: int, bottom: int) -> int:
    whole = -(-abs(top) // bottom)
    return whole if top >= 0 else -whole


def _floor(top: int, bottom: int) -> int:
    return top // bottom


def _ceiling(top: int, bottom: int) -> int:
    return -(-top // bottom)


ROUNDINGS: dict[Mode, Callable[[int, int], int]] = {
    "half_up": _half_up,
    "half_even": _half_even,
    "down": _down,
    "up": _up,
    "floor": _floor,
    "ceiling": _ceiling,
}


def rounded(value: Fraction, step: Fraction, mode: Mode) -> Fraction:
    """`value` as a multiple of `step`; half_up sends a tie away from zero."""
    steps = value / step
    return ROUNDINGS[mode](steps.numerator, steps.denominator) * step


def decimal_text(value: Fraction) -> str:
    """A decimal where the value is one, else a fraction."""
    rest, places = value.denominator, {2: 0, 5: 0}
    if rest == 1:
        return str(value.numerator)
    for factor in places:
        while rest % factor == 0:
            rest //= factor
            places[factor] += 1
    if rest != 1:
        return str(value)
    digits = max(places.values())
    text = str(abs(value.numerator) * 10**digits // value.denominator).rjust(digits + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + f"{text[:-digits]}.{text[-digits:]}"
