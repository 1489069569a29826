"""A row of the catalogue, run the way that files go: the standard read, the case and the office's layer read, evaluated."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from ctlc_rules.case import read_case
from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.criteria.local import FrameworkFile
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.source import Problems
from docs.forms_page import load
from tests.population.people import case, grade, listed
from tests.population.people import closed as closed_on
from tests.shipped.made import ROOT, STAGES, told

Row = Mapping[str, Any]
YEAR = ["2025-01-01", "2025-12-31"]


FOLDER = ROOT / "tests" / "catalogue" / "standards"


class Beside:
    """The standards of the tests, as frameworks of local files."""

    def ids(self) -> Collection[str]:
        return tuple(path.stem for path in FOLDER.glob("*.yaml"))

    def files(self, name: str) -> Sequence[FrameworkFile]:
        return [FrameworkFile(f"{name}.yaml", (FOLDER / f"{name}.yaml").read_bytes(), None)]


@cache
def standard_text(file: str) -> bytes:
    return (ROOT / file).read_bytes()


@cache
def standard_at(file: str) -> Standard:
    """The standard in a file of the project. Its English texts are not asked for: rows look at results, not at words."""
    problems = Problems()
    standard = read_standard(file, standard_text(file), problems, None, Beside())
    assert standard is not None, told(problems)
    return standard


def refusals(file: str, edits: Mapping[str, str]) -> set[str]:
    """The codes of the problems that a standard has once a piece of its text is another; empty where it is sound still."""
    text = standard_text(file).decode()
    for old, new in edits.items():
        assert text.count(old) == 1, f"{file} holds {old!r} {text.count(old)} times"
        text = text.replace(old, new)
    problems = Problems()
    read_standard(file, text.encode(), problems, None, Beside())
    return {problem.code for problem in problems}


def case_refusals(standard: Standard, row: Row, full: Mapping[str, Any]) -> set[str]:
    problems = Problems()
    read_case(files_of(standard, row, full), standard, problems)
    return {problem.code for problem in problems}


def evaluated_beside(standard: Standard, row: Row, full: Mapping[str, Any]) -> Evaluation:
    """The case of a row among the others that it names, as a second pass over all of them finds it.

    beside: by name, `of` a standard's id, with the facts of a case, of one period; `times`: so many of them, each of its own unit.
    """
    files = [json.loads(data) for _, data in files_of(standard, row, full)]
    shelf = {standard.id: standard}
    for name, one in row["beside"].items():
        other = standard_named(one["of"])
        shelf[other.id] = other
        files += _others(name, one, other)
    files += [listed(name, **{"period": YEAR, **one}) for name, one in row.get("lists", {}).items()]
    layer, closed = STAGES[stage_of(standard, row, full)]
    found = grade(tuple(shelf.values()), files, layer, closed, only="made")
    assert found.codes == [], found.problems
    evaluation = found.by_case["made"]
    assert evaluation is not None
    return evaluation


def _others(name: str, one: Row, standard: Standard) -> Iterator[dict[str, Any]]:
    full = load(ROOT / one["full"])["full"] if "full" in one else {}
    year = one.get("year", "2025")
    period = one.get("period", [f"{year}-01-01", f"{year}-12-31"])
    units = [f"{name}{number}" for number in range(1, int(one["times"]) + 1)] if "times" in one else [name]
    for unit in units:
        values = values_of({"values": one.get("facts", {})}, full)
        yield case(unit, standard.id, standard.for_.unit, values, one.get("unit", unit), period=period, of_unit=one.get("of_unit", {}))
        if "closed" in one:
            yield closed_on(unit, one["closed"])


@cache
def standard_named(name: str) -> Standard:
    """A standard by its id, shipped or of the tests; its file is called by its id."""
    [file] = [path for folder in (ROOT / "criteria", FOLDER) for path in folder.rglob(f"{name}.yaml")]
    return standard_at(file.relative_to(ROOT).as_posix())


def evaluated(standard: Standard, row: Row, full: Mapping[str, Any]) -> Evaluation:
    problems = Problems()
    case = read_case(files_of(standard, row, full), standard, problems)
    assert case is not None, told(problems)
    layer, closed = {**STAGES, "reaudit": ("reaudit", True)}[stage_of(standard, row, full)]
    return evaluate(standard, case, layer, closed)


def stage_of(standard: Standard, row: Row, full: Mapping[str, Any]) -> str:
    """As the row says; else the office's where something is the office's to record."""
    return row.get("stage") or ("office" if recorded(standard, row, full) else "self")


def recorded(standard: Standard, row: Row, full: Mapping[str, Any]) -> bool:
    return "office" in row or any(standard.inputs[name].from_office for name in values_of(row, full) if name in standard.inputs)


def values_of(row: Row, full: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of a row: those of `full`, changed (`null` takes one away); or those that stand under `only`."""
    if "only" in row:
        return dict(row["only"])
    return {name: value for name, value in {**full, **row.get("values", {})}.items() if value != "null"}


