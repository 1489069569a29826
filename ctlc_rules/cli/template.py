"""The office's Word template: the shipped one written for the office to restyle, and the office's own read and checked."""

from __future__ import annotations

from pathlib import Path

from ctlc_rules.cli.files import read_bytes
from ctlc_rules.cli.output import write_bytes
from ctlc_rules.cli.printing import desk
from ctlc_rules.cli.session import Session
from ctlc_rules.source import Place


def write_template(session: Session, to: Path, force: bool) -> None:
    """A Word file with each style once, and what it is for written in it."""
    from ctlc_rules.exchange.papers.sample import sample
    from ctlc_rules.exchange.papers.typeset import Typesetter
    from ctlc_rules.exchange.papers.word import as_word

    write_bytes(as_word(sample(session.lang), session.lang, Typesetter(desk()).drawing), to, force, session.lang)


def template_at(session: Session, path: Path) -> bytes | None:
    """The office's template; None with a problem where it is no Word file, or not one to be opened."""
    from ctlc_rules.exchange.documents.safety import check_office_file, check_size
    from ctlc_rules.exchange.papers.word import is_word

    if not check_size(str(path), path.stat().st_size, session.of_usage):
        return None
    data = read_bytes(path, session.of_usage)
    if data is None or not check_office_file(str(path), data, session.of_usage):
        return None
    if not is_word(data):
        session.of_usage.add(Place(str(path)), "report-bad-template")
        return None
    return data
