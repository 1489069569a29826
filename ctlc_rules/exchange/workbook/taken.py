"""A workbook that came back, whichever it is."""

from __future__ import annotations

from ctlc_rules.exchange.workbook.draft import DraftFile
from ctlc_rules.exchange.workbook.form import KIND_CENTRE, KIND_OFFICE
from ctlc_rules.exchange.workbook.grid import read_grid
from ctlc_rules.exchange.workbook.office_read import OfficeReader
from ctlc_rules.exchange.workbook.read import CentreReader, Standards, standard_of
from ctlc_rules.source import Problems


def take(file: str, data: bytes, standards: Standards, problems: Problems) -> tuple[DraftFile, ...]:
    """A case from a centre's workbook, a layer for each centre from the office's; empty with problems."""
    grid = read_grid(file, data, problems)
    if grid is None:
        return ()
    kind = KIND_OFFICE if grid.meta.get("kind") == KIND_OFFICE else KIND_CENTRE
    standard = standard_of(file, grid, kind, standards, problems)
    if standard is None:
        return ()
    if kind == KIND_OFFICE:
        return OfficeReader(file, grid, standard, problems).read()
    case = CentreReader(file, data, grid, standard, problems).read()
    return (case,) if case else ()
