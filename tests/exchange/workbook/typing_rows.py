"""A centre's answers drawn at random: exact, at a limit, qualified, as text, doubtful, blank, or wrong."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

from ctlc_rules.criteria import Standard
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.cells import DAY_OF_SERIAL, qualifier_word
from ctlc_rules.exchange.workbook.layout import asked_of_centre

Typed = dict[str, Any]
HOW = ("exact",) * 8 + ("text", "more_than", "nearly", "about", "rounded", "between", "doubtful", "conflicting", "claimed") + ("blank",) * 3
WRONG = ("outside", "words", "finer", "two")


def answers(standard: Standard, rng: Random, wrong: bool = True) -> dict[str, Typed]:
    """By code. wrong: whether some cells are such as cannot be read."""
    drawn: dict[str, Typed] = {}
    for info in standard.inputs.values():
        if asked_of_centre(info) and not info.ballots:
            how = rng.choice(WRONG) if wrong and rng.random() < 0.06 else rng.choice(HOW)
            drawn[at.FACT + info.id] = _answer(info, how, rng)
    return drawn


def _answer(info: InputInfo, how: str, rng: Random) -> Typed:
    if how == "blank":
        return {}
    if info.words:
        return _word(info, how, rng)
    value = _number(info, rng)
    if how in ("more_than", "nearly", "about") and info.kind != "date":
        return {"value": cell_of(info, value), "qualifier": qualifier_word(how)}
    if how == "rounded" and info.kind != "date":
        return {"value": cell_of(info, value), "qualifier": qualifier_word("more_than"), "second": cell_of(info, Fraction(10, info.per))}
    if how in ("between", "conflicting", "doubtful") and info.kind != "date":
        ends = sorted((value, _number(info, rng)))
        return {"value": cell_of(info, ends[0]), "second": cell_of(info, ends[1]), "qualifier": qualifier_word(how)}
    if how == "text" and info.kind != "date":
        return {"value": _text(info, value)}
    if how == "outside" and info.kind != "date":
        return {"value": cell_of(info, info.hi + 1)}
    if how == "finer" and info.kind != "date":
        return {"value": float(value + Fraction(1, 4 * info.per))}
    if how == "words":
        return {"value": "nhiều lắm"}
    if how == "two":
        return {"value": cell_of(info, value), "second": cell_of(info, value)}
    return {"value": cell_of(info, value), **({"basis": "tự nhận xét"} if how == "claimed" else {})}


def _word(info: InputInfo, how: str, rng: Random) -> Typed:
    word, other = rng.choice(info.words).label.vi, rng.choice(info.words).label.vi
    if how in ("conflicting", "doubtful") and word != other:
        return {"value": word, "second": other, "qualifier": qualifier_word(how)}
    if how == "words":
        return {"value": rng.choice(("nhiều lắm", "*", word[0] + "*", "?" * len(word)))}
    return {"value": word.upper() if how == "text" else word, **({"basis": "tự nhận xét"} if how == "claimed" else {})}


def _number(info: InputInfo, rng: Random) -> Fraction:
    """Often at an end of the range, else small, round, or anywhere in it."""
    lo, hi = (end * info.per for end in (info.lo, info.hi))
    steps = rng.choice(
        (lo, hi, lo + rng.randint(0, 12), lo + 10 ** rng.randint(0, 6), rng.randint(int(lo), int(hi)), lo + 1000 * rng.randint(1, 99))
    )
    return Fraction(min(max(steps, lo), hi)) / info.per


def cell_of(info: InputInfo, value: Fraction) -> float | int:
    if info.kind == "date":
        return int(value) - DAY_OF_SERIAL
    return int(value) if value.denominator == 1 else float(value)


def _text(info: InputInfo, value: Fraction) -> str:
    shown = value * 100 if info.kind == "percent" else value
    whole = int(shown)
    rest = shown - whole
    text = f"{whole:,}".replace(",", ".")
    if rest:
        text += "," + f"{float(rest):.6f}".rstrip("0")[2:]
    return text + ("%" if info.kind == "percent" else "")
