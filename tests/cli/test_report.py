"""ctlc report: papers as files; one file, or a folder with one for each case; nothing written over, nothing thrown at a terminal."""

import pytest

from ctlc_rules.cli import extras, printing
from tests.cli.desk import GOOD, Desk, case_text, office_text

BEGINS = {"docx": b"PK", "xlsx": b"PK", "pdf": b"%PDF", "png": b"\x89PNG", "html": b"<!DOCTYPE html>"}


@pytest.mark.parametrize("form", BEGINS)
def test_one_case_is_one_file(desk: Desk, form: str):
    done = desk.run("report", "cases/good.yaml", "--format", form, "-o", f"phieu.{form}")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert (desk.folder / f"phieu.{form}").read_bytes().startswith(BEGINS[form])


def test_several_cases_are_a_folder(desk: Desk):
    done = desk.run("report", "cases", "--format", "pdf", "-o", "phieu/")
    assert (done.exit_code, done.stderr) == (0, "")
    assert sorted(path.name for path in (desk.folder / "phieu").iterdir()) == ["good.pdf", "open.pdf", "weak.pdf"]


def test_a_folder_that_exists_takes_one_case_too(desk: Desk):
    (desk.folder / "co").mkdir()
    assert desk.run("in-phieu", "cases/weak.yaml", "--format", "docx", "-o", "co").exit_code == 0
    assert [path.name for path in (desk.folder / "co").iterdir()] == ["weak.docx"]


def test_several_cases_do_not_go_into_one_file(desk: Desk):
    done = desk.run("report", "cases", "--format", "pdf", "-o", "phieu.pdf", "--lang", "en")
    assert done.exit_code == 2
    assert done.stderr == (
        "-o: there are 3 papers, a file for each: -o must be a folder (that exists, or written with / at its end) [report-needs-folder]\n"
    )
    assert not (desk.folder / "phieu.pdf").exists()


def test_nothing_is_written_over_and_then_nothing_is_written(desk: Desk):
    (desk.folder / "phieu").mkdir()
    old = desk.folder / "phieu" / "weak.html"
    old.write_text("cũ", encoding="utf-8")
    done = desk.run("report", "cases", "-o", "phieu")
    assert (done.exit_code, done.stdout) == (6, "")
    assert done.stderr.startswith("phieu/weak.html: ")
    assert [path.name for path in (desk.folder / "phieu").iterdir()] == ["weak.html"]
    assert old.read_text(encoding="utf-8") == "cũ"
    assert desk.run("report", "cases", "-o", "phieu", "--force").exit_code == 0
    assert old.read_text(encoding="utf-8") != "cũ"


