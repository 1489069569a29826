"""The open cell of an input's value: how it looks, what it takes, what it holds."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.exchange.workbook import book as look
from ctlc_rules.exchange.workbook.book import Look, Sheet
from ctlc_rules.exchange.workbook.cells import DAY_OF_SERIAL, range_text
from ctlc_rules.exchange.workbook.entries import Typed
from ctlc_rules.words import say

ANY_DAY = Fraction(date.max.toordinal() - 1 - DAY_OF_SERIAL)


def answer_cell(sheet: Sheet, at: tuple[int, int], info: InputInfo, value: Typed, words: str = "") -> None:
    """at: row and column. words: the cells that hold the labels of its words."""
    row, column = at
    hold(sheet, at, value, look.OPEN, _format(info))
    title = info.label.vi
    if info.ballots:
        return
    if info.words:
        means = "; ".join(f"{word.label.vi}: {word.means.vi}" for word in info.words if word.means)
        sheet.choices(row, column, tuple(word.label.vi for word in info.words), title, means or say("form.help.words", "vi"), words)
    elif info.kind == "date":
        lo, hi = (end - DAY_OF_SERIAL for end in (info.lo, info.hi))
        sheet.between(row, column, max(lo, Fraction(1)), hi, title, say("form.help.date", "vi", range=range_text(info)), whole=True)
    else:
        key = "form.help.count" if info.per == 1 else "form.help.percent" if info.kind == "percent" else "form.help.number"
        sheet.between(row, column, info.lo, info.hi, title, say(key, "vi", range=range_text(info)), whole=info.per == 1)


def day_cell(sheet: Sheet, at: tuple[int, int], value: date | None, title: str) -> None:
    """An open cell for any day."""
    row, column = at
    if value:
        sheet.day(row, column, value, look.OPEN)
    else:
        sheet.blank(row, column, look.OPEN, look.DAY)
    sheet.between(row, column, 1, ANY_DAY, title, say("form.help.day", "vi"), whole=True)


def hold(sheet: Sheet, at: tuple[int, int], value: Typed, *looks: Look) -> None:
    """A text, a number or a day."""
    row, column = at
    if isinstance(value, date):
        sheet.day(row, column, value, *looks)
    elif isinstance(value, Fraction):
        sheet.number(row, column, value, *looks)
    else:
        sheet.text(row, column, value, *looks)


def _format(info: InputInfo) -> Look:
    digits = len(str(info.per // 100 if info.kind == "percent" else info.per)) - 1
    if info.words or info.ballots:
        return {}
    if info.kind == "percent":
        return {"num_format": "0" + ("." + "#" * digits if digits else "") + "%", "align": "left"}
    return look.DAY if info.kind == "date" else {"num_format": "General" if digits else "#,##0", "align": "left"}
