"""The centre's workbook, from a standard to bytes."""

from __future__ import annotations

from collections.abc import Callable

from ctlc_rules import __version__
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.book import Book
from ctlc_rules.exchange.workbook.computed import Computed
from ctlc_rules.exchange.workbook.filled import EMPTY, Filled
from ctlc_rules.exchange.workbook.first_sheet import FirstSheet
from ctlc_rules.exchange.workbook.inputs import InputSheet
from ctlc_rules.exchange.workbook.kept import as_raw
from ctlc_rules.exchange.workbook.layout import plan_of
from ctlc_rules.exchange.workbook.section_sheets import SectionSheet

Calculated = Callable[[Standard, InputSheet], Computed]

KIND_CENTRE, KIND_OFFICE = "centre", "office"


def centre_workbook(standard: Standard, filled: Filled = EMPTY, calculated: Calculated | None = None) -> bytes:
    """The workbook of one unit, for a standard that has criteria. calculated: what works out its points; without it none are shown."""
    plan = plan_of(standard)
    inputs = InputSheet(standard, plan, filled.confirmed)
    results = calculated(standard, inputs) if calculated else None
    book = Book()
    FirstSheet(standard, plan, inputs, results, filled).write(book)
    for page in plan.pages:
        SectionSheet(standard, page, inputs, results, filled).write(book)
    inputs.write(book)
    if results:
        results.write(book)
    draft = "yes" if filled.draft else ""
    told = {"case": filled.case, "unit": filled.unit, "kept": as_raw(filled.kept), "draft": draft}
    write_meta(book, standard, KIND_CENTRE, told)
    return book.done()


def write_meta(book: Book, standard: Standard, kind: str, more: dict[str, str]) -> None:
    """The hidden sheet by which a reader knows what it has before it."""
    sheet = book.sheet(at.META)
    rows = {
        "kind": kind,
        "layout": str(at.LAYOUT),
        "standard": standard.id,
        "edition": standard.edition,
        "core": standard.core_sha256,
        "text": standard.sha256,
        "engine": __version__,
        **{key: value for key, value in more.items() if value},
    }
    for row, (key, value) in enumerate(rows.items()):
        sheet.text(row, 0, key)
        sheet.text(row, 1, value)
    sheet.hide(very=True)
    book.property("ctlc-standard", f"{standard.id} {standard.edition}")
    book.property("ctlc-core", standard.core_sha256)
