"""ctlc read: a report to a draft case, a folder to a folder of cases; what needs a look is told; a draft is called one everywhere."""

import csv
import io

import pytest

from ctlc_rules.cli import extras
from tests.cli.desk import OF_COMMUNES, Desk, case_text

TEMPLATE = """\
standard: nho
title: Mẫu nhỏ
unit: {centre: [TTHTCĐ], places: [xã, phường], name: "TTHTCĐ {place}", id: "clc-{place}"}
sections: {I: [Ban giám đốc], II: [Kế hoạch]}
facts:
  directors: {in: I, says: "# giám đốc"}
  plan: {in: II, prompt: Kế hoạch năm}
words: {yes_no: {yes: [Có], no: [Không]}}
"""
REPORT = """\
BÁO CÁO NĂM 2021 CỦA TTHTCĐ XÃ AN BÌNH
TTHTCĐ xã An Bình có báo cáo sau.
I. Ban giám đốc
Có 01 giám đốc.
II. Kế hoạch
Kế hoạch năm: Có
"""
DOUBTFUL = REPORT.replace("01 giám đốc", "1 giám đốc. Cuối năm có 2 giám đốc").replace("An Bình", "Hòa Bình").replace("AN BÌNH", "HÒA BÌNH")
CASE = """\
# BẢN NHÁP do máy đọc từ báo cáo, chưa ai xác nhận. Đối chiếu với báo cáo, sửa, rồi xóa dòng `draft: yes`.
case: an-binh-2021
draft: yes
standard: nho
unit: {id: clc-an-binh, name: TTHTCĐ xã An Bình, kind: centre}
period: {from: 2021-01-01, to: 2021-12-31, label: năm 2021}
report: report
documents:
  report: {file: bao-cao/a.txt, sha256: SHA,
    title: BÁO CÁO NĂM 2021 CỦA TTHTCĐ XÃ AN BÌNH}

facts:
  directors: {value: 1, as_printed: 01 giám đốc, basis: reported, at: {section: I, line: 4}}
  plan: {value: yes, as_printed: Có, basis: claimed, at: {section: II, line: 6}}
"""


@pytest.fixture
def table(desk: Desk) -> Desk:
    (desk.folder / "criteria" / "nho.report.yaml").write_text(TEMPLATE, encoding="utf-8")
    reports = desk.folder / "bao-cao"
    reports.mkdir()
    for name, text in (("a.txt", REPORT), ("b.txt", DOUBTFUL)):
        (reports / name).write_text(text, encoding="utf-8")
    return desk


def without_sha(text: str) -> str:
    return "".join(part.partition(",")[2] if number else part for number, part in enumerate(text.replace("sha256: ", "\0").split("\0")))


def test_a_report_becomes_a_draft_on_stdout(table: Desk):
    done = table.run("read", "bao-cao/a.txt")
    assert (done.exit_code, without_sha(done.stdout)) == (0, without_sha(CASE))
    assert done.stderr == "a.txt → an-binh-2021 (nho): 2 số liệu, 0 chỗ để trống, 0 chỗ cần xem\n"
    assert table.run("nhap", "bao-cao/a.txt").stdout == done.stdout


def test_what_needs_a_look_is_told_and_is_exit_code_1(table: Desk):
    done = table.run("read", "bao-cao/b.txt", "-o", "b.yaml", "--lang", "en")
    assert (done.exit_code, done.stderr) == (1, "b.txt → hoa-binh-2021 (nho): 2 facts, 0 left empty, 1 to look at\n")
    assert "places differ: 1 giám đốc; 2 giám đốc" in done.stdout
    assert "directors: {readings: [{value: 1," in (table.folder / "b.yaml").read_text(encoding="utf-8")


def test_a_folder_becomes_a_folder_of_cases_and_one_list(table: Desk):
    (table.folder / "bao-cao" / "c.docx").write_bytes(b"PK\x03\x04 hong")
    (table.folder / "bao-cao" / "d.xyz").write_bytes(b"?")
    done = table.run("read", "bao-cao", "-o", "ho-so")
    assert done.exit_code == 4
    assert [line.partition(" ")[0] for line in done.stderr.splitlines()[:3]] == ["1/3", "2/3", "3/3"]
    assert "bao-cao/c.docx" in done.stderr
    assert sorted(path.name for path in (table.folder / "ho-so").iterdir()) == ["an-binh-2021.yaml", "can-xem.csv", "hoa-binh-2021.yaml"]
    data = (table.folder / "ho-so" / "can-xem.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows == [
        ["Báo cáo", "Hồ sơ", "Dòng", "Mục", "Số liệu", "Cần xem"],
        ["b.txt", "hoa-binh-2021", "4", "I", "Số giám đốc", "hai chỗ ghi khác nhau: 1 giám đốc; 2 giám đốc"],
    ]
    assert table.run("grade", "ho-so").exit_code == 0


