"""The centre's workbook: what it is filled with comes back as the same case, whoever saved it; nothing in it is a formula but ours."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from io import BytesIO
from itertools import cycle
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from ctlc_rules.case import Case, read_case
from ctlc_rules.case.read import OpenCase, join_layers, open_layer
from ctlc_rules.evaluate import evaluate
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.filled import EMPTY, Filled, of_earlier_period, of_this_period, staying
from ctlc_rules.exchange.workbook.form import centre_workbook
from ctlc_rules.exchange.workbook.layout import asked_of_centre
from ctlc_rules.source import Problems
from tests.exchange.workbook.filling import HEAD, as_case, blank, facts_of, fill, needs_soffice, saved_by_libreoffice, taken
from tests.exchange.workbook.test_told import STANDARDS, ToldSheet
from tests.shipped.made import ROOT, shipped_standard, told

CASES = ("mao-khe-2020-2021", "mao-khe-2012-2020", "trang-an-2020")
STANDARD = shipped_standard("clc-illustrative")
COMMON = {
    "ABS", "AND", "CHAR", "CHOOSE", "COUNTIF", "DAY", "EDATE", "FIND", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER", "LARGE", "LEFT", "LEN",
    "MATCH", "MAX", "MID", "MIN", "MOD", "MONTH", "NOT", "OR", "QUOTIENT", "REPT", "RIGHT", "ROUND", "SUBSTITUTE", "SUM", "TEXT", "TRIM",
    "VALUE", "YEAR",
}  # fmt: skip
"""Functions of Excel 2010 that LibreOffice, WPS and Google Sheets have under the same name."""
LONGEST_FORMULA, DEEPEST, LONGEST_TEXT = 8192, 64, 255
PLANTED = ("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "http://example.vn", "12")


def opened(name: str) -> OpenCase:
    problems = Problems()
    path = ROOT / "cases" / f"{name}.yaml"
    layer = open_layer(f"cases/{path.name}", path.read_bytes(), problems)
    assert layer is not None, told(problems)
    return join_layers([layer], problems)[0]


def stated(case: Case) -> dict[str, tuple[object, ...]]:
    """What the unit says of each input, apart from where; what is not given at all is not reported."""
    found: dict[str, tuple[object, ...]] = {}
    for name, fact in case.facts["self"].items():
        if asked_of_centre(STANDARD.inputs[name]) and not fact.missing:
            basis = fact.basis, fact.evidence, fact.because
            found[name] = (*fact.said, fact.readings, fact.doubtful, fact.qualifier, fact.as_printed, *basis)
    return found


def original(name: str) -> Case:
    problems = Problems()
    path = ROOT / "cases" / f"{name}.yaml"
    case = read_case([(path.name, path.read_bytes())], STANDARD, problems)
    assert case is not None, told(problems)
    return case


@pytest.mark.parametrize("name", CASES)
def test_a_case_comes_back_from_its_workbook(name):
    draft, problems = taken(centre_workbook(STANDARD, of_this_period(STANDARD, opened(name))))
    again, first = as_case(draft, STANDARD), original(name)
    assert problems == []
    assert stated(again) == stated(first) and stated(first)
    assert (again.id, again.unit, again.period) == (first.id, first.unit, first.period)
    totals = [evaluate(STANDARD, case) for case in (first, again)]
    assert totals[0].total == totals[1].total and totals[0].ratings == totals[1].ratings


@pytest.mark.parametrize(("chosen", "draft"), [("", True), ("không", True), ("có", False)])
def test_a_draft_is_one_until_it_is_confirmed_on_the_first_sheet(chosen: str, draft: bool):
    filled = replace(of_this_period(STANDARD, opened("trang-an-2020")), draft=True)
    data = fill(centre_workbook(STANDARD, filled), {at.DRAFT_ROW: {"first": chosen}})
    assert as_case(taken(data)[0], STANDARD).draft is draft


def test_what_is_no_draft_is_not_asked_to_be_confirmed():
    data = centre_workbook(STANDARD, of_this_period(STANDARD, opened("trang-an-2020")))
    assert as_case(taken(data)[0], STANDARD).draft is False


def test_a_unit_keeps_what_no_sheet_shows():
    filled = of_this_period(STANDARD, opened("mao-khe-2020-2021"))
    kept = {"founded": date(2020, 2, 1), "predecessors": [{"unit": "cu", "until": date(2020, 1, 31)}], "related": {"commune": "mao-khe"}}
    draft, _ = taken(centre_workbook(STANDARD, replace(filled, kept=kept)))
    unit = as_case(draft, STANDARD).unit
    assert unit.model_dump(include=set(kept)) == kept


def reordered(data: bytes) -> bytes:
    """The rows of facts of every sheet, the last first."""
    book = load_workbook(BytesIO(data))
    for sheet in book.worksheets:
        if sheet.title == at.CELLS:
            continue
        rows = [row for row in sheet.iter_rows(max_col=at.BEFORE + 1) if str(row[0].value).startswith(at.FACT)]
        held = [[cell.value for cell in row] for row in rows]
        for row, values in zip(rows, reversed(held), strict=True):
            for cell, value in zip(row, values, strict=True):
                if cell.column - 1 != at.CHECK:
                    cell.value = value
    out = BytesIO()
    book.save(out)
    return out.getvalue()


@needs_soffice
def test_rows_may_be_moved_and_the_file_saved_by_another_program(tmp_path):
    data = centre_workbook(STANDARD, of_this_period(STANDARD, opened("trang-an-2020")))
    moved = reordered(data)
    places = [re.findall(r'  population: .*row: "([^"]*)"', taken(one)[0].text) for one in (data, moved)]
    assert places[0] and places[0] != places[1]
    for form in ("xlsx", "ods"):
        draft, problems = taken(saved_by_libreoffice({"moved": moved}, tmp_path, form)["moved"])
        assert problems == []
        assert facts_of(draft) == facts_of(taken(data)[0])
        assert stated(as_case(draft, STANDARD)) == stated(original("trang-an-2020"))


# the last period's figures


def last_year() -> Filled:
    return of_earlier_period(STANDARD, opened("mao-khe-2020-2021"), date(2021, 9, 1), date(2022, 8, 31))


def test_of_the_last_period_only_what_stays_is_filled_in():
    filled = last_year()
    assert set(filled.facts) <= {info.id for info in staying(STANDARD)}
    assert {"office_room", "tables_chairs", "own_seal", "residential_zones"} & set(filled.facts)
    assert "population" not in filled.facts and filled.evidence == {} and filled.case == ""


def test_a_figure_of_the_last_period_counts_once_it_is_ticked():
    data = centre_workbook(STANDARD, last_year())
    names = sorted(last_year().facts)
    untouched, problems = taken(data)
    assert problems == ["form-unconfirmed"] * len(names)
    assert set(map(str, facts_of(untouched).values())) == {"{'missing': 'not_reported'}"}
    same = {at.FACT + name: {"same": "không thay đổi"} for name in names}
    ticked, problems = taken(fill(data, same))
    assert problems == []
    reported = {name: fact.value for name, fact in last_year().facts.items()}
    assert {name: fact["value"] for name, fact in facts_of(ticked).items() if "value" in fact} == reported
    assert ticked.written["period"] == {"from": "2021-09-01", "to": "2022-08-31"}


def test_a_figure_of_the_last_period_that_is_changed_needs_no_tick():
    first = last_year().facts["residential_zones"].value
    assert first is not None
    draft, problems = taken(fill(centre_workbook(STANDARD, last_year()), {"fact:residential_zones": {"value": int(first) + 1}}))
    assert facts_of(draft)["residential_zones"] == {"value": str(int(first) + 1)}
    assert len(problems) == len(last_year().facts) - 1


# formulas


def formulas(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    return [unescape(formula) for sheet in sheets for formula in re.findall(r"<f>(.*?)</f>", sheet)]


def test_texts_that_look_like_formulas_stay_texts():
    filled = of_this_period(STANDARD, opened("mao-khe-2020-2021"))
    several = cycle(PLANTED)
    facts = {name: fact.model_copy(update={"as_printed": next(several), "because": next(several)}) for name, fact in filled.facts.items()}
    head = {"unit.name": "=HYPERLINK(1)", "unit.commune": "+1", "unit.province": "@SUM(1)", "period.label": "-1"}
    data = centre_workbook(STANDARD, replace(filled, head=head, facts=facts))
    assert formulas(data) == formulas(centre_workbook(STANDARD, filled))
    with ZipFile(BytesIO(data)) as parts:
        assert not [name for name in parts.namelist() if name.endswith(".rels") and b"TargetMode" in parts.read(name)]
    draft, _ = taken(data)
    assert as_case(draft, STANDARD).unit.name == "=HYPERLINK(1)"
    printed = {fact.get("as_printed") for fact in facts_of(draft).values()}
    assert {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "=1", "http://example.vn", "12"} <= printed


@pytest.mark.parametrize("name", STANDARDS)
def test_formulas_are_such_as_every_program_knows(name):
    for formula in formulas(centre_workbook(shipped_standard(name), calculated=ToldSheet)):
        bare = re.sub(r'"[^"]*"', '""', formula)
        assert set(re.findall(r"([A-Z][A-Z0-9.]*)\(", bare)) <= COMMON, formula
        assert len(formula) <= LONGEST_FORMULA
        assert deepest(bare) <= DEEPEST, formula
        assert max(map(len, re.findall(r'"((?:[^"]|"")*)"', formula)), default=0) <= LONGEST_TEXT


def deepest(formula: str) -> int:
    depth = most = 0
    for letter in formula:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        most = max(most, depth)
    return most


def test_the_same_standard_gives_the_same_bytes():
    assert centre_workbook(STANDARD, EMPTY) == centre_workbook(STANDARD, EMPTY) == blank()


def test_every_input_of_the_centre_is_asked_once():
    book = load_workbook(BytesIO(blank()))
    codes = [row[0].value for sheet in book.worksheets if sheet.title != at.CELLS for row in sheet.iter_rows() if row[0].value]
    asked = [code.removeprefix(at.FACT) for code in map(str, codes) if code.startswith(at.FACT)]
    assert sorted(asked) == sorted(info.id for info in STANDARD.inputs.values() if asked_of_centre(info))
    assert set(HEAD) <= set(codes)
