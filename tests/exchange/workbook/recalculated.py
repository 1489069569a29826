"""Cases of standards, worked out by an office suite, beside what the engine says of them."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

from xlsxwriter.utility import xl_col_to_name

from ctlc_rules.core.compile import Program, Trace
from ctlc_rules.core.core import CoreInput, NumberInput
from ctlc_rules.core.nodes import AtLeast, Input, OneOf, Ref
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.exchange.workbook.calculation import Calculation
from ctlc_rules.exchange.workbook.lines import filled
from tests.exchange.workbook.drawn import Told

SOFFICE = shutil.which("soffice")
Pair = tuple[int, int]
Cells = Sequence[Sequence[int]]

LOW, HIGH = "\N{DOWNWARDS ARROW}", "\N{UPWARDS ARROW}"
"""For the letters of a pair of columns, until it is known which."""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
TO_TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
"""Every sheet to a file of its own, the cells as they are and not as they look."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines of a standard for some cases, a pair of columns each: 500 at most, as a sheet has 1,024 columns in the older programs.

    broken: a line that is written wrong, with `>` for `>=`.
    """

    found: Calculation
    program: Program
    told: Sequence[Told]
    broken: int | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    case: int
    what: str
    cell: Pair
    engine: Pair


def written(sheets: Sequence[Sheet]) -> bytes:
    """A workbook with nothing but the sheets: written by hand, as half a million cells take a library half a minute."""
    names = range(1, len(sheets) + 1)
    parts = "".join(f'<Override PartName="/xl/worksheets/sheet{name}.xml" ContentType="{TYPES}.worksheet+xml"/>' for name in names)
    kinds = (
        f'<Default Extension="rels" ContentType="{RELS_TYPE}"/><Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
    )
    listed = "".join(f'<sheet name="t{name}" sheetId="{name}" r:id="rId{name}"/>' for name in names)
    links = "".join(f'<Relationship Id="rId{name}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{name}.xml"/>' for name in names)
    data = BytesIO()
    with ZipFile(data, "w") as book:
        book.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types">{kinds}{parts}</Types>')
        start = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{start}</Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>')
        for name, item in zip(names, sheets, strict=True):
            cells = "".join(_rows(item))
            book.writestr(f"xl/worksheets/sheet{name}.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData></worksheet>')
    return data.getvalue()


def _rows(item: Sheet) -> Iterator[str]:
    givens = {given.name: given for given in item.found.core.inputs}
    values = [_inputs(item.found, givens, case) for case in item.told]
    pairs = [(xl_col_to_name(2 * place), xl_col_to_name(2 * place + 1)) for place in range(len(item.told))]
    for row, line in enumerate(item.found.lines.items):
        cells: list[str] = []
        for end, formula in enumerate((line.lo, line.hi)):
            if formula:
                right = filled(formula, LOW, HIGH, (LOW, HIGH)[end])
                model = escape(right.replace(">=", ">") if row == item.broken else right)
                cells += [f"<c><f>{model.replace(LOW, low).replace(HIGH, high)}</f></c>" for low, high in pairs]
            else:
                cells += [f"<c><v>{value[row][end]}</v></c>" for value in values]
        half = len(pairs)
        yield f"<row>{''.join(one + other for one, other in zip(cells[:half], cells[half:], strict=True))}</row>"


def _inputs(found: Calculation, givens: Mapping[str, CoreInput], case: Told) -> dict[int, Pair]:
    values: dict[int, Pair] = {}
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


def recalculated(data: bytes, folder: Path) -> tuple[Cells, ...]:
    """The cells of each sheet after the office suite has worked them out."""
    assert SOFFICE
    folder.mkdir(parents=True, exist_ok=True)
    source, out = folder / "in.xlsx", folder / "out"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, profile, "--headless", "--convert-to", TO_TEXT, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    count = sum(name.startswith("xl/worksheets/") for name in ZipFile(source).namelist())
    return tuple(_cells(out / f"in-t{sheet}.csv") for sheet in range(1, count + 1))


def _cells(path: Path) -> Cells:
    return [[int(cell) for cell in line.replace('"', "").split(",")] for line in path.read_text(encoding="utf-8").splitlines()]


def differences(item: Sheet, rows: Cells) -> Iterator[Difference]:
    """Every cell of a definition, of a truth or of a rating that is not what the engine says."""
    for place, case in enumerate(item.told):
        trace = item.program.run(case)
        for line, engine in engine_says(item.found, trace).items():
            cell = rows[line][2 * place], rows[line][2 * place + 1]
            if cell != engine:
                yield Difference(place, item.found.lines.items[line].what, cell, engine)


def engine_says(found: Calculation, trace: Trace) -> dict[int, Pair]:
    """By line: of every definition, word and count that the engine can be asked, and of every rating."""
    said: dict[int, Pair] = {}
    for node, line in found.number_lines.items():
        if isinstance(node, Ref):
            low, high = trace.number(node)
            said[line] = int(low * found.scales[line]), int(high * found.scales[line])
    for node, line in found.truth_lines.items():
        if isinstance(node, Ref | OneOf | AtLeast):
            truth = trace.truth(node)
            said[line] = int(truth == TRUE), int(truth != FALSE)
    possible = possible_ratings(found.core.outline, lambda name: trace.truth(Ref(name)))
    return said | {line: (int(rating in possible),) * 2 for rating, line in found.ratings.items()}
