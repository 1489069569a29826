"""Drawn examples through the real readers and the evaluator, and what an example leaves open, said without them."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import prod
from random import Random
from typing import Any, Literal

from ctlc_rules.case import Case, read_case
from ctlc_rules.core.nodes import Ref
from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.source import Problems
from tests.laws.draft_cases import OFFICE, PERIODS
from tests.laws.drafts import YES_NO, Entry
from tests.laws.generator import Example, own_basis
from tests.laws.oracle import Value, choices

Stage = Literal["self", "office"]
STAGES: tuple[Stage, ...] = ("self", "office")
Json = Mapping[str, Any]
Bounds = tuple[Fraction, Fraction]

TRUTHS = {0: frozenset((False,)), 1: frozenset((False, True)), 2: frozenset((True,))}
TRUTH_NODES = frozenset({"compare", "one_of", "all", "any", "not", "at_least"})


def read(drawn: Example) -> tuple[Standard, Case]:
    problems = Problems()
    standard = standard_of(drawn.standard_yaml)
    case = read_case(drawn.layers(), standard, problems)
    assert case is not None, _told(problems)
    return standard, case


@lru_cache(maxsize=1000)  # laws share standards, and a law reads one for several cases
def standard_of(text: str) -> Standard:
    problems = Problems()
    standard = read_standard("drawn.yaml", text.encode(), problems)
    assert standard is not None, _told(problems)
    return standard


def _told(problems: Problems) -> list[tuple[str, str, object]]:
    return [(str(found.place), found.code, found.args) for found in problems]


def graded(drawn: Example, stage: Stage = "self", closed: bool = False) -> Evaluation:
    standard, case = read(drawn)
    return evaluate(standard, case, stage, closed)


def ratings(evaluation: Evaluation) -> frozenset[str]:
    """The outcomes still possible."""
    return frozenset(evaluation.ratings or (evaluation.outcome,))


def found(evaluation: Evaluation, core: Json) -> dict[str, Bounds | frozenset[bool]]:
    """Every definition: the bounds of a number, the truths still possible of a truth."""
    trace = evaluation.trace
    truths: set[str] = set()
    worth: dict[str, Bounds | frozenset[bool]] = {}
    for name, node in core["definitions"]:
        ((kind, body),) = node.items()
        if kind in TRUTH_NODES or (kind == "ref" and body in truths):
            truths.add(name)
            worth[name] = TRUTHS[trace.truth(Ref(name))]
        else:
            worth[name] = trace.number(Ref(name))
    return worth


def wider(outer: Mapping[str, Bounds | frozenset[bool]], inner: Mapping[str, Bounds | frozenset[bool]]) -> list[str]:
    """The definitions of which `outer` does not hold all that `inner` allows; none where all is well."""
    return [name for name in inner if not _holds(outer[name], inner[name])]


def _holds(outer: Bounds | frozenset[bool], inner: Bounds | frozenset[bool]) -> bool:
    if isinstance(outer, frozenset) or isinstance(inner, frozenset):
        return frozenset(inner) <= frozenset(outer)
    return outer[0] <= inner[0] and inner[1] <= outer[1]


# what is open


def known(drawn: Example, core: Json, stage: Stage) -> dict[str, list[Value]]:
    """What the oracle is told of a case: of each input of the core all that it may be; left out where nothing is known."""
    said = {name: _may_be(drawn, name, stage) for name in drawn.told}
    told: dict[str, list[Value]] = {name: [_in_core(drawn, name, value) for value in values] for name, values in said.items() if values}
    told["period:months"] = [*drawn.months]
    told |= {f"evidence:{paper}": [*states] for paper, states in _papers(drawn, stage).items()}
    asked = {item["input"] for item in core["inputs"]}
    told |= {name: ["yes"] for name in asked if name.startswith("applies:")}  # no office here says that something does not apply
    return {name: values for name, values in told.items() if name in asked}


def _may_be(drawn: Example, name: str, stage: Stage) -> tuple[Value, ...]:
    said, item = drawn.told[name], drawn.inputs[name]
    if said.how.startswith("office") and stage == "self":
        nothing: Value = "no" if item.values == YES_NO else Fraction(0)
        return (nothing,) if item.kind in OFFICE else ()
    if said.claimed and policy(drawn, "claimed", stage) != "accept":
        return ()
    return said.may_be


def _in_core(drawn: Example, name: str, value: Value) -> Value:
    return value / 100 if drawn.inputs[name].kind == "percent" and isinstance(value, Fraction) else value


def _papers(drawn: Example, stage: Stage) -> dict[str, tuple[str, ...]]:
    """Each paper that may gate: accepted, refused, or either."""
    layers = [drawn.case] + ([drawn.office] if drawn.office and stage == "office" else [])
    stated: dict[str, Any] = {}
    for layer in layers:
        stated |= _part(layer, "evidence")
    papers: dict[str, tuple[str, ...]] = {}
    for paper in _part(drawn.standard, "papers"):
        states = {item.get("status", "listed") for item in stated.values() if item["paper"] == paper}
        accepted = "suitable" in states or (states != {"not_suitable"} and policy(drawn, "evidence", stage) == "accept")
        papers[paper] = ("yes",) if accepted else ("no",) if states == {"not_suitable"} else YES_NO
    return papers


def policy(drawn: Example, key: str, stage: str) -> str:
    return str(_part(_part(drawn.standard, "policy"), key)[stage])


def _part(entry: Mapping[str, Any], key: str) -> dict[str, Any]:
    return dict(entry.get(key, {}))


def thinned(core: Json, told: Mapping[str, list[Value]], most: int, rng: Random) -> dict[str, list[Value]]:
    """Some of the completions where there are too many: an input of which only some values are tried."""
    tried: dict[str, list[Value]] = {name: list(values) for name, values in choices(core, told).items()}
    while prod(map(len, tried.values())) > most:
        name = max(tried, key=lambda item: len(tried[item]))
        tried[name] = rng.sample(tried[name], len(tried[name]) // 2)
    return tried


def plain(drawn: Example) -> Example:
    """The same case at the office's stage with nothing left open: the truth told plainly, every paper looked at."""
    own, office = (
        deepcopy(drawn.case),
        deepcopy(drawn.office) or {"case": "drawn-1", "layer": "office", "by": "chuyên viên", "on": "2021-09-30"},
    )
    told = {name: said.fact for name, said in drawn.told.items() if drawn.inputs[name].kind in OFFICE and said.fact}
    own["facts"] = {name: stated(drawn, name) for name in drawn.inputs if drawn.inputs[name].kind not in OFFICE}
    for name, item in drawn.inputs.items():
        if item.kind == "marked":
            told[name] = {"value": item.written(drawn.truth[name]), "basis": "verified", "because": "Đã xem"}
    refused = {item["paper"]: item for item in _part(office, "evidence").values() if item["status"] == "not_suitable"}
    papers = list(_part(drawn.standard, "papers"))
    own.pop("evidence", None)
    status: dict[str, Entry] = {
        f"E{place}": {"paper": paper, "status": "not_suitable" if paper in refused else "suitable"} for place, paper in enumerate(papers, 1)
    }
    start, to, length = next(period for period in PERIODS if period[2] == drawn.months[0])
    own["period"] = {"from": start, "to": to}
    layer: Entry = {**office, "facts": told, **({"evidence": status} if status else {})}
    return replace(drawn, case=own, office=layer, months=(length,))


def stated(drawn: Example, name: str) -> Entry:
    return {"value": drawn.inputs[name].written(drawn.truth[name]), "basis": own_basis(drawn, name)}
