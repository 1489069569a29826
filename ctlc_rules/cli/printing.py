"""Where papers leave the program: pages of `report` made into the file that is asked for, and written under a name of their own."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from ctlc_rules.cli.output import UnwrittenError, refuse_if_there, write_bytes
from ctlc_rules.cli.session import Session
from ctlc_rules.source import Place
from ctlc_rules.words import Lang, say

if TYPE_CHECKING:
    from ctlc_rules.exchange.papers.typeset import Desk, Typesetter

OFFICE = "ctlc_rules.exchange"
SLASHES = ("/", "\\")


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is ready. name: without its ending."""

    name: str
    data: bytes


class Press:
    """Prints pages; what it needs of the extra `office` is loaded when it is first used."""

    def __init__(self, lang: Lang, template: bytes | None = None) -> None:
        self.lang = lang
        self.template = template
        self._typesetter: Typesetter | None = None

    @property
    def typesetter(self) -> Typesetter:
        if self._typesetter is None:
            from ctlc_rules.exchange.papers.typeset import Typesetter

            self._typesetter = Typesetter(desk())
        return self._typesetter

    def print(self, page: str, form: str) -> bytes:
        """page: HTML of `report`. form: `html`, `docx`, `pdf` or `png`."""
        if form == "html":
            return page.encode("utf-8", "backslashreplace")
        from ctlc_rules.exchange.papers.parse import parse

        paper = parse(page)
        if form == "pdf":
            return self.typesetter.pdf(paper, self.lang)
        if form == "png":
            return self.typesetter.picture(paper, self.lang)
        from ctlc_rules.exchange.papers.word import as_word

        return as_word(paper, self.lang, self.typesetter.drawing, self.template)


def desk() -> Desk:
    """The template and the fonts that come with the package."""
    from ctlc_rules.exchange.papers.typeset import Desk

    folder = files(OFFICE)
    fonts = folder / "fonts"
    return Desk((folder / "papers" / "paper.typ").read_bytes(), str(fonts), (fonts / "Tinos-Regular.ttf").read_bytes())


def may_print(session: Session, form: str, to: str | None) -> bool:
    """A file that is no text is not thrown at a terminal."""
    if to is None and form != "html" and _is_terminal():
        session.of_usage.add(Place("-o"), "report-to-terminal", form=form)
        return False
    return True


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def deliver(session: Session, made: Sequence[Made], form: str, to: str | None, force: bool) -> None:
    """One file, or a folder with one for each."""
    if to is None and len(made) == 1:
        write_bytes(made[0].data, None, force, session.lang)
        return
    if to is None or (len(made) > 1 and Path(to).suffix == f".{form}" and not Path(to).is_dir()):
        session.of_usage.add(Place("-o"), "report-needs-folder", count=len(made))
        return
    folder = Path(to).is_dir() or to.endswith(SLASHES) or len(made) > 1
    targets = [Path(to) / f"{item.name}.{form}" for item in made] if folder else [Path(to)]
    refuse_if_there(targets, force, session.lang)
    if folder:
        _make(Path(to), session.lang)
    for item, target in zip(made, targets, strict=True):
        write_bytes(item.data, target, force, session.lang)


def _make(folder: Path, lang: Lang) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UnwrittenError(say("output.failed", lang, path=folder, why=fault.strerror or fault)) from fault
