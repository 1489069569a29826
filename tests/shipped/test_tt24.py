"""Circular 24/2023: at the close an indicator counts only where the office found its evidence suitable (article 9 clause 3); a unit
recognised at level 1 is considered for level 2 after twelve months."""

import pytest

from tests.shipped.made import case_text, graded_text, office_text, shipped_standard
from tests.shipped.test_criteria_rows import WHOLE

STANDARD = "tt24-2023-unit"


def closed(struck: str = "") -> str:
    """The rating at the close of the full school whose papers the office found suitable, all but `struck`."""
    standard = shipped_standard(STANDARD)
    full = WHOLE[STANDARD]["full"]
    layer = office_text(standard, {"members": full["members"]})
    if struck:
        suitable, refused = (f"{{paper: {struck}, status: {status}" for status in ("suitable}", "not_suitable, because: không đúng kỳ}"))
        assert suitable in layer
        layer = layer.replace(suitable, refused)
    evaluation = graded_text(standard, (case_text(standard, full), layer), "closed")
    assert evaluation.rating
    return evaluation.rating


def test_with_suitable_evidence_the_school_has_its_level():
    assert closed() == "level_2"


@pytest.mark.parametrize("paper", ["year_plan", "rules", "budget", "equipment", "activities", "members_list", "certificates", "titles"])
def test_one_paper_that_is_not_suitable_takes_every_level_away(paper: str):
    assert closed(paper) == "not_reached"


def test_a_paper_of_another_type_of_unit_takes_nothing_away():
    assert closed("accreditation") == "level_2"


@pytest.mark.parametrize(("recognised", "on", "rating"), [
    ("level_1", "2025-02-10", "level_2"),
    ("level_1", "2025-02-11", "level_1"),
    ("level_2", "2025-02-11", "level_2"),
    ("none", None, "level_2"),
])  # fmt: skip
def test_level_2_twelve_months_after_level_1(recognised: str, on: str | None, rating: str):
    """Decided on 10 February 2026."""
    standard = shipped_standard(STANDARD)
    full = {**WHOLE[STANDARD]["full"], **({"recognised_on": on} if on else {})}
    layer = office_text(standard, {"recognised": recognised}) + "closing: {by: chủ tịch, on: 2026-02-10}\n"
    assert graded_text(standard, (case_text(standard, full), layer), "closed").rating == rating
