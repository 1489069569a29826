"""Edits of ratings, and of whole lines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ctlc_rules.source import Mapping, Scalar
from tests.faults.looking import edges, maker, rows
from tests.faults.sheet import Edit, Sheet

# ratings


@maker
def ratings_exchanged(sheet: Sheet) -> Iterator[Edit]:
    for first, second in pairwise(rows(sheet)[:-1]):
        one, two = first.place.line, second.place.line
        lines = sheet.lines[one - 1], sheet.lines[two - 1]
        if two == one + 1 and all("{" in line and "}" in line for line in lines):
            yield sheet.swap("ratings-exchanged", one, two, lines[0].strip())


@maker
def rating_edge_past(sheet: Sheet) -> Iterator[Edit]:
    for (_, _, before), (_, item, edge) in pairwise(edges(sheet)):
        new = before + 1
        yield sheet.put("rating-edge-past", item, item.text.replace(str(edge), str(new), 1))


@maker
def rating_edge_moved(sheet: Sheet) -> Iterator[Edit]:
    for (_, _, before), (_, item, edge) in pairwise(edges(sheet)):
        if before - edge > 1 and " < " not in item.text:
            yield sheet.put("rating-edge-moved", item, item.text.replace(str(edge), str(edge + 1), 1))


@maker
def rating_comparator(sheet: Sheet) -> Iterator[Edit]:
    for _, item, _ in edges(sheet)[:1]:
        yield sheet.put("rating-comparator", item, item.text.replace(">=", "<=", 1))


@maker
def last_rating_lost(sheet: Sheet) -> Iterator[Edit]:
    found = rows(sheet)
    if found:
        line = found[-1].place.line
        if sheet.lines[line - 1].rstrip().endswith("}"):
            yield sheet.drop("last-rating-lost", line, sheet.lines[line - 1].strip())


# whole lines


def lines(sheet: Sheet, part: str) -> Iterator[tuple[Scalar, str]]:
    node = sheet.tree.node((part,))
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if sheet.alone(key, value) and sheet.lines[key.place.line - 1].rstrip().endswith("}"):
            yield key, sheet.lines[key.place.line - 1].strip()


@maker
def criterion_lost(sheet: Sheet) -> Iterator[Edit]:
    yield from (sheet.drop("criterion-lost", key.place.line, key.text) for key, _ in lines(sheet, "criteria"))


@maker
def input_lost(sheet: Sheet) -> Iterator[Edit]:
    yield from (sheet.drop("input-lost", key.place.line, key.text) for key, _ in lines(sheet, "inputs"))


@maker
def line_twice(sheet: Sheet) -> Iterator[Edit]:
    for part in ("criteria", "inputs"):
        yield from (sheet.twice("line-twice", key.place.line, key.text) for key, _ in lines(sheet, part))