def files_of(standard: Standard, row: Row, full: Mapping[str, Any]) -> list[tuple[str, bytes]]:
    """The case, and the office's layer where the row gives it something.

    What is the office's to record goes into its layer; at its stage so do plain judged words, which from the unit would be claims.
    Unless the row says something of papers, an office that records finds every paper suitable.
    """
    values = values_of(row, full)
    at_office = stage_of(standard, row, full) != "self"
    of_office = {name: value for name, value in values.items() if at_office and _by_the_office(standard, name, value)}
    own = {name: value for name, value in values.items() if name not in of_office}
    of_office |= row.get("office", {})
    files = [("made.yaml", _text({**_head(standard, row), "facts": facts(own)}))]
    papers = row.get("papers", "suitable" if recorded(standard, row, full) else {})
    if papers == "suitable":
        papers = {paper: "suitable" for criterion in standard.criteria for paper in criterion.evidence}
    layers = {one["layer"]: dict(one) for one in row.get("layers", ())}
    if of_office or papers:
        evidence = {paper: {"paper": paper, **(one if isinstance(one, dict) else {"status": one})} for paper, one in papers.items()}
        made = {"on": "2026-01-31", "facts": facts(of_office), **({"evidence": evidence} if evidence else {})}
        layers["office"] = {**made, **layers.get("office", {}), "layer": "office"}
    return files + [(f"made.{name}.yaml", _text({"case": "made", "by": "office", **one})) for name, one in sorted(layers.items())]


def _by_the_office(standard: Standard, name: str, value: object) -> bool:
    info = standard.inputs.get(name)
    return info is not None and (info.from_office or (info.kind == "judged" and not isinstance(value, Mapping)))


def facts(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, Mapping) else {"value": value} for name, value in values.items()}


def _head(standard: Standard, row: Row) -> dict[str, Any]:
    """Unless the row says another period: of whole months from 2025, when every shipped standard is in force."""
    last = int(row.get("months", 12)) - 1
    year, month = 2025 + last // 12, last % 12 + 1
    end = f"{year}-{month:02}-{monthrange(year, month)[1]}"
    period = row.get("period", ["2025-01-01", end])
    head: dict[str, Any] = {
        "case": "made",
        "standard": standard.id,
        "unit": {"id": "unit", "name": "Made", "kind": standard.for_.unit, **row.get("unit", {})},
        "documents": {"report": {"file": "made.txt"}},
    }
    if period != "none":
        head["period"] = {"from": period[0], "to": period[1]}
    if row.get("report") != "none":
        head["report"] = "report"
    if "evidence" in row:
        head["evidence"] = row["evidence"]
    return head


def _text(written: Mapping[str, Any]) -> bytes:
    return json.dumps(written, ensure_ascii=False).encode()
