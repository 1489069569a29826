"""What is written is what the core means: drawn standards, graded by hand from their data, against the core graded by the oracle."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import currently_in_test_context, note

from ctlc_rules.core.export import core_json
from ctlc_rules.criteria import read_standard
from ctlc_rules.source import Problems
from tests.laws.by_hand import Hand
from tests.laws.generator import Example, example
from tests.laws.law import law
from tests.laws.oracle import Value, grade, out_of


def core_of(drawn: Example):
    problems = Problems()
    standard = read_standard("drawn.yaml", drawn.standard_yaml.encode(), problems)
    assert standard is not None, [(found.place.line, found.code, found.args) for found in problems]
    return core_json(standard.core)


def in_the_core(drawn: Example, values: dict[str, Value], core) -> dict[str, Value]:
    """The values in the units of the core: a percentage is a fraction of 1."""
    asked = {item["input"] for item in core["inputs"]}
    given_ = {
        name: value / 100 if drawn.inputs[name].kind == "percent" and not isinstance(value, str) else value
        for name, value in values.items()
    }
    return {name: value for name, value in given_.items() if name in asked}


@law(250)
def test_the_core_means_what_was_written(rng: Random):
    drawn = example(rng)
    core = core_of(drawn)
    for _ in range(3):
        values: dict[str, Value] = {name: rng.choice(item.values) for name, item in drawn.inputs.items()}
        months = Fraction(rng.choice((12, 10, 14)))
        papers = [item["input"] for item in core["inputs"] if item["input"].startswith("evidence:")]
        gates = {paper: rng.choice(("no", "yes")) for paper in papers}
        hand = Hand(drawn.standard, values, months, frozenset(p.removeprefix("evidence:") for p in papers if gates[p] == "yes")).grade()
        applies = {item["input"]: "yes" for item in core["inputs"] if item["input"].startswith("applies:")}
        all_known: dict[str, Value] = {"period:months": months, **gates, **applies, **in_the_core(drawn, values, core)}
        if currently_in_test_context():
            note(f"{drawn}\n{all_known}")
        found = grade(core, all_known)
        reached = {name.removesuffix(":points").partition(":")[2]: got for name, got in found.found.items() if name.endswith(":points")}
        reached |= {"total": found.found["total"]} if "total" in found.found else {}
        assert reached == hand.points
        assert out_of(core, all_known, found.found) == {
            name.replace("total", ""): worth for name, worth in hand.out_of.items() if "." not in name
        }
        for level in core["outline"]["levels"]:
            assert found.found[f"level:{level}"] is hand.named(level, "")
        assert found.outcome == hand.outcome


@pytest.mark.parametrize("seed", range(3))
def test_an_example_is_the_same_for_the_same_seed(seed):
    assert repr(example(Random(seed))) == repr(example(Random(seed)))
