"""Every command and alias does its work and speaks on stdout."""

import json
import re
from collections.abc import Mapping
from typing import Any

import click
import pytest

from ctlc_rules import __version__
from ctlc_rules.cli.main import ALIASES, cli
from tests.cli.desk import Desk, case_text

COMMANDS = ("grade", "explain", "read", "report", "check", "lint", "compare", "standards", "form", "schema", "completion")
VIETNAMESE = {
    "cham": "grade",
    "giai-thich": "explain",
    "nhap": "read",
    "in-phieu": "report",
    "soat": "check",
    "kiem-tra": "check",
    "soat-bo": "lint",
    "so-sanh": "compare",
    "bo-tieu-chi": "standards",
    "bieu-diem": "standards",
    "bieu-mau": "form",
}


def test_the_commands_are_those():
    assert tuple(sorted(cli.commands)) == tuple(sorted(COMMANDS))
    assert ALIASES == VIETNAMESE


@pytest.mark.parametrize("name", ["", *COMMANDS, *VIETNAMESE])
def test_help_of_every_command(desk: Desk, name: str):
    done = desk.run(*([name] if name else []), "--help")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: ctlc {VIETNAMESE.get(name, name)}".rstrip())
    assert done.stdout == desk.run(*([name] if name else []), "-h").stdout


def test_help_is_in_both_languages_and_names_the_aliases(desk: Desk):
    text = desk.run("--help").stdout
    assert all(name in text for name in (*COMMANDS, *VIETNAMESE))
    for name in COMMANDS:
        command = cli.commands[name]
        assert command.help is not None
        assert " / " in command.help, "Vietnamese, then English"
        own = [item for item in command.params if isinstance(item, click.Option)]
        assert [item.name for item in own if not item.help] == []


def test_version(desk: Desk):
    done = desk.run("--version")
    assert (done.exit_code, done.stderr) == (0, "")
    assert re.fullmatch(rf"ctlc {re.escape(__version__)} \(Python \d+\.\d+\.\d+\w*\)\n", done.stdout)


@pytest.mark.parametrize(
    ("alias", "args"),
    [
        ("cham", ["cases"]),
        ("giai-thich", ["cases/good.yaml"]),
        ("soat", ["cases/open.yaml"]),
        ("kiem-tra", ["cases/open.yaml"]),
        ("soat-bo", []),
        ("bo-tieu-chi", []),
        ("bieu-diem", ["nho"]),
    ],
)
def test_an_alias_does_what_its_command_does(desk: Desk, alias: str, args: list[str]):
    by_alias, by_name = desk.run(alias, *args), desk.run(VIETNAMESE[alias], *args)
    assert (by_alias.exit_code, by_alias.stdout, by_alias.stderr) == (by_name.exit_code, by_name.stdout, by_name.stderr)
    assert by_alias.exit_code in (0, 1)
    assert by_alias.stdout


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def test_grade_is_a_table_with_totals(desk: Desk):
    done = desk.run("grade", "cases")
    assert (done.exit_code, done.stderr) == (0, "")
    shown = lines(done.stdout)
    assert any(line.startswith("1 Trung tâm good") and "10" in line and "Tốt (Good)" not in line and "Tốt" in line for line in shown)
    assert any(line.startswith("2 Trung tâm open") and "6 đến 10" in line and "Khá hoặc Tốt" in line for line in shown)
    assert any(line.startswith("3 Trung tâm weak") and "Yếu" in line for line in shown)
    assert "Tính vào tổng hợp: 3 đơn vị. Tốt: 1; Yếu: 1; Khá hoặc Tốt: 1." in shown


def test_grade_without_cases_takes_those_that_come_with_the_program(desk: Desk):
    done = desk.run("grade", env={"CTLC_CRITERIA": None})
    assert done.exit_code == 0, done.stderr
    assert "mao-khe-town" in done.stdout


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_one_criterion_across_cases_by_number_or_id(desk: Desk, lang: str):
    done = desk.run("grade", "cases", "--criterion", "2.1", "--lang", lang)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == desk.run("grade", "cases", "--criterion", "work.plan", "--lang", lang).stdout
    shown = [line for line in lines(done.stdout) if line[:2] in ("1 ", "2 ", "3 ")]
    to = "đến" if lang == "vi" else "to"
    assert [points in line for line, points in zip(shown, ("4 / 4", f"0 {to} 4 / 4", "4 / 4"), strict=True)] == [True] * 3
    assert "Có giám đốc" not in done.stdout


