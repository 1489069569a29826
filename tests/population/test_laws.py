"""Laws over small random populations: what a quota or a list decides is right whatever the open results turn out to be."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctlc_rules.criteria import read_standard
from ctlc_rules.population.figures import Standing, figure_of_leader, may_lead
from ctlc_rules.source import Problems
from tests.population.people import HERE, case, closed, grade, listed, standards, taken

QUOTA = (HERE / "standards" / "quota.yaml").read_text(encoding="utf-8")
BASES = {
    "units": "of: units",
    "before": "of: [good], counted: before",
    "after": "of: [good], counted: after",
}
FEW = settings(max_examples=40, deadline=None)
SCORES = st.sampled_from([100, 95, 90, 89, 70, 69, 10])


def shelf(base: str, at_most: str) -> Any:
    text = QUOTA.replace("at_most: 20%", f"at_most: {at_most}").replace("of: units", BASES[base]).replace("fewer_than: 5, then: 1, ", "")
    text = text.replace("raised_to: 25%", "raised_to: 99%")
    problems = Problems()
    standard = read_standard("quota.yaml", text.encode(), problems)
    assert standard is not None, [problem.args for problem in problems]
    return (standard,)


def graded(books: Any, scores: Sequence[int | None], awards: Sequence[int]) -> list[tuple[str, ...]]:
    files = [listed("all", "school", [f"s{place}" for place in range(len(scores))])]
    for place, (score, won) in enumerate(zip(scores, awards, strict=True)):
        if score is not None:
            files.append(case(f"s{place}", "quota", "school", {"score": score, "awards": won}))
    found = grade(books, files)
    assert found.codes == []
    every = [found.by_case.get(f"s{place}") for place in range(len(scores))]
    return [item.ratings if item else () for item in every]


def by_hand(base: str, share: Fraction, scores: Sequence[int], awards: Sequence[int]) -> list[str] | None:
    """The ratings, reckoned without the engine: the best first, one place after another; None where a tie decides."""
    candidates = [place for place, score in enumerate(scores) if score >= 90]
    ranked = sorted(candidates, key=lambda place: (scores[place], awards[place]), reverse=True)
    good = sum(70 <= score < 90 for score in scores)
    places = 0
    for kept in range(1, len(candidates) + 1):
        size = {"units": len(scores), "before": good, "after": good + len(candidates) - kept}[base]
        if kept <= share * size:
            places = kept
    edge = ranked[max(places - 1, 0) : places + 1]
    if 0 < places < len(ranked) and len({(scores[place], awards[place]) for place in edge}) == 1:
        return None
    kept_ones = set(ranked[:places])

    def rated(place: int) -> str:
        score = scores[place]
        return "excellent" if place in kept_ones else "good" if score >= 70 else "fair" if score >= 50 else "weak"

    return [rated(place) for place in range(len(scores))]


WHOLE = st.lists(st.tuples(SCORES, st.integers(1, 2)), min_size=2, max_size=6)


@FEW
@given(st.sampled_from(sorted(BASES)), st.sampled_from(["20%", "34%", "50%"]), WHOLE)
def test_a_quota_over_known_results_is_as_by_hand(base, at_most, units):
    scores, awards = [score for score, _ in units], [won for _, won in units]
    found = graded(shelf(base, at_most), scores, awards)
    wanted = by_hand(base, Fraction(at_most.rstrip("%")) / 100, scores, awards)
    if wanted is None:
        assert any(len(ratings) > 1 for ratings in found), "a tie at the edge is open"
    else:
        assert found == [(rating,) for rating in wanted]


@FEW
@given(st.sampled_from(sorted(BASES)), st.lists(st.tuples(st.none() | SCORES, st.integers(1, 2)), min_size=2, max_size=5))
def test_what_is_decided_holds_however_the_open_results_turn_out(base, units):
    books = shelf(base, "34%")
    scores, awards = [score for score, _ in units], [won for _, won in units]
    found = graded(books, scores, awards)
    open_ = [place for place, score in enumerate(scores) if score is None]
    for outcome in product([95, 80, 10], repeat=len(open_[:2])):
        full = list(scores)
        for place, score in zip(open_, outcome, strict=False):
            full[place] = score
        more = graded(books, full, awards)
        for place, ratings in enumerate(found):
            if ratings:
                assert set(more[place]) <= set(ratings)


def test_what_the_office_would_have_to_record_is_not_held_against_a_unit():
    """It recorded the awards of one of two that are level; closed, the other one's place is open, not lost."""
    text = QUOTA.replace("awards: {count", "awards: {from: office, count")
    standard = read_standard("quota.yaml", text.encode(), Problems())
    assert standard is not None
    units = [case(f"s{place}", "quota", "school", {"score": score}) for place, score in enumerate([95, 95, 80, 80, 80])]
    files = [listed("all", "school", [f"s{place}" for place in range(5)]), *units, closed("s0", awards=2)]
    found = grade((standard,), files, stage="office", closed=True)
    shown = [item and item.ratings for item in found.by_case.values()]
    assert shown[:2] == [("excellent", "good")] * 2 and shown[2:] == [("good",)] * 3


