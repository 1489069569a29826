"""The units of a list: how many there are and reached something, and how a unit stands beside the others of its list."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ctlc_rules.case.case import Case, CasePeriod
from ctlc_rules.case.lists import OpenList
from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.taken import Lack, ListUsed, Source, Taken
from ctlc_rules.core.operations import TRUE, UNKNOWN
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.criteria.taken import Leader, Members, Merged, Peers
from ctlc_rules.population.asking import Asking
from ctlc_rules.population.figures import Ends, Figure, Standing, combined, figure_of_leader, hard_range
from ctlc_rules.population.windows import window_of

if TYPE_CHECKING:
    from ctlc_rules.population.population import Population

MOST_NAMED = 5
"""Units without a result that a sentence names; the others are counted."""


class Listing(Asking):
    __slots__ = ()

    def members(self, asked: Members, period: CasePeriod) -> Taken:
        found = self.population.register.below(self.case.unit.id, asked.kind, period.to)
        if isinstance(found, Lack):
            return Taken(self.info.id, lacks=(found,))
        units = found.written.units
        used = (used_list(found),)
        if asked.reach is None:
            return Taken(self.info.id, Fraction(len(units)), Fraction(len(units)), lists=used)
        sources: list[Source] = []
        lacks: list[Lack] = []
        truths: dict[str, int] = {}
        for unit in sorted(units):
            member = self.population.register.ending_in(unit, asked.standard, window_of(period, asked.within))
            truths[unit] = UNKNOWN if isinstance(member, Lack) else self.truth(member, asked.reach, None, sources, lacks)
        sure = sum(truth == TRUE for truth in truths.values())
        unknown = [unit for unit, truth in truths.items() if truth == UNKNOWN]
        wanting = without_result(unknown, len(units)) if unknown else ()
        wanting += (Lack("circle"),) if Lack("circle") in lacks else ()
        return Taken(self.info.id, Fraction(sure), Fraction(sure + len(unknown)), lists=used, sources=tuple(sources), lacks=wanting)

    def peers(self, asked: Peers, period: CasePeriod) -> Taken:
        found = list_around(self.population, self.opened, self.case, period)
        if isinstance(found, Lack):
            return Taken(self.info.id, lacks=(found,))
        units = sorted(found.written.units)
        if asked.count is not None:
            return Taken(self.info.id, Fraction(len(units)), Fraction(len(units)), lists=(used_list(found),))
        cases = {unit: member_case(self.population, self.opened, self.standard, unit, period) for unit in units}
        if asked.leader is not None:
            return self._leader(asked.leader, found, cases)
        name = asked.greatest or asked.least or asked.sum
        assert name is not None
        how: Merged = "greatest" if asked.greatest else "least" if asked.least else "sum"
        figures = self._figures(cases, name)
        ends = combined(how, [item.ends or hard_range(self.standard.inputs[name]) for item in figures.values()])
        return self._over(found, ends, {name: figures})

    def _figures(self, cases: dict[str, OpenCase | Lack], name: str) -> dict[str, Figure]:
        like = self.standard.inputs[name]
        return {unit: self._figure_of_peer(item, name, like) for unit, item in cases.items()}

    def _figure_of_peer(self, item: OpenCase | Lack, name: str, like: InputInfo) -> Figure:
        if isinstance(item, Lack):
            return Figure(lacks=(item,))
        own = self.standard if item is self.opened else None
        return self.population.figure(item, name, like, own)

    def _leader(self, asked: Leader, found: OpenList, cases: dict[str, OpenCase | Lack]) -> Taken:
        names = dict.fromkeys((asked.of, asked.by, asked.gives))
        figures = {name: self._figures(cases, name) for name in names}

        def ends(name: str, unit: str) -> Ends:
            return figures[name][unit].ends or hard_range(self.standard.inputs[name])

        standings = {unit: Standing(ends(asked.of, unit), ends(asked.by, unit), ends(asked.gives, unit)) for unit in cases}
        value, settled = figure_of_leader(standings)
        if value is None:
            return Taken(self.info.id, lists=(used_list(found),), lacks=(Lack("leader"),))
        return self._over(found, value, figures, None if settled else Lack("leader"))

    def _over(self, found: OpenList, ends: Ends, figures: dict[str, dict[str, Figure]], more: Lack | None = None) -> Taken:
        each = [item for by_unit in figures.values() for item in by_unit.values()]
        unknown = sorted({unit for by_unit in figures.values() for unit, item in by_unit.items() if item.lacks})
        sources = tuple(dict.fromkeys(source for item in each for source in item.sources))
        wanting: tuple[Lack, ...] = ()
        if ends[0] != ends[1]:
            wanting = (without_result(unknown, len(found.written.units)) if unknown else ()) or (more or Lack("leader"),)
        if any(Lack("circle") in item.lacks for item in each):
            wanting += (Lack("circle"),)
        return Taken(self.info.id, ends[0], ends[1], lists=(used_list(found),), sources=sources, lacks=wanting)


def used_list(found: OpenList) -> ListUsed:
    return ListUsed(found.id, found.tree.sha256, len(found.written.units))


def without_result(units: list[str], of: int) -> tuple[Lack, ...]:
    named = ", ".join(units[:MOST_NAMED]) + (", …" if len(units) > MOST_NAMED else "")
    return (Lack("members", (("count", str(len(units))), ("of", str(of)), ("units", named))),)


def list_around(population: Population, opened: OpenCase, case: Case, period: CasePeriod) -> OpenList | Lack:
    """The list that the unit stands in; two at one time are a problem: nobody could say which is meant."""
    found = population.register.around(case.unit.id, case.unit.kind, period.to)
    if any(item.id in population.lists.doubtful for item in found):
        return Lack("doubtful-list")
    if len(found) > 1:
        key = ("two-lists", opened.base.case)
        population.tell(key, opened, "unit-in-two-lists", unit=case.unit.id, one=found[0].id, other=found[1].id)
        return Lack("doubtful-list")
    return found[0] if found else Lack("in-no-list")


def member_case(population: Population, opened: OpenCase, standard: Standard, unit: str, period: CasePeriod) -> OpenCase | Lack:
    """The case of a unit of the list for the same time; for the unit itself the very case that asks."""
    if unit == opened.base.unit.id:
        return opened
    return population.register.ending_in(unit, standard.id, (period.start, period.to))
