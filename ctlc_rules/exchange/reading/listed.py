"""Results written as lines instead of a table: `Chuyên đề pháp luật: 10 buổi, 800 lượt`."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.criteria.template import Template
from ctlc_rules.criteria.template.written import ReportTable
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.figures.reader import figures
from ctlc_rules.exchange.reading.about import About
from ctlc_rules.exchange.reading.cues import Cues, from_figure
from ctlc_rules.exchange.reading.letters import folded, lowered
from ctlc_rules.exchange.reading.matching import Matcher
from ctlc_rules.exchange.reading.prompts import parted
from ctlc_rules.exchange.reading.quoting import quoted
from ctlc_rules.exchange.reading.reading import Found
from ctlc_rules.exchange.reading.values import fits


def read_lines(cues: Cues, template: Template, about: About) -> list[Found]:
    """The figures of lines that begin with the label of a row, each by its unit; of two with one unit none is taken."""
    found: list[Found] = []
    for table in template.written.tables.values():
        if table.units:
            found += _of_table(table, cues, template, about)
    return found


def _of_table(table: ReportTable, cues: Cues, template: Template, about: About) -> Iterator[Found]:
    rows = Matcher({name: row.words for name, row in table.rows.items()}, template.written.leads)
    columns = {folded(unit): column for column, units in table.units.items() for unit in units}
    for said in cues.said:
        if table.section and not cues.sections.holds(said.at.section, table.section):
            continue
        label, content = parted(said.at.text)
        name = rows.match(label).name if label and content else ""
        if not name:
            continue
        by_column: dict[str, list[Figure]] = {}
        for one in figures(content):
            column = next((columns[unit] for unit in _units(one) if unit in columns), "")
            if column and not about.other_time(lowered(content[: one.start]), lowered(content[: one.end])):
                by_column.setdefault(column, []).append(one)
        for column, given in table.rows[name].gives.items():
            info = template.standard.inputs[given]
            if len(by_column.get(column, ())) == 1 and fits(info, by_column[column][0]):
                item = from_figure(info, by_column[column][0], said.at, quoted(by_column[column][0].text))
                if item:
                    yield item


def _units(figure: Figure) -> Iterator[str]:
    """The unit beside a figure, then its first words: `lượt người học`, `lượt người`, `lượt`."""
    words = folded(figure.unit).split()
    yield from (" ".join(words[:length]) for length in range(len(words), 0, -1))
