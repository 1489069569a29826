"""ctlc report: the papers that an administration files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from ctlc_rules.cli.explain import stages
from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.options import grading, with_session
from ctlc_rules.cli.printing import Made, Press, deliver, may_print
from ctlc_rules.cli.session import Session, Wish
from ctlc_rules.cli.template import template_at, write_template
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.explain import Explanation
from ctlc_rules.explain import explain as explained
from ctlc_rules.report.html import as_html, papers_of
from ctlc_rules.report.paper import Paper
from ctlc_rules.source import Place

FORMS = ("html", "docx", "pdf", "xlsx", "png")
LIST = "danh-sach"


@click.command()
@click.argument("cases", nargs=-1, metavar="CASE...")
@grading
@click.option("--format", "form", type=click.Choice(FORMS), default="html", show_default=True, help="Dạng tệp / form of the file.")
@click.option("--summary", is_flag=True, help="Bảng chung của các hồ sơ (xlsx) / one list of all cases (xlsx).")
@click.option(
    "--template",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Tệp Word mẫu của cơ quan / the office's Word template.",
)
@click.option(
    "--write-template",
    "write",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Ghi tệp Word mẫu có sẵn để cơ quan sửa kiểu / write the shipped Word template, to be restyled.",
)
@click.option("-o", "to", metavar="FILE|FOLDER", help="Tệp, hoặc thư mục: mỗi hồ sơ một tệp / a file, or a folder with one for each case.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có / overwrite.")
@with_session
def report(
    session: Session,
    cases: tuple[str, ...],
    form: str,
    summary: bool,
    template: Path | None,
    write: Path | None,
    to: str | None,
    force: bool,
    wish: Wish,
) -> None:
    """In phiếu thành tệp Word, PDF, Excel, ảnh hoặc trang HTML. / Print papers as Word, PDF, Excel, a picture or an HTML page."""
    if write:
        if has_extra("office", session):
            write_template(session, write, force)
        return
    if not cases:
        raise click.MissingParameter(param_type="argument", param_hint="'CASE...'")
    if template and form != "docx":
        session.of_usage.add(Place("--template"), "report-template-form")
        return
    if not may_print(session, form, to) or (form != "html" and not has_extra("office", session)):
        return
    evaluations = session.grade(cases, wish)
    if not evaluations:
        return
    made = _summary(session, evaluations) if summary else _papers(session, evaluations, form, template)
    if made:
        deliver(session, made, form, to, force)


def _papers(session: Session, evaluations: Sequence[Evaluation], form: str, template: Path | None) -> list[Made]:
    """The grading sheet of each case, its stages side by side."""
    papers = papers_of([explained(stage) for item in evaluations for stage in stages(item)], session.lang)
    names = _names(papers)
    if form == "xlsx":
        return [Made(name, _workbook(paper)) for name, paper in zip(names, papers, strict=True)]
    own = template_at(session, template) if template else None
    if template and own is None:
        return []
    press = Press(session.lang, own)
    pages = [as_html(list(paper.at.values()), session.lang) for paper in papers]
    return [Made(name, press.print(page, form)) for name, page in zip(names, pages, strict=True)]


def _names(papers: Sequence[Paper]) -> list[str]:
    """The case's id; where a case stands there by several standards, with the standard's."""
    times = Counter(paper.case.id for paper in papers)
    return [paper.case.id if times[paper.case.id] == 1 else f"{paper.case.id}-{paper.standard.id}" for paper in papers]


def _workbook(paper: Paper) -> bytes:
    from ctlc_rules.exchange.papers.as_xlsx import as_xlsx  # noqa: PLC0415
    from ctlc_rules.exchange.papers.rows import result_sheets  # noqa: PLC0415

    return as_xlsx(paper.case.unit.name, result_sheets(paper))


def _summary(session: Session, evaluations: Sequence[Evaluation]) -> list[Made]:
    from ctlc_rules.exchange.papers.as_xlsx import as_xlsx  # noqa: PLC0415
    from ctlc_rules.exchange.papers.rows import list_sheets  # noqa: PLC0415

    explanations: list[Explanation] = [explained(item) for item in evaluations]
    return [Made(LIST, as_xlsx(LIST, list_sheets(explanations, session.lang)))]
