"""Short phrases that every report uses: points from .. to .., ratings, the mode, the status."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import QUOTA
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.evaluation import Bounds, Evaluation, Verdict
from ctlc_rules.explain.explanation import CriterionShown, Explanation, MissingShown, StepShown
from ctlc_rules.explain.numbers import day, number, points
from ctlc_rules.words import Lang, has, say


def in_lang(text: Both, lang: Lang) -> str:
    return text.vi if lang == "vi" else text.en


def bounds(value: Bounds, lang: Lang) -> str:
    """`81 đến 100`, or `85`."""
    if value.known:
        return points(value.lo, lang)
    return say("value.between", lang, lo=points(value.lo, lang), hi=points(value.hi, lang))


def signed(value: Bounds, lang: Lang) -> str:
    """A step's share of a score: `+2`, `+0 đến +2`, `−1`."""
    lo, hi = _signed(value.lo, lang), _signed(value.hi, lang)
    return lo if value.known else say("value.between", lang, lo=lo, hi=hi)


def _signed(value: Fraction, lang: Lang) -> str:
    return ("+" if value >= 0 else "") + points(value, lang)


def of_out_of(value: Bounds, out_of: Fraction, lang: Lang) -> str:
    """`3 đến 4 / 4`"""
    return f"{bounds(value, lang)} / {points(out_of, lang)}"


def part_score(value: Bounds, out_of: Fraction, declared: Fraction | None, lang: Lang) -> str:
    """Of a criterion or section; what is declared out of nothing, a bonus or a penalty, with its sign: `+2`, `-10`."""
    return of_out_of(value, out_of, lang) if declared else signed(value, lang)


def rating_label(standard: Standard, rating: str, lang: Lang) -> str:
    label = next((item.label for item in standard.ratings if item.id == rating), None)
    return in_lang(label, lang) if label else say("outcome.not_rated", lang)


def ratings(evaluation: Evaluation, lang: Lang, both: bool = True) -> str:
    """The rating or those still possible, the worst first; `chưa đủ căn cứ` where every one is. both: the other language behind it."""
    if evaluation.outcome not in ("rated", "undetermined"):
        return say(f"outcome.{evaluation.outcome}", lang)
    if evaluation.standard.scores_only:
        return say("outcome.scored-open", lang)
    own = _ratings(evaluation, lang)
    if not both or _all_possible(evaluation) or _labels(evaluation, "vi") == _labels(evaluation, "en"):
        return own
    return f"{own} ({_ratings(evaluation, 'en' if lang == 'vi' else 'vi')})"


def result_key(evaluation: Evaluation) -> str:
    """Of the line that says the result: a rating, or points only."""
    return "sheet.result-points" if evaluation.standard.scores_only else "sheet.result"


def _all_possible(evaluation: Evaluation) -> bool:
    return evaluation.outcome == "undetermined" and len(evaluation.ratings) >= len(evaluation.standard.ratings)


def _ratings(evaluation: Evaluation, lang: Lang) -> str:
    if _all_possible(evaluation):
        return say("outcome.undetermined", lang)
    return f" {say('glue.or', lang)} ".join(_labels(evaluation, lang))


def _labels(evaluation: Evaluation, lang: Lang) -> list[str]:
    """Of the ratings still possible, the worst first."""
    return [rating_label(evaluation.standard, rating, lang) for rating in reversed(evaluation.ratings)]


def standard_line(standard: Standard, lang: Lang) -> str:
    """`Bộ tiêu chí: clc-illustrative, bản 1. MINH HỌA: không dùng để xếp loại chính thức.`, and the framework that it changes."""
    line = say("report.standard", lang, id=standard.id, edition=standard.edition)
    if standard.framework:
        line += f" {framework_line(standard, lang)}"
    if standard.status != "official":
        return f"{line} {say(f'status.{standard.status}.warning', lang)}"
    if standard.issued:
        issued = say("report.issued", lang, number=standard.issued.number, date=day(standard.issued.date, lang), by=standard.issued.by)
        return f"{line} {issued}"
    return line


def framework_line(standard: Standard, lang: Lang, key: str = "report.framework") -> str:
    """Which framework, its hash, how much the locality changed, and who; "" for a standard of its own. key: of a sentence or a cell."""
    info = standard.framework
    if info is None:
        return ""
    args = {"id": info.id, "edition": info.edition, "code": info.core_sha256[:12], "by": in_lang(info.by, lang)}
    return say(key, lang, count=len(standard.changes), **args)