def test_one_criterion_in_every_form(desk: Desk):
    results = json.loads(desk.run("grade", "cases", "--criterion", "2.1", "--format", "json").stdout)["results"]
    assert [[item["id"] for item in result["criteria"]] for result in results] == [["work.plan"]] * 3
    rows = desk.run("grade", "cases", "--criterion", "2.1", "--format", "csv").stdout.splitlines()
    assert len(rows) == 1 + 3
    for form in ("text", "md", "json"):
        sheet = desk.run("explain", "cases/good.yaml", "--criterion", "2.1", "--format", form).stdout
        assert "Kế hoạch năm" in sheet
        assert "Có giám đốc" not in sheet


@pytest.mark.parametrize("command", ["grade", "explain"])
def test_an_unknown_criterion_is_a_mistake_of_usage_and_the_known_ones_are_listed(desk: Desk, command: str):
    done = desk.run(command, "cases/good.yaml", "--criterion", "9.9")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("--criterion: không có tiêu chí `9.9`; hiện có: 1.1, 2.1 [no-such-criterion]")
    near = desk.run(command, "cases/good.yaml", "--criterion", "work.plans", "--lang", "en").stderr
    assert near.startswith("--criterion: there is no criterion `work.plans`")
    assert "`work.plan`?" in near


def test_a_paper_is_not_of_one_criterion(desk: Desk):
    done = desk.run("explain", "cases/good.yaml", "--criterion", "2.1", "--format", "html")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("--criterion: phiếu HTML là của cả hồ sơ")


def test_explain_every_case_in_every_form(desk: Desk):
    for form, begins in (("text", "Bộ tiêu chí: nho"), ("md", "# Trung tâm good"), ("json", "{"), ("html", "<!DOCTYPE html>")):
        done = desk.run("explain", "cases", "--format", form)
        assert (done.exit_code, done.stderr) == (0, "")
        assert done.stdout.casefold().startswith(begins.casefold())
        assert all(f"Trung tâm {name}" in done.stdout for name in ("good", "open", "weak"))


def test_explain_wants_a_case(desk: Desk):
    for command in ("explain", "check"):
        done = desk.run(command)
        assert (done.exit_code, done.stdout) == (2, "")


def test_check_says_what_is_sure_and_what_is_missing(desk: Desk):
    done = desk.run("check", "cases/open.yaml")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Chắc chắn được 6 điểm, còn có thể được 10 điểm trên 10." in done.stdout
    assert "Xếp loại còn có thể: Khá hoặc Tốt" in done.stdout
    assert "  - Có kế hoạch năm (2.1): chưa báo cáo — liên quan đến 4 điểm" in done.stdout
    complete = desk.run("check", "cases/good.yaml", "--format", "md").stdout
    assert "Hồ sơ không thiếu nội dung nào." in complete
    assert complete.startswith("# Trung tâm good\n")


def test_standards_are_listed_and_one_is_printed(desk: Desk):
    done = desk.run("standards")
    assert (done.exit_code, done.stderr) == (0, "")
    assert [line.split()[0] for line in done.stdout.splitlines()[2:] if not line.startswith(" ")] == ["nho", "xa"]
    listed = json.loads(desk.run("standards", "--format", "json").stdout)["standards"]
    assert [(item["id"], item["unit"], item["criteria"], item["to"]) for item in listed] == [
        ("nho", "centre", 2, "2022-12-31"), ("xa", "commune", 2, None),
    ]  # fmt: skip
    for form in ("table", "md", "html"):
        sheet = desk.run("standards", "nho", "--format", form)
        assert (sheet.exit_code, sheet.stderr) == (0, "")
        assert "Kế hoạch năm" in sheet.stdout
    (core,) = json.loads(desk.run("standards", "criteria/nho.yaml", "--format", "json").stdout)
    assert [item["input"] for item in core["inputs"]] == ["directors", "plan"]


