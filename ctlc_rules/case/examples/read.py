"""Reads the examples of a standard and checks every name and value against it: every mistake with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from ctlc_rules.case.examples.written import WrittenExample, WrittenExamples
from ctlc_rules.case.values import Values
from ctlc_rules.core.compile import whole
from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.operations import Interval
from ctlc_rules.criteria.infos import MONTHS, InputInfo, applies_input, evidence_input, quota_input
from ctlc_rules.criteria.inputs import MONTHS_PER
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Path, Place, Problems, Tree, read_tree, validate

Given = dict[str, Interval | int]
NO, YES = 1, 2
"""The sets of words {no} and {yes}, as bits."""


@dataclass(frozen=True, slots=True)
class Example:
    """rating: None where none is expected. points: of some criteria. met: of some criteria the levels at which they are met."""

    claim: str
    place: Place
    given: Given
    rating: str | None
    points: Mapping[str, Fraction]
    met: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Examples:
    """bases: what each base row gives."""

    file: str
    bases: Mapping[str, Given]
    items: tuple[Example, ...]


def read_examples(file: str, data: bytes, standard: Standard, problems: Problems) -> Examples | None:
    """The examples in `data`; None with every problem found."""
    found = Problems()
    tree = read_tree(file, data, found)
    written = validate(WrittenExamples, tree, found) if tree else None
    examples = _Reading(written, standard, tree, found).examples() if tree and written else None
    problems.extend(found)
    return None if found else examples


@dataclass(frozen=True, slots=True)
class _Reading:
    written: WrittenExamples
    standard: Standard
    tree: Tree
    problems: Problems

    def examples(self) -> Examples:
        if self.written.standard != self.standard.id:
            self._wrong(("standard",), "examples-of-another", name=self.written.standard, standard=self.standard.id)
        bases = {name: self._facts(facts, ("bases", name)) for name, facts in self.written.bases.items()}
        items = [self._example(item, ("examples", place), bases) for place, item in enumerate(self.written.examples)]
        self._twice()
        return Examples(self.tree.file, {name: self._usual() | base for name, base in bases.items()}, tuple(items))

    def _twice(self) -> None:
        seen: dict[str, Place] = {}
        for place, item in enumerate(self.written.examples):
            path: Path = ("examples", place, "claim")
            first = seen.setdefault(item.claim, self.tree.place(path))
            if first != self.tree.place(path):
                self._wrong(path, "example-twice", name=item.claim, first=first.line)

    def _example(self, item: WrittenExample, path: Path, bases: Mapping[str, Given]) -> Example:
        given = self._usual()
        if item.base is not None:
            self._known(item.base, bases, (*path, "base"), "example-no-base")
            given |= bases.get(item.base, {})
        given |= self._facts(item.facts, (*path, "facts"))
        for paper, there in item.papers.items():
            self._known_key(paper, self.standard.papers, (*path, "papers", paper), "example-no-paper")
            given[evidence_input(paper)] = YES if there else NO
        if item.months is not None:
            given[MONTHS] = (whole(Fraction(item.months), MONTHS_PER),) * 2
        if item.rating is None and not item.points and not item.met:
            self._wrong(path, "example-expects-nothing")
        if item.rating is not None:
            self._known(item.rating, (*(info.id for info in self.standard.ratings), NOT_RATED), (*path, "rating"), "example-no-rating")
        for part in ("points", "met"):
            for name in getattr(item, part):
                self._known_key(name, self.standard.outlines, (*path, part, name), "example-no-criterion")
        points = {name: Fraction(value) for name, value in item.points.items()}
        met = {name: self._levels(name, value, (*path, "met", name)) for name, value in item.met.items()}
        return Example(item.claim, self.tree.place(path), given, item.rating, points, met)

    def _levels(self, name: str, value: bool | list[str], path: Path) -> frozenset[str]:
        """The levels at which it is met; all, or none, for yes and no."""
        outline = self.standard.outlines.get(name)
        known = tuple(level for level, _ in outline.verdicts) if outline else ()
        if isinstance(value, bool):
            return frozenset(known if value else ())
        for place, level in enumerate(value):
            self._known(level, known, (*path, place), "example-no-level")
        return frozenset(value)

    def _usual(self) -> Given:
        """What need not be said: papers are there, what may leave applies, the office recorded nothing, a period of the usual length."""
        standard = self.standard
        given: Given = {evidence_input(paper): YES for paper in standard.papers}
        given |= {applies_input(info.id): YES for info in standard.criteria}
        given |= {quota_input(info.id): YES for info, _ in standard.quotas}
        for info in standard.inputs.values():
            if isinstance(info.presume, str):
                given[info.id] = 1 << [word.id for word in info.words].index(info.presume)
            elif info.presume is not None:
                given[info.id] = (whole(info.presume, info.per),) * 2
        if standard.for_.months is not None:
            given[MONTHS] = (whole(Fraction(standard.for_.months), MONTHS_PER),) * 2
        return given

    def _facts(self, facts: Mapping[str, str], path: Path) -> Given:
        given: Given = {}
        for name, text in facts.items():
            at = (*path, name)
            info = self.standard.inputs.get(name)
            if info is None:
                self._known_key(name, self.standard.inputs, at, "example-no-input")
            elif info.ballots or info.elapsed:
                self._wrong(at, "example-not-stated", name=name)
            else:
                given |= self._fact(info, text, at)
        return given

    def _fact(self, info: InputInfo, text: str, path: Path) -> Given:
        values = Values(info, partial(self._told, path))
        if info.words:
            word = values.word(text)
            return {} if word is None else {info.id: 1 << [item.id for item in info.words].index(word)}
        number = values.number(text)
        return {} if number is None else {info.id: (whole(number, info.per),) * 2}

    def _told(self, path: Path, code: str, hint: str = "", **args: object) -> None:
        self.problems.tell(self.tree.place(path), code, args, hint=hint, width=self.tree.text_width(path))

    def _wrong(self, path: Path, code: str, **args: object) -> None:
        self.problems.tell(self.tree.place(path), code, args, hint="", width=self.tree.text_width(path))

    def _known(self, name: str, known: Iterable[str], path: Path, code: str) -> None:
        names = tuple(known)
        if name not in names:
            close = self.problems.near(name, names)
            hint = "near-name" if close else ""
            self.problems.tell(self.tree.place(path), code, {"name": name, "near": close}, hint=hint, width=self.tree.text_width(path))

    def _known_key(self, name: str, known: Iterable[str], path: Path, code: str) -> None:
        names = tuple(known)
        if name not in names:
            close = self.problems.near(name, names)
            hint = "near-name" if close else ""
            self.problems.tell(self.tree.key_place(path), code, {"name": name, "near": close}, hint=hint, width=self.tree.key_width(path))
