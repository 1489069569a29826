"""What makes a rating sure by the bounds of one run of the core: quick, never wrong, and perhaps more than is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import Interval
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.facts import OpenFact, values_of

Values = dict[str, Interval | int]
Sure = Callable[[Values], bool]
"""Whether these values, and what is known, make the rating sure whatever the rest is."""


def sure_by_bounds(standard: Standard, given: Given, rating: str) -> Sure:
    known = for_program(given, standard.program)

    def sure(values: Values) -> bool:
        trace = standard.program.run(known | values)
        return possible_ratings(standard.core.outline, lambda name: trace.truth(Ref(name))) == (rating,)

    return sure


def spared(standard: Standard, facts: Sequence[OpenFact], completion: Completion, sure: Sure) -> list[OpenFact]:
    """The facts of a completion that stay when one after another is left out where the rating stays sure without it."""
    kept = list(facts)
    for fact in facts:
        fewer = [other for other in kept if other is not fact]
        if sure(_values(standard, fewer, completion)):
            kept = fewer
    return kept


def _values(standard: Standard, facts: Sequence[OpenFact], completion: Completion) -> Values:
    return {name: value for fact in facts for name, value in values_of(standard, fact, completion).items()}


class Against(Protocol):
    """Who knows where bounds do not tell."""

    def refutes(self, values: Values) -> bool: ...

    def nearest(self, values: Values, name: str, way: int) -> int | None: ...

    def possible(self, values: Values) -> bool: ...


def widened(standard: Standard, given: Given, facts: Sequence[OpenFact], completion: Completion, sure: Sure, against: Against) -> Values:
    """The values of these facts, one after another as wide as the rating stays sure. sure: by bounds."""
    values = _values(standard, facts, completion)
    trace = standard.program.run(for_program(given, standard.program))
    for name, value in list(values.items()):
        slot = standard.program.input_slots[name]
        if isinstance(value, tuple):
            low, high = trace.numbers[slot]
            for limit, way in ((low, -1), (high, 1)):
                values = _stretched(values, name, limit, way, sure, against)
        else:
            others = [bit for bit in bits_of(trace.truths[slot] & ~value) if _is_sure({**values, name: bit}, sure, against)]
            values = {**values, name: value + sum(others)}
    return values


def _is_sure(values: Values, sure: Sure, against: Against) -> bool:
    """Whether a word may be had too: it makes the rating sure, and can be."""
    return sure(values) or (not against.refutes(values) and against.possible(values))


def bits_of(bits: int) -> list[int]:
    return [1 << place for place in range(bits.bit_length()) if bits >> place & 1]


def _ends(values: Values, name: str) -> Interval:
    value = values[name]
    assert isinstance(value, tuple)
    return value


def _stretched(values: Values, name: str, limit: int, way: int, sure: Sure, against: Against) -> Values:
    """With one end of a number as far towards a limit as it can go. way: -1 the lower end, 1 the upper end."""
    low, high = _ends(values, name)

    def to(end: int) -> Values:
        return {**values, name: (end, high) if way < 0 else (low, end)}

    def beyond(end: int) -> Values:
        return {**values, name: (limit, end) if way < 0 else (end, limit)}

    end = _by_bounds(low if way < 0 else high, limit, lambda end: sure(to(end)))
    if end == limit or against.refutes({**values, name: (end + way, end + way)}):
        return to(end)
    found = against.nearest(beyond(end + way), name, way)
    return to(limit if found is None else found - way)


def _by_bounds(near: int, limit: int, holds: Callable[[int], bool]) -> int:
    """How far towards a limit it holds."""
    if near == limit or holds(limit):
        return limit
    far = limit
    while abs(far - near) > 1:
        middle = (near + far) // 2
        if holds(middle):
            near = middle
        else:
            far = middle
    return near
