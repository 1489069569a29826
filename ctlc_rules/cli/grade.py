"""ctlc grade: the table."""

from __future__ import annotations

from pathlib import Path

import click

from ctlc_rules import __version__
from ctlc_rules.cli.criterion import narrowed, rating_named
from ctlc_rules.cli.exactly import narrowed as exactly
from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.options import grading, output, with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.session import NO, UNDETERMINED, Session, Wish
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.evaluate.counting import count
from ctlc_rules.explain import Explanation, explain
from ctlc_rules.report import grid
from ctlc_rules.report.as_csv import as_csv
from ctlc_rules.report.as_json import as_json
from ctlc_rules.report.summary import (
    criterion_rows,
    headed_markdown,
    heads,
    is_doubtful,
    summarise,
    summary_markdown,
    summary_text,
)

WIDTHS = (4, 26, 20, 30, 14, 14, 60)
"""Of the table of one criterion."""


@click.command()
@click.argument("cases", nargs=-1, metavar="CASE...")
@grading
@click.option("--criterion", metavar="NO|ID", help="Một tiêu chí qua mọi hồ sơ / one criterion across the cases.")
@click.option(
    "--at-least", metavar="RATING", help="Mã thoát 1 nếu có hồ sơ không chắc chắn đạt loại này / exit 1 where a case is not sure of it."
)
@click.option("--strict", is_flag=True, help="Mã thoát 5 nếu còn hồ sơ chưa đủ căn cứ / exit 5 where a case is undetermined.")
@click.option(
    "--doubtful", is_flag=True, help="Chỉ hiện hồ sơ chưa đủ căn cứ hoặc có cảnh báo / only what is undetermined or has warnings."
)
@click.option("--exact", is_flag=True, help="Loại còn có thể, tính chính xác / the ratings that can be, exactly.")
@output("table", "json", "csv", "md")
@with_session
def grade(
    session: Session,
    cases: tuple[str, ...],
    criterion: str | None,
    at_least: str | None,
    strict: bool,
    doubtful: bool,
    exact: bool,
    form: str,
    to: Path | None,
    force: bool,
    wish: Wish,
) -> None:
    """Chấm các hồ sơ: mỗi hồ sơ một dòng. / Grade cases: a line for each.

    CASE: tệp hồ sơ hoặc thư mục; không nêu thì chấm các hồ sơ mẫu đi kèm. / files or folders; without any, the shipped cases.
    """
    if exact and not has_extra("prove", session):
        return
    evaluations = session.grade(cases, wish)
    if exact:
        evaluations = [exactly(item) for item in evaluations]
    wanted = _wanted(session, evaluations, at_least)
    explanations = narrowed([explain(item) for item in evaluations], criterion, session)
    if wanted is None or (evaluations and not explanations):
        return
    if evaluations:
        write(_text(session, explanations, criterion, form, doubtful), to, force, session.lang, bom=form == "csv")
    if strict and any(item.outcome == "undetermined" for item in evaluations):
        session.codes.add(UNDETERMINED)
    if any(not _sure(item, rating) for item, rating in wanted):
        session.codes.add(NO)


def _text(session: Session, explanations: list[Explanation], criterion: str | None, form: str, doubtful: bool) -> str:
    lang = session.lang
    shown = [item for item in explanations if not doubtful or is_doubtful(item)]
    if form == "json":
        return as_json(shown, __version__, count([item.evaluation for item in explanations]))
    if form == "csv":
        return as_csv(shown, lang)
    if criterion:
        headers, rows = criterion_rows(shown, lang)
        above = heads(explanations, lang, doubtful, session.refused)
        if form == "md":
            return headed_markdown(above, grid.markdown(rows, headers))
        return "\n".join((*above, "", grid.screen(rows, headers, WIDTHS))) + "\n"
    summary = summarise(explanations, lang, doubtful, session.refused)
    return summary_markdown(summary) if form == "md" else summary_text(summary)


def _wanted(session: Session, evaluations: list[Evaluation], at_least: str | None) -> list[tuple[Evaluation, str]] | None:
    """What is rated, with the rating that it is to reach; None with a problem of usage where there is no such rating."""
    if at_least is None:
        return []
    rated = [item for item in evaluations if not item.standard.record_only and item.outcome != "not_for_this_standard"]
    named = [(item, rating_named(item.standard, at_least, session)) for item in rated]
    found = [(item, rating) for item, rating in named if rating]
    return found if len(found) == len(named) else None


def _sure(item: Evaluation, rating: str) -> bool:
    order = [info.id for info in item.standard.ratings]
    return item.outcome in ("rated", "undetermined") and all(one in order[: order.index(rating) + 1] for one in item.ratings)
