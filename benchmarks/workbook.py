"""The workbook against the engine, as LibreOffice works it out. Run: `python benchmarks/workbook.py [CASES [BOOKS [OTHERS]]]`.

CASES (10,000) drawn cases of the centre's standard on bare calculation sheets; BOOKS (500) whole workbooks, filled in, saved and read back;
OTHERS (50) drawn cases of every other standard that fits. Every second case is brought to a limit. Any difference ends the run with 1.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, from a checkout

from ctlc_rules.core.compile import compile_core
from ctlc_rules.exchange.workbook.machine import TooWide, calculation_of
from tests.exchange.workbook.drawn import at_limits, cases
from tests.exchange.workbook.filling import saved_by_libreoffice
from tests.exchange.workbook.recalculated import SOFFICE, Sheet, differences, engine_says, recalculated, written
from tests.exchange.workbook.worked_out import calculation, filled_in, given_in, unlike
from tests.shipped.made import ROOT, shipped_standard

CENTRE = "clc-illustrative"
CASES, BOOKS, OTHERS = 10_000, 500, 50
ON_A_SHEET, AT_ONCE = 500, 10

Row = tuple[str, int, int, int, int]
"""What, how many cases, how many at a limit, how many cells compared, how many differ."""


def bare(name: str, how_many: int, folder: Path) -> Row:
    """Drawn cases on calculation sheets."""
    standard = shipped_standard(name)
    found, program = calculation_of(standard.core), compile_core(standard.core)
    if isinstance(found, TooWide):
        return f"{name}: refused, {found.definition}", 0, 0, 0, 0
    limits = cells = unequal = 0
    for seed, start in enumerate(range(0, how_many, ON_A_SHEET), start=1):
        sheet = Sheet(found, program, cases(program, standard.core, min(ON_A_SHEET, how_many - start), seed))
        [rows] = recalculated(written([sheet]), folder / name)
        limits += at_limits(program, standard.core, sheet.told)
        cells += 2 * len(sheet.told) * len(engine_says(found, program.run(sheet.told[0])))
        unequal += _told(differences(sheet, rows))
        print(f"{name}: {start + len(sheet.told)}", file=sys.stderr)
    return name, how_many, limits, cells, unequal


def whole(name: str, how_many: int, folder: Path) -> Row:
    """Workbooks as a centre fills them in."""
    standard = shipped_standard(name)
    limits = cells = unequal = 0
    for start in range(0, how_many, AT_ONCE):
        files = {f"{seed}": filled_in(name, seed) for seed in range(start, min(start + AT_ONCE, how_many))}
        with TemporaryDirectory(dir=folder) as own:
            worked = saved_by_libreoffice(files, Path(own))
        given = [given_in(name, data) for data in files.values()]
        limits += at_limits(standard.program, standard.core, given)
        cells += sum(2 * len(engine_says(calculation(name), standard.program.run(case))) for case in given)
        unequal += sum(_told(unlike(name, data, worked[file])) for file, data in files.items())
        print(f"{name}, whole workbooks: {start + len(files)}", file=sys.stderr)
    return f"{name}, whole workbooks", how_many, limits, cells, unequal


def _told(found: Iterator[object]) -> int:
    """How many there are; the first are printed."""
    items = list(found)
    for item in items[:5]:
        print(item, file=sys.stderr)
    return len(items)


def standards() -> list[str]:
    paths = sorted((ROOT / "criteria").rglob("*.yaml"))
    names = [path.stem for path in paths if "." not in path.stem]
    return [name for name in names if name != CENTRE and not shipped_standard(name).record_only]


def main() -> int:
    if SOFFICE is None:
        print("LibreOffice is not installed here", file=sys.stderr)
        return 2
    asked = [int(text) for text in sys.argv[1:]]
    how_many = [*asked, *(CASES, BOOKS, OTHERS)[len(asked) :]]
    start = perf_counter()
    with TemporaryDirectory() as name:
        folder = Path(name)
        rows = [bare(CENTRE, how_many[0], folder), whole(CENTRE, how_many[1], folder)]
        rows += [bare(other, how_many[2], folder) for other in standards()]
    print(tabulate(rows, headers=("standard", "cases", "at a limit", "cells compared", "differ")))
    print(f"{perf_counter() - start:.0f} s")
    return int(any(row[-1] for row in rows))


if __name__ == "__main__":
    sys.exit(main())
