"""Grading sheets (phiếu đánh giá, xếp loại) as one HTML page: to be printed on A4, or read on a telephone."""

from __future__ import annotations

from collections.abc import Sequence

from ctlc_rules.case.agency import Agency
from ctlc_rules.case.case import LAYERS
from ctlc_rules.case.written import Layer
from ctlc_rules.explain.explanation import Explanation
from ctlc_rules.report.bars import chart
from ctlc_rules.report.markup import Safe, el, joined
from ctlc_rules.report.page import page, sheet_style
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.paper_annex import annex
from ctlc_rules.report.paper_head import heading, signatures, watermark
from ctlc_rules.report.paper_record import record
from ctlc_rules.report.paper_result import missing, result, warnings
from ctlc_rules.report.paper_table import grading_table
from ctlc_rules.words import Lang, say


def as_html(explanations: Sequence[Explanation], lang: Lang, agency: Agency | None = None, reasons: bool = True) -> str:
    """One sheet for each case, in the order given. The same case at another stage goes into the columns of one sheet.

    reasons: with the annex, criterion by criterion.
    """
    papers = papers_of(explanations, lang, agency)
    style = "".join(sheet_style(paper.anchor, lang, watermark(paper), paper.codes()) for paper in papers)
    title = say("print.title", lang)
    if len(papers) == 1:
        title += f": {papers[0].case.unit.name}"
    return page(title, lang, joined(_sheet(paper, reasons) for paper in papers), style)


def papers_of(explanations: Sequence[Explanation], lang: Lang, agency: Agency | None = None) -> list[Paper]:
    """A paper for each case by each standard, its stages together."""
    return [_paper(stages, lang, f"sheet-{place}", agency) for place, stages in enumerate(_stages(explanations), 1)]


def _stages(explanations: Sequence[Explanation]) -> list[dict[Layer, Explanation]]:
    """What goes on one sheet: results of one case by one standard, at most one for each stage."""
    found: list[tuple[tuple[str, str, str], dict[Layer, Explanation]]] = []
    for item in explanations:
        evaluation = item.evaluation
        key, layer = (evaluation.case.id, evaluation.standard.id, evaluation.standard.edition), evaluation.stage.layer
        group = next((stages for other, stages in reversed(found) if other == key and layer not in stages), None)
        if group is None:
            found.append((key, {layer: item}))
        else:
            group[layer] = item
    return [stages for _, stages in found]


def _paper(stages: dict[Layer, Explanation], lang: Lang, anchor: str, agency: Agency | None) -> Paper:
    """The latest stage is what the sheet is about."""
    latest = max(stages, key=LAYERS.index)
    return Paper(stages[latest], lang, stages, anchor, agency)


def _sheet(paper: Paper, reasons: bool) -> Safe:
    foot = el("footer", el("p", paper.codes(), class_="codes"))
    parts = [heading(paper), *_body(paper, reasons), foot]
    title, marks = f"{paper.anchor}-title", " · ".join(watermark(paper))
    return el(
        "article", *parts, class_="sheet", id=paper.anchor, aria_labelledby=title, data_watermark=marks, data_foot=paper.codes()
    )  # fmt: skip


def _body(paper: Paper, reasons: bool) -> list[Safe]:
    if paper.evaluation.outcome == "not_for_this_standard":
        return [warnings(paper)]
    if paper.standard.record_only:
        return [record(paper), warnings(paper)]
    parts = [grading_table(paper), chart(paper), result(paper), missing(paper)]
    return [*parts, signatures(paper) if paper.issues else Safe(), annex(paper) if reasons else Safe()]
