"""Runs examples: what a standard makes of the facts, against what is expected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ctlc_rules.case.examples import Example, Examples
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.reading import for_program

Got = tuple[str, ...] | tuple[Fraction, Fraction] | None


@dataclass(frozen=True, slots=True)
class Difference:
    """kind: what differs; name: of which criterion ("" for the rating). got: the possible ratings, the bounds of the points, the levels
    at which it is met (of a truth that is open: with `?` after it); None where the standard has no such criterion."""

    kind: Literal["rating", "points", "met"]
    name: str
    expected: tuple[str, ...] | Fraction
    got: Got


def failing(standard: Standard, examples: Examples) -> Iterator[tuple[Example, Difference]]:
    """The examples that do not come to what they say, each with the first thing that differs."""
    for example in examples.items:
        found = difference(standard, example)
        if found:
            yield example, found


def difference(standard: Standard, example: Example) -> Difference | None:
    """The first thing that differs, or None. With facts missing what is expected must be sure."""
    trace = standard.program.run(for_program(example.given, standard.program))
    for name, points in example.points.items():
        outline = standard.outlines.get(name)
        bounds: tuple[Fraction, Fraction] | None = trace.number(Ref(outline.points)) if outline and outline.points else None
        if bounds != (points, points):
            return Difference("points", name, points, bounds)
    for name, levels in example.met.items():
        outline = standard.outlines.get(name)
        truths = {level: trace.truth(Ref(ref)) for level, ref in outline.verdicts} if outline else {}
        got = tuple(level if truth == TRUE else f"{level}?" for level, truth in truths.items() if truth != FALSE)
        if not outline or set(got) != levels:
            return Difference("met", name, tuple(sorted(levels)), got if outline else None)
    if example.rating is not None:
        ratings = possible_ratings(standard.core.outline, lambda name: trace.truth(Ref(name)))
        if ratings != (example.rating,):
            return Difference("rating", "", (example.rating,), ratings)
    return None
