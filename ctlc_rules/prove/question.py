"""A case as a question: its known facts fixed, the rest to be found, kept to what can be true; and answers that the evaluator confirms."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from types import MappingProxyType

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.nodes import Input, Ref
from ctlc_rules.core.operations import FALSE
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.criteria.infos import RelationInfo
from ctlc_rules.criteria.relating import relation_name
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.admissible import Admissible, admissible
from ctlc_rules.prove.encoding import Completion, Encoding
from ctlc_rules.prove.model import Expr, Literal, Model
from ctlc_rules.prove.solving import EFFORT, DisagreementError, Meter, Solution, Within, as_given, solve


class Question:
    """given: what is known of the inputs of the standard's core; with nothing given it asks about the standard itself.

    Raises `TooWideError` where a value may be too great for the solver.
    """

    def __init__(self, standard: Standard, given: Given) -> None:
        self.standard = standard
        self.given = given
        self.meter: Meter | None = None
        self.model = Model()
        self.encoding = Encoding(standard.core, standard.program, for_program(given, standard.program), self.model)

    @cached_property
    def ratings(self) -> dict[str, Literal]:
        """The best first, `not_rated` last."""
        return dict(self.encoding.ratings())

    @cached_property
    def admissible(self) -> Admissible:
        return admissible(self.standard, self.given, self.encoding)

    def solve(
        self,
        wanted: list[Literal],
        least: Expr | None = None,
        effort: int = EFFORT,
        within: Within = MappingProxyType({}),
        beside: Encoding | None = None,
    ) -> Solution:
        """A completion that can be true, in which all that is wanted holds; the one that makes `least` least. within: of some inputs the
        values that they may have. beside: a second core."""
        return solve(self.encoding, [*self.admissible.holds, *wanted], least, effort, beside or self.admissible.checks, within, self.meter)

    def reaching(self, rating: str, least: Expr | None = None) -> Solution:
        """A completion with this rating, as the evaluator confirms. Raises `DisagreementError`."""
        found = self.solve([self.ratings[rating]], least)
        if found.answer == "found":
            confirm(self.standard, found.completion, rating)
        return found

    def keeps(self, completion: Completion, beside: Completion) -> bool:
        """Whether a completion can be true, as the evaluator says. beside: the inputs that only the relations ask."""
        if not self.admissible.open:
            return True
        program = self.standard.check_program
        told = {name: value if name in program.words else (value, value) for name, value in (completion | beside).items()}
        trace = program.run({name: value for name, value in told.items() if name in program.input_slots})
        return all(self._holds(self.standard.relations[place], place, trace) for place in self.admissible.open)

    def _holds(self, relation: RelationInfo, place: int, trace: Trace) -> bool:
        if relation.holds is not None:
            return trace.truth(Ref(relation_name(place))) != FALSE
        parts = sum((trace.number(Input(name))[0] for name in relation.parts), Fraction(0))
        return parts == trace.number(Input(relation.total))[0]


def rating_of(standard: Standard, completion: Completion) -> str:
    """What the evaluator says where everything is known."""
    trace = standard.program.run(as_given(standard.core, completion))
    [rating] = possible_ratings(standard.core.outline, lambda name: trace.truth(Ref(name)))
    return rating


def confirm(standard: Standard, completion: Completion, rating: str) -> None:
    """Raises `DisagreementError` where the evaluator gives a completion another rating than the solver."""
    says = rating_of(standard, completion)
    if says != rating:
        raise DisagreementError(f"{standard.id}: the solver finds {rating}, the evaluator {says}, for {completion}")
