"""The sheet of a section: under each criterion what it asks, with live points, then the papers that it wants."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ctlc_rules.case.written import Evidence
from ctlc_rules.criteria.infos import CriterionInfo, InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook import book as look
from ctlc_rules.exchange.workbook import cells
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.answers import answer_cell, day_cell, hold
from ctlc_rules.exchange.workbook.book import Book, Sheet
from ctlc_rules.exchange.workbook.cells import qualifier_word
from ctlc_rules.exchange.workbook.computed import Computed
from ctlc_rules.exchange.workbook.entries import Entry, Typed, entry_of
from ctlc_rules.exchange.workbook.filled import Filled
from ctlc_rules.exchange.workbook.inputs import InputSheet
from ctlc_rules.exchange.workbook.layout import Block, Page, cell_name
from ctlc_rules.words import say

WIDTHS = (2, 5, 42, 14, 11, 13, 10, 26, 26, 14, 12, 15, 2)
QUALIFIED = ("more_than", "nearly", "about", "between", "doubtful", "conflicting")
OF_WORDS = ("doubtful", "conflicting")
LAST = at.SAME


def vi(key: str, **args: object) -> str:
    return say(f"form.{key}", "vi", **args)


class SectionSheet:
    """Writes one sheet."""

    def __init__(self, standard: Standard, page: Page, inputs: InputSheet, results: Computed | None, filled: Filled) -> None:
        self.standard = standard
        self.page = page
        self.inputs = inputs
        self.results = results
        self.filled = filled
        self.row = 0
        self.sheet: Sheet

    def write(self, book: Book) -> None:
        self.sheet = book.sheet(self.page.sheet)
        self.sheet.widths(*WIDTHS)
        self.sheet.hide_columns(at.CODE, at.BEFORE, *(() if self.filled.confirmed else (at.SAME,)))
        self._head()
        for block in self.page.blocks:
            self._block(block)
        self._papers()
        self.sheet.protect()
        self.sheet.paper(landscape=True, repeat=2, note=f"{self.standard.id} – {self.page.sheet}")

    def _head(self) -> None:
        section = self.page.section
        title = f"{section.no}. {section.title.vi}"
        self.sheet.across(0, at.NO, at.UNIT, title, look.TITLE)
        self.sheet.height(0, 22)
        if self.results:
            self.sheet.formula(0, at.CHECK, self.results.section_text(section.id), look.STRONG)
        self.sheet.link(1, at.LABEL, at.RESULT, vi("back"), look.QUIET)
        warning = say(f"status.{self.standard.status}.warning", "vi") if self.standard.status != "official" else ""
        self.sheet.across(1, at.VALUE, at.NOTE, warning, look.LOUD)
        heads = {
            at.NO: "no", at.LABEL: "label", at.VALUE: "value", at.QUALIFIER: "level", at.SECOND: "second", at.UNIT: "unit",
            at.CHECK: "check", at.NOTE: "note", at.BASIS: "basis", at.PAPERS: "papers", at.SAME: "same",
        }  # fmt: skip
        self._heads(2, heads)
        self.sheet.freeze(3, at.VALUE)
        self.row = 3

    def _heads(self, row: int, heads: Mapping[int, str]) -> None:
        for column, key in heads.items():
            self.sheet.text(row, column, vi(f"column.{key}"), look.HEAD)
        self.sheet.height(row, 32)

    def _block(self, block: Block) -> None:
        if block.criterion is None:
            self._band("", vi("others"), "")
        else:
            criterion = block.criterion
            self._band(criterion.no, criterion.title.vi, self.results.criterion_text(criterion.id) if self.results else "")
        for info in block.inputs:
            self._input(info)
        for info, sheet in block.elsewhere:
            where = vi("in-this-sheet") if sheet == self.page.sheet else vi("in-sheet", sheet=sheet)
            self.sheet.blank(self.row, at.NO, look.LINE)
            label = f"{info.label.vi} ({where})"
            self.sheet.text(self.row, at.LABEL, label, look.LINE, look.QUIET)
            self.sheet.grow(self.row, (label, WIDTHS[at.LABEL]))
            self.sheet.formula(self.row, at.VALUE, _shown(self.inputs.cells[info.id].words != "", info, sheet), look.LINE, look.QUIET)
            self.row += 1

    def _band(self, no: str, title: str, formula: str) -> None:
        row = self.row
        self.sheet.text(row, at.NO, no, look.BAND)
        self.sheet.across(row, at.LABEL, at.UNIT, title, look.BAND)
        self.sheet.grow(row, (title, sum(WIDTHS[at.LABEL : at.CHECK])))
        if formula:
            self.sheet.across_formula(row, at.CHECK, at.NOTE, formula, look.BAND)
        else:
            self.sheet.across(row, at.CHECK, at.NOTE, "", look.BAND)
        for column in range(at.BASIS, LAST + 1):
            self.sheet.blank(row, column, look.BAND)
        self.row += 1

    def _input(self, info: InputInfo) -> None:
        sheet, row = self.sheet, self.row
        entry = entry_of(info, self.filled.facts.get(info.id))
        sheet.text(row, at.CODE, at.FACT + info.id)
        sheet.blank(row, at.NO, look.LINE)
        means = self.standard.written.inputs[info.id].means
        label = info.label.vi + (f" ({means})" if means else "")
        sheet.text(row, at.LABEL, label, look.LINE)
        self._answer(at.VALUE, info, entry.value)
        sheet.text(row, at.QUALIFIER, entry.qualifier, look.OPEN)
        known = OF_WORDS if info.words or info.kind == "date" else QUALIFIED
        sheet.choices(row, at.QUALIFIER, [qualifier_word(name) for name in known], vi("column.level"), vi("help.level"))
        self._answer(at.SECOND, info, entry.second)
        unit = "%" if info.kind == "percent" else info.unit
        sheet.text(row, at.UNIT, unit, look.LINE, look.QUIET)
        sheet.formula(row, at.CHECK, self.inputs.messages(f"${cell_name(row, at.CODE)}"), look.WARN)
        sheet.text(row, at.NOTE, entry.note, look.OPEN)
        sheet.text(row, at.BASIS, entry.basis, look.OPEN)
        sheet.choices(row, at.BASIS, [vi("basis.claimed"), vi("basis.evidenced")], vi("column.basis"), vi("help.basis"))
        sheet.text(row, at.PAPERS, entry.papers, look.OPEN)
        self._confirm(info, entry)
        sheet.grow(row, (label, WIDTHS[at.LABEL]), (entry.note, WIDTHS[at.NOTE]), (str(entry.value), WIDTHS[at.VALUE]))
        self.row += 1

    def _answer(self, column: int, info: InputInfo, value: Typed) -> None:
        answer_cell(self.sheet, (self.row, column), info, value, self.inputs.cells[info.id].words)

    def _confirm(self, info: InputInfo, entry: Entry) -> None:
        """The tick of what stayed as it was, and the value that it is about."""
        if info.id not in self.filled.confirmed:
            self.sheet.blank(self.row, at.SAME, look.LINE)
            return
        self.sheet.blank(self.row, at.SAME, look.OPEN)
        self.sheet.choices(self.row, at.SAME, [vi("unchanged")], vi("column.same"), vi("help.same"))
        hold(self.sheet, (self.row, at.BEFORE), entry.value)

    # papers

    def _papers(self) -> None:
        if not self.page.papers and not self.page.papers_elsewhere:
            return
        self.row += 1
        self.sheet.across(self.row, at.NO, at.PAPERS, vi("papers-of-section"), look.STRONG)
        self.row += 1
        heads = {
            at.NO: "no", at.LABEL: "paper", at.VALUE: "have", at.NUMBER: "number", at.DATE: "date", at.UNIT: "needed", at.CHECK: "for",
            at.KEEPER: "keeper", at.BASIS: "blank", at.PAPER_ID: "paper-id",
        }  # fmt: skip
        self._heads(self.row, heads)
        self.row += 1
        for paper in self.page.papers:
            listed = [(name, item) for name, item in self.filled.evidence.items() if item.paper == paper]
            for place, (name, item) in enumerate(listed or [("", None)]):
                self._paper(paper, name, item, place)
                self.row += 1
        for paper, sheet in self.page.papers_elsewhere:
            self.sheet.blank(self.row, at.NO, look.LINE)
            text = f"{self.standard.papers[paper].vi} ({vi('in-sheet', sheet=sheet)})"
            self.sheet.text(self.row, at.LABEL, text, look.LINE, look.QUIET)
            self.sheet.grow(self.row, (text, WIDTHS[at.LABEL]))
            self.row += 1

    def _paper(self, paper: str, name: str, item: Evidence | None, place: int) -> None:
        sheet, row = self.sheet, self.row
        sheet.text(row, at.CODE, at.PAPER + paper + (f":{name}" if place else ""))
        sheet.blank(row, at.NO, look.LINE)
        sheet.text(row, at.LABEL, self.standard.papers[paper].vi, look.LINE)
        for column, text in (
            (at.VALUE, vi("paper.yes") if item else ""),
            (at.NUMBER, item.number if item else ""),
            (at.KEEPER, item.keeper if item else ""),
        ):
            sheet.text(row, column, text or "", look.OPEN)
        sheet.choices(row, at.VALUE, [vi("paper.no"), vi("paper.yes")], vi("column.have"), vi("help.have"))
        day_cell(sheet, (row, at.DATE), item.date if item else None, vi("column.date"))
        gating, wanting = asking(self.standard, paper)
        sheet.text(row, at.UNIT, vi("paper.gates") if gating else vi("paper.wanted"), look.LINE, look.QUIET)
        sheet.text(row, at.CHECK, ", ".join(item.no for item in (*gating, *wanting)), look.LINE, look.QUIET)
        sheet.blank(row, at.BASIS, look.LINE)
        sheet.grow(row, (self.standard.papers[paper].vi, WIDTHS[at.LABEL]), (item.keeper or "" if item else "", WIDTHS[at.NOTE]))
        sheet.text(row, at.PAPER_ID, name or paper_id(self.standard, paper), look.OPEN)


def asking(standard: Standard, paper: str) -> tuple[list[CriterionInfo], list[CriterionInfo]]:
    """The criteria that give no point without a paper, and those that want it."""
    gating = [item for item in standard.criteria if paper in item.evidence]
    return gating, [item for item in standard.criteria if paper in item.wanted and item not in gating]


def paper_id(standard: Standard, paper: str) -> str:
    """The id that a paper has in a case unless the centre writes its own, as schools know it: `H4-4.3-01`.

    Section, the first criterion that asks it, its place among those of that criterion.
    """
    asked = next((item for item in standard.criteria if paper in (*item.evidence, *item.wanted)), None)
    if asked is not None:
        section = next(item.no for item in standard.sections if item.id == asked.section)
        place = list(dict.fromkeys((*asked.evidence, *asked.wanted))).index(paper) + 1
        name = f"H{section}-{asked.no}-{place:02}"
        if re.fullmatch(r"[\w.-]+", name):
            return name
    return f"MC{list(standard.papers).index(paper) + 1}"


def _shown(words: bool, info: InputInfo, sheet: str) -> str:
    """What stands at an input that is asked on another place, `–` where nothing does."""
    code, value = at.column_letter(at.CODE), at.column_letter(at.VALUE)
    found = f"MATCH({cells.quote(at.FACT + info.id)},'{sheet}'!${code}$1:${code}${at.MOST_ROWS},0)"
    cell = f"INDEX('{sheet}'!${value}$1:${value}${at.MOST_ROWS},{found})"
    return f'IFERROR(IF({cell}&""="","–",{cell}&""),"–")' if words or info.kind != "date" else f'IFERROR(IF({cell}&""="","–",{cell}),"–")'
