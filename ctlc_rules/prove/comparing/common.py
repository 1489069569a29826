"""Two standards over the same inputs: what both call alike is made alike, within the range and the words that both allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor, gcd

from ctlc_rules.core.compile import whole
from ctlc_rules.core.core import Core, CoreInput, NumberInput, WordInput
from ctlc_rules.criteria.infos import MONTHS
from ctlc_rules.criteria.inputs import MONTHS_PER
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.prove.encoding import Completion


@dataclass(frozen=True, slots=True)
class Common:
    """first, second: the standards over the common inputs. given: the words that both know, and a period that both take.

    narrowed: inputs that are not declared alike. unlike: inputs of one name that have nothing in common.
    """

    first: Standard
    second: Standard
    given: Given
    narrowed: tuple[str, ...]
    unlike: tuple[str, ...]


def common(first: Standard, second: Standard) -> Common:
    theirs = {item.name: item for item in second.checks.inputs}
    alike: dict[str, CoreInput] = {}
    given: Given = {}
    narrowed: list[str] = []
    unlike: list[str] = []
    for item in first.checks.inputs:
        other = theirs.get(item.name)
        if other is None or other == item:
            continue
        both = _numbers(item, other) if isinstance(item, NumberInput) else _words(item, other)
        if both is None:
            unlike.append(item.name)
            continue
        narrowed.append(item.name)
        alike[item.name] = both
        if isinstance(item, WordInput) and isinstance(other, WordInput) and isinstance(both, WordInput):
            given[item.name] = sum(1 << at for at, word in enumerate(both.words) if word in item.words and word in other.words)
    given |= _period(first, second)
    return Common(_over(first, alike), _over(second, alike), given, tuple(narrowed), tuple(unlike))


def _numbers(item: NumberInput, other: CoreInput) -> NumberInput | None:
    """The range that both allow, in steps that both take."""
    if not isinstance(other, NumberInput):
        return None
    per = gcd(item.per, other.per)
    lo, hi = ceil(max(item.lo, other.lo) * per), floor(min(item.hi, other.hi) * per)
    return NumberInput(item.name, Fraction(lo, per), Fraction(hi, per), per) if lo <= hi else None


def _words(item: WordInput, other: CoreInput) -> WordInput | None:
    """The words of both, those of the first before."""
    if not isinstance(other, WordInput) or not set(item.words) & set(other.words):
        return None
    return WordInput(
        item.name,
        (*item.words, *(word for word in other.words if word not in item.words)),
    )


def _over(standard: Standard, alike: Mapping[str, CoreInput]) -> Standard:
    return (
        replace(
            standard,
            core=_core(standard.core, alike),
            checks=_core(standard.checks, alike),
        )
        if alike
        else standard
    )


def _core(core: Core, alike: Mapping[str, CoreInput]) -> Core:
    return replace(core, inputs=tuple(alike.get(item.name, item) for item in core.inputs))


def _period(first: Standard, second: Standard) -> Given:
    """A period within the tolerance of both, where they say one."""
    spans = [item.for_.tolerance for item in (first, second) if item.for_.tolerance is not None and MONTHS in item.program.input_slots]
    if not spans:
        return {}
    lo, hi = max(span.lo for span in spans), min(span.hi for span in spans)
    return {MONTHS: (whole(Fraction(lo), MONTHS_PER), whole(Fraction(hi), MONTHS_PER))} if lo <= hi else {}


def as_of(standard: Standard, over: Standard, completion: Completion) -> Completion:
    """A completion of the standard over the common inputs, in the steps and words of the standard's own file."""
    own = {item.name: item for item in standard.core.inputs}
    return {item.name: _as(own[item.name], item, completion[item.name]) for item in over.core.inputs}


def _as(own: CoreInput, item: CoreInput, value: int) -> int:
    if isinstance(own, NumberInput) and isinstance(item, NumberInput):
        return value * (own.per // item.per)
    assert isinstance(own, WordInput) and isinstance(item, WordInput)
    return 1 << own.words.index(item.words[value.bit_length() - 1])


def one_sided(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    """What only the first has, in its order."""
    theirs = set(second)
    return tuple(name for name in first if name not in theirs)
