"""Which paper `ctlc report` prints of a case, and what an option may not be asked together with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from ctlc_rules.case.agency import Agency
from ctlc_rules.cli.criterion import rating_named
from ctlc_rules.cli.session import Session
from ctlc_rules.explain.explanation import WhyNot
from ctlc_rules.report.html import as_html
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.papers.card import card
from ctlc_rules.report.papers.decision import decision
from ctlc_rules.report.papers.frame import Leaf, papers_page
from ctlc_rules.report.papers.minutes import minutes
from ctlc_rules.report.papers.refusal import refusal, refused
from ctlc_rules.report.papers.supplements import supplements
from ctlc_rules.report.phrases import rating_label
from ctlc_rules.source import Place
from ctlc_rules.words import say

Kind: TypeAlias = Literal["sheet", "supplements", "refusal", "card", "minutes", "decision"]
KINDS: tuple[Kind, ...] = get_args(Kind)
OF_MANY: frozenset[Kind] = frozenset({"minutes", "decision"})
"""One paper of all cases by one standard."""


FILES = {"minutes": "bien-ban", "decision": "quyet-dinh"}


@dataclass(frozen=True, slots=True)
class Look:
    """Which paper, whose it is, whether the reasons are annexed, the office's template, and the rating that is refused."""

    kind: Kind
    agency: Agency | None
    annex: bool
    template: Path | None
    rating: str | None


def unfit(kind: Kind, form: str, rating: str | None, summary: bool) -> tuple[str, str]:
    """(option, code) of what does not go together; ("", "") where all does."""
    if rating and kind != "refusal":
        return "--to", "report-to-form"
    if form == "xlsx" and kind not in ("sheet", "decision"):
        return "--format", "report-no-table"
    if summary and kind not in ("sheet", "decision"):
        return "--summary", "report-summary-paper"
    return "", ""


def page_of(session: Session, paper: Paper, kind: Kind, look: Look) -> str:
    """The page of that paper; "" with a problem where there is none of this case."""
    if kind == "sheet":
        return as_html(list(paper.at.values()), session.lang, look.agency, look.annex)
    leaf = _leaf(session, paper, kind, look)
    return papers_page(f"{paper.say(f'paper-name.{kind}')}: {paper.case.unit.name}", session.lang, [leaf]) if leaf else ""


def pages_of_many(session: Session, papers: Sequence[Paper], kind: Kind) -> list[tuple[str, str]]:
    """(name of the file, page) for each standard; none with a problem where nothing is graded."""
    by_standard: dict[tuple[str, str], list[Paper]] = {}
    for paper in papers:
        if not paper.standard.record_only and paper.evaluation.outcome != "not_for_this_standard":
            by_standard.setdefault((paper.standard.id, paper.standard.edition), []).append(paper)
    title = say(f"paper-name.{kind}", session.lang)
    if not by_standard:
        session.of_usage.add(Place("--paper"), "report-nothing-to-list", paper=title)
    made: list[tuple[str, str]] = []
    for (name, edition), group in by_standard.items():
        leaves = (minutes(group),) if kind == "minutes" else decision(group)
        several = f"-{name}-{edition}" if len(by_standard) > 1 else ""
        made.append((FILES[kind] + several, papers_page(title, session.lang, leaves)))
    return made


def _leaf(session: Session, paper: Paper, kind: Kind, look: Look) -> Leaf | None:
    if kind == "supplements":
        return supplements(paper)
    if kind == "card":
        return card(paper)
    whys = _refused(session, paper, look.rating)
    return refusal(paper, whys) if whys else None


def _refused(session: Session, paper: Paper, rating: str | None) -> tuple[WhyNot, ...]:
    """The ratings from the nearest up to the one that is named, else the nearest alone; none with a problem."""
    whys = refused(paper.item)
    if not whys:
        session.of_usage.add(Place("--paper"), "report-nothing-to-refuse", case=paper.case.id)
        return ()
    if rating is None:
        return whys[:1]
    name = rating_named(paper.standard, rating, session, "--to")
    if name is None:
        return ()
    order = [why.rating.id for why in whys]
    if name not in order:
        session.of_usage.add(Place("--to"), "report-reached", case=paper.case.id, rating=rating_label(paper.standard, name, session.lang))
        return ()
    return whys[: order.index(name) + 1]
