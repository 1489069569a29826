"""What a unit looks at before it submits: what is sure, what is missing, doubtful or contradictory, the evidence wanted."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.explain.answers.rating import RatingsAnswer
from ctlc_rules.explain.explanation import Explanation, MissingShown
from ctlc_rules.explain.numbers import points
from ctlc_rules.report.grid import marked
from ctlc_rules.report.phrases import (
    hashes_line,
    in_lang,
    missing_title,
    mode_line,
    no_points,
    period_text,
    ratings,
    standard_line,
    worthless,
)
from ctlc_rules.report.rating_answer import Entry, next_entries, rating_entries
from ctlc_rules.words import Lang, say

Part = tuple[str, list[Entry]]


def check_text(item: Explanation, lang: Lang, answer: RatingsAnswer | None = None, more: str = "") -> str:
    """answer: what is possible exactly, where it was asked. more: the last line, where there is one."""
    lines = list(_head(item, lang))
    for title, entries in _parts(item, lang, answer):
        lines += ["", title]
        for entry, under in entries:
            lines += [f"  - {entry}", *(f"      · {line}" for line in under)]
    return "\n".join((*lines, *(["", more] if more else []))) + "\n"


def check_markdown(item: Explanation, lang: Lang, answer: RatingsAnswer | None = None, more: str = "") -> str:
    first, *rest = _head(item, lang)
    lines = [f"# {marked(item.evaluation.case.unit.name)}", "", *(f"- {marked(line)}" for line in (first, *rest))]
    for title, entries in _parts(item, lang, answer):
        lines += ["", f"## {title}", ""]
        for entry, under in entries:
            lines += [f"- {marked(entry)}", *(f"  - {marked(line)}" for line in under)]
    return "\n".join((*lines, *(["", marked(more)] if more else []))) + "\n"


def _head(item: Explanation, lang: Lang) -> Iterator[str]:
    evaluation = item.evaluation
    yield standard_line(evaluation.standard, lang)
    yield mode_line(evaluation, lang)
    yield hashes_line(evaluation, lang)
    yield say("sheet.unit", lang, unit=evaluation.case.unit.name, case=evaluation.case.id) + f", {period_text(evaluation, lang)}"
    if evaluation.total:
        total = evaluation.total
        ends = {"lo": points(total.points.lo, lang), "hi": points(total.points.hi, lang), "out_of": points(total.out_of, lang)}
        yield say("check.bounds", lang, **ends)
    if evaluation.standard.scores_only:
        yield say("check.points-only", lang)
    elif not evaluation.standard.record_only:
        yield say("check.ratings", lang, ratings=ratings(evaluation, lang))
    if evaluation.on_claims:
        yield say("sheet.on-claims", lang, points=points(evaluation.on_claims, lang))


def _parts(item: Explanation, lang: Lang, answer: RatingsAnswer | None) -> Iterator[Part]:
    """What is possible, doubts and contradictions, then what is missing, then papers; each part only where it has something."""
    if answer:
        yield say("enough.title", lang), list(rating_entries(item.evaluation, answer, lang))
        if answer.ask:
            yield say("next.title", lang), next_entries(item.evaluation, answer, lang)
    for title, lines in _listings(item, lang):
        yield title, [(line, []) for line in lines]


def _listings(item: Explanation, lang: Lang) -> Iterator[tuple[str, list[str]]]:
    own = [shown for shown in item.missing if not of_office(item, shown)]
    doubtful = [in_lang(shown.says, lang) + _at(in_lang(shown.where, lang)) for shown in item.warnings]
    yield say("check.doubtful", lang), doubtful or [say("sheet.none", lang)]
    yield say(missing_title(item.evaluation), lang), _listed(item, own, lang) or [say("check.complete", lang)]
    office = _listed(item, [shown for shown in item.missing if of_office(item, shown)], lang)
    if office:
        yield say("check.office", lang), office
    papers = dict.fromkeys(f"{in_lang(paper, lang)} — {shown.result.info.no}" for shown in item.criteria for paper in shown.papers)
    if papers:
        yield say("check.evidence", lang), list(papers)


def of_office(item: Explanation, shown: MissingShown) -> bool:
    info = item.evaluation.standard.inputs.get(shown.missing.input)
    return info is not None and info.from_office


def _listed(item: Explanation, shown: list[MissingShown], lang: Lang) -> list[str]:
    """A line for each on which points hang, and the others in one line at the end."""
    last = worthless(item, shown, lang)
    return [_missing(item, one, lang) for one in shown if not no_points(item, one)] + ([last] if last else [])


def _missing(item: Explanation, shown: MissingShown, lang: Lang) -> str:
    worth = say("sheet.worth", lang, points=points(shown.missing.worth, lang)) if shown.missing.worth else ""
    asked = f" ({', '.join(shown.criteria)})" if shown.criteria else ""
    info = item.evaluation.standard.inputs.get(shown.missing.input)
    where = f" [{say('place.section', lang, value=info.report)}]" if info and info.report else ""
    return f"{in_lang(shown.label, lang)}{asked}{where}: {in_lang(shown.why, lang)}{worth}"


def _at(where: str) -> str:
    return f" ({where})" if where else ""
