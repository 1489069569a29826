"""The result of a grading sheet and what it rests on: why, why no better, points not given, what is missing, what to look at again."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.operations import FALSE
from ctlc_rules.evaluate.evaluation import CriterionResult
from ctlc_rules.explain.explain import clauses
from ctlc_rules.explain.explanation import WarningShown, WhyNot
from ctlc_rules.expr.meaning import Said
from ctlc_rules.report.markup import Safe, el, items, joined, safe
from ctlc_rules.report.paper import Paper, shortfall
from ctlc_rules.report.paper_record import fact_words, table
from ctlc_rules.report.phrases import in_lang, rating_label, ratings


def result(paper: Paper) -> Safe:
    """Total, rating, why, why not better, and the overriding conditions with their outcome."""
    rows = [_row(name, body) for name, body in _rows(paper)]
    return el("section", el("h2", paper.say("print.result")), el("dl", *rows, class_="reasons"), class_="outcome")


def _row(name: str, body: str) -> Safe:
    return joined((el("dt", name), el("dd", body)))


def _rows(paper: Paper) -> Iterator[tuple[str, str]]:
    evaluation = paper.evaluation
    if evaluation.total:
        total = evaluation.total
        yield paper.say("print.total-row"), paper.say("print.total-of", points=paper.range(total.points), out_of=paper.exact(total.out_of))
    name = "print.result-points" if paper.standard.scores_only else "print.rating"
    yield paper.say(name), el("strong", ratings(evaluation, paper.lang, both=False))
    if paper.item.decisions:
        yield paper.say("print.decisions"), items(paper.text(text) for text in paper.item.decisions)
    yield from _why(paper)
    for why_not in paper.item.why_not:
        sure = why_not.rating.id not in evaluation.ratings
        key = "print.why-not" if sure else "print.why-not-sure"
        yield paper.say(key, rating=in_lang(why_not.rating.label, paper.lang)), items(_stands_in_the_way(paper, why_not))
    effects = [shown for shown in paper.item.findings if shown.info.effect != "note"]
    yield paper.say("print.findings"), items(paper.text(shown.says) for shown in effects) or safe(paper.say("print.none"))
    notes = [shown for shown in paper.item.findings if shown.info.effect == "note"]
    if notes:
        yield paper.say("print.remarks"), items(paper.text(shown.says) for shown in notes)


def _why(paper: Paper) -> Iterator[tuple[str, str]]:
    evaluation = paper.evaluation
    if evaluation.rating:
        label = rating_label(paper.standard, evaluation.rating, paper.lang)
        reasons = items(paper.text(text) for text in paper.item.why)
        yield paper.say("print.why", rating=label), reasons or safe(paper.say("print.why-last"))
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
        yield paper.say("print.at-least", rating=in_lang(worst.label, paper.lang)), items(reasons)


def _all_rated(paper: Paper) -> bool:
    return bool(paper.evaluation.ratings) and NOT_RATED not in paper.evaluation.ratings


def _stands_in_the_way(paper: Paper, why_not: WhyNot) -> Iterator[str]:
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


def lost(paper: Paper) -> Safe:
    """Points not given, in two columns, each with its sum."""
    if not paper.standard.has_points:
        return Safe()
    criteria = paper.evaluation.criteria
    by_figures = [(item, item.by_figures) for item in criteria if item.by_figures]
    for_want = [(item, item.for_want) for item in criteria if item.for_want]
    columns = el(
        "div",
        _column(paper, "print.lost-figures", by_figures, paper.item.lost_by_figures),
        _column(paper, "print.lost-want", for_want, paper.item.lost_for_want),
        class_="columns",
    )
    return el("section", el("h2", paper.say("print.lost")), columns, class_="lost")


def _column(paper: Paper, key: str, found: list[tuple[CriterionResult, Fraction]], whole: Fraction) -> Safe:
    rows = [
        el("tr", el("th", _named(paper, item, value), scope="row"), el("td", paper.exact(value), class_="figure")) for item, value in found
    ]
    rest = whole - sum((value for _, value in found), Fraction(0))
    if rest:  # so that what is printed adds up
        between = el("th", paper.say("print.lost-between"), scope="row")
        rows.append(el("tr", between, el("td", paper.exact(rest), class_="figure")))
    rows.append(el("tr", el("th", paper.say("print.lost-sum"), scope="row"), el("td", paper.exact(whole), class_="figure"), class_="sum"))
    return el("table", el("caption", paper.say(key)), el("tbody", *rows), class_="lost")


def _named(paper: Paper, item: CriterionResult, value: Fraction) -> str:
    """A bonus loses nothing: it stands below 0, as what makes up for the others, so that the column adds up."""
    title = f"{item.info.no}. {paper.text(item.info.title)}"
    return paper.say("print.lost-bonus", title=title) if value < 0 else title


def missing(paper: Paper) -> Safe:
    """What is missing and what hangs on it, the most first; what points rest on words; what was reported and gives no points."""
    scored = paper.standard.has_points
    counts = [shown for shown in paper.item.missing if shown.missing.worth or not shown.criteria or not scored]
    rows = [
        [
            paper.text(shown.label),
            paper.text(shown.why),
            ", ".join(shown.criteria) or paper.say("print.rating-only"),
            *([paper.exact(shown.missing.worth)] if scored else []),
        ]
        for shown in counts
    ]
    keys = ["print.item", "print.state", "print.touches", *(["print.hangs"] if scored else [])]
    title = paper.say("print.missing")
    none = joined((el("h2", title), el("p", paper.say("print.none-missing"))))
    body = table(title, [paper.say(key) for key in keys], rows, "missing") if rows else none
    rest = "; ".join(f"{paper.text(shown.label)} ({', '.join(shown.criteria)})" for shown in paper.item.missing if shown not in counts)
    last = [el("p", el("strong", paper.say("print.no-points") + ": "), rest)] if rest else []
    return el("section", body, *last, *_claims(paper), *_not_counted(paper), class_="missing")


def _claims(paper: Paper) -> Iterator[Safe]:
    evaluation = paper.evaluation
    if evaluation.total is None:
        return
    listed = ", ".join(f"{item.info.no} ({paper.exact(item.on_claims)})" for item in evaluation.criteria if item.on_claims)
    text = paper.say("print.none")
    if listed:
        text = paper.say("print.claims-of", points=paper.exact(evaluation.on_claims), criterion=paper.criterion_word.lower(), items=listed)
    yield el("p", el("strong", paper.say("print.claims") + ": "), text)


def _not_counted(paper: Paper) -> Iterator[Safe]:
    """Figures of the case that the core never asks."""
    asked = paper.standard.all_behind(item.name for item in paper.standard.core.inputs)
    words = fact_words(paper)
    known = [name for name, fact in paper.evaluation.known.facts.items() if name not in asked and fact.number]
    shown = [fact for name in known if (fact := words.shown(name))]
    if shown:
        listed = "; ".join(f"{paper.text(fact.label)}: {paper.text(fact.value)}" for fact in shown)
        yield el("p", el("strong", paper.say("print.not-counted") + ": "), listed)


def warnings(paper: Paper) -> Safe:
    found = items(_warning(paper, shown) for shown in paper.item.warnings)
    return el("section", el("h2", paper.say("print.warnings")), found or el("p", paper.say("print.none")), class_="warnings")


def _warning(paper: Paper, shown: WarningShown) -> str:
    where = paper.places(shown.at)
    return paper.text(shown.says) + (f" ({where})" if where else "")
