"""The solver's answers against every completion: generated standards and cases small enough to try all that is open.

Run `python benchmarks/brute_force.py`, in a clone with the extra `prove`. It prints how much was tried, and every difference (there is to
be none). `--standards`, `--most` say how many standards and cases, and how many completions each at most.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1]))

from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.prove.asking_next import Asker
from ctlc_rules.prove.enough import enough
from ctlc_rules.prove.facts import OpenFact, open_facts
from ctlc_rules.prove.master import Tellable
from ctlc_rules.prove.possible import possible
from ctlc_rules.prove.question import Question
from tests.laws.generator import seeded
from tests.laws.grading import STAGES, read
from tests.prove.enumeration import Space, inside

MOST = 20_000
STANDARDS = 500
PRICES = (1, 5)


@dataclass
class Trial:
    """A drawn case at a stage, all its completions, and its question."""

    seed: int
    stage: str
    evaluation: Evaluation
    space: Space
    question: Question = field(init=False)
    facts: tuple[OpenFact, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.question = Question(self.evaluation.standard, self.evaluation.known.given)
        self.facts = open_facts(self.evaluation.standard, self.evaluation.known.given)


Check = Callable[[Trial], Iterator[str]]
"""Gives a line for each difference."""


def trials(most: int, first: int = 0) -> Iterator[Trial]:
    """Without end; what is open is at most so many completions, and more than one."""
    for seed, drawn in enumerate(seeded(10**9, first), first):
        standard, case = read(drawn)
        for stage in STAGES if standard.ratings else ():
            evaluation = evaluate(standard, case, stage)
            space = Space(standard, evaluation.known.given)
            if 1 < space.size <= most:
                yield Trial(seed, stage, evaluation, space)


def ratings_are_those_of_all_completions(trial: Trial) -> Iterator[str]:
    found = {item.rating for item in possible(trial.question) if item.answer == "found"}
    truth = {rating for _, rating in trial.space.admissible}
    if found != truth:
        yield f"ratings {sorted(found)}, in truth {sorted(truth)}"


def enough_is_the_least_and_makes_sure(trial: Trial) -> Iterator[str]:
    """By number of facts, and by prices drawn for them."""
    facts = trial.facts
    rng = Random(trial.seed)
    for prices in (dict.fromkeys((fact.name for fact in facts), 1), {fact.name: rng.randint(*PRICES) for fact in facts}):
        for reach in possible(trial.question):
            if reach.answer != "found":
                continue
            found = enough(trial.question, reach.rating, Tellable(facts, prices), reach.completion)
            price, least = sum(prices[fact.name] for fact in found.facts), trial.space.least_price(reach.rating, prices)
            if not found.least:
                yield f"{reach.rating}: not proved least ({price}, in truth {least})"
            elif price != least:
                yield f"{reach.rating}: enough for {price}, in truth {least}"
            if not trial.space.makes_sure(reach.rating, found.values):
                yield f"{reach.rating}: not sure with {found.values}"


def answers_leave_what_they_leave(trial: Trial) -> Iterator[str]:
    """Of each fact the worst answer, and what each kind of answer leaves."""
    found = {item.rating: [item.solution] for item in possible(trial.question) if item.answer == "found"}
    asker = Asker(trial.question, found)
    for fact in trial.facts if len(found) > 1 else ():
        if len(fact.inputs) > 1:
            continue
        asked, [name] = asker.of(fact), fact.inputs
        left: dict[int, set[str]] = {}
        for values, rating in trial.space.admissible:
            left.setdefault(values[name], set()).add(rating)
        if asked.worst != max(map(len, left.values())):
            yield f"{name}: the worst answer leaves {asked.worst}, in truth {max(map(len, left.values()))}"
        for kind in asked.kinds:
            truth = {rating for value, ratings in left.items() if inside({name: value}, {name: kind.value}) for rating in ratings}
            if truth != set(kind.leaves):
                yield f"{name} {kind.value}: leaves {kind.leaves}, in truth {sorted(truth)}"
        if any(not any(inside({name: value}, {name: kind.value}) for kind in asked.kinds) for value in left):
            yield f"{name}: an answer is of no kind"


CHECKS: dict[str, Check] = {
    "sets of ratings": ratings_are_those_of_all_completions,
    "what is enough": enough_is_the_least_and_makes_sure,
    "what to ask next": answers_leave_what_they_leave,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--standards", type=int, default=STANDARDS)
    parser.add_argument("--most", type=int, default=MOST)
    parser.add_argument("--first", type=int, default=0)
    wish = parser.parse_args()
    differences: Counter[str] = Counter()
    cases = completions = undetermined = related = 0
    seeds: set[int] = set()
    start = time.perf_counter()
    for trial in trials(wish.most, wish.first):
        if trial.seed not in seeds and len(seeds) == wish.standards:
            break
        seeds.add(trial.seed)
        cases, completions = cases + 1, completions + trial.space.size
        undetermined += len({rating for _, rating in trial.space.admissible}) > 1
        related += bool(trial.question.admissible.open)
        for name, check in CHECKS.items():
            for line in check(trial):
                differences[name] += 1
                print(f"seed {trial.seed}, {trial.stage}: {line}", flush=True)
    seconds = time.perf_counter() - start
    print(f"{len(seeds)} standards, {cases} cases, {completions} completions; {undetermined} cases with several ratings,")
    print(f"{related} with relations that are open; {seconds:.0f} s")
    for name in CHECKS:
        print(f"{name}: {differences[name]} differences")
    return bool(differences)


if __name__ == "__main__":
    sys.exit(main())
