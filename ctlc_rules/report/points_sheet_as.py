"""The sheet of points as text, as Markdown and as HTML: three ways to set the same words."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.case.agency import Agency
from ctlc_rules.report import grid
from ctlc_rules.report.letterhead import Issuer, annexed
from ctlc_rules.report.markup import Safe, el, items, joined, lines
from ctlc_rules.report.page import page, sheet_style
from ctlc_rules.report.points_sheet import CriterionLine, FindingLine, PointsSheet, SectionPoints
from ctlc_rules.words import say

ANCHOR = "scale"
WIDTHS = (5, 26, 60, 6, 28, 38)
WIDTHS_WITHOUT_POINTS = (5, 30, 60, 32, 38)
CHANGE_HEADS = ("scale.change", "scale.change.old", "scale.change.new", "scale.change.why")
FINDING_HEADS = ("scale.finding", "scale.condition", "scale.effect", "scale.source")


class _Heads:
    """The heads of the tables."""

    def __init__(self, sheet: PointsSheet) -> None:
        self.sheet = sheet

    def say(self, key: str, **args: object) -> str:
        return say(key, self.sheet.lang, **args)

    def criteria(self) -> list[str]:
        standard = self.sheet.standard
        word = standard.criterion_word.vi if self.sheet.lang == "vi" else standard.criterion_word.en
        how = ["scale.how", "scale.max"] if standard.has_points else ["scale.conditions"]
        return [self.say("print.no"), word, *(self.say(key) for key in (*how, "scale.papers", "scale.source"))]

    def cells(self, item: CriterionLine, between: str) -> list[str]:
        most = [item.out_of] if self.sheet.standard.has_points else []
        return [item.no, item.title, between.join(item.how), *most, between.join(item.papers), between.join(item.source)]

    def sum(self, section: SectionPoints) -> list[str]:
        """The row that the maxima of a section add up to; none without points."""
        return ["", self.say("scale.sum"), "", section.out_of, "", ""] if section.out_of else []

    def section(self, section: SectionPoints) -> str:
        title = section.title + (self.say("scale.section-points", points=section.out_of) if section.out_of else "")
        return f"{title}. {section.adjusted}" if section.adjusted else title

    def pairs(self) -> Iterator[tuple[str, list[str], list[list[str]]]]:
        """The tables after the criteria: title, heads, rows; those that are empty left out."""
        sheet = self.sheet
        found = (
            ("scale.changes", CHANGE_HEADS, [[row.what, row.old, row.new, row.why] for row in sheet.changes]),
            ("scale.ratings", ("scale.rating", "scale.condition"), [list(row) for row in sheet.ratings]),
            ("scale.findings", FINDING_HEADS, [_finding(row) for row in sheet.findings]),
            ("scale.policies", ("scale.policy", "scale.rule"), [list(row) for row in sheet.policies]),
        )
        for title, heads, rows in found:
            if rows:
                yield self.say(title), [self.say(head) for head in heads], rows


def _finding(row: FindingLine) -> list[str]:
    return [row.says, row.when, row.effect, row.source]


def as_text(sheet: PointsSheet) -> str:
    """For the terminal."""
    heads = _Heads(sheet)
    found = [sheet.heading.upper(), sheet.title, *([sheet.warning] if sheet.warning else []), "", grid.plain(sheet.about)]
    widths = WIDTHS if sheet.standard.has_points else WIDTHS_WITHOUT_POINTS
    for section in sheet.sections:
        rows = [heads.cells(item, "\n") for item in section.criteria]
        rows += [heads.sum(section)] if heads.sum(section) else []
        found += ["", heads.section(section), "", grid.screen(rows, heads.criteria(), widths)]
    found += ["", sheet.total] if sheet.total else [] if sheet.sections else ["", heads.say("scale.record")]
    for title, columns, rows in heads.pairs():
        found += ["", title, "", grid.screen(rows, columns, [max(20, 120 // len(columns))] * len(columns))]
    found += ["", heads.say("scale.sources"), "", *(f"- {text}" for text in sheet.sources)] if sheet.sources else []
    return "\n".join(found) + "\n"


def as_markdown(sheet: PointsSheet) -> str:
    """For a page of documentation."""
    heads = _Heads(sheet)
    found = [f"# {sheet.heading}", "", sheet.title, "", *([f"**{sheet.warning}**", ""] if sheet.warning else [])]
    found += [f"- {name}: {value}" for name, value in sheet.about]
    for section in sheet.sections:
        rows = [heads.cells(item, "; ") for item in section.criteria]
        rows += [heads.sum(section)] if heads.sum(section) else []
        found += ["", f"## {heads.section(section)}", "", grid.markdown(rows, heads.criteria())]
    found += ["", f"**{sheet.total}**"] if sheet.total else [] if sheet.sections else ["", heads.say("scale.record")]
    for title, columns, rows in heads.pairs():
        found += ["", f"## {title}", "", grid.markdown(rows, columns)]
    found += ["", f"## {heads.say('scale.sources')}", "", *(f"- {text}" for text in sheet.sources)] if sheet.sources else []
    return "\n".join(found) + "\n"


def as_html(sheet: PointsSheet, agency: Agency | None = None) -> str:
    """One self-contained page, printable on A4; the annex of an agency's decision where one is given."""
    heads = _Heads(sheet)
    standard = sheet.standard
    about = el("table", el("tbody", *(_pair(name, value) for name, value in sheet.about)), class_="identity")
    notice = el("p", sheet.warning, class_="notice") if sheet.warning else Safe()
    title = el("h1", sheet.heading, id=f"{ANCHOR}-title")
    to = annexed(Issuer(agency, "decision", sheet.lang)) if agency else Safe()
    parts = [el("header", title, to, el("p", sheet.title, class_="result"), notice, about)]
    parts += [_section(heads, section) for section in sheet.sections]
    parts += [el("p", sheet.total, class_="result")] if sheet.total else []
    parts += [] if sheet.sections else [el("p", heads.say("scale.record"))]
    parts += [_table(title, columns, rows) for title, columns, rows in heads.pairs()]
    parts += [el("section", el("h2", heads.say("scale.sources")), items(sheet.sources))] if sheet.sources else []
    watermark = [] if standard.status == "official" else [heads.say(f"print.watermark.{standard.status}")]
    foot = f"{standard.id}, {standard.edition}: {standard.core_sha256[:16]}"
    marks = {"data_watermark": " · ".join(watermark), "data_foot": foot}
    body = el("article", *parts, class_="sheet across", id=ANCHOR, aria_labelledby=f"{ANCHOR}-title", **marks)
    return page(f"{sheet.heading}: {sheet.title}", sheet.lang, body, sheet_style(ANCHOR, sheet.lang, watermark, foot, across=True))


