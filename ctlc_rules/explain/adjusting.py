"""What was done to points after they were added: rounding, rescaling, limits, said so that a person can do it again."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.nodes import Constant, Greatest, Least, Round
from ctlc_rules.evaluate.evaluation import StepResult
from ctlc_rules.explain.numbers import points
from ctlc_rules.explain.voice import Voice


def adjusting(voice: Voice, step: StepResult) -> str:
    """`5 / 7 × 100, làm tròn đến 1 (bỏ phần lẻ)`; the plain word where there are no figures to name."""
    node = voice.evaluation.standard.core.node(step.definition) if step.definition else None
    match node:
        case Round():
            how = {"step": points(node.step, voice.lang), "mode": voice.say(f"scale.mode.{node.mode}")}
            if step.kind == "rescale":
                how |= {"of": _before(voice, node), "over": _value(voice, node), "scale": points(node.high, voice.lang)}
            return voice.say(f"adjust.{step.kind}", **how)
        case Least(items) | Greatest(items):
            held = next(item.value for item in items if isinstance(item, Constant))
            return voice.say(f"adjust.{step.kind}", limit=points(held, voice.lang))
        case _:
            return voice.say(f"adjust.{step.kind}")


def _before(voice: Voice, node: Round) -> str:
    lo, hi = (end / node.high for end in voice.evaluation.trace.number(node.of))
    return _ends(voice, lo, lo if voice.evaluation.closed_against else hi)


def _value(voice: Voice, node: Round) -> str:
    return _ends(voice, *voice.evaluation.trace.number(node.over))


def _ends(voice: Voice, lo: Fraction, hi: Fraction) -> str:
    if lo == hi:
        return points(lo, voice.lang)
    return f"({voice.say('value.between', lo=points(lo, voice.lang), hi=points(hi, voice.lang))})"
