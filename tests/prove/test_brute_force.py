"""A fast part of `benchmarks/brute_force.py`: every answer is that of all completions. And that the comparison can fail."""

from itertools import islice

import pytest

from benchmarks.brute_force import CHECKS, trials
from ctlc_rules.prove import enough, possible

MOST, TRIALS = 150, 60


@pytest.mark.parametrize("check", CHECKS.values(), ids=list(CHECKS))
def test_every_answer_is_that_of_all_completions(check):
    tried = list(islice(trials(MOST), TRIALS))
    assert [(trial.seed, trial.stage, line) for trial in tried for line in check(trial)] == []
    assert sum(len({rating for _, rating in trial.space.admissible}) > 1 for trial in tried) > 12


def test_a_wrong_answer_is_seen(monkeypatch: pytest.MonkeyPatch):
    """Facts by bounds alone are too many somewhere; a rating forgotten is missed."""
    monkeypatch.setattr(enough, "MOST_ROUNDS", 0)

    def forgetful(question):
        return [item for item in possible.possible(question) if item.answer == "found"][:-1]

    monkeypatch.setattr("benchmarks.brute_force.possible", forgetful)
    for check in CHECKS.values():
        assert any(line for trial in islice(trials(MOST), TRIALS) for line in check(trial))
