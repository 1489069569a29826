"""Laws of what leaves the house: the JSON of a result is exact, adds up, says what it is of, and is the same bytes every time."""

import json
import os
import subprocess
import sys
from fractions import Fraction
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from ctlc_rules.core.export import core_json
from ctlc_rules.explain import explain
from ctlc_rules.report.as_json import as_json
from tests.laws.by_hand import Hand
from tests.laws.generator import Example, example, facts_of, hidden, seeded, shuffled
from tests.laws.grading import STAGES, Stage, graded, known, plain, read
from tests.laws.law import drawn_from, law

ROOT = Path(__file__).parents[2]


def printed(drawn: Example, stage: Stage = "self", closed: bool = False) -> str:
    return as_json([explain(graded(drawn, stage, closed))], "0")


def result(drawn: Example, stage: Stage = "self", closed: bool = False):
    """The only result of the document, read by a reader that takes no number but a whole one."""
    document = json.loads(printed(drawn, stage, closed), parse_float=_no_float, parse_constant=_no_float)
    (only,) = document["results"]
    return only | {"mode_of_all": document["mode"]}


def _no_float(text: str) -> None:
    raise AssertionError(f"{text} is a float")


@law(200)
def test_the_json_holds_no_float_and_adds_up_as_printed(rng):
    found = result(drawn_from(rng), rng.choice(STAGES), rng.choice((False, True)))
    scored = [found, *found["sections"], *found["criteria"]]
    for item in scored:
        if item["score"]:
            for end in ("low", "high"):
                assert sum((Fraction(step["points"][end]) for step in item["steps"]), Fraction(0)) == Fraction(item["score"][end])
    steps = [*found["steps"], *(step for section in found["sections"] for step in section["steps"])]
    if all(step["kind"] == "part" for step in steps):  # no weight, rounding, limit or strike of its own above the criteria
        claims = sum((Fraction(item["on_claims"]) for item in found["criteria"]), Fraction(0))
        assert found["score"] is None or claims == Fraction(found["on_claims"])


@law(200)
def test_what_is_printed_is_what_a_hand_comes_to(rng):
    """From the file to the screen: nothing open, the points and the rating are those of the pencil."""
    drawn = plain(drawn_from(rng))
    found = result(drawn, "office")
    standard, _ = read(drawn)
    told = known(drawn, core_json(standard.core), "office")
    gates = frozenset(name.partition(":")[2] for name, values in told.items() if name.startswith("evidence:") and values == ["yes"])
    values = {name: drawn.told[name].may_be[0] if drawn.told[name].how == "absent" else truth for name, truth in drawn.truth.items()}
    hand = Hand(drawn.standard, values, drawn.months[0], gates).grade()
    scores = {item["id"]: item["score"] for item in (*found["sections"], *found["criteria"]) if item["score"]}
    scores |= {"total": found["score"]} if found["score"] else {}
    assert {name: Fraction(score["low"]) for name, score in scores.items()} == hand.points
    assert {name: Fraction(score["high"]) for name, score in scores.items()} == hand.points
    assert (found["rating"] or found["outcome"]) == hand.outcome


@law(200)
def test_every_result_says_what_it_is_of(rng):
    drawn, stage, closed = drawn_from(rng), rng.choice(STAGES), rng.choice((False, True))
    found = result(drawn, stage, closed)
    standard, _ = read(drawn)
    canonical = json.dumps(core_json(standard.core), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert found["standard"]["core_sha256"] == sha256(canonical.encode()).hexdigest()
    assert {key: found["standard"][key] for key in ("id", "edition", "status")} == {"id": "drawn", "edition": "1", "status": "illustrative"}
    assert (found["mode"], found["mode_of_all"], found["stage"]) == ("closed" if closed else "open",) * 2 + (stage,)
    layers = {layer["layer"]: layer["sha256"] for layer in found["case"]["layers"]}
    assert set(layers) == {"self"} | ({"office"} if stage == "office" and drawn.office else set())
    assert found["case"]["sha256"] == layers["self"]
    assert all(len(bytes.fromhex(found_hash)) == 32 for found_hash in layers.values())


@law(200)
def test_a_case_is_known_by_what_it_says_and_not_by_how_it_is_laid_out(rng):
    drawn = drawn_from(rng)
    said = _hash_of(drawn)
    assert _hash_of(shuffled(drawn, rng)) == said
    assert all(_hash_of(hidden(drawn, name)) != said for name in facts_of(drawn))


def _hash_of(drawn: Example) -> str:
    _, case = read(drawn)
    return case.layers[0].sha256


@law(200)
def test_the_same_input_gives_the_same_bytes(rng):
    number = rng.randrange(10**9)
    first, second = (example(Random(number)) for _ in range(2))
    assert printed(first, "office", True).encode() == printed(second, "office", True).encode()


SCRIPT = "from tests.laws.test_results import hashes; print(hashes())"


def hashes() -> str:
    return sha256("".join(printed(drawn, "office") for drawn in seeded(12)).encode()).hexdigest()


@pytest.mark.parametrize("environment", [{"PYTHONHASHSEED": "1", "LC_ALL": "C"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Ho_Chi_Minh"}])
def test_another_process_gives_the_same_bytes(environment):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == hashes()
