"""What needs other cases, row by row; and that neither the order of the files nor which case is asked first changes anything."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
import yaml

from ctlc_rules.criteria import read_standard
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.source import Problems
from tests.population.people import HERE, case, closed, grade, listed, standards, taken

ROWS = yaml.safe_load((HERE / "rows.yaml").read_text(encoding="utf-8"))
FOLDER = HERE / "standards"
ALL = standards(*sorted(FOLDER.glob("*.yaml")))
KINDS = {item.id: item.for_.unit for item in ALL}
KEYS = {"claim", "scores", "awards", "absent", "unlisted", "raised", "cases", "lists", "closed", "put", "mode", "expect", "problems"}
EXPECTED = {"ratings", "taken", "lacks", "met", "points", "warnings", "because", "reference"}


def plain(value: Any) -> Any:
    """As a file has it: a day of YAML is written out."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def one(name: str, row: Mapping[str, Any]) -> dict[str, Any]:
    row = dict(row)
    of, year = row.pop("of"), row.pop("year", 2024)
    period = row.pop("period", (f"{year}-01-01", f"{year}-12-31"))
    made = case(name, of, KINDS[of], row.pop("facts", {}), row.pop("unit", ""), period=period, **row)
    return {key: value for key, value in made.items() if value is not None}


def files_of(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    row = plain(row)
    scores = row.get("scores", [])
    awards = row.get("awards", [1] * len(scores))
    files = []
    for number, (score, won) in enumerate(zip(scores, awards, strict=True), 1):
        facts = {name: value for name, value in (("score", score), ("awards", won)) if value is not None}
        files.append(case(f"s{number}", "quota", "school", facts))
    if scores and not row.get("unlisted"):
        units = [f"s{number}" for number in range(1, len(scores) + 1 + row.get("absent", 0))]
        more = {"raised": row["raised"], "because": "x"} if "raised" in row else {}
        files.append(listed("all", "school", units, **more))
    files += [one(name, item) for name, item in row.get("cases", {}).items()]
    files += [listed(name, **item) for name, item in row.get("lists", {}).items()]
    return files + [closed(name, on) for name, on in row.get("closed", {}).items()]


def shelf_of(row: Mapping[str, Any]):
    if "put" not in row:
        return ALL
    text = (FOLDER / "quota.yaml").read_text(encoding="utf-8")
    for old, new in row["put"]:
        assert text.count(old) == 1
        text = text.replace(old, new)
    problems = Problems()
    changed = read_standard("quota.yaml", text.encode(), problems)
    assert changed is not None, [(problem.code, problem.args) for problem in problems]
    return (*(item for item in ALL if item.id != "quota"), changed)


def seen(found: Evaluation, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """What an evaluation says of all that a row asks."""
    assert set(wanted) <= EXPECTED
    verdicts = {item.info.id: item.verdict for item in found.criteria}
    every: dict[str, Any] = {
        "ratings": list(found.ratings),
        "because": found.because,
        "reference": found.reference,
        "warnings": [item.code for item in found.warnings],
        "points": [int(found.total.points.lo), int(found.total.points.hi)] if found.total else None,
        "taken": {name: of_kind(found, name) for name in wanted.get("taken", {})},
        "lacks": {name: sorted(lack.code for lack in found.case.taken[name].lacks) for name in wanted.get("lacks", {})},
        "met": {name: verdicts[name] for name in wanted.get("met", {})},
    }
    return {key: every[key] for key in wanted}


def of_kind(found: Evaluation, name: str) -> Any:
    value = taken(found, name)
    if found.standard.inputs[name].kind == "date" and value is not None:
        return date.fromordinal(value).isoformat()
    return value == "yes" if value in ("yes", "no") else value


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_a_population(row):
    assert set(row) <= KEYS
    graded = grade(shelf_of(row), files_of(row), closed=row.get("mode") == "closed")
    wanted = plain(row["expect"])
    found = {name: graded.by_case[name] for name in wanted}
    assert {name: item and seen(item, wanted[name]) for name, item in found.items()} == wanted
    assert graded.codes == row.get("problems", [])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_the_order_of_the_files_changes_nothing(row):
    files, shelf, mode = files_of(row), shelf_of(row), row.get("mode") == "closed"
    there, back = grade(shelf, files, closed=mode), grade(shelf, files[::-1], closed=mode)
    assert {name: told(item) for name, item in there.by_case.items()} == {name: told(item) for name, item in back.by_case.items()}
    assert there.codes == back.codes
    for name, item in there.by_case.items():
        assert told(grade(shelf, files, closed=mode, only=name).by_case[name]) == told(item), f"{name} asked alone"


def told(item: Evaluation | None) -> Any:
    return item and (item.outcome, item.ratings, item.total, item.case.taken, [(one.info.id, one.verdicts) for one in item.criteria])


def _open(row: Any) -> bool:
    """Open results of whole lists: there the law speaks of every case that arrives."""
    return None not in row["expect"].values() and not {"closed", "unlisted"} & set(row) and row.get("mode") != "closed"


@pytest.mark.parametrize("row", list(filter(_open, ROWS)), ids=lambda row: row["claim"])
def test_a_case_that_arrives_enlarges_nothing(row):
    """Without any one of the other cases the possible ratings hold all those with it: what is absent is unknown, never worse or better."""
    files, shelf = files_of(row), shelf_of(row)
    whole = grade(shelf, files)
    for left_out in (item for item in files if "case" in item):
        less = grade(shelf, [item for item in files if item is not left_out])
        for name, item in less.by_case.items():
            full = whole.by_case[name]
            assert item is not None and full is not None
            typed = item.case.typed_at("self").keys() & item.case.taken.keys()
            if not typed and full.case.unit.id not in revised(files):
                assert set(full.ratings) <= set(item.ratings), f"{name} without {left_out['case']}"


def revised(files: list[dict[str, Any]]) -> set[str]:
    """Units with rival or revised cases of one period: there a case that arrives replaces, or contradicts, another."""
    periods: dict[tuple[str, str], int] = {}
    for item in (item for item in files if "case" in item and "unit" in item):
        key = item["unit"]["id"], item["period"]["to"]
        periods[key] = periods.get(key, 0) + 1
    return {unit for (unit, _), times in periods.items() if times > 1}
