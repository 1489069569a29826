"""Real cases under both standards: who moves, up or down, and by which clause."""

from __future__ import annotations

from typing import Literal

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.explain.answers.comparison import Move
from ctlc_rules.prove.comparing.clauses import Sides


def move(sides: Sides, before: Evaluation, after: Evaluation) -> Move:
    """One case, graded by the first and by the second."""
    given = (for_program(item.known.given, item.standard.program) for item in (before, after))
    totals = (item.total.points if item.total else None for item in (before, after))
    ends = [(points.lo, points.hi) for points in totals if points]
    points = (ends[0], ends[1]) if len(ends) == 2 else None  # noqa: PLR2004  # both sides have points
    clauses = sides.clauses(*given)
    return Move(
        before.case.id,
        before.case.unit.name,
        before.ratings,
        after.ratings,
        points,
        _way(before, after),
        clauses,
    )


def _way(before: Evaluation, after: Evaluation) -> Literal["up", "down", "other", "same"]:
    """By the ratings still possible, each end no worse and one better; by points where neither rates."""
    order = [info.id for info in before.standard.ratings if info.id != NOT_RATED]
    if before.ratings == after.ratings and (before.ratings or before.total == after.total):
        return "same"
    if before.ratings and after.ratings:
        if not set(before.ratings + after.ratings) <= set(order):
            return "other"
        ends = [[order.index(rating) for rating in item.ratings] for item in (before, after)]
        rises = [min(ends[0]) - min(ends[1]), max(ends[0]) - max(ends[1])]
    elif before.total and after.total:
        lo, hi = before.total.points, after.total.points
        rises = [
            int(hi.lo > lo.lo) - int(hi.lo < lo.lo),
            int(hi.hi > lo.hi) - int(hi.hi < lo.hi),
        ]
    else:
        return "other"
    if all(rise >= 0 for rise in rises):
        return "up" if any(rises) else "same"
    return "down" if all(rise <= 0 for rise in rises) else "other"
