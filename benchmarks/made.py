"""Complete cases made from a seed, in the three shapes that are compared: plain facts, what the engine is given, a case that was read."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from random import Random

from benchmarks import banded
from benchmarks.by_hand import MONTH, Facts
from ctlc_rules.case import read_case
from ctlc_rules.case.case import Case
from ctlc_rules.core.compile import Given
from ctlc_rules.core.core import NumberInput, WordInput
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.criteria.infos import MONTHS, InputInfo
from ctlc_rules.source import Problems, as_text

CRITERIA = Path(__file__).parents[1] / "criteria"
WHOLE_YEAR = 12 * MONTH
WORDS = ("none", "some", "well")
QUALITIES = (0.0, 0.3, 0.6, 0.9, 0.98, 1.0)
"""How likely an answer is the good one; a case has one of these, so that every rating occurs."""
LARGE = (2, 12, 60, 400, 2000)


def clc_illustrative() -> Standard:
    name = "clc-illustrative"
    english = f"{name}.en.yaml"
    return _read(f"{name}.yaml", (CRITERIA / f"{name}.yaml").read_bytes(), (english, (CRITERIA / english).read_bytes()))


def banded_standard() -> Standard:
    return _read("banded.yaml", banded.standard_text().encode(), None)


def _read(file: str, data: bytes, english: tuple[str, bytes] | None) -> Standard:
    problems = Problems()
    standard = read_standard(file, data, problems, english)
    if standard is None:
        raise ValueError(_told(problems))
    return standard


def _told(problems: Problems) -> str:
    return "\n".join(as_text(problem, None, "en") for problem in problems)


def random_facts(standard: Standard, rng: Random) -> Facts:
    """Every fact known. A part is never over its whole where that is an input."""
    quality = rng.choice(QUALITIES)
    facts = Facts({}, {}, {})
    for info in sorted(standard.inputs.values(), key=lambda info: info.part_of is not None):
        if info.is_number:
            facts.numbers[info.id] = _number(info, facts.numbers, quality, rng)
        elif info.yes_no:
            good = rng.random() < quality
            facts.yes[info.id] = not good if info.presume == "no" or info.id == "breach" else good
        else:
            facts.words[info.id] = "well" if rng.random() < quality else rng.choice(WORDS)
    for item in standard.core.inputs:
        if item.name.startswith("evidence:"):
            facts.yes[item.name] = rng.random() < quality
        elif item.name == MONTHS:
            facts.numbers[MONTHS] = rng.choice((WHOLE_YEAR, rng.randrange(9, 16) * MONTH, rng.randrange(270, 450) * 12))
    return facts


def _number(info: InputInfo, known: dict[str, int], quality: float, rng: Random) -> int:
    """In units of 1/per."""
    usual = info.usual or (info.lo, min(info.hi, Fraction(rng.choice(LARGE))))
    low, high = (int(end * info.per) for end in usual)
    if info.part_of in known:
        high = known[info.part_of]
    good = rng.random() < quality
    if info.better == "fewer":
        return low if good else rng.randint(low, high)
    if info.better == "more":
        return rng.randint(high - (high - low) // 8, high) if good else rng.randint(low, low + (high - low) // 4)
    return rng.randint(low, high)


def presumed(standard: Standard, facts: Facts) -> Facts:
    """As a centre reports it: a year, every gating paper taken for good, nothing recorded by the office."""
    office = [info for info in standard.inputs.values() if info.from_office]
    numbers = facts.numbers | {info.id: int(info.presume) for info in office if isinstance(info.presume, Fraction)}
    numbers |= {MONTHS: WHOLE_YEAR} if MONTHS in numbers else {}
    yes = facts.yes | {info.id: info.presume == "yes" for info in office if info.yes_no}
    return Facts(numbers, yes | {name: True for name in yes if name.startswith("evidence:")}, facts.words)


def given_of(standard: Standard, facts: Facts) -> Given:
    """The facts as the engine is given them: intervals in whole units, words as bits."""
    given: dict[str, tuple[int, int] | int] = {}
    for item in standard.core.inputs:
        if isinstance(item, NumberInput):
            number = facts.numbers[item.name]
            given[item.name] = (number, number)
        elif isinstance(item, WordInput):
            word = facts.words.get(item.name) or ("yes" if item.name.startswith("applies:") or facts.yes[item.name] else "no")
            given[item.name] = 1 << item.words.index(word)
    return given


def case_of(standard: Standard, facts: Facts) -> Case:
    """The facts (as `presumed` makes them) written as a case and read."""
    lines = [
        "case: made",
        f"standard: {standard.id}",
        "unit: {id: unit, name: Made, kind: centre}",
        "period: {from: 2025-01-01, to: 2025-12-31}",
        "report: report",
        "documents: {report: {file: made.txt}}",
        "facts:",
        *(f"  {name}: {{value: {_written(info, facts)}}}" for name, info in standard.inputs.items() if not info.from_office),
    ]
    problems = Problems()
    case = read_case([("made.yaml", "\n".join(lines).encode())], standard, problems)
    if case is None:
        raise ValueError(_told(problems))
    return case


def _written(info: InputInfo, facts: Facts) -> str:
    if info.is_number:
        value = Fraction(facts.numbers[info.id], info.per)
        return decimal_text(value * 100) + "%" if info.kind == "percent" else decimal_text(value)
    return facts.words.get(info.id) or ("yes" if facts.yes[info.id] else "no")
