"""What an evaluation says of a rating, a level or a criterion: reached, not reached, or not known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ctlc_rules.case.case import Case
from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.taken import Source
from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.evaluate.given import Stage
from ctlc_rules.population.register import period_of

VERDICTS = {"met": TRUE, "not_applicable": TRUE, "not_met": FALSE, "unknown": UNKNOWN}
"""What does not apply stands in nobody's way, here as in `every criterion met`."""


def counts(evaluation: Evaluation) -> bool:
    """Whether it is a result at all: of a report of the standard's period, graded by the standard for its kind of unit."""
    if not evaluation.case.submitted or evaluation.reference or evaluation.standard.record_only:
        return False
    return evaluation.outcome not in ("not_submitted", "not_for_this_standard") and evaluation.because != "period-refused"


def reached(evaluation: Evaluation, name: str) -> int:
    """Whether a rating, or a better one, was reached; or a level of the standard. A unit that is not rated reached none."""
    order = [info.id for info in evaluation.standard.ratings]
    if name in order:
        good = {rating for rating in order[: order.index(name) + 1] if rating != NOT_RATED}
        return of_all([TRUE if rating in good else FALSE for rating in evaluation.ratings] or [FALSE])
    level = dict(evaluation.standard.core.outline.levels).get(name)
    truth = UNKNOWN if level is None else evaluation.trace.truth(Ref(level))
    return FALSE if truth == UNKNOWN and evaluation.closed_against and level is not None else truth


def criterion_met(evaluation: Evaluation, name: str) -> int:
    found = next((item for item in evaluation.criteria if item.info.id == name), None)
    return UNKNOWN if found is None or found.verdict is None else VERDICTS[found.verdict]


def of_all(truths: Iterable[int]) -> int:
    """One truth where all agree, else unknown."""
    found = set(truths)
    return found.pop() if len(found) == 1 else UNKNOWN


def source_of_result(opened: OpenCase, evaluation: Evaluation, what: str = "") -> Source:
    source = source_of(opened, evaluation.case, evaluation.standard, evaluation.stage, what or gave(evaluation))
    labels = {info.id: info.label for info in evaluation.standard.ratings}
    return replace(source, ratings=tuple(labels[rating] for rating in evaluation.ratings if not what and rating in labels))


def gave(evaluation: Evaluation) -> str:
    """The result in ids: a rating, several joined by `|`, or the outcome."""
    return "|".join(evaluation.ratings) or evaluation.outcome


def source_of(opened: OpenCase, case: Case, standard: Standard, stage: Stage, what: str) -> Source:
    """Where a value came from, with the hashes of the layers that counted."""
    heard = case.heard(stage.layer)
    return Source(
        case=case.id,
        unit=case.unit.id,
        standard=standard.id,
        edition=standard.edition,
        core_sha256=standard.core_sha256,
        period=period_of(opened),
        layers=tuple((layer.layer, layer.sha256) for layer in case.layers if layer.layer in heard),
        closed=stage.closed,
        gave=what,
    )
