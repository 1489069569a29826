"""Every form by its rows: `FORM.yaml` beside this file holds criteria written in the form, and for each what given facts earn."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from ctlc_rules.case import read_case
from ctlc_rules.criteria import read_standard
from ctlc_rules.evaluate import evaluate
from ctlc_rules.explain import explain
from ctlc_rules.forms import FORMS
from ctlc_rules.source import Problems

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.yaml"))
ROWS = [
    pytest.param(written, row, id=f"{file.stem}: {row['claim']}")
    for file in FILES
    for written in yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    for row in written["rows"]
]
HEAD = """
standard: rows
edition: 1
status: illustrative
title: rows
for: {unit: centre}
governs: {by: period_end, from: 2000-01-01}
policy:
  claimed: {self: accept, office: unknown, closed: not_met}
  evidence: {self: accept, office: unknown, closed: not_met}
  missing: {closed: not_met}
  not_applicable: %s
  qualified: as_bounds
  rounding: {step: 0.5, mode: half_up}
words: {section: Mục, criterion: Tiêu chí}
"""


def standard_of(written):
    """A standard of one criterion."""
    criterion = json.dumps({"title": "c", **written["criterion"]}, ensure_ascii=False)
    out_of = f", out_of: {written['out_of']}" if "out_of" in written else ""
    text = HEAD % written.get("not_applicable", "full")
    beside = written.get("beside")  # a section is out of something: what stands beside a form that only takes
    second = f", s.d: {json.dumps(beside)}" if beside else ""
    plan = {"plan": {"choice": "yes_no", "label": "plan"}} if beside else {}
    text += f"inputs: {json.dumps({**written['inputs'], **plan})}\n"
    text += f"papers: {json.dumps(written.get('papers', {}))}\n"
    text += f"sections: {{s: {{title: s{out_of}}}}}\ncriteria: {{s.c: {criterion}{second}}}\nrating: [{{id: only, label: only}}]\n"
    problems = Problems()
    standard = read_standard("rows.yaml", text.encode(), problems)
    assert standard is not None, [(str(item.place), item.code, item.args) for item in problems]
    return standard


def evaluation_of(standard, row):
    facts = {name: value if isinstance(value, dict) else {"value": value} for name, value in row["values"].items()}
    case = {"case": "c", "unit": {"id": "u", "name": "u", "kind": "centre"}, "facts": facts}
    case["period"] = {"from": "2020-01-01", "to": "2020-12-31"} if "months" not in row else {"from": "2020-01-01", "to": row["months"]}
    problems = Problems()
    read = read_case([("case.yaml", json.dumps(case, ensure_ascii=False).encode())], standard, problems)
    assert read is not None, [(str(item.place), item.code, item.args) for item in problems]
    return evaluate(standard, read)


@pytest.mark.parametrize(("written", "row"), ROWS)
def test_row(written, row):
    evaluation = evaluation_of(standard_of(written), row)
    result = evaluation.criteria[0]
    if "points" in row:
        low, high = row["points"] if isinstance(row["points"], list) else (row["points"], row["points"])
        assert result.points is not None
        assert (result.points.lo, result.points.hi) == (Fraction(low), Fraction(high))
    if "met" in row:
        assert result.verdict == row["met"]
    shown = explain(evaluation)
    assert all(step.says.vi and step.says.en for item in shown.criteria for step in item.steps), "every step says why"


def test_every_form_has_its_rows():
    assert {file.stem for file in FILES} == set(FORMS)
    for file in FILES:
        rows = [row for written in yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for row in written["rows"]]
        assert len(rows) >= 3, f"{file.name}: at the limit, one step below, missing"
