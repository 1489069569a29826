"""That a better value never lowers the rating: of each input that says which way is better, and of judged words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ctlc_rules.core.compile import compile_core
from ctlc_rules.core.core import NOT_RATED, Core
from ctlc_rules.core.nodes import Input, Ref
from ctlc_rules.explain.answers.proofs import Proof
from ctlc_rules.prove.admissible import relations
from ctlc_rules.prove.beside import Beside
from ctlc_rules.prove.cut import cut_of
from ctlc_rules.prove.direction import ANY, DOWN, SAME, UP, Directions, Way, turned
from ctlc_rules.prove.encoding import Completion, Encoding
from ctlc_rules.prove.model import Literal, Model, TooWideError, Whole, negated, plus
from ctlc_rules.prove.proofs.subject import EFFORT, Subject
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.solving import DisagreementError, solve

Scales = dict[tuple[tuple[str, Way], ...], bool]
"""Of what moves how whether the scale alone never falls."""
WAYS: dict[str, Way] = {"more": UP, "later": UP, "fewer": DOWN, "earlier": DOWN}


def better(subject: Subject) -> Iterator[Proof]:
    """One claim for each such input. Most are read off the core; the rest are asked of the solver as two cases that differ in one input."""
    asked = subject.standard.asked
    trace = subject.standard.program.run({})
    inputs = {item.name: item for item in subject.standard.core.inputs}
    scales: Scales = {}
    for info in subject.standard.inputs.values():
        way = WAYS.get(info.better or "", UP if info.kind == "judged" else ANY)
        if way == ANY or info.id not in inputs:
            continue
        asking = frozenset(item.name for item in subject.standard.core.definitions if info.id in asked.by(Ref(item.name)))
        moves = Directions(subject.standard.core, trace, info.id, asking)
        if never_worse(moves, way) or by_the_scale(moves, way, scales):
            yield Proof("better", info.id, "holds")
        else:
            yield _two_cases(subject, info.id, way)


def never_worse(moves: Directions, way: Way) -> bool:
    """By the nodes alone: no row of the scale may cease to hold, no finding that lowers may come to."""
    outline = moves.core.outline
    if not outline.ratings:
        return outline.total is None or moves.number(Ref(outline.total.points)) in (SAME, way)
    rows = (moves.truth(Ref(when)) for rating, when in outline.ratings if when is not None and rating != NOT_RATED)
    effects = (moves.truth(Ref(item.when)) for item in outline.effects if item.effect != NOT_RATED)
    return all(row in (SAME, way) for row in rows) and all(item in (SAME, -way) for item in effects)


def by_the_scale(moves: Directions, way: Way, scales: Scales) -> bool:
    """By the scale alone: whatever its rows ask of this input moves one way, and no two results that move so are worse."""
    if not moves.core.outline.ratings:
        return False
    core, asked = cut_of(moves.core, moves.trace)
    moving: dict[str, Way] = {moves.name: way} if any(item.name == moves.name for item in core.inputs) else {}
    for name, ref in asked.items():
        numeric = ref.name in moves.trace.program.definition_scales
        moving[name] = turned(moves.number(ref) if numeric else moves.truth(ref), Fraction(way))
    if ANY in moving.values():
        return False
    key = tuple(sorted((name, held) for name, held in moving.items() if held != SAME))
    if key not in scales:
        scales[key] = _never_falls(core, key)
    return scales[key]


def _never_falls(core: Core, moving: tuple[tuple[str, Way], ...]) -> bool:
    try:
        base = Encoding(core, compile_core(core), {}, Model())
        beside = Beside(core, base, frozenset(name for name, _ in moving))
        held = [_rises(base, beside, name, way, ">=") for name, way in moving]
        return solve(base, [*held, worse_in(base, beside)], effort=EFFORT).answer == "none"
    except TooWideError:
        return False


def _two_cases(subject: Subject, name: str, way: Way) -> Proof:
    """Two cases that differ in one input, the second better in it and worse as a whole; or that there are none."""
    try:
        question, whole = subject.question()
        beside = Beside(subject.standard.core, question.encoding, frozenset((name,)), subject.standard.program)
        both = relations(subject.standard, question.given, beside).holds
        rises = _rises(question.encoding, beside, name, way)
        found = question.solve([rises, _worse(subject, question, beside), *both], effort=EFFORT, beside=beside)
    except TooWideError:
        return Proof("better", name, "undecided")
    if found.answer != "found":
        return Proof("better", name, "holds" if found.answer == "none" and whole else "undecided")
    first, second = subject.confirmed(found.completion), subject.confirmed(found.completion | found.beside)
    if not subject.worse(second, first) or any(first[other] != second[other] for other in first if other != name):
        raise DisagreementError(f"{subject.standard.id}: a better {name} is no worse for {first} than {second}")
    first, second = _nearest(subject, name, first, second)
    return Proof("better", name, "fails", witness=first, after=second)


def _rises(one: Encoding, other: Encoding, name: str, way: Way, sign: str = ">") -> Literal:
    """That the second has the better value."""
    here, there = (_value(item, name) for item in (one, other))
    return one.model.compared(sign, plus([there.times(way), here.times(-way)]))


def _value(encoding: Encoding, name: str) -> Whole:
    if Input(name) in encoding.program.number_slots:
        return encoding.input(name)
    return plus([Whole(int(held), int(held), int(held)).times(at) if isinstance(held, bool) else Whole(held, 0, 1).times(at)
                 for at, held in enumerate(encoding.word(name).values())])  # fmt: skip


def _worse(subject: Subject, question: Question, beside: Beside) -> Literal:
    """That the second has a lower rating, or fewer points where there are no ratings."""
    model, one, outline = question.model, question.encoding, subject.standard.core.outline
    if not outline.ratings:
        assert outline.total is not None
        points = Ref(outline.total.points)
        rated = [negated(item.truth(Ref(effect.when))) for effect in outline.effects for item in (one, beside)]
        fewer = model.compared(">", plus([one.number(points), beside.number(points).times(-1)]))
        return model.all([fewer, *rated])
    return worse_in(one, beside)


def worse_in(one: Encoding, beside: Encoding) -> Literal:
    """That the second has a lower rating."""
    model, here, there = one.model, one.ratings(), beside.ratings()
    order = [rating for rating in here if rating != NOT_RATED]
    ends = [order[:at] for at in range(1, len(order))]
    above = [model.any(here[rating] for rating in end) for end in ends]
    below = [model.any(there[rating] for rating in order[len(end) :]) for end in ends]
    return model.any(model.all(pair) for pair in zip(above, below, strict=True))


def _nearest(subject: Subject, name: str, first: Completion, second: Completion) -> tuple[Completion, Completion]:
    """The same with the two values as near as halving brings them: where the rating falls."""
    while Input(name) in subject.standard.program.number_slots and abs(first[name] - second[name]) > 1:
        middle = {**first, name: (first[name] + second[name]) // 2}
        if not subject.can_be(middle) or subject.outcome(middle) == NOT_RATED:
            break
        if subject.worse(middle, first):
            second = middle
        else:
            first = middle
    return first, second
