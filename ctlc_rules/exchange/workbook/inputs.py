"""What the calculation is told of each input of the core, as formulas over the hidden sheet of cells; and that sheet itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core.compile import whole
from ctlc_rules.core.core import NumberInput, WordInput
from ctlc_rules.criteria.infos import MONTHS, InputInfo, evidence_date, evidence_input
from ctlc_rules.criteria.inputs import MONTHS_PER, MONTHS_RANGE
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.given import Stage
from ctlc_rules.exchange.workbook import cells
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.book import Book, Sheet
from ctlc_rules.exchange.workbook.cells import DAY_OF_SERIAL, GOOD, Cell
from ctlc_rules.exchange.workbook.layout import Plan, column_letter
from ctlc_rules.words import say

SELF = Stage("self", False)
DAYS, MONTHS_IN_YEAR = 365, 12


@dataclass(frozen=True, slots=True)
class Told:
    """An input of the core, as formulas without `=`.

    lo, hi: of a number, in steps of the input. words: of an input in words, a formula for each word in the core's order, 1 where it may
    be the word, else 0.
    """

    lo: str = ""
    hi: str = ""
    words: tuple[str, ...] = ()


class InputSheet:
    """The hidden sheet: the code of each input, what its cell says, the lists of the dropdowns, the length of the period."""

    def __init__(self, standard: Standard, plan: Plan, confirmed: Collection[str] = ()) -> None:
        self.standard = standard
        self.plan = plan
        self.lists: dict[tuple[str, ...], str] = {}
        self.cells: dict[str, Cell] = {}
        claims = SELF.reading(standard.policy.claimed)
        for row, (name, sheet) in enumerate(plan.homes.items(), start=2):
            info = standard.inputs[name]
            words = self.words_at(tuple(word.label.vi for word in info.words)) if info.words else ""
            self.cells[name] = Cell(info, sheet, row, standard.policy.qualified, claims, name in confirmed, words)
        first = len(self.cells) + 3
        self.period_rows = {name: first + place for place, name in enumerate((*at.PERIOD_ROWS, "period.months"))}
        after = first + len(self.period_rows) + 1
        self.paper_rows = {paper: after + place for place, paper in enumerate(plan.paper_homes)}

    def words_at(self, words: tuple[str, ...]) -> str:
        """Where a list of words stands on this sheet, as a formula of another sheet names it."""
        if words not in self.lists:
            letter = column_letter(cells.LISTS + len(self.lists))
            self.lists[words] = f"'{at.CELLS}'!${letter}$1:${letter}${len(words)}"
        return self.lists[words]

    def of(self, name: str, column: int) -> str:
        """A cell of this sheet, as a formula of another sheet names it."""
        return f"'{at.CELLS}'!{self.cells[name].own(column)}"

    def messages(self, code: str) -> str:
        """What is said of the input whose code stands in a cell of a visible sheet."""
        last = len(self.cells) + 1
        rows = [f"'{at.CELLS}'!${column_letter(column)}$2:${column_letter(column)}${last}" for column in (cells.CODE, cells.MESSAGE)]
        return f'IFERROR(INDEX({rows[1]},MATCH({code},{rows[0]},0)),"")'

    def count(self, condition: str) -> str:
        """How many inputs have a state: `0`, or `>1`."""
        letter = column_letter(cells.STATE)
        return f"COUNTIF('{at.CELLS}'!${letter}$2:${letter}${len(self.cells) + 1},{cells.quote(condition)})"

    # the sheet

    def write(self, book: Book) -> None:
        sheet = book.sheet(at.CELLS)
        for name, cell in self.cells.items():
            sheet.text(cell.row - 1, cells.CODE, at.FACT + name)
            for column, formula in cell.formulas().items():
                sheet.formula(cell.row - 1, column, formula)
        for name, formula in self._period().items():
            sheet.text(self.period_rows[name] - 1, cells.CODE, name)
            sheet.formula(self.period_rows[name] - 1, cells.VALUE, formula)
        for paper, row in self.paper_rows.items():
            self._paper(sheet, paper, row)
        for column, words in enumerate(self.lists, start=cells.LISTS):
            for row, word in enumerate(words):
                sheet.text(row, column, word)
        sheet.hide()

    def _period(self) -> dict[str, str]:
        """The days of the period (0 where they are no days), how it is called, and its length in steps of the core, -1 where unknown."""
        found: dict[str, str] = {}
        for name in at.PERIOD_ROWS:
            code, value = column_letter(at.FIRST_CODE), column_letter(at.FIRST_VALUE)
            where = f"MATCH({cells.quote(name)},'{at.RESULT}'!${code}$1:${code}${at.MOST_ROWS},0)"
            cell = f"INDEX('{at.RESULT}'!${value}$1:${value}${at.MOST_ROWS},{where})"
            day = name in ("period.from", "period.to")
            found[name] = f"IFERROR(IF(ISNUMBER({cell}),INT({cell}),0),0)" if day else f'IFERROR(TRIM({cell}&""),"")'
        start, to = self.day("period.from", own=True), self.day("period.to", own=True)
        after = f"({to}+1)"
        months = f"((YEAR({after})-YEAR({start}))*{MONTHS_IN_YEAR}+MONTH({after})-MONTH({start}))*{MONTHS_PER}"
        days = f"({to}-{start}+1)*{MONTHS_IN_YEAR * MONTHS_PER // DAYS}"
        known = f"AND({start}>0,{to}>={start},{to}-{start}<=36524)"
        return found | {"period.months": f"IF({known},IF(DAY({after})=DAY({start}),{months},{days}),-1)"}

    def day(self, name: str, own: bool = False) -> str:
        """A value of the period on this sheet."""
        cell = f"${column_letter(cells.VALUE)}${self.period_rows[name]}"
        return cell if own else f"'{at.CELLS}'!{cell}"

    def _paper(self, sheet: Sheet, paper: str, row: int) -> None:
        """Whether a paper is listed, and its day (0 where it has none)."""
        home = self.plan.paper_homes[paper]
        code, value, day = (column_letter(column) for column in (at.CODE, at.VALUE, at.DATE))
        own = f"${column_letter(cells.ROW)}${row}"
        column = "'{home}'!${letter}$1:${letter}${last}"
        column_of = {letter: column.format(home=home, letter=letter, last=at.MOST_ROWS) for letter in (code, value, day)}
        sheet.text(row - 1, cells.CODE, at.PAPER + paper)
        sheet.formula(row - 1, cells.ROW, f"MATCH({cells.quote(at.PAPER + paper)},{column_of[code]},0)")
        listed = f'TRIM(INDEX({column_of[value]},{own})&"")={cells.quote(say("form.paper.yes", "vi"))}'
        sheet.formula(row - 1, cells.STATE, f"IFERROR(IF({listed},1,0),0)")
        dated = f"INDEX({column_of[day]},{own})"
        sheet.formula(row - 1, cells.VALUE, f"IFERROR(IF(ISNUMBER({dated}),INT({dated}),0),0)")

    # what the core is told

    def told(self) -> Mapping[str, Told]:
        """Every input of the core."""
        found: dict[str, Told] = {}
        for item in self.standard.core.inputs:
            info = self.standard.inputs.get(item.name)
            if isinstance(item, WordInput):
                found[item.name] = self._words(item, info)
            else:
                found[item.name] = self._number(item, info)
        return found

    def _words(self, item: WordInput, info: InputInfo | None) -> Told:
        if info is None:
            return Told(words=self._own_words(item.name))
        if item.name in self.cells:
            lo, hi = (self.of(item.name, column) for column in (cells.LO, cells.HI))
            rows = range(1, len(item.words) + 1)
            return Told(words=tuple(f"IF(OR({lo}={row},{hi}={row},{lo}=0),1,0)" for row in rows))
        return Told(words=tuple("1" if info.presume in (None, word) else "0" for word in item.words))

    def _own_words(self, name: str) -> tuple[str, ...]:
        """Of what no fact gives, `no` and `yes`: a paper that gates, whether a criterion applies, whether a quota leaves room."""
        if name.startswith("applies:"):
            return "0", "1"
        if not name.startswith(evidence_input("")):
            return "1", "1"
        paper = name.removeprefix(evidence_input(""))
        accepted = SELF.reading(self.standard.policy.evidence)
        months = self.standard.paper_months.get(paper)
        if months is None:
            return ("0", "1") if accepted else ("1", "1")
        return self._held(paper, months, accepted)

    def _held(self, paper: str, months: int, accepted: bool) -> tuple[str, str]:
        """A paper that holds for some months: refused where it ended before the period did, unknown where that cannot be said."""
        row = self.paper_rows[paper]
        listed = f"'{at.CELLS}'!${column_letter(cells.STATE)}${row}"
        dated = f"'{at.CELLS}'!${column_letter(cells.VALUE)}${row}"
        to, roughly = self.day("period.to"), f"{self.day('period.approximate')}={cells.quote(say('form.yes', 'vi'))}"
        until = f"EDATE({dated},{months})"
        unknown = f"OR({dated}=0,{self.day('period.months')}<0)"
        expired = f"{until}<IF({roughly},EDATE({to},-1),{to})"
        holds = f"{until}>=IF({roughly},EDATE({to},1),{to})"
        no = f"IF({listed}=0,{int(not accepted)},IF({unknown},1,IF({expired},1,IF({holds},{int(not accepted)},1))))"
        yes = f"IF({listed}=0,1,IF({unknown},1,IF({expired},0,1)))"
        return no, yes

    def _number(self, item: NumberInput, info: InputInfo | None) -> Told:
        lo, hi = str(whole(item.lo, item.per)), str(whole(item.hi, item.per))
        if item.name == MONTHS:
            return self._months()
        if item.name.startswith(evidence_date("")):
            return self._dated(item.name.removeprefix(evidence_date("")), lo, hi)
        if info is None:  # what is counted of votes: worked out when the workbook is read
            return Told(lo, hi)
        if item.name in self.cells:
            return Told(self.of(item.name, cells.LO), self.of(item.name, cells.HI))
        if info.elapsed is not None:
            return self._elapsed(info, lo, hi)
        if isinstance(info.presume, Fraction):
            presumed = str(whole(info.presume, info.per))
            return Told(presumed, presumed)
        return Told(lo, hi)

    def _months(self) -> Told:
        lo, hi = (whole(end, MONTHS_PER) for end in MONTHS_RANGE)
        months = self.day("period.months")
        spread = f"IF({self.day('period.approximate')}={cells.quote(say('form.yes', 'vi'))},{MONTHS_PER},0)"
        return Told(f"IF({months}<0,{lo},MAX({months}-{spread},{lo}))", f"IF({months}<0,{hi},MIN({months}+{spread},{hi}))")

    def _dated(self, paper: str, lo: str, hi: str) -> Told:
        row = self.paper_rows.get(paper)
        if row is None:
            return Told(lo, hi)
        listed, day = (f"'{at.CELLS}'!${column_letter(column)}${row}" for column in (cells.STATE, cells.VALUE))
        known = f"AND({listed}=1,{day}>0)"
        ends = [f"IF({known},{day}+{DAY_OF_SERIAL},{end})" for end in (lo, hi)]
        return Told(ends[0], ends[1])

    def _elapsed(self, info: InputInfo, lo: str, hi: str) -> Told:
        """Whole months from a date to the day after the period; what is not known of the date is not known of them."""
        assert info.elapsed is not None
        if info.elapsed.until != "period_end" or info.elapsed.start not in self.cells:
            return Told(lo, hi)
        until = f"({self.day('period.to')}+1)"
        known = f"AND({self.of(info.elapsed.start, cells.STATE)}={GOOD},{self.day('period.months')}>=0)"
        roughly = f"{self.day('period.approximate')}={cells.quote(say('form.yes', 'vi'))}"
        start = f"({self.of(info.elapsed.start, cells.LO)}-{DAY_OF_SERIAL})"
        months = f"((YEAR({until})-YEAR({start}))*{MONTHS_IN_YEAR}+MONTH({until})-MONTH({start}))"
        passed = f"({months}-IF({until}>=EDATE({start},{months}),0,1))"
        held = f"MIN(MAX({passed},{lo}),{hi})"
        ends = [f"IFERROR(IF(AND({known},NOT({roughly})),{held},{end}),{end})" for end in (lo, hi)]
        return Told(ends[0], ends[1])
