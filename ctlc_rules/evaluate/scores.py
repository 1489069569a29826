"""Scores read off a trace: each criterion, section and the total as the sum of its steps, at both ends."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.core import CriterionOutline, SectionOutline
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.criteria.infos import CriterionInfo, SectionInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.evaluation import Bounds, CriterionResult, Kind, SectionResult, StepResult, TotalResult, Verdict

ADJUSTMENTS: dict[str, Kind] = {
    "evidence": "evidence",
    "not_applicable": "not_applicable",
    "zero": "zero",
    "rounding": "rounding",
    "limit": "limit",
    "rescale": "rescale",
    "floor": "floor",
}


class Scores:
    """closed: every score is its low end, every unknown verdict not met. claims: the trace without claims, None where there are none."""

    def __init__(self, standard: Standard, trace: Trace, claims: Trace | None, closed: bool) -> None:
        self.standard = standard
        self.trace = trace
        self.claims = claims
        self.closed = closed

    def bounds(self, name: str) -> Bounds:
        lo, hi = self.trace.number(Ref(name))
        return Bounds(lo, lo if self.closed else hi)

    def criteria(self) -> tuple[CriterionResult, ...]:
        outlines = self.standard.core.outline.criteria
        return tuple(self.criterion(info, outline) for info, outline in zip(self.standard.criteria, outlines, strict=True))

    def criterion(self, info: CriterionInfo, outline: CriterionOutline) -> CriterionResult:
        applies = None if outline.applies is None else self.trace.truth(Ref(outline.applies))
        verdicts = tuple((level, self.verdict(self.trace.truth(Ref(name)), applies)) for level, name in outline.verdicts)
        whether = None if applies in (None, 1) else applies == TRUE
        if outline.points is None or outline.out_of is None:
            steps = tuple(StepResult("form", Bounds(Fraction(0), Fraction(0)), step) for step in info.steps)
            return CriterionResult(info, None, steps, verdicts, whether, Fraction(0), Fraction(0), Fraction(0))
        steps = tuple(StepResult("form", self.bounds(step.definition), step) for step in info.steps)
        steps += self.adjusted(f"criterion:{info.id}:sum", outline.adjust, always="" if applies in (None, TRUE) else "not_applicable")
        lo, hi = self.trace.number(Ref(outline.points))
        on_claims = Fraction(0) if self.claims is None else lo - self.claims.number(Ref(outline.points))[0]
        left = applies == FALSE and info.not_applicable == "leave_out"
        by_figures = Fraction(0) if left else outline.out_of - hi
        return CriterionResult(info, self.bounds(outline.points), steps, verdicts, whether, on_claims, by_figures, hi - lo)

    def adjusted(self, before: str, adjust: tuple[tuple[str, str], ...], always: str = "") -> tuple[StepResult, ...]:
        """What each adjustment adds: the value after it less the value before it, at both ends. always: told though it adds nothing."""
        found: list[StepResult] = []
        last = self.bounds(before)
        for kind, name in adjust:
            after = self.bounds(name)
            if after != last or kind == always:
                found.append(StepResult(ADJUSTMENTS[kind], after - last, definition=name))
            last = after
        return tuple(found)

    def verdict(self, truth: int, applies: int | None) -> Verdict:
        if applies == FALSE:
            return "not_applicable"
        if truth == TRUE:
            return "met"
        return "not_met" if truth == FALSE or self.closed else "unknown"

    def sections(self, criteria: tuple[CriterionResult, ...]) -> tuple[SectionResult, ...]:
        outlines = self.standard.core.outline.sections
        return tuple(self.section(info, outline, criteria) for info, outline in zip(self.standard.sections, outlines, strict=True))

    def section(self, info: SectionInfo, outline: SectionOutline, criteria: tuple[CriterionResult, ...]) -> SectionResult:
        if outline.points is None or outline.out_of is None:
            return SectionResult(info, None, None, ())
        weights = {item.id: item.weight for item in self.standard.core.outline.criteria}
        steps: list[StepResult] = []
        for item in criteria:
            if item.info.section == info.id and item.points is not None:
                steps.append(part(item.info.id, item.points, weights[item.info.id]))
        steps += self.adjusted(f"section:{info.id}:sum", outline.adjust)
        return SectionResult(info, self.bounds(outline.points), self.trace.number(outline.out_of)[1], tuple(steps))

    def total(self, sections: tuple[SectionResult, ...]) -> TotalResult | None:
        outline = self.standard.core.outline.total
        if outline is None:
            return None
        weights = {item.id: item.weight for item in self.standard.core.outline.sections}
        steps = [part(item.info.id, item.points, weights[item.info.id]) for item in sections if item.points is not None]
        steps += self.adjusted("total:sum", outline.adjust)
        lo, hi = self.trace.number(Ref(outline.points))
        out_of = self.trace.number(outline.out_of)[1]
        on_claims = Fraction(0) if self.claims is None else lo - self.claims.number(Ref(outline.points))[0]
        return TotalResult(self.bounds(outline.points), out_of, tuple(steps), on_claims, out_of - hi, hi - lo)


def part(name: str, points: Bounds, weight: Fraction) -> StepResult:
    """A part's share of the whole: its points, times its weight."""
    if weight == 1:
        return StepResult("part", points, of=name)
    return StepResult("weight", Bounds(points.lo * weight, points.hi * weight), of=name)
