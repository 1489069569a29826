"""The laws of grading, as properties of drawn standards and cases."""

from collections import Counter
from fractions import Fraction
from random import Random

from ctlc_rules.core.export import core_json
from ctlc_rules.evaluate import Evaluation
from tests.laws import oracle
from tests.laws.generator import Example, example, facts_of, hidden, revealed, shuffled, without_paper
from tests.laws.grading import STAGES, Stage, found, graded, known, plain, policy, ratings, read, thinned, wider
from tests.laws.law import drawn_from, in_pool, law

CENTRE_OPEN = ("missing", "claimed", "between", "doubtful", "conflicting")
MOST_COMPLETIONS = 120


# 2. What is printed adds up


@law(200)
def test_a_score_is_the_sum_of_its_steps_at_every_level(rng):
    drawn = drawn_from(rng)
    evaluation = graded(drawn, rng.choice(STAGES), rng.choice((False, True)))
    for criterion in evaluation.criteria:
        assert _sum(criterion) == _points(criterion)
    for section in evaluation.sections:
        assert _sum(section) == _points(section)
        own = [item for item in evaluation.criteria if item.info.section == section.info.id and item.points]
        assert _shares(section) == {item.info.id: _weighted(drawn, "criteria", item.info.id, item.points) for item in own}
    if evaluation.total:
        assert _sum(evaluation.total) == _points(evaluation.total)
        parts = {item.info.id: _weighted(drawn, "sections", item.info.id, item.points) for item in evaluation.sections if item.points}
        assert _shares(evaluation.total) == parts


@law(200)
def test_a_score_lies_between_nothing_and_what_it_is_out_of(rng):
    drawn = drawn_from(rng)
    evaluation = graded(drawn, rng.choice(STAGES), rng.choice((False, True)))
    scored = [(item.points, item.info.out_of) for item in evaluation.criteria]
    scored += [(item.points, item.info.out_of) for item in evaluation.sections]
    for points, out_of in scored:
        if points is not None:
            assert points.lo <= points.hi
            assert points.lo >= 0 or "below_zero" in drawn.features
            assert points.hi <= (out_of or 0) or "bonus" in drawn.features


def _sum(scored):
    if scored.points is None:
        return None
    return sum((step.points.lo for step in scored.steps), Fraction(0)), sum((step.points.hi for step in scored.steps), Fraction(0))


def _points(scored):
    return None if scored.points is None else (scored.points.lo, scored.points.hi)


def _shares(scored):
    return {step.of: (step.points.lo, step.points.hi) for step in scored.steps if step.of}


def _weighted(drawn: Example, tier: str, name: str, points) -> tuple[Fraction, Fraction]:
    weight = Fraction(str(drawn.standard[tier][name].get("weight", "100%")).rstrip("%")) / 100  # type: ignore[index,call-overload,union-attr]
    return points.lo * weight, points.hi * weight


# 3. Exact, and sound


@law(200)
def test_what_is_known_is_graded_as_the_oracle_does_to_the_last_digit(rng):
    drawn = plain(drawn_from(rng))
    standard, _ = read(drawn)
    core = core_json(standard.core)
    evaluation = graded(drawn, "office")
    values = next(oracle.completions(core, {**thinned(core, known(drawn, core, "office"), 1, rng), **_true(drawn, core)}))
    right = oracle.grade(core, values)
    assert found(evaluation, core) == {
        name: frozenset((got,)) if isinstance(got, bool) else (got, got) for name, got in right.found.items()
    }
    assert ratings(evaluation) == {right.outcome}


def _true(drawn: Example, core):
    """The values in which nothing is open, as the core counts them."""
    asked = {item["input"] for item in core["inputs"]}
    values = {name: drawn.truth[name] for name, said in drawn.told.items() if said.how != "absent"}
    values |= {name: said.may_be[0] for name, said in drawn.told.items() if said.how == "absent"}
    percents = {name for name, item in drawn.inputs.items() if item.kind == "percent"}
    return {name: Fraction(value) / 100 if name in percents else value for name, value in values.items() if name in asked}


@law(200)
def test_the_truth_lies_in_the_bounds_and_the_true_rating_in_the_set(rng):
    drawn, stage = drawn_from(rng), rng.choice(STAGES)
    standard, _ = read(drawn)
    core = core_json(standard.core)
    evaluation = graded(drawn, stage)
    right = oracle.true_sets(core, thinned(core, known(drawn, core, stage), MOST_COMPLETIONS, rng))
    assert wider(found(evaluation, core), {**right.numbers, **right.truths}) == []
    assert right.outcomes <= ratings(evaluation)


# 4. Open: more is known, less is possible


@law(200)
def test_a_fact_that_becomes_known_never_widens(rng):
    drawn, stage = drawn_from(rng), rng.choice(STAGES)
    open_now = [name for name, said in drawn.told.items() if said.how in CENTRE_OPEN]
    names = rng.sample(open_now, rng.randint(min(1, len(open_now)), len(open_now)))
    told = drawn
    for name in names:
        told = revealed(told, name, drawn.truth[name])
    assert_narrower(drawn, told, stage)


@law(200)
def test_hiding_facts_never_takes_the_true_rating_away(rng):
    drawn, stage = drawn_from(rng), rng.choice(STAGES)
    held = drawn
    for name in _some(rng, facts_of(drawn)):
        held = hidden(held, name)
    assert_narrower(held, drawn, stage)


