"""What stands above and in a table: standards and modes, layers not used, what is doubtful, what was missed; one sheet for two stages."""

import json

import pytest

from tests.cli.desk import ENGLISH, GOOD, STANDARD, Desk, case_text, office_text


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


@pytest.mark.parametrize("form", ["table", "md"])
@pytest.mark.parametrize("stage", [(), ("--stage", "office"), ("--closed",)])
def test_one_criterion_has_the_heads_of_the_table(desk: Desk, form: str, stage: tuple[str, ...]):
    desk.case("open.office", office_text("open", {}))
    whole = desk.run("grade", "cases", *stage, "--format", form).stdout
    one = desk.run("grade", "cases", *stage, "--format", form, "--criterion", "2.1").stdout
    above = whole.partition("TT ")[0].rstrip("| ")
    assert "MINH HỌA" in above
    assert one.startswith(above)


def test_an_appraisal_that_was_not_used_is_told(desk: Desk):
    line = "Có lớp thẩm định chưa dùng ở 1 hồ sơ: --stage office"
    assert line not in lines(desk.run("grade", "cases").stdout)
    desk.case("open.office", office_text("open", {}))
    assert line in lines(desk.run("grade", "cases").stdout)
    assert line not in lines(desk.run("grade", "cases", "--stage", "office").stdout)
    desk.case("open.reaudit", office_text("open", {}).replace("layer: office", "layer: reaudit"))
    assert "Có lớp phúc tra chưa dùng ở 1 hồ sơ: --stage reaudit" in lines(desk.run("grade", "cases", "--stage", "office").stdout)


def test_cases_without_the_layer_asked_for_are_counted(desk: Desk):
    desk.case("open.office", office_text("open", {}))
    found = lines(desk.run("grade", "cases", "--stage", "office", "--lang", "en").stdout)
    assert "Without an appraisal: 2 case(s), there is the self-assessment only" in found
    assert not any("Without" in line for line in lines(desk.run("grade", "cases/open.yaml", "--stage", "office", "--lang", "en").stdout))
    assert not any("Without" in line for line in lines(desk.run("grade", "cases", "--lang", "en").stdout))


def test_only_what_is_doubtful(desk: Desk):
    text = case_text("good-2", {"directors": "{value: 1}"}).replace("unit-good-2", "unit-open") + "revision: 2\n"
    desk.case("good-2", text.replace("facts:\n", "facts:\n  plan: {value: yes}\n"))
    done = desk.run("grade", "cases", "--doubtful")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Chỉ hiện 1 trong 4 hồ sơ: chưa đủ căn cứ hoặc có cảnh báo." in lines(done.stdout)
    rows = [line for line in lines(done.stdout) if "Trung tâm" in line]
    assert len(rows) == 1
    assert rows[0].startswith("1 Trung tâm open")
    (one,) = json.loads(desk.run("grade", "cases", "--doubtful", "--format", "json").stdout)["results"]
    assert (one["case"]["id"], one["not_counted_because"]) == ("open", "superseded"), "by one that is not shown"
    assert len(desk.run("grade", "cases", "--doubtful", "--format", "csv").stdout.splitlines()) == 1 + 2
    assert "Trung tâm good" not in desk.run("grade", "cases", "--doubtful", "--criterion", "2.1").stdout
    none = desk.run("grade", "cases/good.yaml", "--doubtful")
    assert (none.exit_code, "Trung tâm" in none.stdout, "Tính vào tổng hợp: 1 đơn vị" in none.stdout) == (0, False, True)


def test_a_label_is_not_said_twice(desk: Desk):
    assert "Xếp loại còn có thể: Khá hoặc Tốt." in lines(desk.run("check", "cases/open.yaml").stdout)
    desk.standard("nho.en", ENGLISH)
    assert "Khá hoặc Tốt (Passable or Good)" in desk.run("check", "cases/open.yaml").stdout


DOUBTFUL = {"directors": '{doubtful: [0, 1], as_printed: "1?"}', "plan": "{value: no}"}


def test_closed_tells_what_was_missed_and_asks_nobody_to_confirm(desk: Desk):
    desk.case("mo", case_text("mo", DOUBTFUL))
    first = desk.run("grade", "cases/mo.yaml").stdout
    assert "“1?”" in first
    closed = desk.run("grade", "cases/mo.yaml", "--closed").stdout
    assert "“1?”" not in closed
    assert "Tổng điểm: 0% (cần từ 50%)" in closed


