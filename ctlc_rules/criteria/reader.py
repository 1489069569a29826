"""What the readers of the parts of a standard share: the file, the English texts, the names, and how a problem is placed."""

from __future__ import annotations

from dataclasses import dataclass

from ctlc_rules.criteria.english import English
from ctlc_rules.criteria.infos import Cite, InputInfo
from ctlc_rules.criteria.scope import Known
from ctlc_rules.criteria.written import WrittenStandard
from ctlc_rules.source import Path, Place, Problems, Tree


@dataclass(frozen=True, slots=True)
class Reader:
    written: WrittenStandard
    tree: Tree
    english: English
    inputs: dict[str, InputInfo]
    known: Known
    problems: Problems

    def wrong(self, code: str, path: Path, hint: str = "", **args: object) -> None:
        """A problem at a value."""
        self.problems.tell(self.tree.place(path), code, args, hint=hint, width=self.tree.text_width(path))

    def wrong_key(self, code: str, path: Path, hint: str = "", **args: object) -> None:
        """A problem at a key."""
        self.problems.tell(self.tree.key_place(path), code, args, hint=hint, width=self.tree.key_width(path))

    def place(self, path: Path) -> Place:
        return self.tree.key_place(path)

    def unknown(self, what: str, name: str, known: tuple[str, ...], path: Path) -> None:
        """A name that is not among the known ones: with the near one, else with all."""
        close = self.problems.near(name, known)
        hint = "near-name" if close else "known-names" if known else ""
        self.wrong(f"unknown-{what}", path, hint=hint, name=name, near=close, known=", ".join(known))

    def cites(self, cite: str | list[str] | None, path: Path) -> tuple[Cite, ...]:
        """`id` or `id:article.clause.point`; each id must be among the citations."""
        listed = [cite] if isinstance(cite, str) else cite or []
        found: list[Cite] = []
        for place, text in enumerate(listed):
            name, _, article = text.partition(":")
            if name not in self.written.citations:
                self.unknown("citation", name, tuple(self.written.citations), (*path, place) if isinstance(cite, list) else path)
            found.append(Cite(name, article))
        return tuple(found)

    def papers(self, names: list[str] | None, path: Path) -> tuple[str, ...]:
        for place, name in enumerate(names or ()):
            if name not in self.written.papers:
                self.unknown("paper", name, tuple(self.written.papers), (*path, place))
        return tuple(names or ())
