"""A question put to both machines: the engine as it runs, and the naive oracle of the laws. They are compared with what is published.

A question is a standard's text with facts, or a core with what is known of its inputs. null is what is not known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ctlc_rules.case import read_case
from ctlc_rules.core.compile import compile_core
from ctlc_rules.core.core import Core, Definition, NumberInput, Outline
from ctlc_rules.core.export import core_json
from ctlc_rules.core.nodes import Node, Ref
from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.source import Problems
from tests.laws.oracle import Sets, Value, true_sets

Answer = bool | Fraction | str | None

HEAD = """\
standard: asked
edition: 1
status: illustrative
title: asked
for: {unit: centre}
governs: {by: period_end, from: 2000-01-01}
policy:
  claimed: {self: accept, office: unknown, closed: not_met}
  evidence: {self: accept, office: unknown, closed: not_met}
  missing: {closed: not_met}
  not_applicable: full
  qualified: as_bounds
words: {section: s, criterion: c}
"""
NO_OUTLINE = Outline((), (), None, (), (), ())


@dataclass(frozen=True, slots=True)
class Written:
    """Criteria of a standard; each is one question. rating: its rows; then the rating is the first question. facts: what is known."""

    inputs: Mapping[str, object]
    criteria: tuple[Mapping[str, object], ...]
    facts: Mapping[str, str]
    rating: tuple[Mapping[str, str], ...] = ()

    def text(self) -> str:
        criteria = {f"s.c{place}": {"title": "c", **criterion} for place, criterion in enumerate(self.criteria)}
        rating = self.rating or ({"id": "only", "label": "only"},)
        parts = {"inputs": self.inputs, "sections": {"s": {"title": "s"}}, "criteria": criteria, "rating": rating}
        return HEAD + "".join(f"{key}: {json.dumps(part, ensure_ascii=False)}\n" for key, part in parts.items())

    def read(self, problems: Problems) -> Standard | None:
        """The standard; sections are out of whatever their criteria come to, which the first reading tells."""
        found = Problems()
        standard = read_standard("asked.yaml", self.text().encode(), found)
        sums = [dict(problem.args)["sum"] for problem in found if problem.code == "out-of-missing"]
        if sums and len(found) == 1:
            text = self.text().replace('{"s": {"title": "s"}}', f'{{"s": {{"title": "s", "out_of": "{sums[0]}"}}}}')
            return read_standard("asked.yaml", text.encode(), problems)
        problems.extend(found)
        return standard


@dataclass(frozen=True, slots=True)
class Bare:
    """A node over one input, for what no text says. known: the input's number, None where it is not known."""

    node: Node
    inputs: tuple[NumberInput, ...] = ()
    known: Fraction | None = None


Question = Written | Bare


def answers(question: Question) -> dict[str, tuple[Answer, ...]]:
    """What each machine says; one answer for each criterion, the rating, or the node."""
    return _of_text(question) if isinstance(question, Written) else _of_node(question)


def _of_text(question: Written) -> dict[str, tuple[Answer, ...]]:
    problems = Problems()
    standard = question.read(problems)
    assert standard is not None, [(str(item.place), item.code, item.args) for item in problems]
    case = {"case": "c", "unit": {"id": "u", "name": "u", "kind": "centre"}, "period": {"from": "2020-01-01", "to": "2020-12-31"}}
    case["facts"] = {name: {"value": value} for name, value in question.facts.items()}
    read = read_case([("case.yaml", json.dumps(case, ensure_ascii=False).encode())], standard, problems)
    assert read is not None, [(str(item.place), item.code, item.args) for item in problems]
    found = evaluate(standard, read)
    sets = true_sets(core_json(standard.core), {name: _known(standard, name, text) for name, text in question.facts.items()})
    rated = bool(question.rating)
    return {
        "engine": ((found.rating,) if rated else ()) + _engine(found),
        "oracle": ((_only(sets.outcomes),) if rated else ()) + _oracle(standard, sets),
    }


def _engine(found: Evaluation) -> tuple[Answer, ...]:
    truths = {"met": True, "not_met": False, "unknown": None}
    return tuple(
        truths[item.verdict or ""] if item.points is None else item.points.lo if item.points.known else None for item in found.criteria
    )


def _oracle(standard: Standard, sets: Sets) -> tuple[Answer, ...]:
    found: list[Answer] = []
    for item in standard.core.outline.criteria:
        name = item.points or dict(item.verdicts)[""]
        found.append(_only(sets.truths[name]) if item.points is None else _point(sets.numbers[name]))
    return tuple(found)


def _known(standard: Standard, name: str, text: str) -> Value:
    info = standard.inputs[name]
    if info.kind == "date":
        return Fraction(date.fromisoformat(text).toordinal())
    return text if info.words else Fraction(text)


def _of_node(question: Bare) -> dict[str, tuple[Answer, ...]]:
    core = Core(question.inputs, (Definition("asked", question.node),), NO_OUTLINE)
    given = {}
    if question.known is not None:
        whole = question.known * question.inputs[0].per
        assert whole.denominator == 1
        given[question.inputs[0].name] = (whole.numerator, whole.numerator)
    trace = compile_core(core).run(given)
    sets = true_sets(core_json(core), {} if question.known is None else {question.inputs[0].name: question.known})
    if "asked" in sets.truths:
        return {"engine": ((False, None, True)[trace.truth(Ref("asked"))],), "oracle": (_only(sets.truths["asked"]),)}
    return {"engine": (_point(trace.number(Ref("asked"))),), "oracle": (_point(sets.numbers["asked"]),)}


def _point(ends: tuple[Fraction, Fraction]) -> Fraction | None:
    return ends[0] if ends[0] == ends[1] else None


def _only(found: frozenset[bool] | frozenset[str | None]) -> bool | str | None:
    return next(iter(found)) if len(found) == 1 else None
