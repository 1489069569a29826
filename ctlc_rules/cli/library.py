"""The standards at hand: found in the criteria folder, read only when asked for, and chosen by id, unit kind and date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from unicodedata import normalize

from ctlc_rules.case.examples import Examples, read_examples
from ctlc_rules.cli.files import COMPANIONS, ENDINGS, EXAMPLES, REPORTS, read_bytes
from ctlc_rules.criteria import FrameworkFile, Standard, read_standard
from ctlc_rules.criteria.template import Template, read_template
from ctlc_rules.source import Place, Problems, near

_ID = re.compile(r"^\s*standard:\s*[\"']?([^\s\"'#]+)", re.MULTILINE)


@dataclass(slots=True)
class Library:
    """folder: where standards are looked for. Problems of standards go to `problems` (exit code 3)."""

    folder: Path
    problems: Problems
    sources: dict[str, bytes] = field(default_factory=dict)
    _read: dict[Path, Standard | None] = field(default_factory=dict)
    _ids: dict[Path, str] | None = None
    _templates: dict[Path, Template | None] = field(default_factory=dict)
    _template_ids: dict[Path, str] | None = None

    def files(self) -> dict[Path, str]:
        """Every criteria file and the id that it gives itself, by a look at its text."""
        if self._ids is None:
            self._ids = {}
            for path in sorted(self.folder.glob("**/*"), key=Path.as_posix) if self.folder.is_dir() else ():
                if path.suffix in ENDINGS and not path.name.endswith(COMPANIONS) and path.is_file():
                    self._ids[path] = _id_of(path)
        return self._ids

    def read(self, path: Path) -> Standard | None:
        """One standard with its English texts; None with problems, told once."""
        if path not in self._read:
            self._read[path] = self._load(path)
        return self._read[path]

    def _load(self, path: Path) -> Standard | None:
        found = self._bytes(path)
        if found is None:
            return None
        return read_standard(found.file, found.data, self.problems, found.english, _Frameworks(self))

    def _bytes(self, path: Path) -> FrameworkFile | None:
        """A file and that of its English texts, as they are; None with a problem."""
        data = read_bytes(path, self.problems)
        if data is None:
            return None
        name = self.shown(path)
        self.sources[name] = data
        english = path.with_name(f"{path.stem}.en{path.suffix}")
        more = read_bytes(english, self.problems) if english.is_file() else None
        if more is not None:
            self.sources[self.shown(english)] = more
        return FrameworkFile(name, data, None if more is None else (self.shown(english), more))

    def files_of(self, standard: str) -> tuple[FrameworkFile, ...]:
        return tuple(found for path, name in self.files().items() if name == standard and (found := self._bytes(path)))

    def template(self, standard: Standard) -> Template | None:
        """The report template beside a standard; that of its framework where a local file has none of its own."""
        for name in (standard.id, standard.framework.id if standard.framework else ""):
            path = self._template_file(name)
            if path:
                if path not in self._templates:
                    data = read_bytes(path, self.problems)
                    self.sources[self.shown(path)] = data or b""
                    self._templates[path] = read_template(self.shown(path), data, standard, self.problems) if data is not None else None
                return self._templates[path]
        return None

    def examples(self, standard: Standard) -> Examples | None:
        """The examples beside the file of a standard; None where there are none, or with problems."""
        path = next((path for path, read in self._read.items() if read is standard), None)
        beside = [path.with_name(path.stem + ending) for ending in EXAMPLES] if path else []
        for file in beside:
            data = read_bytes(file, self.problems) if file.is_file() else None
            if data is not None:
                self.sources[self.shown(file)] = data
                return read_examples(self.shown(file), data, standard, self.problems)
        return None

    def _template_file(self, standard: str) -> Path | None:
        return next((path for path, name in self.template_files().items() if standard and name == standard), None)

    def template_files(self) -> dict[Path, str]:
        """Every report template of the folder and the standard that it gives itself."""
        if self._template_ids is None:
            found = sorted(self.folder.glob("**/*"), key=Path.as_posix) if self.folder.is_dir() else []
            self._template_ids = {path: _id_of(path) for path in found if path.name.endswith(REPORTS) and path.is_file()}
        return self._template_ids

    def shown(self, path: Path) -> str:
        """How messages and results name a file: `criteria/NAME` for those of the folder, wherever it lies; else as it was given."""
        if path.is_relative_to(self.folder):
            return f"criteria/{path.relative_to(self.folder).as_posix()}"
        return path.as_posix()

    def editions(self, standard: str) -> tuple[Standard, ...]:
        """Every edition of a standard by its id, the oldest first.

        None at all where one of them cannot be read, or two are of one edition or in force on one day: nobody could say which
        of them governs a case.
        """
        read = [self.read(path) for path, name in self.files().items() if name == standard]
        found = [one for one in read if one is not None]
        doubtful = len(found) < len(read)
        found.sort(key=lambda item: (item.governs.start, item.edition))
        for first, second in combinations(found, 2):
            overlap = first.governs.to is None or first.governs.to >= second.governs.start
            if first.edition == second.edition or overlap:
                doubtful = True
                self.problems.add(Place(second.file), "standard-twice", name=standard, other=first.file)
        return () if doubtful else tuple(found)

    def all(self) -> tuple[Standard, ...]:
        return tuple(item for path in self.files() if (item := self.read(path)) is not None)

    def named(self, name: str) -> tuple[Standard, ...]:
        """A standard by the path of its file, or all editions by its id; empty with a problem."""
        path = Path(name)
        if path.suffix in ENDINGS or path.is_file():
            one = self.read(path)
            return (one,) if one else ()
        if name not in self.files().values():
            known = sorted(set(self.files().values()))
            close = near(name, known)
            hint = "near-name" if close else ""
            self.problems.add(Place(name), "no-such-standard", hint=hint, name=name, near=close, known=", ".join(known))
            return ()
        return self.editions(name)


@dataclass(frozen=True, slots=True)
class _Frameworks:
    """A local file finds its framework in the library."""

    library: Library

    def ids(self) -> frozenset[str]:
        return frozenset(self.library.files().values())

    def files(self, name: str) -> tuple[FrameworkFile, ...]:
        return self.library.files_of(name)


def _id_of(path: Path) -> str:
    """The id that a file gives itself near its top; the file's own name where it cannot be seen."""
    try:
        with path.open("rb") as file:
            found = _ID.search(normalize("NFC", file.read(10_000).decode("utf-8", "replace")))
    except OSError:
        found = None
    return found.group(1) if found else path.stem
