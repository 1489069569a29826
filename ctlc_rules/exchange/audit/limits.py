"""From when on something is worth a look. The authority writes these in the report template, under `audit`; none is fixed in code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Ratio:
    """At most so much of one input for one of another; yearly: of a year, where the first adds up over time."""

    of: str
    by: str
    at_most: Fraction
    yearly: bool


@dataclass(frozen=True, slots=True)
class AuditLimits:
    """percent_points: how far a printed percentage may be from its counts, in points of a hundred.

    least: what is smaller may be equal to another figure by chance, or jump by a little. people: more persons than this are impossible in
    one unit (None: not known). population: the input that no count of persons may pass ("": not looked at). flows: units whose figures
    add up over time. factor: from how many times on a figure jumps (None: jumps are not looked at); factors: of single inputs.
    copied: from how many equal figures on a report looks copied. confused: units that are mixed up, as a report's word for each.
    """

    percent_points: Fraction = Fraction(1, 10)
    least: Fraction = Fraction(100)
    people: Fraction | None = None
    population: str = ""
    flows: frozenset[str] = frozenset()
    factor: Fraction | None = None
    factors: Mapping[str, Fraction] = field(default_factory=dict)
    copied: int | None = None
    ratios: tuple[Ratio, ...] = ()
    confused: tuple[tuple[str, str], ...] = (("lượt", "người"),)
