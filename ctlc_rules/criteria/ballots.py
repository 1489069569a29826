"""Several votes, or the marks of several raters, as one fact; and the numbers of the core that they come to."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, get_args

from ctlc_rules.core.core import NumberInput

Part = Literal["count", "sum", "lowest", "highest", "zeros"]
"""count: of the valid votes. sum: of what they give. zeros: how many give 0."""
PARTS: tuple[Part, ...] = get_args(Part)
PREFIX = "ballots:"


def ballot_input(name: str, part: Part) -> str:
    """The core's input for a part of the votes.

    >>> ballot_input("satisfied", "sum")
    'ballots:satisfied:sum'
    """
    return f"{PREFIX}{name}:{part}"


def declared(name: str) -> str:
    """The input that the standard declares, behind an input of the core.

    >>> declared("ballots:satisfied:sum"), declared("people")
    ('satisfied', 'people')
    """
    return name.split(":")[1] if name.startswith(PREFIX) else name


def ballot_numbers(name: str, most: int, grid: tuple[Fraction, Fraction, int]) -> tuple[NumberInput, ...]:
    """most: votes there may be. grid: the least and greatest vote, and that votes are whole multiples of 1/per."""
    lo, hi, per = grid
    none = Fraction(0)
    votes = Fraction(most)
    ranges: dict[Part, tuple[Fraction, Fraction, int]] = {
        "count": (none, votes, 1),
        "sum": (min(none, lo * most), max(none, hi * most), per),
        "lowest": (lo, hi, per),
        "highest": (lo, hi, per),
        "zeros": (none, votes, 1),
    }
    return tuple(NumberInput(ballot_input(name, part), *ranges[part]) for part in PARTS)
