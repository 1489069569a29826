"""Results as JSON: design of docs/result.md. Keys sorted, text NFC, points as decimal texts, both languages, no locale."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from ctlc_rules.case.written import FactPlace
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import Cite
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.counting import Counted, count
from ctlc_rules.evaluate.evaluation import Bounds, CriterionResult, Evaluation
from ctlc_rules.explain.explanation import (
    CriterionShown,
    Explanation,
    FactShown,
    LayerSaid,
    MissingShown,
    SectionShown,
    StepShown,
    TakenShown,
    WarningShown,
)

SCHEMA = 1

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"


def as_json(
    explanations: Sequence[Explanation], engine: str, among: Sequence[Counted] = (), more: Sequence[Mapping[str, Json]] = ()
) -> str:
    """All results as one document. engine: the version of the program. among: what counts, where these are only some of the results.

    more: of each result what else it says.
    """
    found = {id(how.evaluation): how for how in among or count([item.evaluation for item in explanations])}
    counted = [found[id(item.evaluation)] for item in explanations]
    modes = sorted({item.evaluation.mode for item in explanations})
    document: Json = {
        "schema": SCHEMA,
        "engine": engine,
        "mode": modes[0] if len(modes) == 1 else "mixed",
        "results": [
            {**result(item, how), **own} for item, how, own in zip(explanations, counted, more or [{}] * len(counted), strict=True)
        ],
    }
    return json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def result(item: Explanation, counted: Counted) -> dict[str, Json]:
    """One result: what was graded by what, the outcome, the scores and every reason."""
    evaluation = item.evaluation
    return {
        **_header(item),
        "outcome": evaluation.outcome,
        "because": evaluation.because,
        "for_reference": evaluation.reference,
        "counted": counted.counts,
        "not_counted_because": counted.why_not or None,
        "score": _score(evaluation.total.points, evaluation.total.out_of) if evaluation.total else None,
        "steps": [_step(step) for step in item.total_steps],
        "on_claims": decimal_text(evaluation.on_claims),
        "lost": {"by_figures": decimal_text(item.lost_by_figures), "for_want": decimal_text(item.lost_for_want)},
        "rating": evaluation.rating,
        "possible_ratings": list(evaluation.ratings),
        "ratings_exact": evaluation.exact,
        "decisions": [_both(text) for text in item.decisions],
        "why": [_both(text) for text in item.why],
        "why_not": [
            {
                "rating": why.rating.id,
                "clauses": [{"says": _both(clause.says), "holds": _truth(clause.truth)} for clause in why.clauses],
                "findings": [info.id for info in why.findings],
            }
            for why in item.why_not
        ],
        "sections": [_section(section) for section in item.sections],
        "criteria": [_criterion(criterion) for criterion in item.criteria],
        "findings": [
            {
                "id": shown.info.id, "effect": shown.info.effect, "to": shown.info.to or None,
                "says": _both(shown.says), "holds": _truth(shown.truth),
            }
            for shown in item.findings
        ],
        "missing": [_missing(missing) for missing in item.missing],
        "warnings": [_warning(warning) for warning in item.warnings],
        "taken": [_taken(shown) for shown in item.taken],
    }  # fmt: skip


def _local(standard: Standard) -> dict[str, Json]:
    """Of a local file over a framework: which, and every change. Nothing of a standard of its own."""
    info = standard.framework
    if info is None:
        return {}
    framework: Json = {
        "id": info.id, "edition": info.edition, "title": _both(info.title),
        "core_sha256": info.core_sha256, "sha256": info.sha256, "changed_by": _both(info.by),
    }  # fmt: skip
    changes: list[Json] = [
        {
            "at": change.at, "old": change.old, "new": change.new, "because": _both(change.because),
            "cite": [f"{cite.id}:{cite.article}" if cite.article else cite.id for cite in change.cite],
            "place": f"criteria/{change.place.file.rpartition('/')[2]}:{change.place.line}",
        }
        for change in standard.changes
    ]  # fmt: skip
    return {"framework": framework, "changes": changes}


def _reopened(evaluation: Evaluation) -> Json:
    """Who cancelled the result that was closed before; null where none was."""
    again = evaluation.reopened
    return {"by": again.by, "on": again.on.isoformat(), "because": again.because} if again else None


def _header(item: Explanation) -> dict[str, Json]:
    evaluation, standard, case = item.evaluation, item.evaluation.standard, item.evaluation.case
    period = case.period
    closing = evaluation.closing
    heard = [layer for layer in case.layers if layer.layer in case.heard(evaluation.stage.layer)]
    return {
        "mode": evaluation.mode,
        "stage": evaluation.stage.layer,
        "supposed": evaluation.supposed,
        "reopened": _reopened(evaluation),
        "as_of": evaluation.as_of.isoformat() if evaluation.as_of else None,
        "standard": {
            "id": standard.id, "edition": standard.edition, "status": standard.status,
            "title": _both(standard.title), "core_sha256": standard.core_sha256, "sha256": standard.sha256,
            **_local(standard),
        },
        "case": {
            "id": case.id,
            "draft": case.draft,
            "unit": case.unit.id,
            "name": case.unit.name,
            "sha256": case.layers[0].sha256,
            "layers": [{"layer": layer.layer, "sha256": layer.sha256} for layer in heard],
            "period": {
                "from": period.start.isoformat(), "to": period.to.isoformat(), "label": period.label,
                "months": decimal_text(period.months), "approximate": period.approximate,
            } if period else None,
            "closing": {
                "by": closing.by, "on": closing.on.isoformat(), "asked": closing.asked.isoformat() if closing.asked else None,
                "because": closing.because,
            } if closing else None,
        },
    }  # fmt: skip


def _section(section: SectionShown) -> Json:
    item = section.result
    return {
        "id": item.info.id,
        "no": item.info.no,
        "score": _score(item.points, item.out_of or Fraction(0)) if item.points else None,
        "steps": [_step(step) for step in section.steps],
    }


def _criterion(shown: CriterionShown) -> Json:
    item = shown.result
    info = item.info
    return {
        "id": info.id,
        "no": info.no,
        "section": info.section,
        "title": _both(info.title),
        "verdict": item.verdict,
        "levels": _levels(item),
        "score": _score(item.points, info.out_of or Fraction(0)) if item.points else None,
        "on_claims": decimal_text(item.on_claims),
        "lost": {"by_figures": decimal_text(item.by_figures), "for_want": decimal_text(item.for_want)} if item.points else None,
        "at": info.at,
        "cite": [_cite(cite, text) for cite, text in zip(info.cite, shown.cite, strict=True)],
        "papers": [_both(paper) for paper in shown.papers],
        "steps": [_step(step) for step in shown.steps],
    }


def _levels(item: CriterionResult) -> Json:
    """The verdict at each level, where they differ by level."""
    levels = [level for level, _ in item.verdicts if level]
    return dict(item.verdicts) if levels else None


def _cite(cite: Cite, text: Both) -> Json:
    return {"id": cite.id, "article": cite.article or None, "says": _both(text)}


def _step(step: StepShown) -> Json:
    return {
        "kind": step.kind,
        "says": _both(step.says),
        "points": {"low": decimal_text(step.points.lo), "high": decimal_text(step.points.hi)},
        "because": step.because,
        "level": step.level or None,
        "facts": [_fact(fact) for fact in step.facts],
    }


def _fact(fact: FactShown) -> Json:
    return {
        "input": fact.input,
        "label": _both(fact.label),
        "value": fact.raw or None,
        "says": _both(fact.value),
        "basis": fact.basis,
        "as_printed": fact.as_printed or None,
        "layer": fact.layer or None,
        "by": fact.by or None,
        "on": fact.on.isoformat() if fact.on else None,
        "because": fact.because or None,
        "at": [_place(place) for place in fact.at],
        "in_year": _both(fact.in_year) if fact.in_year.vi else None,
        "from": _both(fact.come_from) if fact.come_from.vi else None,
        "layers": [_said(item) for item in fact.before],
    }


def _said(item: LayerSaid) -> Json:
    return {
        "layer": item.layer,
        "by": item.by or None,
        "on": item.on.isoformat() if item.on else None,
        "value": item.raw or None,
        "says": _both(item.value),
        "as_printed": item.as_printed or None,
        "because": item.because or None,
        "at": [_place(place) for place in item.at],
    }


def _place(place: FactPlace) -> Json:
    return {key: value for key, value in place.model_dump().items() if value is not None}


def _missing(shown: MissingShown) -> Json:
    item = shown.missing
    return {
        "input": item.input,
        "label": _both(shown.label),
        "kind": item.want,
        "criteria": [criterion.id for criterion in item.criteria],
        "worth": {"low": "0", "high": decimal_text(item.worth)},
    }


def _taken(shown: TakenShown) -> Json:
    """What other cases gave, with the hashes of the list and of every case, layer by layer."""
    item = shown.taken
    return {
        "input": item.input,
        "label": _both(shown.label),
        "says": _both(shown.value),
        "from": _both(shown.come_from),
        "low": decimal_text(item.lo) if item.lo is not None else None,
        "high": decimal_text(item.hi) if item.hi is not None else None,
        "words": list(item.words),
        "lists": [{"id": one.id, "sha256": one.sha256, "units": one.units} for one in item.lists],
        "cases": [
            {
                "case": one.case, "unit": one.unit, "gave": one.gave, "closed": one.closed,
                "standard": {"id": one.standard, "edition": one.edition, "core_sha256": one.core_sha256},
                "period": {"from": one.period[0].isoformat(), "to": one.period[1].isoformat()},
                "layers": [{"layer": layer, "sha256": sha256} for layer, sha256 in one.layers],
            }
            for one in item.sources
        ],
        "lacks": [{"code": lack.code, **dict(lack.args)} for lack in item.lacks],
    }  # fmt: skip


def _warning(shown: WarningShown) -> Json:
    item = shown.warning
    return {
        "code": item.code,
        "says": _both(shown.says),
        "inputs": list(item.inputs),
        "conflict": item.conflict,
        "at": [_place(place) for place in shown.at],
    }


def _score(points: Bounds, out_of: Fraction) -> Json:
    return {"low": decimal_text(points.lo), "high": decimal_text(points.hi), "out_of": decimal_text(out_of)}


def _both(text: Both) -> Json:
    return {"vi": text.vi, "en": text.en}


def _truth(truth: int) -> Json:
    return [False, None, True][truth]
