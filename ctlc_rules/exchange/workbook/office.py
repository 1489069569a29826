"""The office's workbook: a sheet for each centre, what it reported beside what the appraisal finds, the rows that decide first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ctlc_rules.case.read import OpenCase
from ctlc_rules.case.written import Evidence, WrittenLayer
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate import Evaluation, evaluate
from ctlc_rules.exchange.workbook import book as look
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.answers import answer_cell, day_cell
from ctlc_rules.exchange.workbook.book import Book, Sheet
from ctlc_rules.exchange.workbook.cells import figure
from ctlc_rules.exchange.workbook.deciding import Group, Order, order_of
from ctlc_rules.exchange.workbook.entries import shown, typed
from ctlc_rules.exchange.workbook.form import KIND_OFFICE, write_meta
from ctlc_rules.exchange.workbook.judged import Judged, judged_fact, judged_paper
from ctlc_rules.exchange.workbook.kept import as_raw
from ctlc_rules.exchange.workbook.layout import sheet_names
from ctlc_rules.exchange.workbook.section_sheets import asking
from ctlc_rules.explain.facts import FactWords
from ctlc_rules.explain.labels import Labels
from ctlc_rules.report.phrases import bounds, period_text, ratings
from ctlc_rules.words import say

# columns of a centre's sheet, from 0
CODE, NO, LABEL, VALUE, PRINTED, PLACE, BASIS, FOUND, EVIDENCE, REASON, NUMBER, DATE, RAW = range(13)
WIDTHS = (2, 6, 38, 20, 22, 24, 13, 14, 14, 30, 15, 12, 2)
LISTS = 20
CASE = "case:"
BY, ON = "office.by", "office.on"
DECISIONS = ("suitable", "not-suitable", "to-supply", "not-looked")
FIRST_WIDTHS = (2, 5, 34, 22, 18, 20, 12, 26)


def vi(key: str, **args: object) -> str:
    return say(f"form.office.{key}", "vi", **args)


@dataclass(frozen=True, slots=True)
class Centre:
    """A case that is appraised, with its evaluation at the office's stage, open."""

    opened: OpenCase
    evaluation: Evaluation

    @property
    def layer(self) -> WrittenLayer | None:
        """What the office recorded before."""
        found = (layer.written for layer in self.opened.layers if layer.layer == "office")
        return next((written for written in found if isinstance(written, WrittenLayer)), None)


def office_workbook(standard: Standard, centres: Sequence[Centre]) -> bytes:
    """One workbook for all; the cases are of this standard."""
    book = Book()
    names = sheet_names(centre.opened.base.unit.name for centre in centres)
    orders = [order_of(centre.evaluation) for centre in centres]
    _first(book, standard, tuple(zip(centres, names, orders, strict=True)))
    lists = Lists()
    for centre, name, order in zip(centres, names, orders, strict=True):
        CentreSheet(standard, centre, order, lists).write(book, name)
    lists.write(book)
    write_meta(book, standard, KIND_OFFICE, {})
    return book.done()


