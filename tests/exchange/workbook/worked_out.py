"""Whole workbooks as centres fill them in, worked out by LibreOffice, beside what the engine says of the same file."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from io import BytesIO
from random import Random
from typing import cast

from python_calamine import CalamineWorkbook

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import Truth
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.evaluate.reading import for_program, read_known
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.calculation import Calculation
from ctlc_rules.exchange.workbook.form import centre_workbook
from ctlc_rules.exchange.workbook.inputs import SELF
from ctlc_rules.exchange.workbook.lacking import Lacking
from ctlc_rules.exchange.workbook.layout import asked_of_centre
from ctlc_rules.exchange.workbook.machine import calculation_of
from ctlc_rules.exchange.workbook.results import FIRST_ROW, HI, LO, SHOWN, WHAT, results_by
from ctlc_rules.explain.numbers import points
from ctlc_rules.report.phrases import bounds, part_score, ratings, verdict_text
from tests.exchange.workbook.drawn import Told, compared, to_a_limit
from tests.exchange.workbook.filling import as_case, taken
from tests.exchange.workbook.recalculated import engine_says
from tests.exchange.workbook.test_told import sound, typed
from tests.exchange.workbook.typing_rows import cell_of
from tests.shipped.made import shipped_standard

Unlike = tuple[str, object, object]
"""What it is, what the cell says, what the engine says."""


@cache
def calculation(name: str) -> Calculation:
    found = calculation_of(shipped_standard(name).core)
    assert isinstance(found, Calculation)
    return found


@cache
def blank(name: str) -> bytes:
    return centre_workbook(shipped_standard(name), calculated=results_by(calculation(name)))


def filled_in(name: str, seed: int) -> bytes:
    """Every other one is brought to limits, as far as its figures let it."""
    standard, rng = shipped_standard(name), Random(f"{name} {seed}")
    cells = typed(standard, rng)
    data = sound(standard, blank(name), cells)
    if seed % 2 == 0:
        return data
    given = given_in(name, data)
    told = dict(given)
    to_a_limit(standard.program, compared(standard.core), told, rng)
    for item, value in told.items():
        info = standard.inputs.get(item)
        if info and asked_of_centre(info) and value != given[item] and isinstance(value, tuple):
            cells[at.FACT + item] = {"value": cell_of(info, Fraction(value[0], info.per))}
    return sound(standard, blank(name), cells)


def given_in(name: str, data: bytes) -> Told:
    """What the engine is given of a workbook, as far as the program asks for it."""
    standard = shipped_standard(name)
    known = read_known(standard, as_case(taken(data, standard)[0], standard), SELF)
    return dict(for_program(known.given, standard.program))


def unlike(name: str, data: bytes, worked: bytes) -> Iterator[Unlike]:
    """data: as it was filled in. worked: as the office suite saved it."""
    standard = shipped_standard(name)
    evaluation = evaluate(standard, as_case(taken(data, standard)[0], standard))
    book = CalamineWorkbook.from_object(BytesIO(worked))
    rows = book.get_sheet_by_name(at.CALCULATION).to_python(skip_empty_area=False)
    found = calculation(name)
    for line, engine in engine_says(found, evaluation.trace).items():
        row = rows[line + FIRST_ROW - 1]
        if (row[LO], row[HI]) != engine:
            yield found.lines.items[line].what, (row[LO], row[HI]), engine
    shown = {str(row[WHAT]): row[SHOWN] for row in rows if str(row[WHAT]).startswith("text:")}
    for what, text in texts(evaluation).items():
        if shown[what] != text:
            yield what, shown[what], text


def texts(evaluation: Evaluation) -> dict[str, str]:
    """What the screen says of the same scores and ratings."""
    found: dict[str, str] = {}
    for item in evaluation.criteria:
        info = item.info
        levels = {rating.id: f"{rating.label.vi}: " for rating in evaluation.standard.ratings}
        text = "; ".join(f"{levels.get(level, '')}{verdict_text(verdict, 'vi')}" for level, verdict in item.verdicts)
        if item.points is not None and info.out_of is not None:
            text = part_score(item.points, info.out_of, info.out_of, "vi")
        found[f"text:{info.id}"] = verdict_text("not_applicable", "vi") if item.left_out else text
    for part in evaluation.sections:
        found[f"text:{part.info.id}"] = ""
        if part.points is not None and part.out_of is not None:
            found[f"text:{part.info.id}"] = part_score(part.points, part.out_of, part.info.out_of, "vi")
    if evaluation.total is not None:
        of = evaluation.total.points
        found["text:total"] = f"Tạm tính: {points(of.lo, 'vi') if of.known else 'từ ' + bounds(of, 'vi')} điểm"
    if evaluation.ratings and evaluation.outcome in ("rated", "undetermined"):
        found["text:rating"] = f"Xếp loại: {ratings(evaluation, 'vi', both=False)}"
    elif evaluation.ratings == (NOT_RATED,):
        found["text:rating"] = "Xếp loại: không xếp loại"
    if evaluation.ratings:
        found["text:lacking"] = lacking(evaluation)
    return found


def lacking(evaluation: Evaluation) -> str:
    """What is not sure of the best rating, by the truths of the evaluation."""
    found = calculation(evaluation.standard.id)
    best = next(item for item in evaluation.standard.ratings if item.id == evaluation.ratings[0]) if len(evaluation.ratings) > 1 else None
    if best is None:
        return ""
    nodes = {line: node for node, line in found.truth_lines.items()}
    items = Lacking(evaluation.standard, found).of[best.id]
    wanted = [(text, evaluation.trace.truth(cast("Truth", nodes[line])), must) for text, line, must in items]
    told = [f"{text}; " for text, truth, must in wanted if truth != (TRUE if must else FALSE)]
    return f"Để chắc chắn đạt {best.label.vi} còn thiếu: {''.join(told)}" if items else ""
