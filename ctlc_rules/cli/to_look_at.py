"""What in reports that were read needs a look: a table for the screen, the same and the audit as a list for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ctlc_rules.criteria import Standard
from ctlc_rules.report import grid
from ctlc_rules.report.as_csv import safe
from ctlc_rules.words import Lang, say

if TYPE_CHECKING:
    from ctlc_rules.exchange.audit.finding import AuditFinding
    from ctlc_rules.exchange.documents.document import Spot
    from ctlc_rules.exchange.reading.reading import Look

TO_LOOK_AT = "can-xem.csv"
COLUMNS = ("report", "case", "place", "section", "input", "look")
WIDTHS = (24, 22, 10, 8, 30, 64)


@dataclass(frozen=True, slots=True)
class Made:
    """A report that was read. file: as it was named. text: the draft. said: one line about it."""

    file: str
    case: str
    text: str
    standard: Standard
    looks: tuple[Look, ...]
    audit: tuple[AuditFinding, ...]
    said: str


def _rows(done: Sequence[Made], lang: Lang) -> Iterator[tuple[str, ...]]:
    for made in done:
        for look in made.looks:
            label = made.standard.inputs[look.input].label if look.input else None
            name = (label.vi if lang == "vi" else label.en) if label else ""
            where, section = _place(look.at.spot if look.at else None), look.at.section if look.at else ""
            yield Path(made.file).name, made.case, where, section, name, say(look.code, lang, **dict(look.args))


def _audit_rows(done: Sequence[Made], lang: Lang) -> Iterator[tuple[str, ...]]:
    from ctlc_rules.exchange.audit.says import sentence

    for made in done:
        for one in made.audit:
            spot = next((seen.spot for seen in one.places), None)
            yield Path(made.file).name, made.case, _place(spot), "", "", sentence(one, lang)


def _headers(lang: Lang) -> tuple[str, ...]:
    return tuple(say(f"column.look.{name}", lang) for name in COLUMNS)


def table(done: Sequence[Made], lang: Lang) -> str:
    return grid.screen(list(_rows(done, lang)), _headers(lang), WIDTHS)


def csv_text(done: Sequence[Made], lang: Lang) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_headers(lang))
    writer.writerows([safe(cell) for cell in row] for row in (*_rows(done, lang), *_audit_rows(done, lang)))
    return out.getvalue()


def _place(spot: Spot | None) -> str:
    """`14` for a line of a text file, `tr. 2` of a PDF, `¶ 31` elsewhere."""
    if spot is None:
        return ""
    return str(spot.line) if spot.line else f"¶ {spot.paragraph}" + (f", tr. {spot.page}" if spot.page else "")
