"""Votes, evidence dates, decisions, cancelled results, data windows, elapsed months: `NAME.yaml` holds small standards with rows of cases.

A row gives what the case and its layers say and what must come of it. A row's `case`, `office` and `reaudit` hold only what matters.
"""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from ctlc_rules.case import read_case
from ctlc_rules.criteria import read_standard
from ctlc_rules.evaluate import evaluate
from ctlc_rules.evaluate.counting import count
from ctlc_rules.explain import explain
from ctlc_rules.report.text import sheet_text
from ctlc_rules.source import Problems

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.yaml"))
HEAD = {
    "standard": "rows", "edition": "1", "status": "illustrative", "title": "rows", "for": {"unit": "centre"},
    "governs": {"by": "period_end", "from": "2000-01-01"},
    "policy": {
        "claimed": {"self": "accept", "office": "unknown", "closed": "not_met"},
        "evidence": {"self": "accept", "office": "unknown", "closed": "not_met"},
        "missing": {"closed": "not_met"}, "not_applicable": "full", "qualified": "as_bounds",
        "rounding": {"step": "0.01", "mode": "half_up"},
    },
    "words": {"section": "Mục", "criterion": "Tiêu chí"}, "rating": [{"id": "only", "label": "only"}],
}  # fmt: skip
YEAR = {"from": "2024-01-01", "to": "2024-12-31"}


def written_in(path: Path):
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


ROWS = [
    pytest.param(item["standard"], row, id=f"{path.stem}: {row['claim']}")
    for path in FILES
    for item in written_in(path)
    for row in item["rows"]
]


def standard_of(written):
    problems = Problems()
    standard = read_standard("rows.yaml", json.dumps(HEAD | written, ensure_ascii=False).encode(), problems)
    assert standard is not None, [(str(item.place), item.code, item.args) for item in problems]
    return standard


def facts_of(part):
    facts = {name: value if isinstance(value, dict) else {"value": value} for name, value in part.pop("facts", {}).items()}
    return {**part, "facts": facts}


def case_of(standard, row):
    base = {
        "case": "c", "unit": {"id": "u", "name": "TT", "kind": "centre"}, "period": YEAR, "report": "report",
        "documents": {"report": {"file": "r.docx"}}, **facts_of(dict(row.get("case", {}))),
    }  # fmt: skip
    files = [("case.yaml", base)]
    for layer, on in (("office", "2025-01-20"), ("reaudit", "2025-04-01")):
        if layer in row:
            files.append((f"case.{layer}.yaml", {"case": "c", "layer": layer, "by": "tổ", "on": on, **facts_of(dict(row[layer]))}))
    problems = Problems()
    case = read_case([(name, json.dumps(text, ensure_ascii=False).encode()) for name, text in files], standard, problems)
    assert case is not None, [(str(item.place), item.code, item.args) for item in problems]
    return case


@pytest.mark.parametrize(("written", "row"), ROWS)
def test_row(written, row):
    standard = standard_of(written)
    evaluation = evaluate(standard, case_of(standard, row), row.get("stage", "self"), row.get("closed") == "yes")
    verdicts = {item.info.id: item.verdict for item in evaluation.criteria}
    for name, verdict in row.get("met", {}).items():
        assert verdicts[name] == verdict, name
    points = {item.info.id: item.points for item in evaluation.criteria}
    for name, given in row.get("points", {}).items():
        low, high = given if isinstance(given, list) else (given, given)
        found = points[name]
        assert found is not None and (found.lo, found.hi) == (Fraction(low), Fraction(high)), name
    if "ratings" in row:
        assert list(evaluation.ratings) == row["ratings"]
    if "outcome" in row:
        assert [evaluation.outcome, evaluation.because] == row["outcome"]
    if "missing" in row:
        assert {item.input: item.want for item in evaluation.missing} == row["missing"]
    if "warned" in row:
        assert [item.code for item in evaluation.warnings] == row["warned"]
    if "counted" in row:
        assert count([evaluation])[0].why_not == row["counted"]
    for lang in ("vi", "en"):
        text = " ".join(sheet_text(explain(evaluation), lang).split())
        for words in row.get(f"says_{lang}", []):
            assert words in text
        for words in row.get(f"says_not_{lang}", []):
            assert words not in text


def test_every_file_has_rows_that_tell_right_from_wrong():
    for path in FILES:
        assert sum(len(item["rows"]) for item in written_in(path)) >= 3, path.name
