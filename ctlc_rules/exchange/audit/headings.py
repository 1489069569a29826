"""Headings: a number that stands twice or is left out, ordinals of a table too, a section without a word in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ctlc_rules.exchange.audit.finding import AuditFinding, Seen, finding, shortened
from ctlc_rules.exchange.audit.grid import Grid
from ctlc_rules.exchange.documents.document import Document, Paragraph, Spot, Table
from ctlc_rules.exchange.documents.rows import ordinal
from ctlc_rules.source import fold

_ROMAN = re.compile(r"([IVX]{1,5}) ?[.):-] ?(?=[^\W\d_])")
_ARABIC = re.compile(r"([0-9]{1,2}) ?[.)] ?(?=[^\W\d_])|([0-9]{1,2})(?=[^\W\d_a-zà-ỹ])")
_UNFILLED = re.compile(r"[\s.…_:;,*+•–-]*")
_LEADS = re.compile(r"^[\s*+•–.-]*(?:[0-9]{1,2}[.)] ?)?")
_LONGEST = 200
_FEW = 2
_VALUES = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Numbered:
    """mark: as printed, `IV`."""

    number: int
    mark: str
    seen: Seen


def numbering(document: Document, grids: Sequence[Grid]) -> Iterator[AuditFinding]:
    sections: list[Numbered] = []
    inside: list[Numbered] = []
    for block in document.blocks:
        if not isinstance(block, Paragraph) or len(block.text) > _LONGEST:
            continue
        if roman := _ROMAN.match(block.text):
            yield from _run(inside)
            inside = []
            sections.append(Numbered(roman_number(roman[1]), roman[1], Seen(shortened(block.text), block.spot)))
        elif arabic := _ARABIC.match(block.text):
            mark = arabic[1] or arabic[2]
            inside.append(Numbered(int(mark), mark, Seen(shortened(block.text), block.spot)))
    yield from _run(inside)
    yield from _run(sections)
    for grid in grids:
        marks = [(row, grid.marks[row.place]) for row in grid.rows if row.place in grid.marks and not row.total]
        numbers = [(row, mark, ordinal(mark)) for row, mark in marks if ordinal(mark)]
        spots = {row.place: grid.table.rows[row.place][0].spot for row, _ in marks}
        items = [Numbered(number, mark, Seen(mark, spots[row.place], shortened(row.label))) for row, mark, number in numbers]
        yield from _run(items, in_table=True)


def roman_number(text: str) -> int:
    """
    >>> [roman_number(one) for one in ("I", "IV", "IX", "VIII")]
    [1, 4, 9, 8]
    """
    values = [_VALUES[sign] for sign in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _run(items: Sequence[Numbered], in_table: bool = False) -> Iterator[AuditFinding]:
    """Numbers rise by one; what begins with 1 again begins anew. A line that leads far away is no heading of this run."""
    seen: dict[int, Numbered] = {}
    last: Numbered | None = None
    for item in items:
        if item.number == 1 and (last is None or last.number != 1 or in_table):
            seen, last = {1: item}, item
            continue
        if item.number in seen:
            yield _twice(item, seen[item.number], in_table)
            continue
        if last is None or item.number > last.number + 1 + _FEW:
            if last is None and item.number <= 1 + _FEW:
                seen, last = {item.number: item}, item
            continue
        if item.number > last.number + 1 and 1 in seen:
            yield finding("number-left-out", item.seen, last.seen, mark=item.mark, after=last.mark)
        seen[item.number] = last = item


def _twice(item: Numbered, first: Numbered, in_table: bool) -> AuditFinding:
    code = "row-number-twice" if in_table else "number-twice"
    return finding(code, item.seen, first.seen, mark=item.mark)


def blank_sections(document: Document, prompts: frozenset[str]) -> Iterator[AuditFinding]:
    """Sections in which nothing stands but headings and labels. prompts: labels of the template that ask for something, folded."""
    heading: Paragraph | None = None
    asked = 0
    filled = True
    for block in document.blocks:
        if isinstance(block, Table):
            filled = filled or any(cell.text for row in block.rows[block.head or 1 :] for cell in row[2:])
        elif _ROMAN.match(block.text) and len(block.text) <= _LONGEST:
            yield from _blank(heading, filled, asked)
            heading, asked, filled = block, 0, not is_blank(block.text.partition(":")[2], frozenset())
        elif is_blank(block.text, prompts):
            asked += 1
        else:
            filled = True


def is_blank(text: str, prompts: frozenset[str]) -> bool:
    """Whether a line says nothing: a label with nothing behind it, dots."""
    if _UNFILLED.fullmatch(text):
        return True
    if bare(text) in prompts:
        return True
    label, _, rest = text.partition(":")
    return ":" in text and _UNFILLED.fullmatch(rest) is not None and text.rstrip()[-1:] in ":.…_" and len(label) <= _LONGEST


def bare(text: str) -> str:
    """A label without its dash or number, colon and dots, folded.

    >>> bare("- Tham gia của nhà hảo tâm: ...")
    'tham gia cua nha hao tam'
    """
    return _LEADS.sub("", fold(text)).rstrip(" :.…_")


def _blank(heading: Paragraph | None, filled: bool, asked: int) -> Iterator[AuditFinding]:
    if heading and not filled:
        spot: Spot = heading.spot
        yield finding("section-blank", Seen(shortened(heading.text), spot), asked=str(asked))
