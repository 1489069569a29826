"""The annex of a grading sheet: for each criterion every step with its points, the figures and their places, the papers, the source."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.case.written import Evidence
from ctlc_rules.explain.explanation import CriterionShown, FactShown, SectionShown, StepShown
from ctlc_rules.explain.numbers import day
from ctlc_rules.report.markup import Safe, el, items, joined, safe
from ctlc_rules.report.paper import Paper
from ctlc_rules.report.phrases import signed, verdict_text


def annex(paper: Paper) -> Safe:
    title = el("h2", paper.say("print.annex", criterion=paper.criterion_word.lower()))
    return el("section", title, *(_section(paper, section) for section in paper.item.sections), class_="annex")


def _section(paper: Paper, section: SectionShown) -> Safe:
    info = section.result.info
    title = f"{paper.section_word} {info.no}. {paper.text(info.title)}"
    return joined((el("h3", title), *(_criterion(paper, shown) for shown in section.criteria)))


def _criterion(paper: Paper, shown: CriterionShown) -> Safe:
    info = shown.result.info
    head = el("h4", f"{info.no}. {paper.text(info.title)} ", el("span", _result(paper, shown)))
    return el("div", head, el("dl", *_parts(paper, shown)), class_="because")


def _result(paper: Paper, shown: CriterionShown) -> str:
    item = shown.result
    if item.points is not None and item.info.out_of is not None:
        if not item.info.out_of:
            return paper.say("sheet.score", score=signed(item.points, paper.lang))
        return paper.say("print.points-of", points=paper.range(item.points), out_of=paper.exact(item.info.out_of))
    named = [(paper.voice.labels.name(level) if level else "", verdict_text(verdict, paper.lang)) for level, verdict in item.verdicts]
    return "; ".join(f"{level}: {verdict}" if level else verdict for level, verdict in named)


def _parts(paper: Paper, shown: CriterionShown) -> Iterator[Safe]:
    info = shown.result.info
    facts = {fact.input: fact for step in shown.steps for fact in step.facts}
    papers = [*map(paper.text, shown.papers), *_listed(paper, shown)]
    parts = (
        ("print.steps", items(_step(paper, step, shown.result.points is not None) for step in shown.steps)),
        ("print.facts", items((_fact(paper, fact) for fact in facts.values()), class_="facts")),
        ("print.papers", items(papers)),
        ("print.sources", safe("; ".join(map(paper.text, shown.cite)))),
        ("print.reason-why", safe(paper.text(info.why)) if info.why else Safe()),
    )
    for key, body in parts:
        if body:
            yield el("dt", paper.say(key))
            yield el("dd", body)


def _step(paper: Paper, step: StepShown, in_points: bool) -> Safe:
    says = paper.text(step.says)
    if step.level:
        says = paper.say("print.at-level", level=paper.voice.labels.name(step.level), says=says)
    if not in_points:
        return safe(says)
    return joined((el("b", signed(step.points, paper.lang)), says), Safe(" · "))


def _fact(paper: Paper, fact: FactShown) -> Safe:
    """Label: value; basis; where; who recorded it, where it was not the unit; the note; what was said before."""
    value = paper.text(fact.value)
    basis = "" if fact.basis in ("", "other_cases") else paper.say(f"basis.{fact.basis}")
    if fact.come_from.vi:
        basis = f"{paper.say('sheet.from')} {paper.text(fact.come_from)}"
    told = [basis if basis and basis not in value and fact.basis != "presumed" else "", paper.places(fact.at), paper.text(fact.in_year)]
    if fact.layer not in ("", "self"):
        on = day(fact.on, paper.lang) if fact.on else "–"
        told.append(paper.say("print.recorded", layer=paper.say(f"layer.{fact.layer}"), role=fact.by or "–", on=on))
    about = "; ".join(text for text in told if text)
    parts = [safe(f"{paper.text(fact.label)}: {value}" + (f" ({about})" if about else ""))]
    parts += _note(paper, fact.because)
    for said in fact.before:
        where = paper.places(said.at)
        text = paper.say("fact.before", who=paper.text(said.who), value=paper.text(said.value))
        parts += [safe(text + (f" ({where})" if where else "")), *_note(paper, said.because)]
    return joined(parts, "; ")


def _note(paper: Paper, because: str) -> list[Safe]:
    return [el("span", joined((paper.say("print.reader"), paper.given(because)), " "), class_="reader")] if because else []


def _listed(paper: Paper, shown: CriterionShown) -> Iterator[Safe]:
    """The papers that were listed for this criterion: id, kind, number, date, keeper."""
    wanted = {*shown.result.info.evidence, *shown.result.info.wanted}
    for name, item in paper.case.evidence_at(paper.stage).items():
        if item.paper in wanted:
            yield joined((el("code", name), *_about(paper, item)), ", ")


def _about(paper: Paper, item: Evidence) -> Iterator[str]:
    yield paper.text(paper.standard.papers[item.paper])
    if item.number:
        yield paper.say("print.paper-no", number=item.number)
    if item.date:
        yield paper.say("print.paper-date", date=day(item.date, paper.lang))
    if item.keeper:
        yield paper.say("print.paper-keeper", keeper=item.keeper)
    yield paper.say(f"paper.{item.status}")
    if item.because:
        yield joined((paper.say("print.reader"), paper.given(item.because)), " ")
