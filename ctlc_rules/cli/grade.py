"""ctlc grade: the table."""

from __future__ import annotations

from pathlib import Path

import click

from ctlc_rules import __version__
from ctlc_rules.cli.criterion import narrowed
from ctlc_rules.cli.options import grading, output, with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.session import NO, UNDETERMINED, Session, Wish
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.explain import Explanation, explain
from ctlc_rules.report import grid
from ctlc_rules.report.as_csv import as_csv
from ctlc_rules.report.as_json import as_json
from ctlc_rules.report.summary import criterion_rows, summarise, summary_markdown, summary_text


@click.command()
@click.argument("cases", nargs=-1, metavar="CASE...")
@grading
@click.option("--criterion", metavar="NO|ID", help="Một tiêu chí qua mọi hồ sơ / one criterion across the cases.")
@click.option(
    "--at-least", metavar="RATING", help="Mã thoát 1 nếu có hồ sơ không chắc chắn đạt loại này / exit 1 where a case is not sure of it."
)
@click.option("--strict", is_flag=True, help="Mã thoát 5 nếu còn hồ sơ chưa đủ căn cứ / exit 5 where a case is undetermined.")
@output("table", "json", "csv", "md")
@with_session
def grade(
    session: Session,
    cases: tuple[str, ...],
    criterion: str | None,
    at_least: str | None,
    strict: bool,
    form: str,
    to: Path | None,
    force: bool,
    wish: Wish,
) -> None:
    """Chấm các hồ sơ: mỗi hồ sơ một dòng. / Grade cases: a line for each.

    CASE: tệp hồ sơ hoặc thư mục; không nêu thì chấm các hồ sơ mẫu đi kèm. / files or folders; without any, the shipped cases.
    """
    evaluations = session.grade(cases, wish)
    if evaluations:
        explanations = narrowed([explain(item) for item in evaluations], criterion)
        write(_text(session, explanations, criterion, form), to, force, session.lang, bom=form == "csv")
    _codes(session, evaluations, at_least, strict)


def _text(session: Session, explanations: list[Explanation], criterion: str | None, form: str) -> str:
    if form == "json":
        return as_json(explanations, __version__)
    if form == "csv":
        return as_csv(explanations, session.lang)
    if criterion:
        headers, rows = criterion_rows(explanations, session.lang)
        return (grid.markdown(rows, headers) if form == "md" else grid.screen(rows, headers, (4, 26, 20, 30, 14, 14, 60))) + "\n"
    summary = summarise(explanations, session.lang)
    return summary_markdown(summary) if form == "md" else summary_text(summary)


def _codes(session: Session, evaluations: list[Evaluation], at_least: str | None, strict: bool) -> None:
    if strict and any(item.outcome == "undetermined" for item in evaluations):
        session.codes.add(UNDETERMINED)
    if at_least is None:
        return
    for item in evaluations:
        order = [info.id for info in item.standard.ratings]
        if item.standard.record_only or item.outcome == "not_for_this_standard":
            continue
        if at_least not in order:
            raise click.UsageError(f"--at-least {at_least}: {', '.join(order)}")
        best = order.index(at_least)
        sure = item.outcome in ("rated", "undetermined") and all(rating in order[: best + 1] for rating in item.ratings)
        if not sure:
            session.codes.add(NO)
