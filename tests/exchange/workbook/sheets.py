"""What an office suite is asked to work out in one go: the centre's standard, others, drawn cores, corners, planted faults."""

from collections.abc import Iterator
from functools import cache
from random import Random

from ctlc_rules.core.compile import compile_core
from ctlc_rules.core.core import Core
from ctlc_rules.core.nodes import Compare
from ctlc_rules.exchange.workbook.calculation import Calculation
from ctlc_rules.exchange.workbook.machine import calculation_of
from tests.exchange.workbook.corners import corner_cases, corner_core
from tests.exchange.workbook.drawn import cases, zero_at
from tests.exchange.workbook.recalculated import Sheet
from tests.laws.draft_cores import core_of
from tests.shipped.made import shipped_standard

CENTRE = "clc-illustrative"
OTHERS = ("tt25-2023-commune", "nd20-2014-universalisation", "tt22-2020-unit", "tt38-2014-science-organisation", "tt04-2022-graduation")
"""Levels, criteria met or not, effects, rescaling, shares of a total."""
CENTRES, OF_OTHERS, DRAWN, OF_DRAWN = 500, 10, 40, 12
FAULTS, AT_FAULT = 6, 4


def sheet_of(core: Core, how_many: int, seed: int) -> Sheet:
    found, program = calculation_of(core), compile_core(core)
    assert isinstance(found, Calculation), found
    return Sheet(found, program, cases(program, core, how_many, seed))


@cache
def centre() -> Sheet:
    return sheet_of(shipped_standard(CENTRE).core, CENTRES, 1)


@cache
def others() -> dict[str, Sheet]:
    """By what they are."""
    found = {name: sheet_of(shipped_standard(name).core, OF_OTHERS, 2) for name in OTHERS}
    found |= {f"drawn {seed}": sheet_of(core_of(Random(seed)), OF_DRAWN, seed) for seed in range(DRAWN)}
    core = corner_core()
    corners = calculation_of(core)
    assert isinstance(corners, Calculation)
    return found | {"corners": Sheet(corners, compile_core(core), corner_cases())}


@cache
def faults() -> tuple[Sheet, ...]:
    """Comparisons of the centre's standard with `>` for `>=`, each with cases that stand just at its limit."""
    return tuple(_faults(centre()))


def _faults(sheet: Sheet) -> Iterator[Sheet]:
    found, planted = sheet.found, 0
    for node, line in found.truth_lines.items():
        if isinstance(node, Compare) and node.op == ">=" and planted < FAULTS:
            told = [case for case in sheet.told if zero_at(sheet.program, node.of, case)][:AT_FAULT]
            if told:
                planted += 1
                yield Sheet(found, sheet.program, told, line)
