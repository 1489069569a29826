"""The comparison of two standards as JSON: ids and exact values, both sides of every case, and places."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction

from ctlc_rules.core.core import NumberInput
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.comparison import Clause, Comparison, Difference, Move, Side, Value
from ctlc_rules.explain.answers.proofs import Case
from ctlc_rules.report.as_json import SCHEMA, Json
from ctlc_rules.source import Place
from ctlc_rules.words import Lang


def comparison_json(first: Standard, second: Standard, found: Comparison, moves: Sequence[Move], lang: Lang) -> str:
    document: Json = {
        "schema": SCHEMA,
        "first": _side(found.first),
        "second": _side(found.second),
        "equal": found.equal,
        "result": _difference(first, second, found.result),
        "criteria": {name: _difference(first, second, item) for name, item in found.criteria},
        "narrowed": list(found.narrowed),
        "unlike": list(found.unlike),
        "changes": [
            {"what": item.what, "path": item.path, "old": item.old, "new": item.new, **_places(item.first, item.second)}
            for item in found.changes
        ],
        "cases": [_move(item) for item in moves],
        "lang": lang,
    }
    return json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _side(side: Side) -> Json:
    only: dict[str, Json] = {"criteria": list(side.criteria), "inputs": list(side.inputs), "ratings": list(side.ratings)}
    return {"standard": side.id, "edition": side.edition, "file": side.file, "only": only}


def _difference(first: Standard, second: Standard, item: Difference) -> Json:
    if item.case is None or item.other is None:
        return {"found": item.found}
    return {
        "found": item.found,
        "fewest": item.fewest,
        "before": _value(item.before),
        "after": _value(item.after),
        "case": case_json(first, item.case),
        "other": case_json(second, item.other),
        "clauses": [_clause(clause) for clause in item.clauses],
    }


def case_json(standard: Standard, case: Case) -> Json:
    """Every input of the core with its value: a decimal, or a word."""
    found: dict[str, Json] = {}
    for item in standard.core.inputs:
        value = case[item.name]
        if isinstance(item, NumberInput):
            found[item.name] = decimal_text(Fraction(value, item.per))
        else:
            found[item.name] = item.words[value.bit_length() - 1]
    return found


def _clause(item: Clause) -> Json:
    ends: dict[str, Json] = {"before": _value(item.before), "after": _value(item.after)}
    return {"kind": item.kind, "id": item.id, **ends, **_places(item.first, item.second)}


def _places(first: Place | None, second: Place | None) -> dict[str, Json]:
    return {"first": str(first) if first else None, "second": str(second) if second else None}


def _value(value: Value) -> Json:
    return decimal_text(value) if isinstance(value, Fraction) else value


def _move(item: Move) -> Json:
    points: Json = None if item.points is None else [[decimal_text(end) for end in side] for side in item.points]
    return {
        "case": item.case,
        "unit": item.unit,
        "before": list(item.before),
        "after": list(item.after),
        "points": points,
        "way": item.way,
        "clauses": [_clause(clause) for clause in item.clauses],
    }
