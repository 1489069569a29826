"""The list of results of many units by one standard: points of each section, the total, the rating; and how many have which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.counting import Counted, count
from ctlc_rules.evaluate.evaluation import Bounds
from ctlc_rules.explain.numbers import percent
from ctlc_rules.report.markup import Safe, el, items, joined
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.papers.frame import table
from ctlc_rules.report.phrases import bounds, in_lang, period_text, ratings, signed
from ctlc_rules.words import Lang

OWN = frozenset({"part", "weight"})
"""Steps of a total that are a section's points, as they count in it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """papers: of one standard, in the order given. counted: whether each counts, and why not. one: any of them, for words."""

    papers: tuple[Paper, ...]
    counted: tuple[Counted, ...]

    @property
    def one(self) -> Paper:
        return self.papers[0]

    @property
    def standard(self) -> Standard:
        return self.one.standard

    @property
    def lang(self) -> Lang:
        return self.one.lang

    def counting(self) -> tuple[Paper, ...]:
        return tuple(paper for paper, how in zip(self.papers, self.counted, strict=True) if how.counts)

    def by_rating(self) -> dict[str, int]:
        """How many units have which result: the ratings in the standard's order, then what is not decided."""
        found = Counter(result_of(paper) for paper in self.counting())
        order = [in_lang(info.label, self.lang) for info in self.standard.ratings]
        known = {label: found.pop(label, 0) for label in order}
        return known | dict(sorted(found.items()))

    @property
    def period(self) -> str:
        """Of all of them, where it is one."""
        periods = dict.fromkeys(period_text(paper.evaluation, self.lang) for paper in self.papers)
        return next(iter(periods)) if len(periods) == 1 else self.one.say("issue.blank")


def listing(papers: Sequence[Paper]) -> Listing:
    return Listing(tuple(papers), count([paper.evaluation for paper in papers]))


def result_of(paper: Paper) -> str:
    return ratings(paper.evaluation, paper.lang, both=False)


def total_of(paper: Paper) -> Bounds | None:
    return paper.evaluation.total.points if paper.evaluation.total else None


def listed(found: Listing) -> Safe:
    """A row for each unit that counts; the points of its sections, as its own sheet adds them up, and the total."""
    one, scored = found.one, found.standard.has_points
    names = [("no", one.say("print.no")), ("item", one.say("print.unit"))]
    sections = [item.result.info for item in one.item.sections] if scored else []
    names += [("got", one.say("list.section", word=one.section_word, no=info.no)) for info in sections]
    adjusted = scored and any(step.kind not in OWN for paper in found.counting() for step in paper.item.total_steps)
    names += [("got", one.say("list.adjusted"))] if adjusted else []
    names += [("got", one.say("print.total-points"))] if scored else []
    names += [("rating", one.say("print.rating")), ("notes", one.say("print.notes"))]
    rows = [_row(paper, place, adjusted) for place, paper in enumerate(found.counting(), 1)]
    return table(one.say("list.title"), names, rows, f"results {'points' if scored else 'verdicts'}")


def _row(paper: Paper, place: int, adjusted: bool) -> list[str]:
    cells = [str(place), el("span", paper.given(paper.case.unit.name))]
    total = paper.evaluation.total
    if total:
        parts = {step.because: step.points for step in paper.item.total_steps if step.kind in OWN}
        found = [parts.get(item.result.info.id) for item in paper.item.sections]
        cells += [bounds(points, paper.lang) if points else "" for points in found]
        steps = [step.points for step in paper.item.total_steps if step.kind not in OWN]
        moved = sum(steps, Bounds(Fraction(0), Fraction(0))) if steps else None
        cells += [signed(moved, paper.lang) if moved else ""] if adjusted else []
        cells.append(el("strong", bounds(total.points, paper.lang)))
    return [*cells, result_of(paper), "; ".join(_notes(paper))]


def _notes(paper: Paper) -> Iterator[str]:
    evaluation = paper.evaluation
    if paper.case.draft:
        yield paper.say("list.draft")
    if evaluation.on_claims:
        yield paper.say("list.on-words", points=paper.exact(evaluation.on_claims))
    if evaluation.outcome == "undetermined":
        yield paper.say(
            "list.open", count=len([shown for shown in paper.item.missing if shown.missing.worth or not paper.standard.has_points])
        )
    if paper.item.warnings:
        yield paper.say("list.warnings", count=len(paper.item.warnings))
    if paper.item.decisions:
        yield paper.say("list.decided")


def left_out(found: Listing) -> Safe:
    """What is not in the list, and why."""
    rest = [(paper, how) for paper, how in zip(found.papers, found.counted, strict=True) if not how.counts]
    if not rest:
        return Safe()
    shown = items(
        found.one.say("list.not-counted", unit=paper.case.unit.name, period=period_text(paper.evaluation, paper.lang),
                      why=paper.say(f"not-counted.{how.why_not}"))
        for paper, how in rest
    )  # fmt: skip
    return joined((el("h2", found.one.say("list.left-out")), shown))


def rating_table(found: Listing) -> Safe:
    """How many units have which rating, and the share; the numbers of the chart beside it."""
    one, counts = found.one, found.by_rating()
    whole = sum(counts.values())
    names = [("no", one.say("print.no")), ("item", one.say("print.rating")), ("got", one.say("list.units")), ("got", one.say("list.share"))]
    shares = {label: percent(Fraction(number, whole), found.lang) if whole else "–" for label, number in counts.items()}
    rows = [[str(place), label, str(number), shares[label]] for place, (label, number) in enumerate(counts.items(), 1)]
    sums = ["", one.say("list.all"), str(whole), percent(Fraction(1), found.lang) if whole else "–"]
    return table(one.say("list.ratings"), names, rows, "ratings", sums)
