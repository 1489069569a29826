"""One run of a command: files in, cases joined, standards chosen, evaluations made; every problem kept with its exit code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import click

from ctlc_rules.case.lists import Lists, OpenList, join_lists
from ctlc_rules.case.read import OpenCase, OpenLayer, join_layers, open_file
from ctlc_rules.case.written import Layer
from ctlc_rules.cli.files import case_files, read_bytes
from ctlc_rules.cli.layers import beside, case_named_in, exists, withheld
from ctlc_rules.cli.library import Library
from ctlc_rules.criteria import Standard
from ctlc_rules.evaluate import Evaluation
from ctlc_rules.population import Population
from ctlc_rules.population.editions import governing_date, in_force
from ctlc_rules.shipped import cases_dir, criteria_dir
from ctlc_rules.source import Place, Problem, Problems, as_json, as_text, near, source_lines
from ctlc_rules.words import Lang

OK, NO, USAGE, BAD_STANDARD, BAD_CASE, UNDETERMINED, UNWRITTEN, BUG, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 70, 130
ORDER = (BUG, USAGE, BAD_STANDARD, BAD_CASE, UNWRITTEN, UNDETERMINED, NO)
"""The exit code is the first of these that occurred."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user asked of grading."""

    standard: str | None = None
    stage: Layer = "self"
    closed: bool = False
    as_of: date | None = None
    beside: tuple[str, ...] = ()
    """Files and folders that other cases are taken from, themselves not graded."""


@dataclass(frozen=True, slots=True)
class SessionShelf:
    """The library as the second pass asks it. named: the editions that the user asked for, before all others."""

    library: Library
    named: tuple[Standard, ...] = ()

    def editions(self, standard: str) -> tuple[Standard, ...]:
        if self.named and self.named[0].id == standard:
            return self.named
        return self.library.editions(standard) if standard in self.library.files().values() else ()

    def id_for(self, opened: OpenCase) -> str | None:
        """The case's own standard; else the one asked for, or the only one, for its kind of unit."""
        if opened.base.standard:
            return opened.base.standard
        kind = opened.base.unit.kind
        if self.named and self.named[0].for_.unit == kind:
            return self.named[0].id
        ids = {item.id for item in self.library.all() if item.for_.unit == kind}
        return ids.pop() if len(ids) == 1 else None


def spans(editions: Sequence[Standard]) -> str:
    """The editions, each with the days from and to which it is in force."""
    return "; ".join(f"{item.edition}: {item.governs.start} – {item.governs.to or ''}" for item in editions)


