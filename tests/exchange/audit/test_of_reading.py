"""The audit of reports that were read by a template: the real ones, and one that nobody sent, in the forms that reports come in."""

from fractions import Fraction

import pytest

from ctlc_rules.exchange.audit.against import stand_of
from ctlc_rules.exchange.audit.of_reading import audit_reading, limits_of, stand_of_reading
from ctlc_rules.exchange.audit.says import sentence
from tests.exchange.reading.made import AFTER, BEFORE, FORMS, HEAD, ROWS, made, read, template
from tests.shipped.made import shipped_case

TRANG_AN = [
    ("audit.reading-unlikely", 14),
    ("audit.ratio-yearly", 224),
    ("audit.unit-of-sum", 224),
]
"""Beside the looks at its shifted row, its blank section IV and its unit, which are told with the facts."""
SEEDS = {
    "001": ("clc-illustrative", []),
    "002": ("clc-illustrative", TRANG_AN),
    "003": ("clc-illustrative", []),
    "004": ("city-record", []),
}


def exactly(low, high=None):
    return Fraction(low), Fraction(high or low)


def line_of(found):
    return found.places[0].spot.line


@pytest.mark.parametrize("start", SEEDS)
def test_the_real_reports(start, shared):
    [path] = (shared / "seeds").glob(f"{start}_*.txt")
    standard, expected = SEEDS[start]
    reading = read(path.name, path.read_bytes(), standard)
    assert [(one.code, line_of(one)) for one in audit_reading(reading)] == expected


def test_what_is_not_told_beside_a_fact_is_told_by_the_audit(shared):
    """The known defects of the report of Tràng An, domain.md section 9: each by one of the two, none by both."""
    [path] = (shared / "seeds").glob("002_*.txt")
    reading = read(path.name, path.read_bytes())
    told = {look.code for look in reading.looks} | {one.code for one in audit_reading(reading)}
    assert {"look.row-shifted", "look.section-blank", "look.unit-differs", "audit.unit-of-sum", "audit.reading-unlikely"} <= told
    assert not {"audit.cells-unsure", "audit.section-blank"} & told


def test_a_real_report_against_the_one_before(shared):
    """As two cases made by hand: `test_two_real_reports_of_one_centre`."""
    [path] = (shared / "seeds").glob("001_*.txt")
    before = stand_of(shipped_case("mao-khe-2012-2020").case)
    found = audit_reading(read(path.name, path.read_bytes()), before)
    assert {one.code for one in found} == {"audit.jump-yearly"}
    assert len(found) == 7
    assert all(one.places[0].spot for one in found)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_is_found_in_every_form(form):
    """90 + 1,260 + 815 + 70 + 400 are 2,635, as the table says; the text says 2,653."""
    [found] = audit_reading(made(form))
    assert (found.code, found.places[0].text) == ("audit.total-differs", "2.653 lượt người tham gia")
    assert dict(found.args)["sum"] == exactly(2635)


def test_a_clean_report_says_nothing():
    lines = [line.replace("2.653", "2.635").replace("15 thôn", "12 thôn") for line in AFTER]
    rows = ["\t".join(cell or "" for cell in row) for row in (*HEAD, *ROWS)]
    reading = read("sach.txt", "\n".join([*BEFORE, "", *rows, "", *lines]).encode())
    assert [sentence(one, "vi") for one in audit_reading(reading)] == []


def test_limits_are_those_of_the_template():
    limits = limits_of(template())
    assert (limits.people, limits.population, limits.factor) == (Fraction(200_000), "population", Fraction(3))
    assert limits.confused == (("lượt", "người"),)
    assert limits_of(template("city-record")).people is None


def test_a_reading_stands_for_its_numbers():
    stand = stand_of_reading(made("bao-cao.txt"))
    assert stand.months == 12
    assert stand.numbers["population"][0] == exactly(8450)
    assert stand.numbers["stated_attendances"][0] == exactly(2635, 2653)
    assert stand.numbers["poor_households"][0] == exactly(50, 60)
    assert "own_seal" not in stand.numbers
