"""Papers of made and shipped cases: the same units, an agency whose texts hold signs of HTML, and the pages read back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ctlc_rules.case.agency import Agency, read_agency
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.explain import explain
from ctlc_rules.report.html import papers_of
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.papers.card import card
from ctlc_rules.report.papers.decision import decision
from ctlc_rules.report.papers.frame import Leaf, papers_page
from ctlc_rules.report.papers.minutes import minutes
from ctlc_rules.report.papers.refusal import refusal, refused
from ctlc_rules.report.papers.supplements import supplements
from ctlc_rules.source import Problems
from ctlc_rules.words import Lang
from tests.report.web_page import Element, read
from tests.shipped.made import case_text, graded_text, office_text, shipped_standard

SIGNS = "<b>&\"'</b>"
AGENCY = f"""\
agency: '{SIGNS.replace("'", "''")} xã'
parent: 'Trên {SIGNS.replace("'", "''")}'
place: Hoa Sen
council: {{name: Hội đồng {SIGNS.replace("'", "''").replace('"', "")}, members: [Chủ tịch hội đồng, Thư ký]}}
signer: {{authority: TM. Ủy ban, post: Chủ tịch}}
proposed_by: Trưởng phòng
grounds: [Luật A, Thông tư B]
objections: {{to: Ủy ban nhân dân xã, days: 10}}
supply_by: 2026-02-05
papers:
  decision: {{number: 7, symbol: QĐ-UBND, date: 2026-03-02}}
  refusal: {{number: 8, symbol: UBND-VX, date: 2026-03-12, copies: [Như trên]}}
"""
KINDS = ("supplements", "refusal", "card", "minutes", "decision")


@cache
def agency() -> Agency:
    problems = Problems()
    found = read_agency("agency.yaml", AGENCY.encode(), problems)
    assert found is not None, [problem.message("en") for problem in problems]
    return found


def paper(*stages: Evaluation, lang: Lang = "vi", issuer: Agency | None = None) -> Paper:
    [found] = papers_of([explain(item) for item in stages], lang, issuer)
    return found


def leaves(kind: str, *papers: Paper) -> tuple[Leaf, ...]:
    one = papers[0]
    match kind:
        case "supplements":
            return (supplements(one),)
        case "refusal":
            return (refusal(one, refused(one.item)[:1]),)
        case "card":
            return (card(one),)
        case "minutes":
            return (minutes(papers),)
        case _:
            return decision(papers)


def page(kind: str, *papers: Paper) -> str:
    return papers_page("Giấy thử", papers[0].lang, leaves(kind, *papers))


def printed(kind: str, *papers: Paper) -> Element:
    return read(page(kind, *papers))


def closed(standard: str, values: Mapping[str, object], on: str = "2026-02-05") -> Evaluation:
    """A made case as its office closed it, with nothing recorded but that."""
    of = shipped_standard(standard)
    layer = office_text(of, {}, suitable=False).replace("facts:", f"closing: {{by: Hội đồng, on: {on}}}\nfacts: {{}}")
    return graded_text(of, (case_text(of, values), layer), "closed")
