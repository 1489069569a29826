"""Results as CSV for machines: one row per criterion; cells are texts, and none can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from ctlc_rules.core.scale import decimal_text
from ctlc_rules.explain.explanation import CriterionShown, Explanation
from ctlc_rules.report.phrases import in_lang
from ctlc_rules.words import Lang

COLUMNS = (
    "case", "unit", "unit_name", "period_from", "period_to", "standard", "edition", "status", "core_sha256", "case_sha256",
    "mode", "stage", "draft", "outcome", "rating", "possible_ratings", "section", "criterion", "no", "title", "low", "high", "out_of",
    "verdict", "on_claims", "lost_by_figures", "lost_for_want", "reason", "at",
)  # fmt: skip
RISKY = ("=", "+", "-", "@", "\t", "\r")


def as_csv(explanations: Sequence[Explanation], lang: Lang) -> str:
    """A table without the byte order mark; the rim adds it when it writes. A case without criteria has one row."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for item in explanations:
        for row in _rows(item, lang):
            writer.writerow([safe(cell) for cell in row])
    return out.getvalue()


def safe(cell: str) -> str:
    """A cell that a spreadsheet takes as text: what begins like a formula gets an apostrophe. Plain numbers stay as they are."""
    is_number = cell.removeprefix("-").replace(".", "", 1).isdigit()
    return "'" + cell if cell.startswith(RISKY) and not is_number else cell


def _rows(item: Explanation, lang: Lang) -> list[list[str]]:
    evaluation, case, standard = item.evaluation, item.evaluation.case, item.evaluation.standard
    period = case.period
    head = [
        case.id, case.unit.id, case.unit.name, period.start.isoformat() if period else "", period.to.isoformat() if period else "",
        standard.id, standard.edition, standard.status, standard.core_sha256, case.layers[0].sha256,
        evaluation.mode, evaluation.stage.layer, "yes" if case.draft else "",
        evaluation.outcome, evaluation.rating or "", " ".join(evaluation.ratings),
    ]  # fmt: skip
    rows = [head + _criterion(shown, lang) for shown in item.criteria]
    return rows or [head + [""] * (len(COLUMNS) - len(head))]


def _criterion(shown: CriterionShown, lang: Lang) -> list[str]:
    item = shown.result
    info = item.info
    low, high = (decimal_text(item.points.lo), decimal_text(item.points.hi)) if item.points else ("", "")
    verdict = " ".join(f"{level}:{verdict}" if level else verdict for level, verdict in item.verdicts)
    return [
        info.section, info.id, info.no, in_lang(info.title, lang), low, high, decimal_text(info.out_of) if info.out_of is not None else "",
        verdict, decimal_text(item.on_claims), decimal_text(item.by_figures), decimal_text(item.for_want),
        "; ".join(in_lang(step.says, lang) for step in shown.steps), info.at,
    ]  # fmt: skip
