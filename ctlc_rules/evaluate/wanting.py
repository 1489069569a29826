"""What is missing, in the order of what hangs on it."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.nodes import Ref
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.evaluation import Missing
from ctlc_rules.evaluate.reading import Known


def find_missing(standard: Standard, known: Known, trace: Trace) -> tuple[Missing, ...]:
    """Every input of the core that is not known, with the criteria that ask it and the points that hang on it; the most first."""
    order: dict[str, int] = {}
    for item in standard.core.inputs:
        for name in standard.behind(item.name):
            order.setdefault(name, len(order))
    widths = _Widths(standard, trace)
    found: list[Missing] = []
    for name, want in known.wants.items():
        if name in order:
            found.append(Missing(name, want, standard.criteria_asking(name), widths.worth(name), known.facts.get(name)))
    return tuple(sorted(found, key=lambda item: (-item.worth, order[item.input])))


class _Widths:
    """How far the points of criteria and steps are still open."""

    def __init__(self, standard: Standard, trace: Trace) -> None:
        self.standard = standard
        self.trace = trace
        self._known: dict[str, Fraction] = {}

    def of(self, name: str) -> Fraction:
        if name not in self._known:
            lo, hi = self.trace.number(Ref(name))
            self._known[name] = hi - lo
        return self._known[name]

    def worth(self, name: str) -> Fraction:
        """The points that still hang on an input: of each criterion that asks it, the open points of the steps that ask it."""
        worth = Fraction(0)
        for info, asking in self.standard.steps_asking(name):
            points = self.standard.outlines[info.id].points
            if points is None or not self.of(points):
                continue
            steps = sum((self.of(step) for step in asking), Fraction(0))
            worth += min(self.of(points), steps) if asking else self.of(points)
        return worth
