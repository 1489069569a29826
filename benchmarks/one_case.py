"""What grading one case costs, beside the same standard written by hand. Run: `python benchmarks/one_case.py`.

First the two are compared on random cases, point by point; where they differ nothing is timed and the exit code is 1.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle
from os import cpu_count
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import TypeVar

from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, from a checkout

from benchmarks import banded, by_hand, by_hand_reasons
from benchmarks.by_hand import Facts, Graded
from benchmarks.engine import Places, read_by_node
from benchmarks.made import banded_standard, case_of, clc_illustrative, given_of, presumed, random_facts
from ctlc_rules.criteria import Standard
from ctlc_rules.evaluate import evaluate
from ctlc_rules.explain import explain

COMPARED = 200
ROUNDS = 25
A_ROUND = 0.02  # seconds of one thing in one round
SEED = 2024
GOAL = 350 / 2  # microseconds

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Subject:
    """A standard in the engine's form and by hand. cases: how many different ones are timed in turn."""

    name: str
    standard: Callable[[], Standard]
    plain: Callable[[Facts], Graded]
    reasons: Callable[[Facts], tuple[Graded, list[by_hand_reasons.Reason]]]
    sentences: Callable[[Facts], tuple[Graded, list[str]]]
    cases: int


SUBJECTS = (
    Subject(
        "clc-illustrative, 44 criteria, one complete case",
        clc_illustrative,
        by_hand.grade,
        by_hand_reasons.grade_with_reasons,
        by_hand_reasons.grade_with_sentences,
        1,
    ),
    Subject(
        "40 criteria of 4 bands, section minima, 2 caps, 50 random complete cases in turn",
        banded_standard,
        banded.grade,
        banded.grade_with_reasons,
        banded.grade_with_sentences,
        50,
    ),
)


@dataclass(frozen=True, slots=True)
class Compared:
    """differences: in words, none where all agree. points: the different points that each criterion was given."""

    differences: list[str]
    ratings: set[str]
    points: dict[str, set[int]]


def compare(subject: Subject, count: int, seed: int = SEED) -> Compared:
    """The hand-written functions and the engine on random complete cases."""
    standard, rng = subject.standard(), Random(seed)
    places = Places(standard)
    found = Compared([], set(), {info.id: set() for info in standard.criteria})
    for number in range(count):
        facts = random_facts(standard, rng)
        trace = standard.program.run(given_of(standard, facts))
        engine = read_by_node(standard, trace)[0]
        others = {
            "by slots": places.read(trace)[0],
            "by hand": subject.plain(facts),
            "by hand, reasons": subject.reasons(facts)[0],
            "by hand, sentences": subject.sentences(facts)[0],
        }
        found.differences.extend(f"case {number}, {name}: {unlike(engine, its)}" for name, its in others.items() if its != engine)
        found.ratings.add(engine.rating)
        for criterion, points in engine.points.items():
            found.points[criterion].add(points)
    return found


def unlike(engine: Graded, other: Graded) -> str:
    points = {name: (engine.points.get(name), other.points.get(name)) for name in {**engine.points, **other.points}}
    wrong = [f"{name} {mine} and {its}" for name, (mine, its) in points.items() if mine != its]
    return ", ".join([*wrong, f"total {engine.total} and {other.total}", f"rating {engine.rating} and {other.rating}"])


def things_to_time(subject: Subject) -> list[tuple[str, Callable[[], object]]]:
    """What is timed, by name. The standard that is only run is not the one that is explained: showing adds to a program what it shows."""
    standard, shown = subject.standard(), subject.standard()
    places, rng = Places(standard), Random(SEED)
    facts = [presumed(standard, random_facts(standard, rng)) for _ in range(subject.cases)]
    given = [given_of(standard, item) for item in facts]
    cases = [case_of(shown, item) for item in facts]
    for case, item in zip(cases, given, strict=True):
        evaluation = evaluate(shown, case)
        if not evaluation.known.given.items() >= item.items() or evaluation.missing:
            raise ValueError("the case that was read is not the case that was made")
        explain(evaluation)

    run = standard.program.run
    return [
        ("by hand, no reasons", in_turn(facts, subject.plain)),
        ("by hand, a reason record per criterion", in_turn(facts, subject.reasons)),
        ("by hand, a sentence per criterion", in_turn(facts, subject.sentences)),
        ("run: points with the trace", in_turn(given, run)),
        ("run, points, rows and rating read by slot", in_turn(given, lambda item: places.read(run(item)))),
        ("run, points, rows and rating read by node", in_turn(given, lambda item: read_by_node(standard, run(item)))),
        ("evaluate: policy, two columns, data checks", in_turn(cases, lambda case: evaluate(shown, case))),
        ("explain(evaluate()): words in two languages", in_turn(cases, lambda case: explain(evaluate(shown, case)))),
    ]


def in_turn(items: Sequence[T], do: Callable[[T], object]) -> Callable[[], object]:
    """A call does the next of the items."""
    following = cycle(items).__next__
    return lambda: do(following())


def microseconds(things: Sequence[tuple[str, Callable[[], object]]]) -> dict[str, float]:
    """The median of the rounds for each thing; every round does all of them, one after the other."""
    counts = {name: max(1, round(A_ROUND / seconds(do, 3) * 3)) for name, do in things}
    rounds = [{name: seconds(do, counts[name]) / counts[name] for name, do in things} for _ in range(ROUNDS)]
    return {name: median(times[name] for times in rounds) * 1e6 for name, _ in things}


def seconds(do: Callable[[], object], times: int) -> float:
    start = perf_counter()
    for _ in range(times):
        do()
    return perf_counter() - start


def table(found: dict[str, float]) -> str:
    plain, reasons, *_ = found.values()
    rows = [(name, f"{time:.1f}", f"{time / plain:.1f}", f"{time / reasons:.1f}") for name, time in found.items()]
    return tabulate(rows, headers=("what", "us a case", "x by hand", "x by hand with reasons"), colalign=("left", *["right"] * 3))


def main() -> int:
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {cpu_count()} cores")
    for subject in SUBJECTS:
        found = compare(subject, COMPARED)
        if found.differences:
            print(f"{subject.name}: by hand and the engine disagree", *found.differences[:10], sep="\n", file=sys.stderr)
            return 1
        print(f"{subject.name}: equal on {COMPARED} random complete cases (ratings: {', '.join(sorted(found.ratings))})")
    for subject in SUBJECTS:
        print(f"\n{subject.name}\n{table(microseconds(things_to_time(subject)))}", flush=True)
    print(f"\nMedians of {ROUNDS} rounds, every round doing all rows of a table.")
    print(f"Goal for 40 criteria with reasons: {GOAL:.0f} us, which is twice the rate of 350 us. That figure is another engine's, with a")
    print("trace of its own, at 30 criteria, measured elsewhere. It was not run here, so nothing above compares the two.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
