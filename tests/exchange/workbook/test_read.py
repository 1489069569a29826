"""A centre's workbook that was typed into, and what comes back: the facts, and a sentence with sheet and cell for what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from ctlc_rules.exchange.workbook.read import CentreReader
from ctlc_rules.source import Problems, as_text
from tests.exchange.workbook.filling import HEAD, as_case, blank, facts_of, filled_grid
from tests.shipped.made import shipped_standard

HERE = Path(__file__).parent
ROWS: list[dict[str, Any]] = yaml.load((HERE / "typed.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
KEYS = {"claim", "typed", "facts", "evidence", "period", "unit", "told"}
FIGURE = re.compile(r"-?\d+(\.\d+)?")
STANDARD = shipped_standard("clc-illustrative")


def as_typed(row: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Plain figures are typed as numbers; the rows in quotes of two kinds are texts."""
    source = yaml.compose((HERE / "typed.yaml").read_text(encoding="utf-8"))
    assert isinstance(source, yaml.SequenceNode)
    mine = next(item for item in source.value if item.value[0][1].value == row["claim"])
    [typed] = [value for key, value in mine.value if key.value == "typed"]
    return {code.value: {key.value: _cell(value) for key, value in cells.value} for code, cells in typed.value}


def _cell(node: yaml.ScalarNode) -> Any:
    plain = node.style is None and FIGURE.fullmatch(node.value)
    return (float(node.value) if "." in node.value else int(node.value)) if plain else node.value


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_what_was_typed_comes_back(row):
    assert set(row) <= KEYS and len(row) > 2
    problems = Problems()
    draft = CentreReader("F.xlsx", b"", filled_grid(blank(), HEAD | as_typed(row)), STANDARD, problems).read()
    assert draft is not None
    facts = facts_of(draft)
    assert {name: facts[name] for name in row.get("facts", {})} == row.get("facts", {})
    named = set(row.get("facts", {})) | {code.removeprefix("fact:") for code in row["typed"]}
    assert {name for name, fact in facts.items() if fact != {"missing": "not_reported"}} <= named
    for key in ("evidence", "period", "unit"):
        if key in row:
            assert draft.written.get(key, {}) == row[key]
    told = [as_text(one, None, "vi").splitlines()[0] for one in problems.sorted()]
    assert len(told) == len(row.get("told", []))
    for line, expected in zip(sorted(told), sorted(row.get("told", [])), strict=True):
        assert re.fullmatch(r"\d+".join(re.escape(part) for part in f"F.xlsx: {expected}".split("{row}")), line), line
    as_case(draft, STANDARD)
