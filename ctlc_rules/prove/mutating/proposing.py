"""A case that tells a change from the standard, as an example that a file can keep."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ctlc_rules.case.examples import Examples
from ctlc_rules.core.core import NumberInput
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import TRUE
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import MONTHS
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Given
from ctlc_rules.evaluate.reading import for_program
from ctlc_rules.explain.answers.mutation import Proposal
from ctlc_rules.prove.encoding import Completion
from ctlc_rules.prove.solving import DisagreementError, as_given

EVIDENCE = "evidence:"
Expected = str | Fraction | tuple[str, ...]


def proposal(standard: Standard, other: Standard, examples: Examples | None, criterion: str, case: Completion) -> Proposal:
    """criterion: in which they differ in the case, "" for the rating. Raises `DisagreementError` where the evaluator sees no difference."""
    given = as_given(standard.core, case)
    if criterion:
        given = {
            name: value for name, value in given.items() if name in standard.inputs_of(criterion) or name in other.inputs_of(criterion)
        }
    ends = [_says(one, criterion, given) for one in (standard, other)]
    if ends[0] == ends[1]:
        raise DisagreementError(f"{standard.id}: the evaluator sees no difference in {given}")
    base = "" if criterion or examples is None else _nearest(examples, given)
    start = examples.bases[base] if base and examples else {}
    apart = {name: value for name, value in given.items() if start.get(name) != value}
    facts = {name: _text(standard, name, value) for name, value in apart.items() if name in standard.inputs}
    papers = {name.removeprefix(EVIDENCE): "no" for name, value in apart.items() if name.startswith(EVIDENCE) and value == 1}
    months = _text(standard, MONTHS, apart[MONTHS]) if MONTHS in apart and _unusual(standard, apart) else ""
    return Proposal(base, facts, papers, months, criterion, *ends)


def _unusual(standard: Standard, given: Given) -> bool:
    return _text(standard, MONTHS, given[MONTHS]) != str(standard.for_.months)


def _nearest(examples: Examples, given: Given) -> str:
    """The base row that says most of it."""
    same = {name: sum(base.get(fact) == value for fact, value in given.items()) for name, base in examples.bases.items()}
    return max(same, key=lambda name: same[name]) if same else ""


def _says(standard: Standard, criterion: str, given: Given) -> Expected:
    trace = standard.program.run(for_program(given, standard.program))
    if not criterion:
        ratings = possible_ratings(standard.core.outline, lambda name: trace.truth(Ref(name)))
        return ratings[0] if len(ratings) == 1 else ratings
    outline = standard.outlines[criterion]
    if outline.points:
        low, high = trace.number(Ref(outline.points))
        return low if low == high else (decimal_text(low), decimal_text(high))
    return tuple(level or "yes" for level, ref in outline.verdicts if trace.truth(Ref(ref)) == TRUE)


def _text(standard: Standard, name: str, value: tuple[int, int] | int) -> str:
    """As a file writes it."""
    if isinstance(value, int):
        return standard.program.words[name][value.bit_length() - 1]
    per = next(item.per for item in standard.core.inputs if item.name == name and isinstance(item, NumberInput))
    number = Fraction(value[0], per)
    info = standard.inputs.get(name)
    if info and info.kind == "date":
        return date.fromordinal(number.numerator).isoformat()
    return decimal_text(number * 100) + "%" if info and info.kind == "percent" else decimal_text(number)
