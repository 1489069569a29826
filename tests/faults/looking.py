"""What the makers of edits look for in a sheet, and where they are registered by their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from ctlc_rules.source import Listing, Mapping, Scalar
from ctlc_rules.source import Path as Keys
from tests.faults.sheet import Edit, Sheet

Make = Callable[[Sheet], Iterator[Edit]]
MAKERS: dict[str, Make] = {}
CONDITIONS = ("met", "all_of", "some_of", "checklist", "applies_when", "of")
EDGES = ("at_least", "above", "at_most", "below")


def maker(function: Make) -> Make:
    MAKERS[function.__name__.strip("_").replace("_", "-")] = function
    return function


def conditions(sheet: Sheet) -> Iterator[tuple[Keys, Scalar]]:
    """Every condition of a criterion, keys of checklists included."""
    for name in names(sheet, "criteria"):
        for form in ("met", "all_of", "some_of"):
            yield from ((path, item) for path, item in sheet.scalars("criteria", name, form) if path[-1] != "needed")
        for key in sheet.keys("criteria", name, "checklist"):
            if sheet.written(key) is not None:
                yield ("criteria", name, "checklist", key.text), key


def names(sheet: Sheet, part: str) -> list[str]:
    return [key.text for key in sheet.keys(part)]


def kind(sheet: Sheet, name: str) -> str:
    return next(
        (key.text for key in sheet.keys("inputs", name) if key.text in ("count", "decimal", "money", "percent", "judged", "choice")), ""
    )


def better(sheet: Sheet, name: str) -> str:
    return sheet.text("inputs", name, "better")


def exchanged(text: str) -> str:
    """Two neighbouring letters that differ change places, from the middle on."""
    for at in [*range(len(text) // 2, len(text) - 1), *range(len(text) // 2)]:
        if text[at] != text[at + 1] and text[at].isalpha() and text[at + 1].isalpha():
            return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text + "x"


def number(text: str) -> Fraction | None:
    plain = text.removesuffix("%")
    return Fraction(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else None


def entries(sheet: Sheet, *keys: str | int) -> list[tuple[Scalar, Scalar]]:
    node = sheet.tree.node(keys)
    found = node.entries if isinstance(node, Mapping) else ()
    return [(key, value) for key, value in found if isinstance(value, Scalar)]


def levels(sheet: Sheet) -> list[str]:
    return names(sheet, "limits")


def limits(sheet: Sheet) -> Iterator[tuple[Keys, Scalar]]:
    for level in levels(sheet):
        yield from ((path, item) for path, item in sheet.scalars("limits", level) if path[-1] not in ("as", "by"))


def rows(sheet: Sheet) -> list[Mapping]:
    node = sheet.tree.node(("rating",))
    return [item for item in node.items if isinstance(item, Mapping)] if isinstance(node, Listing) else []


def edges(sheet: Sheet) -> list[tuple[int, Scalar, Fraction]]:
    """The rows `total >= N` or `total >= N and ...`: place, condition, edge."""
    found: list[tuple[int, Scalar, Fraction]] = []
    for place in range(len(rows(sheet))):
        item = sheet.scalar("rating", place, "when")
        match = re.match(r"\w+ >= (\d+)", item.text) if item else None
        if item and match:
            found.append((place, item, Fraction(match[1])))
    return found
