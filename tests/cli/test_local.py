"""A local file over a framework, from the command line: the change and its reason stand in every output, and it grades by the new value."""

import json

import pytest

from tests.cli.desk import ENGLISH, GOOD, STANDARD, Desk, case_text

LIMITS = """\
limits:
  level_1: {plans: 2, rate: 60%}
"""
FRAME = (
    STANDARD.replace("  plan: {choice: yes_no", "  plans: {count: 0..9, label: Số kế hoạch}\n  plan: {choice: yes_no")
    .replace("sections:\n", LIMITS + "sections:\n")
    .replace("met: plan, points: 4, why: thử", "all_of: [plan, plans >= limit.plans], points: 4, why: thử")
    .replace(", rate: 60%", "")
    + "adaptable: {criteria.*.points: 1..9, limits.*.*: 1..5, rating.*.when: any}\n"
)
LOCAL = """\
standard: nho-xa
edition: 1
status: illustrative
title: Bộ tiêu chí nhỏ của xã ví dụ
framework: nho
by: UBND xã (ví dụ)
citations: {qd7: {title: QĐ 7 của UBND xã (ví dụ)}}
changes:
  - {at: criteria.board.director.points, to: 5, because: Chia đều hai mục, cite: qd7:2.1}
  - {at: criteria.work.plan.points, to: 5, because: Chia đều hai mục}
  - {at: limits.level_1.plans, to: 3, because: Năm nào xã cũng có ba kế hoạch}
  - {at: rating.good.when, to: total >= 90%, because: Loại Tốt cần chặt hơn}
"""
SECTIONS = ", sections.*.out_of: any"
OUT_OF = """\
  - {at: sections.board.out_of, to: 5, because: Theo điểm mới}
  - {at: sections.work.out_of, to: 5, because: Theo điểm mới}
"""
FACTS = {**GOOD, "plans": "{value: 2}"}
ENGLISH_FRAME = ENGLISH.replace("plan: Has a plan", "plan: Has a plan, plans: Plans")
ENGLISH_LOCAL = """\
standard: nho-xa
title: Small standard of a commune
by: People's Committee of the commune
changes: [Both sections alike, ~, Three plans every year]
"""


@pytest.fixture(name="commune")
def _commune(desk: Desk) -> Desk:
    desk.standard("nho", FRAME.replace("1..9, limits", "1..9, sections.*.out_of: any, limits"))
    desk.standard("nho.en", ENGLISH_FRAME)
    (desk.folder / "criteria" / "xa").mkdir()
    desk.standard("xa/nho-xa", LOCAL + OUT_OF)
    desk.case("a", case_text("a", FACTS, "nho"))
    desk.case("b", case_text("b", FACTS, "nho-xa"))
    return desk