ENDS = st.tuples(st.integers(0, 4), st.integers(0, 4)).map(lambda pair: (Fraction(min(pair)), Fraction(max(pair))))


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from("abc"), st.tuples(ENDS, ENDS), min_size=1))
def test_a_leader_in_any_completion_may_lead(units):
    standings = {unit: Standing(of, by, (Fraction(place), Fraction(place))) for place, (unit, (of, by)) in enumerate(units.items())}
    leading = set(may_lead(standings))
    for corner in product(*(list(product(set(of), set(by))) for of, by in units.values())):
        ratios = {unit: a / b for unit, (a, b) in zip(units, corner, strict=True) if b}
        best = max(ratios.values(), default=None)
        assert {unit for unit, ratio in ratios.items() if ratio == best} <= leading
    value, settled = figure_of_leader(standings)
    assert (value is None) == (not leading) and settled == (len(leading) == 1)


PLACE = standards(*(HERE / "standards" / f"{name}.yaml" for name in ("place", "centre-1", "centre-2")))


@FEW
@given(st.lists(st.none() | st.integers(60, 99), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_a_share_of_members_is_sound_and_the_order_of_files_no_matter(scores, random):
    files = [listed("l", "centre", [f"c{place}" for place in range(len(scores))], "p"), case("p", "place", "place", {})]
    known = [case(f"c{place}", "centre", "centre", {"score": score}) for place, score in enumerate(scores) if score is not None]
    item = grade(PLACE, files + known, only="p").by_case["p"]
    mixed = files + known
    random.shuffle(mixed)
    again = grade(PLACE, mixed, only="p").by_case["p"]
    assert item and again and (item.ratings, item.case.taken) == (again.ratings, again.case.taken)
    sure = sum(score is not None and score >= 80 for score in scores)
    most = sure + sum(score is None for score in scores)
    half = Fraction(len(scores), 2)
    wanted = ("good",) if sure >= half else ("weak",) if most < half else ("good", "weak")
    assert item.ratings == wanted


def test_a_long_row_of_years_is_no_deep_nest_of_calls():
    """150 years of one unit, the last one first: each takes from the one before it."""
    books = standards(HERE / "standards" / "years.yaml")
    files = [
        case(f"a{year}", "years", "unit", {"income": 1, "score": 80}, "a", period=(f"{year}-01-01", f"{year}-12-31"))
        for year in range(2150, 2000, -1)
    ]  # fmt: skip
    found = grade(books, files)
    item = found.by_case["a2150"]
    assert item and found.codes == [] and taken(item, "streak") == 5


def in_a_row(length: int, circle: bool = False) -> list[dict[str, Any]]:
    """Left takes from right, right from left; the last one from nobody, or from the first again."""
    sides = ("left", "right")
    last = {"related": {}} if not circle else {"related": {sides[length % 2]: "u0"}}
    following = [{"related": {sides[(place + 1) % 2]: f"u{place + 1}"}} for place in range(length - 1)]
    return [
        case(f"u{place}", sides[place % 2], sides[place % 2], {"score": 40 if place == length - 1 else 60}, of_unit=more)
        for place, more in enumerate([*following, last])
    ]


@pytest.mark.parametrize("order", [1, -1], ids=["the head first", "the end first"])
def test_a_long_row_of_units_is_worked_out_whichever_is_asked_first(order):
    """200 units, each waiting for the next: the last fails, so all do. No depth of calls holds one back, in no order of the files."""
    books = standards(*(HERE / "standards" / f"{name}.yaml" for name in ("left", "right")))
    found = grade(books, in_a_row(200)[::order])
    assert found.codes == [] and {item.ratings if item else None for item in found.by_case.values()} == {("weak",)}


@pytest.mark.parametrize("order", [1, -1], ids=["one way", "the other way"])
def test_a_long_circle_is_known_wherever_it_is_entered(order):
    books = standards(*(HERE / "standards" / f"{name}.yaml" for name in ("left", "right")))
    found = grade(books, in_a_row(120, circle=True)[::order])
    assert set(found.by_case.values()) == {None} and found.codes == ["taken-in-a-circle"] * 120
