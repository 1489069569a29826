"""--agency: the file that says whose papers are printed."""

from __future__ import annotations

from pathlib import Path

import click

from ctlc_rules.case.agency import Agency, read_agency
from ctlc_rules.cli.files import read_bytes
from ctlc_rules.cli.session import Session

agency_option = click.option(
    "--agency",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="CTLC_AGENCY",
    help="Tệp cơ quan ban hành: tên, địa danh, số, người ký / the agency's file: names, place, numbers, signers.",
)


def agency_of(session: Session, path: Path | None) -> Agency | None:
    """The agency in that file; None where none is named, or with problems."""
    data = read_bytes(path, session.of_cases) if path else None
    if path is None or data is None:
        return None
    session.sources[path.as_posix()] = data
    return read_agency(path.as_posix(), data, session.of_cases)
