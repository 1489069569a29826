"""Comparisons of a standard that are decided whatever the facts are: a limit outside the range of what is compared."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.core.compile import Trace
from ctlc_rules.core.core import Definition
from ctlc_rules.core.nodes import Compare, FirstMatch, Node, OneOf
from ctlc_rules.core.operations import FALSE, TRUE
from ctlc_rules.core.walk import parts_of
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Place

TABLES = ("bands", "deduct")
CODES = {TRUE: "always-holds", FALSE: "never-holds"}


def decided(standard: Standard) -> Iterator[tuple[str, str, Place]]:
    """Code, id and place of each criterion, rating, finding or level that asks such a comparison; each code once."""
    notes = tuple(item for item in standard.checks.definitions if item.name.startswith("note:"))
    tables = frozenset(item.id for item in standard.criteria if item.form in TABLES)
    found: dict[tuple[str, str], None] = {}
    for definitions, trace in ((standard.core.definitions, standard.program.run({})), (notes, standard.check_program.run({}))):
        for definition in definitions:
            found.update(dict.fromkeys(_of(definition, trace, tables)))
    places = _places(standard)
    for code, name in found:
        yield code, name, places.get(name, Place(standard.file))


def _of(definition: Definition, trace: Trace, tables: frozenset[str]) -> Iterator[tuple[str, str]]:
    """A definition's name is KIND:ID and more after it; what adds up to a total compares nothing of an author's."""
    kind, _, rest = definition.name.partition(":")
    name, _, more = rest.partition(":")
    if kind in ("derived", "total", "nothing-applies"):
        return
    truths = [trace.truth(node) for node in _comparisons(definition.node)]
    if kind == "criterion" and name in tables and more.startswith("step:"):
        truths = _rows(definition.node, trace)
    for truth in truths:
        if truth in CODES:
            yield CODES[truth], name


def _rows(node: Node, trace: Trace) -> list[int]:
    """Of a table, each row as a whole: its ends may be those of the range, and that its last row takes all the rest is no fault."""
    rows = [trace.truth(when) for when, _ in node.rows] if isinstance(node, FirstMatch) else []
    return [truth for place, truth in enumerate(rows) if truth == FALSE or place < len(rows) - 1]


def _comparisons(node: Node) -> Iterator[Compare | OneOf]:
    if isinstance(node, Compare | OneOf):
        yield node
    for part in parts_of(node):
        yield from _comparisons(part)


def _places(standard: Standard) -> dict[str, Place]:
    found = {item.id: item.place for item in standard.sections}
    found |= {item.id: item.place for item in standard.criteria}
    found |= {item.id: item.place for item in standard.ratings}
    return found | {item.id: item.place for item in standard.findings}