@law(200)
def test_the_truth_told_in_full_is_among_what_was_possible(rng):
    drawn = drawn_from(rng)
    assert_narrower(drawn, plain(drawn), "office")


def assert_narrower(before: Example, after: Example, stage: Stage) -> None:
    standard, _ = read(before)
    core = core_json(standard.core)
    first, second = graded(before, stage), graded(after, stage)
    assert ratings(second) <= ratings(first)
    assert wider(found(first, core), found(second, core)) == []


def _some(rng: Random, names) -> list[str]:
    return rng.sample(sorted(names), rng.randint(min(1, len(names)), len(names)))


# 5. Closed: leaving out never helps


@law(200)
def test_hiding_never_gives_a_better_rating_when_closed(rng):
    drawn, stage = drawn_from(rng), rng.choice(STAGES)
    shown = graded(drawn, stage, closed=True)
    held = drawn
    for name in _some(rng, facts_of(drawn)):
        held = hidden(held, name)
    if "evidence" in drawn.case and rng.choice((False, True)):
        held = without_paper(held, rng.choice(sorted(drawn.case["evidence"])))  # type: ignore[type-var]
    less = graded(held, stage, closed=True)
    if shown.rating and less.rating:
        order = [item.id for item in shown.standard.ratings]
        assert order.index(less.rating) >= order.index(shown.rating)
    if shown.total and less.total:
        assert less.total.points.lo <= shown.total.points.lo


@law(200)
def test_closed_is_the_low_end_and_one_outcome(rng):
    drawn, stage = drawn_from(rng), rng.choice(STAGES)
    closed = graded(drawn, stage, closed=True)
    # what is not worse but another matter (whether it applies, whether it is rated at all) a missing fact may not settle
    assert closed.outcome != "undetermined" or closed.because in ("applies-open", "rated-open")
    assert all(item.points is None or item.points.known for item in closed.criteria)
    assert all(item.points is None or item.points.known for item in closed.sections)
    assert not any(verdict == "unknown" for criterion in closed.criteria for _, verdict in criterion.verdicts)
    if policy(drawn, "claimed", stage) == policy(drawn, "evidence", stage) == "unknown" and closed.rating:
        possible = [item for item in graded(drawn, stage).ratings if item != "not_rated"]
        assert closed.rating == possible[-1]


@law(200)
def test_a_claim_counts_for_nothing_at_the_office_or_when_closed(rng):
    drawn, closed = drawn_from(rng), rng.choice((False, True))
    stage: Stage = rng.choice(STAGES) if closed else "office"
    claims = [name for name, said in drawn.told.items() if said.claimed]
    silent = drawn
    for name in claims:
        silent = hidden(silent, name)
    assert _reached(graded(drawn, stage, closed)) == _reached(graded(silent, stage, closed))


@law(200)
def test_without_the_evidence_that_gates_nothing_is_met_at_the_office_or_when_closed(rng):
    drawn, closed = drawn_from(rng), rng.choice((False, True))
    evaluation = graded(drawn, "office", closed)
    looked = {item.paper for item in evaluation.case.evidence_at("office").values() if item.status == "suitable"}
    for criterion in evaluation.criteria:
        if set(criterion.info.evidence) <= looked or criterion.applies is False:
            continue
        sure = criterion.info.applies is None or criterion.applies is True
        assert not sure or not any(verdict == "met" for _, verdict in criterion.verdicts)
        assert not sure or criterion.points is None or criterion.points.lo <= 0


def _reached(evaluation: Evaluation):
    scores = {item.info.id: _points(item) for item in evaluation.criteria} | {item.info.id: _points(item) for item in evaluation.sections}
    verdicts = {item.info.id: item.verdicts for item in evaluation.criteria}
    return evaluation.outcome, evaluation.ratings, evaluation.total and _points(evaluation.total), scores, verdicts


# 6. The order of the file is nothing


@law(200)
def test_the_order_in_a_file_changes_no_point_verdict_or_rating(rng):
    drawn, stage, closed = drawn_from(rng), rng.choice(STAGES), rng.choice((False, True))
    assert _reached(graded(drawn, stage, closed)) == _reached(graded(shuffled(drawn, rng), stage, closed))


# The generator draws what the laws need

WANTED = (
    *("met", "all_of", "some_of", "checklist", "judged", "bands", "ranges", "share", "deduct", "ladder", "formula", "limit"),
    *("applies_when", "full", "leave_out", "gate", "cap", "rounding", "class_limit", "level", "shared_input", "per_year", "derived"),
    *("each", "items", "penalty", "best_of", "below_zero", "criterion_rounding", "bonus"),
    *("presumed", "missing", "claimed", "between", "doubtful", "conflicting", "qualified", "office_layer", "every_section"),
)


def test_the_generator_draws_everything_often_enough():
    drawn = [example(in_pool(pool, number)) for pool in (0, 1) for number in range(200)]
    seen = Counter(feature for item in drawn for feature in item.features)
    assert {name: seen[name] for name in WANTED if seen[name] * 20 < len(drawn)} == {}, "each in one of twenty"
    outcomes = Counter(graded(item).outcome for item in drawn)
    assert outcomes["undetermined"] * 10 >= len(drawn) * 3, outcomes
