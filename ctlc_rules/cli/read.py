"""ctlc read: reports in, draft cases out, and a list of what needs a look."""

from __future__ import annotations

from pathlib import Path

import click

from ctlc_rules.cli.against import Against
from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.options import with_session
from ctlc_rules.cli.reports import Desk, make_folder
from ctlc_rules.cli.session import Session
from ctlc_rules.cli.workbooks import take_workbooks, workbooks_in
from ctlc_rules.source import Place


@click.command()
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...", type=click.Path(path_type=Path))
@click.option("--standard", metavar="ID|FILE", help="Bộ tiêu chí: mã hoặc tệp / standard: id or file.")
@click.option(
    "-o", "to", metavar="CASE|FOLDER", help="Tệp hồ sơ; thư mục khi đọc nhiều báo cáo / the case, or a folder for several reports."
)
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có / overwrite.")
@click.option("--against", metavar="CASE|FOLDER", help="Hồ sơ kỳ trước của đơn vị để so sánh / the unit's earlier case to compare with.")
@with_session
def read(session: Session, reports: tuple[Path, ...], standard: str | None, to: str | None, force: bool, against: str | None) -> None:
    """Đọc báo cáo, biểu mẫu thành hồ sơ, kèm danh sách chỗ cần xem. / Read reports and workbooks into cases, and list what needs a look.

    REPORT: tệp báo cáo (.docx, .pdf, .html, .txt, .doc, .rtf, .odt), biểu mẫu (.xlsx, .ods) hoặc thư mục. / a report, a workbook, or a
    folder of them.
    """
    if not has_extra("office", session):
        return
    books, others = workbooks_in(reports)
    several = len(books) + len(others) > 1 or any(path.is_dir() for path in reports)
    if books and several and to is None:
        session.of_usage.add(Place("-o"), "read-needs-folder")
        return
    if books and others and to:
        make_folder(Path(to), session)
    if books:
        take_workbooks(session, books, Path(to) if to else None, force, several)
    if others:
        Desk(session, standard, force, Against(session, against)).read(others, to)
