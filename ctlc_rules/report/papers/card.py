"""The card for a telephone: whose result, how it stands, a bar for each section, and what decides first."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.report.bars import chart
from ctlc_rules.report.check import of_office
from ctlc_rules.report.markup import Safe, el, items
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.paper_head import notices
from ctlc_rules.report.paper_result import alike
from ctlc_rules.report.papers.frame import Leaf, marks
from ctlc_rules.report.phrases import mode_line, period_text, ratings

MOST_FIRST = 3


def card(paper: Paper) -> Leaf:
    total = paper.evaluation.total
    title = el("h1", paper.case.unit.name)
    about = el("p", period_text(paper.evaluation, paper.lang), class_="annexed")
    points = paper.say("print.total-of", points=paper.range(total.points), out_of=paper.exact(total.out_of)) if total else ""
    rating = el("p", ratings(paper.evaluation, paper.lang, both=False), class_="result")
    mode = el("p", mode_line(paper.evaluation, paper.lang), class_="annexed")
    parts = [
        title,
        about,
        *([el("p", points, class_="result")] if points else []),
        rating,
        mode,
        *notices(paper),
        chart(paper),
        *_first(paper),
    ]
    return Leaf(tuple(parts), marks([paper], final=False), paper.codes(), card=True)


def _first(paper: Paper) -> Iterator[Safe]:
    """How much is open, and what decides first; where nothing is, why no better rating."""
    own = [shown for shown in paper.item.missing if not of_office(paper.item, shown)]
    scored = paper.standard.has_points
    groups = alike(paper, [shown for shown in own if shown.missing.worth or not scored])
    if groups and paper.evaluation.outcome == "undetermined":
        yield el("h2", paper.say("card.open", count=sum(map(len, groups))))
        yield items(
            "; ".join(paper.text(shown.label) for shown in group)
            + (f" ({', '.join(group[0].criteria)})" if group[0].criteria else "")
            + (paper.say("card.worth", points=paper.exact(group[0].missing.worth)) if scored else "")
            for group in groups[:MOST_FIRST]
        )
    elif paper.item.why_not:
        why = paper.item.why_not[-1]
        yield el("h2", paper.say("print.why-not", rating=paper.text(why.rating.label)))
        yield items([paper.text(clause.says) for clause in why.clauses][:MOST_FIRST])
