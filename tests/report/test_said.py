"""Reasons that a person can work out again: divisors of 0, votes, dates of papers, roundings; and the sheet of points of all that."""

from pathlib import Path

import pytest

from ctlc_rules.explain import explain
from ctlc_rules.report.html import as_html
from ctlc_rules.report.points_sheet import points_sheet
from ctlc_rules.report.points_sheet_as import as_text
from ctlc_rules.report.text import sheet_text
from ctlc_rules.words import Lang
from tests.laws.grading import standard_of
from tests.report.web_page import lost, read
from tests.shipped.made import case_text, graded_text

TEXT = Path(__file__).with_name("said.yaml").read_text(encoding="utf-8")
SAID = standard_of(TEXT)
ZERO = "mẫu số bằng 0"
SHARE = "Từ 2 được đủ 4 điểm, dưới mức đó tính theo tỷ lệ, làm tròn đến 0,5 (nửa thì làm tròn lên)"
FORMULA = "không dưới 0 và không quá 4 điểm, làm tròn đến 0,5 (nửa thì làm tròn lên)"


def evaluation(values: dict[str, object], stage: str = "self", evidence: str = ""):
    facts = {name: {"ballots": value} if name == "votes" else value for name, value in values.items()}
    text = case_text(SAID, facts)
    return graded_text(SAID, (text + evidence,), stage)


def reasons(*args: object) -> dict[str, str]:
    made = explain(evaluation(*args))  # type: ignore[arg-type]
    return {item.result.info.id: item.steps[0].says.vi for item in made.criteria}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        # 5 of 0 is no quotient: what the standard gives for that is named, no row is ticked
        (
            {"made": 5, "due": 0},
            {
                "s.rate": f"Số làm được / Số phải làm: không chia được, {ZERO}; ✓ {ZERO}: 1 điểm",
                "s.share": f"Số làm được / Số phải làm: không chia được, {ZERO}; ✓ {ZERO}: 0 điểm",
                "b.sum": f"Số làm được / Số phải làm + Số khác / Số phải làm: không chia được, {ZERO} (cần từ 1)",
            },
        ),
        # 3 / 2 = 1.5
        ({"made": 3, "due": 2}, {"s.rate": f"Số làm được / Số phải làm: 1,5, {FORMULA}"}),
        ({"made": 3, "due": 2}, {"s.share": f"Số làm được / Số phải làm: 1,5. {SHARE}"}),
        # a divisor that may be 0 leaves that row open beside the others
        (
            {"made": 3, "due": {"between": [0, 1]}},
            {"s.rate": f"Số làm được / Số phải làm: chưa có số liệu, {FORMULA}; ? {ZERO}: 1 điểm"},
        ),
        ({"votes": []}, {"s.votes": f"bình quân (Phiếu): không có phiếu hợp lệ. ✓ {ZERO}: 0 điểm"}),
        ({"votes": [9, 7]}, {"s.votes": "bình quân (Phiếu): 8. ✓ từ 8: 4 điểm"}),
    ],
)
def test_a_quotient_says_what_decides_it(values: dict[str, object], said: dict[str, str]):
    found = reasons(values)
    assert {name: found[name] for name in said} == said


def test_closed_the_parts_of_a_step_are_their_low_ends():
    found = reasons({"made": 1}, "closed")["s.best"]
    assert " → 1 điểm | " in found
    assert found.endswith(" → 0 điểm")


def test_the_date_of_a_paper_and_a_decision_that_is_wanting_are_said_in_words():
    made = explain(evaluation({"made": 1}, "self", "evidence:\n  L1: {paper: licence, date: 2023-12-31}\n"))
    step = next(item for item in made.criteria if item.result.info.id == "b.new").steps[0]
    assert "Ngày của Giấy phép: 31/12/2023 (cần từ 01/01/2024)" in step.says.vi
    assert "Date of Giấy phép: 2023-12-31" in step.says.en
    assert {fact.input: fact.value.vi for fact in step.facts}["allowed"] == "chờ quyết định của cơ quan có thẩm quyền"