def test_two_reports_of_one_unit_are_two_cases(table: Desk):
    done = table.run("read", "bao-cao/a.txt", "bao-cao/a.txt", "-o", "hai")
    assert done.exit_code == 0
    assert sorted(path.name for path in (table.folder / "hai").iterdir()) == ["an-binh-2021-2.yaml", "an-binh-2021.yaml", "can-xem.csv"]
    assert "case: an-binh-2021-2\n" in (table.folder / "hai" / "an-binh-2021-2.yaml").read_text(encoding="utf-8")


def test_nothing_is_written_over_and_then_nothing_is_written(table: Desk):
    (table.folder / "ho-so").mkdir()
    (table.folder / "ho-so" / "hoa-binh-2021.yaml").write_text("cũ", encoding="utf-8")
    done = table.run("read", "bao-cao", "-o", "ho-so")
    assert (done.exit_code, done.stdout) == (6, "")
    assert [path.name for path in (table.folder / "ho-so").iterdir()] == ["hoa-binh-2021.yaml"]
    assert table.run("read", "bao-cao", "-o", "ho-so", "--force").exit_code == 1


REFUSED = [
    (["bao-cao"], 2, "read-needs-folder"),
    (["bao-cao/a.txt", "bao-cao/b.txt"], 2, "read-needs-folder"),
    (["khong-co.txt"], 4, "no-such-file"),
    (["cases", "-o", "ra"], 4, "no-reports"),
    (["bao-cao/a.txt", "--standard", "nhỏ"], 2, "no-such-standard"),
    (["bao-cao/a.txt", "--standard", "xa"], 2, "no-template"),
    (["bao-cao/la.txt"], 2, "no-template-fits"),
]


@pytest.mark.parametrize(("args", "code", "said"), REFUSED, ids=[said for _, _, said in REFUSED])
def test_what_cannot_be_done_is_told(table: Desk, args: list[str], code: int, said: str):
    table.standard("xa", OF_COMMUNES)
    (table.folder / "bao-cao" / "la.txt").write_text("Thực đơn tuần này: cơm, canh, cá kho.", encoding="utf-8")
    done = table.run("read", *args)
    assert (done.exit_code, done.stdout) == (code, "")
    assert f"[{said}]" in done.stderr


