"""best_of: only the best of several counts. `best_of: [{each: {points: 0.5, of: events, at_most: 2}}, {met: prize, points: 2}]`.

Each item is written as a criterion's form, with its `points:` beside it where the form takes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Annotated

from pydantic import Field, create_model

from ctlc_rules.core.nodes import Greatest, add
from ctlc_rules.forms.base import Context, Form, Lowered, Step, exact
from ctlc_rules.forms.less import Positive
from ctlc_rules.forms.reasons import ByParts, Part
from ctlc_rules.source import Door


class Option(Door):
    """Exactly one form."""

    points: Positive | None = Field(None, description="Điểm khi đạt / points where met")


def form(simple: Mapping[str, Form]) -> Form:
    """The form over all forms that are not made of others."""
    bodies = {key: (item.written | None, Field(None, description=item.says)) for key, item in simple.items()}  # type: ignore[operator]
    written: type[Option] = create_model("Option", __base__=Option, **bodies)  # type: ignore[call-overload]  # keys are data

    def lower(options: list[Option], context: Context) -> Lowered | None:
        found = [_option(option, place, context, simple) for place, option in enumerate(options)]
        parts = tuple(item for item in found if item)
        if len(parts) < len(found):
            return None
        best = Greatest(tuple(part.points for part, _ in parts))
        reason = ByParts("best", Fraction(0), tuple(part for part, _ in parts))
        return Lowered((Step(best, reason),), max(most for _, most in parts))

    return Form(Annotated[list[written], Field(min_length=2, max_length=20)], lower)


def _option(option: Option, place: int, context: Context, simple: Mapping[str, Form]) -> tuple[Part, Fraction] | None:
    """What one item gives, and the most that it can."""
    chosen = [key for key in simple if getattr(option, key) is not None]
    if len(chosen) != 1:
        context.wrong("best-of-form", place, known=", ".join(simple))
        return None
    kind = simple[chosen[0]]
    if option.points is not None and not kind.takes_points:
        context.wrong_key("points-of-form", place, "points", form=chosen[0])
        return None
    points = None if option.points is None else exact(option.points)
    lowered = kind.lower(getattr(option, chosen[0]), replace(context.part(place, chosen[0]), points=points))
    if lowered is None:
        return None
    if lowered.out_of is None:
        context.wrong("best-without-points", place)
        return None
    return Part(add(*(step.points for step in lowered.steps)), tuple(step.reason for step in lowered.steps)), lowered.out_of
