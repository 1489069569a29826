"""The request for supplements: what a unit is asked to supply or make clear, what decides first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ctlc_rules.explain.explanation import CriterionShown, MissingShown
from ctlc_rules.report.check import of_office
from ctlc_rules.report.letterhead import Issuer, letterhead, long_day
from ctlc_rules.report.markup import Safe, el, items
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.paper_head import notices
from ctlc_rules.report.paper_result import alike, told_warning
from ctlc_rules.report.papers.frame import Leaf, marks, signed, table
from ctlc_rules.report.phrases import in_lang, period_text, ratings

OTHERS = "other_cases"


def supplements(paper: Paper) -> Leaf:
    issuer = Issuer(paper.agency, "supplements", paper.lang)
    period = period_text(paper.evaluation, paper.lang)
    head = letterhead(issuer, regarding=paper.say("ask.regarding", period=period))
    to = el("p", paper.say("issue.to", unit=paper.case.unit.name), class_="to")
    parts = [head, to, *notices(paper), el("p", _opening(paper, issuer, period)), *_asked(paper)]
    return Leaf((*parts, signed(issuer, *_closing(paper))), marks([paper], final=False), paper.codes())


def _opening(paper: Paper, issuer: Issuer, period: str) -> str:
    total = paper.evaluation.total
    points = paper.say("issue.points", points=paper.range(total.points), out_of=paper.exact(total.out_of)) if total else ""
    standard = in_lang(paper.standard.title, paper.lang)
    by = issuer.agency.supply_by if issuer.agency else None
    rating = ratings(paper.evaluation, paper.lang, both=False)
    words = {
        "agency": issuer.name(),
        "unit": paper.case.unit.name,
        "period": period,
        "standard": standard,
        "edition": paper.standard.edition,
    }
    return paper.say("ask.opening", **words, result=f"{points}{rating}", by=long_day(by, paper.lang))


def _asked(paper: Paper) -> Iterator[Safe]:
    """In the order in which they matter: what decides, what is unclear, papers, what decides nothing now, what the office finds itself."""
    own = [shown for shown in paper.item.missing if not of_office(paper.item, shown) and shown.missing.want != OTHERS]
    scored = paper.standard.has_points
    deciding = [shown for shown in own if shown.missing.worth or not shown.criteria or not scored]
    idle = [shown for shown in own if shown not in deciding]
    number = 0
    for key, body in (
        ("ask.deciding", _table(paper, deciding)),
        ("ask.unclear", items(told_warning(paper, shown) for shown in paper.item.warnings)),
        ("ask.papers", items(_papers(paper))),
        ("ask.idle", items(_named(paper, shown) for shown in idle)),
        ("ask.office", items(_named(paper, shown) for shown in paper.item.missing if of_office(paper.item, shown))),
        ("ask.others", items(_from_others(paper, shown) for shown in paper.item.missing if shown.missing.want == OTHERS)),
    ):
        if body:
            number += 1
            yield el("h2", f"{number}. {paper.say(key)}")
            yield body
    if not number:
        yield el("p", paper.say("ask.nothing"))


def _table(paper: Paper, deciding: Sequence[MissingShown]) -> Safe:
    if not deciding:
        return Safe()
    scored = paper.standard.has_points
    keys = [("no", "print.no"), ("item", "print.item"), ("state", "print.state"), ("where", "ask.where"), ("touches", "print.touches")]
    keys += [("got", "print.hangs")] if scored else []
    rows: list[list[str]] = []
    for place, group in enumerate(alike(paper, deciding), 1):
        first = group[0]
        row = [str(place), "; ".join(paper.text(shown.label) for shown in group), paper.text(first.why), _where(paper, group)]
        row.append(", ".join(first.criteria) or paper.say("print.rating-only"))
        rows.append([*row, paper.exact(first.missing.worth)] if scored else row)
    return table(paper.say("ask.deciding"), [(name, paper.say(key)) for name, key in keys], rows, "asked")


def _where(paper: Paper, group: Sequence[MissingShown]) -> str:
    """The parts of a report that should say it."""
    infos = (paper.standard.inputs.get(shown.missing.input) for shown in group)
    return "; ".join(dict.fromkeys(paper.say("place.section", value=info.report) for info in infos if info and info.report))


def _papers(paper: Paper) -> Iterator[str]:
    """Papers that were not listed, each with the criteria that ask it; those on which points hang first."""
    wanted: dict[str, list[str]] = {}
    listed = {item.paper for item in paper.case.evidence_at(paper.stage).values()}
    for gates in (True, False):
        for shown in paper.item.criteria:
            for name in _of(shown, gates):
                if name not in listed:
                    wanted.setdefault(name, []).append(shown.result.info.no)
    gating = {name for shown in paper.item.criteria for name in shown.result.info.evidence}
    for name, numbers in wanted.items():
        key = "ask.paper-required" if name in gating else "ask.paper"
        yield paper.say(key, paper=paper.text(paper.standard.papers[name]), criteria=", ".join(dict.fromkeys(numbers)))


def _of(shown: CriterionShown, gates: bool) -> tuple[str, ...]:
    if shown.result.left_out or shown.result.applies is False:
        return ()
    info = shown.result.info
    return info.evidence if gates else tuple(name for name in info.wanted if name not in info.evidence)


def _named(paper: Paper, shown: MissingShown) -> str:
    criteria = f" ({', '.join(shown.criteria)})" if shown.criteria else ""
    return f"{paper.text(shown.label)}{criteria}"


def _from_others(paper: Paper, shown: MissingShown) -> str:
    return f"{_named(paper, shown)}: {paper.text(shown.why)}"


def _closing(paper: Paper) -> Iterator[Safe]:
    """What becomes of what is not supplied, by the standard's own policy."""
    yield el("p", paper.say(f"ask.after.{paper.standard.policy.missing.closed}"))
    yield el("p", paper.say("ask.please"))
