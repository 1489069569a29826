"""Cases of a core drawn at random: values, ranges, words or nothing; half of them brought to a limit, where a comparison turns."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from ctlc_rules.core.compile import Program
from ctlc_rules.core.core import Core, NumberInput
from ctlc_rules.core.nodes import Compare, Input, Node, Number, Sum
from ctlc_rules.core.walk import parts_of

Told = dict[str, tuple[int, int] | int]
"""By input: the two ends in steps of the input, or the bits of the words that it may be. An input that is not named is not known."""


def draw(program: Program, core: Core, rng: Random) -> Told:
    """A case: of each input a value, a range, some words, or nothing. Ends of the ranges and nought are drawn often."""
    told: Told = {}
    for item in core.inputs:
        if rng.random() < rng.choice((0.0, 0.1, 0.4)):
            continue
        if isinstance(item, NumberInput):
            lo, hi = program.numbers[program.input_slots[item.name]]
            value = rng.choice(
                (lo, hi, lo + 1 if lo < hi else lo, rng.randint(lo, hi), rng.randint(lo, min(hi, lo + 200)), max(lo, min(0, hi)))
            )
            told[item.name] = (value, min(hi, value + rng.randint(0, 500))) if rng.random() < 0.25 else (value, value)
        else:
            count = len(item.words)
            told[item.name] = 1 << rng.randrange(count) if rng.random() < 0.85 else rng.randrange(1, 1 << count)
    return told


def compared(core: Core) -> tuple[Sum, ...]:
    """The sums that the core compares with 0."""
    found: dict[Sum, None] = {}

    def look(node: Node) -> None:
        if isinstance(node, Compare) and isinstance(node.of, Sum):
            found[node.of] = None
        for part in parts_of(node):
            look(part)

    for definition in core.definitions:
        look(definition.node)
    return tuple(found)


def to_a_limit(program: Program, limits: Sequence[Sum], told: Told, rng: Random) -> None:
    """Turn inputs of the case so that compared sums are 0, or a step beside it."""
    for limit in rng.sample(limits, min(len(limits), 6)):
        terms = [(k, item.name) for k, item in limit.terms if isinstance(item, Input)]
        if not terms:
            continue
        trace = program.run({name: value for name, value in told.items() if name in program.input_slots})
        k, name = rng.choice(terms)
        low, high = trace.number(limit)
        if low != high or name not in told:
            continue
        slot = program.input_slots[name]
        per, (lo, hi) = program.input_scales[name], program.numbers[slot]
        now = told[name]
        assert isinstance(now, tuple)
        wanted = now[0] - round(low / k * per) + rng.choice((0, 0, 0, -1, 1))
        if lo <= wanted <= hi:
            told[name] = (wanted, wanted)


def cases(program: Program, core: Core, how_many: int, seed: int) -> list[Told]:
    """Half of them are brought to limits."""
    rng, limits, found = Random(seed), compared(core), []
    for number in range(how_many):
        told = draw(program, core, rng)
        if number % 2 and limits:
            to_a_limit(program, limits, told, rng)
        found.append(told)
    return found


def at_limits(program: Program, core: Core, told: Sequence[Told]) -> int:
    """How many of the cases have a compared sum at 0, or a step from it."""
    limits = compared(core)
    count = 0
    for case in told:
        trace = program.run(case)
        found = False
        for limit in limits:
            low, high = trace.number(limit)
            step = 1 / program.scales[program.number(limit)]
            found = found or (low == high and abs(low) <= step)
        count += found
    return count


def zero_at(program: Program, of: Number, told: Told) -> bool:
    """Whether a number is just 0 in a case."""
    return program.run(told).number(of) == (Fraction(0), Fraction(0))
