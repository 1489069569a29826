"""Exit codes and their order, and what goes to which stream."""

import json
from itertools import combinations

import pytest

from ctlc_rules.cli import grade as grade_module
from tests.cli.desk import ENGLISH, GOOD, STANDARD, Desk, case_text

BROKEN_CASE = case_text("hong", {"director": "{value: 1}"})


def broken_case(desk: Desk) -> str:
    return desk.case("hong", BROKEN_CASE)


def case_of_a_broken_standard(desk: Desk) -> str:
    desk.standard("vo", STANDARD.replace("standard: nho", "standard: vo").replace("met: plan", "met: plann"))
    return desk.case("vo", case_text("vo", GOOD, standard="vo"))


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("grade", "cases"), 0),
        (("grade", "cases/good.yaml", "--at-least", "good"), 0),
        (("grade", "cases/open.yaml", "--at-least", "fair"), 0),
        (("grade", "cases/open.yaml", "--at-least", "good"), 1),
        (("grade", "cases/weak.yaml", "--at-least", "fair"), 1),
        (("grade", "cases", "--at-least", "superb"), 2),
        (("grade", "cases", "--at-all"), 2),
        (("grade", "cases", "--format", "xml"), 2),
        (("grade", "cases", "--stage", "nobody"), 2),
        (("praise", "cases"), 2),
        ((), 2),
        (("grade", "cases/none.yaml"), 4),
        (("grade", "cases/open.yaml", "--strict"), 5),
        (("grade", "cases/good.yaml", "--strict"), 0),
        (("check", "cases/open.yaml", "--strict"), 5),
        (("check", "cases/good.yaml", "--strict"), 0),
        (("check", "cases/none.yaml"), 4),
        (("explain", "cases/none.yaml"), 4),
        (("grade", "cases/open.yaml", "--standard", "criteria/none.yaml"), 3),
        (("standards", "criteria/none.yaml"), 3),
    ],
)
def test_exit_codes(desk: Desk, args: tuple[str, ...], code: int):
    done = desk.run(*args)
    assert done.exit_code == code
    assert (done.stderr == "") == (code in (0, 1, 5)), "stderr speaks where something is wrong"
    assert "Traceback" not in done.stderr


def test_at_least_is_told_apart_from_the_ratings(desk: Desk):
    done = desk.run("grade", "cases", "--at-least", "goood", "--lang", "en")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("--at-least: the standard `nho` has no rating `goood`; there are: good (Tốt), fair (Khá), weak (Yếu)")
    assert "`good`?" in done.stderr


@pytest.mark.parametrize("name", ["fair", "FAIR", "Khá", "kha", "KHÁ", "Passable"])
def test_at_least_takes_an_id_or_a_label_in_either_language(desk: Desk, name: str):
    desk.standard("nho.en", ENGLISH)
    assert desk.run("grade", "cases/open.yaml", "--at-least", name).exit_code == 0
    assert desk.run("grade", "cases/weak.yaml", "--at-least", name).exit_code == 1


def test_a_folder_without_cases(desk: Desk):
    (desk.folder / "leer").mkdir()
    done = desk.run("grade", "leer", "cases/good.yaml")
    assert done.exit_code == 4
    assert done.stderr.startswith("leer: ")
    assert "[no-cases]" in done.stderr
    assert "Trung tâm good" in done.stdout


def test_a_missing_or_broken_case_hinders_no_other(desk: Desk):
    done = desk.run("grade", "cases/none.yaml", broken_case(desk), "cases/good.yaml", "cases/weak.yaml", "--format", "json")
    assert done.exit_code == 4
    assert [result["case"]["id"] for result in json.loads(done.stdout)["results"]] == ["good", "weak"]
    assert "cases/none.yaml: " in done.stderr
    line = BROKEN_CASE.splitlines().index("  director: {value: 1}") + 1
    assert f"cases/hong.yaml:{line}:3: " in done.stderr
    assert "  |   ^^^^^^^^" in done.stderr.replace(f"  {line} ", "    "), "the caret stands under the name"
    assert "`directors`?" in done.stderr


