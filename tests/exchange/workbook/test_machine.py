"""The calculation sheet says what the engine says: every definition, truth and rating, at both ends, as LibreOffice works it out."""

from collections.abc import Sequence

import pytest

from ctlc_rules.core.core import Core, Definition, NumberInput, Outline
from ctlc_rules.core.nodes import Input, Product
from ctlc_rules.exchange.workbook.lines import LIMIT, MOST_ARGUMENTS, gathered
from ctlc_rules.exchange.workbook.machine import TooWide, calculation_of
from tests.exchange.workbook.drawn import at_limits
from tests.exchange.workbook.recalculated import SOFFICE, Cells, Sheet, differences, recalculated, written
from tests.exchange.workbook.sheets import CENTRES, centre, faults, others
from tests.shipped.made import shipped_standard

needs_soffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed here")
Worked = Sequence[tuple[Sheet, Cells]]


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Worked:
    """Every sheet with its cells, all worked out in one go."""
    sheets = [centre(), *others().values(), *faults()]
    return list(zip(sheets, recalculated(written(sheets), tmp_path_factory.mktemp("worked")), strict=True))


@needs_soffice
def test_500_centres_half_of_them_at_a_limit(worked: Worked) -> None:
    sheet, cells = worked[0]
    assert len(sheet.told) == CENTRES
    assert at_limits(sheet.program, sheet.found.core, sheet.told) >= CENTRES // 2
    assert not list(differences(sheet, cells))[:5]


@needs_soffice
@pytest.mark.parametrize("name", others())
def test_other_standards_and_drawn_cores(worked: Worked, name: str) -> None:
    sheet, cells = worked[1 + list(others()).index(name)]
    assert not list(differences(sheet, cells))[:5]


@needs_soffice
@pytest.mark.parametrize("place", range(len(faults())))
def test_a_comparison_written_wrong_is_seen(worked: Worked, place: int) -> None:
    sheet, cells = worked[len(worked) - len(faults()) + place]
    assert list(differences(sheet, cells))


@pytest.mark.parametrize(("hi", "fits"), [(2**26 - 1, True), (2**27, False)])
def test_a_value_that_may_be_inexact_is_refused(hi: int, fits: bool) -> None:
    core = Core((NumberInput("a", 0, hi),), (Definition("d", Product(Input("a"), Input("a"))),), Outline((), (), None, (), (), ()))  # type: ignore[arg-type]
    found = calculation_of(core)
    assert (hi * hi < LIMIT) == fits
    assert isinstance(found, TooWide) == (not fits)


def test_a_standard_of_sixteen_decimals_is_refused_by_name() -> None:
    """Scores of the index of 2016 are given to sixteen decimals: no double holds them."""
    found = calculation_of(shipped_standard("pci-2016").core)
    assert isinstance(found, TooWide)
    assert found.definition == "market_entry"


def test_no_formula_is_too_long_or_takes_too_many_arguments() -> None:
    """8,192 characters and 30 arguments: what the oldest program of those meant takes."""
    lines = centre().found.lines.items
    assert max(len(formula) for line in lines for formula in (line.lo, line.hi)) < 4000
    assert gathered("MAX", "ab") == "MAX(a,b)"
    assert gathered("MAX", ["a"] * (MOST_ARGUMENTS + 1)).count("MAX(") == 3
