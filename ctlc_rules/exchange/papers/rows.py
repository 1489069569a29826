"""A result as rows of texts and exact numbers, for a workbook: what people filter, sort and add up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.case.written import FactPlace
from ctlc_rules.evaluate.evaluation import Bounds
from ctlc_rules.explain.explanation import CriterionShown, Explanation, SectionShown, StepShown
from ctlc_rules.report.brief import one_line
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.paper_head import edition_line
from ctlc_rules.report.paper_table import ADJUSTMENTS
from ctlc_rules.report.phrases import in_lang, mode_line, period_text, ratings, verdict_text
from ctlc_rules.report.summary import summarise
from ctlc_rules.words import Lang, say

Value = str | Fraction | None
"""None is an empty cell: not known, or not asked; never zero."""


@dataclass(frozen=True, slots=True)
class Line:
    """kind: `section`, `sum` or ""."""

    values: tuple[Value, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """above: lines of (name, value) over the table. widths: of the columns, in letters. below: lines of text under it."""

    name: str
    above: tuple[tuple[str, str], ...]
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    widths: tuple[int, ...]
    below: tuple[str, ...] = ()


def result_sheets(paper: Paper) -> tuple[Sheet, ...]:
    """The table of grading, and the reasons step by step."""
    above = tuple(_about(paper))
    return _Grading(paper).sheet(above), _reasons(paper, above[:2])


def list_sheets(explanations: Sequence[Explanation], lang: Lang) -> tuple[Sheet, ...]:
    """A line for each case."""
    summary = summarise(explanations, lang)
    score = summary.headers[3]
    between = (say("xlsx.lo", lang, column=score), say("xlsx.hi", lang, column=score))
    heads = (*summary.headers[:3], *between, *summary.headers[4:])
    lines: list[Line] = []
    for item, line in zip(explanations, summary.lines, strict=True):
        total = item.evaluation.total if line.score != "–" else None
        points = _ends(total.points if total else None)
        no: Value = Fraction(int(line.no)) if line.no.isdecimal() else line.no
        rating = line.rating.replace(ratings(item.evaluation, lang), ratings(item.evaluation, lang, both=False))
        lines.append(Line((no, line.unit, line.period, *points, rating, line.on_claims, line.first)))
    above = tuple((head, "") for head in summary.heads)
    return (Sheet(say("xlsx.list", lang), above, heads, tuple(lines), (5, 34, 24, 10, 10, 24, 14, 60), summary.totals),)


def _about(paper: Paper) -> Iterator[tuple[str, str]]:
    standard, evaluation = paper.standard, paper.evaluation
    status = paper.say(f"status.{standard.status}.warning") if standard.status != "official" else ""
    yield paper.say("print.unit"), paper.case.unit.name
    yield paper.say("print.standard"), f"{in_lang(standard.title, paper.lang)}. {edition_line(standard, paper.lang)}"
    if status:
        yield status, ""
    yield paper.say("print.period-reported"), period_text(evaluation, paper.lang)
    yield paper.say("print.stage"), mode_line(evaluation, paper.lang)
    if not standard.record_only:
        yield paper.say("print.rating"), ratings(evaluation, paper.lang, both=False)
    yield paper.say("print.case"), paper.case.id
    yield paper.codes(), ""


class _Grading:
    """The table of grading of a paper, with a pair of columns for each stage: from, to."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        standard = paper.standard
        self.scored = standard.has_points
        self.levels = standard.levels or (("",) if not self.scored else ())
        weights = [item.weight for item in standard.core.outline.criteria]
        self.weighted = self.scored and any(weight != 1 for weight in weights)

    def sheet(self, above: tuple[tuple[str, str], ...]) -> Sheet:
        heads = tuple(self.heads())
        lines = [line for section in self.paper.item.sections for line in self.section(section)]
        lines += self.total() if self.scored else []
        return Sheet(self.paper.say("xlsx.result"), above, heads, tuple(lines), (8, 44, *[11] * (len(heads) - 3), 70))

    def heads(self) -> Iterator[str]:
        paper = self.paper
        yield paper.say("print.no")
        yield paper.criterion_word
        if self.scored:
            yield paper.say("print.max")
            columns = [paper.say(f"print.points.{layer}") for layer in paper.layers]
            columns += [paper.say("print.counted", section=paper.section_word.lower())] if self.weighted else []
            for column in columns:
                yield paper.say("xlsx.lo", column=column)
                yield paper.say("xlsx.hi", column=column)
        for level in self.levels:
            yield paper.voice.labels.name(level) if level else paper.say("print.outcome")
        yield paper.say("print.reason")

    def section(self, section: SectionShown) -> Iterator[Line]:
        paper, info = self.paper, section.result.info
        yield Line((info.no, f"{paper.section_word} {info.no}. {paper.text(info.title)}"), "section")
        parts = {step.of: step.points for step in section.result.steps if step.of}
        for shown in section.criteria:
            yield self.criterion(shown, parts.get(shown.result.info.id))
        if self.scored:
            yield from self.adjusted(section.steps)
            word = paper.say("print.sum", section=paper.section_word.lower(), no=info.no)
            yield Line(("", word, section.result.out_of, *self.sums(lambda item: _section_of(item, info.id))), "sum")

    def criterion(self, shown: CriterionShown, part: Bounds | None) -> Line:
        paper, item = self.paper, shown.result
        found: list[Value] = [item.info.no, paper.text(item.info.title)]
        if self.scored:
            found.append(None if item.left_out else item.info.out_of)
            found += self.layers(lambda at: _criterion_of(at, item.info.id))
            found += _ends(part) if self.weighted else ()
        verdicts = dict(item.verdicts)
        found += [verdict_text(verdicts.get(level) or verdicts.get(""), paper.lang) for level in self.levels]
        return Line((*found, one_line(paper, shown)))

    def layers(self, find: Callable[[Explanation], Bounds | None]) -> Iterator[Value]:
        for layer in self.paper.layers:
            at = self.paper.at.get(layer)
            yield from _ends(find(at) if at else None)

    def sums(self, find: Callable[[Explanation], Bounds | None]) -> tuple[Value, ...]:
        """With weights only what counts adds up, so that the sum stands in its column alone."""
        found = tuple(self.layers(find))
        if not self.weighted:
            return found
        return (*[None] * len(found), *_ends(find(self.paper.item)))

    def adjusted(self, steps: Sequence[StepShown]) -> Iterator[Line]:
        """What was done to a sum after it was drawn, so that the column adds up."""
        for step in steps:
            if step.kind in ADJUSTMENTS:
                found = self.sums(_only(self.paper.item, step.points))
                yield Line(("", self.paper.text(step.says), None, *found))

    def total(self) -> Iterator[Line]:
        total = self.paper.evaluation.total
        assert total
        yield from self.adjusted(self.paper.item.total_steps)
        found = self.sums(lambda item: item.evaluation.total.points if item.evaluation.total else None)
        yield Line(("", self.paper.say("print.total"), total.out_of, *found), "sum")


