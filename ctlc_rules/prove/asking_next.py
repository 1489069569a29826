"""What to ask next: the fact whose worst answer leaves the fewest ratings, and what each kind of answer would leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from ctlc_rules.core.nodes import Input
from ctlc_rules.core.operations import Interval
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.admissible import relations
from ctlc_rules.prove.encoding import Encoding
from ctlc_rules.prove.facts import OpenFact
from ctlc_rules.prove.model import Expr, Model
from ctlc_rules.prove.question import Question, confirm, rating_of
from ctlc_rules.prove.settling import bits_of
from ctlc_rules.prove.solving import Solution, run

MOST_TRIED = 4
"""Completions of a rating that are tried with another value before the solver is asked."""
MOST_HEAVY = 6
EFFORT = 10


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of answer and the ratings that are possible with some answer of the kind, the best first."""

    value: Interval | int
    leaves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Next:
    """worst: how many ratings the worst answer leaves possible. kinds: neighbours that leave the same ratings are one."""

    fact: OpenFact
    worst: int
    kinds: tuple[Kind, ...]


class UndecidedError(Exception):
    """The solver did not settle a question within its effort."""


@dataclass
class Asker:
    """found: of each possible rating completions that have it, one at least."""

    question: Question
    found: dict[str, list[Solution]]

    def next(self, facts: Sequence[OpenFact], worth: Mapping[str, Fraction]) -> Next | None:
        """Of as good facts that with the answer that leaves the fewest, then that on which most hangs, then the first of the standard.

        Several votes are no one answer: such a fact is not asked. Where no fact narrows the ratings whatever the answer, only those on
        which most hangs are looked at. None where nothing is open, or the solver leaves something undecided.
        """
        single = [fact for fact in facts if len(fact.inputs) == 1]
        heavy = sorted(single, key=lambda fact: -worth.get(fact.name, 0))[:MOST_HEAVY]
        try:
            asked = [one for fact in single if not self._open_anyway(fact) and (one := self.of(fact)).worst < len(self.found)]
            asked = asked or [self.of(fact) for fact in heavy]
        except UndecidedError:
            return None
        return min(asked, key=lambda one: self._rank(one, worth), default=None)

    def _rank(self, one: Next, worth: Mapping[str, Fraction]) -> tuple[int, int, Fraction]:
        return one.worst, min(len(kind.leaves) for kind in one.kinds), -worth.get(one.fact.name, Fraction(0))

    def _open_anyway(self, fact: OpenFact) -> bool:
        """Whether some answer is seen at once to leave every rating possible."""
        [name] = fact.inputs
        return any(all(self._seen(rating, name, value) for rating in self.found) for value in self._ends(name))

    def _ends(self, name: str) -> Sequence[int]:
        """Every word; of a number its ends."""
        slot, trace = self.question.standard.program.input_slots[name], self.question.encoding.trace
        return bits_of(trace.truths[slot]) if name in self.question.standard.program.words else trace.numbers[slot]

    def of(self, fact: OpenFact) -> Next:
        [name] = fact.inputs
        slot = self.question.standard.program.input_slots[name]
        trace = self.question.encoding.trace
        if name not in self.question.standard.program.words:
            return self._number(fact, name, trace.numbers[slot])
        kinds = [Kind(bit, self._left(name, bit)) for bit in bits_of(trace.truths[slot])]
        return Next(fact, max(len(kind.leaves) for kind in kinds), tuple(_merged([kind for kind in kinds if kind.leaves])))

    # numbers

    def _number(self, fact: OpenFact, name: str, ends: Interval) -> Next:
        every = tuple(self.found)
        if all(self._left(name, end) == every for end in ends):
            return Next(fact, len(every), (Kind(ends, every),))
        kinds = [Kind(span, self._somewhere(name, span)) for span in self._spans(name, ends)]
        kinds = _merged([kind for kind in kinds if kind.leaves])
        return Next(fact, max(self._worst(name, kind) for kind in kinds), tuple(kinds))

    def _spans(self, name: str, ends: Interval) -> Iterator[Interval]:
        """From one value at which a rating begins or ceases to be possible to the next."""
        low, high = ends
        cuts = {low, high + 1}
        for rating in self.found:
            first, last = (self._end(rating, name, way) for way in (1, -1))
            cuts |= {first, last + 1}
        ordered = sorted(cuts)
        yield from ((start, following - 1) for start, following in pairwise(ordered))

    def _end(self, rating: str, name: str, way: int) -> int:
        found = self._solved(rating, {}, self.question.encoding.input(name).expr * way)
        if found is None:
            raise UndecidedError
        return found.completion[name]

    def _somewhere(self, name: str, span: Interval) -> tuple[str, ...]:
        return tuple(rating for rating in self.found if self._reaches(rating, name, span))

    def _reaches(self, rating: str, name: str, span: Interval) -> bool:
        if any(span[0] <= one.completion[name] <= span[1] for one in self.found[rating]):
            return True
        return self._solved(rating, {name: span}, None) is not None

    def _worst(self, name: str, kind: Kind) -> int:
        """The most ratings that one answer of a kind leaves: all of the kind's where one value has them all."""
        assert isinstance(kind.value, tuple)
        for end in kind.value:
            if self._left(name, end) == kind.leaves:
                return len(kind.leaves)
        for size in range(len(kind.leaves), 1, -1):
            if any(self._together(name, kind.value, some) for some in combinations(kind.leaves, size)):
                return size
        return 1

    def _together(self, name: str, span: Interval, ratings: tuple[str, ...]) -> bool:
        """Whether one value leaves all of these possible: a copy of the encoding for each, the value shared."""
        model, standard, given = Model(), self.question.standard, self.question.given
        shared = model.number(*span, name)
        for rating in ratings:
            copy = Encoding(standard.core, standard.program, for_program(given, standard.program), model)
            copy.numbers[Input(name)] = shared
            wanted = [dict(copy.ratings())[rating], *relations(standard, given, copy, frozenset(self.question.admissible.open)).holds]
            for literal in wanted:
                model.cp.add_bool_or([literal])
        answer, _ = run(model.cp, None, EFFORT, meter=self.question.meter)
        if answer == "undecided":
            raise UndecidedError
        return answer == "found"

    # one value

    def _left(self, name: str, value: int) -> tuple[str, ...]:
        """The ratings that are possible where an input has a value."""
        return tuple(rating for rating in self.found if self._with(rating, name, value))

    def _with(self, rating: str, name: str, value: int) -> bool:
        if self._seen(rating, name, value):
            return True
        within = {name: value if name in self.question.standard.program.words else (value, value)}
        return self._solved(rating, within, None) is not None

    def _seen(self, rating: str, name: str, value: int) -> bool:
        """Whether a completion that was found has the rating with another value too."""
        for one in self.found[rating][:MOST_TRIED]:
            moved = {**one.completion, name: value}
            if rating_of(self.question.standard, moved) == rating and self.question.keeps(moved, one.beside):
                return True
        return False

    def _solved(self, rating: str, within: Mapping[str, Interval | int], least: Expr | None) -> Solution | None:
        found = self.question.solve([self.question.ratings[rating]], least, within=within)
        if found.answer == "undecided" or (least is not None and found.answer == "found" and not found.best):
            raise UndecidedError
        if found.answer == "none":
            return None
        confirm(self.question.standard, found.completion, rating)
        self.found[rating].append(found)
        return found


def _merged(kinds: Sequence[Kind]) -> list[Kind]:
    """Neighbours that leave the same ratings as one; words that do."""
    merged: list[Kind] = []
    for kind in kinds:
        at = next((place for place, other in enumerate(merged) if _joins(other, kind)), None)
        if at is None:
            merged.append(kind)
        else:
            merged[at] = Kind(_joined(merged[at].value, kind.value), kind.leaves)
    return merged


def _joins(one: Kind, other: Kind) -> bool:
    if one.leaves != other.leaves:
        return False
    return isinstance(one.value, int) or (isinstance(other.value, tuple) and one.value[1] + 1 == other.value[0])


def _joined(one: Interval | int, other: Interval | int) -> Interval | int:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return one[0], other[1]
    assert isinstance(one, int) and isinstance(other, int)
    return one | other
