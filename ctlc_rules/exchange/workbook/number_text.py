"""A whole number of steps as people read it, as formulas: `87,5`, `1.250`, `−2`, `200/3`. No program's own way of writing numbers is asked.

The same text as `explain.numbers.points` gives in Vietnamese.
"""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.exchange.workbook.cells import quote
from ctlc_rules.explain.numbers import MINUS

COMMA, DOT = ",", "."
THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Written:
    """Formulas without `=`. whole, digits: of the absolute value, the whole part and the digits behind the comma; text names both cells."""

    whole: str
    digits: str
    text: str


def written(cell: str, whole: str, digits: str, scale: int, most: int) -> Written:
    """cell: with the number. whole, digits: the cells that will hold these parts. most: what its absolute value is at most, in steps."""
    places, odd = _places(scale)
    size = f"ABS({cell})"
    rest = f"({size}-{scale}*{whole})"
    text = _grouped(whole, most // scale)
    if places:
        text = f'{text}&IF({digits}=0,"",{quote(COMMA)}&{_fraction(digits, places)})'
    if odd > 1:
        common = f"GCD({size},{scale})"
        text = f"IF(MOD({rest},{odd})=0,{text},QUOTIENT({size},{common})&{quote('/')}&QUOTIENT({scale},{common}))"
    return Written(f"QUOTIENT({size},{scale})", f"QUOTIENT({rest}*{10**places},{scale})", f'IF({cell}<0,{quote(MINUS)},"")&{text}')


def _places(scale: int) -> tuple[int, int]:
    """How many decimals a step takes, and the part of the scale that no decimal can say.

    >>> _places(4), _places(6)
    ((2, 1), (1, 3))
    """
    odd = scale
    counts = {2: 0, 5: 0}
    for prime in counts:
        while odd % prime == 0:
            odd //= prime
            counts[prime] += 1
    return max(counts.values()), odd


def _fraction(digits: str, places: int) -> str:
    """The digits without the noughts at their end."""
    text = f'TEXT({digits},"{"0" * places}")'
    for short in range(places - 1, 0, -1):
        power = 10 ** (places - short)
        text = f'IF(MOD({digits},{power})=0,TEXT(QUOTIENT({digits},{power}),"{"0" * short}"),{text})'
    return text


def _grouped(whole: str, most: int) -> str:
    """Thousands with dots between them, as deep as the number can be great."""
    text, power = f"{whole}", THOUSAND
    while power <= most:
        lower = "&".join(f'{quote(DOT)}&TEXT(MOD(QUOTIENT({whole},{part}),{THOUSAND}),"000")' for part in _powers_below(power))
        text = f"IF({whole}>={power},QUOTIENT({whole},{power})&{lower},{text})"
        power *= THOUSAND
    return text


def _powers_below(power: int) -> list[int]:
    """1.000.000 asks for the groups of 1.000 and of 1."""
    found = []
    while power > 1:
        power //= THOUSAND
        found.append(power)
    return found
