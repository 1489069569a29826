"""Edits of levels, limits and comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ctlc_rules.source import Mapping
from ctlc_rules.source import Path as Keys
from tests.faults.looking import better, conditions, kind, levels, limits, maker, names, number, rows
from tests.faults.sheet import Edit, Sheet

# levels and limits


@maker
def level_typo(sheet: Sheet) -> Iterator[Edit]:
    for place in range(len(rows(sheet))):
        item = sheet.scalar("rating", place, "when")
        if item and item.text in levels(sheet):
            yield sheet.put("level-typo", item, item.text + "x")


@maker
def level_wrong(sheet: Sheet) -> Iterator[Edit]:
    asked = [item for place in range(len(rows(sheet))) if (item := sheet.scalar("rating", place, "when")) and item.text in levels(sheet)]
    for first, second in pairwise(asked):
        yield sheet.put("level-wrong", first, second.text)


@maker
def inherit_itself(sheet: Sheet) -> Iterator[Edit]:
    for level in levels(sheet):
        item = sheet.scalar("limits", level, "as")
        if item:
            yield sheet.put("inherit-itself", item, level)


def at_other_levels(sheet: Sheet, path: Keys) -> list[Fraction]:
    """The same limit at the other levels, where it is written there."""
    found = [number(sheet.text("limits", level, *path[2:])) for level in levels(sheet) if level != path[1]]
    return [value for value in found if value is not None]


def reached(sheet: Sheet, name: str) -> bool:
    """Whether every condition that asks the limit asks at least so much."""
    asked = [item.text for _, item in conditions(sheet) if re.search(rf"limit\.{name}\b", item.text)]
    return bool(asked) and all(re.search(rf">=?\s*limit\.{name}\b", text) for text in asked)


@maker
def level_not_ascending(sheet: Sheet) -> Iterator[Edit]:
    for path, item in limits(sheet):
        value, others = number(item.text), at_other_levels(sheet, path)
        digits = item.text.removesuffix("%")
        if value and others and value > max(others) and len(digits) > 1 and reached(sheet, str(path[2])):
            yield sheet.put("level-not-ascending", item, item.text.replace(digits, digits[:-1], 1))


@maker
def digit_added(sheet: Sheet) -> Iterator[Edit]:
    for path, item in limits(sheet):
        if item.text.endswith("%") and (number(item.text) or 0) > 10 and reached(sheet, str(path[2])):
            yield sheet.put("digit-added", item, item.text.replace("%", "0%"))


@maker
def limit_moved(sheet: Sheet) -> Iterator[Edit]:
    for path, item in limits(sheet):
        value, others = number(item.text), at_other_levels(sheet, path)
        if value is None or value < 4 or not reached(sheet, str(path[2])):
            continue
        for new in (value - 1, value + 1):
            same_order = all((value > other) == (new > other) and new != other for other in others)
            if same_order and (new <= 100 or not item.text.endswith("%")):
                yield sheet.put("limit-moved", item, f"{new}{'%' if item.text.endswith('%') else ''}")
                break


@maker
def limit_lost(sheet: Sheet) -> Iterator[Edit]:
    """Only of the first level: a later one may have it from there."""
    for level in levels(sheet)[:1]:
        node = sheet.tree.node(("limits", level))
        for key, value in node.entries if isinstance(node, Mapping) else ():
            if sheet.alone(key, value) and key.text != "as" and len(levels(sheet)) > 1:
                yield sheet.drop("limit-lost", key.place.line, key.text)


@maker
def percent_lost(sheet: Sheet) -> Iterator[Edit]:
    for _, item in limits(sheet):
        if item.text.endswith("%"):
            yield sheet.put("percent-lost", item, item.text[:-1])
    for _, item in conditions(sheet):
        if found := re.search(r"/ \w+ >= (\d+)%", item.text):
            yield sheet.put("percent-lost", item, item.text.replace(found[1] + "%", found[1], 1))


@maker
def percent_added(sheet: Sheet) -> Iterator[Edit]:
    for _, item in conditions(sheet):
        if (found := re.fullmatch(r"(\w+) >= (\d+)", item.text)) and kind(sheet, found[1]) in ("count", "decimal", "money"):
            yield sheet.put("percent-added", item, item.text + "%")
    for path, item in limits(sheet):
        if re.fullmatch(r"\d+", item.text) and reached(sheet, str(path[2])):
            yield sheet.put("percent-added", item, item.text + "%")


# comparisons


@maker
def comparator_reversed(sheet: Sheet) -> Iterator[Edit]:
    for _, item in conditions(sheet):
        found = re.match(r"(\w+)(?: / \w+| per \d+ \w+)? (>=|<=) ", item.text)
        if found and "and" not in item.text and {">=": "more", "<=": "fewer"}[found[2]] == better(sheet, found[1]):
            yield sheet.put("comparator-reversed", item, item.text.replace(found[2], {">=": "<=", "<=": ">="}[found[2]], 1))


@maker
def better_reversed(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "inputs"):
        item = sheet.scalar("inputs", name, "better")
        asked = [one.text for _, one in conditions(sheet) if re.match(rf"{name}\b", one.text)]
        sign = {"more": ">=", "fewer": "<="}.get(item.text if item else "", "?")
        if item and sign != "?" and asked and all(re.match(rf"{name}(?: / \w+| per \d+ \w+)? {sign} ", text) for text in asked):
            yield sheet.put("better-reversed", item, {"more": "fewer", "fewer": "more"}[item.text])


@maker
def strict(sheet: Sheet) -> Iterator[Edit]:
    for _, item in conditions(sheet):
        found = re.fullmatch(r"(\w+) / \w+ >= .*", item.text)
        if found:
            yield sheet.put("strict", item, item.text.replace(">=", ">", 1))