@dataclass(slots=True)
class Session:
    """Problems of standards exit 3, of cases 4, of the wish itself 2."""

    lang: Lang
    error_format: str
    folder: Path | None = None
    of_standards: Problems = field(default_factory=Problems)
    of_cases: Problems = field(default_factory=Problems)
    of_usage: Problems = field(default_factory=Problems)
    codes: set[int] = field(default_factory=set)
    sources: dict[str, bytes] = field(default_factory=dict)
    refused: tuple[str, ...] = ()  # files of cases, layers and lists with faults, for which there is no result
    _library: Library | None = None
    _population: Population | None = None

    @property
    def library(self) -> Library:
        if self._library is None:
            self._library = Library(self.folder or criteria_dir(), self.of_standards)
        return self._library

    # cases

    def open(self, named: Sequence[str]) -> tuple[list[tuple[OpenCase, bool]], Lists]:
        """The cases named, joined with their layers, and the lists of units; True where all of a case was found by walking a folder."""
        layers: list[OpenLayer] = []
        lists: list[OpenList] = []
        walked: dict[str, bool] = {}
        failed: dict[Path, str] = {}
        for path, by_walking in case_files(named or (str(cases_dir()),), self.of_cases):
            if path.as_posix() in walked:  # named twice, or beside its folder
                walked[path.as_posix()] &= by_walking
                continue
            layer = self._open_file(path, failed)
            if isinstance(layer, OpenList):
                lists.append(layer)
                walked[path.as_posix()] = by_walking
            elif layer:
                layers.append(layer)
                walked[layer.tree.file] = by_walking
        every = self._with_layers(layers, walked, failed)
        cases = join_layers(every, self.of_cases)
        kept_back = withheld(cases, every, failed, self.of_cases)
        kept = [(case, walked[case.file]) for case in cases if case.base.case not in kept_back]
        return kept, join_lists(lists, self.of_cases)

    def _open_file(self, path: Path, failed: dict[Path, str]) -> OpenLayer | OpenList | None:
        data = read_bytes(path, self.of_cases)
        name = path.as_posix()
        if data is not None:
            self.sources[name] = data
        layer = open_file(name, data, self.of_cases) if data is not None else None
        if layer is None:
            failed[path.resolve()] = case_named_in(data or b"")
        return layer

    def _with_layers(self, layers: list[OpenLayer], walked: dict[str, bool], failed: dict[Path, str]) -> list[OpenLayer]:
        """A case named alone brings the layers that lie beside it: `ID.office.yaml`, `ID.reaudit.yaml`."""
        known = {Path(layer.tree.file).resolve() for layer in layers} | set(failed)
        found = list(layers)
        for layer in layers:
            for path in beside(layer.tree.file) if layer.layer == "self" else ():
                if exists(path) and path.resolve() not in known:
                    known.add(path.resolve())
                    more = self._open_file(path, failed)
                    if isinstance(more, OpenLayer):
                        found.append(more)
                        walked[more.tree.file] = walked[layer.tree.file]
        return found

    # grading

    def grade(self, named: Sequence[str], wish: Wish) -> list[Evaluation]:
        """Every case that can be graded; what cannot is among the problems, and the others are still done."""
        editions = self.library.named(wish.standard) if wish.standard else ()
        if wish.standard and not editions:
            self.of_usage.extend(problem for problem in self.of_standards if problem.code == "no-such-standard")
            return []
        found: list[tuple[str, Evaluation]] = []
        cases, lists = self.open((*(named or (str(cases_dir()),)), *wish.beside))
        shelf = SessionShelf(self.library, editions)
        self._population = Population([opened for opened, _ in cases], lists, shelf, wish.stage, self.of_cases, self.of_standards)
        asked = self._asked(named, wish)
        for opened, walked in cases:
            if asked is not None and opened.file not in asked:
                continue
            found += [(opened.file, evaluation)] if (evaluation := self._graded(opened, walked, wish, editions)) else []
        unread = dict.fromkeys(problem.place.file for problem in self.of_cases if problem.place.file in self.sources)
        self.refused = tuple(file for file in unread if file not in dict(found))
        return [evaluation for _, evaluation in found]

    def _asked(self, named: Sequence[str], wish: Wish) -> set[str] | None:
        """The files of the cases that are graded; None for all of them, where none are only beside."""
        if not wish.beside:
            return None
        return {path.as_posix() for path, _ in case_files(named or (str(cases_dir()),), Problems())}

    def _graded(self, opened: OpenCase, walked: bool, wish: Wish, editions: tuple[Standard, ...]) -> Evaluation | None:
        named = editions or (self._own_editions(opened) or ())
        if not named:
            return None
        other = editions and editions[0].for_.unit != opened.base.unit.kind
        if other and not walked:
            place = opened.layers[0].tree.place(("unit", "kind"))
            self.of_cases.add(
                place, "other-kind-of-unit", kind=opened.base.unit.kind, standard=editions[0].id, wanted=editions[0].for_.unit
            )
            return None
        if other:
            return self._not_for(opened, wish)
        standard = in_force(named, opened, wish.as_of)
        if standard is None:
            self._none_in_force(opened, named, wish)
            return None
        return self._evaluated(opened, standard, wish)

    def _evaluated(self, opened: OpenCase, standard: Standard, wish: Wish) -> Evaluation | None:
        assert self._population is not None
        return self._population.graded(opened, standard, wish.closed, wish.as_of)

    def _not_for(self, opened: OpenCase, wish: Wish) -> Evaluation | None:
        """A case for another standard, met while walking: its own standard still checks its data."""
        own = self._own_editions(opened)
        standard = in_force(own, opened, wish.as_of) if own else None
        evaluation = self._evaluated(opened, standard, wish) if standard else None
        if evaluation is None:
            return None
        return replace(evaluation, outcome="not_for_this_standard", because="other-unit", ratings=())

    def _own_editions(self, opened: OpenCase) -> tuple[Standard, ...] | None:
        """The case's own standard, else the only one for its kind of unit."""
        place = opened.layers[0].tree.place(("standard",))
        if opened.base.standard:
            if opened.base.standard not in self.library.files().values():
                known = sorted(set(self.library.files().values()))
                close = near(opened.base.standard, known)
                hint = "near-name" if close else "other-library"
                self.of_cases.add(place, "unknown-standard", hint=hint, name=opened.base.standard, near=close, known=", ".join(known))
                return None
            return self.library.editions(opened.base.standard)
        kind = opened.base.unit.kind
        ids = sorted({item.id for item in self.library.all() if item.for_.unit == kind})
        if len(ids) != 1:
            listed = ", ".join(ids) or "–"
            code = "which-standard" if ids else "no-standard-for-kind"
            self.of_usage.add(opened.layers[0].tree.place(("case",)), code, case=opened.base.case, kind=kind, known=listed)
            return None
        return self.library.editions(ids[0])

    def _none_in_force(self, opened: OpenCase, editions: tuple[Standard, ...], wish: Wish) -> None:
        day = wish.as_of or governing_date(editions[-1], opened, None)
        place = Place("--as-of") if wish.as_of else opened.layers[0].tree.place(("period", "to"))
        problems = self.of_usage if wish.as_of else self.of_cases
        problems.add(place, "no-edition-in-force", standard=editions[0].id, day=day or "–", editions=spans(editions))

    # the end

    def tell(self) -> None:
        """Every problem to stderr, sorted by place, each once; and its exit code."""
        for problems, code in ((self.of_usage, USAGE), (self.of_standards, BAD_STANDARD), (self.of_cases, BAD_CASE)):
            if problems:
                self.codes.add(code)
        shown: dict[Problem, None] = dict.fromkeys((*self.of_usage, *self.of_standards, *self.of_cases))
        if not shown:
            return
        if self.error_format == "json":
            click.echo(as_json(tuple(shown), self.lang), err=True)
            return
        lines = {file: self._lines(file) for file in {problem.place.file for problem in shown}}
        for problem in sorted(shown, key=lambda item: item.place):
            click.echo(as_text(problem, lines[problem.place.file], self.lang), err=True)

    def _lines(self, file: str) -> tuple[str, ...] | None:
        data = self.sources.get(file) or self.library.sources.get(file)
        return source_lines(data) if data is not None else None

    @property
    def exit_code(self) -> int:
        return next((code for code in ORDER if code in self.codes), OK)
