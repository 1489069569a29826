"""Small populations as data: standards, cases and lists written short, graded together as the command line would."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ctlc_rules.case.lists import OpenList, join_lists
from ctlc_rules.case.read import OpenCase, OpenLayer, join_layers, open_file
from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.population import Population
from ctlc_rules.population.editions import in_force
from ctlc_rules.source import Problem, Problems

HERE = Path(__file__).parent
CRITERIA = HERE.parents[1] / "criteria"
YEAR = ("2024-01-01", "2024-12-31")


@dataclass
class Shelf:
    standards: tuple[Standard, ...]

    def editions(self, standard: str) -> tuple[Standard, ...]:
        return tuple(sorted((item for item in self.standards if item.id == standard), key=lambda item: item.governs.start))

    def id_for(self, opened: OpenCase) -> str | None:
        return opened.base.standard


@dataclass
class Graded:
    """by_case: results by case id; None where a case could not be graded."""

    by_case: dict[str, Evaluation | None]
    problems: tuple[Problem, ...]

    @property
    def codes(self) -> list[str]:
        return sorted(problem.code for problem in self.problems)


def standards(*paths: Path) -> tuple[Standard, ...]:
    problems = Problems()
    found = tuple(one for path in paths if (one := read_standard(path.name, path.read_bytes(), problems)))
    assert not problems, [(problem.code, problem.args, str(problem.place)) for problem in problems]
    return found


def case(name: str, standard: str, kind: str, facts: Mapping[str, Any], unit: str = "", **more: Any) -> dict[str, Any]:
    """A case file. unit: its id, the case's own where there is none. more: period: (from, to), of_unit: further keys of the unit."""
    start, to = more.pop("period", YEAR)
    written = {fact: value if isinstance(value, dict) else {"value": value} for fact, value in facts.items()}
    return {
        "case": name,
        "standard": standard,
        "unit": {"id": unit or name, "name": unit or name, "kind": kind, **more.pop("of_unit", {})},
        "period": {"from": start, "to": to},
        "report": "report",
        "documents": {"report": {"file": "r.docx"}},
        "facts": written,
        **more,
    }


def listed(name: str, kind: str, units: Sequence[str], parent: str = "", **more: Any) -> dict[str, Any]:
    start, to = more.pop("period", YEAR)
    above = {"parent": parent} if parent else {}
    return {"list": name, "kind": kind, **above, "period": {"from": start, "to": to}, "units": list(units), **more}


def closed(of: str, on: str = "2025-02-01", **facts: Any) -> dict[str, Any]:
    """The office's layer that closes a case."""
    layer = {"case": of, "layer": "office", "by": "hội đồng", "on": on, "closing": {"by": "chủ tịch hội đồng", "on": on}}
    return {**layer, "facts": {name: {"value": value, "because": "x"} for name, value in facts.items()}} if facts else layer


def as_bytes(files: Sequence[Mapping[str, Any]]) -> list[tuple[str, bytes]]:
    """A name and bytes for each file; JSON is YAML. Scalars are texts, as in any file."""
    return [(f"{place}.yaml", json.dumps(_texts(item), ensure_ascii=False).encode()) for place, item in enumerate(files)]


def _texts(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _texts(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_texts(item) for item in value]
    return str(value) if not isinstance(value, bool) else "yes" if value else "no"


def grade(
    shelf: Sequence[Standard], files: Sequence[Mapping[str, Any]], stage: str = "self", closed: bool = False, only: str = ""
) -> Graded:
    """Every case by its own standard, as of the end of its period. only: one case, the others beside it."""
    problems, of_standards = Problems(), Problems()
    opened = [one for name, data in as_bytes(files) if (one := open_file(name, data, problems))]
    layers = [item for item in opened if isinstance(item, OpenLayer)]
    cases = join_layers(layers, problems)
    lists = join_lists([item for item in opened if isinstance(item, OpenList)], problems)
    books = Shelf(tuple(shelf))
    population = Population(cases, lists, books, stage, problems, of_standards)  # type: ignore[arg-type]
    found: dict[str, Evaluation | None] = {}
    for item in cases:
        if only in ("", item.base.case):
            standard = in_force(books.editions(item.base.standard or ""), item, None)
            assert standard is not None
            found[item.base.case] = population.graded(item, standard, closed, None)
    return Graded(found, (*problems.sorted(), *of_standards.sorted()))


def taken(evaluation: Evaluation, name: str) -> Any:
    """What other cases gave of an input: a number, [lo, hi], a word, a list of words; None where nothing."""
    item = evaluation.case.taken[name]
    if item.lo is not None and item.hi is not None:
        ends = [_number(item.lo), _number(item.hi)]
        return ends[0] if ends[0] == ends[1] else ends
    return None if not item.words else item.words[0] if len(item.words) == 1 else list(item.words)


def _number(value: Any) -> Any:
    return int(value) if value.denominator == 1 else str(value)
