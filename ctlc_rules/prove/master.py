"""Which facts to tell, and how, so that a rating stands against every completion that is known to be against it; at the least price.

A fact is told or not. Where it is told, every completion against the rating has to keep to what is told, and then must not be against
it any more; so each of them is a copy of the encoding, whose inputs are those of the proposal or its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod

from ortools.sat.python import cp_model

from ctlc_rules.core.nodes import Input
from ctlc_rules.core.operations import Interval
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.prove.admissible import relations
from ctlc_rules.prove.adversary import Counter
from ctlc_rules.prove.clusters import Cluster, clusters
from ctlc_rules.prove.encoding import Completion, Encoding
from ctlc_rules.prove.facts import OpenFact
from ctlc_rules.prove.model import Literal, Model, Whole, negated, plus
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.settling import bits_of
from ctlc_rules.prove.solving import Answer, completion_of, run

EFFORT = 10
MOST_EXTREMES = 16
A_COPY = 25
"""What it takes to write the encoding once more, in thousandths of the effort."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """facts: those that are told. best: whether it is proved that none is cheaper."""

    answer: Answer
    facts: tuple[OpenFact, ...] = ()
    completion: Completion | None = None
    best: bool = False


@dataclass(frozen=True, slots=True)
class Tellable:
    """Facts that may be told, with the price of each by name. usual: the numbers that an input may be told to be, in steps; else all."""

    facts: tuple[OpenFact, ...]
    prices: Mapping[str, int]
    usual: Mapping[str, Interval] = field(default_factory=dict)


class Master:
    """counters: the completions against the rating that are known."""

    def __init__(self, question: Question, rating: str, tellable: Tellable, counters: Sequence[Counter]) -> None:
        self.question = question
        self.rating = rating
        self.facts = facts = tellable.facts
        self.counters = counters
        self.model = Model()
        standard = question.standard
        self.base = Encoding(standard.core, standard.program, for_program(question.given, standard.program), self.model)
        self.open = frozenset(question.admissible.open)
        self.clusters = clusters(question, facts)
        self.told: dict[str, cp_model.IntVar] = {fact.name: self.model.literal(fact.name) for fact in facts}
        self.price = plus([Whole(self.told[fact.name], 0, 1).times(tellable.prices[fact.name]) for fact in facts]).expr
        for fact in facts:
            for name in fact.inputs:
                self.base.word(name) if name in standard.program.words else self.base.input(name)
        self._require([dict(self.base.ratings())[rating]])
        for holds in relations(standard, question.given, self.base, self.open).holds:
            self._require([holds])
        for fact in facts:
            for name in fact.inputs:
                if name in tellable.usual:
                    low, high = tellable.usual[name]
                    self.model.cp.add(self.base.input(name).expr >= low).only_enforce_if(self.told[fact.name])
                    self.model.cp.add(self.base.input(name).expr <= high).only_enforce_if(self.told[fact.name])
        for counter in counters:
            self._stand_against(counter)
        if question.meter:
            question.meter.left -= A_COPY * len(counters)

    def _require(self, items: Sequence[Literal]) -> None:
        if not any(item is True for item in items):
            self.model.cp.add_bool_or([item for item in items if item is not False])

    def _encoding(self) -> Encoding:
        standard = self.question.standard
        return Encoding(standard.core, standard.program, for_program(self.question.given, standard.program), self.model)

    def _stand_against(self, counter: Counter) -> None:
        """What is told, and the completion in the rest, has the rating, or cannot be."""
        copy = self._encoding()
        cannot = [self._answer(copy, cluster, counter) for cluster in self.clusters]
        tied = {fact.name for cluster in self.clusters for fact in cluster.facts}
        self._mix(copy, [fact for fact in self.facts if fact.name not in tied], counter.completion)
        self._require([dict(copy.ratings())[self.rating], *cannot])

    def _answer(self, copy: Encoding, cluster: Cluster, counter: Counter) -> Literal:
        """What is told of facts that are tied, and in the rest the first of all known completions that can be with it, its own before the
        others. Gives the literal that none of them can be."""
        ways = {_of(cluster, one): one for one in (counter, *self.counters, *self._extremes(cluster, counter))}
        mixed: list[tuple[Literal, Encoding]] = []
        for one in ways.values():
            mix = self._encoding()
            self._mix(mix, cluster.facts, one.completion)
            beside = {name: one.beside[name] for name in cluster.beside if name in one.beside}
            kept = relations(self.question.standard, self.question.given, mix, cluster.places, beside)
            can = False if kept.broken else self.model.all([*kept.holds, *(negated(earlier) for earlier, _ in mixed)])
            mixed.append((can, mix))
        for fact in cluster.facts:
            for name in fact.inputs:
                self._choose(copy, name, mixed)
        return negated(self.model.any([can for can, _ in mixed]))

    def _extremes(self, cluster: Cluster, counter: Counter) -> Iterator[Counter]:
        """A completion with what is tied at its ends: a part may be more than what the whole was, not more than what it can be."""
        trace, program = self.base.trace, self.base.program
        names = [name for fact in cluster.facts for name in fact.inputs]
        ends: list[Sequence[int]] = [
            bits_of(trace.truths[program.input_slots[name]]) if name in program.words else trace.numbers[program.input_slots[name]]
            for name in names
        ]
        if prod(map(len, ends)) <= MOST_EXTREMES:
            for values in product(*ends):
                yield replace(counter, completion=counter.completion | dict(zip(names, values, strict=True)))

    def _choose(self, copy: Encoding, name: str, mixed: list[tuple[Literal, Encoding]]) -> None:
        """An input as it is in the one that is the first that can be; just one of them is, else any."""
        (_, last), *_ = mixed
        if name in self.question.standard.program.words:
            copy.words[name] = {
                word: self.model.any(self.model.all([can, mix.words[name][word]]) for can, mix in mixed) for word in last.words[name]
            }
        else:
            copy.numbers[Input(name)] = self.model.chosen([(can, mix.input(name)) for can, mix in mixed], last.input(name))

    def _mix(self, copy: Encoding, facts: Sequence[OpenFact], against: Completion) -> None:
        for fact in facts:
            for name in fact.inputs:
                if name in copy.program.words:
                    copy.words[name] = self._word(name, self.told[fact.name], against[name])
                else:
                    copy.numbers[Input(name)] = self._number(name, self.told[fact.name], against[name])

    def _number(self, name: str, told: cp_model.IntVar, against: int) -> Whole:
        ours = self.base.input(name)
        found = self.model.number(ours.lo, ours.hi)
        self.model.cp.add(found.expr == ours.expr).only_enforce_if(told)
        self.model.cp.add(found.expr == against).only_enforce_if(~told)
        return found

    def _word(self, name: str, told: cp_model.IntVar, against: int) -> dict[str, Literal]:
        ours = self.base.word(name)
        return {
            word: self.model.any([~told, literal]) if against >> place & 1 else self.model.all([told, literal])
            for place, (word, literal) in enumerate(ours.items())
        }

    def propose(self, effort: int = EFFORT) -> Proposal:
        answer, solver = run(self.model.cp, self.price, effort, 2, self.question.meter)
        if answer != "found":
            return Proposal(answer)
        facts = tuple(fact for fact in self.facts if solver.boolean_value(self.told[fact.name]))
        best = round(solver.objective_value) == round(solver.best_objective_bound)
        return Proposal("found", facts, completion_of(self.base, solver), best)


def _of(cluster: Cluster, counter: Counter) -> tuple[int | None, ...]:
    names = [name for fact in cluster.facts for name in fact.inputs]
    return (*(counter.completion[name] for name in names), *(counter.beside.get(name) for name in cluster.beside))
