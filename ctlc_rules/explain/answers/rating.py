"""Which ratings are possible, exactly: what makes each of them sure, and why the others cannot be. In ids, without words."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ctlc_rules.core.operations import Interval
from ctlc_rules.criteria.infos import CriterionInfo, FindingInfo
from ctlc_rules.expr.meaning import Said

Owner = Literal["unit", "office", "others"]
"""Who can say a fact: the graded unit, the office that grades, or other cases."""

OWNERS: tuple[Owner, ...] = ("unit", "office", "others")


@dataclass(frozen=True, slots=True)
class Settled:
    """A fact with the values that it is to have. name: as a case says it. values: of each input of the core behind it, in steps or bits."""

    name: str
    owner: Owner
    values: tuple[tuple[str, Interval | int], ...]


@dataclass(frozen=True, slots=True)
class ByClause:
    """A clause of the rating's condition. most: the most that its left side can come to, None where that was not asked."""

    said: Said
    most: Fraction | None = None


@dataclass(frozen=True, slots=True)
class ByCriterion:
    """A criterion of a level that the rating asks for: what has to be met of it cannot be."""

    info: CriterionInfo


@dataclass(frozen=True, slots=True)
class ByFinding:
    """A finding that takes the rating away and surely holds (among several: that it must not hold)."""

    info: FindingInfo


@dataclass(frozen=True, slots=True)
class ByBetter:
    """A better rating is sure. at_least: the worst that is possible; "" among several: that no better row may hold."""

    at_least: str


Block = ByClause | ByCriterion | ByFinding | ByBetter


@dataclass(frozen=True, slots=True)
class RatingAnswer:
    """settled: facts that make the rating sure whatever the others are. fewest: whether fewer cannot, as was proved.

    blocks: why it is not possible; several of them only together (`jointly`), else each alone.
    """

    rating: str
    answer: Literal["possible", "impossible", "undecided"]
    settled: tuple[Settled, ...] = ()
    fewest: bool = False
    blocks: tuple[Block, ...] = ()
    jointly: bool = False


@dataclass(frozen=True, slots=True)
class AnswerKind:
    """A kind of answer about a fact, and the ratings that are possible with some answer of the kind, the best first."""

    fact: Settled
    leaves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskNext:
    """The fact to ask first. narrows: whether every answer rules some rating out; else no fact's every answer does."""

    name: str
    owner: Owner
    narrows: bool
    kinds: tuple[AnswerKind, ...]


@dataclass(frozen=True, slots=True)
class RatingsAnswer:
    """The best rating first, `not_rated` last. broken: places of relations that the known facts break; together: only together.

    ask: what to ask next, where several ratings are possible and the solver settled it.
    """

    ratings: tuple[RatingAnswer, ...]
    broken: tuple[int, ...]
    together: tuple[tuple[int, ...], ...]
    ask: AskNext | None = None

    @property
    def possible(self) -> tuple[str, ...]:
        return tuple(item.rating for item in self.ratings if item.answer != "impossible")

    @property
    def exact(self) -> bool:
        return all(item.answer != "undecided" for item in self.ratings)
