"""What is printed can be added up by hand to what is printed, and is what the JSON says."""

import json
import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from ctlc_rules.evaluate import Evaluation
from ctlc_rules.explain import Explanation, explain
from ctlc_rules.report.as_json import as_json
from ctlc_rules.report.text import sheet_text
from ctlc_rules.words import Lang
from tests.laws import grading
from tests.laws.generator import seeded
from tests.report.printed import Ends, Sheet, both, read, weighted
from tests.shipped.made import ROOT, case_text, graded_text, shipped_case, shipped_standard
from tests.shipped.test_cases import GRADED

LANGS: tuple[Lang, ...] = ("vi", "en")
STAGES = ("self", "office", "closed")
DRAWN = 120
SHIPPED = [(name, stage) for name in GRADED for stage in STAGES]


@cache
def shown(name: str, stage: str) -> Explanation:
    return explain(shipped_case(name, stage))


def drawn() -> Iterator[Evaluation]:
    for example in seeded(DRAWN):
        yield grading.graded(example)
        yield grading.graded(example, "office", closed=True)


def faults(sheet: Sheet) -> list[tuple[str, Ends, Ends]]:
    """Where the lines do not add up: what it is, what is printed, what its lines make."""
    parts = [*sheet.criteria, *sheet.sections]
    found = [(part.no, part.points, part.added()) for part in parts if part.points != part.added()]
    if sheet.total:
        added = both([ends for _, ends in sheet.total.own])
        found += [("total", sheet.total.points, added)] if added != sheet.total.points else []
        plain = {section.title: section.points for section in sheet.sections}
        for title, ends in sheet.total.own:
            if " × " in title:
                weighted(title, ends, sheet.sections)
            elif title in plain and plain[title] != ends:
                found.append((title, plain[title], ends))
        found += [("result", sheet.total.points, sheet.result)] if sheet.result and sheet.result != sheet.total.points else []
    return found


def as_in_json(item: Explanation) -> dict[str, Ends]:
    result = json.loads(as_json([item], "0"))["results"][0]
    scores = {part["no"]: part["score"] for key in ("criteria", "sections") for part in result[key]} | {"total": result["score"]}
    return {no: (Fraction(score["low"]), Fraction(score["high"])) for no, score in scores.items() if score}


def as_printed(sheet: Sheet) -> dict[str, Ends]:
    found = {part.no: part.points for part in (*sheet.criteria, *sheet.sections)}
    return found | ({"total": sheet.total.points} if sheet.total else {})


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("name", "stage"), SHIPPED)
def test_a_shipped_case_adds_up_as_printed(name: str, stage: str, lang: Lang):
    item = shown(name, stage)
    sheet = read(sheet_text(item, lang), lang)
    standard = item.evaluation.standard
    assert [part.no for part in sheet.criteria] == [info.no for info in standard.criteria]
    assert [part.no for part in sheet.sections] == [info.no for info in standard.sections]
    assert faults(sheet) == []
    assert as_printed(sheet) == as_in_json(item)
    assert sum(part.out_of for part in sheet.criteria) == sum(part.out_of for part in sheet.sections) == 100


@pytest.mark.parametrize("lang", LANGS)
def test_drawn_cases_add_up_as_printed(lang: Lang):
    """With weights, roundings, limits, findings that strike and criteria that do not apply."""
    seen: set[str] = set()
    for evaluation in drawn():
        item = explain(evaluation)
        sheet = read(sheet_text(item, lang), lang)
        assert faults(sheet) == [], evaluation.standard.criteria
        assert as_printed(sheet) == as_in_json(item)
        steps = [step for section in item.sections for step in section.steps] + list(item.total_steps)
        seen |= {step.kind for step in (*steps, *(step for shown in item.criteria for step in shown.steps))}
    assert seen == {"form", "evidence", "not_applicable", "zero", "weight", "rounding", "rescale", "limit", "floor", "part"}


def test_a_step_left_out_or_a_digit_changed_is_seen():
    text = sheet_text(shown("mao-khe-2020-2021", "self"), "vi")
    step = next(line for line in text.splitlines() if line.startswith("     [+1,5]"))
    assert [no for no, _, _ in faults(read(text.replace(step + "\n", "", 1), "vi"))] == ["1.5"]
    assert [no for no, _, _ in faults(read(text.replace("15 / 15 điểm", "14 / 15 điểm", 1), "vi"))] == ["1", "Bộ máy quản lý: Ban giám đốc"]


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def test_every_criterion_of_the_year_is_explained():
    """Points, a reason, the figure and its place, the source or why there is none, and the line of the criteria file."""
    text = sheet_text(shown("mao-khe-2020-2021", "self"), "vi")
    standard = shipped_standard("clc-illustrative")
    file = lines_of(ROOT / "criteria" / "clc-illustrative.yaml")
    chunks = re.split(r"^(?=\d+\.\d+ )", text, flags=re.MULTILINE)[1:]
    assert len(chunks) == len(standard.criteria) == 44
    for info, whole in zip(standard.criteria, chunks, strict=True):
        chunk = " ".join(whole.partition("\n\n")[0].split())
        assert chunk.startswith(f"{info.no} {info.title.vi} ")
        assert re.search(r" / [\d,]+ điểm \[\+", chunk), "its points, then a step with its share and its reason"
        assert " · " in chunk, "the figures it rests on"
        figures = chunk.split(" · ")[1:]
        placed = [part for part in figures if re.search(r"\((có số liệu|tự nhận xét|chưa báo cáo)\b.*\bdòng \d+", part)]
        assert placed or all(re.search(r"mặc định|chưa báo cáo|Bảng không có", part) for part in figures), chunk
        at = re.search(r"Căn cứ: (.+) \[criteria/clc-illustrative\.yaml:(\d+)\]", chunk)
        assert at
        assert at[1] != "không nêu" or "Lý do chọn:" in chunk
        assert file[int(at[2]) - 1].startswith(f"  {info.id}:"), "the line holds the criterion"


@pytest.mark.parametrize("name", ["clc-illustrative", "tt25-2023-commune"])
def test_the_line_of_every_criterion_is_its_own(name: str):
    file = lines_of(ROOT / "criteria" / f"{name}.yaml")
    assert [info.id for info in shipped_standard(name).criteria if not file[info.place.line - 1].startswith(f"  {info.id}:")] == []


def test_a_point_is_printed_exactly_however_fine_it_is():
    """A share of a share of a point is no reason to round what must add up."""
    text = (ROOT / "tests/report/fine.yaml").read_text(encoding="utf-8")
    evaluation = grading_of(text, {"kept": "yes"})
    printed_as: tuple[tuple[Lang, str], ...] = (("vi", "0,015625"), ("en", "0.015625"))
    for lang, printed in printed_as:
        sheet = sheet_text(explain(evaluation), lang)
        assert f"[+{printed}]" in sheet
        assert faults(read(sheet, lang)) == []


def grading_of(standard: str, values: dict[str, str]) -> Evaluation:
    read_one = grading.standard_of(standard)
    return graded_text(read_one, (case_text(read_one, values),))
