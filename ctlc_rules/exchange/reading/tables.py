"""Tables by the words of their headers and rows: which cell is which figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from ctlc_rules.criteria.template import Template
from ctlc_rules.criteria.template.written import ColumnSum, ReportTable, TableRow
from ctlc_rules.exchange.documents.document import Cell, Table
from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.figures.reader import cell_figure
from ctlc_rules.exchange.reading.cues import from_figure
from ctlc_rules.exchange.reading.letters import without_numeral
from ctlc_rules.exchange.reading.matching import EXACT, Matcher
from ctlc_rules.exchange.reading.quoting import quoted
from ctlc_rules.exchange.reading.reading import Found, Look, ReadRow, ReadTable, Where
from ctlc_rules.exchange.reading.sections import Sections
from ctlc_rules.exchange.reading.values import fits, is_blank, written

LABEL = "label"
TOTAL = "total"
GROUP = "group"
FEWEST_ROWS = 2
MOST_HEADS = 4


@dataclass(slots=True)
class Tables:
    found: list[Found] = field(default_factory=list)
    tables: list[ReadTable] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)


def read_tables(sections: Sections, template: Template) -> Tables:
    """Each table by the table of the template that knows most of its rows; one that none knows is left alone."""
    found = Tables()
    for placed in sections.blocks:
        if not isinstance(placed.block, Table):
            continue
        tries = [_Try(name, item, template, placed.block, placed.section) for name, item in template.written.tables.items()]
        known = [one for one in tries if one.fits]
        if known:
            max(known, key=lambda one: one.score).read(found)
    return found


class _Try:
    """One table looked at as one table of the template."""

    def __init__(self, name: str, item: ReportTable, template: Template, table: Table, section: str) -> None:
        self.name = name
        self.item = item
        self.template = template
        self.table = table
        self.section = section
        leads = template.written.leads
        self.headers = Matcher({**{key: list(words) for key, words in item.columns.items()}, LABEL: list(item.label)}, leads)
        known: dict[str, Sequence[str]] = {f"row:{key}": row.words for key, row in item.rows.items()}
        known |= {TOTAL: item.total.words} if item.total else {}
        known |= {GROUP: item.groups} if item.groups else {}
        self.labels = Matcher(known, leads)
        self.head = self._head()
        self.columns = self._columns()
        self.label = self.columns.pop(LABEL, None)
        if self.label is None:
            self.label = self._label_column()
        self.names = [self._row_name(row) for row in table.rows]
        self.score = len(self.columns) + sum(bool(one) for one in self.names)

    @property
    def fits(self) -> bool:
        known = sum(name.startswith("row:") for name in self.names)
        return self.label is not None and bool(self.columns) and known >= FEWEST_ROWS

    def _head(self) -> int:
        """Rows above the first that is one of the template's; else as the document says; else above the first with a figure."""
        top = self.table.rows[: MOST_HEADS + 1]
        known = next((place for place, row in enumerate(top) if any(self._is_row(cell.text) for cell in row)), None)
        if known is not None or self.table.head:
            return self.table.head if known is None else known
        return next((place for place, row in enumerate(top) if any(cell_figure(cell.text) for cell in row[1:])), 0)

    def _is_row(self, text: str) -> bool:
        match = self.labels.match(text)
        return match.score == EXACT and match.name.startswith("row:") and not self.headers.match(text).name

    def _columns(self) -> dict[str, int]:
        """The column of each header that is known, by the whole of its header or its last line; of two alike none is taken."""
        found: dict[str, list[int]] = {}
        for column in range(len(self.table.rows[0]) if self.table.rows else 0):
            lines = self._lines(column)
            name = self._header(lines) if lines else ""
            if name:
                found.setdefault(name, []).append(column)
        return {name: columns[0] for name, columns in found.items() if len(columns) == 1}

    def _lines(self, column: int) -> list[str]:
        """The header of a column, each of its lines once."""
        return list(dict.fromkeys(row[column].text for row in self.table.rows[: self.head] if row[column].text))

    def _header(self, lines: Sequence[str]) -> str:
        """By the whole header, else by its last line. Of several lines likeness says nothing: the first one is its neighbours' too."""
        whole, last = self.headers.match(" / ".join(lines)), self.headers.match(lines[-1])
        if len(lines) == 1 or whole.score == EXACT:
            return whole.name
        return last.name if last.score == EXACT else ""

    def _label_column(self) -> int | None:
        """The column with the most known labels, where the header does not say."""
        width = len(self.table.rows[0]) if self.table.rows else 0
        counts = [sum(bool(self.labels.match(row[column].text).name) for row in self.table.rows) for column in range(width)]
        return counts.index(max(counts)) if counts and max(counts) >= FEWEST_ROWS else None

    def _row_name(self, row: tuple[Cell, ...]) -> str:
        if self.label is None:
            return ""
        own = self.labels.match(row[self.label].text).name
        return own or (TOTAL if any(self.labels.match(cell.text).name == TOTAL for cell in row[: self.label]) else "")

    def read(self, into: Tables) -> None:
        rows = tuple(self._rows(into))
        into.tables.append(ReadTable(self.name, self.section, self.table, dict(self.columns), rows))
        if self.table.doubtful:
            self._doubtful(rows, into)
        given = {item.input for item in into.found if item.values}
        for item in self.item.sums:
            if item.gives not in given:
                into.found += self._sum(item, rows, into)

    def _rows(self, into: Tables) -> Iterator[ReadRow]:
        assert self.label is not None
        for place, row in enumerate(self.table.rows[self.head :], self.head):
            name = self.names[place]
            label = row[self.label]
            cells = {key: (row[column], cell_figure(row[column].text)) for key, column in self.columns.items()}
            doubtful = place in self.table.doubtful
            if name == TOTAL and self.item.total:
                self._facts(self.item.total, label, cells, into)
            elif name.startswith("row:"):
                self._facts(self.item.rows[name.removeprefix("row:")], label, cells, into)
            elif name != GROUP and any(figure for _, figure in cells.values()):
                self._unknown(label, cells, into)
            short = name.removeprefix("row:") if name.startswith("row:") else ""
            yield ReadRow(short, label, cells, name == TOTAL, doubtful)

    def _where(self, cell: Cell, label: Cell, column: str) -> Where:
        return Where(cell.spot, cell.text, self.section, key_label(label.text), " / ".join(self._lines(self.columns[column])))

    def _facts(self, row: TableRow, label: Cell, cells: Mapping[str, tuple[Cell, Figure | None]], into: Tables) -> None:
        for column, name in row.gives.items():
            if column in cells:
                into.found += self._cell(name, column, label, *cells[column], into)
        for column, name in row.zero.items():
            cell, figure = cells.get(column, (None, None))
            if cell is not None and figure is not None and figure.value == 0:
                into.found.append(Found(name, ("0",), self._where(cell, label, column), quoted(cell.text), figure=figure))

    def _cell(self, name: str, column: str, label: Cell, cell: Cell, figure: Figure | None, into: Tables) -> list[Found]:
        info = self.template.standard.inputs[name]
        at = self._where(cell, label, column)
        if figure is not None and fits(info, figure):
            found = from_figure(info, figure, at, quoted(cell.text))
            return [found] if found else []
        if not is_blank(cell.text):
            into.looks.append(Look("look.cell-unclear", (("cell", quoted(cell.text)), ("row", at.row)), at, name))
        elif cell.text.strip():
            into.looks.append(Look("look.cell-dash", (("cell", quoted(cell.text) or cell.text), ("row", at.row)), at, name))
        return [Found(name, (), at)]

    def _unknown(self, label: Cell, cells: Mapping[str, tuple[Cell, Figure | None]], into: Tables) -> None:
        match = self.labels.match(label.text)
        near = ", ".join(self._named(one) for one in match.near) if match.is_question else ""
        shown = "; ".join(cell.text for cell, figure in cells.values() if figure)
        code = "look.row-unsure" if near else "look.row-unknown"
        args = (("row", key_label(label.text)), ("cells", shown), ("near", near))
        into.looks.append(Look(code, args, Where(label.spot, label.text, self.section, key_label(label.text))))

    def _named(self, name: str) -> str:
        if name.startswith("row:"):
            return self.item.rows[name.removeprefix("row:")].words[0]
        return self.item.total.words[0] if name == TOTAL and self.item.total else name

    def _doubtful(self, rows: Sequence[ReadRow], into: Tables) -> None:
        for row in rows:
            if row.doubtful:
                cells = "; ".join(cell.text for cell, _ in row.cells.values())
                at = Where(row.label.spot, row.label.text, self.section, key_label(row.label.text))
                into.looks.append(Look("look.row-shifted", (("row", at.row), ("cells", cells)), at))

    def _sum(self, item: ColumnSum, rows: Sequence[ReadRow], into: Tables) -> list[Found]:
        """A column added up where every row that belongs has its figure; else nothing, and a person is asked."""
        if item.column not in self.columns:
            return []
        info = self.template.standard.inputs[item.gives]
        parts = [(row, *row.cells[item.column]) for row in rows if not row.total and row.name and row.name not in item.but]
        lacking = [row for row, _, figure in parts if figure is None or figure.value is None or figure.qualifier]
        strange = [row for row in rows if not row.total and not row.name and row.cells[item.column][1]]
        if not parts or len(lacking) == len(parts):
            return []
        if lacking or strange:
            listed = ", ".join(key_label(row.label.text) for row in (*lacking, *strange))
            at = Where(self.table.spot, "", self.section)
            into.looks.append(Look("look.sum-lacks", (("column", item.column), ("rows", listed)), at, item.gives))
            return []
        total = sum((figure.value for _, _, figure in parts if figure and figure.value is not None), Fraction(0))
        places = tuple(self._where(cell, row.label, item.column) for row, cell, _ in parts)
        return [Found(item.gives, (written(info, total),), places[0], because=item.because, sum_of=places)]


def key_label(text: str) -> str:
    """A row's label as a case names it: without its numeral."""
    return without_numeral(text)[1].strip(" .:") or text
