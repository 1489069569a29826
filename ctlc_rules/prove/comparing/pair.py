"""Two standards in one model, and questions about what they do not agree on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ctlc_rules.core.core import NOT_RATED, NumberInput
from ctlc_rules.core.nodes import Input, Ref
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.explain.answers.cases import plain
from ctlc_rules.prove.admissible import relations
from ctlc_rules.prove.beside import Beside
from ctlc_rules.prove.comparing.common import Common
from ctlc_rules.prove.encoding import Completion, Encoding
from ctlc_rules.prove.model import Literal, TooWideError, Whole, negated, plus
from ctlc_rules.prove.proofs.subject import NARROW, equal
from ctlc_rules.prove.question import Question
from ctlc_rules.prove.solving import Solution

EFFORT = 8
LEAST_EFFORT = 1
"""Of the question which case is the smallest: where it is not settled, a small one is shown."""


@dataclass(frozen=True, slots=True)
class Found:
    """A case on which both differ, as each side takes it over the common inputs. fewest: whether fewer inputs cannot."""

    solution: Solution
    other: Completion
    fewest: bool = False


@dataclass(frozen=True, slots=True)
class Away:
    """Whether an input is not as plain as can be (plain: that value), and by how much where it can only be more."""

    name: str
    literal: Literal
    plain: int
    by: Whole | None


class Pair:
    """whole: whether all that can be is looked at. Raises `TooWideError` where even a narrow look is too wide.

    scale: whether the ratings are asked too; a question about one criterion is a smaller one without them.
    """

    def __init__(self, common: Common, scale: bool = True) -> None:
        self.common = common
        self.scale = scale
        self.whole = True
        try:
            self._build(common.given)
        except TooWideError:
            self.whole = False
            self._build(_narrow(common.first) | common.given)

    def _build(self, given: Given) -> None:
        first, second = self.common.first, self.common.second
        self.question = Question(first, given)
        self.one: Encoding = self.question.encoding
        self.other = Beside(second.core, self.one, program=second.program)
        self.holds = relations(second, for_program(given, second.check_program), self.other).holds
        for encoding in (self.one, self.other) if self.scale else ():
            encoding.ratings()
            if encoding.core.outline.total:
                encoding.number(Ref(encoding.core.outline.total.points))

    # what may differ

    @cached_property
    def result(self) -> Literal:
        """The rating, or the points of a standard without ratings."""
        here, there = (_results(item) for item in (self.one, self.other))
        differ = [self._apart(here.get(name, False), there.get(name, False)) for name in dict.fromkeys((*here, *there))]
        ends = [item.core.outline.total for item in (self.one, self.other) if not item.core.outline.ratings]
        if len(ends) == 2 and ends[0] and ends[1]:  # noqa: PLR2004  # both give points only
            differ.append(negated(equal(self.one, self.other, (Ref(ends[0].points), Ref(ends[1].points)))))
        return self.one.model.any(differ)

    def criterion(self, name: str) -> Literal:
        """The points of a criterion, whether it is met, whether it applies."""
        here, there = (
            self.common.first.outlines[name],
            self.common.second.outlines[name],
        )
        if (here.points is None) != (there.points is None):
            return True
        differ: list[Literal] = []
        if here.points and there.points:
            differ.append(negated(equal(self.one, self.other, (Ref(here.points), Ref(there.points)))))
        met = dict(here.verdicts), dict(there.verdicts)
        for level in dict.fromkeys((*met[0], *met[1])):
            if level not in met[0] or level not in met[1]:
                continue
            differ.append(
                self._apart(
                    self.one.truth(Ref(met[0][level])),
                    self.other.truth(Ref(met[1][level])),
                )
            )
        return self.one.model.any(differ)

    def _apart(self, here: Literal, there: Literal) -> Literal:
        if here is there:
            return False
        model = self.one.model
        return model.any([model.all([here, negated(there)]), model.all([negated(here), there])])

    # asking

    def a_case(self, build: Callable[[], Literal]) -> Found:
        """The smallest case that can be and on which they differ: the fewest inputs away from the plainest one."""
        try:
            differ = build()
        except TooWideError:
            return Found(Solution("undecided", {}), {})
        wanted = [differ, *self.holds]
        found = self.question.solve(wanted, effort=EFFORT, beside=self.other)
        if found.answer == "none" and not self.whole:
            return Found(Solution("undecided", {}), {})
        if found.answer != "found":
            return Found(found, {})
        away = self._away()
        least = self.question.solve(
            wanted,
            plus([Whole(item.literal, 0, 1) for item in away]).expr,
            LEAST_EFFORT,
            beside=self.other,
        )
        if least.answer != "found":
            return Found(found, found.completion | found.beside)
        small = self._small(wanted, away, least)
        return Found(small, small.completion | small.beside, least.best)

    def _small(self, wanted: list[Literal], away: list[Away], least: Solution) -> Solution:
        """The same inputs away from the plainest, each with a value as near to it as will do, all in all."""
        held = [negated(item.literal) for item in away if least.completion.get(item.name) == item.plain]
        near = [item.by for item in away if item.by is not None and least.completion.get(item.name) != item.plain]
        try:
            small = self.question.solve([*wanted, *held], plus(near).expr, LEAST_EFFORT, beside=self.other) if near else least
        except TooWideError:
            return least
        return small if small.answer == "found" else least

    def _away(self) -> list[Away]:
        """Of every input that is asked whether it is not as plain as can be."""
        model, first = self.one.model, self.common.first
        found: list[Away] = []
        for node, whole in list(self.one.numbers.items()):
            if isinstance(node, Input) and not whole.known:
                start = min(max(plain(first, node.name), whole.lo), whole.hi)
                by = plus([whole], -start) if start == whole.lo else None
                found.append(
                    Away(
                        node.name,
                        negated(model.compared("=", plus([whole], -start))),
                        start,
                        by,
                    )
                )
        for name, words in self.one.words.items():
            start = plain(first, name)
            found.append(
                Away(
                    name,
                    negated(list(words.values())[start.bit_length() - 1]),
                    start,
                    None,
                )
            )
        return [item for item in found if not isinstance(item.literal, bool)]


def _results(encoding: Encoding) -> dict[str, Literal]:
    """Each rating; of a standard without ratings only that nothing is given."""
    if encoding.core.outline.ratings:
        return dict(encoding.ratings())
    return {NOT_RATED: encoding.model.any(encoding.truth(Ref(item.when)) for item in encoding.core.outline.effects)}


def _narrow(standard: Standard) -> Given:
    found: Given = {}
    for item in standard.core.inputs:
        if isinstance(item, NumberInput):
            lo, hi = (item.lo * item.per).numerator, (item.hi * item.per).numerator
            found[item.name] = (lo, min(hi, lo + NARROW))
    return found
