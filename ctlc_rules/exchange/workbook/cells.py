"""The hidden sheet between what people type and what is calculated: each input's cell read, judged and turned to two whole numbers.

A cell that cannot be read for sure counts as missing, and its row says why; it never counts as a wrong number. The rows of the visible
sheets are found by their code, so that a row may be moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core.compile import whole
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.layout import column_letter
from ctlc_rules.explain.numbers import date_text, points
from ctlc_rules.words import say

# columns of the hidden sheet
(CODE, ROW, TEXT, WHOLE, VALUE, TEXT_2, WHOLE_2, VALUE_2, QUALIFIER, UNIT, REACH, STATE, LO, HI, MESSAGE) = range(15)
LISTS = 20
"""The column from which the lists of the dropdowns stand."""

QUALIFIERS = ("more_than", "nearly", "about", "between", "doubtful", "conflicting")
MORE_THAN, NEARLY, ABOUT, BETWEEN, DOUBTFUL, CONFLICTING = range(1, 7)
FAULTS = ("unreadable", "outside", "not-whole", "unconfirmed", "doubtful", "claim", "order", "second", "ballots")
"""Why a cell counts as missing, as states from 2 on; 0 is blank, 1 is good."""
BLANK, GOOD, UNREADABLE, OUTSIDE, NOT_WHOLE, UNCONFIRMED, IN_DOUBT, CLAIM, ORDER, SECOND, VOTES = range(11)
DAY_OF_SERIAL = 693594
"""What is added to a date of a spreadsheet to get its number of days since 0001-01-01."""
TENS = tuple(10**power for power in range(1, 13))
NEVER = '"?"'
PART = '"."'


def quote(text: str) -> str:
    """A text as it stands in a formula, which takes at most 255 characters."""
    return '"' + text[:255].replace('"', '""') + '"'


def qualifier_word(name: str) -> str:
    return say(f"form.qualifier.{name}", "vi")


@dataclass(frozen=True, slots=True)
class Cell:
    """One input's row of the hidden sheet. row: from 1. confirmed: whether it counts only once it is ticked as unchanged."""

    info: InputInfo
    sheet: str
    row: int
    qualified: str
    claims: bool
    confirmed: bool
    words: str = ""
    """The cells that hold the labels of its words."""

    def own(self, column: int) -> str:
        return f"${column_letter(column)}${self.row}"

    def visible(self, column: int) -> str:
        """The cell of that column in the row of the visible sheet that has this code."""
        letter = column_letter(column)
        return f"INDEX('{self.sheet}'!${letter}$1:${letter}${at.MOST_ROWS},{self.own(ROW)})"

    def formulas(self) -> dict[int, str]:
        """By column of the hidden sheet; the code is not among them."""
        letter = column_letter(at.CODE)
        found = {
            ROW: f"MATCH({self.own(CODE)},'{self.sheet}'!${letter}$1:${letter}${at.MOST_ROWS},0)",
            TEXT: self._text(at.VALUE),
            TEXT_2: self._text(at.SECOND),
            QUALIFIER: self._qualifier(),
        }
        if self.info.ballots:
            found |= {STATE: f'IF(ISNUMBER({self.own(ROW)}),IF({self.own(TEXT)}="",{BLANK},{VOTES}),{BLANK})'}
        elif self.info.words:
            found |= self._of_words()
        else:
            found |= self._of_number()
        return found | {MESSAGE: self._message()}

    def _text(self, column: int) -> str:
        """What is typed, as text; of a percentage without its sign, and `-` where a text lacks the sign: that is no percentage."""
        text = f'TRIM(SUBSTITUTE({self.visible(column)}&"",CHAR(160)," "))'
        if self.info.kind == "percent":
            text = f'IF({text}="","",IF(RIGHT({text},1)="%",TRIM(LEFT({text},LEN({text})-1)),"-"))'
        return f'IFERROR({text},"")'

    def _qualifier(self) -> str:
        text = f'IFERROR(TRIM({self.visible(at.QUALIFIER)}&""),"")'
        known = ",".join(quote(qualifier_word(name)) for name in QUALIFIERS)
        return f'IF({text}="",0,IFERROR(MATCH({text},{{{known}}},0),9))'

    # words

    def _of_words(self) -> dict[int, str]:
        first, second, qualifier = self.own(VALUE), self.own(VALUE_2), self.own(QUALIFIER)
        conflicting = f"{qualifier}={CONFLICTING}"
        state = _chosen(
            (f"NOT(ISNUMBER({self.own(ROW)}))", BLANK),
            (f'{self.own(TEXT)}=""', BLANK),
            (f"{qualifier}={DOUBTFUL}", IN_DOUBT),
            (f"OR({first}<1,AND({qualifier}<>0,NOT({conflicting})))", UNREADABLE),
            (f"AND({conflicting},{second}<1)", UNREADABLE),
            (f'AND({qualifier}=0,{self.own(TEXT_2)}<>"")', SECOND),
            *self._withheld(),
            otherwise=GOOD,
        )
        good = f"{self.own(STATE)}={GOOD}"
        return {
            VALUE: self._place(TEXT),
            VALUE_2: self._place(TEXT_2),
            STATE: state,
            LO: f"IF({good},{first},0)",
            HI: f"IF({good},IF({conflicting},{second},{first}),0)",
        }

    def _place(self, column: int) -> str:
        """The place of a word in its list, from 1; 0 where nothing stands, -1 where it is none of them."""
        text = self.own(column)
        wild = ",".join(f'ISNUMBER(FIND("{sign}",{text}))' for sign in "*?~")
        return f'IF({text}="",0,IF(OR({wild}),-1,IFERROR(MATCH({text},{self.words},0),-1)))'

    # numbers

    def _of_number(self) -> dict[int, str]:
        info = self.info
        lo, hi = whole(info.lo, info.per), whole(info.hi, info.per)
        value, second, reach = self.own(VALUE), self.own(VALUE_2), self.own(REACH)
        qualifier = self.own(QUALIFIER)
        good = f"{self.own(STATE)}={GOOD}"
        return {
            WHOLE: self._whole(TEXT),
            VALUE: self._scaled(at.VALUE, TEXT, WHOLE),
            WHOLE_2: self._whole(TEXT_2),
            VALUE_2: self._scaled(at.SECOND, TEXT_2, WHOLE_2),
            UNIT: f"IF(ISNUMBER({value}),IF({value}=0,{info.per},10^({_divisible(value)})),1)",
            REACH: f"IF(ISNUMBER({second}),MAX({second}-1,0),MAX({self.own(UNIT)}-1,1))" if self.qualified == "as_bounds" else "0",
            STATE: self._state(lo, hi),
            LO: f"IF({good},IF({qualifier}={CONFLICTING},MIN({value},{second}),"
            f"IF(OR({qualifier}={NEARLY},{qualifier}={ABOUT}),MAX({value}-{reach},{lo}),{value})),{lo})",
            HI: f"IF({good},IF({qualifier}={CONFLICTING},MAX({value},{second}),IF({qualifier}={BETWEEN},{second},"
            f"IF(OR({qualifier}={MORE_THAN},{qualifier}={ABOUT}),MIN({value}+{reach},{hi}),{value}))),{hi})",
        }

    def _whole(self, column: int) -> str:
        """The whole part of a number typed as text, grouped by threes or not; -1 where it is none."""
        if self.info.kind == "date":
            return "-1"
        text = self.own(column)
        before = f'LEFT({text},IFERROR(FIND(",",{text}),LEN({text})+1)-1)'
        plain = f'SUBSTITUTE(SUBSTITUTE({before},".","")," ","")'
        number = f"VALUE({plain})"
        plain_text = f'TEXT({number},"0")'
        ways = f'{before}={plain_text},{before}="0"&{plain_text}'  # 05 is how lists write 5
        return f'IFERROR(IF(OR({ways},SUBSTITUTE({before}," ",".")={grouped(number)}),{number},-1),-1)'

    def _scaled(self, visible: int, column: int, whole_column: int) -> str:
        """In steps of the input; "" for nothing, "?" for what cannot be read, "." for what is finer than a step."""
        info, cell, text, before = self.info, self.visible(visible), self.own(column), self.own(whole_column)
        add = f"+{DAY_OF_SERIAL}" if info.kind == "date" else ""
        typed = f"IF(ABS({cell}*{info.per}-ROUND({cell}*{info.per},0))<0.0001,ROUND({cell}*{info.per},0){add},{PART})"
        per = info.per // 100 if info.kind == "percent" else info.per
        digits = len(str(per)) - 1
        rest = f'MID({text},IFERROR(FIND(",",{text}),LEN({text}))+1,20)'
        exact = f'TEXT(VALUE({rest}),REPT("0",LEN({rest})))={rest}'
        decimals = f"IF(LEN({rest})>{digits},{PART},IF({exact},{before}*{per}+VALUE({rest})*10^({digits}-LEN({rest})),{NEVER}))"
        as_text = f'IF({before}<0,{NEVER},IF({rest}="",{before}*{per},IFERROR({decimals},{NEVER})))'
        return f'IF({text}="","",IF(ISNUMBER({cell}),{typed},{as_text}))'

    def _state(self, lo: int, hi: int) -> str:
        value, second, qualifier = self.own(VALUE), self.own(VALUE_2), self.own(QUALIFIER)
        pair = f"OR({qualifier}={BETWEEN},{qualifier}={CONFLICTING})"
        return _chosen(
            (f"NOT(ISNUMBER({self.own(ROW)}))", BLANK),
            (f'{self.own(TEXT)}=""', BLANK),
            (f"{qualifier}={DOUBTFUL}", IN_DOUBT),
            (f"OR({value}={PART},AND({pair},{second}={PART}))", NOT_WHOLE),
            (f"OR(NOT(ISNUMBER({value})),{qualifier}=9,AND({pair},NOT(ISNUMBER({second}))))", UNREADABLE),
            (f"OR({value}<{lo},{value}>{hi})", OUTSIDE),
            (f"AND({pair},OR({second}<{lo},{second}>{hi}))", OUTSIDE),
            (f"AND({qualifier}={BETWEEN},{value}>{second})", ORDER),
            (f'AND({qualifier}=0,{self.own(TEXT_2)}<>"")', SECOND),
            (f'AND({self.own(TEXT_2)}<>"",NOT(ISNUMBER({second})))', UNREADABLE),
            (f"AND(ISNUMBER({second}),{second}<=0,NOT({pair}))", UNREADABLE),
            *self._withheld(),
            otherwise=GOOD,
        )

    def _withheld(self) -> Sequence[tuple[str, int]]:
        """What can be read and yet does not count."""
        found: list[tuple[str, int]] = []
        if self.confirmed:
            same, before = self.visible(at.SAME), self.visible(at.BEFORE)
            found.append((f'AND({before}&""<>"",{self.visible(at.VALUE)}={before},TRIM({same}&"")="")', UNCONFIRMED))
        if not self.claims:
            claim = "TRUE" if self.info.kind == "judged" else f'TRIM({self.visible(at.BASIS)}&"")={quote(say("form.basis.claimed", "vi"))}'
            found.append((claim, CLAIM))
        return found

    def _message(self) -> str:
        texts = [say(f"form.fault.{name}", "vi", range=range_text(self.info)) for name in FAULTS]
        said = [quote(text) for text in texts]
        if not self.info.words and self.info.kind != "date":
            said[FAULTS.index("not-whole")] = self._not_whole(texts[FAULTS.index("not-whole")])
        return f'CHOOSE({self.own(STATE)}+1,"","",{",".join(said)})'

    def _not_whole(self, text: str) -> str:
        """`528,55 – có phải 528.550?`: what a point between thousands becomes where it parts the decimals."""
        cell = self.visible(at.VALUE)
        if self.info.per != 1:
            return quote(text)
        thousands = f"ROUND({cell}*1000,0)"
        asked = f"{cell}&{quote(say('form.fault.thousands', 'vi'))}&{grouped(thousands)}&{quote('?')}"
        return f"IFERROR(IF(ABS({cell}*1000-{thousands})<0.001,{asked},{quote(text)}),{quote(text)})"


