"""The letter of a refusal: each condition that is not met, how far it is away, by which figure and by which article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ctlc_rules.explain.explain import clauses
from ctlc_rules.explain.explanation import CriterionShown, Explanation, WhyNot
from ctlc_rules.expr.syntax import Name
from ctlc_rules.report.brief import one_line
from ctlc_rules.report.letterhead import Issuer, letterhead, objections
from ctlc_rules.report.markup import Safe, el, items
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.paper_head import notices
from ctlc_rules.report.paper_result import stands_in_the_way
from ctlc_rules.report.papers.frame import Leaf, marks, signed, table
from ctlc_rules.report.phrases import in_lang, mode_line, period_text, ratings


def refused(item: Explanation) -> tuple[WhyNot, ...]:
    """The ratings that are not given, or not surely, the nearest first; none where the best is reached."""
    return tuple(reversed(item.why_not))


def refusal(paper: Paper, whys: Sequence[WhyNot]) -> Leaf:
    """whys: of which ratings it tells, the nearest first; not none."""
    issuer = Issuer(paper.agency, "refusal", paper.lang)
    labels = [in_lang(why.rating.label, paper.lang) for why in whys]
    lost = whys[0].rating.id not in paper.evaluation.ratings
    head = letterhead(issuer, regarding=paper.say("refuse.regarding" if lost else "refuse.regarding-open", rating=labels[0]))
    to = el("p", paper.say("issue.to", unit=paper.case.unit.name), class_="to")
    result = el("p", _opening(paper, issuer), class_="opening")
    parts = [head, to, *notices(paper), result]
    for number, (why, label) in enumerate(zip(whys, labels, strict=True), 1):
        sure = why.rating.id not in paper.evaluation.ratings
        parts.append(el("h2", f"{number}. {paper.say('refuse.not' if sure else 'refuse.not-sure', rating=label)}"))
        parts.append(items(stands_in_the_way(paper, why)) or el("p", paper.say("print.none")))
    parts += _criteria(paper, _levels(whys), len(whys) + 1)
    last = (el("p", paper.say("refuse.again")), el("p", objections(issuer)))
    return Leaf((*parts, signed(issuer, *last)), marks([paper], final=True), paper.codes())


def _opening(paper: Paper, issuer: Issuer) -> str:
    total = paper.evaluation.total
    points = paper.say("issue.points", points=paper.range(total.points), out_of=paper.exact(total.out_of)) if total else ""
    words = {
        "agency": issuer.name(), "unit": paper.case.unit.name, "period": period_text(paper.evaluation, paper.lang),
        "standard": in_lang(paper.standard.title, paper.lang), "edition": paper.standard.edition,
        "mode": mode_line(paper.evaluation, paper.lang),
    }  # fmt: skip
    return paper.say("refuse.opening", **words, result=points + ratings(paper.evaluation, paper.lang, both=False))


def _levels(whys: Sequence[WhyNot]) -> frozenset[str]:
    """The levels that these ratings ask; none where they ask points or other conditions."""
    parts = (part for why in whys if why.rating.when for part in clauses(why.rating.when))
    return frozenset(part.shown.name for part in parts if part.how == "level" and isinstance(part.shown, Name))


def _criteria(paper: Paper, levels: frozenset[str], number: int) -> Iterator[Safe]:
    """Each criterion that is not wholly met, at these levels where there are any: what it has, why, and its source."""
    rows: list[list[str]] = []
    for shown in paper.item.criteria:
        has = _has(paper, shown, levels)
        if has:
            info = shown.result.info
            cites = "; ".join(map(paper.text, shown.cite))
            rows.append([info.no, paper.text(info.title), has, _why(paper, shown, levels), cites])
    if rows:
        title = paper.say("refuse.criteria", criterion=paper.criterion_word.lower())
        keys = [("no", "print.no"), ("criterion", ""), ("got", "refuse.has"), ("reason", "print.reason"), ("source", "refuse.article")]
        names = [(name, paper.say(key) if key else paper.criterion_word) for name, key in keys]
        yield el("h2", f"{number}. {title}")
        yield table(title, names, rows, "refused")


def _why(paper: Paper, shown: CriterionShown, levels: frozenset[str]) -> str:
    """At each of the levels by itself, what it asks and what there is."""
    told = [paper.text(step.says) for step in shown.steps if step.level in levels]
    return "; ".join(told) or one_line(paper, shown)


def _has(paper: Paper, shown: CriterionShown, levels: frozenset[str]) -> str:
    """Its points of the most, or its verdicts, where any is wanting; "" where nothing is."""
    item = shown.result
    if item.left_out or item.applies is False:
        return ""
    if item.points is not None and item.info.out_of is not None:
        short = item.by_figures > 0 or item.for_want > 0
        return f"{paper.range(item.points)} / {paper.exact(item.info.out_of)}" if short else ""
    found = [
        (level, verdict) for level, verdict in item.verdicts if verdict in ("not_met", "unknown") and (not levels or level in (*levels, ""))
    ]
    named = [(paper.voice.labels.name(level), paper.say(f"verdict.{verdict}")) for level, verdict in found]
    return "; ".join(f"{level}: {verdict}" if level else verdict for level, verdict in named)
