"""Workbooks that came back: each a case or the layers of an office, written beside each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctlc_rules.cli.files import read_bytes
from ctlc_rules.cli.output import refuse_if_there, write
from ctlc_rules.cli.reports import ENDINGS as REPORTS
from ctlc_rules.cli.reports import make_folder
from ctlc_rules.cli.session import Session
from ctlc_rules.criteria import Standard
from ctlc_rules.source import Place, Problems
from ctlc_rules.words import say

if TYPE_CHECKING:
    from ctlc_rules.exchange.workbook.draft import DraftFile

ENDINGS = (".xlsx", ".xlsm", ".ods")
MOST_BYTES = 20_000_000


def workbooks_in(named: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The workbooks that are named or lie in a folder that is, in the order of their names; and what was named that may hold others."""
    books: list[Path] = []
    others: list[Path] = []
    for path in named:
        if not path.is_dir():
            (books if path.suffix.lower() in ENDINGS else others).append(path)
            continue
        inside = sorted((item for item in path.rglob("*") if _shown(item, path)), key=Path.as_posix)
        found = [item for item in inside if item.suffix.lower() in ENDINGS]
        books += found
        if not found or any(item.suffix.lower() in REPORTS for item in inside):
            others.append(path)
    return books, others


def _shown(item: Path, folder: Path) -> bool:
    return item.is_file() and not any(part.startswith((".", "~$")) for part in item.relative_to(folder).parts)


def take_workbooks(session: Session, paths: Sequence[Path], to: Path | None, force: bool, several: bool) -> None:
    """One file to where it is said, or to stdout; several, or with other reports, into a folder. What cannot be read of them is told."""
    from ctlc_rules.exchange.documents.safety import check_size
    from ctlc_rules.exchange.workbook.taken import take

    files: dict[str, DraftFile] = {}
    for path in paths:
        found = Problems()
        data = read_bytes(path, found, MOST_BYTES)
        small = data is not None and check_size(path.as_posix(), len(data), found, MOST_BYTES)
        taken = take(path.as_posix(), data, _editions(session), found) if data is not None and small else ()
        for item in taken:
            if item.name in files:
                found.add(Place(path.as_posix()), "form-case-again", name=item.name)
            else:
                files[item.name] = item
        session.of_cases.extend(found)
        if taken:
            names = ", ".join(str(item.written["case"]) for item in taken)
            click.echo(say("form.taken", session.lang, file=path.name, names=names), err=True)
    if files:
        _keep(session, tuple(files.values()), to, force, several)


def _editions(session: Session) -> Callable[[str, str], Standard | None]:
    def find(name: str, edition: str) -> Standard | None:
        library = session.library
        known = library.editions(name) if name in library.files().values() else ()
        return next((item for item in known if item.edition == edition), None)

    return find


def _keep(session: Session, files: tuple[DraftFile, ...], to: Path | None, force: bool, several: bool) -> None:
    if to is None and (several or len(files) > 1):
        session.of_usage.add(Place("-o"), "read-needs-folder")
        return
    one = to is None or (not several and len(files) == 1 and to.suffix in (".yaml", ".yml") and not to.is_dir())
    paths = [to] if one else [to / item.name for item in files if to is not None]
    refuse_if_there([path for path in paths if path is not None], force, session.lang)
    if to is not None and not one:
        make_folder(to, session)
    for path, item in zip(paths, files, strict=True):
        write(item.text, path, force, session.lang)
