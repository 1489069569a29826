"""Edits of points."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from ctlc_rules.source import Scalar
from tests.faults.looking import EDGES, entries, kind, maker, names, number
from tests.faults.sheet import Edit, Sheet

# points


@maker
def points_slip(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        item = sheet.scalar("criteria", name, "points")
        if item and sheet.scalar("sections", name.partition(".")[0], "out_of"):
            yield sheet.put("points-slip", item, str((number(item.text) or 0) + 1))


def outs(sheet: Sheet) -> Iterator[Scalar]:
    yield from (item for name in names(sheet, "sections") if (item := sheet.scalar("sections", name, "out_of")))


@maker
def out_of_slip(sheet: Sheet) -> Iterator[Edit]:
    yield from (sheet.put("out-of-slip", item, str((number(item.text) or 0) + 5)) for item in outs(sheet))


@maker
def total_slip(sheet: Sheet) -> Iterator[Edit]:
    item = sheet.scalar("total", "out_of")
    if item:
        yield sheet.put("total-slip", item, item.text[:-1] + "1")


@maker
def weight_slip(sheet: Sheet) -> Iterator[Edit]:
    for part in ("sections", "criteria"):
        for name in names(sheet, part):
            item = sheet.scalar(part, name, "weight")
            if item:
                yield sheet.put("weight-slip", item, f"{(number(item.text) or 0) + 3}%")


def bands(sheet: Sheet) -> Iterator[tuple[str, list[tuple[Scalar, Scalar]]]]:
    for name in names(sheet, "criteria"):
        for key in EDGES:
            found = entries(sheet, "criteria", name, "bands", key)
            if len(found) > 1:
                yield key, found


@maker
def band_edge_past(sheet: Sheet) -> Iterator[Edit]:
    for key, found in bands(sheet):
        first, second = found[0][0], found[1][0]
        value = number(first.text)
        if value is not None:
            past = value + 1 if key in ("at_least", "above") else max(value - 1, Fraction(0))
            yield sheet.put("band-edge-past", second, f"{float(past):g}{'%' if second.text.endswith('%') else ''}")


@maker
def band_points_exchanged(sheet: Sheet) -> Iterator[Edit]:
    for _, found in bands(sheet):
        for (_, one), (_, other) in pairwise(found):
            if one.place.line == other.place.line and one.text != other.text:
                yield sheet.swap_values("band-points-exchanged", one, other)


@maker
def band_edge_moved(sheet: Sheet) -> Iterator[Edit]:
    for _, found in bands(sheet):
        (first, _), (second, _) = found[0], found[1]
        one, two = number(first.text), number(second.text)
        if one is not None and two is not None and abs(one - two) > 1:
            step = 1 if two < one else -1
            yield sheet.put("band-edge-moved", second, f"{float(two + step):g}{'%' if second.text.endswith('%') else ''}")


@maker
def word_points_exchanged(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        found = [pair for pair in entries(sheet, "criteria", name, "judged") if pair[0].text != "of"]
        judged = kind(sheet, sheet.text("criteria", name, "judged", "of")) == "judged"
        if judged and len(found) > 2 and found[-1][1].place.line == found[-2][1].place.line:
            yield sheet.swap_values("word-points-exchanged", found[-2][1], found[-1][1])


@maker
def ladder_exchanged(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        for form in ("deduct", "penalty"):
            found = entries(sheet, "criteria", name, form, "ladder")
            if len(found) > 1:
                yield sheet.swap_values("ladder-exchanged", found[0][1], found[1][1])


@maker
def deduction_changed(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        item = sheet.scalar("criteria", name, "deduct", "each")
        if item:
            yield sheet.put("deduction-changed", item, str((number(item.text) or 0) + 1))
        for (_, value), _ in pairwise(entries(sheet, "criteria", name, "deduct", "ladder")):
            if (worth := number(value.text)) and worth > Fraction(1, 2):
                yield sheet.put("deduction-changed", value, "0.5")


@maker
def needed_too_many(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        item = sheet.scalar("criteria", name, "some_of", "needed")
        if item:
            yield sheet.put("needed-too-many", item, item.text + "1")


@maker
def needed_one_less(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        item = sheet.scalar("criteria", name, "some_of", "needed")
        if item and (number(item.text) or 0) > 1:
            yield sheet.put("needed-one-less", item, str((number(item.text) or 0) - 1))


@maker
def full_beyond(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        item = sheet.scalar("criteria", name, "share", "full_at")
        if item and item.text.endswith("%"):
            yield sheet.put("full-beyond", item, item.text.replace("%", "0%"))


@maker
def full_moved(sheet: Sheet) -> Iterator[Edit]:
    for name in names(sheet, "criteria"):
        item = sheet.scalar("criteria", name, "share", "full_at")
        if item and item.text.endswith("%"):
            yield sheet.put("full-moved", item, f"{(number(item.text) or 0) - 5}%")
