"""Cases of the DMN Technology Compatibility Kit: what can be asked here is answered as published, and what cannot is refused, by name."""

import pytest

from tests.conformance.feel import read_line
from tests.conformance.machines import answers
from tests.conformance.page import PAGE, lines, made, refused, tables
from tests.conformance.published import published
from tests.conformance.reading import Inside, Outside

CASES = lines()
READ = [(f"{line['suite']}/{line['case']} {line['decision']}", read_line(line)) for line in CASES]
ASKED = [pytest.param(found, id=name) for name, found in READ if isinstance(found, Inside)]
ABSENT = [pytest.param(None, id="absent", marks=pytest.mark.skip("../shared/conformance/dmn_tck.jsonl is not there"))]
REFUSED = [pytest.param(found, id=f"{name}: {found.why}") for name, found in READ if isinstance(found, Outside)]


@pytest.mark.parametrize("case", ASKED or ABSENT)
def test_it_is_answered_as_published(case):
    for machine, found in answers(case.question).items():
        assert (machine, *map(exactly, found)) == (machine, *map(exactly, case.expected))


def exactly(answer):
    """1 is not yes."""
    return type(answer).__name__, answer


@pytest.mark.parametrize("case", REFUSED or ABSENT)
def test_what_is_not_of_our_types_is_refused_when_it_is_read(case):
    assert refused(case)


def test_every_case_is_asked_or_refused():
    published("dmn_tck.jsonl")
    assert (len(ASKED), len(REFUSED), len(CASES)) == (140, 84, 224)


def test_the_page_tells_of_every_case():
    published("dmn_tck.jsonl")
    assert made(PAGE.read_text(encoding="utf-8")) == tables(CASES), "run `python -m tests.conformance.page`"


# The reading itself, worked by hand: these run without the published cases too.

MADE = [
    ("two of three hold", {"logic": "all([true, false, true])"}, (False,)),
    ("null is not known", {"logic": "null or false"}, (None,)),
    ("a half goes away from zero", {"logic": "round half up(-2.5, 0)"}, (-3,)),
    ("a half goes towards zero", {"logic": "round half down(-2.5, 0)"}, (-2,)),
    ("more than a half goes away from zero", {"logic": "round half down(-2.51, 0)"}, (-3,)),
    ("the end belongs to it", {"logic": 'duration("P4D") between duration("P2D") and duration("P4D")'}, (True,)),
]


@pytest.mark.parametrize(("line", "answer"), [row[1:] for row in MADE], ids=[row[0] for row in MADE])
def test_a_made_case_is_answered(line, answer):
    found = read_line({"suite": "made", "expected": None, **line})
    assert isinstance(found, Inside)
    assert answers(found.question) == {"engine": answer, "oracle": answer}


@pytest.mark.parametrize(
    ("years", "least", "paid", "count"),
    [("2", "98.83", "100", "1"), ("4", "98.83", "600", "3"), ("5", "64.32", "600", "3"), ("6", "64.32", "1100", "4")],
)
def test_a_table_collects(years, least, paid, count):
    suites = {"0114-min-collect-hitpolicy": least, "0115-sum-collect-hitpolicy": paid, "0116-count-collect-hitpolicy": count}
    for suite, value in suites.items():
        line = {"suite": suite, "input": {"NumOfYears": {"num": years}}, "expected": {"num": value}}
        found = read_line(line)
        assert isinstance(found, Inside)
        assert answers(found.question) == {"engine": found.expected, "oracle": found.expected}
