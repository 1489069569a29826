"""Drawn cases of a standard, calculated by an office suite on one sheet, beside what the engine says of them."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random

import xlsxwriter
from python_calamine import CalamineWorkbook

from ctlc_rules.core.compile import Program, Trace
from ctlc_rules.core.core import Core, NumberInput
from ctlc_rules.core.nodes import AtLeast, Compare, Input, Node, OneOf, Ref, Sum
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.core.walk import parts_of
from ctlc_rules.exchange.workbook.calculation import Calculation
from ctlc_rules.exchange.workbook.lines import filled

SOFFICE = shutil.which("soffice")
COLUMNS = 500
"""Pairs of columns on a sheet: programs take 1,024 columns or more."""

Told = dict[str, tuple[int, int] | int]


@dataclass(frozen=True, slots=True)
class Difference:
    case: int
    what: str
    cell: tuple[int, int]
    engine: tuple[int, int]


# drawing


def draw(program: Program, core: Core, rng: Random) -> Told:
    """A case: of each input a value, a range, some words, or nothing. Ends of the ranges and nought are drawn often."""
    told: Told = {}
    for item in core.inputs:
        if rng.random() < rng.choice((0.0, 0.1, 0.4)):
            continue
        if isinstance(item, NumberInput):
            lo, hi = program.numbers[program.input_slots[item.name]]
            value = rng.choice((lo, hi, lo + 1 if lo < hi else lo, rng.randint(lo, hi), rng.randint(lo, min(hi, lo + 200)), max(lo, min(0, hi))))
            told[item.name] = (value, min(hi, value + rng.randint(0, 500))) if rng.random() < 0.25 else (value, value)
        else:
            count = len(item.words)
            told[item.name] = 1 << rng.randrange(count) if rng.random() < 0.85 else rng.randrange(1, 1 << count)
    return told


def compared(core: Core) -> tuple[Sum, ...]:
    """The sums that the core compares with 0."""
    found: dict[Sum, None] = {}

    def look(node: Node) -> None:
        if isinstance(node, Compare) and isinstance(node.of, Sum):
            found[node.of] = None
        for part in parts_of(node):
            look(part)

    for definition in core.definitions:
        look(definition.node)
    return tuple(found)


def to_a_limit(program: Program, limits: Sequence[Sum], told: Told, rng: Random) -> None:
    """Turn inputs of the case so that compared sums are 0, or a step beside it."""
    for limit in rng.sample(limits, min(len(limits), 6)):
        terms = [(k, item.name) for k, item in limit.terms if isinstance(item, Input)]
        if not terms:
            continue
        trace = program.run({name: value for name, value in told.items() if name in program.input_slots})
        k, name = rng.choice(terms)
        low, high = trace.number(limit)
        if low != high or name not in told:
            continue
        slot = program.input_slots[name]
        per, (lo, hi) = program.input_scales[name], program.numbers[slot]
        now = told[name]
        assert isinstance(now, tuple)
        wanted = now[0] - round(low / k * per) + rng.choice((0, 0, 0, -1, 1))
        if lo <= wanted <= hi:
            told[name] = (wanted, wanted)


def cases(program: Program, core: Core, how_many: int, seed: int) -> list[Told]:
    """Half of them are brought to limits."""
    rng, limits, found = Random(seed), compared(core), []
    for number in range(how_many):
        told = draw(program, core, rng)
        if number % 2 and limits:
            to_a_limit(program, limits, told, rng)
        found.append(told)
    return found


def at_limits(program: Program, core: Core, told: Sequence[Told]) -> int:
    """How many of the cases have a compared sum at 0, or a step from it."""
    limits = compared(core)
    count = 0
    for case in told:
        trace = program.run(case)
        found = False
        for limit in limits:
            low, high = trace.number(limit)
            step = 1 / program.scales[program.number(limit)]
            found = found or (low == high and abs(low) <= step)
        count += found
    return count


# calculating


def written(found: Calculation, told: Sequence[Told], break_line: int | None = None) -> bytes:
    """A workbook with a sheet of lines, a pair of columns a case. break_line: a line whose formulas are written wrong."""
    data = BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    sheet = book.add_worksheet("t")
    givens = {item.name: item for item in found.core.inputs}
    for place, case in enumerate(told):
        columns = [xlsxwriter.utility.xl_col_to_name(2 * place + end) for end in (0, 1)]
        values = _inputs(found, givens, case)
        for row, line in enumerate(found.lines.items):
            for end, formula in enumerate((line.lo, line.hi)):
                if not formula:
                    sheet.write_number(row, 2 * place + end, values[row][end])
                    continue
                broken = formula.replace(">=", ">") if row == break_line else formula
                sheet.write_formula(row, 2 * place + end, "=" + filled(broken, columns[0], columns[1], columns[end]), None, "")
    book.close()
    return data.getvalue()


def _inputs(found: Calculation, givens: Mapping[str, object], case: Told) -> dict[int, tuple[int, int]]:
    values: dict[int, tuple[int, int]] = {}
    for name, item in givens.items():
        if isinstance(item, NumberInput):
            line = found.number_lines[Input(name)]
            value = case.get(name, found.lines.bounds(line))
            assert isinstance(value, tuple)
            values[line] = value
        else:
            bits = case.get(name, -1)
            assert isinstance(bits, int)
            values |= {line: (bits >> place & 1,) * 2 for place, line in enumerate(found.word_lines[name].values())}
    return values


def recalculated(data: bytes, folder: Path) -> list[list[float]]:
    """The cells of the first sheet after the office suite has worked them out."""
    assert SOFFICE
    folder.mkdir(parents=True, exist_ok=True)
    source, out = folder / "in.xlsx", folder / "out"
    source.write_bytes(data)
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "ods", "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return CalamineWorkbook.from_path(str(out / "in.ods")).get_sheet_by_index(0).to_python()


def differences(found: Calculation, program: Program, told: Sequence[Told], rows: Sequence[Sequence[float]]) -> Iterator[Difference]:
    """Every cell of every definition and of the ratings that is not what the engine says."""
    for place, case in enumerate(told):
        trace = program.run(case)
        wanted = dict(_wanted(found, program, trace)) | _ratings(found, trace, found.ratings)
        for line, engine in wanted.items():
            cell = rows[line][2 * place], rows[line][2 * place + 1]
            if cell != engine:
                yield Difference(place, found.lines.items[line].what, (int(cell[0]), int(cell[1])), engine)


def _wanted(found: Calculation, program: Program, trace: Trace) -> Iterator[tuple[int, tuple[int, int]]]:
    for node, line in found.number_lines.items():
        if isinstance(node, Ref):
            low, high = trace.number(node)
            scale = found.scales[line]
            yield line, (int(low * scale), int(high * scale))
    for node, line in found.truth_lines.items():
        if isinstance(node, Ref | OneOf | AtLeast):
            truth = trace.truth(node)
            yield line, (int(truth == TRUE), int(truth != FALSE))


def _ratings(found: Calculation, trace: Trace, lines: Mapping[str, int]) -> dict[int, tuple[int, int]]:
    possible = possible_ratings(found.core.outline, lambda name: trace.truth(Ref(name)))
    return {line: (int(rating in possible),) * 2 for rating, line in lines.items()}
