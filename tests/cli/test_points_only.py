"""A standard that gives points and no rating: every output says so, and the outcome is `scored` only where the points are settled."""

import json

import pytest

from tests.cli.desk import GOOD, STANDARD, case_text, office_text

POINTS_ONLY = STANDARD[: STANDARD.index("rating:")].replace("standard: nho", "standard: diem") + "rating: none\n"
"""6 points for a director and 4 for a plan."""
WITH_FINDING = POINTS_ONLY.replace("inputs:\n", "inputs:\n  false_report: {choice: yes_no, from: office, label: Báo cáo sai}\n") + (
    "findings:\n  untrue: {when: false_report, not_rated: yes, says: Báo cáo sai sự thật}\n"
)
LEAVING = POINTS_ONLY.replace("not_applicable: full", "not_applicable: leave_out").replace("met: plan,", "met: plan, applies_when: plan,")
NO_PLAN = {"directors": "{value: 1}"}


@pytest.fixture
def points_desk(desk):
    desk.standard("diem", POINTS_ONLY)
    desk.case("whole", case_text("whole", GOOD, "diem"))
    desk.case("part", case_text("part", NO_PLAN, "diem"))
    return desk


def result(desk, *args):
    done = desk.run("grade", *args, "--format", "json")
    (found,) = json.loads(done.stdout)["results"]
    return found


def outcome(found):
    return found["outcome"], found["rating"], found["possible_ratings"], found["score"]["low"], found["score"]["high"]


def test_points_that_are_settled_are_scored(points_desk):
    assert outcome(result(points_desk, "cases/whole.yaml")) == ("scored", None, [], "10", "10")


def test_points_that_are_open_are_undetermined(points_desk):
    found = result(points_desk, "cases/part.yaml")
    assert outcome(found) == ("undetermined", None, [], "6", "10")
    assert (found["why"], found["why_not"]) == ([], [])


def test_closed_the_low_end_is_the_score(points_desk):
    points_desk.case("part.office", office_text("part", {}, closing=True))
    found = result(points_desk, "cases/part.yaml", "--closed")
    assert outcome(found) == ("scored", None, [], "6", "6")
    assert found["counted"]


@pytest.mark.parametrize(("case", "code"), [("whole", 0), ("part", 5)])
def test_strict_asks_for_points_that_are_settled(points_desk, case, code):
    assert points_desk.run("grade", f"cases/{case}.yaml", "--strict").exit_code == code


def test_there_is_no_rating_to_reach(points_desk):
    done = points_desk.run("grade", "cases/whole.yaml", "--at-least", "good", "--lang", "en")
    assert (done.exit_code, done.stderr) == (2, "--at-least: the standard `diem` has no rating `good`; there are: – [no-such-rating]\n")


@pytest.mark.parametrize(
    ("command", "whole", "part"),
    [
        (("grade",), "chỉ chấm điểm, không xếp loại", "chỉ chấm điểm, chưa đủ căn cứ"),
        (("grade", "--format", "md"), "chỉ chấm điểm, không xếp loại", "chỉ chấm điểm, chưa đủ căn cứ"),
        (
            ("explain",),
            "Kết quả: chỉ chấm điểm, không xếp loại (10 / 10 điểm)",
            "Kết quả: chỉ chấm điểm, chưa đủ căn cứ (6 đến 10 / 10 điểm)",
        ),
        (
            ("explain", "--format", "md"),
            "chỉ chấm điểm, không xếp loại (10 / 10 điểm)",
            "chỉ chấm điểm, chưa đủ căn cứ (6 đến 10 / 10 điểm)",
        ),
        (("check",), "Bộ tiêu chí chỉ chấm điểm, không xếp loại.", "còn có thể được 10 điểm trên 10"),
    ],
    ids=" ".join,
)
def test_every_text_says_so(points_desk, command, whole, part):
    for case, words in (("whole", whole), ("part", part)):
        done = points_desk.run(*command, f"cases/{case}.yaml")
        assert done.exit_code == 0, done.output
        assert words in " ".join(done.stdout.split())
        assert "Xếp loại:" not in done.stdout


@pytest.mark.parametrize("case", ["whole", "part"])
def test_the_paper_says_so(points_desk, case):
    done = points_desk.run("explain", f"cases/{case}.yaml", "--format", "html")
    assert done.exit_code == 0
    assert "<h1" in done.stdout and "Phiếu chấm điểm</h1>" in done.stdout
    assert "đánh giá, xếp loại</h1>" not in done.stdout
    assert ("tùy các nội dung đó, kết quả là từ 6 đến 10 điểm" in done.stdout) == (case == "part")


def test_the_sheet_of_points_says_so(points_desk):
    assert "Tổng điểm tối đa: 10. Bộ này chỉ chấm điểm, không xếp loại." in points_desk.run("standards", "diem").stdout


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        ({"false_report": "{value: yes}"}, ("not_rated", "finding")),
        ({"false_report": "{value: no}"}, ("scored", "")),
        ({}, ("undetermined", "")),
    ],
    ids=["it holds", "it does not", "it is not known"],
)
def test_a_finding_may_take_the_result_away(desk, fact, found):
    desk.standard("diem", WITH_FINDING)
    desk.case("whole", case_text("whole", GOOD, "diem"))
    desk.case("whole.office", office_text("whole", fact))
    got = result(desk, "cases/whole.yaml", "--stage", "office")
    assert (got["outcome"], got["because"]) == found


@pytest.mark.parametrize(
    ("standard", "facts", "because"),
    [(WITH_FINDING, GOOD, "rated-open"), (LEAVING, NO_PLAN, "applies-open")],
    ids=["whether it is graded at all", "whether a criterion applies"],
)
def test_closing_does_not_settle_what_the_office_has_to_say(desk, standard, facts, because):
    desk.standard("diem", standard)
    desk.case("whole", case_text("whole", facts, "diem"))
    desk.case("whole.office", office_text("whole", {}, closing=True))
    got = result(desk, "cases/whole.yaml", "--closed")
    assert (got["outcome"], got["because"]) == ("undetermined", because)
