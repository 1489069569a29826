"""What is printed of figures that are only kept: the figures with their places, what was published, and the checks."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.case.case import Fact
from ctlc_rules.criteria.infos import RelationInfo
from ctlc_rules.explain.facts import FactWords
from ctlc_rules.explain.labels import Labels
from ctlc_rules.expr.syntax import names_in
from ctlc_rules.report.markup import Safe, el, joined
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.phrases import published


def fact_words(paper: Paper) -> FactWords:
    return FactWords(paper.evaluation, Labels(paper.standard, "vi"), Labels(paper.standard, "en"))


def record(paper: Paper) -> Safe:
    told = published(paper.item, paper.lang)
    return joined((el("p", told[:1].upper() + told[1:], class_="result"), _figures(paper), _checks(paper)))


def table(title: str, heads: list[str], rows: list[list[str]], kind: str, last: str = "") -> Safe:
    """A plain table under its title; the first cell of a row names it. last: a row of one cell."""
    head = el("tr", *(el("th", label, scope="col") for label in heads))
    body = [el("tr", el("th", row[0], scope="row"), *(el("td", cell) for cell in row[1:])) for row in rows]
    body += [el("tr", el("td", last, colspan=str(len(heads))))] if last else []
    whole = el("table", el("thead", head), el("tbody", *body), class_=kind, aria_label=title)
    return joined((el("h2", title), el("div", whole, class_="wide")))


def _figures(paper: Paper) -> Safe:
    words = fact_words(paper)
    rows: list[list[str]] = []
    for name in paper.standard.inputs:
        fact = words.shown(name)
        if fact and fact.raw:
            rows.append([paper.text(fact.label), paper.text(fact.value), paper.places(fact.at), paper.given(fact.because)])
    heads = [paper.say(key) for key in ("print.figure", "print.value", "print.where", "print.notes")]
    return table(paper.say("print.figures"), heads, rows, "figures")


def _checks(paper: Paper) -> Safe:
    broken = {dict(item.args).get("relation") for item in paper.evaluation.warnings}
    rows = [[_says(paper, item), _outcome(paper, item, str(place) in broken)] for place, item in enumerate(paper.standard.relations)]
    return table(paper.say("print.checks"), [paper.say("print.check"), paper.say("print.outcome")], rows, "checks")


def _says(paper: Paper, relation: RelationInfo) -> str:
    labels = paper.voice.labels
    if relation.holds:
        return labels.expr(relation.holds.shown)
    return paper.say("print.equals", label=labels.name(relation.total), parts=" + ".join(labels.name(name) for name in relation.parts))


def _outcome(paper: Paper, relation: RelationInfo, broken: bool) -> str:
    """Whether it holds; for a total also the addition, as a person would do it."""
    figures = [_figure(paper.evaluation.known.facts.get(name)) for name in _names(relation) if name in paper.standard.inputs]
    if None in figures and not broken:
        return paper.say("print.not-checked")
    outcome = paper.say("print.differs" if broken else "print.agrees")
    if relation.holds:
        return outcome
    total, *parts = [paper.exact(value) if value is not None else "…" for value in figures]
    known = [value for value in figures[1:] if value is not None]
    return f"{' + '.join(parts)} = {paper.exact(sum(known, Fraction(0)))}; {total}: {outcome}"


def _names(relation: RelationInfo) -> tuple[str, ...]:
    if relation.holds:
        return tuple(name.name for name in names_in(relation.holds.shown))
    return (relation.total, *relation.parts)


def _figure(fact: Fact | None) -> Fraction | None:
    return fact.number.stated if fact and fact.number else None
