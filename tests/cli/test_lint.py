"""What lint finds in a standard that can be read: English left out whole, conditions that ask nothing, files it could not look at."""

import json

import pytest

from ctlc_rules.cli import extras
from tests.cli.desk import ENGLISH, STANDARD, Desk

CONDITION = "total >= 50%"


def found(desk: Desk, *args: str) -> list[tuple[str, int, str]]:
    problems = json.loads(desk.run("lint", *args, "--error-format", "json").stdout)
    return [(item["code"], item["line"], item["message"]) for item in problems]


def test_without_an_english_file_there_is_one_finding(desk: Desk):
    assert [code for code, _, _ in found(desk, "nho")] == ["english-file-missing"]
    assert "`nho.en.yaml`" in found(desk, "nho")[0][2]
    desk.standard("nho.en", ENGLISH)
    assert found(desk, "nho") == []
    desk.standard("nho.en", ENGLISH.replace("plan: Has a plan", "plan: Có kế hoạch năm"))
    assert [code for code, _, _ in found(desk, "nho")] == ["english-missing"]


def test_standards_that_cannot_be_read_are_counted(desk: Desk):
    desk.standard("xa", "standard: xa\n")
    done = desk.run("lint", "--lang", "en")
    assert done.exit_code == 3
    assert done.stdout.splitlines()[-1] == "1 standards read; 1 findings. 1 with faults could not be looked at."
    assert desk.run("lint").stdout.splitlines()[-1].endswith("1 bộ có lỗi, chưa soát được.")


INPUTS = "  plan: {choice: yes_no, label: Có kế hoạch năm}\n  rate: {percent: 0..100, label: Tỷ lệ}\n"
DECIDED = [
    ("a section of 6 is never 70", (CONDITION, "every section >= 70"), "never-holds", "fair"),
    ("a limit of 600%", ("met: plan,", "met: plan and rate >= 600%,"), "never-holds", "work.plan"),
    ("below 600%", ("met: plan,", "met: plan and rate <= 600%,"), "always-holds", "work.plan"),
    ("a count that is always reached", ("directors >= 1", "directors >= 0"), "always-holds", "board.director"),
    ("a count never reached", ("directors >= 1", "directors >= 10"), "never-holds", "board.director"),
    (
        "inside a count of conditions",
        ("met: plan,", 'met: "plan and count(rate >= 600%, directors >= 1) >= 1",'),
        "never-holds",
        "work.plan",
    ),
    ("more than the whole", (CONDITION, "total >= 120%"), "never-holds", "fair"),
    ("either word", ("met: plan,", 'met: "plan in {yes, no} and rate >= 5%",'), "always-holds", "work.plan"),
]


@pytest.mark.parametrize(("change", "code", "name"), [row[1:] for row in DECIDED], ids=[row[0] for row in DECIDED])
def test_a_condition_decided_whatever_the_facts_are(desk: Desk, change: tuple[str, str], code: str, name: str):
    desk.standard("nho.en", ENGLISH.replace("plan: Has a plan", "plan: Has a plan, rate: Rate"))
    text = STANDARD.replace("  plan: {choice: yes_no, label: Có kế hoạch năm}\n", INPUTS)
    text = text.replace("title: Có giám đốc, met: directors >= 1", 'title: Có giám đốc, met: "directors >= 1 and rate >= 1%"')
    desk.standard("nho", text)
    assert found(desk, "nho") == [], "the same with a limit that may be reached"
    assert change[0] in text
    desk.standard("nho", text.replace(*change))
    line = next(at for at, row in enumerate(text.splitlines(), 1) if f"{name}:" in row or f"id: {name}," in row)
    own = [item for item in found(desk, "nho") if f"`{name}`" in item[2]]
    assert [item[:2] for item in own] == [(code, line)], "a rating that can then never be reached is found beside it"
    assert desk.run("lint", "nho").exit_code == 1
    accepted = f"accepted:\n  - {{code: {code}, at: {name}, because: thử}}\n"
    desk.standard("nho", text.replace(*change) + accepted)
    assert not [item for item in found(desk, "nho") if f"`{name}`" in item[2]]


BANDS = "met: directors >= 1, points: 6"


@pytest.mark.parametrize(
    ("form", "codes"),
    [
        ("bands: {of: directors, at_least: {3: 6, 1: 2, 0: 1}}", []),
        ("bands: {of: directors, at_least: {30: 6, 3: 6}}", ["never-holds"]),
        ("bands: {of: directors, at_least: {30: 6}}", ["never-holds"]),
        ("bands: {of: directors, step: 1, ranges: {0..2: 1, 3..9: 6}}", []),
        ("deduct: {from: 6, of: directors, ladder: {1: 1, 2: 2}}", []),
        ("deduct: {from: 6, of: directors, ladder: {1: 1, 20: 2}}", ["never-holds"]),
    ],
)
def test_a_table_may_end_where_the_range_does_but_has_no_row_beyond_it(desk: Desk, form: str, codes: list[str]):
    desk.standard("nho.en", ENGLISH)
    desk.standard("nho", STANDARD.replace(BANDS, form))
    assert [code for code, _, message in found(desk, "nho") if "`board.director`" in message] == codes


def test_a_note_is_looked_at_too(desk: Desk):
    desk.standard("nho.en", ENGLISH + "findings: {many: Many}\n")
    desk.standard("nho", STANDARD + "findings:\n  many: {note: yes, when: directors >= 12, says: Nhiều}\n")
    assert [code for code, _, _ in found(desk, "nho")] == ["never-holds"]


def test_the_shipped_standards_are_clean(desk: Desk):
    done = desk.run("lint", env={"CTLC_CRITERIA": None})
    assert (done.exit_code, done.stderr) == (0, "")


def test_proofs_are_told_with_their_findings_and_examples(desk: Desk):
    pytest.importorskip("ortools")
    desk.standard("nho.en", ENGLISH)
    desk.standard("nho", STANDARD)
    done = desk.run("lint", "criteria/nho.yaml", "--prove", "--examples", "--lang", "en")
    assert "nho, edition 1: proved" in done.stdout
    assert "ratings are reached by some case" in done.stdout and "an example rated" in done.stdout


def test_proofs_without_their_extra_are_a_wish_that_cannot_be_met(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(extras.EXTRAS, "prove", ("no_such_module",))
    done = desk.run("lint", "--prove")
    assert done.exit_code == 2 and "[missing-extra]" in done.stderr and done.stdout == ""


def test_every_claim_is_written_with_its_cases(desk: Desk):
    pytest.importorskip("ortools")
    done = desk.run("lint", "criteria/nho.yaml", "--prove", "-o", "proofs.json")
    assert done.exit_code == 1 and "đã chứng minh" in done.stdout  # its English file is missing
    [written] = json.loads((desk.folder / "proofs.json").read_text(encoding="utf-8"))["standards"]
    ratings = {item["at"]: item["case"] for item in written["claims"] if item["about"] == "rating"}
    assert set(ratings) == {"good", "fair", "weak"}
    assert (ratings["good"]["directors"] != "0", ratings["good"]["plan"]) == (True, "yes")
    assert desk.run("lint", "criteria/nho.yaml", "--prove", "-o", "proofs.json").exit_code == 6
