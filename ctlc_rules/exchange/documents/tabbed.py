"""Tables in text that kept something of their form: a tab before each cell, tabs or bars between cells, columns of blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from ctlc_rules.exchange.documents.build import Draft
from ctlc_rules.exchange.documents.encodings import Letters
from ctlc_rules.exchange.documents.lines import Line, Region
from ctlc_rules.exchange.documents.rows import is_body, is_figure, is_ordinal_head, squared

Row = list[Draft]
_GAP = re.compile(r"[ \u00a0]{2,}")
_RULE = re.compile(r"[\s|+:=\-_─-╿]+")
_BARS = re.compile("[|│┃]")


def indented(lines: Sequence[Line], start: int, letters: Letters) -> Region | None:
    """One cell a line, each after a tab, rows apart by an empty line: the form of copies out of web pages."""
    if not _is_cell(lines[start]):
        return None
    rows: list[Row] = []
    ends: list[int] = []
    place = start
    while place < len(lines) and _is_cell(lines[place]):
        row, place = _row_of_lines(lines, place, letters)
        if not rows and len(row) < 2:  # noqa: PLR2004
            return None
        rows.append(row)
        ends.append(place)
        gap = place
        while gap < len(lines) and not lines[gap].raw and gap - place < 2:  # noqa: PLR2004
            gap += 1
        if gap == place:
            break
        place = gap
    while rows and len(rows[-1]) == 1:  # paragraphs that begin with a tab
        rows.pop()
        ends.pop()
    if not _is_table(rows):
        return None
    return Region(ends[-1], squared(rows))


def _is_cell(line: Line) -> bool:
    return line.raw.startswith("\t") and "\t" not in line.raw.strip("\t")


def _row_of_lines(lines: Sequence[Line], place: int, letters: Letters) -> tuple[Row, int]:
    """The cells of consecutive lines; a line without its tab between two cells goes on with the cell before it."""
    row: Row = []
    while place < len(lines):
        line = lines[place]
        if _is_cell(line):
            row.append(Draft(line.text, line.number))
        elif row and line.text and "\t" not in line.raw and place + 1 < len(lines) and _is_cell(lines[place + 1]):
            row[-1] = Draft(letters.clean(f"{row[-1].text} {line.text}"), row[-1].line)
        else:
            break
        place += 1
    return row, place


def _is_table(rows: Sequence[Row]) -> bool:
    """At least two rows of some cells, and figures or empty cells in half of them: else they are paragraphs."""
    wide = [row for row in rows if len(row) > 1]
    if len(wide) < 2 or len(rows[0]) < 2 or 2 * len(wide) < len(rows):  # noqa: PLR2004
        return False
    valued = sum(any(is_figure(draft.text) or not draft.text for draft in row) for row in wide)
    return 2 * valued >= len(wide) - 1 if is_ordinal_head(rows[0][0].text) else 2 * valued >= len(wide)


def separated(lines: Sequence[Line], start: int, letters: Letters) -> Region | None:
    """A row a line, its cells apart by tabs, by bars, or by two blanks and more under a header that begins with TT."""
    for cut, least in ((_by_tabs, 2), (_by_bars, 2), (_by_blanks, 3)):
        if region := _run(lines, start, cut, least, letters):
            return region
    return None


def _run(lines: Sequence[Line], start: int, cut: Callable[[str], list[str]], least: int, letters: Letters) -> Region | None:
    rows: list[Row] = []
    place = end = start
    while place < len(lines):
        raw = lines[place].raw
        if cut is _by_bars and raw.strip() and _RULE.fullmatch(raw):
            place += 1
            end = place if rows else end
            continue
        pieces = cut(raw)
        if len(pieces) < 2:  # noqa: PLR2004
            if rows and not raw and place == end:  # one empty line between rows
                place += 1
                continue
            break
        rows.append([Draft(letters.clean(piece), lines[place].number) for piece in pieces])
        place = end = place + 1
    if len(rows) < 2 or max(Counter(map(len, rows)).values()) < 2 or not _has_form(rows, cut, least):  # noqa: PLR2004
        return None
    return Region(end, squared(rows))


def _has_form(rows: Sequence[Row], cut: Callable[[str], list[str]], least: int) -> bool:
    """Two columns are a table only with figures in most rows: a signature stands in two columns too."""
    width = Counter(map(len, rows)).most_common(1)[0][0]
    valued = sum(is_body(row) and any(is_figure(draft.text) for draft in row) for row in rows)
    headed = is_ordinal_head(rows[0][0].text)
    if cut is _by_blanks:
        return headed and width >= least and len(rows) > 2  # noqa: PLR2004
    return headed or (width > 2 and valued > 0) or (len(rows) > 2 and 3 * valued >= 2 * len(rows))  # noqa: PLR2004


def _by_tabs(raw: str) -> list[str]:
    """A row that begins with an empty cell begins with a tab; the blanks before a paragraph are no cells."""
    if "\t" not in raw.strip():
        return []
    return raw.rstrip("\r\n").split("\t")


def _by_bars(raw: str) -> list[str]:
    pieces = _BARS.split(raw.strip())
    if len(pieces) < 3:  # noqa: PLR2004
        return []
    return pieces[int(not pieces[0].strip()) : len(pieces) - int(not pieces[-1].strip())]


def _by_blanks(raw: str) -> list[str]:
    return _GAP.split(raw.strip()) if "\t" not in raw else []
