"""A criterion that does not apply, a growth, votes and a bonus, as they are told to a person."""

from pathlib import Path

import pytest

from ctlc_rules.explain import Explanation, explain
from ctlc_rules.report.points_sheet import points_sheet
from ctlc_rules.report.sheet_markdown import sheet_markdown
from ctlc_rules.report.summary import summarise
from ctlc_rules.report.text import sheet_text
from tests.laws.grading import standard_of
from tests.shipped.made import case_text, graded_text

STANDARD = standard_of(Path(__file__).with_name("left-out.yaml").read_text(encoding="utf-8"))
FIGURES = {"area": "normal", "late": 1, "visits": 105, "before": 100, "votes": {"ballots": [8, 9]}, "prizes": 1}
WHY = "Không áp dụng thì không tính vào tổng; chỉ áp dụng khi Khu vực: Bình thường (cần Đặc biệt khó khăn)"


def made(stage: str = "self", **other: object) -> Explanation:
    return explain(graded_text(STANDARD, (case_text(STANDARD, {**FIGURES, **other}),), stage))


def told(text: str, start: str) -> list[str]:
    """The lines of one criterion, without the spaces between."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    begin = next(place for place, line in enumerate(lines) if line.startswith(start))
    return lines[begin : begin + 2]


@pytest.mark.parametrize("stage", ["self", "closed"])
def test_what_does_not_apply_says_so_and_asks_nothing(stage: str):
    """Its figure is not reported: nothing is told of it, at no stage 0 points of 4."""
    item = made(stage)
    assert told(sheet_text(item, "vi"), "1.1 ") == ["1.1 Lưu động không áp dụng", WHY]
    assert f"| không áp dụng | {WHY} " in " ".join(sheet_markdown(item, "vi").split())


def test_where_it_applies_it_has_its_points():
    assert told(sheet_text(made(area="difficult", hard=1), "vi"), "1.1 ")[0] == "1.1 Lưu động 4 / 4 điểm"


def test_what_to_do_first_asks_only_what_counts_here():
    """late decides (11 or 13 and less of 12); how many hard villages there are is no question where none is served."""
    open_case = case_text(STANDARD, {key: value for key, value in FIGURES.items() if key not in ("late", "votes")})
    (line,) = summarise([explain(graded_text(STANDARD, (open_case,), "self"))], "vi").lines
    assert line.first == "Số lần muộn (1.2); Phiếu hài lòng (1.4)"


def test_a_bonus_makes_up_for_what_is_lost():
    """2 lost of 12 and 1 more: 11 of 12 are 91.7 of 100."""
    text = sheet_text(made(), "vi")
    assert "Xếp loại: Tốt (91,7 / 100 điểm)" in text
    assert told(text, "1.5 Thưởng giải điểm")[0] == "1.5 Thưởng giải điểm thưởng, bù được 1"


def test_a_difference_is_bracketed_and_no_valid_vote_is_said():
    ways = {row.no: row.how for row in points_sheet(STANDARD, "vi").sections[0].criteria}
    assert ways["1.3"][0] == "(Lượt năm nay - Lượt năm trước) trên 100 Lượt năm trước:"
    assert ways["1.4"][-1] == "– không có phiếu hợp lệ: 0 điểm"
    growth = made().criteria[2].steps[0]
    assert growth.because.startswith("(visits - before) per 100 before:")


@pytest.mark.parametrize(("fines", "late", "rating"), [(0, 0, "good"), (1, 0, "good"), (1, 2, "weak")])
def test_a_share_of_every_section_passes_over_one_that_is_out_of_nothing(fines: int, late: int, rating: str):
    """One fine against 12 of 12: 11 of 12 are 91.7, and no share of 0 is asked. Late twice: 8 of 12 less 1 are 58.3."""
    text = (
        Path(__file__).with_name("left-out.yaml").read_text(encoding="utf-8")
        .replace("sections:\n", "sections:\n  extra: {title: Điểm trừ, out_of: 0}\n")
        .replace("  prizes: {count", "  fines: {count: 0..9, unit: lần, better: fewer, label: Vi phạm}\n  prizes: {count")
        .replace("rating:\n", "  extra.fines: {title: Vi phạm, penalty: {of: fines, each: 1}, why: thử}\nrating:\n")
        .replace("when: total >= 80", "when: total >= 80 and every section >= 50%")
    )  # fmt: skip
    standard = standard_of(text)
    item = explain(graded_text(standard, (case_text(standard, {**FIGURES, "prizes": 0, "late": late, "fines": fines}),), "self"))
    assert item.evaluation.rating == rating
    assert not any("Điểm trừ" in said.vi for said in item.why)
