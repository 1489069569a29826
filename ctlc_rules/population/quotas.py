"""A quota over the units of a list: whether a unit keeps the rating. A tie or an unknown at the edge leaves it open.

Sound and monotone: a place is given where it is sure whatever the open results turn out to be, refused where it is impossible.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from ctlc_rules.case.case import CasePeriod
from ctlc_rules.case.lists import OpenList
from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.taken import Lack, Source, Taken
from ctlc_rules.case.written import Layer
from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.criteria.infos import InputInfo, quota_input
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.criteria.taken import UNITS, Quota
from ctlc_rules.evaluate.evaluate import ratings_given
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.evaluate.given import NO, YES
from ctlc_rules.population.figures import Ends
from ctlc_rules.population.listing import list_around, member_case, used_list, without_result
from ctlc_rules.population.reached import counts, of_all, source_of_result

if TYPE_CHECKING:
    from ctlc_rules.population.population import Population

HALF = Fraction(1, 2)
Rank = tuple[Ends | None, ...]
"""By what units are ordered, the first first: an interval each, greater is better; None where nothing is known."""


@dataclass(frozen=True, slots=True)
class Member:
    """candidate: whether it would have the rating were there no quota. base, landing: whether it counts in the base with the rating
    granted, and where it is refused."""

    candidate: int
    base: int
    landing: int
    rank: Rank
    source: Source | None = None


UNSEEN = Member(UNKNOWN, UNKNOWN, UNKNOWN, ())


@dataclass(slots=True)
class Quotas:
    """mode: layer and whether closed, of members whose office has not closed them."""

    population: Population
    opened: OpenCase
    standard: Standard
    rating: str
    mode: tuple[Layer, bool]

    def decided(self) -> Taken:
        name = quota_input(self.rating)
        case = self.population.fitted(self.opened, self.standard)
        if case is None or case.period is None:
            return Taken(name, lacks=(Lack("no-period"),))
        found = list_around(self.population, self.opened, case, case.period)
        if isinstance(found, Lack):
            return Taken(name, lacks=(found,))
        return self._decided(name, found, case.period)

    def _decided(self, name: str, found: OpenList, period: CasePeriod) -> Taken:
        quota = next(quota for info, quota in self.standard.quotas if info.id == self.rating)
        results = {unit: self._result(unit, period) for unit in sorted(found.written.units)}
        members = {unit: self._seen(item, quota) for unit, item in results.items()}
        own = self.opened.base.unit.id
        sources = tuple(item.source for item in members.values() if item.source)
        mine = members.pop(own)
        places = self._places(quota, found, list(members.values()))
        best = 1 + sum(item.candidate == TRUE and above(item.rank, mine.rank) == TRUE for item in members.values())
        worst = 1 + sum(item.candidate != FALSE and above(mine.rank, item.rank) != TRUE for item in members.values())
        notes = (Lack("quota", (("places", _range(*places)), ("rank", _range(best, worst)))),)
        if mine.candidate == FALSE or worst <= places[0]:  # what is no candidate is not held back by the quota
            return Taken(name, words=("yes",), lists=(used_list(found),), sources=sources, notes=notes, lacks=_circles(results))
        if best > places[1]:
            return Taken(name, words=("no",), lists=(used_list(found),), sources=sources, notes=notes, lacks=_circles(results))
        open_ = [unit for unit, item in results.items() if isinstance(item, Lack)]
        lacks = (Lack("edge", (("places", _range(*places)),)), *(without_result(open_, len(results)) if open_ else ()))
        return Taken(name, lists=(used_list(found),), sources=sources, notes=notes, lacks=(*lacks, *_circles(results)))

    def _result(self, unit: str, period: CasePeriod) -> tuple[OpenCase, Evaluation] | Lack:
        """A member's result before any quota; the unit's own in the mode asked for."""
        found = member_case(self.population, self.opened, self.standard, unit, period)
        if isinstance(found, Lack):
            return found
        if found is self.opened:
            standard: Standard | Lack = self.standard
            layer, closed = self.mode
        else:
            standard = self.population.standard_of(found)
            layer, closed = self.population.decided(found)
            layer, closed = (layer, True) if closed else self.mode
        if isinstance(standard, Lack):
            return standard
        evaluation = self.population.raw(found, standard, layer, closed)
        if isinstance(evaluation, Lack):
            return evaluation
        if found is not self.opened and (not counts(evaluation) or standard.id != self.standard.id):
            return Lack("not-graded", (("case", found.base.case),))
        return found, evaluation

    def _seen(self, result: tuple[OpenCase, Evaluation] | Lack, quota: Quota) -> Member:
        """A member as it stands for this quota, reckoned once however many units ask."""
        if isinstance(result, Lack):
            return UNSEEN
        opened, evaluation = result
        stage = evaluation.stage
        key = (opened.base.case, evaluation.standard.sha256, self.standard.sha256, self.rating, stage.layer, str(stage.closed))
        if key not in self.population.members:
            self.population.members[key] = replace(self._member(evaluation, quota), source=source_of_result(opened, evaluation))
        return self.population.members[key]

    def _member(self, evaluation: Evaluation, quota: Quota) -> Member:
        granted, refused = (self._ratings(evaluation, bit) for bit in (YES, NO))
        if quota.of == UNITS:
            base, landing = TRUE, TRUE
        else:
            base = of_all(TRUE if rating in quota.of else FALSE for rating in granted)
            landing = of_all(TRUE if rating in quota.of else FALSE for rating in refused)
        candidate = of_all(TRUE if rating == self.rating else FALSE for rating in granted)
        return Member(candidate, base, landing, tuple(self._key(evaluation, name) for name in quota.order))

    def _ratings(self, evaluation: Evaluation, bit: int) -> tuple[str, ...]:
        """The ratings still possible with the quota granted or refused; where it is closed, the last of them."""
        if evaluation.outcome not in ("rated", "undetermined"):
            return (NOT_RATED,)
        given = evaluation.known.given | {quota_input(self.rating): bit}
        found = ratings_given(evaluation.standard, given)
        return found[-1:] if evaluation.closed_against else found

    def _key(self, evaluation: Evaluation, name: str) -> Ends | None:
        if name == "total":
            return (evaluation.total.points.lo, evaluation.total.points.hi) if evaluation.total else None
        info = evaluation.standard.inputs.get(name)
        value = evaluation.known.given.get(name)
        against = evaluation.closed_against and info is not None and not info.from_office
        if info is None or info.ballots or (value is None and not against):
            return None
        lo, hi = _ends(info, value)
        if info.better in ("fewer", "earlier"):
            lo, hi = -hi, -lo
        return (lo, lo) if against else (lo, hi)  # closed, what the unit did not state or prove does not bring it forward

    def _places(self, quota: Quota, found: OpenList, others: list[Member]) -> tuple[int, int]:
        """How many units may have the rating: at the least and at the most, with this unit taken as one that asks for it."""
        units = len(found.written.units)
        if quota.fewer_than is not None and quota.then is not None and units < quota.fewer_than:
            return quota.then, quota.then
        raised = quota.raised_to is not None and self.rating in (found.written.raised or ())
        share = Fraction(quota.raised_to if raised and quota.raised_to is not None else quota.at_most)
        if quota.of == UNITS:
            places = _rounded(share * units, quota.rounding)
            return places, places
        mine = Member(TRUE, TRUE if self.rating in quota.of else FALSE, TRUE if self._lands(quota) else UNKNOWN, ())
        members = [*others, mine]
        if quota.counted == "before":
            sure = sum(item.base == TRUE for item in members)
            possible = sum(item.base != FALSE for item in members)
            return _rounded(share * sure, quota.rounding), _rounded(share * possible, quota.rounding)
        return _after(members, share, quota.rounding, self.rating in quota.of)

    def _lands(self, quota: Quota) -> bool:
        """Whether this unit, refused, surely counts in the base."""
        own = self.population.raw(self.opened, self.standard, *self.mode)
        if isinstance(own, Lack):
            return False
        return all(rating in quota.of for rating in self._ratings(own, NO))


def _after(members: list[Member], share: Fraction, rounding: str, kept_count: bool) -> tuple[int, int]:
    """The most places that the base still bears once those who are refused have landed where they land.

    kept_count: whether those who keep the rating are in the base too.
    """
    settled = [item for item in members if item.candidate == FALSE]
    perhaps = [item for item in members if item.candidate != FALSE]
    surely = sum(item.base == TRUE for item in settled)
    surely_falling = sum(item.candidate == TRUE and item.landing == TRUE for item in perhaps)
    at_most = sum(item.base != FALSE for item in settled)
    falling = sum(item.landing != FALSE for item in perhaps)
    unsure = sum(item.candidate == UNKNOWN and item.base != FALSE for item in perhaps)
    low = high = 0
    for places in range(1, len(perhaps) + 1):
        least = max(places, surely_falling) if kept_count else max(0, surely_falling - places)
        most = len(perhaps) if kept_count else max(unsure, min(falling, len(perhaps) - places))
        if places <= _rounded(share * (surely + least), rounding):
            low = places
        if places <= _rounded(share * (at_most + most), rounding):
            high = places
    return low, max(low, high)


def above(one: Rank, other: Rank) -> int:
    """Whether one stands surely above the other: by the first of what orders them that differs."""
    if len(one) != len(other) or not one:
        return UNKNOWN
    for mine, its in zip(one, other, strict=True):
        if mine is None or its is None:
            return UNKNOWN
        if mine[0] > its[1]:
            return TRUE
        if mine[1] < its[0]:
            return FALSE
        if mine != its or mine[0] != mine[1]:
            return UNKNOWN
    return FALSE  # a tie: neither stands above the other


def _ends(info: InputInfo, value: int | tuple[int, int] | None) -> Ends:
    """Of what is given of an input, all of it where nothing is; a word counts as its place."""
    if isinstance(value, tuple):
        return Fraction(value[0], info.per), Fraction(value[1], info.per)
    if info.is_number:
        return info.lo, info.hi
    places = [place for place in range(len(info.words)) if value is None or value >> place & 1]
    return Fraction(min(places)), Fraction(max(places))


def _rounded(value: Fraction, mode: str) -> int:
    return floor(value) if mode == "down" else ceil(value) if mode == "up" else floor(value + HALF)


def _range(lo: int, hi: int) -> str:
    return str(lo) if lo == hi else f"{lo}–{hi}"


def _circles(results: dict[str, tuple[OpenCase, Evaluation] | Lack]) -> tuple[Lack, ...]:
    return (Lack("circle"),) if Lack("circle") in results.values() else ()
