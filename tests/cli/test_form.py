"""ctlc form: a workbook out, for a unit or for the office, and what came back in it."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ctlc_rules.exchange.workbook import office
from tests.cli.desk import OF_COMMUNES, SECOND_EDITION, Desk, case_text

ROOT = Path(__file__).parents[2]


def typed(path: Path, cells: dict[str, tuple[int, object]]) -> None:
    """Types into a workbook: by the code of a row, the column from 0 and the value."""
    book = load_workbook(BytesIO(path.read_bytes()))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            if sheet.sheet_state == "visible" and row[0].value in cells:
                column, value = cells[str(row[0].value)]
                row[column].value = value
    book.save(path)


def test_a_workbook_goes_out_and_a_case_comes_back(desk: Desk):
    done = desk.run("form", "nho", "-o", "bieu-mau.xlsx")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    named = {"unit.name": (2, "Trung tâm Mới"), "period.from": (2, date(2021, 1, 1)), "period.to": (2, date(2021, 12, 31))}
    typed(desk.folder / "bieu-mau.xlsx", {**named, "fact:directors": (3, 1), "fact:plan": (3, "có")})
    taken = desk.run("read", "bieu-mau.xlsx", "-o", "cases/moi.yaml")
    assert (taken.exit_code, taken.stdout, taken.stderr) == (0, "", "bieu-mau.xlsx: hồ sơ trung-tam-moi-2021\n")
    graded = desk.run("grade", "cases/moi.yaml", "--format", "csv")
    assert graded.exit_code == 0 and ",rated,good,good," in graded.stdout


def test_a_case_is_filled_in_and_comes_back(desk: Desk):
    assert desk.run("bieu-mau", "nho", "--case", "cases/good.yaml", "-o", "f.xlsx").exit_code == 0
    taken = desk.run("read", "f.xlsx")
    assert taken.exit_code == 0
    assert 'directors: {value: 1, at: {row: "Mục 1!D5"}}' in taken.stdout
    assert "case: good\n" in taken.stdout


def test_what_cannot_be_read_is_told_and_the_rest_is_written(desk: Desk):
    desk.run("form", "nho", "--case", "cases/good.yaml", "-o", "f.xlsx")
    typed(desk.folder / "f.xlsx", {"fact:directors": (3, "hai")})
    taken = desk.run("read", "f.xlsx", "-o", "ra/")
    assert taken.exit_code == 4
    assert (
        taken.stderr
        == "f.xlsx: hồ sơ good\nf.xlsx: ô Mục 1!D5 (Số giám đốc): không đọc được `hai`; coi như chưa báo cáo [form-unreadable]\n"
    )
    assert "directors: {missing: not_reported}" in (desk.folder / "ra" / "good.yaml").read_text(encoding="utf-8")


def test_the_office_gets_one_workbook_and_gives_layers(desk: Desk):
    assert desk.run("form", "nho", "--office", "cases", "-o", "tham-dinh.xlsx").exit_code == 0
    cells = {office.BY: (3, "tổ thẩm định"), office.ON: (3, date(2022, 1, 31)), "fact:directors": (office.EVIDENCE, "phù hợp")}
    typed(desk.folder / "tham-dinh.xlsx", cells)
    taken = desk.run("read", "tham-dinh.xlsx", "-o", "cases")
    assert taken.exit_code == 0, taken.stderr
    written = sorted(path.name for path in (desk.folder / "cases").glob("*.office.yaml"))
    assert "good.office.yaml" in written and len(written) > 1
    assert (desk.folder / "cases" / "good.office.yaml").read_text(encoding="utf-8") == (
        "case: good\nlayer: office\nby: tổ thẩm định\non: 2022-01-31\nfacts:\n  directors: {value: 1, basis: verified}\n"
    )
    assert desk.run("grade", "cases", "--stage", "office").exit_code == 0


def test_of_a_later_period_only_what_stays_is_filled_in(desk: Desk):
    desk.standard("nho", SECOND_EDITION.replace("label: Có kế hoạch năm}", "label: Có kế hoạch năm, stays: yes}"))
    done = desk.run("form", "nho", "--case", "cases/good.yaml", "--period", "1/1/2023", "31/12/2023", "-o", "f.xlsx")
    assert (done.exit_code, done.stderr) == (0, "")
    typed(desk.folder / "f.xlsx", {"fact:plan": (11, "không thay đổi")})
    taken = desk.run("read", "f.xlsx").stdout
    assert "period: {from: 2023-01-01, to: 2023-12-31}\n" in taken
    assert "plan: {value: yes" in taken and "directors: {missing: not_reported}" in taken


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        ((), 2, "ctlc form: chưa nêu bộ tiêu chí: `ctlc form MÃ -o TỆP.xlsx`; danh sách: `ctlc standards` [form-which-standard]\n"),
        (("nho",), 2, "ctlc form: chưa nêu nơi ghi: thêm `-o TỆP.xlsx` [form-where-to]\n"),
        (
            ("nho", "--office", "-o", "f.xlsx"),
            2,
            "ctlc form: biểu mẫu thẩm định cần hồ sơ chấm được theo bộ tiêu chí này: `ctlc form MÃ --office HỒ-SƠ... -o TỆP.xlsx` "
            "[form-office-cases]\n",
        ),
    ],
    ids=["no standard", "nowhere to write", "no cases"],
)
def test_what_is_asked_wrongly_is_told(desk: Desk, args: tuple[str, ...], code: int, said: str):
    done = desk.run("form", *args)
    assert done.exit_code == code
    assert done.stderr.splitlines(keepends=True)[0] == said


def test_a_record_has_no_workbook(desk: Desk):
    done = desk.run("form", str(ROOT / "criteria" / "city-record.yaml"), "-o", "f.xlsx")
    assert done.exit_code == 2
    assert done.stderr.endswith("bộ tiêu chí `city-record` không chấm điểm nên không có biểu mẫu [form-no-criteria]\n")


def test_a_standard_that_no_spreadsheet_computes_exactly_has_no_workbook(desk: Desk):
    done = desk.run("form", str(ROOT / "criteria" / "gallery" / "pci-2016.yaml"), "-o", "f.xlsx")
    assert done.exit_code == 2
    assert done.stderr.endswith(
        "`pci` không làm được biểu mẫu tự tính điểm: `market_entry` có số quá lớn hoặc quá nhiều chữ số thập phân để Excel tính đúng "
        "[form-too-wide]\n"
    )
    assert not (desk.folder / "f.xlsx").exists()


def test_a_case_of_another_kind_of_unit_fills_nothing(desk: Desk):
    desk.standard("xa", OF_COMMUNES)
    desk.case("xa-1", case_text("xa-1", {}, standard="xa", kind="commune"))
    done = desk.run("form", "nho", "--case", "cases/xa-1.yaml", "-o", "f.xlsx")
    assert done.exit_code == 4 and "[other-kind-of-unit]" in done.stderr


def test_nothing_is_written_over(desk: Desk):
    desk.run("form", "nho", "-o", "f.xlsx")
    before = (desk.folder / "f.xlsx").read_bytes()
    assert desk.run("form", "nho", "--case", "cases/good.yaml", "-o", "f.xlsx").exit_code == 6
    assert (desk.folder / "f.xlsx").read_bytes() == before
    assert desk.run("form", "nho", "--case", "cases/good.yaml", "-o", "f.xlsx", "--force").exit_code == 0


def test_a_folder_of_workbooks_becomes_cases(desk: Desk):
    (desk.folder / "gui-ve").mkdir()
    for name in ("good", "weak"):
        desk.run("form", "nho", "--case", f"cases/{name}.yaml", "-o", f"gui-ve/{name}.xlsx")
    done = desk.run("read", "gui-ve", "-o", "ra")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "good.xlsx: hồ sơ good\nweak.xlsx: hồ sơ weak\n")
    assert sorted(path.name for path in (desk.folder / "ra").iterdir()) == ["good.yaml", "weak.yaml"]
    assert desk.run("read", "gui-ve").exit_code == 2


def test_two_workbooks_of_one_case_are_told(desk: Desk):
    for name in ("a", "b"):
        desk.run("form", "nho", "--case", "cases/good.yaml", "-o", f"{name}.xlsx")
    done = desk.run("read", "a.xlsx", "b.xlsx", "-o", "ra")
    assert done.exit_code == 4
    assert "b.xlsx: tệp này cũng cho hồ sơ `good.yaml` như một tệp trước: chưa ghi [form-case-again]\n" in done.stderr
    assert [path.name for path in (desk.folder / "ra").iterdir()] == ["good.yaml"]


def test_a_file_that_is_no_workbook_whatever_its_name_says(desk: Desk):
    (desk.folder / "x.xlsx").write_bytes(b"case: a")
    done = desk.run("read", "x.xlsx")
    assert (done.exit_code, done.stdout) == (4, "")
    assert done.stderr.startswith("x.xlsx: không đọc được tệp này như một bảng tính [form-not-a-workbook]\n")
    missing = desk.run("read", "khong-co.xlsx")
    assert missing.exit_code == 4 and missing.stderr.startswith("khong-co.xlsx: không có tệp này [no-such-file]\n")


def test_a_file_of_300_megabytes_is_not_read_whole(desk: Desk):
    with (desk.folder / "x.xlsx").open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(300_000_000)
    done = desk.run("read", "x.xlsx")
    assert (done.exit_code, done.stdout) == (4, "")
    assert "[document-too-big]" in done.stderr
