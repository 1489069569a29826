"""Centres drawn at random, and what an office types of them: beside each row what its layer must say."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from random import Random
from typing import Any

from ctlc_rules.case.read import OpenCase, fit_case, join_layers, open_layer
from ctlc_rules.criteria import Standard
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.evaluate import evaluate
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook import office
from ctlc_rules.exchange.workbook.layout import asked_of_centre
from ctlc_rules.exchange.workbook.office import Centre
from ctlc_rules.source import Problems
from tests.shipped.made import case_text, told

COLUMNS = {"found": office.FOUND, "evidence": office.EVIDENCE, "reason": office.REASON, "number": office.NUMBER, "date": office.DATE}
NAMES = ("TTHTCĐ xã An/Bình: [mới]", "TTHTCĐ xã an bình mới", "=TTHTCĐ", "+84", "TTHTCĐ " + "phường dài " * 5)
REASON = "xem sổ theo dõi"
TO_SUPPLY = "cần bổ sung"

Cells = dict[str, dict[str, Any]]
Facts = dict[str, dict[str, Any]]


@dataclass(slots=True)
class Appraisal:
    """cells: by code, what is typed. facts, evidence: what the layer says of it."""

    cells: Cells = field(default_factory=dict)
    facts: Facts = field(default_factory=dict)
    evidence: Facts = field(default_factory=dict)


def reported(standard: Standard, rng: Random) -> dict[str, str]:
    """Plain values of about two thirds of what a centre is asked; no part is more than its whole."""
    found: dict[str, str] = {}
    for info in standard.inputs.values():
        if not asked_of_centre(info) or info.ballots or rng.random() < 1 / 3:
            continue
        found[info.id] = _value(info, rng) if info.part_of is None else _text(info, info.lo)
    return found


def _value(info: InputInfo, rng: Random) -> str:
    if info.words:
        return rng.choice(info.words).id
    most = min(info.hi, info.lo + 1000)
    return _text(info, Fraction(rng.randint(int(info.lo * info.per), int(most * info.per)), info.per))


def _text(info: InputInfo, value: Fraction) -> str:
    shown = value * 100 if info.kind == "percent" else value
    text = str(shown.numerator) if shown.denominator == 1 else f"{float(shown):.10f}".rstrip("0")
    return f"{text}%" if info.kind == "percent" else text


def opened(standard: Standard, place: int, values: dict[str, str], layer: str = "") -> OpenCase:
    name = NAMES[place] if place < len(NAMES) else f"TTHTCĐ xã số {place}"
    text = case_text(standard, values, more='evidence: {QD: {paper: board_decision, number: "1/QĐ", keeper: văn phòng}}')
    text = text.replace("case: made", f"case: made-{place}").replace("id: unit, name: Made", f'id: unit-{place}, name: "{name}"')
    problems = Problems()
    files = [(f"cases/made-{place}.yaml", text), *([(f"cases/made-{place}.office.yaml", layer)] if layer else [])]
    layers = [found for file, data in files if (found := open_layer(file, data.encode(), problems))]
    assert len(layers) == len(files), told(problems)
    [case] = join_layers(layers, problems)
    return case


def centre(standard: Standard, case: OpenCase) -> Centre:
    problems = Problems()
    fitted = fit_case(case, standard, problems)
    assert fitted is not None, told(problems)
    return Centre(case, evaluate(standard, fitted, "office"))


def appraisal(standard: Standard, values: dict[str, str], rng: Random) -> Appraisal:
    found = Appraisal()
    for info in standard.inputs.values():
        if info.elapsed is None and not info.ballots:
            _fact(found, info, values.get(info.id), rng)
    for code, name, listed in (
        ("paper:board_decision:QD", "QD", {"paper": "board_decision", "number": "1/QĐ", "keeper": "văn phòng"}),
        ("paper:rules_paper", f"TD{list(standard.papers).index('rules_paper') + 1}", {"paper": "rules_paper"}),
    ):
        _paper(found, code, name, listed, rng)
    return found


def _fact(found: Appraisal, info: InputInfo, value: str | None, rng: Random) -> None:
    code = at.FACT + info.id
    how = rng.choice(("", "", "", "not-looked", "suitable", "not-suitable", "to-supply", "found"))
    claim = {"basis": "claimed"} if info.kind == "judged" else {}
    if how == "not-looked":
        found.cells[code] = {"evidence": "chưa xem"}
    elif how == "to-supply":
        said = {"value": value, **claim} if value else {"missing": "not_reported"}
        found.cells[code] = {"evidence": TO_SUPPLY, "reason": REASON}
        found.facts[info.id] = {**said, "because": f"{TO_SUPPLY}: {REASON}"}
    elif how == "suitable" and value and not info.decision:
        found.cells[code] = {"evidence": "phù hợp"}
        found.facts[info.id] = {"value": value, "basis": "verified"}
    elif how == "not-suitable" and value:
        found.cells[code] = {"evidence": "chưa phù hợp", "reason": REASON}
        found.facts[info.id] = {"value": value, "basis": "rejected", "because": REASON}
    elif how == "found" and info.part_of is None:
        other = _value(info, rng)
        found.cells[code] = {"found": _typed(info, other), "reason": REASON}
        found.facts[info.id] = {"value": other, "basis": "verified", "because": REASON}


def _typed(info: InputInfo, value: str) -> Any:
    if info.words:
        return next(word.label.vi for word in info.words if word.id == value)
    number = Fraction(value.rstrip("%")) / (100 if info.kind == "percent" else 1)
    return int(number) if number.denominator == 1 else float(number)


def _paper(found: Appraisal, code: str, name: str, listed: dict[str, str], rng: Random) -> None:
    how = rng.choice(("", "suitable", "not-suitable", "to-supply", "number"))
    if how == "suitable":
        found.cells[code] = {"evidence": "phù hợp"}
        found.evidence[name] = {**listed, "status": "suitable"}
    elif how == "not-suitable":
        found.cells[code] = {"evidence": "chưa phù hợp", "reason": REASON}
        found.evidence[name] = {**listed, "status": "not_suitable", "because": REASON}
    elif how == "to-supply":
        found.cells[code] = {"evidence": TO_SUPPLY, "reason": REASON}
        found.evidence[name] = {**listed, "status": "listed", "because": f"{TO_SUPPLY}: {REASON}"}
    elif how == "number":
        found.cells[code] = {"number": "7/QĐ-UBND", "date": "2025-03-01"}
        found.evidence[name] = {**listed, "number": "7/QĐ-UBND", "date": "2025-03-01", "status": "listed"}
