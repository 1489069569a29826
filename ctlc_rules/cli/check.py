"""ctlc check: before submitting."""

from __future__ import annotations

from pathlib import Path

import click

from ctlc_rules.cli.exactly import answers
from ctlc_rules.cli.extras import is_installed
from ctlc_rules.cli.options import grading, output, with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.session import UNDETERMINED, Session, Wish
from ctlc_rules.explain import explain
from ctlc_rules.report.check import check_markdown, check_text
from ctlc_rules.words import say


@click.command()
@click.argument("cases", nargs=-1, required=True, metavar="CASE...")
@grading
@click.option("--strict", is_flag=True, help="Mã thoát 5 nếu chưa đủ căn cứ / exit 5 where undetermined.")
@output("text", "md")
@with_session
def check(session: Session, cases: tuple[str, ...], strict: bool, form: str, to: Path | None, force: bool, wish: Wish) -> None:
    """Soát hồ sơ trước khi nộp: còn thiếu gì, chỗ nào chưa rõ, còn có thể xếp loại nào. / Before submitting: what is missing."""
    evaluations = session.grade(cases, wish)
    if not evaluations:
        return
    lay_out = check_markdown if form == "md" else check_text
    exactly = is_installed("prove")
    asked = answers(evaluations) if exactly else [(item, None) for item in evaluations]
    more = "" if exactly else say("enough.no-extra", session.lang)
    write("\n".join(lay_out(explain(item), session.lang, answer, more) for item, answer in asked), to, force, session.lang)
    if strict and any(item.outcome == "undetermined" for item, _ in asked):
        session.codes.add(UNDETERMINED)
