"""The result of a grading sheet and what it rests on: why, why no better, points not given, what is missing, what to look at again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.operations import FALSE
from ctlc_rules.evaluate.evaluation import CriterionResult
from ctlc_rules.explain.explain import clauses
from ctlc_rules.explain.explanation import MissingShown, WarningShown, WhyNot
from ctlc_rules.explain.numbers import day
from ctlc_rules.expr.meaning import Said
from ctlc_rules.report.markup import Safe, el, items, joined, safe
from ctlc_rules.report.paper import Paper, shortfall
from ctlc_rules.report.paper_record import fact_words, table
from ctlc_rules.report.phrases import in_lang, missing_title, rating_label, ratings

MOST_ASKED = 8
"""Rows of what is missing on the sheet itself."""


def result(paper: Paper) -> Safe:
    """Total, rating, why, why not better, and the overriding conditions with their outcome."""
    title = paper.say("print.result")
    rows = [el("tr", el("th", name, scope="row"), el("td", body)) for name, body in _rows(paper)]
    return el("section", el("h2", title), el("table", el("tbody", *rows), class_="reasons", aria_label=title), class_="outcome")


def _rows(paper: Paper) -> Iterator[tuple[str, str]]:
    evaluation = paper.evaluation
    total = evaluation.total
    points = paper.say("print.total-of", points=paper.range(total.points), out_of=paper.exact(total.out_of)) if total else ""
    rating = el("strong", ratings(evaluation, paper.lang, both=False))
    name = "print.rating" if not total else "print.result-points" if paper.standard.scores_only else "print.total-and-rating"
    yield paper.say(name), joined([points, rating] if points else [rating], "; ")
    if paper.item.decisions:
        yield paper.say("print.decisions"), items(paper.text(text) for text in paper.item.decisions)
    yield from _why(paper)
    for why_not in paper.item.why_not:
        sure = why_not.rating.id not in evaluation.ratings
        key = "print.why-not" if sure else "print.why-not-sure"
        yield paper.say(key, rating=in_lang(why_not.rating.label, paper.lang)), items(stands_in_the_way(paper, why_not))
    yield paper.say("print.findings"), _findings(paper) or safe(paper.say("print.none"))
    notes = [shown for shown in paper.item.findings if shown.info.effect == "note"]
    if notes:
        yield paper.say("print.remarks"), items(paper.text(shown.says) for shown in notes)
    yield paper.say("print.warnings"), items(told_warning(paper, shown) for shown in paper.item.warnings) or safe(paper.say("print.none"))
    yield from (*_mended(paper), *_claims(paper), *_lost(paper), *_idle(paper), *_not_counted(paper))


def _findings(paper: Paper) -> Safe:
    """Each that came in or may have; those that did not, together."""
    effects = [shown for shown in paper.item.findings if shown.info.effect != "note"]
    absent = "; ".join(paper.text(shown.says) for shown in effects if shown.truth == FALSE)
    return items([*(paper.text(shown.says) for shown in effects if shown.truth != FALSE), *([absent] if absent else [])])


def _why(paper: Paper) -> Iterator[tuple[str, str]]:
    evaluation = paper.evaluation
    if evaluation.rating:
        label = rating_label(paper.standard, evaluation.rating, paper.lang)
        reasons = "; ".join(paper.text(text) for text in paper.item.why)
        yield paper.say("print.why", rating=label), reasons or paper.say("print.why-last")
    elif evaluation.because:
        yield paper.say("print.why-none"), paper.say(f"because.{evaluation.because}")
    elif evaluation.outcome == "undetermined":
        open_items = [item for item in paper.item.missing if item.missing.worth or not paper.standard.has_points]
        yield paper.say("print.why-open"), paper.say("print.why-open-value", count=len(open_items), ratings=_possible(paper))
        yield from _at_least(paper)


def _possible(paper: Paper) -> str:
    """The ratings that are still possible, the worst first; the points, where there are only those."""
    evaluation = paper.evaluation
    if paper.standard.scores_only and evaluation.total:
        return paper.say("print.total-of", points=paper.range(evaluation.total.points), out_of=paper.exact(evaluation.total.out_of))
    labels = [rating_label(paper.standard, rating, paper.lang) for rating in reversed(evaluation.ratings)]
    return f" {paper.say('glue.or')} ".join(labels)


def _at_least(paper: Paper) -> Iterator[tuple[str, str]]:
    """The worst rating still possible is sure to be reached: which of its conditions hold."""
    worst = next(info for info in paper.standard.ratings if info.id == paper.evaluation.ratings[-1]) if _all_rated(paper) else None
    if worst and worst.when:
        reasons = [paper.voice.condition(part) for part in clauses(worst.when)]
        yield paper.say("print.at-least", rating=in_lang(worst.label, paper.lang)), "; ".join(reasons)


def _all_rated(paper: Paper) -> bool:
    return bool(paper.evaluation.ratings) and NOT_RATED not in paper.evaluation.ratings


def stands_in_the_way(paper: Paper, why_not: WhyNot) -> Iterator[str]:
    """The conditions that do not hold, or not yet, each with how many points it is away; and what holds the rating back."""
    parts = clauses(why_not.rating.when) if why_not.rating.when else ()
    compared = {paper.voice.condition(part): part for part in parts if part.how not in ("level", "met")}
    for clause in why_not.clauses:
        says = paper.text(clause.says)
        yield _clause(paper, says, clause.truth, compared[says]) if says in compared else says
    for finding in why_not.findings:
        yield paper.say("print.held-back", says=in_lang(finding.says, paper.lang))


def _clause(paper: Paper, says: str, truth: int, said: Said) -> str:
    away = shortfall(said, paper.evaluation.trace)
    short = ", " + paper.say("print.short-of", points=paper.exact(away)) if away is not None else ""
    truth = FALSE if paper.evaluation.closed_against else truth
    return paper.say("print.clause", says=says, truth=paper.say(f"truth.{truth}"), short=short)


def _lost(paper: Paper) -> Iterator[tuple[str, str]]:
    """Points not given, by the figures and for want of proof: criterion by criterion, and the sum."""
    if not paper.standard.has_points:
        return
    criteria = paper.evaluation.criteria
    by_figures = [(item, item.by_figures) for item in criteria if item.by_figures]
    for_want = [(item, item.for_want) for item in criteria if item.for_want]
    yield paper.say("print.lost-figures"), _parts(paper, by_figures, paper.item.lost_by_figures)
    yield paper.say("print.lost-want"), _parts(paper, for_want, paper.item.lost_for_want)


def _parts(paper: Paper, found: list[tuple[CriterionResult, Fraction]], whole: Fraction) -> Safe:
    """`2.3: 1; 3.4: 2. Cộng: 3 điểm`; what was done to sums last, so that what is printed adds up."""
    parts = [(_named(paper, item, value), value) for item, value in found]
    rest = whole - sum((value for _, value in found), Fraction(0))
    parts += [(paper.say("print.lost-between"), rest)] if rest else []
    shown = (joined((name + ": ", el("span", paper.exact(value), class_="figure"))) for name, value in parts)
    total = el("strong", paper.say("print.lost-sum", points=paper.exact(whole)))
    return el("span", joined((joined(shown, "; ") or paper.say("print.none"), total), ". "), class_="lost")


def _named(paper: Paper, item: CriterionResult, value: Fraction) -> str:
    """A bonus loses nothing: it stands below 0, as what makes up for the others, so that the column adds up."""
    return paper.say("print.lost-bonus", title=item.info.no) if value < 0 else item.info.no


def missing(paper: Paper) -> Safe:
    """What is missing and what hangs on it, the most first; beyond so many rows only where: all of it is in the request for supplements."""
    scored = paper.standard.has_points
    counts = [shown for shown in paper.item.missing if shown.missing.worth or not shown.criteria or not scored]
    groups = alike(paper, counts)
    title = paper.say(missing_title(paper.evaluation)).removesuffix(":")
    if not groups:
        return el("section", el("h2", title), el("p", paper.say("print.none-missing")), class_="missing")
    rest = {number for group in groups[MOST_ASKED:] for number in group[0].criteria}
    listed = ", ".join(item.info.no for item in paper.evaluation.criteria if item.info.no in rest)
    count = sum(map(len, groups[MOST_ASKED:]))
    more = paper.say("print.more-missing", count=count, criterion=paper.criterion_word.lower(), items=listed)
    return el("section", missing_table(paper, groups[:MOST_ASKED], title, more if rest else ""), class_="missing")


def missing_table(paper: Paper, groups: Sequence[Sequence[MissingShown]], title: str, more: str = "") -> Safe:
    """more: what is said of what is not in it, in a last row."""
    scored = paper.standard.has_points
    rows = [
        [
            "; ".join(paper.text(shown.label) for shown in group),
            paper.text(group[0].why),
            ", ".join(group[0].criteria) or paper.say("print.rating-only"),
            *([paper.exact(group[0].missing.worth)] if scored else []),
        ]
        for group in groups
    ]
    keys = ["print.item", "print.state", "print.touches", *(["print.hangs"] if scored else [])]
    return table(title, [paper.say(key) for key in keys], rows, "missing", more)


def alike(paper: Paper, counts: Sequence[MissingShown]) -> list[list[MissingShown]]:
    """What the same criteria ask, in the same state, with the same points hanging on it, is one row."""
    found: dict[tuple[str, str, Fraction], list[MissingShown]] = {}
    for shown in counts:
        own = "" if shown.criteria else paper.text(shown.label)
        found.setdefault((f"{own}{shown.criteria}", paper.text(shown.why), shown.missing.worth), []).append(shown)
    return list(found.values())


def _idle(paper: Paper) -> Iterator[tuple[str, str]]:
    """What is missing and decides nothing now: how much, and of which criteria; by name it stands in the request for supplements."""
    idle = [shown for shown in paper.item.missing if not (shown.missing.worth or not shown.criteria) and paper.standard.has_points]
    if idle:
        numbers = {number for shown in idle for number in shown.criteria}
        listed = ", ".join(item.info.no for item in paper.evaluation.criteria if item.info.no in numbers)
        yield paper.say("print.no-points"), paper.say("print.idle", count=len(idle), criterion=paper.criterion_word.lower(), items=listed)


def _mended(paper: Paper) -> Iterator[tuple[str, str]]:
    """Figures that a later layer recorded otherwise: by which role, on which day, and what was said before."""
    facts = {fact.input: fact for shown in paper.item.criteria for step in shown.steps for fact in step.facts if fact.before}
    found: list[str] = []
    for fact in facts.values():
        last = fact.before[-1]
        before = paper.say("fact.before", who=paper.text(last.who), value=paper.text(last.value))
        on = day(fact.on, paper.lang) if fact.on else "–"
        args = {"label": paper.text(fact.label), "value": paper.text(fact.value), "role": fact.by or "–", "on": on, "before": before}
        found.append(paper.say("print.mended-item", **args))
    if found:
        yield paper.say("print.mended"), items(found)


def _claims(paper: Paper) -> Iterator[tuple[str, str]]:
    evaluation = paper.evaluation
    if evaluation.total is None:
        return
    listed = ", ".join(f"{item.info.no} ({paper.exact(item.on_claims)})" for item in evaluation.criteria if item.on_claims)
    text = paper.say("print.none")
    if listed:
        text = paper.say("print.claims-of", points=paper.exact(evaluation.on_claims), criterion=paper.criterion_word.lower(), items=listed)
    yield paper.say("print.claims"), text


def _not_counted(paper: Paper) -> Iterator[tuple[str, str]]:
    """Figures of the case that the core never asks."""
    asked = paper.standard.all_behind(item.name for item in paper.standard.core.inputs)
    words = fact_words(paper)
    known = [name for name, fact in paper.evaluation.known.facts.items() if name not in asked and fact.number]
    shown = [fact for name in known if (fact := words.shown(name))]
    if shown:
        listed = "; ".join(f"{paper.text(fact.label)}: {paper.text(fact.value)}" for fact in shown)
        yield paper.say("print.not-counted"), listed


def warnings(paper: Paper) -> Safe:
    """For a paper that has no result."""
    found = items(told_warning(paper, shown) for shown in paper.item.warnings)
    return el("section", el("h2", paper.say("print.warnings")), found or el("p", paper.say("print.none")), class_="warnings")


def told_warning(paper: Paper, shown: WarningShown) -> str:
    where = paper.places(shown.at)
    return paper.text(shown.says) + (f" ({where})" if where else "")
