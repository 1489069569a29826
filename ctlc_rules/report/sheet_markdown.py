"""The reasoned sheet as Markdown: for a page of documentation or an issue."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.explain.explanation import Explanation, SectionShown, StepShown
from ctlc_rules.report import grid
from ctlc_rules.report.grid import marked
from ctlc_rules.report.phrases import (
    hashes_line,
    in_lang,
    mode_line,
    of_out_of,
    part_score,
    period_text,
    published,
    ratings,
    result_key,
    signed,
    standard_line,
    taken_lines,
    told,
    verdict_text,
)
from ctlc_rules.words import Lang, say


def sheet_markdown(item: Explanation, lang: Lang) -> str:
    return "\n".join(_lines(item, lang)) + "\n"


def _lines(item: Explanation, lang: Lang) -> Iterator[str]:
    evaluation = item.evaluation
    yield f"# {marked(evaluation.case.unit.name)}, {marked(period_text(evaluation, lang))}"
    yield ""
    for line in (standard_line(evaluation.standard, lang), mode_line(evaluation, lang), hashes_line(evaluation, lang)):
        yield f"- {marked(line)}"
    yield ""
    if evaluation.standard.record_only:
        yield marked(say("sheet.record", lang, published=published(item, lang)))
    else:
        score = ""
        if evaluation.total:
            total = evaluation.total
            score = f" ({say('sheet.score', lang, score=of_out_of(total.points, total.out_of, lang))})"
        yield f"**{marked(say(result_key(evaluation), lang, rating=ratings(evaluation, lang), score=score))}**"
    for text in item.decisions:
        yield ""
        yield marked(in_lang(text, lang))
    for section in item.sections:
        yield from _section(item, section, lang)
    for title, lines in _lists(item, lang):
        yield ""
        yield f"## {title}"
        yield ""
        yield from (f"- {marked(line)}" for line in lines or (say("sheet.none", lang),))


def _section(item: Explanation, section: SectionShown, lang: Lang) -> Iterator[str]:
    result = section.result
    word = in_lang(item.evaluation.standard.section_word, lang)
    score = ""
    if result.points is not None and result.out_of is not None:
        score = f": {say('sheet.score', lang, score=part_score(result.points, result.out_of, result.info.out_of, lang))}"
    yield ""
    yield marked(f"## {word} {result.info.no}. {in_lang(result.info.title, lang)}{score}")
    yield ""
    tier = in_lang(item.evaluation.standard.criterion_word, lang)
    headers = [say("column.no", lang), tier, say("column.score", lang), say("column.reason", lang)]
    rows: list[list[str]] = []
    for shown in section.criteria:
        info, value = shown.result.info, shown.result.points
        score = (
            part_score(value, info.out_of, info.out_of, lang)
            if value and info.out_of is not None
            else verdict_text(shown.result.verdict, lang)
        )
        left = shown.result.left_out
        score = verdict_text("not_applicable", lang) if left else score
        reasons = "; ".join(_step(step, value is not None and not left, lang) for step in told(shown))
        rows.append([info.no, in_lang(info.title, lang), score, reasons])
    yield grid.markdown(rows, headers)


def _step(step: StepShown, in_points: bool, lang: Lang) -> str:
    says = in_lang(step.says, lang)
    return f"[{signed(step.points, lang)}] {says}" if in_points else says


def _lists(item: Explanation, lang: Lang) -> Iterator[tuple[str, list[str]]]:
    yield say("sheet.findings", lang), [in_lang(shown.says, lang) for shown in item.findings]
    yield say("sheet.missing", lang), [f"{in_lang(shown.label, lang)}: {in_lang(shown.why, lang)}" for shown in item.missing]
    if item.taken:
        yield say("sheet.taken", lang), taken_lines(item, lang)
    yield say("sheet.warnings", lang), [in_lang(shown.says, lang) for shown in item.warnings]
