"""The English texts of a standard, in a file of their own under the same ids: `ID.en.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pydantic import Field

from ctlc_rules.criteria.written import WrittenStandard
from ctlc_rules.source import Door, Name, Path, Problems, Text, Tree, read_tree, validate


class EnglishWord(Door):
    label: Text
    means: Text | None = None


class EnglishCitation(Door):
    title: Text
    note: Text | None = None


class EnglishTiers(Door):
    section: Text
    criterion: Text


class EnglishFile(Door):
    standard: Name
    title: Text
    words: EnglishTiers
    scales: dict[Name, dict[Name, EnglishWord]] = Field(default={})
    papers: dict[Name, Text] = Field(default={})
    citations: dict[Name, EnglishCitation] = Field(default={})
    inputs: dict[Name, Text] = Field(default={})
    derived: dict[Name, Text] = Field(default={})
    units: dict[Text, Text] = Field(default={})
    sections: dict[Name, Text] = Field(default={})
    criteria: dict[Name, Text] = Field(default={})
    why: dict[Name, Text] = Field(default={})
    rating: dict[Name, Text] = Field(default={})
    findings: dict[Name, Text] = Field(default={})
    relations: list[str | None] = Field(default=[])


@dataclass(frozen=True, slots=True)
class Both:
    """A text in Vietnamese and in English; where no English was written, the Vietnamese stands in its place."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class English:
    """Looks up English texts; what is missing falls back to the Vietnamese."""

    file: EnglishFile | None

    def both(self, vi: str, find: Callable[[EnglishFile], str | None]) -> Both:
        en = find(self.file) if self.file else None
        return Both(vi, en or vi)


def read_english(file: str, data: bytes, written: WrittenStandard, problems: Problems) -> English:
    """The English file, checked against the ids of its standard: every id must exist there."""
    tree = read_tree(file, data, problems)
    english = validate(EnglishFile, tree, problems) if tree else None
    if tree is None or english is None:
        return English(None)
    if english.standard != written.standard:
        width = tree.text_width(("standard",))
        problems.add(tree.place(("standard",)), "english-of-another", width=width, name=english.standard, standard=written.standard)
    known: dict[str, Iterable[str]] = {
        "papers": written.papers, "citations": written.citations, "inputs": written.inputs, "derived": written.derived,
        "sections": written.sections, "criteria": written.criteria, "why": written.criteria, "findings": written.findings,
        "scales": written.scales, "rating": [row.id for row in written.ratings],
    }  # fmt: skip
    for key, ids in known.items():
        _check(tree, (key,), tuple(getattr(english, key)), tuple(ids), problems)
    for scale, words in english.scales.items():
        _check(tree, ("scales", scale), tuple(words), tuple(written.scales.get(scale, words)), problems)
    return English(english)


def _check(tree: Tree, at: Path, used: Iterable[str], known: tuple[str, ...], problems: Problems) -> None:
    for name in used:
        if name not in known:
            path = (*at, name)
            problems.add(tree.key_place(path), "english-unknown", width=tree.key_width(path), name=name)
