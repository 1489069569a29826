"""How long each exact question takes on a case of 40 criteria with 13 facts missing: medians, without reading and without words.

Run `python benchmarks/questions.py`, in a clone with the extra `prove`. Each question is asked of several made cases, each a few times.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.made import banded_standard, case_of, presumed, random_facts
from ctlc_rules.case.case import Case
from ctlc_rules.criteria import Standard
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.prove.asking_next import Asker
from ctlc_rules.prove.blocked import blocked
from ctlc_rules.prove.enough import enough
from ctlc_rules.prove.possible import possible
from ctlc_rules.prove.rated import Asking, ask_ratings

MISSING = 13
CASES = 8
SEED = 13
Question = Callable[[Evaluation], object]


def half_filled(case: Case, rng: Random) -> Case:
    """The case without some of its facts."""
    facts = dict(case.facts["self"])
    for name in rng.sample(sorted(facts), MISSING):
        del facts[name]
    return replace(case, facts={**case.facts, "self": facts})


def cases(standard: Standard) -> list[Evaluation]:
    """Of several qualities, each with two ratings or more that are possible by the bounds."""
    found: list[Evaluation] = []
    for seed in range(SEED, SEED + 1000):
        rng = Random(seed)
        evaluation = evaluate(standard, half_filled(case_of(standard, presumed(standard, random_facts(standard, rng))), rng))
        if len(evaluation.ratings) > 1:
            found.append(evaluation)
        if len(found) == CASES:
            break
    return found


def which(evaluation: Evaluation) -> object:
    return possible(Asking(evaluation).question)


def why_not(evaluation: Evaluation) -> object:
    asking = Asking(evaluation)
    reached = possible(asking.question)
    found = tuple(item.rating for item in reached if item.answer == "found")
    return [blocked(asking.question, item.rating, found) for item in reached if item.answer == "none"]


def enough_for_one(evaluation: Evaluation) -> object:
    """For the best rating that is possible."""
    asking = Asking(evaluation)
    best = next(rating for rating in asking.question.ratings if asking.question.reaching(rating).answer == "found")
    return enough(asking.question, best, asking.tellable, asking.question.reaching(best).completion, asking.leanings)


def ask_next(evaluation: Evaluation) -> object:
    asking = Asking(evaluation)
    found = {item.rating: [item.solution] for item in possible(asking.question) if item.answer == "found"}
    return Asker(asking.question, found).next(asking.facts, {})


QUESTIONS: dict[str, Question] = {
    "which ratings are possible": which,
    "and why the others are not": why_not,
    "what is enough for the best of them": enough_for_one,
    "what to ask next": ask_next,
    "all that `check` says": ask_ratings,
}


def timed(question: Question, evaluation: Evaluation) -> float:
    start = time.perf_counter()
    question(evaluation)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    evaluations = cases(banded_standard())
    print(f"{len(evaluations)} cases, 40 criteria, {MISSING} facts missing; milliseconds")
    print(f"{'question':<40} {'median':>8} {'most':>8}")
    for name, question in QUESTIONS.items():
        times = [timed(question, evaluation) for evaluation in evaluations for _ in range(3)]
        print(f"{name:<40} {median(times):8.0f} {max(times):8.0f}")


if __name__ == "__main__":
    main()
