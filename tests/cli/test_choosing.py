"""Which standard, which edition, which layers: what a command finds, and what it says where it finds none or two."""

import json
from typing import Any

import pytest

from tests.cli.desk import GOOD, SECOND_EDITION, STANDARD, Desk, case_text, office_text


def results(desk: Desk, *args: str) -> dict[str, Any]:
    """The results by case; nothing else was said."""
    done = desk.run("grade", *args, "--format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    return {result["case"]["id"]: result for result in json.loads(done.stdout)["results"]}


@pytest.fixture
def two_editions(desk: Desk) -> Desk:
    """The second holds from 2023 and asks 70% for Fair, where the first asked 50%."""
    desk.standard("nho-2023", SECOND_EDITION)
    desk.case("cu", case_text("cu", {"directors": "{value: 1}", "plan": "{value: no}"}))
    desk.case("moi", case_text("moi", {"directors": "{value: 1}", "plan": "{value: no}"}, year=2024))
    return desk


def test_the_edition_in_force_at_the_end_of_the_period_grades(two_editions: Desk):
    found = results(two_editions, "cases/cu.yaml", "cases/moi.yaml")
    assert {name: (item["standard"]["edition"], item["rating"]) for name, item in found.items()} == {
        "cu": ("1", "fair"),
        "moi": ("2", "weak"),
    }
    assert found["cu"]["standard"]["core_sha256"] != found["moi"]["standard"]["core_sha256"]


def test_the_table_names_both_editions(two_editions: Desk):
    shown = two_editions.run("grade", "cases/cu.yaml", "cases/moi.yaml").stdout.splitlines()
    assert [line.partition(". ")[0] for line in shown[:2]] == ["Bộ tiêu chí: nho, bản 1", "Bộ tiêu chí: nho, bản 2"]


def test_another_date_may_be_told(two_editions: Desk):
    for day, edition in (("31/12/2022", "1"), ("1/1/2023", "2")):
        found = results(two_editions, "cases/cu.yaml", "--as-of", day)
        assert found["cu"]["standard"]["edition"] == edition


def test_on_a_day_without_an_edition_usage_is_wrong(two_editions: Desk):
    done = two_editions.run("grade", "cases/cu.yaml", "--as-of", "31/12/2011")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "2011-12-31" in done.stderr
    assert "1: 2012-01-01 – 2022-12-31; 2: 2023-01-01" in done.stderr
    assert "[no-edition-in-force]" in done.stderr


def test_a_period_without_an_edition_is_the_cases_fault_and_has_its_place(two_editions: Desk):
    name = two_editions.case("truoc", case_text("truoc", {}, year=2010))
    done = two_editions.run("grade", name, "cases/cu.yaml")
    assert done.exit_code == 4
    assert f"{name}:4:" in done.stderr
    assert "Trung tâm cu" in done.stdout


def test_editions_may_not_overlap(two_editions: Desk):
    two_editions.standard("nho-3", SECOND_EDITION.replace("edition: 2", "edition: 3"))
    done = two_editions.run("grade", "cases/good.yaml")
    assert done.exit_code == 3
    assert "[standard-twice]" in done.stderr
    assert "criteria/nho-2023.yaml" in done.stderr
    assert "criteria/nho-3.yaml" in done.stderr
    assert done.stdout == "", "no result by any of them"
    others = two_editions.run("grade", "cases/good.yaml", two_editions.case("xa", case_text("xa", GOOD, standard="xa", kind="commune")))
    assert others.exit_code == 3
    assert ("Trung tâm xa" in others.stdout, "Trung tâm good" in others.stdout) == (True, False)


def test_no_result_where_an_edition_cannot_be_read(two_editions: Desk):
    two_editions.standard("nho-2023", SECOND_EDITION.replace("met: plan", "met: plann"))
    done = two_editions.run("grade", "cases/good.yaml")
    assert (done.exit_code, done.stdout) == (3, "")


def test_one_edition_twice_is_refused_though_another_stands_between(two_editions: Desk):
    two_editions.standard("nho-2023", SECOND_EDITION.replace("from: 2023-01-01", "from: 2023-01-01, to: 2023-12-31"))
    two_editions.standard("nho-2024", STANDARD.replace("from: 2012-01-01, to: 2022-12-31", "from: 2024-01-01"))
    done = two_editions.run("grade", "cases/good.yaml")
    assert (done.exit_code, done.stdout) == (3, "")


def test_the_latest_edition_is_printed_and_the_others_are_named(two_editions: Desk):
    for form in ("table", "md", "html"):
        latest = two_editions.run("standards", "nho", "--format", form)
        assert (latest.exit_code, latest.stderr) == (0, "")
        assert "70%" in latest.stdout
        assert form == "html" or "50%" not in latest.stdout  # of a page's style
        assert "1: 2012-01-01 – 2022-12-31 (chọn bằng --as-of)" in latest.stdout
    first = two_editions.run("standards", "nho", "--as-of", "31/12/2022").stdout
    assert ("70%" in first, "50%" in first, "2: 2023-01-01 – " in first) == (False, True, True)
    (core,) = json.loads(two_editions.run("standards", "nho", "--as-of", "31/12/2022", "--format", "json").stdout)
    assert core == json.loads(two_editions.run("standards", "criteria/nho.yaml", "--format", "json").stdout)[0]
    listed = json.loads(two_editions.run("standards", "--as-of", "1/1/2024", "--format", "json").stdout)["standards"]
    assert [(item["id"], item["edition"]) for item in listed] == [("nho", "2"), ("xa", "1")]


def test_no_edition_to_print_on_a_day(two_editions: Desk):
    done = two_editions.run("standards", "nho", "--as-of", "31/12/2011")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "[no-edition-in-force]" in done.stderr


def test_one_edition_names_no_others(desk: Desk):
    assert "--as-of" not in desk.run("standards", "nho").stdout


def test_two_files_of_one_edition_are_refused(desk: Desk):
    desk.standard("again", STANDARD)
    done = desk.run("grade", "cases/good.yaml", "--standard", "nho")
    assert (done.exit_code, done.stdout) == (3, "")
    assert "[standard-twice]" in done.stderr


def test_a_standard_by_its_file_is_taken_whatever_the_library_holds(desk: Desk):
    (desk.folder / "rieng.yaml").write_text(STANDARD.replace("total >= 85%", "total >= 60%"), encoding="utf-8")
    assert results(desk, "cases/weak.yaml", "cases/open.yaml", "--standard", "rieng.yaml")["open"]["rating"] == "good"
    assert results(desk, "cases/open.yaml")["open"]["possible_ratings"] == ["good", "fair"]


def test_an_unknown_standard_is_a_mistake_of_usage_with_the_near_name(desk: Desk):
    done = desk.run("grade", "cases", "--standard", "nhoo")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("[no-such-standard]") == 1
    assert "`nho`?" in done.stderr
    assert "nho, xa" in done.stderr
    listed = desk.run("standards", "nhoo")
    assert (listed.exit_code, listed.stdout) == (2, "")
    assert "`nho`?" in listed.stderr


def test_an_unknown_standard_in_a_case_is_the_cases_fault(desk: Desk):
    name = desk.case("lac", case_text("lac", {}, standard="nhoo"))
    done = desk.run("grade", name)
    assert done.exit_code == 4
    assert done.stderr.startswith(f"{name}:2:11: ")
    assert "`nho`?" in done.stderr


def test_a_case_that_names_none_takes_the_only_one_of_its_kind(desk: Desk):
    desk.case("tro", case_text("tro", GOOD, standard=""))
    assert results(desk, "cases/tro.yaml")["tro"]["standard"]["id"] == "nho"
    desk.standard("nho-khac", STANDARD.replace("standard: nho", "standard: nho-khac"))
    done = desk.run("grade", "cases/tro.yaml")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "nho, nho-khac" in done.stderr
    assert results(desk, "cases/tro.yaml", "--standard", "nho-khac")["tro"]["rating"] == "good"


def test_no_standard_for_a_kind_of_unit(desk: Desk):
    name = desk.case("truong", case_text("truong", {}, standard="", kind="school"))
    done = desk.run("grade", name)
    assert done.exit_code == 2
    assert "`school`" in done.stderr


def test_a_named_case_of_another_kind_is_a_fault_and_the_others_are_graded(desk: Desk):
    name = desk.case("xa", case_text("xa", GOOD, standard="xa", kind="commune"))
    done = desk.run("grade", name, "cases/good.yaml", "--standard", "nho")
    assert done.exit_code == 4
    assert f"{name}:3:" in done.stderr
    assert "[other-kind-of-unit]" in done.stderr
    assert "Trung tâm good" in done.stdout
    assert "Trung tâm xa" not in done.stdout


def test_one_that_was_met_while_walking_is_a_row_without_points(desk: Desk):
    desk.case("xa", case_text("xa", GOOD, standard="xa", kind="commune"))
    done = desk.run("grade", "cases", "--standard", "nho")
    assert (done.exit_code, done.stderr) == (0, "")
    row = next(line for line in done.stdout.splitlines() if "Trung tâm xa" in line)
    assert row.startswith("–")
    assert "không thuộc bộ tiêu" in row
    assert "10" not in row.partition("2021")[2].partition("–")[2]
    found = results(desk, "cases", "--standard", "nho")["xa"]
    assert (found["outcome"], found["rating"], found["possible_ratings"], found["counted"]) == ("not_for_this_standard", None, [], False)
    assert desk.run("grade", "cases", "--standard", "nho", "--at-least", "weak").exit_code == 0


# layers and closing


def test_the_offices_layer_beside_a_case_is_heard_at_its_stage(desk: Desk):
    desk.case("open.office", office_text("open", {"plan": "{value: no, basis: verified}"}))
    assert results(desk, "cases/open.yaml")["open"]["possible_ratings"] == ["good", "fair"]
    found = results(desk, "cases/open.yaml", "--stage", "office")["open"]
    assert (found["rating"], [layer["layer"] for layer in found["case"]["layers"]]) == ("fair", ["self", "office"])


def test_layers_are_found_by_walking_too_and_are_no_cases_of_their_own(desk: Desk):
    desk.case("open.office", office_text("open", {"plan": "{value: no, basis: verified}"}))
    found = results(desk, "cases", "--stage", "office")
    assert set(found) == {"good", "open", "weak"}
    assert found["open"]["rating"] == "fair"


def test_a_layer_may_lie_elsewhere_when_it_is_named(desk: Desk):
    layer = desk.case("phong/tham-dinh", office_text("open", {"plan": "{value: yes, basis: verified}"}))
    assert results(desk, "cases/open.yaml", layer, "--stage", "office")["open"]["rating"] == "good"


def test_a_layer_without_its_case_is_a_fault(desk: Desk):
    layer = desk.case("phong/tham-dinh", office_text("opne", {}))
    done = desk.run("grade", layer, "cases/open.yaml")
    assert done.exit_code == 4
    assert "`open`?" in done.stderr
    assert "Trung tâm open" in done.stdout


def test_closed_by_nobody_is_a_supposition(desk: Desk):
    done = desk.run("grade", "cases/open.yaml", "--closed")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "GIẢ ĐỊNH" in done.stdout
    found = results(desk, "cases/open.yaml", "--closed")["open"]
    assert (found["rating"], found["supposed"], found["stage"], found["case"]["closing"]) == ("fair", True, "office", None)
    assert (found["counted"], found["not_counted_because"]) == (False, "supposed")
    assert "giả định: Khá" in done.stdout
    assert "Tính vào tổng hợp: 0 đơn vị." in done.stdout
    assert "Không tính open: giả định, chưa có ai chốt kết quả." in done.stdout


def test_closed_by_the_office_says_by_whom_and_when(desk: Desk):
    desk.case("open.office", office_text("open", {}, closing=True))
    for command in ("grade", "explain", "check"):
        done = desk.run(command, "cases/open.yaml", "--closed")
        assert (done.exit_code, done.stderr) == (0, "")
        assert "Chốt kết quả: hội đồng, ngày 31/01/2022; đã đề nghị bổ sung ngày 10/01/2022." in done.stdout
        assert "GIẢ ĐỊNH" not in done.stdout
    found = results(desk, "cases/open.yaml", "--closed")["open"]
    assert (found["rating"], found["supposed"], found["case"]["closing"]["on"]) == ("fair", False, "2022-01-31")
    assert found["counted"] is True
    assert "giả định" not in desk.run("grade", "cases/open.yaml", "--closed").stdout


def test_without_a_report_closed_is_not_submitted(desk: Desk):
    text = case_text("khong", GOOD).replace("report: report\n", "")
    desk.case("khong", text)
    assert results(desk, "cases/khong.yaml")["khong"]["outcome"] == "rated"
    found = results(desk, "cases/khong.yaml", "--closed")["khong"]
    assert (found["outcome"], found["rating"], found["not_counted_because"]) == ("not_submitted", None, "not-graded")


# where cases come from


def test_a_case_may_come_from_standard_input(desk: Desk):
    done = desk.run("grade", "-", stdin=case_text("xa-xoi", GOOD))
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Trung tâm xa-xoi" in done.stdout
    broken = desk.run("grade", "-", stdin="case: a\ncase: b\n")
    assert broken.exit_code == 4
    assert "\n-:2:1: " in broken.stderr
    assert "  2 | case: b" in broken.stderr, "its lines can be shown though they can be read but once"


def test_folders_are_walked_by_name_and_hidden_files_are_not_looked_at(desk: Desk):
    desk.case("nam/a", case_text("sau", GOOD))
    desk.case(".an/b", "case: [")
    desk.case("nam/.c", "case: [")
    (desk.folder / "cases/ghi-chu.txt").write_text("case: [", encoding="utf-8")
    assert list(results(desk, "cases")) == ["good", "sau", "open", "weak"]


@pytest.mark.parametrize(
    "args", [("cases/good.yaml", "cases/good.yaml"), ("cases/good.yaml", "./cases/good.yaml"), ("cases/good.yaml", "cases")]
)
def test_a_file_named_twice_is_graded_once(desk: Desk, args: tuple[str, ...]):
    assert list(results(desk, *args)).count("good") == 1


def test_two_files_of_one_case_are_a_fault(desk: Desk):
    other = desk.case("khac", case_text("good", GOOD))
    done = desk.run("grade", "cases")
    assert done.exit_code == 4
    assert other in done.stderr
    assert "[case-twice]" in done.stderr
