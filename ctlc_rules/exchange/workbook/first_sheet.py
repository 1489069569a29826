"""The first sheet, which fits a phone: the unit, the period, what it would get now, what is still open, then the sections."""

from __future__ import annotations

from datetime import date

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook import book as look
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.answers import day_cell
from ctlc_rules.exchange.workbook.book import LINE_HEIGHT, Book, Sheet
from ctlc_rules.exchange.workbook.cells import UNCONFIRMED, quote
from ctlc_rules.exchange.workbook.computed import Computed
from ctlc_rules.exchange.workbook.filled import Filled
from ctlc_rules.exchange.workbook.inputs import InputSheet
from ctlc_rules.exchange.workbook.layout import Plan
from ctlc_rules.words import say

WIDTHS = (2, 19, 33)
"""Together less than 390 pixels wide."""
ACROSS = sum(WIDTHS[1:])
AT_THE_TOP = ("unit.name", "period.from", "period.to")
SHADED: look.Look = {"bg_color": "#EEF2F8"}
MOST_OPEN = 5
"""The criteria with the most points still open that are named."""


def vi(key: str, **args: object) -> str:
    return say(f"form.{key}", "vi", **args)


class FirstSheet:
    def __init__(self, standard: Standard, plan: Plan, inputs: InputSheet, results: Computed | None, filled: Filled) -> None:
        self.standard = standard
        self.plan = plan
        self.inputs = inputs
        self.results = results
        self.filled = filled
        self.row = 0
        self.sheet: Sheet

    def write(self, book: Book) -> None:
        self.sheet = book.sheet(at.RESULT)
        self.sheet.widths(*WIDTHS)
        self.sheet.hide_columns(at.FIRST_CODE)
        self.sheet.phone()
        self.sheet.first()
        self._head()
        self._result()
        if self.results and self.results.has_points:
            self._open(self.results)
        self._sections()
        self._across("")
        self._across(vi("more-entries"), look.BAND)
        for name in (*at.UNIT_ROWS, *at.PERIOD_ROWS):
            if name not in AT_THE_TOP:
                self._entry(name)
        self._how()
        self.sheet.protect()
        self.sheet.paper(landscape=False, note=self.standard.id)

    def _across(self, text: str, *looks: look.Look) -> None:
        self.sheet.across(self.row, at.FIRST_LABEL, at.FIRST_VALUE, text, *looks)
        self.sheet.grow(self.row, (text, ACROSS))
        self.row += 1

    def _across_formula(self, formula: str, height: int, *looks: look.Look) -> None:
        self.sheet.across_formula(self.row, at.FIRST_LABEL, at.FIRST_VALUE, formula, *looks)
        self.sheet.height(self.row, height)
        self.row += 1

    def _head(self) -> None:
        self._across(vi("title"), look.TITLE)
        self.sheet.height(self.row - 1, 22)
        self._across(self.standard.title.vi, look.QUIET)
        if self.standard.status != "official":
            self._across(say(f"status.{self.standard.status}.warning", "vi"), look.LOUD)
        for name in AT_THE_TOP:
            self._entry(name)
        if self.filled.draft:
            self._across(vi("draft"), look.LOUD)
            self._entry(at.DRAFT_ROW)

    def _entry(self, name: str) -> None:
        sheet, row = self.sheet, self.row
        sheet.text(row, at.FIRST_CODE, name)
        sheet.text(row, at.FIRST_LABEL, vi(f"entry.{name}"), look.LINE)
        value = self.filled.head.get(name, "")
        if name in ("period.from", "period.to"):
            day_cell(sheet, (row, at.FIRST_VALUE), value if isinstance(value, date) else None, vi(f"entry.{name}"))
        elif name in ("period.approximate", at.DRAFT_ROW):
            sheet.text(row, at.FIRST_VALUE, vi("yes") if value else "", look.OPEN)
            sheet.choices(row, at.FIRST_VALUE, [vi("yes"), vi("no")], vi(f"entry.{name}"), "")
        else:
            assert isinstance(value, str)
            sheet.text(row, at.FIRST_VALUE, value, look.OPEN)
            sheet.grow(row, (value, WIDTHS[at.FIRST_VALUE]), (vi(f"entry.{name}"), WIDTHS[at.FIRST_LABEL]))
        self.row += 1

    def _result(self) -> None:
        self.row += 1
        if self.results and self.results.has_points:
            self._across_formula(self.results.total_text(), 24, look.STRONG, SHADED)
        if self.results and not self.standard.scores_only:
            self._across_formula(self.results.rating_text(), 36, look.STRONG, SHADED)
            self._across_formula(self.results.lacking_text(), 5 * LINE_HEIGHT, SHADED)
        self._across_formula(self._to_do(), 30, look.QUIET)
        self._across_formula(self._faults(), 30, look.LOUD)

    def _to_do(self) -> str:
        blank = self.inputs.count("0")
        return f'IF({blank}=0,"{vi("nothing-blank")}","{vi("blank.before")} "&{blank}&" {vi("blank.after")}")'

    def _faults(self) -> str:
        """How many cells count as missing though something stands in them; and what is wrong with the period."""
        faults = self.inputs.count(">1")
        told = f'IF({faults}>0,{faults}&" {vi("faults")}","")'
        if self.filled.confirmed:
            unconfirmed = self.inputs.count(str(UNCONFIRMED))
            told = f'IF({faults}-{unconfirmed}>0,({faults}-{unconfirmed})&" {vi("faults")} ","")'
            told += f'&IF({unconfirmed}>0,{unconfirmed}&" {vi("unconfirmed")}","")'
        period = f'IF({self.inputs.day("period.months")}<0,"{vi("no-period")} ","")'
        return f"{period}&{told}"

    def _open(self, results: Computed) -> None:
        """The criteria that have the most points open, found by their rank; nothing where all is settled."""
        self._across(vi("most-open"), look.BAND)
        for place in range(min(MOST_OPEN, len(self.standard.criteria))):
            self._across_formula(results.open_text(place), 2 * LINE_HEIGHT, {"indent": 1})

    def _sections(self) -> None:
        self.row += 1
        self._across(vi("sections" if self.results else "pages", word=self.standard.section_word.vi.casefold()), look.BAND)
        for page in self.plan.pages:
            title = page.section.title.vi
            self.sheet.link(self.row, at.FIRST_LABEL, page.sheet, page.sheet, look.LINE)
            if self.results:
                shown = f"{quote(f'{title}: ')}&{self.results.section_text(page.section.id)}"
                self.sheet.formula(self.row, at.FIRST_VALUE, shown, look.LINE)
            else:
                self.sheet.text(self.row, at.FIRST_VALUE, title, look.LINE)
            self.sheet.grow(self.row, (f"{title}: 12,5 đến 15 / 15", WIDTHS[at.FIRST_VALUE]))
            self.row += 1

    def _how(self) -> None:
        self.row += 1
        for key in ("how.fill", "how.missing", *(("how.computes",) if self.results else ()), "how.send"):
            self._across(vi(key), look.QUIET)
