"""The real reports, read by machine, against the cases that people made of them. The reports do not lie in the project."""

from pathlib import Path

import pytest

from benchmarks.reading import compared, explanations, pairs
from tests.exchange.reading.test_made import squeezed

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
USED = ("mao-khe-2020-2021", "mao-khe-town", "mong-cai-2022-2023", "trang-an-2020")
"""The reports that were used while the templates were written. The fifth was not: the benchmark tells what it gives."""
LOOKS = {
    "trang-an-2020": {
        ("figure.scale-too-large", 14), ("look.row-shifted", 90), ("look.row-shifted", 198), ("look.section-blank", 210),
        ("look.unit-differs", 224), ("look.words", 236), ("look.asks", 32),
    },
    "mao-khe-2020-2021": {("look.asks", 15), ("look.asks", 23)},
    "mong-cai-2022-2023": set(),
    "mao-khe-town": {("look.talk", None), ("look.sections-absent", None), ("look.asks", 3), ("look.asks", 18)},
}  # fmt: skip

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real reports do not lie beside the project")


@pytest.fixture(scope="module")
def read():
    found = {pair.hand.id: pair for pair in pairs(SEEDS, ROOT / "cases", USED)}
    assert set(found) == set(USED)
    return found


@pytest.fixture(scope="module")
def rows(read):
    return [row for pair in read.values() for row in compared(pair, pair.reading.template.standard)]


def test_at_least_95_in_100_figures_are_found_and_none_is_invented(rows):
    by_hand = [row for row in rows if row.figure and row.kind != "invented"]
    found = [row for row in by_hand if row.kind == "same"]
    assert len(found) * 100 >= len(by_hand) * 95, (len(found), len(by_hand))
    assert [row for row in rows if row.kind == "invented"] == []


def test_every_difference_is_explained(rows):
    assert {(row.case, row.input) for row in rows if row.kind != "same"} == set(explanations(HERE / "differences.yaml"))


@pytest.mark.parametrize("case", USED)
def test_figures_stand_where_people_found_them(read, rows, case):
    hand, machine = read[case].hand.facts["self"], read[case].machine.facts["self"]
    same = [row.input for row in rows if row.case == case and row.figure and row.kind == "same"]
    assert same
    for name in same:
        lines = [{place.line for place in fact.at} for fact in (hand[name], machine[name])]
        assert lines[0] & lines[1], (name, lines)


@pytest.mark.parametrize("case", USED)
def test_what_needs_a_look_is_told_with_its_line(read, case):
    looks = {(look.code, look.at.spot.line if look.at else None) for look in read[case].reading.looks}
    assert looks == LOOKS[case]


@pytest.mark.parametrize("case", USED)
def test_the_unit_and_the_period_are_those_that_people_found(read, case):
    hand, machine = read[case].hand, read[case].machine
    assert (machine.unit.id, machine.unit.name, machine.unit.kind) == (hand.unit.id, hand.unit.name, hand.unit.kind)
    ends = [(item.period.start, item.period.to) if item.period else None for item in (hand, machine)]
    assert ends[0] == ends[1]
    assert hand.submitted == machine.submitted


@pytest.mark.parametrize("case", USED)
def test_no_fact_without_a_place_that_holds_its_words(read, case):
    for item in read[case].reading.found:
        assert squeezed(item.printed) in squeezed(item.at.text), item
        assert item.figure is None or item.figure.text in item.at.text, item