def test_a_rating_that_is_out_of_reach_is_not_called_uncertain():
    text = sheet_text(explain(evaluation({"made": 9, "due": 9})), "vi")
    assert "Vì sao chưa đạt Tốt:" in text
    assert "Vì sao chưa chắc chắn Khá:" in text


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_points_not_given_add_up_on_another_scale_too(lang: Lang):
    found = evaluation({"made": 5, "due": 2, "votes": [9]}, "closed")
    columns = lost(read(as_html([explain(found)], lang)), lang)
    assert [sum(parts) for parts, _ in columns] == [whole for _, whole in columns]
    assert found.total
    assert sum(whole for _, whole in columns) == found.total.out_of - found.total.points.lo


def test_the_paper_gives_a_verdict_where_there_are_no_points_and_names_no_figure_that_is_asked_as_unused():
    page = read(as_html([explain(evaluation({"made": 1, "since": "2020-01-01"}))], "vi"))
    (row,) = [row for row in page.all("tr", "criterion") if "Giữ lâu" in row.text]
    assert [cell.text for cell in row.all("td") if "self" in cell.classes] == ["đạt"]
    assert "không dùng để tính điểm" not in page.text
    assert "+0 · Số tháng giữ" not in page.text


def test_the_sheet_of_points_says_everything_that_is_done_to_points():
    sheet = points_sheet(SAID, "vi")
    assert [section.adjusted for section in sheet.sections] == ["Làm tròn đến 1 (làm tròn xuống)", "Không quá 2 điểm"]
    told = {line.title: line for section in sheet.sections for line in section.criteria}
    assert told["Thưởng"].how[1:] == ("Làm tròn đến 1 (nửa thì làm tròn lên)", "điểm thưởng, không tính vào điểm tối đa")
    assert told["Tỷ lệ"].how == (f"Số làm được / Số phải làm, {FORMULA}", f"{ZERO}: 1 điểm")
    assert told["Phiếu"].papers == ("Giấy phép, có giá trị 12 tháng (bắt buộc)",)
    assert sheet.total == (
        "Tổng điểm tối đa: 100. "
        "Quy về thang 0 đến 100: điểm được × 100 / điểm tối đa của phần áp dụng, làm tròn đến 0,1 (nửa thì làm tròn lên). "
        "Không dưới 5 điểm"
    )
    assert dict(sheet.about)["Kỳ đánh giá"] == "12 tháng; chấp nhận 11 đến 13 tháng, bắt đầu ngày 01/01, ngoài khoảng đó không xếp loại"
    assert dict(sheet.policies)["Do cơ quan quyết định, phải nêu lý do"] == "Cho phép"
    assert "Ngày của Giấy phép từ 01/01/2024" in as_text(sheet).replace("\n", " ")


@pytest.mark.parametrize(
    ("big", "said"),
    [
        ({}, "Không áp dụng thì không tính vào tổng; chỉ áp dụng khi Lớn: chưa báo cáo"),
        ({"big": "no"}, "Không áp dụng thì không tính vào tổng; chỉ áp dụng khi Lớn: không"),
        ({"big": "yes"}, ""),
    ],
)
def test_that_a_criterion_does_not_or_may_not_apply_is_said_also_where_it_has_no_points(big: dict[str, object], said: str):
    text = TEXT.replace("title: S, out_of: 14", "title: S, out_of: 16")
    text = text.replace("inputs:\n", "inputs:\n  big: {choice: yes_no, label: Lớn}\n")
    text = text.replace("  b.extra:", "  s.left: {title: Nếu lớn, met: made >= 50, points: 2, applies_when: big}\n  b.extra:")
    standard = standard_of(text)
    made = explain(graded_text(standard, (case_text(standard, {"made": 4, **big}),), "self"))
    shown = next(item for item in made.criteria if item.result.info.id == "s.left")
    assert [step.says.vi for step in shown.steps[1:]] == ([said] if said else [])


def test_closed_where_what_is_missing_stays_open_nothing_is_called_not_met():
    text = TEXT.replace("missing: {closed: not_met}", "missing: {closed: undetermined}").replace("closed: not_met}", "closed: unknown}")
    standard = standard_of(text)
    found = graded_text(standard, (case_text(standard, {"made": 9, "due": 9}),), "closed")
    assert found.outcome == "undetermined"
    why = {item.rating.id: [clause.says.vi for clause in item.clauses] for item in explain(found).why_not}
    assert why["fair"] == ["Tổng điểm: 43,8% đến 68,8% (cần từ 50%)"]
    shown = sheet_text(explain(found), "vi")
    assert "Vì sao chưa chắc chắn Khá:\n       ? Tổng điểm" in shown
