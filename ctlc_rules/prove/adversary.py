"""Who wants another rating: completions that keep some facts within the values told, and the rest against the rating asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.operations import Interval
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.leanings import FAR, Leanings, merit, worth
from ctlc_rules.prove.model import Expr
from ctlc_rules.prove.question import Question, rating_of
from ctlc_rules.prove.settling import Values
from ctlc_rules.prove.solving import EFFORT, DisagreementError

WORSE, BETTER, ASIDE = -1, 1, 0
"""On which side of the rating asked for another one is; aside: that there is no rating, or any where none is asked for."""
SIDES = (WORSE, BETTER, ASIDE)


@dataclass(frozen=True, slots=True)
class Counter:
    """A completion that can be true and has another rating. beside: the inputs that only relations ask."""

    side: int
    completion: Completion
    beside: Completion


@dataclass
class Adversary:
    """Of a rating in a question. known: what was found so far. undecided: whether the solver ever left a question of ours open."""

    question: Question
    rating: str
    leanings: Leanings
    known: list[Counter] = field(default_factory=list)
    undecided: bool = False

    def counters(self, values: Values) -> Iterator[Counter]:
        """A completion against the rating on each side where there is one: as far from it as can be."""
        for side in SIDES:
            ratings = self._on_side(side)
            found = self._ask(values, ratings, self._merit(side), side) if ratings else None
            if found:
                yield self._hardened(found, values)

    def refutes(self, values: Values) -> bool:
        """Whether these values leave another rating possible. What the solver does not decide counts as if it were."""
        if any(self._is_counter(self._moved(counter, values), counter.beside) for counter in self.known):
            return True
        return self._ask(values, [*self._others], None, ASIDE) is not None or self.undecided

    def nearest(self, values: Values, name: str, way: int) -> int | None:
        """The first number of an input, on its way up (1) or down (-1), that leaves another rating possible; None for no such number."""
        least = self.question.encoding.input(name).expr * way
        wanted = [self.question.model.any([self.question.ratings[rating] for rating in self._others])]
        found = self.question.solve(wanted, least, within=values)
        if found.answer == "none":
            return None
        if not found.best:  # not decided: it may be the first that is asked for
            ends = values[name]
            assert isinstance(ends, tuple)
            return ends[0] if way > 0 else ends[1]
        return found.completion[name]

    def possible(self, values: Values) -> bool:
        """Whether the rating can be with these values."""
        return self.question.solve([self.question.ratings[self.rating]], within=values).answer == "found"

    def against(self, counter: Counter, values: Values, worst: Mapping[int, Counter]) -> Counter:
        """A counterexample to some values with what the values speak of turned against the rating too, where that can be."""
        if counter.side not in worst:
            return counter
        turned = counter.completion | {name: worst[counter.side].completion[name] for name in values}
        return Counter(counter.side, turned, counter.beside) if self._is_counter(turned, counter.beside) else counter

    @cached_property
    def _others(self) -> tuple[str, ...]:
        return tuple(rating for rating in self.question.ratings if rating != self.rating)

    def _on_side(self, side: int) -> list[str]:
        order = [rating for rating in self.question.ratings if rating != NOT_RATED]
        if side == ASIDE:
            return order if self.rating == NOT_RATED else [NOT_RATED]
        if self.rating == NOT_RATED:
            return []
        at = order.index(self.rating)
        return order[at + 1 :] if side == WORSE else order[:at]

    def _ask(self, values: Values, ratings: list[str], least: Expr | None, side: int) -> Counter | None:
        wanted = self.question.model.any([self.question.ratings[rating] for rating in ratings])
        found = self.question.solve([wanted], least, EFFORT if least is None else FAR, values)
        self.undecided |= found.answer == "undecided"
        if found.answer != "found":
            return None
        says = rating_of(self.question.standard, found.completion)
        if says not in ratings:
            raise DisagreementError(f"{self.question.standard.id}: the solver finds one of {ratings}, the evaluator {says}")
        counter = Counter(side, found.completion, found.beside)
        self.known.append(counter)
        return counter

    def _merit(self, side: int) -> Expr | None:
        """What is least where a completion is as far as can be on a side."""
        of = merit(self.question)
        return None if side == ASIDE or of.known else of.expr * -side

    # without the solver

    def _hardened(self, counter: Counter, values: Values) -> Counter:
        """A counterexample with all that was not told as bad as can be, be it bad only where other facts are told."""
        found, merit = counter.completion, self._worth(counter.completion) * counter.side
        for name, bad in self.leanings.ends(counter.side).items():
            for end in bad if name not in values else ():
                other = {**found, name: end}
                if found[name] != end and self._is_counter(other, counter.beside) and self._worth(other) * counter.side >= merit:
                    found = other
                    break
        return replace(counter, completion=found)

    def _worth(self, completion: Completion) -> Fraction:
        return worth(self.question.standard, completion)

    def _moved(self, counter: Counter, values: Values) -> Completion:
        """A counterexample brought within these values."""
        return counter.completion | {name: _within(counter.completion[name], value) for name, value in values.items()}

    def _is_counter(self, completion: Completion, beside: Completion) -> bool:
        return rating_of(self.question.standard, completion) != self.rating and self.question.keeps(completion, beside)


def _within(value: int, allowed: Interval | int) -> int:
    """The value itself, or the nearest that is allowed."""
    if isinstance(allowed, tuple):
        return min(max(value, allowed[0]), allowed[1])
    return value if value & allowed else allowed & -allowed