def result(desk: Desk, case: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(desk.run("grade", f"cases/{case}.yaml", "--format", "json").stdout)["results"][0]
    return found


def test_the_changed_limit_points_and_rating_decide(commune: Desk):
    """Two plans: enough for the framework (2), too few for the commune (3); 6 + 4 points there, 5 + 0 here."""
    assert (result(commune, "a")["rating"], result(commune, "b")["rating"]) == ("good", "fair")
    score = result(commune, "b")["score"]
    assert isinstance(score, dict) and (score["low"], score["out_of"]) == ("5", "10")


def test_it_stands_in_the_head_of_every_table_and_sheet(commune: Desk):
    core = result(commune, "a")["standard"]["core_sha256"][:12]  # type: ignore[index]
    line = f"Theo khung nho, bản 1 (mã {core}); 6 chỗ địa phương sửa, do UBND xã (ví dụ)."
    for args in (["grade"], ["explain"], ["explain", "--format", "html"], ["explain", "--format", "md"], ["check"]):
        shown = commune.run(args[0], "cases/b.yaml", *args[1:])
        assert shown.exit_code == 0, shown.stderr
        assert line in shown.stdout.replace("\\", ""), args
        assert "Theo khung" not in commune.run(args[0], "cases/a.yaml", *args[1:]).stdout, args


def test_the_reason_shows_the_changed_limit_and_the_changed_points(commune: Desk):
    shown = " ".join(commune.run("explain", "cases/b.yaml", "--criterion", "2.1").stdout.split())
    assert "Số kế hoạch: 2 (cần từ 3)" in shown
    assert "Địa phương sửa: criteria.work.plan.points, khung 4, nay 5 (Chia đều hai mục)" in shown


def test_json_names_the_framework_and_every_change(commune: Desk):
    standard, framework = result(commune, "b")["standard"], result(commune, "a")["standard"]
    assert isinstance(standard, dict) and isinstance(framework, dict)
    assert standard["framework"]["core_sha256"] == framework["core_sha256"] != standard["core_sha256"]
    assert standard["framework"]["sha256"] == framework["sha256"] != standard["sha256"]
    assert "framework" not in framework and "changes" not in framework
    first = standard["changes"][0]
    assert (first["at"], first["old"], first["new"]) == ("criteria.board.director.points", "6", "5")
    assert (first["cite"], first["place"]) == (["qd7:2.1"], "criteria/nho-xa.yaml:9")
    assert len(standard["changes"]) == 6


def test_the_sheet_of_points_lists_old_new_and_why(commune: Desk):
    for form in ("md", "html"):
        shown = commune.run("standards", "nho-xa", "--format", form).stdout
        assert "Các chỗ địa phương sửa so với khung" in shown
        row = next(line for line in shown.replace("</tr>", "\n").replace("\\", "").splitlines() if "limits.level_1.plans" in line)
        assert row.index("limits.level_1.plans") < row.index("2") < row.index("3") < row.index("Năm nào xã cũng có ba kế hoạch")
        assert "QĐ 7 của UBND xã (ví dụ), điều 2 khoản 1" in shown
    assert "Các chỗ địa phương sửa" not in commune.run("standards", "nho").stdout


def test_english_is_the_frameworks_and_the_local_files_own_where_it_has_some(commune: Desk):
    shown = commune.run("grade", "cases/b.yaml", "--lang", "en", "--criterion", "2.1").stdout
    assert "Plan of the year" in shown
    assert "Bộ tiêu chí nhỏ của xã ví dụ" in commune.run("explain", "cases/b.yaml", "--lang", "en").stdout
    commune.standard("xa/nho-xa.en", ENGLISH_LOCAL)
    sheet = commune.run("standards", "nho-xa", "--lang", "en", "--format", "md").stdout
    assert "Small standard of a commune" in sheet and "Three plans every year" in sheet and "by People's Committee" in sheet


def test_lint_looks_at_the_whole(commune: Desk):
    done = commune.run("lint", "nho-xa")
    assert (done.exit_code, done.stderr) == (0, ""), done.stdout
    commune.standard("xa/nho-xa", LOCAL.replace("total >= 90%", "total >= 120%") + OUT_OF)
    found = json.loads(commune.run("lint", "nho-xa", "--error-format", "json").stdout)
    assert [item["code"] for item in found] == ["never-holds"]


def test_reasons_and_labels_change_no_core_but_the_text(commune: Desk):
    before = result(commune, "b")["standard"]
    commune.standard("xa/nho-xa", LOCAL.replace("cần chặt hơn", "phải chặt hơn") + OUT_OF)
    after = result(commune, "b")["standard"]
    assert isinstance(before, dict) and isinstance(after, dict)
    assert before["core_sha256"] == after["core_sha256"]
    assert before["sha256"] != after["sha256"]


def test_points_that_do_not_add_up_are_told_at_the_changes(commune: Desk):
    commune.standard("xa/nho-xa", LOCAL)
    done = commune.run("grade", "cases/b.yaml")
    assert done.exit_code == 3
    told = [line for line in done.stderr.splitlines() if "[change-breaks]" in line]
    assert [line.partition(": ")[0] for line in told] == ["criteria/xa/nho-xa.yaml:9:46", "criteria/xa/nho-xa.yaml:10:41"]
    assert "criteria/nho.yaml:" in told[0]


def test_a_local_file_may_lie_anywhere_and_its_framework_is_found_in_the_library(commune: Desk):
    (commune.folder / "elsewhere.yaml").write_text(LOCAL + OUT_OF, encoding="utf-8")
    assert commune.run("standards", "elsewhere.yaml", "--format", "md").exit_code == 0


def test_of_two_editions_one_is_named(commune: Desk):
    second = FRAME.replace("1..9, limits", "1..9, sections.*.out_of: any, limits").replace("edition: 1", "edition: 2")
    commune.standard("nho-2", second.replace("from: 2012-01-01, to: 2022-12-31", "from: 2023-01-01"))
    assert "[framework-edition]" in commune.run("grade", "cases/b.yaml").stderr
    commune.standard("xa/nho-xa", LOCAL.replace("framework: nho", "framework: nho\nframework_edition: 1") + OUT_OF)
    assert commune.run("grade", "cases/b.yaml").exit_code == 0
