"""The head of a grading sheet: whose it is, of which unit and period, by which standard, at which stage; and its foot."""

from __future__ import annotations

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.numbers import day, number
from ctlc_rules.report.letterhead import Issuer, annexed, copies, letterhead, objections, signature, signer
from ctlc_rules.report.markup import Safe, el, joined, lines
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.phrases import cancelled, framework_line, in_lang, mode_line, ratings
from ctlc_rules.words import Lang, has, say


def heading(paper: Paper) -> Safe:
    """The letterhead and to what it is annexed, where a paper may come of it; the title; what was graded, and the result in a line."""
    issuer = _issuer(paper)
    title = el("h1", paper.say(_title(paper.standard)), id=f"{paper.anchor}-title")
    parts = (
        [letterhead(issuer, numbered=False), title, *([annexed(issuer)] if paper.evaluation.stage.closed else [])]
        if paper.issues
        else [title]
    )
    return el("header", *parts, *notices(paper), result_line(paper), identity(paper))


def _issuer(paper: Paper) -> Issuer:
    return Issuer(paper.agency, "sheet", paper.lang)


def _title(standard: Standard) -> str:
    if standard.record_only:
        return "print.title-record"
    return "print.title-points" if standard.scores_only else "print.title"


def watermark(paper: Paper) -> list[str]:
    """What stands across each page."""
    status = paper.standard.status
    found = [paper.say(f"print.watermark.{status}")] if status != "official" else []
    found += [paper.say("print.watermark.unconfirmed")] if paper.case.draft else []
    return found + ([paper.say("print.watermark.supposed")] if paper.evaluation.supposed else [])


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
    counted = paper.say("print.counted-as", period=_counted(paper))
    rows.append((paper.say("print.period"), joined((_reported(paper), counted), "; ")))
    rows.append((paper.say("print.standard"), _standard(paper)))
    rows.append((paper.say("print.stage"), mode_line(paper.evaluation, paper.lang)))
    report = paper.case.documents.get(paper.case.report or "")
    title = report.title if report and report.title else None
    case = paper.say("print.case-id", case=paper.case.id)
    rows.append((paper.say("print.case"), joined((_report(paper, title), case), "; ") if title else case))
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
    about = [text for text in (edition_line(standard, lang), framework_line(standard, lang), issued_line(standard, lang)) if text]
    return lines((in_lang(standard.title, lang), "; ".join(about)))


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
    """The unit's opinion, who signs, who gets it, where to object: blank where these are people's to write."""
    issuer = _issuer(paper)
    boxes = (el("strong", paper.say("print.opinion") + ":"), f"☐ {paper.say('print.agree')}", f"☐ {paper.say('print.petition')}")
    opinion = el("div", el("p", joined(boxes, "   ")), class_="opinion")
    makers = [signature([paper.say(key)], issuer.say("issue.sign")) for key in ("print.maker", "print.secretary")]
    who = el("div", *makers, signer(issuer, paper.say("print.chair")), class_="signed")
    after = el("div", el("div", copies(issuer)), el("div", el("p", objections(issuer))), class_="columns")
    title = el("h2", paper.say("print.signatures"), class_="unseen")
    return el("section", opinion, title, who, after, class_="signing")