def mode_line(evaluation: Evaluation, lang: Lang) -> str:
    """Provisional or closed, and by whom; a supposition where nobody has closed; and that the case is a draft."""
    closing = evaluation.closing
    draft = " " + say("mode.draft", lang) if evaluation.case.draft else ""
    if not evaluation.stage.closed:
        return say(f"mode.open.{evaluation.stage.layer}", lang) + cancelled(evaluation, lang) + draft
    if closing is None:
        return say("mode.supposed", lang) + cancelled(evaluation, lang) + draft
    text = say("mode.closed", lang, by=closing.by, on=day(closing.on, lang))
    return text + (say("mode.asked", lang, on=day(closing.asked, lang)) if closing.asked else "")


def cancelled(evaluation: Evaluation, lang: Lang) -> str:
    """That an earlier result was cancelled, by whom, when and why; "" where none was."""
    again = evaluation.reopened
    return " " + say("mode.cancelled", lang, by=again.by, on=day(again.on, lang), because=again.because) if again else ""


def missing_title(evaluation: Evaluation) -> str:
    """Key of the heading over what is missing: to be supplied, or where that is closed, what did not count."""
    if not evaluation.closed_against:
        return "sheet.missing"
    return "sheet.missing-closed" if evaluation.total else "sheet.missing-closed-verdicts"


def told(shown: CriterionShown) -> tuple[StepShown, ...]:
    """The steps to tell: of a criterion that is left out only why it is, nothing of figures that were not asked."""
    return tuple(step for step in shown.steps if step.kind == "not_applicable") if shown.result.left_out else shown.steps


def worthless(item: Explanation, shown: Sequence[MissingShown], lang: Lang) -> str:
    """One line for all on which no points hang; "" where there are none, or no points at all."""
    names = [in_lang(one.label, lang) for one in shown if no_points(item, one)]
    return say("sheet.worthless", lang, items="; ".join(names)) if names else ""


def no_points(item: Explanation, shown: MissingShown) -> bool:
    """Whether no points hang on it. A quota decides the rating itself and is told on a line of its own."""
    return item.evaluation.total is not None and shown.missing.worth == 0 and not shown.missing.input.startswith(QUOTA)


def hashes_line(evaluation: Evaluation, lang: Lang) -> str:
    """By what the standard and the case are known again: the beginnings of their hashes."""
    hashes = ", ".join(f"{layer.layer} {layer.sha256[:12]}" for layer in evaluation.case.layers)
    return say("sheet.hashes", lang, core=evaluation.standard.core_sha256[:12], text=evaluation.standard.sha256[:12], case=hashes)


MOST_HASHES = 3


def taken_lines(item: Explanation, lang: Lang) -> list[str]:
    """A line for each input that other cases give: the value, from where, and the beginnings of the hashes (all of them are in JSON)."""
    lines: list[str] = []
    for shown in item.taken:
        given = in_lang(shown.come_from, lang)
        hashes = [f"{one.id} {one.sha256[:12]}" for one in shown.taken.lists]
        layers = [f"{one.case} {layer} {sha256[:12]}" for one in shown.taken.sources for layer, sha256 in one.layers]
        hashes += layers if len(layers) <= MOST_HASHES else []
        told = f"{in_lang(shown.label, lang)}: {in_lang(shown.value, lang)}" + (f" ({given})" if given else "")
        lines.append(told + (f" [{', '.join(hashes)}]" if hashes else ""))
    return lines


def period_text(evaluation: Evaluation, lang: Lang) -> str:
    """The period as the report calls it, else its dates."""
    period = evaluation.case.period
    if period is None:
        return evaluation.case.period_label or say("report.no-period", lang)
    return period.label or f"{day(period.start, lang)} – {day(period.to, lang)}"


def verdict_text(verdict: Verdict | None, lang: Lang) -> str:
    return say(f"verdict.{verdict}", lang) if verdict else ""


def claims_text(evaluation: Evaluation, lang: Lang) -> str:
    return say("report.points", lang, points=points(evaluation.on_claims, lang)) if evaluation.total else ""


def published(item: Explanation, lang: Lang) -> str:
    """What a record-only case published: `16 Tốt, 1 Khá trong 17`."""
    evaluation = item.evaluation
    facts = evaluation.known.facts
    shown: list[str] = []
    for rating, name in evaluation.standard.published:
        fact = facts.get(name)
        if fact and fact.number:
            shown.append(f"{number(fact.number.stated, lang)} {say(f'rating.{rating}', lang) if has(f'rating.{rating}') else rating}")
    whole = facts.get(evaluation.standard.published_of)
    if not shown or whole is None or whole.number is None:
        return say("value.unknown", lang)
    return say("report.published", lang, listed=", ".join(shown), of=number(whole.number.stated, lang))
