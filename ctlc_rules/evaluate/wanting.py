"""What is missing, in the order of what hangs on it."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.nodes import Ref
from ctlc_rules.criteria.standard import CriterionInfo, Standard
from ctlc_rules.evaluate.evaluation import Missing
from ctlc_rules.evaluate.reading import Known


def find_missing(standard: Standard, known: Known, trace: Trace) -> tuple[Missing, ...]:
    """Every input of the core that is not known, with the criteria that ask it and the points that hang on it; the most first."""
    order = {item.name: place for place, item in enumerate(standard.core.inputs)}
    found: list[Missing] = []
    for name, want in known.wants.items():
        if name in order:
            criteria, worth = _worth(standard, name, trace)
            found.append(Missing(name, want, criteria, worth, known.facts.get(name)))
    return tuple(sorted(found, key=lambda item: (-item.worth, order[item.input])))


def _worth(standard: Standard, name: str, trace: Trace) -> tuple[tuple[CriterionInfo, ...], Fraction]:
    """The points that still hang on an input: of each criterion that asks it, the open points of the steps that ask it."""
    worth = Fraction(0)
    for info, asking in standard.steps_asking(name):
        points = standard.outlines[info.id].points
        if points is None:
            continue
        lo, hi = trace.number(Ref(points))
        steps = sum((high - low for low, high in (trace.number(Ref(step)) for step in asking)), Fraction(0))
        worth += min(hi - lo, steps) if asking else hi - lo
    return standard.criteria_asking(name), worth
