"""The office's workbook for 17 centres: filled in by a script, read back, every layer as it was meant; and shown again as recorded."""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook

from ctlc_rules.exchange.workbook import office
from ctlc_rules.exchange.workbook.draft import DraftFile
from ctlc_rules.exchange.workbook.office import office_workbook
from ctlc_rules.exchange.workbook.taken import take
from ctlc_rules.source import Problems, as_text
from tests.exchange.workbook.appraised import COLUMNS, REASON, Appraisal, Cells, appraisal, centre, opened, reported
from tests.exchange.workbook.filling import needs_soffice, saved_by_libreoffice
from tests.shipped.made import shipped_standard

STANDARD = shipped_standard("clc-illustrative")
CENTRES, SOME = 17, 3
WHO = {office.BY: "tổ thẩm định", office.ON: date(2026, 1, 31)}


@cache
def values(place: int) -> dict[str, str]:
    return reported(STANDARD, Random(f"reported {place}"))


@cache
def meant(place: int) -> Appraisal:
    return appraisal(STANDARD, values(place), Random(f"found {place}"))


@cache
def blank(centres: int) -> bytes:
    return office_workbook(STANDARD, [centre(STANDARD, opened(STANDARD, place, values(place))) for place in range(centres)])


def filled(data: bytes, cells: dict[str, Cells], who: dict[str, Any] = WHO) -> bytes:
    """cells: by the id of the case, then by the code of the row."""
    book = load_workbook(BytesIO(data))
    for sheet in book.worksheets:
        rows = {str(row[0].value): row for row in sheet.iter_rows() if row[0].value}
        for code, value in who.items():
            if code in rows:
                rows[code][3].value = value
        case = str(sheet.cell(1, 1).value).removeprefix(office.CASE)
        for code, typed in cells.get(case, {}).items():
            for column, value in typed.items():
                rows[code][COLUMNS[column]].value = date.fromisoformat(value) if column == "date" else value
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes) -> tuple[dict[str, DraftFile], list[str]]:
    problems = Problems()
    layers = take("T.xlsx", data, lambda *_: STANDARD, problems)
    return {str(layer.written["case"]): layer for layer in layers}, [as_text(one, None, "vi").splitlines()[0] for one in problems.sorted()]


def as_meant(layers: dict[str, DraftFile], centres: int) -> None:
    assert len(layers) == centres
    for place in range(centres):
        layer = layers[f"made-{place}"]
        assert layer.name == f"made-{place}.office.yaml"
        assert layer.written.get("facts", {}) == meant(place).facts
        assert layer.written.get("evidence", {}) == meant(place).evidence
        assert (layer.written["by"], layer.written["on"], layer.written["layer"]) == ("tổ thẩm định", "2026-01-31", "office")


@cache
def all_filled(centres: int) -> bytes:
    return filled(blank(centres), {f"made-{place}": meant(place).cells for place in range(centres)})


def test_seventeen_centres_come_back_as_they_were_filled_in():
    layers, problems = read(all_filled(CENTRES))
    assert problems == []
    as_meant(layers, CENTRES)
    recorded = [len(meant(place).facts) for place in range(CENTRES)]
    assert min(recorded) > len(STANDARD.inputs) / 4


@needs_soffice
def test_so_they_do_when_another_program_saved_them(tmp_path):
    layers, problems = read(saved_by_libreoffice({"office": all_filled(SOME)}, tmp_path, "ods")["office"])
    assert problems == []
    as_meant(layers, SOME)


def test_what_was_recorded_is_shown_and_comes_back_again():
    layers, _ = read(all_filled(SOME))
    cases = [opened(STANDARD, place, values(place), layers[f"made-{place}"].text) for place in range(SOME)]
    again, problems = read(office_workbook(STANDARD, [centre(STANDARD, case) for case in cases]))
    assert problems == []
    as_meant(again, SOME)


def test_a_workbook_that_was_left_alone_records_nothing():
    assert read(filled(blank(2), {})) == ({}, [])


