"""ctlc explain: the reasoned sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from ctlc_rules import __version__
from ctlc_rules.cli.criterion import narrowed
from ctlc_rules.cli.options import grading, output, with_session
from ctlc_rules.cli.output import write
from ctlc_rules.cli.session import Session, Wish
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.explain import Explanation
from ctlc_rules.explain import explain as explained
from ctlc_rules.report.as_json import as_json
from ctlc_rules.report.html import as_html
from ctlc_rules.report.sheet_markdown import sheet_markdown
from ctlc_rules.report.text import sheet_text
from ctlc_rules.source import Place
from ctlc_rules.words import Lang


@click.command()
@click.argument("cases", nargs=-1, required=True, metavar="CASE...")
@grading
@click.option("--criterion", metavar="NO|ID", help="Chỉ một tiêu chí / one criterion only.")
@output("text", "json", "md", "html")
@with_session
def explain(session: Session, cases: tuple[str, ...], criterion: str | None, form: str, to: Path | None, force: bool, wish: Wish) -> None:
    """Giải thích từng điểm: lý do, số liệu, vị trí, căn cứ. / Explain every point: reason, figure, place, source."""
    evaluations = session.grade(cases, wish)
    if not evaluations:
        return
    if criterion and form == "html":  # a paper is of the whole case
        session.of_usage.add(Place("--criterion"), "criterion-on-paper")
        return
    if form == "html":
        evaluations = [stage for item in evaluations for stage in stages(item)]
    explanations = narrowed([explained(item) for item in evaluations], criterion, session)
    if not explanations:
        return
    write(_text(explanations, session.lang, criterion or "", form), to, force, session.lang)


def stages(item: Evaluation) -> Iterator[Evaluation]:
    """On a paper of the office's, what the unit gave itself stands beside it."""
    if item.stage.layer != "self" and not item.standard.record_only and item.outcome != "not_for_this_standard":
        yield evaluate(item.standard, item.case, "self", False, item.as_of)
    yield item


def _text(explanations: list[Explanation], lang: Lang, criterion: str, form: str) -> str:
    if form == "json":
        return as_json(explanations, __version__)
    if form == "html":
        return as_html(explanations, lang)
    one: Callable[[Explanation], str] = (
        (lambda item: sheet_markdown(item, lang)) if form == "md" else (lambda item: sheet_text(item, lang, criterion))
    )
    return "\n".join(one(item) for item in explanations)
