"""ctlc standards: what is there; one standard as the sheet of points that an official would sign."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from ctlc_rules.cli.agency import agency_of, agency_option
from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.options import DayParam, output, with_session
from ctlc_rules.cli.output import write, write_bytes
from ctlc_rules.cli.printing import Press, may_print
from ctlc_rules.cli.session import USAGE, Session, spans
from ctlc_rules.core.export import core_json
from ctlc_rules.criteria import Standard
from ctlc_rules.explain.numbers import day
from ctlc_rules.report import grid
from ctlc_rules.report.phrases import in_lang
from ctlc_rules.report.points_sheet import PointsSheet, points_sheet
from ctlc_rules.report.points_sheet_as import as_html, as_markdown, as_text
from ctlc_rules.source import Place
from ctlc_rules.words import Lang, say

COLUMNS = ("id", "edition", "status", "unit", "from", "to", "criteria", "core_sha256", "title")


@click.command()
@click.argument("standard", required=False, metavar="[ID|FILE]")
@click.option("--as-of", type=DayParam(), help="Bản có hiệu lực vào ngày này / the edition in force on this day.")
@agency_option
@output("table", "json", "md", "html", "docx", "pdf")
@with_session
def standards(
    session: Session, standard: str | None, as_of: date | None, agency: Path | None, form: str, to: Path | None, force: bool
) -> None:
    """Liệt kê các bộ tiêu chí; nêu mã thì in biểu điểm (bản mới nhất). / List the standards; with an id, print its sheet of points."""
    office = form in ("docx", "pdf")
    if office and not (may_print(session, form, str(to) if to else None) and has_extra("office", session)):
        return
    if office and standard is None:
        session.of_usage.add(Place("--format"), "print-which-standard", form=form)
        return
    issuer = agency_of(session, agency)
    if agency and issuer is None:
        return
    if standard is None:
        found = tuple(item for item in session.library.all() if as_of is None or item.governs_on(as_of))
        text = _list_json(found) if form == "json" else _list(found, session, form)
    else:
        found = session.library.named(standard)
        if not found:
            session.codes.add(USAGE if any(item.code == "no-such-standard" for item in session.of_standards) else 0)
            session.codes.discard(0)
            return
        one = found[-1] if as_of is None else next((item for item in found if item.governs_on(as_of)), None)
        if one is None:
            args = {"standard": found[0].id, "day": as_of, "editions": spans(found)}
            session.of_usage.tell(Place("--as-of"), "no-edition-in-force", args)
            return
        if form == "json":
            text = json.dumps([core_json(one.core)], ensure_ascii=False, sort_keys=True, indent=1) + "\n"
        elif office:
            write_bytes(Press(session.lang).print(as_html(_sheet(one, found, session.lang), issuer), form), to, force, session.lang)
            return
        else:
            sheet = _sheet(one, found, session.lang)
            text = as_html(sheet, issuer) if form == "html" else {"table": as_text, "md": as_markdown}[form](sheet)
    write(text, to, force, session.lang)


def _sheet(one: Standard, editions: tuple[Standard, ...], lang: Lang) -> PointsSheet:
    """The sheet of points of one edition, with a line that names the others."""
    sheet = points_sheet(one, lang)
    others = spans(tuple(item for item in editions if item is not one))
    line = (say("scale.other-editions", lang), say("scale.other-editions.how", lang, editions=others))
    return replace(sheet, about=(*sheet.about, line)) if others else sheet


def _row(item: Standard, session: Session) -> tuple[str, ...]:
    last = day(item.governs.to, session.lang) if item.governs.to else ""
    first = day(item.governs.start, session.lang)
    status = say(f"status.{item.status}", session.lang)
    title = in_lang(item.title, session.lang)
    return item.id, item.edition, status, item.for_.unit, first, last, str(len(item.criteria)), item.core_sha256[:16], title


def _list(found: tuple[Standard, ...], session: Session, form: str) -> str:
    headers = tuple(say(f"column.standard.{key}", session.lang) for key in COLUMNS)
    rows = [_row(item, session) for item in found]
    if form == "md":
        return grid.markdown(rows, headers) + "\n"
    return grid.screen(rows, headers, (24, 8, 12, 10, 12, 12, 9, 18, 56)) + "\n"


def _list_json(found: tuple[Standard, ...]) -> str:
    listed = [
        {
            "id": item.id, "edition": item.edition, "status": item.status, "unit": item.for_.unit,
            "from": item.governs.start.isoformat(), "to": item.governs.to.isoformat() if item.governs.to else None,
            "criteria": len(item.criteria), "core_sha256": item.core_sha256, "title": {"vi": item.title.vi, "en": item.title.en},
        }
        for item in found
    ]  # fmt: skip
    return json.dumps({"schema": 1, "standards": listed}, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
