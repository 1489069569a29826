"""What is done to points after they are added, for the sheet of points: rounded, brought to a scale, held between two ends."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ctlc_rules.core.nodes import Constant, Greatest, Least, Round
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import points

Adjust = tuple[tuple[str, str], ...]
"""Kind and definition of each adjustment, as in an outline of the core."""


def adjusted(labels: Labels, adjust: Adjust) -> Iterator[str]:
    """A sentence for each that holds whatever the case; evidence, findings and what does not apply stand elsewhere on the sheet."""
    for kind, name in adjust:
        match labels.standard.core.node(name):
            case Round(step=step, mode=mode, high=high) if kind in ("rounding", "rescale"):
                how = {"step": points(step, labels.lang), "mode": labels.say(f"scale.mode.{mode}"), "scale": points(high, labels.lang)}
                yield labels.say("scale.rescale" if kind == "rescale" else "adjust.rounding", **how)
            case Least(items) | Greatest(items) if kind in ("limit", "floor"):
                held = next(item.value for item in items if isinstance(item, Constant))
                yield labels.say(f"adjust.{kind}", limit=points(held, labels.lang))


def most_in_all(standard: Standard, parts: Fraction) -> Fraction:
    """The most that the total can be. parts: what its sections are out of, each times its weight."""
    total = standard.core.outline.total
    most = parts
    for kind, name in total.adjust if total else ():
        match standard.core.node(name):
            case Round(high=scale) if kind == "rescale":
                most = scale
            case Least(items) if kind == "limit":
                most = min(most, *(item.value for item in items if isinstance(item, Constant)))
    return most