def _chosen(*rows: tuple[str, int], otherwise: int) -> str:
    """The number of the first row whose condition holds."""
    return "".join(f"IF({when},{number}," for when, number in rows) + str(otherwise) + ")" * len(rows)


def _divisible(cell: str) -> str:
    """How many of ten, hundred, thousand ... divide a whole number: the zeros at its end."""
    return "+".join(f"(INT({cell}/{ten})*{ten}={cell})" for ten in TENS)


def grouped(number: str) -> str:
    """A whole number below 10^12 with a point between its thousands, whatever the program's own marks are."""
    thousand = 1000
    groups = [f'TEXT(MOD(INT({number}/{thousand**place}),1000),"000")' for place in range(3)]
    heads = [f'TEXT(INT({number}/{thousand**place}),"0")' for place in range(4)]
    point = '&"."&'
    text = point.join((heads[3], groups[2], groups[1], groups[0]))
    for place in (2, 1, 0):
        shorter = point.join((heads[place], *(groups[down] for down in range(place - 1, -1, -1))))
        text = f"IF({number}<{thousand ** (place + 1)},{shorter},{text})"
    return text


def range_text(info: InputInfo) -> str:
    """`từ 0 đến 9 người`; "" for words."""
    if info.words:
        return ""
    unit = f" {info.unit}" if info.unit and info.kind != "percent" else ""
    return say("form.range", "vi", lo=figure(info, info.lo), hi=figure(info, info.hi)) + unit


def figure(info: InputInfo, value: Fraction) -> str:
    """A value as people write it."""
    if info.kind == "date":
        return date_text(value, "vi")
    return points(value * 100, "vi") + "%" if info.kind == "percent" else points(value, "vi")