def test_lint_tells_findings_with_their_places_and_counts_them(desk: Desk):
    text = (desk.folder / "criteria/nho.yaml").read_text(encoding="utf-8").replace("points: 4, why: thử}", "points: 4}")
    desk.standard("nho", text)
    done = desk.run("lint", "nho", "--lang", "en")
    assert (done.exit_code, done.stderr) == (1, "")
    line = text.splitlines().index("  work.plan: {title: Kế hoạch năm, met: plan, points: 4}") + 1
    assert re.search(rf"^criteria/nho\.yaml:{line}:\d+: .*work\.plan.* \[criterion-without-reason\]$", done.stdout, re.MULTILINE)
    found = json.loads(desk.run("lint", "--error-format", "json").stdout)
    assert {(item["file"], item["code"]) for item in found} >= {("criteria/nho.yaml", "criterion-without-reason")}
    assert done.stdout.splitlines()[-1] == f"1 standards read; {sum(item['file'] == 'criteria/nho.yaml' for item in found)} findings."


def test_lint_of_folders_files_and_nothing(desk: Desk):
    assert desk.run("lint", "criteria").stdout == desk.run("lint").stdout == desk.run("lint", "nho", "xa").stdout
    (desk.folder / "leer").mkdir()
    for name in ("leer", "criteria/none.yaml", "none"):
        done = desk.run("lint", name)
        assert done.exit_code == 3
        assert name in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_a_script_for_ctlc(desk: Desk, shell: str):
    done = desk.run("completion", shell)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "_CTLC_COMPLETE" in done.stdout
    assert "ctlc" in done.stdout
    assert desk.run("completion", "tcsh").exit_code == 2


@pytest.mark.parametrize(
    ("what", "keys"),
    [
        ("standard", {"standard", "inputs", "criteria", "rating"}),
        ("english", {"standard", "inputs", "criteria"}),
        ("case", {"case", "unit", "facts"}),
        ("layer", {"case", "layer", "facts", "closing"}),
    ],
)
def test_schema_of_each_file(desk: Desk, what: str, keys: set[str]):
    done = desk.run("schema", what)
    assert (done.exit_code, done.stderr) == (0, "")
    schema: Mapping[str, Any] = json.loads(done.stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["additionalProperties"] is False
    assert keys <= set(schema["properties"])
    assert set(schema["required"]) <= set(schema["properties"])


def test_schema_is_of_the_standard_unless_told(desk: Desk):
    assert desk.run("schema").stdout == desk.run("schema", "standard").stdout
    assert desk.run("schema", "other").exit_code == 2


@pytest.mark.parametrize("spelled", ["31/12/2021", "2021-12-31", "1/1/2012"])
def test_dates_are_read_either_way(desk: Desk, spelled: str):
    done = desk.run("grade", "cases", "--as-of", spelled, "--format", "json")
    assert done.exit_code == 0, done.stderr
    assert {result["as_of"] for result in json.loads(done.stdout)["results"]} == {"2012-01-01" if spelled == "1/1/2012" else "2021-12-31"}


@pytest.mark.parametrize("spelled", ["2021-13-01", "31.12.2021", "30/2/2021", "hôm nay"])
def test_what_is_no_date_is_a_mistake_of_usage(desk: Desk, spelled: str):
    done = desk.run("grade", "cases", "--as-of", spelled)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "2021-08-31, 31/8/2021" in done.stderr


def test_the_language_is_told_or_in_the_environment(desk: Desk):
    vi, en = desk.run("grade", "cases"), desk.run("grade", "cases", "--lang", "en")
    assert "Xếp loại" in vi.stdout
    assert "Rating" in en.stdout
    assert desk.run("grade", "cases", env={"CTLC_LANG": "en"}).stdout == en.stdout
    assert desk.run("grade", "cases", "--lang", "vi", env={"CTLC_LANG": "en"}).stdout == vi.stdout
    assert desk.run("grade", "cases", env={"CTLC_LANG": "fr"}).exit_code == 2


def test_a_unit_name_cannot_print_lines_of_its_own(desk: Desk):
    name = desk.case("sly", case_text("sly", {}).replace("name: Trung tâm sly", 'name: "Trung tâm\\nXếp loại: Tốt"'))
    assert not re.search(r"^Xếp loại: Tốt", desk.run("explain", name).stdout, re.MULTILINE)
