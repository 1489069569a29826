"""What the solver adds to `check` and `grade`, and what they say where it is not installed."""

import json

import pytest

from ctlc_rules.cli import extras
from tests.cli.desk import STANDARD, Desk, case_text

SHARED = STANDARD.replace("met: plan, points: 4", "met: directors <= 3, points: 4").replace("directors >= 1", "directors >= 6")
"""Two criteria of one figure: good by the bounds, but never in truth. `plan` is asked by a finding."""
FINDING = "findings:\n  no_plan: {when: not plan, cap: weak, says: Không có kế hoạch}\n"


@pytest.fixture
def shared(desk: Desk) -> Desk:
    desk.standard("nho", SHARED + FINDING)
    desk.case("good", case_text("good", {"plan": "{value: yes}"}))
    return desk


def test_grade_exact_drops_a_rating_that_only_the_bounds_allow(shared: Desk):
    by_bounds = json.loads(shared.run("grade", "cases/good.yaml", "--format", "json").stdout)["results"][0]
    exact = json.loads(shared.run("grade", "cases/good.yaml", "--exact", "--format", "json").stdout)["results"][0]
    assert (by_bounds["possible_ratings"], by_bounds["ratings_exact"]) == (["good", "fair", "weak"], False)
    assert (exact["possible_ratings"], exact["ratings_exact"]) == (["fair", "weak"], True)
    assert "Yếu hoặc Khá" in shared.run("grade", "cases/good.yaml", "--exact").stdout


def test_a_closed_case_is_left_as_it_is(shared: Desk):
    closed = shared.run("grade", "cases/good.yaml", "--closed")
    assert shared.run("grade", "cases/good.yaml", "--closed", "--exact").stdout == closed.stdout


def test_check_says_each_rating_exactly(shared: Desk):
    done = shared.run("check", "cases/good.yaml", "--lang", "en")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Ratings still possible: Yếu or Khá" in done.stdout
    assert "  - Tốt: not possible, because Total: 0% to 100% (needs at least 85%), at most 60% in all" in done.stdout
    assert "  - Khá: possible; sure with 1 fact(s), with fewer it cannot be, such as:\n      · Số giám đốc: 6 or more\n" in done.stdout
    assert (
        "  - Khá: còn có thể; chắc chắn khi có 1 nội dung, không ít hơn được, chẳng hạn:\n      · Số giám đốc: từ 6 trở lên\n"
        in shared.run("check", "cases/good.yaml").stdout
    )


def test_check_in_markdown_puts_the_facts_under_the_rating(shared: Desk):
    assert "chẳng hạn:\n  - Số giám đốc: từ 6 trở lên\n" in shared.run("check", "cases/good.yaml", "--format", "md").stdout.replace(
        "\\", ""
    )


def test_without_the_extra_check_says_what_it_said_and_how_to_install_it(shared: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "ortools" else object())
    done = shared.run("check", "cases/good.yaml")
    assert done.exit_code == 0
    assert "Xếp loại còn có thể: chưa đủ căn cứ." in done.stdout
    assert "chắc chắn khi" not in done.stdout
    assert done.stdout.splitlines()[-1].endswith('pip install ".[prove]"')


def test_without_the_extra_grade_exact_cannot_be_done(shared: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "ortools" else object())
    done = shared.run("grade", "cases/good.yaml", "--exact")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "[missing-extra]" in done.stderr


def test_an_answer_that_the_evaluator_does_not_confirm_is_a_fault_of_ours(shared: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("ctlc_rules.prove.question.rating_of", lambda *_: "weak")
    done = shared.run("grade", "cases/good.yaml", "--exact")
    assert done.exit_code == 70
    assert "DisagreementError" in done.stderr


def test_check_as_json_says_the_same_in_ids(shared: Desk):
    done = json.loads(shared.run("check", "cases/good.yaml", "--format", "json").stdout)["results"][0]
    assert (done["possible_ratings"], done["ratings_exact"]) == (["fair", "weak"], True)
    good, fair, weak, not_rated = done["exact"]["ratings"]
    assert (good["answer"], fair["answer"], weak["answer"], not_rated["answer"]) == ("impossible", "possible", "possible", "impossible")
    assert good["because"]["en"] == "Total: 0% to 100% (needs at least 85%), at most 60% in all"
    assert (fair["fewest"], fair["facts"][0]["values"]) == (True, {"directors": {"low": "6", "high": "9"}})
    assert done["exact"]["ask"]["input"] == "directors"
    assert [answer["leaves"] for answer in done["exact"]["ask"]["answers"]] == [["weak"], ["fair"]]


def test_numbers_too_great_for_the_solver_leave_the_bounds(shared: Desk):
    great = STANDARD.replace("0..9,", "0..9999999999,").replace("when: total >= 85%", "when: directors * directors >= 5")
    shared.standard("nho", great)
    shared.case("wide", case_text("wide", {}))
    done = shared.run("check", "cases/wide.yaml")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "chưa tính chính xác được: bộ tiêu chí có số quá lớn đối với phần giải"
    assert shared.run("grade", "cases/wide.yaml", "--exact").stdout == shared.run("grade", "cases/wide.yaml").stdout
