"""Papers to print: those of shipped cases, and pages with texts of any kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ctlc_rules.case import read_case
from ctlc_rules.cli.printing import Press, desk
from ctlc_rules.criteria import read_standard
from ctlc_rules.evaluate import evaluate
from ctlc_rules.exchange.papers.as_xlsx import as_xlsx
from ctlc_rules.exchange.papers.blocks import Print
from ctlc_rules.exchange.papers.parse import parse
from ctlc_rules.exchange.papers.rows import result_sheets
from ctlc_rules.exchange.papers.typeset import Typesetter
from ctlc_rules.explain import Explanation, explain
from ctlc_rules.report.html import as_html, papers_of
from ctlc_rules.report.markup import Safe
from ctlc_rules.report.page import page
from ctlc_rules.report.points_sheet import points_sheet
from ctlc_rules.report.points_sheet_as import as_html as scale_html
from ctlc_rules.source import Problems
from tests.report.papers.made import agency
from tests.report.papers.made import page as letter

ROOT = Path(__file__).parents[3]
MAO_KHE, TRANG_AN = "mao-khe-2020-2021", "trang-an-2020"
CASES = (MAO_KHE, TRANG_AN)
LETTERS = ("supplements", "refusal", "card", "minutes", "decision")
"""The papers beside the grading sheet: of Tràng An those of one case, of both those of several."""
PAPERS = (*CASES, "scale", *LETTERS)
PRESS = Press("vi")


@cache
def explained(case: str) -> Explanation:
    problems = Problems()
    standard = read_standard("s.yaml", (ROOT / "criteria" / "clc-illustrative.yaml").read_bytes(), problems)
    assert standard is not None
    read = read_case([(case, (ROOT / "cases" / f"{case}.yaml").read_bytes())], standard, problems)
    assert read is not None
    assert not problems
    return explain(evaluate(standard, read))


@cache
def html_of(case: str) -> str:
    """The grading sheet of a case; `scale` is the sheet of points; else a paper of that kind."""
    if case in LETTERS:
        papers = papers_of([explained(name) for name in CASES], "vi", agency())
        return letter(case, *(papers if case in ("minutes", "decision") else papers[1:]))
    if case == "scale":
        return scale_html(points_sheet(explained(MAO_KHE).evaluation.standard, "vi"))
    return as_html([explained(case)], "vi")


@cache
def print_of(case: str) -> Print:
    return parse(html_of(case))


@cache
def printed(case: str, form: str) -> bytes:
    if form == "xlsx":
        return as_xlsx(case, result_sheets(papers_of([explained(case)], "vi")[0]))
    return PRESS.print(html_of(case), form)


@cache
def typesetter() -> Typesetter:
    return Typesetter(desk())


def page_of(body: Safe, lang: str = "vi") -> str:
    """A page of one sheet with that body."""
    return page("Giấy thử", "vi" if lang == "vi" else "en", Safe(f'<article class="sheet">{body}</article>'))


def not_turned(item: Mapping[str, object]) -> bool:
    """Of a PDF read by another program: whether it is not of the words across the page."""
    matrix = item.get("matrix")
    return not isinstance(matrix, tuple) or abs(matrix[1]) < 0.01
