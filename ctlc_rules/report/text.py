"""The reasoned sheet of one case as text for a terminal: every criterion with its points, reason, figures, places and sources."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from fractions import Fraction

from ctlc_rules.evaluate.evaluation import Bounds, CriterionResult, TotalResult
from ctlc_rules.explain.explanation import CriterionShown, Explanation, FactShown, SectionShown, StepShown
from ctlc_rules.explain.numbers import number, points
from ctlc_rules.report.phrases import (
    bounds,
    hashes_line,
    in_lang,
    missing_title,
    mode_line,
    no_points,
    of_out_of,
    part_score,
    period_text,
    published,
    ratings,
    result_key,
    signed,
    standard_line,
    taken_lines,
    told,
    verdict_text,
    worthless,
)
from ctlc_rules.words import Lang, say

WIDTH = 120
INDENT = "     "
MOST_FACTS = 40


def sheet_text(item: Explanation, lang: Lang, criterion: str = "") -> str:
    """criterion: an id or printed number; then only that one is shown."""
    return "\n".join(_Sheet(item, lang).lines(criterion)) + "\n"


class _Sheet:
    def __init__(self, item: Explanation, lang: Lang) -> None:
        self.item = item
        self.evaluation = item.evaluation
        self.lang = lang

    def say(self, key: str, **args: object) -> str:
        return say(key, self.lang, **args)

    def lines(self, criterion: str) -> Iterator[str]:
        yield from self.header()
        if criterion:
            for shown in self.item.criteria:
                if criterion in (shown.result.info.id, shown.result.info.no):
                    yield from self.criterion(shown)
            return
        yield from self.result()
        for section in self.item.sections:
            yield from self.section(section)
        yield from self.total()
        yield from self.lost()
        yield from self.findings()
        yield from self.missing()
        yield from self.taken()
        yield from self.warnings()

    def header(self) -> Iterator[str]:
        evaluation = self.evaluation
        yield standard_line(evaluation.standard, self.lang)
        yield in_lang(evaluation.standard.title, self.lang)
        yield mode_line(evaluation, self.lang)
        yield self.say("sheet.unit", unit=evaluation.case.unit.name, case=evaluation.case.id)
        period = evaluation.case.period
        counted = self.say("sheet.months", months=number(period.months, self.lang)) if period else ""
        yield self.say("sheet.period", period=period_text(evaluation, self.lang), counted=counted)
        yield hashes_line(evaluation, self.lang)
        yield ""

    def result(self) -> Iterator[str]:
        """The outcome, why, and why not better."""
        evaluation = self.evaluation
        if evaluation.standard.record_only:
            yield self.say("sheet.record", published=published(self.item, self.lang))
            return
        score = self._total(evaluation.total) if evaluation.total else ""
        yield self.say(result_key(evaluation), rating=ratings(evaluation, self.lang), score=f" ({score})" if score else "")
        if evaluation.reference:
            yield INDENT + self.say("report.reference-only")
        if evaluation.because and evaluation.outcome != "rated":
            yield INDENT + self.say(f"because.{evaluation.because}")
        if evaluation.on_claims:
            yield INDENT + self.say("sheet.on-claims", points=points(evaluation.on_claims, self.lang))
        for text in self.item.decisions:
            yield from self.wrapped(INDENT + in_lang(text, self.lang), INDENT + "  ")
        for text in self.item.why:
            yield from self.wrapped(f"{INDENT}✓ {in_lang(text, self.lang)}", INDENT + "  ")
        for why in self.item.why_not:
            sure = evaluation.closed_against or why.rating.id not in evaluation.ratings
            key = "sheet.why-not-closed" if sure else "sheet.why-not"
            yield INDENT + self.say(key, rating=in_lang(why.rating.label, self.lang))
            for clause in why.clauses:
                mark = "✗" if clause.truth == 0 or evaluation.closed_against else "?"
                yield from self.wrapped(f"{INDENT}  {mark} {in_lang(clause.says, self.lang)}", INDENT + "    ")
            for info in why.findings:
                yield from self.wrapped(f"{INDENT}  ✗ {in_lang(info.says, self.lang)}", INDENT + "    ")

    def section(self, section: SectionShown) -> Iterator[str]:
        item = section.result
        word = in_lang(self.evaluation.standard.section_word, self.lang)
        title = f"{word} {item.info.no}. {in_lang(item.info.title, self.lang)}"
        yield ""
        yield self._beside(title, self._score(item.points, item.out_of, item.info.out_of))
        for shown in section.criteria:
            yield from self.criterion(shown)
        for step in section.steps:
            if step.kind != "part":  # at the margin, as in the total: these are no steps of the criterion above
                yield self._own(step)

    def criterion(self, shown: CriterionShown) -> Iterator[str]:
        item = shown.result
        title = f"{item.info.no:<5}{in_lang(item.info.title, self.lang)}"
        score = self._score(item.points, item.info.out_of, item.info.out_of) or verdict_text(item.verdict, self.lang)
        score = verdict_text("not_applicable", self.lang) if item.left_out else score
        if item.points is None and any(level for level, _ in item.verdicts):
            score = "; ".join(f"{self._level(level)}: {verdict_text(verdict, self.lang)}" for level, verdict in item.verdicts)
        yield self._beside(title, score)
        for step in told(shown):
            yield from self.step(step, item.points is not None and not item.left_out)
        for paper in shown.papers:
            yield from self.wrapped(INDENT + self.say("sheet.paper", paper=in_lang(paper, self.lang)), INDENT + "  ")
        cites = "; ".join(in_lang(cite, self.lang) for cite in shown.cite)
        place = item.info.at
        yield from self.wrapped(INDENT + self.say("sheet.source", cites=cites or self.say("sheet.no-source"), at=place), INDENT + "  ")
        if item.info.why:
            yield from self.wrapped(INDENT + self.say("sheet.why", why=in_lang(item.info.why, self.lang)), INDENT + "  ")
        for change in self.evaluation.standard.changes_of(item.info.id):
            args = {"at": change.at, "old": change.old, "new": change.new, "because": in_lang(change.because, self.lang)}
            yield from self.wrapped(INDENT + self.say("sheet.changed", **args), INDENT + "  ")

    def step(self, step: StepShown, in_points: bool) -> Iterator[str]:
        level = f"{self._level(step.level)}: " if step.level else ""
        lead = f"[{signed(step.points, self.lang)}] " if in_points else ""
        yield from self.wrapped(f"{INDENT}{lead}{level}{in_lang(step.says, self.lang)}", INDENT + "  ")
        for fact in step.facts[:MOST_FACTS]:
            yield from self.fact(fact)

    def fact(self, fact: FactShown) -> Iterator[str]:
        where = in_lang(fact.where, self.lang)
        value = in_lang(fact.value, self.lang)
        basis = self.say(f"basis.{fact.basis}") if fact.basis != "other_cases" else ""
        because = "" if fact.before else fact.because
        year = in_lang(fact.in_year, self.lang)
        given = in_lang(fact.come_from, self.lang)
        basis = f"{self.say('sheet.from')} {given}" if given else basis
        rest = "; ".join(part for part in (basis if basis != value else "", where, year, because) if part)
        text = f"{value} ({rest})" if rest else value
        if fact.before:
            text = f"{self.before(fact)}; {in_lang(fact.who, self.lang)}: {self.reasoned(text, fact.because)}"
        yield from self.wrapped(f"{INDENT}  · {in_lang(fact.label, self.lang)}: {text}", INDENT + "    ")

    def before(self, fact: FactShown) -> str:
        """What the earlier layers said: `tự đánh giá: “5780 vạn” (mục I, dòng 14)`."""
        parts: list[str] = []
        for said in fact.before:
            where = in_lang(said.where, self.lang)
            text = f"{in_lang(said.who, self.lang)}: {in_lang(said.value, self.lang)}" + (f" ({where})" if where else "")
            parts.append(self.reasoned(text, said.because))
        return "; ".join(parts)

    def reasoned(self, text: str, because: str) -> str:
        return self.say("fact.because", text=text, because=because) if because else text

    def total(self) -> Iterator[str]:
        total = self.evaluation.total
        if total is None:
            return
        yield ""
        for step in self.item.total_steps:
            yield self._own(step)
        yield self._beside(self.say("name.total"), self._total(total))

    def lost(self) -> Iterator[str]:
        if self.evaluation.total is None:
            return
        yield ""
        yield self.say("sheet.lost", figures=points(self.item.lost_by_figures, self.lang), want=points(self.item.lost_for_want, self.lang))
        for shown in self.item.criteria:
            item = shown.result
            if item.by_figures or item.for_want:
                title = f"{INDENT}{item.info.no:<5}{in_lang(item.info.title, self.lang)}"
                yield self._beside(title, self._lost(item))

    def _lost(self, item: CriterionResult) -> str:
        """By the figures and for want of proof; a bonus loses nothing, it makes up for what others lose."""
        if item.by_figures < 0 and item.points is not None:
            return self.say("sheet.lost-bonus", points=bounds(item.points, self.lang))
        return self.say("sheet.lost-line", figures=points(item.by_figures, self.lang), want=points(item.for_want, self.lang))

    def findings(self) -> Iterator[str]:
        yield ""
        yield self.say("sheet.findings")
        if not self.item.findings:
            yield INDENT + self.say("sheet.none")
        for shown in self.item.findings:
            cites = "; ".join(in_lang(cite, self.lang) for cite in shown.cite)
            yield from self.wrapped(f"{INDENT}- {in_lang(shown.says, self.lang)}{' — ' + cites if cites else ''}", INDENT + "  ")

    def missing(self) -> Iterator[str]:
        if not self.item.missing:
            return
        yield ""
        yield self.say(missing_title(self.evaluation))
        for shown in self.item.missing:
            if no_points(self.item, shown):
                continue
            worth = self.say("sheet.worth", points=points(shown.missing.worth, self.lang)) if shown.missing.worth else ""
            asked = f" ({', '.join(shown.criteria)})" if shown.criteria else ""
            text = f"{INDENT}- {in_lang(shown.label, self.lang)}{asked}: {in_lang(shown.why, self.lang)}{worth}"
            yield from self.wrapped(text, INDENT + "  ")
        last = worthless(self.item, self.item.missing, self.lang)
        yield from self.wrapped(f"{INDENT}- {last}", INDENT + "  ") if last else ()

    def taken(self) -> Iterator[str]:
        """What comes from other cases, with the list and the cases by what they are known again."""
        if not self.item.taken:
            return
        yield ""
        yield self.say("sheet.taken")
        for line in taken_lines(self.item, self.lang):
            yield from self.wrapped(f"{INDENT}- {line}", INDENT + "  ")

    def warnings(self) -> Iterator[str]:
        yield ""
        yield self.say("sheet.warnings")
        if not self.item.warnings:
            yield INDENT + self.say("sheet.none")
        for shown in self.item.warnings:
            where = in_lang(shown.where, self.lang)
            yield from self.wrapped(f"{INDENT}! {in_lang(shown.says, self.lang)}{' (' + where + ')' if where else ''}", INDENT + "  ")

    def _own(self, step: StepShown) -> str:
        return self._beside(f"{INDENT}{in_lang(step.says, self.lang)}", f"[{signed(step.points, self.lang)}]")

    def _level(self, level: str) -> str:
        info = next((item for item in self.evaluation.standard.ratings if item.id == level), None)
        return in_lang(info.label, self.lang) if info else level

    def _total(self, total: TotalResult) -> str:
        """`81 đến 100 / 100 điểm`"""
        return self.say("sheet.score", score=of_out_of(total.points, total.out_of, self.lang))

    def _score(self, value: Bounds | None, out_of: Fraction | None, declared: Fraction | None) -> str:
        """`3 đến 4 / 4 điểm`; "" without points."""
        if value is None or out_of is None:
            return ""
        return self.say("sheet.score", score=part_score(value, out_of, declared, self.lang))

    def _beside(self, left: str, right: str) -> str:
        gap = WIDTH - len(left) - len(right)
        return f"{left}{' ' * max(gap, 2)}{right}" if right else left

    def wrapped(self, text: str, indent: str) -> list[str]:
        return textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [text]
