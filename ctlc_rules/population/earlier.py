"""The same unit in earlier periods, and the units that were merged into it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ctlc_rules.case.case import CasePeriod
from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.taken import Lack, Source, Taken
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.criteria.taken import YearsRunning
from ctlc_rules.population.asking import Asking
from ctlc_rules.population.figures import Figure, combined
from ctlc_rules.population.windows import DAY, Window, earlier, length_of, shifted, window_before

ZERO = Fraction(0)


class Earlier(Asking):
    __slots__ = ()

    def earlier(self, name: str, period: CasePeriod, back: int) -> Figure:
        """The unit's own figure of that period; a unit that did not exist then has those of its predecessors, put together."""
        window = self._before_this(period, back)
        found = self.population.register.ending_in(self.case.unit.id, self.standard.id, window)
        if isinstance(found, OpenCase):
            return self.population.figure(found, name, self.info)
        if found.code != "no-case" or self._existed(window) or not self.case.unit.predecessors:
            return Figure(lacks=(found,))
        return self._merged(name, [(item.unit, window) for item in self.case.unit.predecessors])

    def _before_this(self, period: CasePeriod, back: int) -> Window:
        """Where an earlier period ends. A unit merged inside the year shares the year with its predecessors."""
        merged = self.case.unit.predecessors and self.case.unit.founded == period.start
        start = self._year(period) if merged else period.start
        return window_before(start, length_of(self.standard.for_.months, period), back)

    def _year(self, period: CasePeriod) -> date:
        """The first day of the standard's length of time that ends with the period."""
        after = period.to + DAY if period.to != date.max else period.to
        return min(period.start, shifted(after, length_of(self.standard.for_.months, period)))

    def _existed(self, window: Window) -> bool:
        """Whether the unit stood at the end of the window, so that it could have a result of its own."""
        return self.case.unit.founded is None or self.case.unit.founded <= window[1]

    def _merged(self, name: str, units: list[tuple[str, Window]]) -> Figure:
        how = self.standard.inputs[name].merged
        if how is None or self.info.words:
            return Figure(lacks=(Lack("unmerged"),))
        figures = [self._figure_ending_in(unit, window, name) for unit, window in units]
        sources = tuple(source for item in figures for source in item.sources)
        lacks = tuple(lack for item in figures for lack in item.lacks)
        ends = [item.ends for item in figures if item.ends is not None]
        return Figure(combined(how, ends) if ends and len(ends) == len(figures) else None, (), sources, lacks)

    def _figure_ending_in(self, unit: str, window: Window, name: str) -> Figure:
        found = self.population.register.ending_in(unit, self.standard.id, window)
        return Figure(lacks=(found,)) if isinstance(found, Lack) else self.population.figure(found, name, self.standard.inputs[name])

    def before(self, name: str, period: CasePeriod) -> Taken:
        """The predecessors' figures of the part of this period in which they still stood; without any, nothing is added."""
        first = self._year(period)
        standing = [item for item in self.case.unit.predecessors if item.until >= first]
        how = self.standard.inputs[name].merged
        if not standing:
            neutral = {"sum": ZERO, "greatest": self.info.lo, "least": self.info.hi}[how or "sum"]
            return Taken(self.info.id, neutral, neutral, notes=(Lack("no-predecessors"),))
        windows = [(item.unit, (max(first, earlier(item.until, 30)), item.until)) for item in standing]
        return self.of_figure(self._merged(name, windows))

    def years_running(self, asked: YearsRunning, period: CasePeriod) -> Taken:
        """How many periods just before this one in a row: from the surely unbroken run to the one that may be unbroken."""
        sure, possible, unbroken = 0, 0, True
        sources: list[Source] = []
        lacks: list[Lack] = []
        notes: list[Lack] = []
        for back in range(1, int(self.info.hi) + 1):
            truth = self._held(asked, self._before_this(period, back), sources, lacks, notes)
            if truth == FALSE:
                break
            unbroken = unbroken and truth == TRUE
            sure, possible = sure + unbroken, possible + 1
        settled = sure == possible
        kept = tuple(lacks) if not settled or Lack("circle") in lacks else ()
        return Taken(self.info.id, Fraction(sure), Fraction(possible), sources=tuple(sources), notes=tuple(notes), lacks=kept)

    def _held(self, asked: YearsRunning, window: Window, sources: list[Source], lacks: list[Lack], notes: list[Lack]) -> int:
        """Whether it held in an earlier period. An absent case is unknown, unless the unit did not exist."""
        found = self.population.register.ending_in(self.case.unit.id, self.standard.id, window)
        if isinstance(found, Lack):
            if found.code == "no-case" and not self._existed(window) and not self.case.unit.predecessors:
                notes.append(Lack("founded"))
                return FALSE
            lacks.append(found)
            return UNKNOWN
        return self.truth(found, asked.reach, [asked.criterion] if asked.criterion else None, sources, lacks)
