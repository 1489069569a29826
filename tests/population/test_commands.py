"""The commands over a folder of cases and lists: what is walked, what stands beside, what is counted."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ctlc_rules.cli.main import cli
from ctlc_rules.words import say
from tests.population.people import as_bytes
from tests.population.test_district import communes, district


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A district with ten communes, nine of them with a case."""
    found = tmp_path / "huyen"
    found.mkdir()
    for item, (_, data) in zip(files := [*district(), *communes(8, 1)], as_bytes([*district(), *communes(8, 1)]), strict=True):
        name = f"{item['case']}.office" if "layer" in item else item.get("case") or item["list"]
        (found / f"{name}.yaml").write_bytes(data)
    assert len(list(found.iterdir())) == len(files)
    return found


def run(*args: object) -> Result:
    return CliRunner().invoke(cli, [str(arg) for arg in args])


def test_a_walked_folder_brings_its_lists(folder):
    done = run("grade", folder, "--stage", "office", "--format", "json")
    assert done.exit_code == 0, done.output
    found = {item["case"]["id"]: item for item in json.loads(done.stdout)["results"]}
    assert len(found) == 11
    assert found["h"]["possible_ratings"] == ["level_1", "not_reached"]
    assert sum(item["counted"] for item in found.values()) == 11  # one result a unit, period and standard: the lists are no results


def test_a_case_named_alone_lacks_the_others(folder):
    text = " ".join(run("check", folder / "h.yaml").output.split())
    assert say("lack.no-list", "vi", kind=say("kind.commune", "vi")) in text
    assert "chưa có hồ sơ của `h`, kỳ kết thúc 31/12/2024" in text


@pytest.mark.parametrize("command", ["grade", "explain", "check"])
def test_cases_beside_are_taken_from_and_not_graded(folder, command):
    done = run(command, folder / "h.yaml", "--stage", "office", "--with", folder)
    assert done.exit_code == 0
    assert "xa10" in done.output and "(hồ sơ xa1)" not in done.output
    assert done.output.count("chưa có danh sách") == 0


def test_a_file_that_stands_beside_may_be_the_case_itself(folder):
    alone = run("grade", folder / "h.yaml", "--stage", "office", "--with", folder, "--format", "json")
    found = json.loads(alone.stdout)["results"]
    assert [item["case"]["id"] for item in found] == ["h"]


def test_a_list_that_is_wrong_is_told_and_the_others_are_graded(folder):
    (folder / "xa-cua-h.yaml").write_text("list: xa-cua-h\nkind: commune\n", encoding="utf-8")
    done = run("grade", folder, "--stage", "office")
    assert done.exit_code == 4
    assert "xa-cua-h.yaml:1:1: thiếu mục `period` [missing-key]" in done.stderr
    assert "xa9" in done.stdout


def test_a_list_alone_is_no_case(folder):
    done = run("grade", folder / "xa-cua-h.yaml")
    assert (done.exit_code, done.stdout) == (0, "")


def test_lint_looks_where_the_links_lead(tmp_path):
    text = (Path(__file__).parent / "standards" / "place.yaml").read_text(encoding="utf-8")
    (tmp_path / "place.yaml").write_text(text, encoding="utf-8")
    done = run("lint", "--criteria", tmp_path)
    assert done.exit_code == 3
    assert done.stderr.count("[link-standard]") == 6
