"""The table of a grading sheet: a row for each criterion, a sum for each section, the total; to be added up with a pencil."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from ctlc_rules.case.written import Layer
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.evaluate.evaluation import Bounds, StepResult
from ctlc_rules.explain.explanation import CriterionShown, Explanation, SectionShown, StepShown
from ctlc_rules.explain.numbers import percent
from ctlc_rules.report.brief import one_line
from ctlc_rules.report.markup import Safe, el, joined, lines
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.phrases import bounds, signed, verdict_text
from ctlc_rules.words import Lang

ADJUSTMENTS = frozenset({"zero", "rounding", "rescale", "limit", "floor"})


class Table:
    """Cells know their column's name, which a narrow screen shows beside them."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        standard = paper.standard
        self.points = standard.has_points
        self.levels = standard.levels or (("",) if not self.points else ())
        self.weights = {item.id: item.weight for item in standard.core.outline.criteria}
        self.weighted = any(weight != 1 for weight in self.weights.values())

    def html(self) -> Safe:
        paper = self.paper
        caption = el("caption", paper.say("print.table", criterion=paper.criterion_word.lower()))
        bodies = [self.section(section) for section in paper.item.sections]
        if self.points:
            bodies.append(el("tbody", *self.total(), class_="total"))
        kind = "points" if self.points else "verdicts"
        return el("table", caption, el("thead", self.head()), *bodies, class_=f"grading {kind} cards", role="table")

    # the columns

    def columns(self) -> list[tuple[str, str]]:
        """(class, label) of every column."""
        paper = self.paper
        found = [("no", paper.say("print.no")), ("criterion", paper.criterion_word)]
        if self.points:
            found.append(("max", paper.say("print.max")))
            found += [(f"got {layer}", paper.say(f"print.points.{layer}")) for layer in paper.layers]
            found += [("counted", paper.say("print.counted", section=paper.section_word.lower()))] if self.weighted else []
        else:
            stage = paper.say(f"layer.{paper.stage}")
            names = [paper.voice.labels.name(level) if level else paper.say("print.outcome") for level in self.levels]
            found += [("verdict", f"{name} ({stage})") for name in names]
        last = (("reason", "print.reason"), ("evidence", "print.evidence"), ("notes", "print.notes"))
        return found + [(name, paper.say(key)) for name, key in last]

    def head(self) -> Safe:
        return el("tr", *(el("th", label, scope="col", class_=name, role="columnheader") for name, label in self.columns()), role="row")

    def row(self, cells: list[str], kind: str) -> Safe:
        """Where there are fewer cells than columns, the last goes on to the end."""
        found: list[Safe] = []
        columns = self.columns()
        for place, ((name, label), cell) in enumerate(zip(columns, cells, strict=False), 1):
            across = str(len(columns) - place + 1) if place == len(cells) < len(columns) else ""
            if name == "criterion":
                found.append(el("th", cell, scope="row", class_=name, data_no=cells[0], role="rowheader"))
            else:
                found.append(el("td", cell, class_=name if cell else f"{name} blank", data_label=label, role="cell", colspan=across))
        return el("tr", *found, class_=kind, role="row")

    # sections

    def section(self, section: SectionShown) -> Safe:
        paper, info = self.paper, section.result.info
        width = str(len(self.columns()))
        title = f"{paper.section_word} {info.no}. {paper.text(info.title)}"
        head = el("tr", el("th", title, colspan=width, scope="rowgroup", role="rowheader"), class_="section", role="row")
        parts = {step.of: step for step in section.result.steps if step.of}
        rows = [self.criterion(shown, parts.get(shown.result.info.id)) for shown in section.criteria]
        if not self.points:
            return el("tbody", head, *rows, self.count(section))
        rows += self.adjustments(lambda item: [step for step in _same(item, section).steps if step.kind in ADJUSTMENTS])
        return el("tbody", head, *rows, self.sum(section))

    def criterion(self, shown: CriterionShown, part: StepResult | None) -> Safe:
        paper, item, info = self.paper, shown.result, shown.result.info
        cells: list[str] = [info.no, paper.text(info.title)]
        if self.points:
            cells.append("–" if item.left_out else self.most(info.out_of))
            cells += [self.got(layer, info.id) for layer in paper.layers]
            cells += [bounds(part.points, paper.lang) if part else ""] if self.weighted else []
        else:
            by_level = dict(item.verdicts)
            cells += [verdict_text(by_level.get(level) or by_level.get(""), paper.lang) for level in self.levels]
        return self.row([*cells, one_line(paper, shown), self.evidence(shown), self.notes(shown)], "criterion")

    def most(self, out_of: Fraction | None) -> str:
        return self.paper.exact(out_of) if out_of is not None else ""

    def got(self, layer: Layer, criterion: str) -> str:
        """The points of a criterion at a stage, or its verdict where it gives none; "" where that stage is not given."""
        at = self.paper.at.get(layer)
        found = next((item for item in at.evaluation.criteria if item.info.id == criterion), None) if at else None
        if found is None:
            return ""
        return bounds(found.points, self.paper.lang) if found.points else verdict_text(found.verdict, self.paper.lang)

    def evidence(self, shown: CriterionShown) -> str:
        """Ids of the papers that were listed, with how they stand; that none was, where one is wanted; that points hang on it."""
        paper, info = self.paper, shown.result.info
        wanted = {*info.evidence, *info.wanted}
        found = [
            f"{name} ({paper.say(f'paper.{item.status}')})"
            for name, item in paper.case.evidence_at(paper.stage).items()
            if item.paper in wanted
        ]
        found += [] if found or not wanted else [paper.say("print.none-listed")]
        return lines([*found, paper.say("print.gated")] if info.evidence else found)

    def notes(self, shown: CriterionShown) -> str:
        paper, item = self.paper, shown.result
        found = [paper.say("print.on-words", points=paper.exact(item.on_claims))] if item.on_claims else []
        found += [paper.say("print.left-out")] if item.left_out else []
        weight = self.weights[item.info.id]
        found += [f"× {percent(weight, paper.lang)}"] if weight != 1 else []
        return lines(found)

    def count(self, section: SectionShown) -> Safe:
        """A section without points: how many of its criteria are met, level by level."""
        paper = self.paper
        cells: list[str] = ["", self.sum_title(section)]
        for level in self.levels:
            found = [dict(shown.result.verdicts) for shown in section.criteria]
            verdicts = [item.get(level) or item.get("") for item in found]
            needed = [verdict for verdict in verdicts if verdict != "not_applicable"]
            cells.append(paper.say("print.met-of", count=needed.count("met"), of=len(needed)))
        return self.row([*cells, ""], "sum")

    def sum_title(self, section: SectionShown) -> str:
        return self.paper.say("print.sum", section=self.paper.section_word.lower(), no=section.result.info.no)

    def sum(self, section: SectionShown) -> Safe:
        result = section.result
        cells = self.sums(lambda item: _same(item, section).result.points)
        return self.row(["", self.sum_title(section), self.most(result.out_of), *cells, standing(self.paper, section)], "sum")

    def sums(self, find: Callable[[Explanation], Bounds | None], show: Callable[[Bounds, Lang], str] = bounds) -> list[str]:
        """A cell for each stage; with weights, one under the column of what counts, since the others do not add up."""
        paper = self.paper
        found: list[str] = []
        for layer in paper.layers:
            at = paper.at.get(layer)
            points = find(at) if at else None
            found.append(show(points, paper.lang) if points else "")
        if not self.weighted:
            return found
        return [*("" for _ in found), found[paper.layers.index(paper.stage)]]

    def adjustments(self, find: Callable[[Explanation], Sequence[StepShown]]) -> Iterator[Safe]:
        """A row for what was done to a sum after it was drawn, in the column of each stage."""
        steps = {(step.kind, step.because): step for at in self.paper.at.values() for step in find(at) if step.kind != "part"}
        for key, step in steps.items():
            cells = self.sums(_points_of(find, key), signed)
            yield self.row(["", self.step_title(step), "", *cells, ""], "adjust")

    def step_title(self, step: StepShown) -> str:
        paper = self.paper
        section = next((item.result.info for item in paper.item.sections if item.result.info.id == step.because), None)
        if step.kind == "weight" and section:
            return paper.say("print.weighted", section=paper.section_word, no=section.no)
        return paper.text(step.says)

    def total(self) -> Iterator[Safe]:
        """What was done to the sections' points, where anything was, and the total."""
        paper, total = self.paper, self.paper.evaluation.total
        assert total
        yield from self.adjustments(lambda item: item.total_steps)
        cells = self.sums(lambda item: item.evaluation.total.points if item.evaluation.total else None)
        share = paper.say("print.shares", share=paper.share(total.points, total.out_of)) if total.out_of else ""
        yield self.row(["", paper.say("print.total"), self.most(total.out_of), *cells, share], "sum")


def _same(item: Explanation, section: SectionShown) -> SectionShown:
    return next(found for found in item.sections if found.result.info.id == section.result.info.id)


def _points_of(find: Callable[[Explanation], Sequence[StepShown]], key: tuple[str, str]) -> Callable[[Explanation], Bounds | None]:
    return lambda item: next((step.points for step in find(item) if (step.kind, step.because) == key), None)


def standing(paper: Paper, section: SectionShown) -> Safe:
    """A section's share, and how it stands to what each rating asks of it."""
    result = section.result
    if result.points is None or not result.out_of:
        return Safe()
    found = [paper.say("print.shares", share=paper.share(result.points, result.out_of))]
    for rating, clause, share in paper.minima(result.info.id):
        truth = paper.voice.truth(clause)
        truth = FALSE if paper.evaluation.closed_against and truth != TRUE else truth
        words = {"op": paper.say(f"op.{clause.op}"), "truth": paper.say(f"truth.{truth}")}
        found.append(paper.say("print.minimum", rating=rating, limit=percent(share, paper.lang), **words))
    return joined(found, "; ")


def grading_table(paper: Paper) -> Safe:
    return el("div", Table(paper).html(), class_="wide")
