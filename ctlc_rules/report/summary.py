"""The first screen: a line for each case, and what counts in the total. As data; `summary_text` and `summary_markdown` lay it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ctlc_rules.case.case import LAYERS
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.counting import Counted, count
from ctlc_rules.evaluate.evaluation import CriterionResult
from ctlc_rules.explain.explanation import CriterionShown, Explanation, MissingShown
from ctlc_rules.report import grid
from ctlc_rules.report.phrases import (
    bounds,
    claims_text,
    in_lang,
    mode_line,
    no_points,
    part_score,
    period_text,
    published,
    rating_label,
    ratings,
    standard_line,
    told,
    verdict_text,
)
from ctlc_rules.words import Lang, say

MOST_FIRST = 2
UNGRADED = ("not_submitted", "not_for_this_standard")
DRAFT = "draft-case"
URGENT = ("period-length", "period-begins", "sum-differs", "relation-broken")
UNCLEAR = ("doubtful-figure", "conflicting-readings")
"""Codes of warnings; what is unclear is not for anyone to confirm where the result is closed."""
SCORE = 3
WIDTHS = (4, 26, 20, 17, 24, 11, 52)


@dataclass(frozen=True, slots=True)
class Line:
    """One case on the first screen. no: "–" where it is not graded."""

    no: str
    unit: str
    period: str
    score: str
    rating: str
    on_claims: str
    first: str


@dataclass(frozen=True, slots=True)
class Summary:
    """heads: a line for each standard, and the mode. totals: what counts, by rating, and what does not count and why."""

    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    totals: tuple[str, ...]
    headers: tuple[str, ...]


def summarise(explanations: Sequence[Explanation], lang: Lang, doubtful: bool = False, refused: Sequence[str] = ()) -> Summary:
    """doubtful: lines only for what is undetermined or has warnings; heads and totals are of all. refused: files with faults."""
    counted = count([item.evaluation for item in explanations])
    lines: list[Line] = []
    for item, how in zip(explanations, counted, strict=True):
        if doubtful and not is_doubtful(item):
            continue
        graded = how.why_not != "not-graded" or item.evaluation.outcome == "not_submitted"
        lines.append(_line(item, how, str(len([line for line in lines if line.no != "–"]) + 1) if graded else "–", lang))
    headers = tuple(say(f"column.{key}", lang) for key in ("no", "unit", "period", "score", "rating", "on_claims", "first"))
    return Summary(heads(explanations, lang, doubtful, refused), tuple(lines), _totals(counted, lang), headers)


def is_doubtful(item: Explanation) -> bool:
    return item.evaluation.outcome == "undetermined" or bool(item.warnings)


def heads(explanations: Sequence[Explanation], lang: Lang, doubtful: bool = False, refused: Sequence[str] = ()) -> tuple[str, ...]:
    """What stands over any table of results: the standards, the modes, layers that were not used or are not there, files with faults."""
    standards: dict[tuple[str, str], Standard] = {}
    for item in explanations:
        standard = item.evaluation.standard
        standards[standard.id, standard.edition] = standard
    modes = Counter(mode_line(item.evaluation, lang) for item in explanations if not item.evaluation.standard.record_only)
    told = [say("report.mode-of", lang, mode=mode, count=of) if len(modes) > 1 else mode for mode, of in modes.items()]
    found = [*(standard_line(standard, lang) for standard in standards.values()), *told, *_layers(explanations, lang)]
    if refused:
        found.append(say("report.refused", lang, files=", ".join(refused)))
    if doubtful:
        found.append(say("report.doubtful", lang, shown=sum(map(is_doubtful, explanations)), of=len(explanations)))
    return tuple(found)


def _layers(explanations: Sequence[Explanation], lang: Lang) -> list[str]:
    """Layers later than the stage, by the latest of each case; and cases without a layer of the stage that was asked for."""
    unused: Counter[str] = Counter()
    lacking: Counter[str] = Counter()
    for item in explanations:
        evaluation = item.evaluation
        if evaluation.standard.record_only or evaluation.outcome == "not_for_this_standard":
            continue
        has, stage = [layer.layer for layer in evaluation.case.layers], evaluation.stage.layer
        latest = max(has, key=LAYERS.index)
        unused.update([latest] if LAYERS.index(latest) > LAYERS.index(stage) else [])
        lacking.update([stage] if stage not in has and not evaluation.supposed else [])
    told = (("unused", unused), ("lacking", lacking))
    return [say(f"report.{what}.{layer}", lang, count=found[layer]) for what, found in told for layer in LAYERS if found[layer]]


def _line(item: Explanation, counted: Counted, no: str, lang: Lang) -> Line:
    evaluation = item.evaluation
    if evaluation.standard.record_only:
        score, rating = say("report.record-only", lang), published(item, lang)
    else:
        score = bounds(evaluation.total.points, lang) if evaluation.total and evaluation.outcome not in UNGRADED else "–"
        rating = say("report.reference-only", lang) if counted.why_not == "reference" else ratings(evaluation, lang)
        if counted.why_not == "reference" and evaluation.ratings:
            rating += f": {ratings(evaluation, lang)}"
        if evaluation.supposed and evaluation.outcome not in UNGRADED:
            rating = say("report.supposed", lang, rating=rating)
    shown = not evaluation.standard.record_only and evaluation.outcome not in UNGRADED
    claims = claims_text(evaluation, lang) if shown else ""
    return Line(no, evaluation.case.unit.name, period_text(evaluation, lang), score, rating, claims, _first(item, lang))


def _first(item: Explanation, lang: Lang) -> str:
    """What to do first: what is doubtful or does not add up, then what decides the rating; where that is closed, what was missed."""
    evaluation = item.evaluation
    if evaluation.standard.record_only:
        wrong = [in_lang(shown.short if shown.warning.code == DRAFT else shown.says, lang) for shown in item.warnings]
        return "; ".join(wrong) or say("report.sums-agree", lang)
    found: list[str] = []
    if evaluation.case.draft:
        found.append(say(f"short.{DRAFT}", lang))
    if not evaluation.case.submitted:
        found.append(say("report.no-report", lang))
    if evaluation.stage.closed and evaluation.outcome == "rated":
        found += _missed(item, lang)
    urgent = URGENT if evaluation.stage.closed else (*URGENT, *UNCLEAR)
    found += [in_lang(shown.short, lang) for shown in item.warnings if shown.warning.code in urgent]
    found = found[:MOST_FIRST]
    if evaluation.outcome == "undetermined" and len(found) < MOST_FIRST:
        found += [_wanted(shown, lang) for shown in _asked(item)[: MOST_FIRST - len(found)]]
    if evaluation.outcome == "rated" and not found:
        found += _missed(item, lang)
    return "; ".join(found)


def _asked(item: Explanation) -> list[MissingShown]:
    """What is missing and counts here, that on which points or a quota hang first: not what only a criterion asks that does not apply."""
    idle = {one.info.no for one in item.evaluation.criteria if one.applies is False}
    asked = [shown for shown in item.missing if not (shown.criteria and idle.issuperset(shown.criteria))]
    return sorted(asked, key=lambda shown: no_points(item, shown))


def _wanted(shown: MissingShown, lang: Lang) -> str:
    """What is missing with the criteria that ask it; of what other cases give, also what is lacking."""
    label = in_lang(shown.label, lang) + (f" ({', '.join(shown.criteria)})" if shown.criteria else "")
    return f"{label}: {in_lang(shown.why, lang)}" if shown.missing.want == "other_cases" else label


def _missed(item: Explanation, lang: Lang) -> list[str]:
    """The first clause, else the first finding, between the result and the next better rating."""
    if not item.why_not:
        return []
    following = item.why_not[-1]
    clauses = [in_lang(clause.says, lang) for clause in following.clauses]
    return (clauses or [in_lang(info.says, lang) for info in following.findings])[:1]


def _totals(counted: Sequence[Counted], lang: Lang) -> tuple[str, ...]:
    """How many units count, by rating; and the results that do not count, with why."""
    counting = [item.evaluation for item in counted if item.counts]
    by_rating = Counter(ratings(item, lang, both=False) for item in counting)
    order = {rating_label(item.standard, info.id, lang): place for item in counting for place, info in enumerate(item.standard.ratings)}
    listed = [f"{label}: {number}" for label, number in sorted(by_rating.items(), key=lambda one: (order.get(one[0], 99), one[0]))]
    units = {(item.standard.id, item.case.unit.id) for item in counting}
    key = "report.counted" if len(units) == len(counting) else "report.counted-periods"
    found = [say(key, lang, count=len(counting), units=len(units)) + (f" {'; '.join(listed)}." if listed else "")]
    left: dict[str, list[str]] = {}
    for item in counted:
        if not item.counts:
            left.setdefault(item.why_not, []).append(item.evaluation.case.id)
    found += [say("report.not-counted", lang, case=", ".join(cases), why=say(f"not-counted.{why}", lang)) for why, cases in left.items()]
    return tuple(found)


def summary_text(summary: Summary) -> str:
    rows = [(line.no, line.unit, line.period, line.score, line.rating, line.on_claims, line.first) for line in summary.lines]
    longest = max((len(word) for line in summary.lines for word in line.score.split()), default=0)
    widths = tuple(max(width, longest) if key == SCORE else width for key, width in enumerate(WIDTHS))  # a number is not broken
    return "\n".join((*summary.heads, "", grid.screen(rows, summary.headers, widths), "", *summary.totals)) + "\n"


def summary_markdown(summary: Summary) -> str:
    rows = [(line.no, line.unit, line.period, line.score, line.rating, line.on_claims, line.first) for line in summary.lines]
    totals = "\n".join(f"- {grid.marked(line)}" for line in summary.totals)
    return f"{headed_markdown(summary.heads, grid.markdown(rows, summary.headers))}\n{totals}\n"


def headed_markdown(above: Sequence[str], table: str) -> str:
    return "\n\n".join((*(grid.marked(line) for line in above), table)) + "\n"


# one criterion across cases


def criterion_rows(explanations: Sequence[Explanation], lang: Lang) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """A criterion across the cases that were narrowed to it: unit, points, verdict, reason."""
    tiers: dict[str, None] = {}
    rows: list[tuple[str, ...]] = []
    for item in explanations:
        for shown in item.criteria:
            evaluation = item.evaluation
            tiers[in_lang(evaluation.standard.criterion_word, lang)] = None
            title = f"{shown.result.info.no} {in_lang(shown.result.info.title, lang)}"
            rows.append(
                (str(len(rows) + 1), evaluation.case.unit.name, period_text(evaluation, lang), title, _score(shown.result, lang),
                 verdict_text(shown.result.verdict, lang), _reason(shown, lang))
            )  # fmt: skip
    columns = {key: say(f"column.{key}", lang) for key in ("no", "unit", "period", "score", "verdict", "reason")}
    tier = " / ".join(tiers)
    return (columns["no"], columns["unit"], columns["period"], tier, columns["score"], columns["verdict"], columns["reason"]), rows


def _score(item: CriterionResult, lang: Lang) -> str:
    if item.points is None or item.info.out_of is None or item.left_out:
        return ""
    return part_score(item.points, item.info.out_of, item.info.out_of, lang)


def _reason(shown: CriterionShown, lang: Lang) -> str:
    return "; ".join(in_lang(step.says, lang) for step in told(shown))
