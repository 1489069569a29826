"""One input of a case that is taken from other cases: who asks, and how a result that is found is read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ctlc_rules.case.case import Case
from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.taken import Lack, Source, Taken
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.population.figures import Figure
from ctlc_rules.population.reached import counts, criterion_met, reached, source_of_result

if TYPE_CHECKING:
    from ctlc_rules.population.population import Population


@dataclass(slots=True)
class Asking:
    population: Population
    opened: OpenCase
    case: Case
    standard: Standard
    info: InputInfo

    def of_figure(self, figure: Figure) -> Taken:
        lo, hi = figure.ends or (None, None)
        return Taken(self.info.id, lo, hi, figure.words, sources=figure.sources, lacks=figure.lacks)

    def truth(self, found: OpenCase, reach: str | None, criteria: list[str] | None, sources: list[Source], lacks: list[Lack]) -> int:
        evaluation = self.counted(found, lacks)
        if evaluation is None:
            return UNKNOWN
        sources.append(source_of_result(found, evaluation))
        truths = [reached(evaluation, reach)] if reach else [criterion_met(evaluation, name) for name in criteria or ()]
        truth = FALSE if FALSE in truths else UNKNOWN if UNKNOWN in truths else TRUE
        if truth == UNKNOWN:
            lacks.append(Lack("open-result", (("case", found.base.case),)))
        return truth

    def counted(self, found: OpenCase, lacks: list[Lack]) -> Evaluation | None:
        evaluation = self.population.other(found)
        if isinstance(evaluation, Lack):
            lacks.append(evaluation)
            return None
        if not counts(evaluation):
            lacks.append(Lack("not-graded", (("case", found.base.case),)))
            return None
        return evaluation
