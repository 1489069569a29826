"""The minutes of the council: who was there, what was laid before it, what the office changed and why, how it voted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ctlc_rules.explain.explanation import CriterionShown, Explanation
from ctlc_rules.report.letterhead import Issuer, copies, letterhead, signature, signer
from ctlc_rules.report.markup import Safe, el, items
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.paper_head import kind_of_unit
from ctlc_rules.report.paper_result import told_warning
from ctlc_rules.report.papers.decision import warning
from ctlc_rules.report.papers.frame import Leaf, marks, standard_code, table
from ctlc_rules.report.papers.listing import Listing, left_out, listing, result_of
from ctlc_rules.report.phrases import bounds, verdict_text

BLANK_SEATS = 5


def minutes(papers: Sequence[Paper]) -> Leaf:
    """papers: of one standard, at least one."""
    found = listing(papers)
    return Leaf(tuple(_minutes(found)), marks(papers, final=True), standard_code(found.standard, found.lang))


def _minutes(found: Listing) -> Iterator[Safe]:
    one = found.one
    issuer = Issuer(one.agency, "minutes", found.lang)
    yield letterhead(issuer, above=issuer.name(), name=issuer.council())
    yield from warning(found.standard, one)
    yield el("h1", one.say("minutes.title"))
    kind = kind_of_unit(found.standard.for_.unit, found.lang)
    yield el("p", one.say("minutes.about", council=issuer.council(), kind=kind, period=found.period), class_="about")
    yield el("p", one.say("minutes.when"))
    yield from _present(one, issuer)
    yield from _content(found)
    yield el("section", el("p", one.say("minutes.end")), _signing(issuer), class_="signing")


def _present(one: Paper, issuer: Issuer) -> Iterator[Safe]:
    """Posts from the agency's file; names, and who is there, are for people to write."""
    council = issuer.agency.council if issuer.agency else None
    posts = (council.members if council else None) or [""] * BLANK_SEATS
    names = [("no", "print.no"), ("item", "minutes.name"), ("post", "minutes.post"), ("here", "minutes.here")]
    rows = [[str(place), "", post, ""] for place, post in enumerate(posts, 1)]
    yield el("h2", one.say("minutes.present"))
    yield table(one.say("minutes.present"), [(name, one.say(key)) for name, key in names], rows, "seats")
    yield el("p", one.say("minutes.sum-present"))


def _content(found: Listing) -> Iterator[Safe]:
    one = found.one
    yield el("h2", one.say("minutes.content"))
    yield el("h3", one.say("minutes.laid-before", count=len(found.counting())))
    yield _results(found)
    yield left_out(found)
    yield el("h3", one.say("minutes.changes"))
    yield _changes(found) or el("p", one.say("print.none"))
    yield el("h3", one.say("minutes.doubts"))
    yield items(_doubts(found)) or el("p", one.say("print.none"))
    yield el("h3", one.say("minutes.votes"))
    yield _votes(found)
    yield el("p", one.say("minutes.other-result"))
    yield el("p", class_="write")
    yield el("p", class_="write")
    yield el("h2", one.say("minutes.conclusion"))
    counts = "; ".join(f"{label}: {number}" for label, number in found.by_rating().items() if number)
    yield el("p", one.say("minutes.concluded", counts=counts or one.say("print.none")))


def _results(found: Listing) -> Safe:
    """Of each unit: its own total and the office's, and the rating that follows from the figures."""
    one, scored = found.one, found.standard.has_points
    names = [("no", one.say("print.no")), ("item", one.say("print.unit"))]
    names += [("got", one.say(f"print.points.{layer}")) for layer in ("self", "office")] if scored else []
    names += [("rating", one.say("minutes.computed")), ("notes", one.say("minutes.decided"))]
    rows: list[list[str]] = []
    for place, paper in enumerate(found.counting(), 1):
        row = [str(place), paper.case.unit.name]
        row += [_total(paper.at.get("self"), paper), _total(paper.at.get("office"), paper)] if scored else []
        rows.append([*row, result_of(paper), "; ".join(paper.text(text) for text in paper.item.decisions)])
    return table(one.say("list.title"), names, rows, "council")


def _total(item: Explanation | None, paper: Paper) -> str:
    total = item.evaluation.total if item else None
    return bounds(total.points, paper.lang) if total else ""


def _changes(found: Listing) -> Safe:
    """Each criterion on which the office's result is another than the unit's own, and the reasons that it recorded."""
    one = found.one
    rows = [row for paper in found.counting() for row in _changed(paper)]
    names = [
        ("no", "print.no"),
        ("item", "print.unit"),
        ("touches", ""),
        ("got", "print.points.self"),
        ("got", "print.points.office"),
        ("reason", "minutes.why"),
    ]
    if not rows:
        return Safe()
    shown = [(name, one.say(key) if key else one.criterion_word) for name, key in names]
    return table(one.say("minutes.changes"), shown, [[str(place), *row] for place, row in enumerate(rows, 1)], "changes")


def _changed(paper: Paper) -> Iterator[list[str]]:
    own = paper.at.get("self")
    if own is None or own is paper.item:
        return
    for before, after in zip(own.criteria, paper.item.criteria, strict=True):
        mine, theirs = _result(paper, before), _result(paper, after)
        if mine != theirs:
            yield [paper.case.unit.name, after.result.info.no, mine, theirs, "; ".join(_why(paper, after))]


def _result(paper: Paper, shown: CriterionShown) -> str:
    item = shown.result
    return bounds(item.points, paper.lang) if item.points else verdict_text(item.verdict, paper.lang)


def _why(paper: Paper, shown: CriterionShown) -> Iterator[str]:
    """What the office recorded of the figures; else what was done to the points; else what is still wanting."""
    facts = {fact.input: fact for step in shown.steps for fact in step.facts if fact.layer not in ("", "self")}
    told = [
        paper.text(fact.label) + ": " + paper.text(fact.value) + (f" ({fact.because})" if fact.because else "") for fact in facts.values()
    ]
    told += [paper.text(step.says) for step in shown.steps if step.kind in ("evidence", "zero")]
    if not told:
        told = [f"{paper.text(item.label)}: {paper.text(item.why)}" for item in paper.item.missing if shown.result.info.no in item.criteria]
    yield from told


def _doubts(found: Listing) -> Iterator[str]:
    for paper in found.counting():
        for shown in paper.item.warnings:
            yield f"{paper.case.unit.name}: {told_warning(paper, shown)}"


def _votes(found: Listing) -> Safe:
    one = found.one
    names = [
        ("no", "print.no"),
        ("item", "print.unit"),
        ("rating", "minutes.proposed"),
        ("got", "minutes.for"),
        ("got", "minutes.against"),
        ("got", "minutes.else"),
    ]
    rows = [[str(place), paper.case.unit.name, _proposed(paper), "", "", ""] for place, paper in enumerate(found.counting(), 1)]
    return table(one.say("minutes.votes"), [(name, one.say(key)) for name, key in names], rows, "votes")


def _proposed(paper: Paper) -> str:
    """Only a rating that is decided is put to the vote."""
    return result_of(paper) if paper.evaluation.outcome in ("rated", "not_rated", "scored") else ""


def _signing(issuer: Issuer) -> Safe:
    secretary = signature([issuer.say("print.secretary")], issuer.say("issue.sign"))
    chair = signer(issuer, issuer.say("minutes.chair"))
    return el("div", el("div", secretary, copies(issuer)), chair, class_="closing")
