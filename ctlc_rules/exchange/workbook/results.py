"""What the sheets show of the calculation, and the hidden sheet on which it is worked out.

The sheet has a row a line, with the low and the high end, and behind them the parts of both as people read them; below, a row for each
text that is shown. Only the texts divide, and they are never compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ctlc_rules.core.core import NOT_RATED, CriterionOutline, NumberInput
from ctlc_rules.core.nodes import Input, Ref
from ctlc_rules.criteria.infos import CriterionInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.book import Book
from ctlc_rules.exchange.workbook.calculation import Calculation
from ctlc_rules.exchange.workbook.cells import quote
from ctlc_rules.exchange.workbook.inputs import InputSheet, Told
from ctlc_rules.exchange.workbook.lacking import Lacking
from ctlc_rules.exchange.workbook.layout import column_letter
from ctlc_rules.exchange.workbook.lines import filled
from ctlc_rules.exchange.workbook.number_text import written
from ctlc_rules.exchange.workbook.ranks import Ranks
from ctlc_rules.explain.numbers import points
from ctlc_rules.words import say

WHAT, LO, HI, PARTS, SHOWN = 0, 1, 2, 3, 9
FIRST_ROW = 2
"""The row of line 0, counted from 1."""


@dataclass(slots=True)
class _Row:
    what: str
    formulas: dict[int, str] = field(default_factory=dict)


class Results:
    """Of a standard that fits. inputs: what the core is told, as formulas over the cells of the workbook."""

    def __init__(self, standard: Standard, inputs: InputSheet, found: Calculation) -> None:
        self.standard = standard
        self.found = found
        self.lacking = Lacking(standard, found)
        self.rows = [_Row(line.what) for line in found.lines.items]
        self._tell(inputs.told())
        self._calculate()
        self.criteria = {
            info.id: self._text(f"text:{info.id}", self._criterion(info, outline))
            for info, outline in zip(standard.criteria, standard.core.outline.criteria, strict=True)
        }
        self.sections = {item.id: self._text(f"text:{item.id}", self._section(item.id)) for item in standard.core.outline.sections}
        self.total = self._text("text:total", self._total()) if self.has_points else ""
        self.rating = self._text("text:rating", self._rating()) if found.ratings else ""
        self.lack = self._text("text:lacking", self._lacking()) if found.ratings else ""
        self.ranks = Ranks(standard, found)
        self.rank_row = len(self.rows)

    @property
    def has_points(self) -> bool:
        return self.standard.core.outline.total is not None

    # what the sheets show

    def total_text(self) -> str:
        return self.total

    def rating_text(self) -> str:
        return self.rating

    def lacking_text(self) -> str:
        return self.lack

    def section_text(self, section: str) -> str:
        return self.sections[section]

    def criterion_text(self, criterion: str) -> str:
        return self.criteria[criterion]

    def open_text(self, place: int) -> str:
        return self.ranks.text(place, self.rank_row + FIRST_ROW)

    # the hidden sheet

    def write(self, book: Book) -> None:
        sheet = book.sheet(at.CALCULATION)
        for column, text in ((WHAT, "line"), (LO, "low"), (HI, "high"), (SHOWN, "shown")):
            sheet.text(0, column, text)
        for row, item in enumerate(self.rows, start=FIRST_ROW - 1):
            sheet.text(row, WHAT, item.what)
            for column, formula in item.formulas.items():
                sheet.formula(row, column, formula)
        self.ranks.write(sheet, self.rank_row + FIRST_ROW, FIRST_ROW)
        sheet.hide()

    def _tell(self, told: Mapping[str, Told]) -> None:
        for item in self.found.core.inputs:
            given = told[item.name]
            if isinstance(item, NumberInput):
                self.rows[self.found.number_lines[Input(item.name)]].formulas |= {LO: given.lo, HI: given.hi}
            else:
                for line, formula in zip(self.found.word_lines[item.name].values(), given.words, strict=True):
                    self.rows[line].formulas |= {LO: formula, HI: formula}

    def _calculate(self) -> None:
        low, high = (f"${column_letter(column)}$" for column in (LO, HI))
        for row, line in zip(self.rows, self.found.lines.items, strict=True):
            for column, formula, own in ((LO, line.lo, low), (HI, line.hi, high)):
                if formula:
                    row.formulas[column] = filled(formula, low, high, own, FIRST_ROW)

    def _cell(self, line: int, column: int, own: bool = False) -> str:
        cell = f"${column_letter(column)}${line + FIRST_ROW}"
        return cell if own else f"'{at.CALCULATION}'!{cell}"

    def _points(self, definition: str) -> int:
        return self.found.number_lines[Ref(definition)]

    def _part(self, line: int, end: int, own: bool = False) -> str:
        """The cell with an end of a number in words; it is made when it is first asked."""
        first = PARTS + 3 * (end - LO)
        if first not in self.rows[line].formulas:
            cells = [self._cell(line, first + place, own=True) for place in range(3)]
            most = max(abs(bound) for bound in self.found.lines.bounds(line))
            parts = written(self._cell(line, end, own=True), cells[0], cells[1], self.found.scales[line], most)
            self.rows[line].formulas |= {first: parts.whole, first + 1: parts.digits, first + 2: parts.text}
        return self._cell(line, first + 2, own)

    def _text(self, what: str, formula: str) -> str:
        """A row of its own for a text, as a formula of another sheet names it."""
        self.rows.append(_Row(what, {SHOWN: formula}))
        return self._cell(len(self.rows) - 1, SHOWN)

    def _score(self, line: int, out_of: str | None) -> str:
        """`3 đến 4 / 4`; with its sign where it is declared out of nothing. out_of: a formula of a text."""
        known = f"{self._cell(line, LO, own=True)}={self._cell(line, HI, own=True)}"
        low, high = (self._part(line, end, own=True) for end in (LO, HI))
        if out_of is None:
            low, high = (f'IF({self._cell(line, end, own=True)}>=0,"+","")&{text}' for end, text in ((LO, low), (HI, high)))
        score = f"IF({known},{low},{low}&{_vi('to')}&{high})"
        return score if out_of is None else f"{score}&{quote(' / ')}&{out_of}"

    def _total(self) -> str:
        outline = self.standard.core.outline.total
        assert outline is not None
        line = self._points(outline.points)
        low, high = (self._part(line, end, own=True) for end in (LO, HI))
        known = f"{self._cell(line, LO, own=True)}={self._cell(line, HI, own=True)}"
        return f"{_vi('total')}&IF({known},{low},{_vi('from')}&{low}&{_vi('to')}&{high})&{_vi('points')}"

    def _rating(self) -> str:
        """Those still possible, the worst first; not enough to say where every one is."""
        labels = {item.id: item.label.vi for item in self.standard.ratings} | {NOT_RATED: say("outcome.not_rated", "vi")}
        bits = {rating: self._cell(line, LO, own=True) for rating, line in reversed(self.found.ratings.items())}
        said: list[str] = []
        named: list[str] = []
        for rating, bit in bits.items():
            glue = f'IF({"+".join(named)}>0,{_vi("or")},"")&' if named else ""
            said.append(f'IF({bit}=1,{glue}{quote(labels[rating])},"")')
            named.append(bit)
        undetermined = f"AND({'+'.join(named)}>1,{'+'.join(named)}>={len(self.standard.ratings)})"
        return f"{_vi('rating')}&IF({undetermined},{_vi('undetermined')},{'&'.join(said)})"

    def _lacking(self) -> str:
        bits = {rating: self._cell(line, LO, own=True) for rating, line in self.found.ratings.items()}
        return self.lacking.text(bits, lambda line: self._cell(line, LO, own=True), lambda line: self._cell(line, HI, own=True))

    def _section(self, section: str) -> str:
        outline = next(item for item in self.standard.core.outline.sections if item.id == section)
        if outline.points is None:
            return quote("")
        declared = next(item.out_of for item in self.standard.sections if item.id == section)
        out_of = self._part(self.found.out_of[section], HI, own=True) if declared else None
        return self._score(self._points(outline.points), out_of)

    def _criterion(self, info: CriterionInfo, outline: CriterionOutline) -> str:
        score = self._met(outline) if outline.points is None else self._score(self._points(outline.points), _plain(info))
        if outline.applies is None or info.not_applicable != "leave_out":
            return score
        applies = self.found.truth_lines[Ref(outline.applies)]
        return f"IF({self._cell(applies, HI, own=True)}=0,{quote(say('verdict.not_applicable', 'vi'))},{score})"

    def _met(self, outline: CriterionOutline) -> str:
        """Whether it is met, at each level."""
        labels = {item.id: item.label.vi for item in self.standard.ratings}
        said = []
        for level, name in outline.verdicts:
            line = self.found.truth_lines[Ref(name)]
            unknown = f"IF({self._cell(line, HI, own=True)}=1,{_verdict('unknown')},{_verdict('not_met')})"
            verdict = f"IF({self._cell(line, LO, own=True)}=1,{_verdict('met')},{unknown})"
            if outline.applies is not None:
                applies = self._cell(self.found.truth_lines[Ref(outline.applies)], HI, own=True)
                verdict = f"IF({applies}=0,{_verdict('not_applicable')},{verdict})"
            said.append(f"{quote(labels.get(level, level) + ': ')}&{verdict}" if level else verdict)
        return f"&{quote('; ')}&".join(said) or quote("")


def results_by(found: Calculation) -> Callable[[Standard, InputSheet], Results]:
    """What shows the results of a standard that fits, for the workbook in the making."""
    return lambda standard, inputs: Results(standard, inputs, found)


def _plain(info: CriterionInfo) -> str | None:
    """What the points of a criterion are out of; nothing where it is declared out of nothing."""
    return quote(points(info.out_of, "vi")) if info.out_of else None


def _vi(key: str) -> str:
    return quote(say(f"form.{key}", "vi"))


def _verdict(verdict: str) -> str:
    return quote(say(f"verdict.{verdict}", "vi"))
