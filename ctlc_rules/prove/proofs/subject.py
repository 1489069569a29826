"""The standard that proofs are about: cases that are known already, and questions about two readings of it side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from math import lcm

from ctlc_rules.core.compile import Program, compile_core, whole
from ctlc_rules.core.core import NOT_RATED, Core, NumberInput
from ctlc_rules.core.nodes import Input, Ref, add, compare
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.criteria.infos import MONTHS
from ctlc_rules.criteria.inputs import MONTHS_PER
from ctlc_rules.criteria.relating import relation_name
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.beside import Beside
from ctlc_rules.prove.encoding import Completion, Encoding
from ctlc_rules.prove.model import Literal, TooWideError, negated, plus
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.solving import DisagreementError, Solution, as_given

EFFORT = 8
"""Of one question of a proof; the same measure as `solving.EFFORT`."""
NARROW = 1000
"""Steps of an input that a question looks at where the whole of it is too wide to be held. What it finds is so; that it finds nothing
proves nothing."""

Outcome = str | Fraction
"""The rating; of a standard without ratings, the points."""


@dataclass(frozen=True, slots=True)
class Other:
    """A second core and what it makes of a completion."""

    core: Core
    program: Program


@dataclass
class Subject:
    """pool: completions that can be true, found on the way; most questions are answered by one of them before the solver is asked."""

    standard: Standard
    pool: list[Completion] = field(default_factory=list)

    # what the evaluator says

    def outcome(self, completion: Completion) -> Outcome:
        return outcome(self.standard.core, self.standard.program, completion)

    def worse(self, one: Completion, other: Completion) -> bool:
        """Whether the first has a lower rating, or fewer points where there are none. What is not rated is neither better nor worse."""
        here, there = self.outcome(one), self.outcome(other)
        if isinstance(here, str) or isinstance(there, str):
            order = [info.id for info in self.standard.ratings if info.id != NOT_RATED]
            return here in order and there in order and order.index(str(here)) > order.index(str(there))
        return here < there

    def can_be(self, completion: Completion) -> bool:
        """Whether no relation of the standard is broken. A total that is only stated and changes no grade is free to fit."""
        program = self.standard.check_program
        trace = program.run(for_program(as_given(self.standard.core, completion), program))
        for place, relation in enumerate(self.standard.relations):
            parts = add(*(Input(name) for name in relation.parts))
            node = compare(parts, "=", Input(relation.total)) if relation.holds is None else Ref(relation_name(place))
            if trace.truth(node) == FALSE:
                return False
        return True

    def keep(self, completion: Completion) -> bool:
        """Into the pool, where it can be true and is not there yet."""
        if completion in self.pool or not self.can_be(completion):
            return False
        self.pool.append(completion)
        return True

    def confirmed(self, completion: Completion) -> Completion:
        """What the solver found. Raises `DisagreementError` where a relation does not hold."""
        if not self.can_be(completion):
            raise DisagreementError(f"{self.standard.id}: the solver finds a case that breaks a relation: {completion}")
        self.keep(completion)
        return completion

    # questions

    def question(self) -> tuple[Question, bool]:
        """About the standard, nothing known; and whether it looks at all that can be."""
        question = Question(self.standard, self.given)
        try:
            _build(question)
        except TooWideError:
            question = Question(self.standard, self.narrow())
            _build(question)
            return question, False
        return question, True

    def narrow(self) -> Given:
        """Every number within so many steps of its least."""
        found: Given = {}
        for item in self.standard.core.inputs:
            if isinstance(item, NumberInput):
                lo, hi = (item.lo * item.per).numerator, (item.hi * item.per).numerator
                found[item.name] = (lo, min(hi, lo + NARROW))
        return found | self.given

    @cached_property
    def given(self) -> Given:
        """What every case has: a period within the tolerance, where the standard says one."""
        tolerance = self.standard.for_.tolerance
        if tolerance is None or MONTHS not in self.standard.program.input_slots:
            return {}
        return {MONTHS: (whole(Fraction(tolerance.lo), MONTHS_PER), whole(Fraction(tolerance.hi), MONTHS_PER))}

    def differing(self, core: Core) -> Solution:
        """A case on which another core over the same inputs has another outcome."""
        other = Other(core, compile_core(core))
        for completion in self.pool:
            if outcome(core, other.program, completion) != self.outcome(completion):
                return Solution("found", completion)
        try:
            question, whole = self.question()
            beside = Beside(core, question.encoding, program=other.program)
            found = question.solve([unlike(question, beside)], effort=EFFORT)
        except TooWideError:
            return Solution("undecided", {})
        if found.answer == "none" and not whole:
            return Solution("undecided", {})
        if found.answer == "found" and outcome(core, other.program, self.confirmed(found.completion)) == self.outcome(found.completion):
            raise DisagreementError(f"{self.standard.id}: the evaluator sees no difference for {found.completion}")
        return found


def outcome(core: Core, program: Program, completion: Completion) -> Outcome:
    """What the evaluator says where everything is known."""
    trace = program.run(as_given(core, completion))
    if core.outline.ratings:
        [rating] = possible_ratings(core.outline, lambda name: trace.truth(Ref(name)))
        return rating
    if any(trace.truth(Ref(effect.when)) == TRUE for effect in core.outline.effects):
        return NOT_RATED
    return trace.number(Ref(core.outline.total.points))[0] if core.outline.total else Fraction(0)


def unlike(question: Question, beside: Beside) -> Literal:
    """That both come to another outcome."""
    model, one = question.model, question.encoding
    if question.ratings:
        theirs = beside.ratings()
        return model.any(model.all([here, negated(theirs[rating])]) for rating, here in question.ratings.items())
    differ: list[Literal] = []
    if one.core.outline.total and beside.core.outline.total:
        points = Ref(one.core.outline.total.points), Ref(beside.core.outline.total.points)
        differ.append(negated(equal(one, beside, points)))
    for effect in one.core.outline.effects:
        here, there = one.truth(Ref(effect.when)), beside.truth(Ref(effect.when))
        differ += [model.all([here, negated(there)]), model.all([negated(here), there])]
    return model.any(differ)


def equal(one: Encoding, other: Encoding, refs: tuple[Ref, Ref]) -> Literal:
    """That two numbers are the same."""
    scale = lcm(one.scale(refs[0]), other.scale(refs[1]))
    return one.model.compared("=", plus([one.part(refs[0], scale), other.part(refs[1], scale, Fraction(-1))]))


def _build(question: Question) -> None:
    """All that a question asks of the standard, so that what is too wide is known at once."""
    question.encoding.ratings()
    _ = question.admissible
    if question.standard.core.outline.total:
        question.encoding.number(Ref(question.standard.core.outline.total.points))
