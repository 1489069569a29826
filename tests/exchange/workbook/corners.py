"""A small core in the corners of rounding: six modes, steps finer and coarser than the input, both signs, a divisor that is or may be 0."""

from fractions import Fraction
from random import Random
from typing import get_args

from ctlc_rules.core.core import Core, Definition, NumberInput, Outline
from ctlc_rules.core.nodes import Input, Mode, Product, Round
from tests.exchange.workbook.drawn import Told

TOP, BOTTOM = (-9, 9), (0, 7)
STEPS = (Fraction(1), Fraction(1, 2), Fraction(3, 2))
LEAST, MOST, WHEN_ZERO = Fraction(-4), Fraction(25, 2), Fraction(5)


def corner_core() -> Core:
    """Three steps in six modes, held between −4 and 12 1/2; 5 where the divisor is 0; and one product."""
    inputs = NumberInput("top", Fraction(TOP[0]), Fraction(TOP[1])), NumberInput("bottom", Fraction(BOTTOM[0]), Fraction(BOTTOM[1]))
    of, over = Input("top"), Input("bottom")
    definitions = [
        Definition(f"{mode}:{step}", Round(of, over, LEAST, MOST, step, mode, WHEN_ZERO)) for mode in get_args(Mode) for step in STEPS
    ]
    definitions.append(Definition("product", Product(of, over)))
    return Core(inputs, tuple(definitions), Outline((), (), None, (), (), ()))


def corner_cases() -> list[Told]:
    """Every pair of values, then ranges of both."""
    found: list[Told] = [
        {"top": (top, top), "bottom": (bottom, bottom)} for top in range(TOP[0], TOP[1] + 1) for bottom in range(BOTTOM[0], BOTTOM[1] + 1)
    ]
    rng = Random(7)
    for _ in range(150):
        top, bottom = (tuple(sorted(rng.randint(*ends) for _ in range(2))) for ends in (TOP, BOTTOM))
        found.append({"top": (top[0], top[1]), "bottom": (bottom[0], bottom[1])})
    return found
