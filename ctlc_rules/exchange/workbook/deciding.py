"""Which criteria decide a case's rating: those that are still open, then those that hold it back; with what each asks."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.criteria.infos import CriterionInfo, InputInfo
from ctlc_rules.evaluate.evaluation import CriterionResult, Evaluation


@dataclass(frozen=True, slots=True)
class Group:
    """criterion: None for what none asks. Each input and paper stands once in the whole list."""

    criterion: CriterionInfo | None
    inputs: tuple[InputInfo, ...]
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    deciding: tuple[Group, ...]
    rest: tuple[Group, ...]
    of_office: tuple[InputInfo, ...]

    @property
    def rows(self) -> int:
        """How many rows decide."""
        return sum(len(group.inputs) + len(group.papers) for group in self.deciding)


def order_of(evaluation: Evaluation) -> Order:
    """The criteria of an open case, at the stage that it was evaluated at."""
    standard = evaluation.standard
    told: set[str] = set()
    deciding = [item.info for item in _deciding(evaluation)]
    others = [info for info in standard.criteria if info not in deciding]
    groups = {info.id: _group(evaluation, info, told) for info in (*deciding, *others)}
    loose = tuple(info for info in standard.inputs.values() if info.elapsed is None and not info.from_office and info.id not in told)
    rest = tuple(groups[info.id] for info in others)
    return Order(
        tuple(groups[info.id] for info in deciding),
        (*rest, Group(None, loose, ())) if loose else rest,
        tuple(info for info in standard.inputs.values() if info.from_office),
    )


def _deciding(evaluation: Evaluation) -> list[CriterionResult]:
    """Those open by the points that hang on them; then, where a better rating is lost, those that lost points or are not met."""
    opened = [item for item in evaluation.criteria if _open(item)]
    opened.sort(key=lambda item: -_width(item))
    best = evaluation.standard.ratings[0].id if evaluation.standard.ratings else ""
    if best in evaluation.ratings:
        return opened
    lost = [item for item in evaluation.criteria if item not in opened and (item.by_figures or item.verdict == "not_met")]
    lost.sort(key=lambda item: -item.by_figures)
    return opened + lost


def _open(item: CriterionResult) -> bool:
    return bool(_width(item)) or any(verdict == "unknown" for _, verdict in item.verdicts)


def _width(item: CriterionResult) -> Fraction:
    return item.points.hi - item.points.lo if item.points else Fraction(0)


def _group(evaluation: Evaluation, info: CriterionInfo, told: set[str]) -> Group:
    """What a criterion asks of the unit and was not listed yet; adds it to `told`."""
    standard = evaluation.standard
    inputs = [standard.inputs[name] for name in standard.inputs_of(info.id) if name in standard.inputs]
    mine = tuple(item for item in inputs if item.id not in told and item.elapsed is None and not item.from_office)
    papers = tuple(paper for paper in dict.fromkeys((*info.evidence, *info.wanted)) if f"paper:{paper}" not in told)
    told |= {item.id for item in mine} | {f"paper:{paper}" for paper in papers}
    return Group(info, mine, papers)
