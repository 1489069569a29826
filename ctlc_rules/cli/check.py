"""ctlc check: before submitting."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ctlc_rules import __version__
from ctlc_rules.cli.exactly import Asked, answers
from ctlc_rules.cli.options import grading, output, with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.session import UNDETERMINED, Session, Wish
from ctlc_rules.explain import explain
from ctlc_rules.report.as_json import Json, as_json
from ctlc_rules.report.check import check_markdown, check_text
from ctlc_rules.report.rating_answer_json import exact
from ctlc_rules.words import say


@click.command()
@click.argument("cases", nargs=-1, required=True, metavar="CASE...")
@grading
@click.option("--strict", is_flag=True, help="Mã thoát 5 nếu chưa đủ căn cứ / exit 5 where undetermined.")
@output("text", "md", "json")
@with_session
def check(session: Session, cases: tuple[str, ...], strict: bool, form: str, to: Path | None, force: bool, wish: Wish) -> None:
    """Soát hồ sơ trước khi nộp: còn thiếu gì, chỗ nào chưa rõ, còn có thể xếp loại nào. / Before submitting: what is missing."""
    evaluations = session.grade(cases, wish)
    if not evaluations:
        return
    asked = answers(evaluations)
    write(_text(session, asked, form), to, force, session.lang)
    if strict and any(one.evaluation.outcome == "undetermined" for one in asked):
        session.codes.add(UNDETERMINED)


def _text(session: Session, asked: Sequence[Asked], form: str) -> str:
    told = [explain(one.evaluation) for one in asked]
    if form == "json":
        more: list[dict[str, Json]] = [{"exact": exact(one.evaluation, one.answer) if one.answer else None} for one in asked]
        return as_json(told, __version__, more=more)
    lay_out = check_markdown if form == "md" else check_text
    last = [say(one.told, session.lang) if one.told else "" for one in asked]
    return "\n".join(lay_out(item, session.lang, one.answer, more) for item, one, more in zip(told, asked, last, strict=True))
