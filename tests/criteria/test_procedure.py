"""Dates, papers, decisions and cancelled results: what a standard may ask of the procedure, row by row."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from ctlc_rules.case import read_case
from ctlc_rules.case.written import Layer
from ctlc_rules.criteria import read_standard
from ctlc_rules.evaluate import evaluate
from ctlc_rules.explain import explain
from ctlc_rules.report.text import sheet_text
from ctlc_rules.source import Problems
from tests.criteria.small import small_standard
from tests.shipped.made import flow, told

WRITTEN = yaml.load((Path(__file__).parent / "procedure.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
ROWS = [pytest.param(item["standard"], row, id=row["claim"]) for item in WRITTEN for row in item["rows"]]
KEYS = {"claim", "values", "office", "papers", "judged", "closing", "reopened", "closed_again", "stage", "period"}
SEEN = {"met", "ratings", "outcome", "want", "warning", "reference", "supposed", "says", "missing"}


def layers(row: Mapping[str, Any]) -> list[str]:
    """The case and its layers, as people write them."""
    start, to = row.get("period", ["2025-01-01", "2025-12-31"])
    own: dict[str, Any] = {
        "case": "made",
        "unit": {"id": "u", "name": "u", "kind": "centre"},
        "period": {"from": start, "to": to},
        "report": "report",
        "documents": {"report": {"file": "r.txt"}},
        "evidence": papers(row.get("papers", {}), "listed"),
        "facts": {name: {"value": value} for name, value in row["values"].items()},
    }
    found = [own]
    if "office" in row or "judged" in row or "closing" in row:
        office: dict[str, Any] = {
            "case": "made",
            "layer": "office",
            "by": "chuyên viên",
            "on": "2026-01-20",
            "facts": row.get("office", {}),
        }
        office["evidence"] = papers(row.get("judged", {}), "suitable")
        found.append(office | ({"closing": {"by": "chủ tịch", "on": row["closing"]}} if "closing" in row else {}))
    if "reopened" in row:
        again = {"case": "made", "layer": "reaudit", "by": "tổ phúc tra", "on": row["reopened"], "facts": {}}
        again["reopened"] = {"by": "chủ tịch", "on": row["reopened"], "because": "báo cáo không đúng"}
        found.append(again | ({"closing": {"by": "chủ tịch", "on": row["closed_again"]}} if "closed_again" in row else {}))
    return ["".join(f"{key}: {flow(value)}\n" for key, value in layer.items()) for layer in found]


def papers(dates: Mapping[str, str], status: str) -> dict[str, Any]:
    dated = {name: {} if day == "null" else {"date": day} for name, day in dates.items()}
    return {name: {"paper": name, "status": status, **more} for name, more in dated.items()}


@pytest.mark.parametrize(("parts", "row"), ROWS)
def test_a_row(parts, row):
    assert set(row) <= KEYS | SEEN
    assert set(row) & SEEN, "a row says what comes out"
    problems = Problems()
    standard = read_standard("small.yaml", small_standard(parts), problems)
    assert standard is not None, told(problems)
    case = read_case([(f"{place}.yaml", text.encode()) for place, text in enumerate(layers(row))], standard, problems)
    assert case is not None, told(problems)
    closed = "closing" in row and row.get("stage") != "office"
    named = row.get("stage", "office" if closed or "office" in row else "self")
    stage: Layer = "office" if named == "closed" else named
    evaluation = evaluate(standard, case, stage, closed)
    shown = sheet_text(explain(evaluation), "vi")
    verdicts = {item.info.id: item.verdict for item in evaluation.criteria}
    assert {name: verdicts[name] for name in row.get("met", {})} == row.get("met", {})
    if "ratings" in row:
        assert list(evaluation.ratings) == row["ratings"]
    if "outcome" in row:
        assert evaluation.outcome == row["outcome"]
    assert {name: evaluation.known.wants.get(name) for name in row.get("want", {})} == row.get("want", {})
    if "missing" in row:
        assert row["missing"] in {item.input for item in evaluation.missing}
    if "warning" in row:
        assert row["warning"] in {item.code for item in evaluation.warnings}
    else:
        assert not evaluation.warnings
    for key in ("reference", "supposed"):
        if key in row:
            assert getattr(evaluation, key) == (row[key] == "yes")
    assert row.get("says", "") in shown


TWO = {
    "papers": {"licence": {"title": "Giấy phép", "valid_months": "12"}},
    "inputs": {"x": {"choice": "yes_no", "label": "x"}},
    "sections": {"s": {"title": "S"}},
    "criteria": {
        "s.new": {"title": "mới", "met": "date.licence >= 2025-06-01 and x"},
        "s.holds": {"title": "còn", "met": "x", "evidence": ["licence"]},
    },
    "ratings": [{"id": "good", "label": "Tốt", "when": "every criterion met"}, {"id": "weak", "label": "Yếu"}],
}


def evaluated(evidence: Mapping[str, Mapping[str, Any]], *later: Mapping[str, Any], period: bool = True):
    """What comes of some papers of one kind, at the last layer that there is."""
    own = yaml.safe_load(layers({"values": {"x": "yes"}})[0])
    own |= {"evidence": evidence, "facts": {"x": {"value": "yes"}}, "period": {"from": "2025-01-01", "to": "2025-12-31"}}
    if not period:
        del own["period"]
    files = [own, *({"case": "made", "by": "tổ", "on": "2026-01-20", **layer} for layer in later)]
    problems = Problems()
    standard = read_standard("small.yaml", small_standard(TWO), problems)
    assert standard is not None, told(problems)
    texts = ["".join(f"{key}: {flow(value)}\n" for key, value in layer.items()) for layer in files]
    case = read_case([(f"{place}.yaml", text.encode()) for place, text in enumerate(texts)], standard, problems)
    assert case is not None, told(problems)
    stage: Layer = "self" if not later else later[-1]["layer"]
    found = evaluate(standard, case, stage)
    return {item.info.id: item.verdict for item in found.criteria}, found.known.wants


def licence(day: str = "", status: str = "listed") -> dict[str, Any]:
    return {"paper": "licence", "status": status, **({"date": day} if day else {})}


def test_of_several_papers_those_that_the_office_found_suitable_give_the_date():
    listed = {"L1": licence("2025-07-01"), "L2": licence("2020-01-01")}
    assert evaluated(listed)[0] == {"s.new": "unknown", "s.holds": "met"}
    office = {"layer": "office", "evidence": {"L1": licence("", "suitable")}}
    assert evaluated(listed, office)[0] == {"s.new": "met", "s.holds": "met"}


def test_a_paper_that_is_only_listed_again_later_has_not_ended():
    office = {"layer": "office", "evidence": {"L1": licence("2025-07-01", "suitable")}}
    again = {"layer": "reaudit", "evidence": {"L1": licence("2025-07-01")}}
    assert evaluated({}, office, again)[0] == {"s.new": "met", "s.holds": "met"}


def test_without_a_period_nobody_knows_whether_a_paper_still_holds():
    verdicts, wants = evaluated({"L1": licence("2025-07-01")}, period=False)
    assert verdicts == {"s.new": "met", "s.holds": "unknown"}
    assert wants["evidence:licence"] == "no_date"
