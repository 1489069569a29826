"""The criteria by the points that are still open, the most first: a row each on the hidden sheet, with a number that orders them."""

from __future__ import annotations

from math import lcm

from ctlc_rules.core.nodes import Ref
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.book import Sheet
from ctlc_rules.exchange.workbook.calculation import Calculation
from ctlc_rules.exchange.workbook.cells import quote
from ctlc_rules.exchange.workbook.layout import column_letter
from ctlc_rules.exchange.workbook.lines import within
from ctlc_rules.exchange.workbook.number_text import written
from ctlc_rules.words import say

WHAT, OPEN, WHOLE, DIGITS, TEXT, KEY, LABEL = range(7)


class Ranks:
    """Of criteria that give points; of equal ones the first in the standard comes first."""

    def __init__(self, standard: Standard, found: Calculation) -> None:
        self.found = found
        outlines = standard.core.outline.criteria
        pairs = zip(standard.criteria, outlines, strict=True)
        lines = [(info, found.number_lines[Ref(outline.points)]) for info, outline in pairs if outline.points is not None]
        self.lines = [(info.id, f"{info.no} {info.title.vi}".strip(), line) for info, line in lines]
        self.common = lcm(*(found.scales[line] for _, _, line in self.lines))
        within(*(self._most(line) * self.common * len(self.lines) for _, _, line in self.lines))

    def _most(self, line: int) -> int:
        low, high = self.found.lines.bounds(line)
        return high - low

    def write(self, sheet: Sheet, first: int, line_row: int) -> None:
        """first: the row, counted from 1, of the first criterion. line_row: that of line 0."""
        for place, (criterion, label, line) in enumerate(self.lines):
            row, scale = first + place, self.found.scales[line]
            cells = [f"${column_letter(column)}${row}" for column in (OPEN, WHOLE, DIGITS)]
            parts = written(cells[0], cells[1], cells[2], scale, self._most(line))
            key = f"{cells[0]}*{self.common // scale * len(self.lines)}+{len(self.lines) - 1 - place}"
            sheet.text(row - 1, WHAT, f"open:{criterion}")
            sheet.formula(row - 1, OPEN, f"$C${line + line_row}-$B${line + line_row}")
            for column, formula in ((WHOLE, parts.whole), (DIGITS, parts.digits), (TEXT, parts.text), (KEY, key)):
                sheet.formula(row - 1, column, formula)
            sheet.text(row - 1, LABEL, label)

    def text(self, place: int, first: int) -> str:
        """`thêm đến 4 điểm: II.3 …`, or "" where so many are not open. place: from 0."""
        keys, texts, labels = (self._column(column, first) for column in (KEY, TEXT, LABEL))
        key = f"LARGE({keys},{place + 1})"
        row = f"MATCH({key},{keys},0)"
        said = f"{_vi('more')}&INDEX({texts},{row})&{_vi('open')}&INDEX({labels},{row})"
        return f'IFERROR(IF({key}<{len(self.lines)},"",{said}),"")'

    def _column(self, column: int, first: int) -> str:
        letter = column_letter(column)
        return f"'{at.CALCULATION}'!${letter}${first}:${letter}${first + len(self.lines) - 1}"


def _vi(key: str) -> str:
    return quote(say(f"form.{key}", "vi"))
