"""What makes a rating sure by the bounds of one run of the core: quick, never wrong, and perhaps more than is needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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


def widened(standard: Standard, given: Given, facts: Sequence[OpenFact], completion: Completion, sure: Sure) -> Values:
    """The values of these facts, one after another as wide as the rating stays sure."""
    values = _values(standard, facts, completion)
    trace = standard.program.run(for_program(given, standard.program))
    for name, value in list(values.items()):
        slot = standard.program.input_slots[name]
        if isinstance(value, tuple):
            low, high = trace.numbers[slot]
            first = _end(values, name, low, -1, sure)
            values[name] = (first, value[1])
            values[name] = (first, _end(values, name, high, 1, sure))
        else:
            for bit in _bits(trace.truths[slot] & ~value):
                wider = {**values, name: _word(values, name) | bit}
                values = wider if sure(wider) else values
    return values


def _at(values: Values, name: str, side: int) -> int:
    value = values[name]
    assert isinstance(value, tuple)
    return value[side]


def _word(values: Values, name: str) -> int:
    value = values[name]
    assert isinstance(value, int)
    return value


def _bits(bits: int) -> list[int]:
    return [1 << place for place in range(bits.bit_length()) if bits >> place & 1]


def _end(values: Values, name: str, limit: int, way: int, sure: Sure) -> int:
    """How far one end of a number can go towards a limit. way: -1 the lower end, 1 the upper end."""

    def holds(end: int) -> bool:
        low, high = _at(values, name, 0), _at(values, name, 1)
        return sure({**values, name: (end, high) if way < 0 else (low, end)})

    near = _at(values, name, 0 if way < 0 else 1)
    if holds(limit):
        return limit
    far = limit
    while abs(far - near) > 1:
        middle = (near + far) // 2
        if holds(middle):
            near = middle
        else:
            far = middle
    return near