def test_a_broken_standard_hinders_no_other(desk: Desk):
    done = desk.run("grade", case_of_a_broken_standard(desk), "cases/good.yaml")
    assert done.exit_code == 3
    assert "criteria/vo.yaml:" in done.stderr
    assert "Trung tâm good" in done.stdout


def test_mistakes_are_sorted_by_place_and_told_once(desk: Desk):
    first = desk.case("a", case_text("a", {"plan": "{value: maybe}", "director": "{value: 1}"}))
    second = desk.case("b", case_text("b", {"plan": "{value: maybe}"}))
    done = desk.run("grade", second, first, "cases/none.yaml")
    places = [line.partition(": ")[0] for line in done.stderr.splitlines() if line.startswith("cases/")]
    assert [place.split(":")[:2] for place in places] == [[first, "8"], [first, "9"], [second, "8"], ["cases/none.yaml"]]


def test_mistakes_as_json_are_one_array_on_stderr(desk: Desk):
    done = desk.run("grade", broken_case(desk), "cases/none.yaml", "cases/good.yaml", "--error-format", "json", "--lang", "en")
    assert done.exit_code == 4
    found = json.loads(done.stderr)
    assert [(item["file"], item["code"]) for item in found] == [("cases/hong.yaml", "unknown-fact"), ("cases/none.yaml", "no-such-file")]
    assert set(found[0]) == {"file", "line", "column", "code", "message", "hint", "severity"}
    assert "Trung tâm good" in done.stdout


@pytest.mark.parametrize("wrong", [("--criterion", "9.9"), ("--at-least", "superb")])
def test_a_wrong_option_hides_no_fault_of_the_files(desk: Desk, wrong: tuple[str, str]):
    done = desk.run("grade", broken_case(desk), "cases/good.yaml", *wrong)
    assert done.exit_code == 2
    assert "[unknown-fact]" in done.stderr
    assert wrong[1] in done.stderr


# the order


ORDER = (70, 3, 4, 6, 5, 1)


@pytest.mark.parametrize("codes", [*combinations(ORDER, 2), ORDER], ids=str)
def test_of_two_codes_the_graver_one_is_left_with(desk: Desk, codes: tuple[int, ...], monkeypatch: pytest.MonkeyPatch):
    args = ["cases/open.yaml"]
    if 70 in codes:
        monkeypatch.setattr(grade_module, "explain", None)
    if 3 in codes:
        args.append(case_of_a_broken_standard(desk))
    if 4 in codes:
        args.append(broken_case(desk))
    if 6 in codes:
        args += ["-o", "no/folder/bang.txt"]
    if 5 in codes:
        args.append("--strict")
    if 1 in codes:
        args += ["--at-least", "good"]
    done = desk.run("grade", *args)
    assert done.exit_code == codes[0]
    assert ("[unknown-fact]" in done.stderr) == (4 in codes), "every fault is told whatever the code"
    assert ("criteria/vo.yaml" in done.stderr) == (3 in codes)


def test_a_bug_of_ours_is_told_without_a_traceback_unless_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def explain(_: object) -> None:
        raise ZeroDivisionError("by hand")

    monkeypatch.setattr(grade_module, "explain", explain)
    done = desk.run("grade", "cases")
    assert (done.exit_code, done.stdout) == (70, "")
    assert "ZeroDivisionError: by hand" in done.stderr
    assert "Traceback" not in done.stderr
    debugged = desk.run("grade", "cases", "--debug")
    assert debugged.exit_code == 70
    assert "Traceback" in debugged.stderr


def test_interrupted(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    def explain(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(grade_module, "explain", explain)
    done = desk.run("grade", "cases")
    assert (done.exit_code, done.stdout, done.stderr) == (130, "", "")
