"""The head of a grading sheet: whose it is, of which unit and period, by which standard, at which stage; and its foot."""

from __future__ import annotations

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.numbers import day, number
from ctlc_rules.report.markup import Safe, el, joined, lines
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.phrases import cancelled, framework_line, in_lang, mode_line, ratings
from ctlc_rules.words import Lang, has, say


def heading(paper: Paper) -> Safe:
    """The letterhead, without an agency, since nothing is issued from here; the title; what was graded, and the result in a line."""
    motto = el("strong", paper.say("print.motto"), class_="motto")
    country = el("p", lines((el("strong", paper.say("print.country")), motto)), class_="country")
    letterhead = el("div", el("p", paper.say("print.agency"), class_="agency"), country, class_="letterhead")
    title = el("h1", paper.say(_title(paper.standard)), id=f"{paper.anchor}-title")
    annexed = el("p", paper.say("print.annexed"), class_="annexed")
    parts = [letterhead, title, annexed] if paper.issues else [title]
    return el("header", *parts, *notices(paper), result_line(paper), identity(paper))


def _title(standard: Standard) -> str:
    if standard.record_only:
        return "print.title-record"
    return "print.title-points" if standard.scores_only else "print.title"


def notices(paper: Paper) -> list[Safe]:
    """What a reader must know before anything else."""
    found: list[str] = []
    if paper.standard.status != "official":
        found.append(paper.say(f"status.{paper.standard.status}.warning"))
    if paper.case.draft:
        found.append(paper.say("mode.draft"))
    if paper.evaluation.supposed:
        found.append(paper.say("mode.supposed"))
    if paper.evaluation.reopened:
        found.append(cancelled(paper.evaluation, paper.lang).strip())
    if paper.evaluation.reference:
        found.append(paper.say("print.reference"))
    return [el("p", text, class_="notice") for text in found]


def result_line(paper: Paper) -> Safe:
    if paper.standard.record_only:
        return Safe()
    total = paper.evaluation.total
    score = paper.say("print.score-line", points=paper.range(total.points), out_of=paper.exact(total.out_of)) if total else ""
    rating = ratings(paper.evaluation, paper.lang, both=False)
    if paper.evaluation.because:
        rating += f" ({paper.say('because.' + paper.evaluation.because)})"
    key = "print.result-line-points" if paper.standard.scores_only else "print.result-line"
    return el("p", paper.say(key, score=score, rating=rating), class_="result")


def identity(paper: Paper) -> Safe:
    rows: list[tuple[str, str]] = [(paper.say("print.unit"), _unit(paper))]
    unit = paper.case.unit
    area = ", ".join(part for part in (unit.commune, unit.district, unit.province) if part)
    rows += [(paper.say("print.area"), paper.given(area))] if area else []
    rows += [(paper.say("print.period-reported"), _reported(paper)), (paper.say("print.period-counted"), _counted(paper))]
    rows.append((paper.say("print.standard"), _standard(paper)))
    rows.append((paper.say("print.stage"), mode_line(paper.evaluation, paper.lang)))
    report = paper.case.documents.get(paper.case.report or "")
    title = report.title if report and report.title else None
    rows += [(paper.say("print.report"), _report(paper, title))] if title else []
    rows.append((paper.say("print.case"), paper.case.id))
    return el("table", el("tbody", *(el("tr", el("th", name, scope="row"), el("td", value)) for name, value in rows)), class_="identity")


def _unit(paper: Paper) -> Safe:
    unit = paper.case.unit
    return joined((el("strong", paper.given(unit.name)), f" ({kind_of_unit(unit.kind, paper.lang)})"))


def kind_of_unit(kind: str, lang: Lang) -> str:
    """A kind that the catalogue does not know is printed as its author wrote it, `nhà_văn_hóa` with spaces."""
    return say(f"unit-kind.{kind}", lang) if has(f"unit-kind.{kind}") else kind.replace("_", " ")


def _reported(paper: Paper) -> str:
    label = paper.case.period.label if paper.case.period else paper.case.period_label
    return paper.given(label) if label else paper.say("print.no-period") if paper.case.period is None else _counted(paper)


def _counted(paper: Paper) -> str:
    period = paper.case.period
    if period is None:
        return "–"
    key = "print.period-about" if period.approximate else "print.period-value"
    return paper.say(key, start=day(period.start, paper.lang), to=day(period.to, paper.lang), months=number(period.months, paper.lang))


def _standard(paper: Paper) -> Safe:
    standard, lang = paper.standard, paper.lang
    said = (in_lang(standard.title, lang), edition_line(standard, lang), framework_line(standard, lang), issued_line(standard, lang))
    return lines([text for text in said if text])


def edition_line(standard: Standard, lang: Lang) -> str:
    until = say("print.until", lang, to=day(standard.governs.to, lang)) if standard.governs.to else ""
    status = say(f"status.{standard.status}", lang)
    start = day(standard.governs.start, lang) + until
    return say("print.edition", lang, id=standard.id, edition=standard.edition, status=status, start=start)


def issued_line(standard: Standard, lang: Lang) -> str:
    issued = standard.issued
    if issued is None:
        return say("print.not-issued", lang)
    return say("print.issued", lang, number=issued.number, date=day(issued.date, lang), by=issued.by)


def _report(paper: Paper, title: str) -> Safe:
    text = title if paper.case.revision == 1 else paper.say("print.revision", title=title, revision=paper.case.revision)
    return paper.given(text)


def signatures(paper: Paper) -> Safe:
    """The unit's opinion, who signs, who gets it, where to object: blank, since these are people's to write."""
    opinion = el(
        "div",
        el("h2", paper.say("print.opinion")),
        el("p", "☐ " + paper.say("print.agree")),
        el("p", "☐ " + paper.say("print.petition")),
        el("p", class_="write"),
        el("p", class_="write"),
        class_="opinion",
    )
    posts = ("print.maker", "print.secretary", "print.chair")
    sign = el("em", paper.say("print.sign"))
    who = el("div", *(el("p", lines((el("strong", paper.say(key)), sign))) for key in posts), class_="signed")
    after = el(
        "div",
        el("p", el("strong", el("em", paper.say("print.copies")))),
        el("p", class_="write"),
        el("p", paper.say("print.objections")),
        el("p", class_="write"),
        class_="copies",
    )
    title = el("h2", paper.say("print.signatures"), class_="unseen")
    return el("section", opinion, title, who, after, class_="signing")