def test_a_terminal_gets_no_binary(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(printing, "_is_terminal", lambda: True)
    done = desk.run("report", "cases/good.yaml", "--format", "pdf", "--lang", "en")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "-o: the form pdf is not written to a terminal; add -o FILE or -o FOLDER [report-to-terminal]\n"
    assert desk.run("report", "cases/good.yaml").stdout.startswith("<!DOCTYPE html>")


def test_a_pipe_gets_it(desk: Desk):
    assert desk.run("report", "cases/good.yaml", "--format", "pdf").stdout_bytes.startswith(b"%PDF")


def test_without_the_extra_only_html_is_printed(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None if name == "typst" else object())
    done = desk.run("report", "cases/good.yaml", "--format", "docx", "-o", "a.docx")
    assert done.exit_code == 2
    assert "[missing-extra]" in done.stderr
    assert desk.run("report", "cases/good.yaml", "--format", "html").exit_code == 0


def test_with_the_annex_html_is_the_page_of_explain(desk: Desk):
    whole = desk.run("report", "cases/good.yaml", "--annex").stdout
    assert whole == desk.run("explain", "cases/good.yaml", "--format", "html").stdout
    assert 'class="annex"' in whole
    assert 'class="annex"' not in desk.run("report", "cases/good.yaml").stdout


AGENCY = """\
agency: Ủy ban nhân dân xã Hoa <Sen>
place: Hoa Sen
signer: {authority: TM. Ủy ban nhân dân, post: Chủ tịch}
papers:
  sheet: {date: 2022-02-01, signer: {authority: TM. Hội đồng, post: Chủ tịch hội đồng}}
  decision: {number: 7, symbol: QĐ-UBND, date: 2022-10-12}
"""


def test_the_agency_stands_on_the_paper(desk: Desk):
    (desk.folder / "agency.yaml").write_text(AGENCY, encoding="utf-8")
    page = desk.run("report", "cases/good.yaml", "--agency", "agency.yaml").stdout
    assert ">ỦY BAN NHÂN DÂN XÃ HOA &lt;SEN&gt;</p>" in page
    assert ">Hoa Sen, ngày 01 tháng 02 năm 2022</p>" in page
    assert "Kèm theo Quyết định" not in page  # nothing is decided yet
    desk.case("good.office", office_text("good", {}, closing=True))
    closed = desk.run("report", "cases/good.yaml", "--agency", "agency.yaml", "--closed").stdout
    assert "(Kèm theo Quyết định số 7/QĐ-UBND ngày 12 tháng 10 năm 2022 của Ủy ban nhân dân xã Hoa &lt;Sen&gt;)" in closed
    assert "<strong>TM. HỘI ĐỒNG</strong><br><strong>CHỦ TỊCH HỘI ĐỒNG</strong>" in page
    named = desk.run("report", "cases/good.yaml", env={"CTLC_AGENCY": "agency.yaml"})
    assert named.stdout == page


def test_without_an_agency_nothing_is_invented(desk: Desk):
    page = desk.run("report", "cases/good.yaml").stdout
    assert "(tên cơ quan ban hành)" in page
    assert "ngày …… tháng …… năm ………" in page


def test_a_broken_agency_prints_nothing(desk: Desk):
    (desk.folder / "agency.yaml").write_text("place: Hoa Sen\n", encoding="utf-8")
    done = desk.run("report", "cases/good.yaml", "--agency", "agency.yaml", "--lang", "en")
    assert (done.exit_code, done.stdout) == (4, "")
    assert done.stderr.startswith("agency.yaml:1:1: the entry `agency` is missing [missing-key]")
    assert desk.run("report", "cases/good.yaml", "--agency", "none.yaml").exit_code == 4


def test_an_agency_among_cases_is_no_case(desk: Desk):
    (desk.folder / "cases" / "agency.yaml").write_text(AGENCY, encoding="utf-8")
    assert desk.run("grade", "cases").exit_code == 0


def test_the_stages_of_a_case_are_on_one_paper(desk: Desk):
    desk.case("good.office", office_text("good", {}))
    assert desk.run("report", "cases/good.yaml", "--stage", "office", "--format", "docx", "-o", "a/").exit_code == 0
    assert [path.name for path in (desk.folder / "a").iterdir()] == ["good.docx"]


def test_a_case_with_faults_does_not_hold_up_the_others(desk: Desk):
    desk.case("bad", case_text("bad", {"directors": "{value: 77}"}))
    done = desk.run("report", "cases", "--format", "docx", "-o", "phieu/")
    assert done.exit_code == 4
    assert "[outside-range]" in done.stderr
    assert sorted(path.stem for path in (desk.folder / "phieu").iterdir()) == ["good", "open", "weak"]


def test_a_sheet_of_points_as_word_and_pdf(desk: Desk):
    for form in ("docx", "pdf"):
        done = desk.run("standards", "nho", "--format", form, "-o", f"bieu.{form}")
        assert (done.exit_code, done.stderr) == (0, "")
        assert (desk.folder / f"bieu.{form}").read_bytes().startswith(BEGINS[form])
    asked = desk.run("standards", "--format", "pdf", "-o", "tat-ca.pdf", "--lang", "en")
    assert (asked.exit_code, asked.stderr) == (
        2,
        "--format: the form pdf prints one sheet of points: name the standard [print-which-standard]\n",
    )


def test_the_list_of_all_cases(desk: Desk):
    desk.case("more", case_text("more", GOOD))
    done = desk.run("report", "cases", "--summary", "--format", "xlsx", "-o", "danh-sach.xlsx")
    assert (done.exit_code, done.stderr) == (0, "")
    assert (desk.folder / "danh-sach.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("form", ["html", "docx", "pdf", "png"])
@pytest.mark.parametrize("kind", ["supplements", "refusal", "card"])
def test_each_paper_of_a_case_in_each_form(desk: Desk, kind: str, form: str):
    done = desk.run("report", "cases/open.yaml", "--paper", kind, "--format", form, "-o", "a/")
    assert (done.exit_code, done.stderr) == (0, "")
    assert (desk.folder / "a" / f"open.{form}").read_bytes().startswith(BEGINS[form])


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
@pytest.mark.parametrize(("asked", "name"), [(("--summary",), "quyet-dinh"), (("--paper", "minutes"), "bien-ban")])
def test_one_paper_of_all_cases(desk: Desk, asked: tuple[str, ...], name: str, form: str):
    done = desk.run("report", "cases", *asked, "--format", form, "-o", "a/")
    assert (done.exit_code, done.stderr) == (0, "")
    assert [path.name for path in (desk.folder / "a").iterdir()] == [f"{name}.{form}"]


def test_a_rating_that_is_still_possible_is_not_called_refused(desk: Desk):
    still = desk.run("report", "cases/open.yaml", "--paper", "refusal").stdout
    assert "V/v điều kiện chưa đủ căn cứ để đạt “Tốt”" in still and "V/v lý do không đạt" not in still
    assert "V/v lý do không đạt “Khá”" in desk.run("report", "cases/weak.yaml", "--paper", "refusal").stdout


def test_a_refusal_goes_up_to_the_rating_that_is_named(desk: Desk):
    near = desk.run("report", "cases/weak.yaml", "--paper", "refusal").stdout
    whole = desk.run("report", "cases/weak.yaml", "--paper", "refusal", "--to", "tốt").stdout
    assert ("của “Khá”" in near, "của “Tốt”" in near) == (True, False)
    assert ("của “Khá”" in whole, "của “Tốt”" in whole) == (True, True)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("cases/good.yaml", "--paper", "refusal"), "[report-nothing-to-refuse]"),
        (("cases/weak.yaml", "--paper", "refusal", "--to", "weak"), "[report-reached]"),
        (("cases/weak.yaml", "--paper", "refusal", "--to", "none"), "[no-such-rating]"),
        (("cases/weak.yaml", "--to", "good"), "[report-to-form]"),
        (("cases/weak.yaml", "--paper", "minutes", "--format", "xlsx", "-o", "a.xlsx"), "[report-no-table]"),
        (("cases/weak.yaml", "--paper", "card", "--summary"), "[report-summary-paper]"),
    ],
)
def test_a_paper_that_there_is_not(desk: Desk, args: tuple[str, ...], says: str):
    done = desk.run("report", *args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr


def test_a_sheet_of_points_is_annexed_to_a_decision(desk: Desk):
    (desk.folder / "agency.yaml").write_text(AGENCY, encoding="utf-8")
    page = desk.run("standards", "nho", "--format", "html", "--agency", "agency.yaml").stdout
    assert "(Kèm theo Quyết định số 7/QĐ-UBND ngày 12 tháng 10 năm 2022" in page
    assert "Kèm theo" not in desk.run("standards", "nho", "--format", "html").stdout