def _only(whose: Explanation, points: Bounds) -> Callable[[Explanation], Bounds | None]:
    return lambda item: points if item is whose else None


def _criterion_of(item: Explanation, criterion: str) -> Bounds | None:
    return next((one.points for one in item.evaluation.criteria if one.info.id == criterion), None)


def _section_of(item: Explanation, section: str) -> Bounds | None:
    return next((one.points for one in item.evaluation.sections if one.info.id == section), None)


def _ends(points: Bounds | None) -> tuple[Value, Value]:
    return (points.lo, points.hi) if points else (None, None)


def _reasons(paper: Paper, above: tuple[tuple[str, str], ...]) -> Sheet:
    keys = ("xlsx.step", "xlsx.step-lo", "xlsx.step-hi", "xlsx.facts", "xlsx.papers", "xlsx.sources")
    heads = (paper.say("print.no"), paper.criterion_word, *(paper.say(key) for key in keys))
    lines = [line for section in paper.item.sections for shown in section.criteria for line in _steps(paper, shown)]
    return Sheet(paper.say("xlsx.reasons"), above, heads, tuple(lines), (7, 30, 46, 8, 8, 48, 32, 32))


def _steps(paper: Paper, shown: CriterionShown) -> Iterator[Line]:
    info = shown.result.info
    papers = "\n".join(map(paper.text, shown.papers))
    sources = "\n".join(map(paper.text, shown.cite))
    for place, step in enumerate(shown.steps):
        says = paper.text(step.says)
        if step.level:
            says = paper.say("print.at-level", level=paper.voice.labels.name(step.level), says=says)
        facts = "\n".join(f"{paper.text(fact.label)}: {paper.text(fact.value)}" + _where(paper, fact.at) for fact in step.facts)
        points = _ends(step.points) if shown.result.points is not None else (None, None)
        last = ("", "") if place else (papers, sources)
        yield Line((info.no, paper.text(info.title), says, *points, facts, *last))


def _where(paper: Paper, at: tuple[FactPlace, ...]) -> str:
    where = paper.places(at)
    return f" ({where})" if where else ""