class Lists:
    """The words of the dropdowns, on the hidden sheet."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, ...], int] = {}

    def at(self, words: tuple[str, ...]) -> str:
        column = self._columns.setdefault(words, len(self._columns))
        letter = at.column_letter(column)
        return f"'{at.CELLS}'!${letter}$1:${letter}${len(words)}"

    def write(self, book: Book) -> None:
        sheet = book.sheet(at.CELLS)
        for words, column in self._columns.items():
            for row, word in enumerate(words):
                sheet.text(row, column, word)
        sheet.hide()


def _first(book: Book, standard: Standard, rows: Sequence[tuple[Centre, str, Order]]) -> None:
    """By whom and on which day; then the centres in the order given, each with a link to its sheet."""
    sheet = book.sheet(say("form.office-sheet", "vi"))
    sheet.widths(*FIRST_WIDTHS)
    sheet.hide_columns(CODE)
    sheet.first()
    sheet.across(0, 1, 6, vi("title"), look.TITLE)
    sheet.across(1, 1, 6, standard.title.vi, look.QUIET)
    sheet.height(1, 30)
    warning = say(f"status.{standard.status}.warning", "vi") if standard.status != "official" else ""
    sheet.across(2, 1, 6, warning, look.LOUD)
    layers = {(layer.by, layer.on) for centre, _, _ in rows if (layer := centre.layer)}
    by, on = layers.pop() if len(layers) == 1 else ("", None)
    for row, (code, key) in enumerate(((BY, "by"), (ON, "on")), start=3):
        sheet.text(row, CODE, code)
        sheet.across(row, 1, 2, vi(key), look.LINE)
    sheet.text(3, 3, by, look.OPEN)
    day_cell(sheet, (4, 3), on, vi("on"))
    sheet.across(5, 1, 6, vi("how"), look.QUIET)
    sheet.height(5, 48)
    heads = (say("form.column.no", "vi"), vi("unit"), vi("period"), vi("points"), vi("now"), vi("rows"), vi("sheet"))
    for column, head in enumerate(heads, start=1):
        sheet.text(7, column, head, look.HEAD)
    for place, (centre, name, order) in enumerate(rows, start=1):
        self_made = evaluate(standard, centre.evaluation.case, "self")
        row = 7 + place
        sheet.number(row, 1, place, look.LINE)
        sheet.text(row, 2, centre.opened.base.unit.name, look.LINE)
        period = period_text(self_made, "vi")
        sheet.text(row, 3, period, look.LINE)
        sheet.grow(row, (centre.opened.base.unit.name, FIRST_WIDTHS[2]), (period, FIRST_WIDTHS[3]), (name, FIRST_WIDTHS[7]))
        sheet.text(row, 4, bounds(self_made.total.points, "vi") if self_made.total else "", look.LINE)
        sheet.text(row, 5, ratings(self_made, "vi", both=False), look.LINE)
        sheet.number(row, 6, order.rows, look.LINE)
        sheet.link(row, 7, name, name, look.LINE)
    sheet.protect()
    sheet.freeze(8, 0)
    sheet.paper(landscape=True, note=standard.id)


class CentreSheet:
    """One centre's sheet."""

    def __init__(self, standard: Standard, centre: Centre, order: Order, lists: Lists) -> None:
        self.standard = standard
        self.centre = centre
        self.order = order
        self.lists = lists
        self.self_made = evaluate(standard, centre.evaluation.case, "self")
        self.words = FactWords(self.self_made, Labels(standard, "vi"), Labels(standard, "en"))
        self.row = 0
        self.sheet: Sheet

    def write(self, book: Book, name: str) -> None:
        self.sheet = book.sheet(name)
        self.sheet.widths(*WIDTHS)
        self.sheet.hide_columns(CODE, RAW)
        self._head()
        self._groups(vi("deciding"), self.order.deciding)
        self._groups(vi("rest"), self.order.rest)
        if self.order.of_office:
            self._title(vi("of-office"))
            for info in self.order.of_office:
                self._fact(info, "")
        self.sheet.protect()
        self.sheet.paper(landscape=True, repeat=2, note=f"{self.standard.id} – {name}")

    def _head(self) -> None:
        sheet, base = self.sheet, self.centre.opened.base
        sheet.text(0, CODE, CASE + base.case)
        layer = self.centre.layer
        kept = layer.model_dump(include={"closing", "reopened"}, exclude_none=True) if layer else {}
        stem = self.centre.opened.file.rpartition("/")[2].rpartition(".")[0]
        sheet.text(0, RAW, as_raw({"name": stem, **kept}))
        sheet.across(0, NO, BASIS, f"{base.unit.name} – {period_text(self.self_made, 'vi')}", look.TITLE)
        sheet.link(0, FOUND, say("form.office-sheet", "vi"), f"← {say('form.office-sheet', 'vi')}", look.QUIET)
        points = f"{bounds(self.self_made.total.points, 'vi')} {say('form.points', 'vi').strip()}, " if self.self_made.total else ""
        sheet.across(1, NO, BASIS, f"{vi('now')}: {points}{ratings(self.self_made, 'vi', both=False)}", look.STRONG)
        warning = say(f"status.{self.standard.status}.warning", "vi") if self.standard.status != "official" else ""
        sheet.across(1, FOUND, DATE, warning, look.LOUD)
        heads = ("no", "label", "value", "printed", "place", "basis", "found", "evidence", "reason", "number", "date")
        for column, key in enumerate(heads, start=NO):
            sheet.text(2, column, vi(f"column.{key}"), look.HEAD)
        sheet.height(2, 34)
        sheet.freeze(3, VALUE)
        self.row = 3

    def _title(self, text: str) -> None:
        self.sheet.across(self.row, NO, DATE, text, look.STRONG, {"bg_color": "#DCE6F2"})
        self.row += 1

    def _groups(self, title: str, groups: Iterable[Group]) -> None:
        shown_groups = [group for group in groups if group.inputs or group.papers]
        if not shown_groups:
            return
        self._title(title)
        results = {item.info.id: item for item in self.centre.evaluation.criteria}
        for group in shown_groups:
            criterion = group.criterion
            if criterion is not None:
                points = results[criterion.id].points
                score = f" – {bounds(points, 'vi')} {say('form.points', 'vi').strip()}" if points else ""
                self.sheet.text(self.row, NO, criterion.no, look.BAND)
                self.sheet.across(self.row, LABEL, DATE, f"{criterion.title.vi}{score}", look.BAND)
                self.row += 1
            for info in group.inputs:
                self._fact(info, criterion.no if criterion else "")
            for paper in group.papers:
                self._papers(paper)

    def _fact(self, info: InputInfo, no: str) -> None:
        sheet, row = self.sheet, self.row
        reported = self.centre.opened.base.facts.get(info.id)
        sheet.text(row, CODE, at.FACT + info.id)
        sheet.text(row, NO, no, look.LINE, look.QUIET)
        sheet.text(row, LABEL, info.label.vi, look.LINE)
        shown_fact = self.words.shown(info.id)
        value = shown_fact.value.vi if shown_fact and reported else self._unreported(info)
        sheet.text(row, VALUE, value, look.LINE)
        sheet.text(row, PRINTED, reported.as_printed or "" if reported else "", look.LINE)
        sheet.text(row, PLACE, shown_fact.where.vi if shown_fact and reported else "", look.LINE)
        basis = f"basis.{shown_fact.basis}" if shown_fact and reported and shown_fact.basis else ""
        sheet.text(row, BASIS, say(basis, "vi") if basis else "", look.LINE)
        if reported:
            sheet.text(row, RAW, as_raw(reported.model_dump(by_alias=True, exclude_none=True)))
        layer = self.centre.layer
        judged = judged_fact(info, reported, layer.facts.get(info.id) if layer else None)
        self._found(info, judged)
        self._open(judged, not_applicable=may_leave(self.standard, info))
        for column in (NUMBER, DATE):
            sheet.blank(row, column, look.LINE)
        texts = ((LABEL, info.label.vi), (VALUE, value), (PRINTED, (reported.as_printed if reported else "") or ""))
        place = (PLACE, shown_fact.where.vi if shown_fact and reported else "")
        sheet.grow(row, *((text, WIDTHS[column]) for column, text in (*texts, place, (REASON, judged.reason))))
        self.row += 1

    def _unreported(self, info: InputInfo) -> str:
        if info.presume is None:
            return say("basis.not_reported", "vi") if not info.from_office else ""
        value = info.presume
        return vi("presumed", value=shown(info, value) if isinstance(value, str) else figure(info, value))

    def _found(self, info: InputInfo, judged: Judged) -> None:
        words = tuple(word.label.vi for word in info.words)
        source = self.lists.at(words) if words and not info.ballots else ""
        value = typed(info, judged.value) if judged.value else ""
        answer_cell(self.sheet, (self.row, FOUND), info, judged.shown or value, source)

    def _open(self, judged: Judged, not_applicable: bool = False) -> None:
        decisions = (*DECISIONS, "not-applicable") if not_applicable else DECISIONS
        self.sheet.text(self.row, EVIDENCE, vi(judged.decision) if judged.decision else "", look.OPEN)
        self.sheet.choices(self.row, EVIDENCE, [vi(item) for item in decisions], vi("column.evidence"), vi("help-evidence"))
        self.sheet.text(self.row, REASON, judged.reason, look.OPEN)

    def _papers(self, paper: str) -> None:
        """A row for each that the centre lists, and for each that the office found by itself; one where there is none."""
        layer = self.centre.layer
        own: Mapping[str, Evidence] = self.centre.opened.base.evidence
        office: Mapping[str, Evidence] = layer.evidence if layer else {}
        names = [name for name, item in {**own, **office}.items() if item.paper == paper]
        for name in names or [""]:
            self._paper(paper, name, own.get(name), office.get(name))

    def _paper(self, paper: str, name: str, listed: Evidence | None, found: Evidence | None) -> None:
        sheet, row = self.sheet, self.row
        gating, wanting = asking(self.standard, paper)
        sheet.text(row, CODE, f"{at.PAPER}{paper}" + (f":{name}" if name else ""))
        sheet.text(row, NO, name if listed else "", look.LINE, look.QUIET)
        sheet.text(row, LABEL, f"{vi('papers')}: {self.standard.papers[paper].vi}", look.LINE, {"italic": True})
        sheet.text(row, VALUE, say("form.paper.yes" if listed else "form.paper.no", "vi"), look.LINE)
        sheet.text(row, PRINTED, listed.keeper or "" if listed else "", look.LINE)
        sheet.text(row, PLACE, ", ".join(item.no for item in (*gating, *wanting)), look.LINE, look.QUIET)
        sheet.text(row, BASIS, say("form.paper.gates" if gating else "form.paper.wanted", "vi"), look.LINE, look.QUIET)
        sheet.blank(row, FOUND, look.LINE)
        if found or listed:
            keeper = (found.keeper if found else None) or (listed.keeper if listed else None)
            raw = listed.model_dump(include={"number", "date"}, exclude_none=True) if listed else {}
            sheet.text(row, RAW, as_raw(raw | ({"keeper": keeper} if keeper else {})))
        self._open(judged_paper(found))
        of = found or listed
        sheet.text(row, NUMBER, (of.number or "") if of else "", look.OPEN)
        sheet.grow(row, (f"{vi('papers')}: {self.standard.papers[paper].vi}", WIDTHS[LABEL]))
        day = (found.date if found else None) or (listed.date if listed else None)
        day_cell(sheet, (row, DATE), day, vi("column.date"))
        self.row += 1


def may_leave(standard: Standard, info: InputInfo) -> bool:
    """Whether the office may say that an input does not apply: every criterion that asks it may itself not apply."""
    criteria = standard.criteria_asking(info.id)
    return bool(criteria) and all(item.applies is not None for item in criteria)
