"""A local file over a framework: what is said of each mistake in it or in its framework, and at which place of which file."""

from pathlib import Path

import pytest
import yaml

from ctlc_rules.criteria import FrameworkFile, read_standard
from ctlc_rules.source import Problems, as_text, source_lines

HERE = Path(__file__).parent
ADAPTABLE = "\nadaptable: {criteria.*.points: any, criteria.*.checklist: any, limits.*.*: 0..100, rating.*.when: any}"
BASE = (HERE / "standards" / "base.yaml").read_text(encoding="utf-8").replace("\nscales:", "{adaptable}\nscales:", 1)
LOCAL = (HERE / "local" / "ban-xa.yaml").read_text(encoding="utf-8")
ROWS = yaml.safe_load((HERE / "local.yaml").read_text(encoding="utf-8"))


class Shelf:
    """One framework, as a library would give it."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def ids(self):
        return ("co-so",)

    def files(self, name):
        return (FrameworkFile("khung.yaml", self.data, None),) if name == "co-so" else ()


def put(text, changes):
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def read(row):
    frame = put(put(BASE, row.get("frame", [])).replace("{adaptable}", ADAPTABLE), row.get("rule", [])).encode()
    local = put(LOCAL, row.get("put", [])).encode()
    problems = Problems()
    standard = read_standard("ban-xa.yaml", local, problems, None, Shelf(frame))
    lines = {"ban-xa.yaml": source_lines(local), "khung.yaml": source_lines(frame)}
    return standard, "".join(as_text(problem, lines[problem.place.file], "vi") + "\n" for problem in problems)


def test_the_local_file_is_sound():
    standard, said = read({})
    assert said == ""
    assert standard is not None
    assert [(item.at, item.old, item.new) for item in standard.changes] == [
        ("criteria.board.plan.points", "2", "3"),
        ("criteria.board.leaders.checklist.directors >= 1", "2", "1"),
        ("limits.level_1.attendances", "30", "35"),
        (
            "rating.good.when",
            "total >= 85% and every section >= 70% and level_2",
            "total >= 90% and every section >= 70% and level_2",
        ),
    ]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_what_is_said(row):
    standard, said = read(row)
    assert standard is None
    assert said == row["told"]


def test_every_word_of_the_room_is_told_by_a_row():
    from ctlc_rules.words.local import LOCAL as ROOM  # noqa: PLC0415

    told = "".join(row["told"] for row in ROWS)
    assert [code for code in ROOM if not code.endswith(".hint") and f"[{code}]" not in told] == []
