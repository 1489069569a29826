"""Reports read one by one: each a draft case, all of them one list of what needs a look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ctlc_rules.cli.against import Against
from ctlc_rules.cli.convert import report_document, within_time
from ctlc_rules.cli.output import UnwrittenError, refuse_if_there, write, write_bytes
from ctlc_rules.cli.session import NO, Session
from ctlc_rules.cli.to_look_at import TO_LOOK_AT, Made, csv_text, table
from ctlc_rules.criteria.template import Template
from ctlc_rules.source import Place
from ctlc_rules.words import say

if TYPE_CHECKING:
    from ctlc_rules.exchange.documents.document import Document
    from ctlc_rules.exchange.reading.reading import Reading

ENDINGS = (".docx", ".docm", ".pdf", ".html", ".htm", ".txt", ".doc", ".rtf", ".odt")


@dataclass(slots=True)
class Desk:
    """standard: as the user named it; without it the template that understands most."""

    session: Session
    standard: str | None
    force: bool
    against: Against
    _templates: list[Template] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)

    def read(self, named: Sequence[Path], to: str | None) -> None:
        files = list(self._files(named))
        several = len(files) > 1 or any(path.is_dir() for path in named) or (to is not None and Path(to).is_dir())
        if several and to is None:
            self.session.of_usage.add(Place("-o"), "read-needs-folder")
            return
        self._templates = self._chosen()
        if not files or not self._templates:
            return
        if several and to:
            self._folder(files, Path(to))
        else:
            self._one(files[0], Path(to) if to else None)

    def _files(self, named: Sequence[Path]) -> Iterator[Path]:
        """The reports named; of a folder all that it holds, in the order of their names."""
        for path in named:
            if not path.is_dir():
                yield path
                continue
            found = sorted((item for item in path.rglob("*") if _is_report(item, path)), key=Path.as_posix)
            if not found:
                self.session.of_cases.add(Place(str(path)), "no-reports", endings=", ".join(ENDINGS))
            yield from found

    def _chosen(self) -> list[Template]:
        """The templates to try. A standard that has none cannot be read by."""
        library = self.session.library
        if self.standard:
            standards = library.named(self.standard)
            if not standards:
                self.session.of_usage.extend(problem for problem in self.session.of_standards if problem.code == "no-such-standard")
                return []
            found = [template] if (template := library.template(standards[-1])) else []
            if not found and not self.session.of_standards:
                self._no_template(standards[-1].id)
            return found
        ids = dict.fromkeys(library.template_files().values())
        newest = [standards[-1] for name in ids if (standards := library.editions(name))]
        found = [template for one in newest if (template := library.template(one))]
        if not found and not self.session.of_standards:
            self._no_template("–")
        return found

    def _no_template(self, name: str) -> None:
        known = ", ".join(sorted(set(self.session.library.template_files().values()))) or "–"
        self.session.of_usage.add(Place("--standard"), "no-template", name=name, known=known)

    def _one(self, path: Path, to: Path | None) -> None:
        made = self._made(path)
        if made is None:
            return
        write(made.text, to, self.force, self.session.lang)
        click.echo(made.said, err=True)
        self._show([made], err=to is None)

    def _folder(self, files: Sequence[Path], to: Path) -> None:
        """A case for each report, and the list beside them. What cannot be read is told, the others are done; nothing is written over."""
        lang = self.session.lang
        done: list[Made] = []
        for number, path in enumerate(files, 1):
            made = self._made(path)
            done += [made] if made else []
            click.echo(f"{number}/{len(files)} {made.said if made else say('read.refused', lang, file=path.name)}", err=True)
        if not done:
            return
        targets = [to / f"{made.case}.yaml" for made in done]
        refuse_if_there([*targets, to / TO_LOOK_AT], self.force, lang)
        make_folder(to, self.session)
        for made, target in zip(done, targets, strict=True):
            write(made.text, target, self.force, lang)
        write_bytes(csv_text(done, self.session.lang).encode("utf-8-sig"), to / TO_LOOK_AT, self.force, lang)
        self._show(done)

    def _show(self, done: Sequence[Made], err: bool = False) -> None:
        """What needs a look, then for each report what does not add up."""
        from ctlc_rules.exchange.audit.says import audit_text

        if any(made.looks for made in done):
            click.echo(table(done, self.session.lang), err=err)
        for made in done:
            if made.audit:
                click.echo(audit_text(made.audit, self.session.lang, Path(made.file).name), err=err)
        if any(made.looks or made.audit for made in done):
            self.session.codes.add(NO)

    def _made(self, path: Path) -> Made | None:
        from ctlc_rules.exchange.audit.of_reading import audit_reading
        from ctlc_rules.exchange.reading.draft import case_id, unit_id
        from ctlc_rules.exchange.reading.read import best, read_report
        from ctlc_rules.exchange.reading.sound import sound_draft

        document = self._document(path)
        if document is None:
            return None
        file = path.as_posix()
        readings = within_time(file, self.session.of_cases, lambda: [read_report(document, template) for template in self._templates])
        if readings is None:
            return None
        chosen = tuple(readings) if self.standard else best(readings)
        if len(chosen) != 1:
            known = ", ".join(one.template.standard.id for one in chosen or readings)
            code = "which-template" if chosen else "no-template-fits"
            self.session.of_usage.add(Place(file), code, known=known)
            return None
        name = self._free(case_id(chosen[0]))
        draft, reading = sound_draft(chosen[0], name)
        before = self.against.of(reading, unit_id(reading))
        audit = within_time(file, self.session.of_cases, lambda: audit_reading(reading, before)) or ()
        said = self._counted(path, name, reading, len(audit))
        return Made(file, name, draft.text, reading.template.standard, reading.looks, audit, said)

    def _document(self, path: Path) -> Document | None:
        """The document of a file; a workbook is no report, and is read elsewhere."""
        data = self._bytes(path)
        return None if data is None else report_document(path.as_posix(), data, self.session.of_cases)

    def _bytes(self, path: Path) -> bytes | None:
        from ctlc_rules.exchange.documents.safety import MOST_BYTES

        place, problems = Place(path.as_posix()), self.session.of_cases
        try:
            if not path.exists():
                problems.add(place, "no-such-file")
            elif not path.is_file():
                problems.add(place, "not-a-file")
            else:
                with path.open("rb") as file:
                    return file.read(MOST_BYTES + 1)
        except OSError as fault:
            problems.add(place, "cannot-read", why=fault.strerror or str(fault))
        return None

    def _free(self, name: str) -> str:
        """The id, with a number where another report of this run has it."""
        found, number = name, 2
        while found in self._taken:
            found, number = f"{name}-{number}", number + 1
        self._taken.add(found)
        return found

    def _counted(self, path: Path, name: str, reading: Reading, audited: int) -> str:
        facts = reading.facts.values()
        values = sum(not fact.missing for fact in facts)
        changes = [say(one.code, self.session.lang, times=one.times) for one in reading.document.changes]
        told = say(
            "read.counted", self.session.lang, file=path.name, case=name, standard=reading.template.standard.id,
            values=values, blanks=len(facts) - values, looks=len(reading.looks),
        )  # fmt: skip
        audit = [say("audit.counted", self.session.lang, count=audited)] if audited else []
        return "; ".join([told, *audit, *changes])


def _is_report(item: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in item.relative_to(folder).parts)
    return item.suffix.lower() in ENDINGS and not hidden and item.is_file()


def make_folder(folder: Path, session: Session) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UnwrittenError(say("output.failed", session.lang, path=folder, why=fault.strerror or fault)) from fault
