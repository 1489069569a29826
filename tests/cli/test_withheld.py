"""A case whose appraisal or closing cannot be heard is not graded at all, at any stage; the others still are."""

from pathlib import Path

import pytest

from tests.cli.desk import GOOD, Desk, case_text, office_text

APPRAISAL = office_text("open", {"plan": "{value: no, basis: verified}"}, closing=True)
FAULTS = {
    "not YAML": APPRAISAL + "facts: [\n",
    "misspelt key": APPRAISAL.replace("by: phòng", "bby: phòng"),
    "misspelt layer": APPRAISAL.replace("layer: office", "layer: offfice"),
    "no layer": APPRAISAL.replace("layer: office\n", ""),
    "misspelt case": APPRAISAL.replace("case: open", "case: opne"),
    "another case": APPRAISAL.replace("case: open", "case: good"),
    "a fact unknown": APPRAISAL.replace("plan:", "plann:"),
    "empty": "",
}


@pytest.mark.parametrize("kind", ["office", "reaudit"])
@pytest.mark.parametrize("named", ["cases", "cases/open.yaml"])
@pytest.mark.parametrize("stage", [(), ("--stage", "office"), ("--closed",)])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_layer_beside_a_case_keeps_it_from_being_graded(desk: Desk, fault: str, stage: tuple[str, ...], named: str, kind: str):
    layer = desk.case(f"open.{kind}", FAULTS[fault].replace("layer: office", f"layer: {kind}"))
    done = desk.run("grade", named, "cases/weak.yaml", "cases/good.yaml", *stage)
    assert done.exit_code == 4
    assert f"{layer}:" in done.stderr
    assert "Trung tâm open" not in done.stdout
    assert "Trung tâm weak" in done.stdout
    # an appraisal that says it is of `good` is not believed there either
    assert ("Trung tâm good" in done.stdout) == (fault != "another case")


@pytest.mark.parametrize("command", ["grade", "explain", "check"])
def test_no_file_is_written_for_it(desk: Desk, command: str):
    desk.case("open.office", FAULTS["misspelt case"])
    done = desk.run(command, "cases/open.yaml", "-o", "ra.txt")
    assert (done.exit_code, done.stdout) == (4, "")
    assert not (desk.folder / "ra.txt").exists()


def test_a_layer_that_is_no_file_or_leads_nowhere(desk: Desk):
    (desk.folder / "cases/open.office.yaml").mkdir()
    (desk.folder / "cases/weak.office.yaml").symlink_to("nowhere.yaml")
    done = desk.run("grade", "cases")
    assert done.exit_code == 4
    assert {"[not-a-file]", "[no-such-file]"} <= set(done.stderr.split())
    assert [name in done.stdout for name in ("Trung tâm good", "Trung tâm open", "Trung tâm weak")] == [True, False, False]


def test_a_layer_with_the_other_ending_is_heard_too(desk: Desk):
    (desk.folder / "cases/open.office.yml").write_text(APPRAISAL, encoding="utf-8")
    assert "Chốt kết quả: hội đồng" in desk.run("grade", "cases/open.yaml", "--closed").stdout
    (desk.folder / "cases/open.office.yml").write_text(FAULTS["misspelt case"], encoding="utf-8")
    done = desk.run("grade", "cases/open.yaml", "--closed")
    assert (done.exit_code, done.stdout) == (4, "")


def test_a_layer_named_elsewhere_that_cannot_be_read(desk: Desk):
    layer = desk.case("phong/tham-dinh", FAULTS["misspelt key"])
    done = desk.run("grade", "cases/open.yaml", layer, "cases/good.yaml")
    assert done.exit_code == 4
    assert ("Trung tâm open" in done.stdout, "Trung tâm good" in done.stdout) == (False, True)


def test_a_layer_named_that_is_not_there(desk: Desk):
    done = desk.run("grade", "cases/open.yaml", "cases/open.office.yaml", "cases/good.yaml")
    assert done.exit_code == 4
    assert ("Trung tâm open" in done.stdout, "Trung tâm good" in done.stdout) == (False, True)


def test_two_appraisals_of_a_case(desk: Desk):
    desk.case("phong/mot", APPRAISAL)
    desk.case("phong/hai", APPRAISAL.replace("value: no", "value: yes"))
    done = desk.run("grade", "cases", "--stage", "office")
    assert done.exit_code == 4
    assert "[layer-twice]" in done.stderr
    assert ("Trung tâm open" in done.stdout, "Trung tâm good" in done.stdout) == (False, True)


def test_a_layer_reached_by_two_names_is_one(desk: Desk):
    desk.case("open.office", APPRAISAL)
    done = desk.run("grade", "cases/open.yaml", str(Path("cases/open.office.yaml").absolute()), "--closed")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Trung tâm open" in done.stdout


def test_a_sound_layer_keeps_nothing_back(desk: Desk):
    desk.case("open.office", APPRAISAL)
    desk.case("open-2", case_text("open-2", GOOD))
    done = desk.run("grade", "cases")
    assert (done.exit_code, done.stderr) == (0, "")
    assert all(f"Trung tâm {name}" in done.stdout for name in ("open", "open-2", "good", "weak"))