def test_closed_tells_what_was_missed_before_what_does_not_add_up(desk: Desk):
    desk.case("dai", case_text("dai", {"plan": "{value: no}"}).replace("from: 2021-01-01", "from: 2020-01-01"))
    row = " ".join(desk.run("grade", "cases/dai.yaml", "--closed", "--format", "md").stdout.split())
    assert "Tổng điểm: 0% (cần từ 50%); kỳ 24 tháng" in row


MORE_INPUTS = "  lamp: {choice: yes_no, label: Có đèn}\n  fan: {choice: yes_no, label: Có quạt}\n  plan: {choice"


@pytest.mark.parametrize("command", ["check", "explain"])
def test_what_no_points_hang_on_is_in_one_line_at_the_end(desk: Desk, command: str):
    """Without a plan, neither the lamp nor the fan can earn anything."""
    desk.standard("nho", STANDARD.replace("  plan: {choice", MORE_INPUTS).replace("met: plan,", "met: plan and lamp and fan,"))
    desk.case("khong", case_text("khong", {"plan": "{value: no}"}))
    shown = lines(desk.run(command, "cases/khong.yaml").stdout)
    at = shown.index("Nội dung đề nghị bổ sung, làm rõ:")
    assert [*shown, ""][at + 1 : at + 4] == [
        "- Số giám đốc (1.1): chưa báo cáo — liên quan đến 6 điểm",
        "- không ảnh hưởng đến điểm: Có đèn; Có quạt",
        "",
    ]


@pytest.mark.parametrize(
    ("lang", "title"), [("vi", "Không tính điểm vì chưa có căn cứ:"), ("en", "Not counted for want of a fact or proof:")]
)
@pytest.mark.parametrize("command", ["check", "explain"])
def test_closed_has_its_own_heading_for_what_is_missing(desk: Desk, command: str, lang: str, title: str):
    assert title in lines(desk.run(command, "cases/open.yaml", "--closed", "--lang", lang).stdout)
    assert title not in lines(desk.run(command, "cases/open.yaml", "--lang", lang).stdout)


def test_a_paper_of_the_offices_shows_the_self_assessment_beside_it(desk: Desk):
    desk.case("open.office", office_text("open", {"plan": "{value: no, basis: verified}"}, closing=True))
    alone = desk.run("explain", "cases/open.yaml", "--format", "html").stdout
    for stage in (("--stage", "office"), ("--closed",)):
        paper = desk.run("explain", "cases/open.yaml", "--format", "html", *stage).stdout
        assert paper.count("<article") == 1
        assert ("6 đến 10" in paper, "6 đến 10" in alone) == (True, True), "the bounds of the self-assessment"
    results = json.loads(desk.run("explain", "cases/open.yaml", "--format", "json", "--closed").stdout)["results"]
    assert [item["stage"] for item in results] == ["office"], "only papers set two stages side by side"


def test_a_file_with_faults_is_named_over_the_table(desk: Desk):
    """It has no line, and who reads only the table must see that one unit is wanting."""
    desk.case("typo", case_text("typo", {}).replace("facts:", "facts:\n  plann: {value: yes}"))
    done = desk.run("grade", "cases")
    assert (done.exit_code, "Trung tâm typo" in done.stdout) == (4, False)
    assert "Tệp có lỗi, chưa dùng được: cases/typo.yaml" in lines(done.stdout)
    assert "Files with faults, not used: cases/typo.yaml" in lines(desk.run("grade", "cases", "--criterion", "2.1", "--lang", "en").stdout)
    assert "Tệp có lỗi" not in desk.run("grade", "cases/good.yaml").stdout


def test_where_some_are_closed_and_others_not_each_mode_has_its_number(desk: Desk):
    desk.case("open.office", office_text("open", {}, closing=True))
    done = lines(desk.run("grade", "cases", "--closed").stdout)
    assert [line.rpartition("(")[2] for line in done if "chốt kết quả" in line.lower() and line.endswith("hồ sơ)")] == [
        "2 hồ sơ)",
        "1 hồ sơ)",
    ]
    assert "Không tính good, weak: giả định, chưa có ai chốt kết quả." in done


def test_results_of_one_unit_in_two_periods_are_no_two_units(desk: Desk):
    desk.case("good-2", case_text("good-2", GOOD, year=2020).replace("unit-good-2", "unit-good"))
    assert lines(desk.run("grade", "cases").stdout)[-1].startswith("Tính vào tổng hợp: 4 kết quả của 3 đơn vị qua nhiều kỳ. ")