def test_rows_that_decide_stand_first():
    book = load_workbook(BytesIO(blank(1)))
    texts = [str(row[office.NO].value) for row in book.worksheets[1].iter_rows(min_row=4)]
    titles = [text for text in texts if text in ("Quyết định xếp loại", "Các nội dung khác", "Cơ quan thẩm định ghi")]
    assert titles[0] == "Quyết định xếp loại" and texts[0] == titles[0]
    assert titles == sorted(titles, key=("Quyết định xếp loại", "Các nội dung khác", "Cơ quan thẩm định ghi").index)


def test_only_the_columns_of_the_appraisal_are_open():
    sheet = load_workbook(BytesIO(blank(1))).worksheets[1]
    assert sheet.protection.sheet
    rows = [row for row in sheet.iter_rows(min_row=4) if str(row[0].value).startswith("fact:")]
    unlocked = {cell.column - 1 for row in rows for cell in row if not cell.protection.locked}
    assert unlocked == {office.FOUND, office.EVIDENCE, office.REASON}


NO_REASON = "khác với báo cáo hoặc chưa phù hợp thì phải ghi lý do; dòng này chưa được ghi nhận [form-reason-wanted]"
TOLD: list[tuple[str, Cells, str]] = [
    (
        "refused without a reason",
        {"paper:board_decision:QD": {"evidence": "chưa phù hợp"}},
        f"(Quyết định kiện toàn Ban giám đốc còn hiệu lực): {NO_REASON}",
    ),
    (
        "a value that differs, without a reason",
        {"fact:directors": {"found": 9}},
        f"(Số giám đốc đương chức): {NO_REASON}",
    ),
    (
        "a choice that is none",
        {"fact:directors": {"evidence": "tốt"}},
        "(Số giám đốc đương chức): không có lựa chọn `tốt` [form-unknown-decision]",
    ),
    (
        "nothing was reported that could be judged",
        {"fact:population": {"evidence": "phù hợp"}},
        "(Dân số): trung tâm chưa báo cáo nên không có gì để xem; ghi giá trị thẩm định nếu có [form-nothing-to-judge]",
    ),
    (
        "what may not be left out",
        {"fact:directors": {"evidence": "không áp dụng", "reason": REASON}},
        "(Số giám đốc đương chức): bộ tiêu chí không cho phép bỏ nội dung này [form-may-not-apply]",
    ),
    (
        "text for a figure",
        {"fact:directors": {"found": "hai", "reason": REASON}},
        "(Số giám đốc đương chức): không đọc được `hai`; coi như chưa báo cáo [form-unreadable]",
    ),
]


@cache
def one() -> bytes:
    return office_workbook(STANDARD, [centre(STANDARD, opened(STANDARD, 7, {"directors": "1"}))])


@pytest.mark.parametrize(("cells", "sentence"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_what_cannot_be_recorded_is_told_with_its_cell(cells, sentence):
    layers, problems = read(filled(one(), {"made-7": cells}))
    assert layers == {}
    [line] = problems
    assert line.startswith("T.xlsx: ô TTHTCĐ xã số 7!") and line.endswith(sentence)


def test_by_whom_and_when_must_be_said():
    cells = {"made-7": {"paper:board_decision:QD": {"evidence": "phù hợp"}}}
    for who in ({office.BY: "tổ thẩm định"}, {office.ON: date(2026, 1, 31)}):
        assert read(filled(one(), cells, who)) == (
            {},
            ["T.xlsx: trang `Thẩm định`: chưa ghi người thẩm định (vai trò) hoặc ngày [form-no-role]"],
        )


def test_a_sheet_without_its_case_is_not_read():
    book = load_workbook(BytesIO(filled(one(), {})))
    book.worksheets[1]["A1"].value = None
    out = BytesIO()
    book.save(out)
    said = "T.xlsx: trang `TTHTCĐ xã số 7`: không còn mã hồ sơ ở dòng đầu; trang này không được đọc [form-no-case]"
    assert read(out.getvalue()) == ({}, [said])
