"""Another evaluation as an input: of the same unit or of a related one, with its own period and the edition in force for it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ctlc_rules.case.case import CasePeriod
from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.taken import Lack, Source, Taken
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.criteria.taken import Result
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.population.asking import Asking
from ctlc_rules.population.reached import criterion_met, reached, source_of_result
from ctlc_rules.population.register import no_case
from ctlc_rules.population.windows import Window, earlier, window_of


class Results(Asking):
    __slots__ = ()

    def result(self, asked: Result, period: CasePeriod) -> Taken:
        unit = self.case.unit.id if asked.unit == "self" else self.case.unit.related.get(asked.unit)
        if unit is None:
            return Taken(self.info.id, lacks=(Lack("no-related", (("kind", asked.unit),)),))
        if not self.population.shelf.editions(asked.standard):
            return Taken(self.info.id, lacks=(Lack("no-standard", (("standard", asked.standard),)),))
        window = self._window_of_result(asked, unit, period)
        if self.info.kind == "date":
            return self._closed_on(asked, unit, window)
        found = self.population.register.ending_in(unit, asked.standard, window)
        if isinstance(found, Lack):
            return Taken(self.info.id, lacks=(found,))
        lacks: list[Lack] = []
        evaluation = self.counted(found, lacks)
        if evaluation is None:
            return Taken(self.info.id, lacks=tuple(lacks))
        return self._given_by(asked, found, evaluation)

    def _window_of_result(self, asked: Result, unit: str, period: CasePeriod) -> Window:
        """The unit's own earlier results by the same standard end before this period; other results end in it, or `within` before."""
        if (asked.standard, unit) != (self.standard.id, self.case.unit.id):
            return window_of(period, asked.within)
        last = earlier(period.start, 1)
        return (window_of(period, asked.within)[0] if asked.within else date.min), last

    def _given_by(self, asked: Result, found: OpenCase, evaluation: Evaluation) -> Taken:
        name, open_result = self.info.id, Lack("open-result", (("case", found.base.case),))
        if self.info.kind == "count":
            truths = [criterion_met(evaluation, item) for item in asked.criteria or ()]
            sure, open_ = truths.count(TRUE), truths.count(UNKNOWN)
            shown = str(sure) if not open_ else f"{sure}..{sure + open_}"
            source = source_of_result(found, evaluation, f"{shown}/{len(truths)}")
            return Taken(name, Fraction(sure), Fraction(sure + open_), sources=(source,), lacks=(open_result,) if open_ else ())
        if self.info.yes_no:
            sources: list[Source] = []
            lacks: list[Lack] = []
            truth = self.truth(found, asked.reach, list(asked.criteria or ()), sources, lacks)
            settled = {TRUE: ("yes",), FALSE: ("no",)}
            return Taken(name, words=settled.get(truth, ()), sources=tuple(sources), lacks=tuple(lacks))
        source = source_of_result(found, evaluation)
        known = {word.id for word in self.info.words}
        if not evaluation.ratings or not set(evaluation.ratings) <= known:
            return Taken(name, sources=(source,), lacks=(open_result,))
        possible = tuple(word.id for word in self.info.words if word.id in evaluation.ratings)
        return Taken(name, words=possible, sources=(source,), lacks=(open_result,) if len(possible) > 1 else ())

    def _closed_on(self, asked: Result, unit: str, window: Window) -> Taken:
        """The day on which the latest result, or the latest that reached the rating, was closed."""
        for found in self.population.register.all_ending_in(unit, asked.standard, window):
            if isinstance(found, Lack):
                return Taken(self.info.id, lacks=(found,))
            lacks: list[Lack] = []
            evaluation = self.counted(found, lacks)
            if evaluation is None:
                return Taken(self.info.id, lacks=tuple(lacks))
            truth = reached(evaluation, asked.reach) if asked.reach else TRUE
            if truth == FALSE:
                continue
            if evaluation.closing is None or not evaluation.stage.closed:
                return Taken(self.info.id, lacks=(Lack("not-closed", (("case", found.base.case),)),))
            if truth == UNKNOWN:
                return Taken(self.info.id, lacks=(Lack("open-result", (("case", found.base.case),)),))
            day = evaluation.closing.on
            source = source_of_result(found, evaluation, day.isoformat())
            return Taken(self.info.id, Fraction(day.toordinal()), Fraction(day.toordinal()), sources=(source,))
        return Taken(self.info.id, lacks=(no_case(unit, window),))
