"""ctlc compare: editions by number, the smallest case and the clause with its lines, who moves, exit codes."""

from __future__ import annotations

import json

import pytest

from ctlc_rules.cli import extras
from tests.cli.desk import SECOND_EDITION, STANDARD, Desk, case_text

pytest.importorskip("ortools")


@pytest.fixture
def two(desk: Desk) -> Desk:
    """Two editions: from the second on passable asks 70 % and no longer 50 %."""
    desk.standard("nho-2", SECOND_EDITION)
    return desk


def test_editions_are_compared_by_number(two: Desk):
    done = two.run("compare", "nho@1", "nho@2")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[:4] == [
        "So sánh nho bản 1 (criteria/nho.yaml) với nho bản 2 (criteria/nho-2.yaml)",
        "Kết quả: khác nhau, ví dụ Khá → Yếu",
        "  hồ sơ nhỏ nhất, không hồ sơ nào ít số liệu hơn mà khác: Số giám đốc: 1",
        "  do điều kiện của loại Khá: đạt → không đạt (criteria/nho.yaml:26 ↔ criteria/nho-2.yaml:26)",
    ]
    assert "Điểm từng tiêu chí: 2 tiêu chí như nhau trên mọi hồ sơ mà cả hai chấp nhận (đã chứng minh)" in lines
    assert "  - rating.1.when: total >= 50% → total >= 70% (criteria/nho.yaml:26 ↔ criteria/nho-2.yaml:26)" in lines


def test_a_standard_reworded_is_equal(desk: Desk):
    desk.standard(
        "khac", STANDARD.replace("title: Có giám đốc", "title: Có giám đốc đương chức").replace("standard: nho", "standard: khac")
    )
    done = desk.run("compare", "nho", "criteria/khac.yaml", "--lang", "en")
    assert done.exit_code == 0
    assert "Result: equal on every case that both allow (proved)" in done.stdout
    assert "Changed in words:" in done.stdout and "Changed in meaning:" not in done.stdout


def test_who_moves_and_by_which_clause(two: Desk):
    two.case("director", case_text("director", {"directors": "{value: 1}", "plan": "{value: no}"}))
    done = two.run("compare", "nho@1", "nho@2", "cases")
    moved = [line.strip() for line in done.stdout.splitlines() if "Trung tâm" in line]
    assert moved == [
        "- Trung tâm director (director): xuống, Khá (6 điểm) → Yếu (6 điểm)",
        "- Trung tâm good (good): giữ nguyên, Tốt (10 điểm) → Tốt (10 điểm)",
        "- Trung tâm open (open): xuống, Khá hoặc Tốt (6 đến 10 điểm) → Yếu hoặc Khá hoặc Tốt (6 đến 10 điểm)",
        "- Trung tâm weak (weak): giữ nguyên, Yếu (4 điểm) → Yếu (4 điểm)",
    ]
    assert done.stdout.count("· do điều kiện của loại Khá: đạt → không đạt") == 2


def test_as_json_with_both_sides_of_the_case(two: Desk):
    found = json.loads(two.run("so-sanh", "nho@1", "nho@2", "--format", "json").stdout)
    assert found["equal"] is False
    assert (found["result"]["before"], found["result"]["after"], found["result"]["fewest"]) == ("fair", "weak", True)
    assert found["result"]["case"]["directors"] == "1" and found["result"]["other"]["plan"] == "no"
    assert found["result"]["clauses"] == [
        {
            "kind": "rating",
            "id": "fair",
            "before": True,
            "after": False,
            "first": "criteria/nho.yaml:26:28",
            "second": "criteria/nho-2.yaml:26:28",
        }
    ]
    assert {name: item["found"] for name, item in found["criteria"].items()} == {"board.director": "equal", "work.plan": "equal"}


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("nho", "nho@2"), "nho: `nho` có nhiều bản: 1, 2 [which-edition]\n  gợi ý: ghi rõ bản, ví dụ `nho@1`\n"),
        (("nho@1", "nho@3"), "nho@3: `nho` không có bản `3`; các bản đang có: 1, 2 [no-such-edition]\n"),
    ],
)
def test_an_edition_that_is_not_clear_is_told(two: Desk, names: tuple[str, str], told: str):
    done = two.run("compare", *names)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)


def test_a_standard_that_is_not_there_is_told(desk: Desk):
    done = desk.run("compare", "nho", "khong-co")
    assert done.exit_code == 2 and "[no-such-standard]" in done.stderr


def test_without_its_extra_it_cannot_be_done(two: Desk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(extras.EXTRAS, "prove", ("no_such_module",))
    done = two.run("compare", "nho@1", "nho@2")
    assert done.exit_code == 2 and "[missing-extra]" in done.stderr