def test_a_report_that_fits_two_templates_is_asked_about(table: Desk):
    table.standard("xa", OF_COMMUNES)
    (table.folder / "criteria" / "xa.report.yaml").write_text(TEMPLATE.replace("standard: nho", "standard: xa"), encoding="utf-8")
    done = table.run("read", "bao-cao/a.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "[which-template]" in done.stderr
    assert "nho, xa" in done.stderr
    assert table.run("read", "bao-cao/a.txt", "--standard", "nho").exit_code == 0


def test_a_broken_template_is_exit_code_3(table: Desk):
    (table.folder / "criteria" / "nho.report.yaml").write_text(TEMPLATE.replace("directors:", "director:"), encoding="utf-8")
    done = table.run("read", "bao-cao/a.txt")
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr.startswith("criteria/nho.report.yaml:6:3: ")


def test_without_the_extra_it_says_how_to_install_it(table: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(extras, "EXTRAS", {"office": ("no_such_module_of_ours",)})
    done = table.run("read", "bao-cao/a.txt")
    assert done.exit_code == 2
    assert "[missing-extra]" in done.stderr


FORMS = {"grade": ("table", "json", "csv", "md"), "explain": ("text", "json", "md", "html"), "check": ("text", "md"), "report": ("html",)}
OUTPUTS = [(command, form) for command, forms in FORMS.items() for form in forms]


@pytest.mark.parametrize(("command", "form"), OUTPUTS, ids=[f"{command} {form}" for command, form in OUTPUTS])
def test_every_output_of_a_draft_says_that_it_is_one(table: Desk, command: str, form: str):
    assert table.run("read", "bao-cao/a.txt", "-o", "cases/nhap.yaml").exit_code == 0
    text = table.run(command, "cases/nhap.yaml", "--format", form).stdout
    assert {"json": '"draft": true', "csv": ",yes,"}.get(form, "BẢN NHÁP") in text
    confirmed = table.folder / "cases" / "nhap.yaml"
    confirmed.write_text(confirmed.read_text(encoding="utf-8").replace("draft: yes\n", ""), encoding="utf-8")
    text = table.run(command, "cases/nhap.yaml", "--format", form).stdout
    assert {"json": '"draft": true', "csv": ",yes,"}.get(form, "BẢN NHÁP") not in text


TABLE = """\
TT\tNội dung\tSố lớp\tSố lượt
1\tPháp luật\t2\t120
2\tSức khỏe\t3\t1.030
Tổng\tTổng\t5\t1.160
"""
WRONG = "dòng 10, dòng “Tổng”, cột “Số lượt”: ghi tổng “1.160”, cộng 2 dòng từ “120” (dòng 8, dòng “Pháp luật”, cột “Số lượt”) đến "\
    "“1.030” (dòng 9, dòng “Sức khỏe”, cột “Số lượt”) được 1.150, lệch 10"  # fmt: skip


def test_a_total_that_is_not_the_sum_is_told_and_the_draft_is_made(table: Desk):
    (table.folder / "bao-cao" / "a.txt").write_text(REPORT + TABLE, encoding="utf-8")
    done = table.run("read", "bao-cao/a.txt", "-o", "a.yaml")
    assert (done.exit_code, done.stdout) == (1, f"Đối chiếu số liệu trong báo cáo a.txt\n  - {WRONG}\n\n")
    assert done.stderr.endswith("0 chỗ cần xem; 1 chỗ đối chiếu không khớp\n")
    assert (table.folder / "a.yaml").is_file()
    table.run("read", "bao-cao", "-o", "ho-so")
    rows = list(csv.reader(io.StringIO((table.folder / "ho-so" / "can-xem.csv").read_text(encoding="utf-8-sig"))))
    assert rows[-1] == ["a.txt", "an-binh-2021", "10", "", "", WRONG]


AGAINST = TEMPLATE + "audit: {jump: 2, least: 1}\n"
JUMPS = "Số giám đốc: 1, báo cáo trước (năm ngoái) 4"


def earlier(table: Desk, name: str, year: int, directors: int, unit: str = "clc-an-binh", standard: str = "nho") -> str:
    text = case_text(name, {"directors": f"{{value: {directors}}}"}, standard=standard, year=year)
    text = text.replace(f"id: unit-{name}", f"id: {unit}").replace("-12-31}", "-12-31, label: năm ngoái}")
    return table.case(name, text)


def test_against_the_case_of_last_year(table: Desk):
    (table.folder / "criteria" / "nho.report.yaml").write_text(AGAINST, encoding="utf-8")
    before = earlier(table, "truoc", 2020, 4, unit="clc-ten-cu")
    done = table.run("read", "bao-cao/a.txt", "-o", "a.yaml", "--against", before)
    jumps = JUMPS.replace("(năm ngoái)", "(năm ngoái, Trung tâm truoc)")  # told whose it is, as the unit is another one
    assert (done.exit_code, done.stdout) == (1, f"Đối chiếu số liệu trong báo cáo a.txt\n  - dòng 4: {jumps}\n\n")


def test_against_a_later_case(table: Desk):
    (table.folder / "criteria" / "nho.report.yaml").write_text(AGAINST, encoding="utf-8")
    done = table.run("read", "bao-cao/a.txt", "-o", "a.yaml", "--against", earlier(table, "sau", 2022, 4))
    assert (done.exit_code, JUMPS in done.stdout) == (4, False)
    assert "hồ sơ so sánh có kỳ đến 31/12/2022, không trước kỳ của báo cáo (từ 01/01/2021) [against-later]\n" in done.stderr


def test_against_a_folder_takes_the_units_own_latest_earlier_case(table: Desk):
    (table.folder / "criteria" / "nho.report.yaml").write_text(AGAINST, encoding="utf-8")
    for name, year, directors, unit in (("cu", 2019, 9, "clc-an-binh"), ("truoc", 2020, 4, "clc-an-binh"), ("sau", 2022, 1, "clc-an-binh"),
                                        ("khac", 2020, 1, "clc-hoa-sen")):  # fmt: skip
        earlier(table, name, year, directors, unit)
    done = table.run("read", "bao-cao", "-o", "ho-so", "--against", "cases")
    assert f"  - dòng 4: {JUMPS}\n" in done.stdout
    assert done.exit_code == 4
    assert "[against-none]" in done.stderr
    assert "clc-hoa-binh" in done.stderr


def test_against_what_is_no_earlier_case(table: Desk):
    table.standard("xa", OF_COMMUNES)
    other = earlier(table, "xa", 2020, 4, standard="xa")
    done = table.run("read", "bao-cao/a.txt", "-o", "a.yaml", "--against", other)
    assert (done.exit_code, "[against-other-standard]" in done.stderr) == (2, True)
    done = table.run("read", "bao-cao/a.txt", "-o", "b.yaml", "--against", "khong-co.yaml")
    assert (done.exit_code, "[no-such-file]" in done.stderr) == (4, True)
