"""Laws of the nodes: the compiled core against the oracle, on cores of any shape with any part of their inputs known."""

from dataclasses import dataclass
from fractions import Fraction
from math import prod
from random import Random

from ctlc_rules.core.compile import Given, Trace, compile_core
from ctlc_rules.core.core import Core, NumberInput
from ctlc_rules.core.export import core_json
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.ratings import possible_ratings
from tests.laws.draft_cores import core_of
from tests.laws.law import law
from tests.laws.oracle import Sets, Value, choices, completions, grade, true_sets

TRUTHS = {0: {False}, 1: {False, True}, 2: {True}}
MOST = 400

Known = dict[str, list[Value]]


@dataclass(frozen=True, slots=True)
class Run:
    """What the compiled core says of a case."""

    core: Core
    trace: Trace

    def numbers(self) -> dict[str, tuple[Fraction, Fraction]]:
        return {item.name: self.trace.number(Ref(item.name)) for item in self.core.definitions if item.name.startswith("number")}

    def truths(self) -> dict[str, set[bool]]:
        return {item.name: TRUTHS[self.trace.truth(Ref(item.name))] for item in self.core.definitions if item.name.startswith("truth")}

    def ratings(self) -> tuple[str, ...]:
        return possible_ratings(self.core.outline, lambda name: self.trace.truth(Ref(name)))


def run(core: Core, known: Known) -> Run:
    program = compile_core(core)
    given_: dict[str, tuple[int, int] | int] = {}
    for item in core.inputs:
        values = known.get(item.name)
        if values is None:
            continue
        if isinstance(item, NumberInput):
            whole = [int(Fraction(value) * item.per) for value in values]
            given_[item.name] = (min(whole), max(whole))
        else:
            given_[item.name] = program.bits(item.name, tuple(map(str, values)))
    as_given: Given = given_
    return Run(core, program.run(as_given))


def part_of(rng: Random, core: Core, known: Known) -> Known:
    """The same or more known: of each input an unbroken part of what it could be."""
    told: Known = {}
    for name, values in choices(core_json(core), known).items():
        how = rng.randrange(3)
        start = rng.randrange(len(values))
        end = rng.randrange(start, len(values)) if how == 1 else start
        if how or name in known:
            told[name] = list(values if how == 0 else values[start : end + 1])
    return told


def drawn(rng: Random, shared: bool = True) -> tuple[Core, Known]:
    core = core_of(rng, shared)
    known = part_of(rng, core, {})
    small = prod(map(len, choices(core_json(core), known).values())) <= MOST
    return (core, known) if small else drawn(rng, shared)


def truth_of(core: Core, known: Known) -> Sets:
    return true_sets(core_json(core), known)


@law(300)
def test_what_is_known_is_exact_to_the_last_digit(rng):
    core, known = drawn(rng)
    values = next(completions(core_json(core), known))
    found = run(core, {name: [value] for name, value in values.items()})
    graded = grade(core_json(core), values)
    assert found.numbers() == {name: (got, got) for name, got in graded.found.items() if name.startswith("number")}
    assert found.truths() == {name: {got} for name, got in graded.found.items() if name.startswith("truth")}
    assert found.ratings() == (graded.outcome,)


@law(400)
def test_the_truth_lies_in_the_bounds(rng):
    core, known = drawn(rng)
    found, truth = run(core, known), truth_of(core, known)
    bounds = found.numbers()
    assert all(bounds[name][0] <= lo and hi <= bounds[name][1] for name, (lo, hi) in truth.numbers.items())
    truths = found.truths()
    assert all(seen <= truths[name] for name, seen in truth.truths.items())
    assert truth.outcomes <= set(found.ratings())


@law(300)
def test_what_becomes_known_never_widens(rng):
    core, known = drawn(rng)
    before, after = run(core, known), run(core, part_of(rng, core, known))
    wide, narrow = before.numbers(), after.numbers()
    assert all(wide[name][0] <= lo and hi <= wide[name][1] for name, (lo, hi) in narrow.items())
    assert all(truths <= before.truths()[name] for name, truths in after.truths().items())
    assert set(after.ratings()) <= set(before.ratings())


@law(300)
def test_bounds_are_the_truth_where_nothing_is_shared(rng):
    """Except for `=` and for the divisor of a rounding, which may ask for a number between the steps of what they are made of."""
    core, known = drawn(rng, shared=False)
    found, truth = run(core, known), truth_of(core, known)
    assert found.numbers() == truth.numbers
    assert found.truths() == {name: set(seen) for name, seen in truth.truths.items()}
