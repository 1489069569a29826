"""The quotient of two numbers, held and rounded exactly (`round` of docs/core.md, section 3), without dividing.

Held between two limits it has few values. Whether it comes to at least k steps is one linear comparison, so the value is the lowest one and
a step more for each comparison that holds. Where there are too many values it is found by multiplying back.
"""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.nodes import Mode, Round
from ctlc_rules.core.scale import ROUNDINGS, rounded
from ctlc_rules.prove.model import Literal, Model, Whole, negated, plus

MOST_STEPS = 40
HALF = Fraction(1, 2)


def quotient(model: Model, node: Round, of: tuple[Whole, int], over: tuple[Whole, int], scale: int) -> Whole:
    """In steps of 1/scale. of, over: both numbers, each with its own scale."""
    factor = Fraction(over[1], of[1]) / node.step
    top, divisor = of[0].times(factor.numerator), over[0].times(factor.denominator)
    unit, zero = (node.step * scale).numerator, (node.when_zero * scale).numerator
    if divisor.hi <= 0:
        return Whole(zero, zero, zero)
    low, high = ((rounded(value, node.step, node.mode) / node.step).numerator for value in (node.low, node.high))
    none = negated(model.compared(">", divisor))
    if high - low <= MOST_STEPS:
        held = plus([_bit(at_least(model, node.mode, top, divisor, k)) for k in range(low + 1, high + 1)], low)
    else:
        bottom = model.extreme(False, (divisor, Whole(factor.denominator, factor.denominator, factor.denominator)))
        held = _held(model, _steps(model, top, bottom, node.mode), low, high)
    return model.chosen([(none, Whole(zero, zero, zero))], held.times(unit))


def at_least(model: Model, mode: Mode, top: Whole, bottom: Whole, k: int) -> Literal:
    """Whether top / bottom, rounded, is at least k. bottom is above 0, else the answer means nothing."""
    edge, at_edge = _edge(mode, k)
    of = plus([top.times(edge.denominator), bottom.times(-edge.numerator)])
    return model.compared(">=" if at_edge else ">", of)


def _edge(mode: Mode, k: int) -> tuple[Fraction, bool]:
    """From which quotient on it is at least k, and whether that one itself is."""
    match mode:
        case "floor":
            return Fraction(k), True
        case "ceiling":
            return Fraction(k - 1), False
        case "down":
            return (Fraction(k), True) if k > 0 else (Fraction(k - 1), False)
        case "up":
            return (Fraction(k - 1), False) if k > 0 else (Fraction(k), True)
        case "half_up":  # a tie goes away from zero
            return k - HALF, k > 0
        case "half_even":
            return k - HALF, k % 2 == 0


def _steps(model: Model, top: Whole, bottom: Whole, mode: Mode) -> Whole:
    """top / bottom as a whole number. With the floor and the rest of it every mode is a question about the rest."""
    ends = [ROUNDINGS["floor"](end, by) for end in (top.lo, top.hi) for by in (bottom.lo, bottom.hi)]
    floor = model.number(min(ends), max(ends))
    back = model.product(floor, bottom)
    rest = model.number(0, bottom.hi - 1)
    model.cp.add(plus([back, rest]).expr == top.expr)
    model.cp.add(rest.expr <= bottom.expr - 1)
    return plus([floor, _bit(_one_more(model, mode, floor, rest, (top, bottom)))])


def _one_more(model: Model, mode: Mode, floor: Whole, rest: Whole, numbers: tuple[Whole, Whole]) -> Literal:
    """Whether the answer is one more than the floor."""
    top, bottom = numbers
    some, below = model.compared(">", rest), negated(model.compared(">=", top))
    twice = plus([rest.times(2), bottom.times(-1)])
    match mode:
        case "floor":
            return False
        case "ceiling":
            return some
        case "down":
            return model.all([some, below])
        case "up":
            return model.all([some, negated(below)])
        case "half_up":  # a tie goes away from zero: down where the number is below it
            return model.any([model.compared(">", twice), model.all([model.compared("=", twice), negated(below)])])
        case "half_even":
            return model.any([model.compared(">", twice), model.all([model.compared("=", twice), _odd(model, floor)])])


def _odd(model: Model, number: Whole) -> Literal:
    half, bit = model.number(number.lo // 2, number.hi // 2), model.literal()
    model.cp.add(number.expr == 2 * half.expr + bit)
    return bit


def _bit(literal: Literal) -> Whole:
    if isinstance(literal, bool):
        return Whole(int(literal), int(literal), int(literal))
    return Whole(literal, 0, 1)


def _held(model: Model, steps: Whole, low: int, high: int) -> Whole:
    """Not below low, then not above high."""
    floor = steps if steps.lo >= low else model.extreme(False, (steps, Whole(low, low, low)))
    return floor if floor.hi <= high else model.extreme(True, (floor, Whole(high, high, high)))