def _pair(name: str, value: str) -> Safe:
    return el("tr", el("th", name, scope="row"), el("td", value))


def _section(heads: _Heads, section: SectionPoints) -> Safe:
    columns = heads.criteria()
    head = el("tr", *(el("th", label, scope="col", role="columnheader") for label in columns), role="row")
    rows = [_row(columns, _cells(heads, item)) for item in section.criteria]
    rows += [_row(columns, heads.sum(section), "sum")] if heads.sum(section) else []
    kind = "points" if section.out_of else "verdicts"
    table = el("table", el("thead", head), el("tbody", *rows), class_=f"scale {kind} cards", role="table", aria_label=section.title)
    return el("section", el("h2", heads.section(section)), el("div", table, class_="wide"))


def _cells(heads: _Heads, item: CriterionLine) -> list[str]:
    most = [item.out_of] if heads.sheet.standard.has_points else []
    return [item.no, item.title, lines(item.how), *most, lines(item.papers), lines(item.source)]


def _row(columns: list[str], cells: list[str], kind: str = "") -> Safe:
    found = [el("td", cells[0], class_="no", data_label=columns[0], role="cell")]
    found.append(el("th", cells[1], scope="row", class_="criterion", data_no=cells[0], role="rowheader"))
    for label, cell in zip(columns[2:], cells[2:], strict=True):
        found.append(el("td", cell, class_="" if cell else "blank", data_label=label, role="cell"))
    return el("tr", *found, class_=kind, role="row")


def _table(title: str, columns: list[str], rows: list[list[str]]) -> Safe:
    head = el("tr", *(el("th", label, scope="col") for label in columns))
    body = [el("tr", el("th", row[0], scope="row"), *(el("td", cell) for cell in row[1:])) for row in rows]
    whole = el("table", el("thead", head), el("tbody", *body), class_="rules", aria_label=title)
    return joined((el("h2", title), el("div", whole, class_="wide")))
