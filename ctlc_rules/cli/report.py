"""ctlc report: the papers that an administration files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from ctlc_rules.cli.agency import agency_of, agency_option
from ctlc_rules.cli.explain import stages
from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.options import grading, with_session
from ctlc_rules.cli.papers import KINDS, OF_MANY, Kind, Look, page_of, pages_of_many, unfit
from ctlc_rules.cli.printing import Made, Press, deliver, may_print
from ctlc_rules.cli.session import Session, Wish
from ctlc_rules.cli.template import template_at, write_template
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.explain import Explanation
from ctlc_rules.explain import explain as explained
from ctlc_rules.report.html import papers_of
from ctlc_rules.report.paper import Paper
from ctlc_rules.source import Place

FORMS = ("html", "docx", "pdf", "xlsx", "png")
LIST = "danh-sach"


@click.command()
@click.argument("cases", nargs=-1, metavar="CASE...")
@grading
@click.option("--format", "form", type=click.Choice(FORMS), default="html", show_default=True, help="Dạng tệp / form of the file.")
@click.option(
    "--paper",
    "kind",
    type=click.Choice(KINDS),
    default="sheet",
    show_default=True,
    help="Phiếu, đề nghị bổ sung, từ chối, thẻ, biên bản, quyết định / which paper.",
)
@click.option("--to", "rating", metavar="RATING", help="Với refusal: xếp loại bị từ chối / for refusal: the rating that is not given.")
@click.option(
    "--summary",
    is_flag=True,
    help="Dự thảo quyết định và danh sách các hồ sơ, như --paper decision / the draft decision with the list of all cases.",
)
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
@click.option("--annex", is_flag=True, help="Kèm phụ lục lý do từng tiêu chí / with the reasons, criterion by criterion.")
@agency_option
@click.option(
    "-o", "target", metavar="FILE|FOLDER", help="Tệp, hoặc thư mục: mỗi hồ sơ một tệp / a file, or a folder with one for each case."
)
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có / overwrite.")
@with_session
def report(
    session: Session,
    cases: tuple[str, ...],
    form: str,
    kind: Kind,
    rating: str | None,
    summary: bool,
    template: Path | None,
    write: Path | None,
    annex: bool,
    agency: Path | None,
    target: str | None,
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
    option, code = unfit(kind, form, rating, summary)
    if code:
        session.of_usage.add(Place(option), code)
        return
    if not may_print(session, form, target) or (form != "html" and not has_extra("office", session)):
        return
    issuer = agency_of(session, agency)
    if agency and issuer is None:
        return
    evaluations = session.grade(cases, wish)
    if not evaluations:
        return
    if summary and kind == "sheet":
        kind = "decision"
    made = (
        _summary(session, evaluations)
        if kind == "decision" and form == "xlsx"
        else _papers(session, evaluations, form, Look(kind, issuer, annex, template, rating))
    )
    if made:
        deliver(session, made, form, target, force)


def _papers(session: Session, evaluations: Sequence[Evaluation], form: str, look: Look) -> list[Made]:
    """A paper for each case, its stages together."""
    papers = papers_of([explained(stage) for item in evaluations for stage in stages(item)], session.lang, look.agency)
    if look.kind in OF_MANY:
        return _of_many(session, papers, form, look)
    names = _names(papers)
    if form == "xlsx":
        return [Made(name, _workbook(paper)) for name, paper in zip(names, papers, strict=True)]
    press = _press(session, look)
    if press is None:
        return []
    kind: Kind = "card" if look.kind == "sheet" and form == "png" else look.kind
    pages = [(name, page_of(session, paper, kind, look)) for name, paper in zip(names, papers, strict=True)]
    return [Made(name, press.print(page, form)) for name, page in pages if page]


def _of_many(session: Session, papers: Sequence[Paper], form: str, look: Look) -> list[Made]:
    """One paper of all cases by one standard."""
    press = _press(session, look)
    return [Made(name, press.print(page, form)) for name, page in pages_of_many(session, papers, look.kind)] if press else []


def _press(session: Session, look: Look) -> Press | None:
    """With the office's template, where one is named; None with a problem where that will not do."""
    own = template_at(session, look.template) if look.template else None
    return None if look.template and own is None else Press(session.lang, own)


def _names(papers: Sequence[Paper]) -> list[str]:
    """The case's id; where a case stands there by several standards, with the standard's."""
    times = Counter(paper.case.id for paper in papers)
    return [paper.case.id if times[paper.case.id] == 1 else f"{paper.case.id}-{paper.standard.id}" for paper in papers]


def _workbook(paper: Paper) -> bytes:
    from ctlc_rules.exchange.papers.as_xlsx import as_xlsx
    from ctlc_rules.exchange.papers.rows import result_sheets

    return as_xlsx(paper.case.unit.name, result_sheets(paper))


def _summary(session: Session, evaluations: Sequence[Evaluation]) -> list[Made]:
    from ctlc_rules.exchange.papers.as_xlsx import as_xlsx
    from ctlc_rules.exchange.papers.rows import list_sheets

    explanations: list[Explanation] = [explained(item) for item in evaluations]
    return [Made(LIST, as_xlsx(LIST, list_sheets(explanations, session.lang)))]
