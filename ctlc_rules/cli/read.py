"""ctlc read: reports in, draft cases out, and a list of what needs a look."""

from __future__ import annotations

from pathlib import Path

import click

from ctlc_rules.cli.extras import has_extra
from ctlc_rules.cli.options import with_session
from ctlc_rules.cli.reports import Desk
from ctlc_rules.cli.session import Session


@click.command()
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...", type=click.Path(path_type=Path))
@click.option("--standard", metavar="ID|FILE", help="Bộ tiêu chí: mã hoặc tệp / standard: id or file.")
@click.option(
    "-o", "to", metavar="CASE|FOLDER", help="Tệp hồ sơ; thư mục khi đọc nhiều báo cáo / the case, or a folder for several reports."
)
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có / overwrite.")
@with_session
def read(session: Session, reports: tuple[Path, ...], standard: str | None, to: str | None, force: bool) -> None:
    """Đọc báo cáo thành hồ sơ nháp, kèm danh sách chỗ cần xem. / Read reports into draft cases, with a list of what needs a look.

    REPORT: tệp báo cáo (.docx, .pdf, .html, .txt, .doc, .rtf, .odt) hoặc thư mục. / a report, or a folder of them.
    """
    if has_extra("office", session):
        Desk(session, standard, force).read(reports, to)
