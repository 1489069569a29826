"""Edits of inputs, numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.faults.looking import conditions, kind, maker, names
from tests.faults.sheet import Edit, Sheet

# inputs


@maker
def unit_wrong(sheet: Sheet) -> Iterator[Edit]:
    """An input in a sum of inputs that all have one unit."""
    units = {name: sheet.text("inputs", name, "unit") for name in names(sheet, "inputs")}
    for name in names(sheet, "derived"):
        parts = sheet.text("derived", name, "is").split(" + ")
        if len(parts) > 1 and all(units.get(part) for part in parts) and len({units[part] for part in parts}) == 1:
            item = sheet.scalar("inputs", parts[-1], "unit")
            if item:
                yield sheet.put("unit-wrong", item, "triệu đồng" if item.text != "triệu đồng" else "người")


@maker
def whole_wrong(sheet: Sheet) -> Iterator[Edit]:
    """The part of something else of the same unit."""
    for name in names(sheet, "inputs"):
        item = sheet.scalar("inputs", name, "part_of")
        asked = item and any(re.search(rf"\b{name} / {item.text} (>=|<=) .*(%|limit)", one.text) for _, one in conditions(sheet))
        if item and asked:
            unit = sheet.text("inputs", item.text, "unit")
            other = [one for one in names(sheet, "inputs") if one not in (name, item.text) and sheet.text("inputs", one, "unit") == unit]
            if other:
                yield sheet.put("whole-wrong", item, other[-1])


@maker
def range_slip(sheet: Sheet) -> Iterator[Edit]:
    for _, condition in conditions(sheet):
        found = re.fullmatch(r"(\w+) >= (\d+)", condition.text)
        item = sheet.scalar("inputs", found[1], kind(sheet, found[1])) if found and kind(sheet, found[1]) == "count" else None
        if found and item and int(found[2]) > 1:
            low = item.text.partition("..")[0]
            yield sheet.put("range-slip", item, f"{low}..{int(found[2]) - 1}")


@maker
def range_widened(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "inputs"):
        item = sheet.scalar("inputs", name, "count")
        asked = any(re.match(rf"{name} >=", one.text) for _, one in conditions(sheet))
        if item and asked:
            yield sheet.put("range-widened", item, item.text + "9")


# numbers and dates


@maker
def decimal_comma(sheet: Sheet) -> Iterator[Edit]:
    for path, item in sheet.scalars("criteria"):
        if re.fullmatch(r"\d+\.\d+", item.text) and path[-1] != "no":
            yield sheet.put("decimal-comma", item, item.text.replace(".", ","))


@maker
def day_wrong(sheet: Sheet) -> Iterator[Edit]:
    item = sheet.scalar("governs", "from")
    if item:
        yield sheet.put("day-wrong", item, item.text[:5] + "02-30")


@maker
def title_copied(sheet: Sheet) -> Iterator[Edit]:
    found = [(name, sheet.scalar("criteria", name, "title")) for name in names(sheet, "criteria")]
    for (one, first), (two, second) in pairwise(found):
        if first and second and one.partition(".")[0] == two.partition(".")[0] and not {",", ":"} & set(first.text):
            yield sheet.put("title-copied", second, first.text)
