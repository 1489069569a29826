"""ctlc form: workbooks for a centre and for the office that appraises."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctlc_rules.case.read import OpenCase
from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.options import DayParam, with_session
from ctlc_rules.cli.output import write_bytes
from ctlc_rules.cli.session import USAGE, Session, Wish
from ctlc_rules.criteria import Standard
from ctlc_rules.population.editions import in_force
from ctlc_rules.source import Place

if TYPE_CHECKING:
    from ctlc_rules.exchange.workbook.filled import Filled

Days = tuple[date, date]


@click.command()
@click.argument("standard", required=False, metavar="[ID|FILE]")
@click.argument("cases", nargs=-1, metavar="[CASE...]")
@click.option("--case", "case", metavar="CASE", help="Điền sẵn từ hồ sơ này / filled in from this case.")
@click.option("--period", type=DayParam(), nargs=2, help="Kỳ mới; hồ sơ là của kỳ trước / the new period; the case is of an earlier one.")
@click.option("--office", is_flag=True, help="Biểu mẫu thẩm định cho các hồ sơ / the office's workbook for the cases.")
@click.option("-o", "to", type=click.Path(path_type=Path), metavar="F.xlsx", help="Ghi vào tệp / write to.")
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có / overwrite.")
@with_session
def form(
    session: Session,
    standard: str | None,
    cases: tuple[str, ...],
    case: str | None,
    period: Days | None,
    office: bool,
    to: Path | None,
    force: bool,
) -> None:
    """Biểu mẫu Excel để đơn vị tự đánh giá; biểu mẫu thẩm định. / A workbook for a unit to fill in; the office's workbook.

    \b
    ctlc form clc-illustrative -o bieu-mau.xlsx
    ctlc form clc-illustrative --case HO-SO.yaml -o bieu-mau.xlsx
    ctlc form clc-illustrative --office THU-MUC -o tham-dinh.xlsx
    ctlc read bieu-mau.xlsx -o HO-SO.yaml
    """
    if not has_extra("office", session):
        return
    if standard is None or to is None or bool(cases) != office:
        code = "form-which-standard" if standard is None else "form-where-to" if to is None else "form-office-cases"
        session.of_usage.add(Place("ctlc form"), code)
        return
    editions = session.library.named(standard)
    if not editions:
        session.codes |= {USAGE} if any(item.code == "no-such-standard" for item in session.of_standards) else set()
        return
    data = _office(session, standard, cases) if office else _centre(session, editions, case, period)
    if data is not None:
        write_bytes(data, to, force, session.lang)


def _centre(session: Session, editions: tuple[Standard, ...], case: str | None, period: Days | None) -> bytes | None:
    from ctlc_rules.exchange.workbook.form import centre_workbook
    from ctlc_rules.exchange.workbook.machine import TooWide, calculation_of
    from ctlc_rules.exchange.workbook.results import results_by

    opened = _opened(session, case) if case else None
    if case and opened is None:
        return None
    standard = editions[-1] if opened is None or period else in_force(editions, opened, None) or editions[-1]
    if period:
        standard = next((item for item in editions if item.governs_on(period[1])), editions[-1])
    if opened and opened.base.unit.kind != standard.for_.unit:
        place = opened.layers[0].tree.place(("unit", "kind"))
        kind = opened.base.unit.kind
        session.of_cases.add(place, "other-kind-of-unit", kind=kind, standard=standard.id, wanted=standard.for_.unit)
        return None
    if standard.record_only:
        session.of_usage.add(Place(standard.file), "form-no-criteria", name=standard.id)
        return None
    found = calculation_of(standard.core)
    if isinstance(found, TooWide):
        session.of_usage.add(Place(standard.file), "form-too-wide", name=standard.id, what=found.definition)
        return None
    return centre_workbook(standard, _filled(standard, opened, period), results_by(found))


def _filled(standard: Standard, opened: OpenCase | None, period: Days | None) -> Filled:
    """With a period that begins after the case's: what stays, to be confirmed; else all that the case says."""
    from ctlc_rules.exchange.workbook.filled import EMPTY, Filled, of_earlier_period, of_this_period

    if opened is None:
        days = zip(("period.from", "period.to"), period, strict=True) if period else ()
        return Filled(head=dict(days)) if period else EMPTY
    ended = opened.base.period.to if opened.base.period else None
    if period and (ended is None or ended < period[0]):
        return of_earlier_period(standard, opened, *period)
    return of_this_period(standard, opened)


def _opened(session: Session, named: str) -> OpenCase | None:
    opened, _ = session.open((named,))
    return opened[0][0] if opened else None


def _office(session: Session, standard: str, cases: tuple[str, ...]) -> bytes | None:
    """For the cases that can be graded by the standard; the others are told."""
    from ctlc_rules.exchange.workbook.office import Centre, office_workbook

    opened, _ = session.open(cases)
    by_id = {item.base.case: item for item, _ in opened}
    evaluations = session.grade(cases, Wish(standard, "office"))
    centres = [Centre(by_id[item.case.id], item) for item in evaluations if item.outcome != "not_for_this_standard"]
    if not centres:
        session.of_usage.add(Place("ctlc form"), "form-office-cases")
        return None
    return office_workbook(centres[0].evaluation.standard, centres)
