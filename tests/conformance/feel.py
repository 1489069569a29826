"""A case of the DMN Technology Compatibility Kit, read as a question to us, or as what our files refuse.

Its conditions, numbers, dates and words become inputs with facts; `null` becomes an input without a fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from ctlc_rules.core.nodes import FALSE, TRUE
from tests.conformance.machines import Answer, Bare, Written
from tests.conformance.reading import Inside, Line, Outside, Read
from tests.conformance.rounding import read_rounding
from tests.conformance.tables import TABLES, of_table

TRUTHS = {"true": "yes", "false": "no"}
LETTERS = ["a", "b", "c", "d", "e"]
Criterion = Mapping[str, object]


def read_line(line: Line) -> Read:
    """One line of the file."""
    if line["suite"] in TABLES:
        table = TABLES[line["suite"]]
        return Inside(f"table {table.hit}", of_table(table, line["input"]), table.expected(line["expected"]))
    for pattern, read in READERS:
        found = re.fullmatch(pattern, line["logic"])
        if found:
            got = read(line, found)
            return got if isinstance(got, Outside) else replace(got, expected=(_expected(line["expected"]),))
    raise AssertionError(f"no way to read {line['logic']}")


def _expected(value: Any) -> Answer:
    return Fraction(value["num"]) if isinstance(value, dict) else value


# and, or, not, all, any


def _logic(how: str, items: list[str], criterion: Callable[[list[str]], Criterion]) -> Read:
    """Each condition an input; what is none stands in the criterion as it is, and is refused there."""
    names = [f"x{place}" if item in (*TRUTHS, "null") else item for place, item in enumerate(items)]
    inputs: dict[str, object] = {name: {"choice": "yes_no", "label": name} for name in names if name not in items}
    facts = {name: TRUTHS[item] for name, item in zip(names, items, strict=True) if item in TRUTHS}
    if len(inputs) < len(items):
        return Outside("no condition", Written({"x": {"choice": "yes_no", "label": "x"}, **inputs}, (criterion(names),), facts))
    return Inside(how, Written(inputs, (criterion(names),), facts))


def _given(line: Line, found: re.Match[str]) -> Read:
    """`A and B`, `A or B`, `not(A)`, with A and B given beside it."""
    words = {True: "true", False: "false", None: "null"}
    told = [words[line["input"][name]] for name in ("A", "B") if name in line["input"]]
    return _negation(told[0]) if len(told) == 1 else _pair(found["op"], told)


def _pair(op: str, items: list[str]) -> Read:
    return _logic(op, items, lambda names: {"met": f"{names[0]} {op} {names[1]}"})


def _negation(item: str) -> Read:
    return _logic("not", [item], lambda names: {"met": f"not {names[0]}"})


def _many(_line: Line, found: re.Match[str]) -> Read:
    """`all(...)` and `any(...)`, of a list or of items; the list may be called by the name of the parameter."""
    op, inner = found["op"], found["items"]
    name, colon, rest = inner.partition(":")
    if colon and name != "list":
        return Outside("arguments", _of_one(_form(op, {name: ["x"]})))
    inner = rest if colon else inner
    if colon and inner == "null":
        return Outside("list", _of_one(_form(op, None)))
    if not inner:
        return Outside("arguments", _of_one(_form(op, [])))
    items = [item.strip() for item in inner.removeprefix("[").removesuffix("]").split(",") if item.strip()]
    if not items:
        return Inside(f"{op} of nothing", Bare(TRUE if op == "all" else FALSE))
    return _logic(op, items, lambda names: _form(op, names))


def _form(op: str, of: object) -> Criterion:
    return {"all_of": of} if op == "all" else {"some_of": {"needed": 1, "of": of}}


def _of_one(criterion: Criterion) -> Written:
    return Written({"x": {"choice": "yes_no", "label": "x"}}, (criterion,), {"x": "yes"})


# between

DURATIONS = {"Y": ("tháng", 12), "D": ("ngày", 1)}
"""The unit in which a duration is counted here, and how many of it there are in one of theirs."""


def _between(_line: Line, found: re.Match[str]) -> Read:
    """What is asked about is an input; so is an end that is not known; known ends stand in the condition."""
    x = found["x"]
    if x.startswith(("time(", "date and time(")):
        kind = x.partition("(")[0].replace(" ", "_")
        return Outside("time of day", Written({"x": {kind: "00:00:00..23:59:59", "label": "x"}}, ({"met": "x >= x"},), {}))
    literals = [x, *found["ends"].split(" and ")]
    value, low, high = map(_plain, literals)
    kind = _kind(next(literal for literal in literals if literal != "null"))
    declared: dict[str, dict[str, object]] = {
        "date": {"date": "2018-01-01..2018-12-31"},
        "duration": {"count": "0..120", "unit": DURATIONS[x[-3]][0] if kind == "duration" else "–"},
        "word": {"judged": LETTERS},
        "number": {"count": "0..20"},
    }
    asked = ["x", *(name for name, end in (("low", low), ("high", high)) if end is None)]
    inputs = {name: {**declared[kind], "label": name} for name in asked}
    criterion = {"met": f"x >= {low or 'low'} and x <= {high or 'high'}"}
    return Inside(f"between {kind}", Written(inputs, (criterion,), {} if value is None else {"x": value}))


def _kind(literal: str) -> str:
    head = literal.partition("(")[0]
    return head if head in ("date", "duration") else "word" if literal.startswith('"') else "number"


def _plain(literal: str) -> str | None:
    """As our files write it; a duration in months or days."""
    if literal == "null":
        return None
    if literal.startswith("duration("):
        count, unit = literal[len('duration("P') : -3], literal[-3]
        return str(int(count) * DURATIONS[unit][1])
    return literal.removeprefix("date(").removesuffix(")").strip('"')


READERS: tuple[tuple[str, Callable[[Line, re.Match[str]], Read]], ...] = (
    (r"A (?P<op>and|or) B|not\(A\)", _given),
    (r"(?P<op>all|any)\((?P<items>.*)\)", _many),
    (r"not\((?P<item>.*)\)", lambda _, found: _negation(found["item"])),
    (r"(?P<x>.*) between (?P<ends>.*)", _between),
    (r"(?P<left>\S+) (?P<op>and|or) (?P<right>\S+)", lambda _, found: _pair(found["op"], [found["left"], found["right"]])),
    (r"round (?P<mode>.*?)\((?P<items>.*)\)", lambda _, found: read_rounding(found["mode"], found["items"])),
)
