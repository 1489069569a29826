"""What the benchmark compares is comparable: the hand-written functions grade as the engine does."""

import dataclasses

import pytest

from benchmarks import by_hand, one_case
from benchmarks.by_hand import Facts, Graded
from benchmarks.one_case import SUBJECTS, Subject, compare

CASES = 100
each_subject = pytest.mark.parametrize("subject", SUBJECTS, ids=[subject.plain.__module__.rpartition(".")[2] for subject in SUBJECTS])


@each_subject
def test_by_hand_and_the_engine_give_the_same_points_and_ratings(subject: Subject):
    assert compare(subject, CASES, seed=1).differences == []


@each_subject
def test_the_random_cases_reach_every_rating_and_give_no_criterion_always_the_same(subject: Subject):
    found = compare(subject, 10 * CASES, seed=1)
    assert {rating.id for rating in subject.standard().ratings} - found.ratings == set()
    assert [criterion for criterion, points in found.points.items() if len(points) == 1] == []


def wrong_by_hand(facts: Facts) -> Graded:
    """Wants two of the staff where the standard wants one."""
    return by_hand.grade(facts._replace(numbers=facts.numbers | {"duty_staff": facts.numbers["duty_staff"] - 1}))


def test_a_limit_wrong_by_hand_is_seen_and_nothing_is_timed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    subject = dataclasses.replace(SUBJECTS[0], plain=wrong_by_hand)
    found = compare(subject, CASES, seed=1).differences
    assert found
    assert all("by hand:" in line and "board.duty 4 and 0" in line for line in found)
    monkeypatch.setattr(one_case, "SUBJECTS", (subject,))
    monkeypatch.setattr(one_case, "microseconds", None)
    assert one_case.main() == 1
    assert "disagree" in capsys.readouterr().err
