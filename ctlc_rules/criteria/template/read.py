"""Reads a report template and checks it against its standard: every mistake with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ctlc_rules.criteria.inputs import YES_NO
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.criteria.template.written import Heading, ReportTable, TableRow, Way, WrittenTemplate
from ctlc_rules.source import Path, Problems, Tree, fold, read_tree, validate

FIGURE = "#"
GAP = "…"


@dataclass(frozen=True)
class Template:
    """A template that fits its standard."""

    written: WrittenTemplate
    standard: Standard
    tree: Tree

    @property
    def file(self) -> str:
        return self.tree.file

    @cached_property
    def sections(self) -> dict[str, tuple[str, ...]]:
        """Section: the words by which it is known."""
        return {name: tuple(item.words if isinstance(item, Heading) else item) for name, item in self.written.sections.items()}

    @cached_property
    def without_results(self) -> frozenset[str]:
        """The sections of wishes and plans."""
        return frozenset(name for name, item in self.written.sections.items() if isinstance(item, Heading) and not item.results)

    @cached_property
    def ways(self) -> dict[str, tuple[Way, ...]]:
        return {name: tuple(item) if isinstance(item, list) else (item,) for name, item in self.written.facts.items()}

    @cached_property
    def inputs(self) -> frozenset[str]:
        """All that a report by this template can say."""
        of_ways = {way.whole for ways in self.ways.values() for way in ways if way.whole}
        tables = self.written.tables.values()
        of_rows = {name for table in tables for row in rows_of(table) for name in (*row.gives.values(), *row.zero.values())}
        of_sums = {item.gives for table in tables for item in table.sums}
        return frozenset({*self.ways, *of_ways, *of_rows, *of_sums})


def rows_of(table: ReportTable) -> tuple[TableRow, ...]:
    return (*table.rows.values(), *((table.total,) if table.total else ()))


def texts(item: str | list[str] | None) -> tuple[str, ...]:
    """What may be one text or several."""
    return () if item is None else (item,) if isinstance(item, str) else tuple(item)


def read_template(file: str, data: bytes, standard: Standard, problems: Problems) -> Template | None:
    """The template in `data`, checked against its standard; None with every problem found."""
    found = Problems()
    tree = read_tree(file, data, found)
    written = validate(WrittenTemplate, tree, found) if tree else None
    if tree and written:
        _Check(written, standard, tree, found).all()
    problems.extend(found)
    return Template(written, standard, tree) if tree and written and not found else None


class _Check:
    """What a model cannot see: names that must exist, words that say two things."""

    def __init__(self, written: WrittenTemplate, standard: Standard, tree: Tree, problems: Problems) -> None:
        self.written = written
        self.standard = standard
        self.tree = tree
        self.problems = problems

    def all(self) -> None:
        if self.written.standard not in (self.standard.id, self.standard.framework.id if self.standard.framework else ""):
            self.wrong("template-of-another", ("standard",), name=self.written.standard, standard=self.standard.id)
        self._sections()
        self._scales()
        self._audit()
        for name, table in self.written.tables.items():
            self._table(table, ("tables", name))
        for name, item in self.written.facts.items():
            self._input(name, ("facts", name), key=True)
            ways = item if isinstance(item, list) else [item]
            for place, way in enumerate(ways):
                self._way(name, way, ("facts", name, place) if isinstance(item, list) else ("facts", name))

    def wrong(self, code: str, path: Path, hint: str = "", **args: object) -> None:
        self.problems.tell(self.tree.place(path), code, args, hint=hint, width=self.tree.text_width(path))

    def wrong_key(self, code: str, path: Path, hint: str = "", **args: object) -> None:
        self.problems.tell(self.tree.key_place(path), code, args, hint=hint, width=self.tree.key_width(path))

    def _input(self, name: str, path: Path, key: bool = False) -> None:
        if name not in self.standard.inputs:
            close = self.problems.near(name, self.standard.inputs)
            tell = self.wrong_key if key else self.wrong
            tell("template-no-input", path, "near-name" if close else "", name=name, near=close, standard=self.standard.id)

    def _section(self, name: str, path: Path) -> None:
        if name not in self.written.sections:
            close = self.problems.near(name, self.written.sections)
            self.wrong("template-no-section", path, "near-name" if close else "", name=name, near=close)

    def _sections(self) -> None:
        where = ((name, item.words if isinstance(item, Heading) else item) for name, item in self.written.sections.items())
        self._twice((words for _, words in where), [("sections", name) for name in self.written.sections])

    def _twice(self, groups: Iterable[list[str]], paths: list[Path]) -> None:
        """Words that stand for two things cannot be told apart in a report."""
        seen: dict[str, Path] = {}
        for words, path in zip(groups, paths, strict=True):
            for word in words:
                if seen.setdefault(fold(word), path) != path:
                    self.wrong_key("template-words-twice", path, word=word, other=seen[fold(word)][-1])

    def _scales(self) -> None:
        for scale, words in self.written.words.items():
            if scale == YES_NO:
                known: tuple[str, ...] = ("yes", "no")
            elif scale in self.standard.written.scales:
                known = tuple(self.standard.written.scales[scale])
            else:
                listed = ", ".join((*self.standard.written.scales, YES_NO))
                self.wrong_key("unknown-scale", ("words", scale), name=scale, known=listed)
                continue
            for word in words:
                if word not in known:
                    self.wrong_key("template-no-word", ("words", scale, word), name=word, scale=scale, known=", ".join(known))
            self._twice(words.values(), [("words", scale, word) for word in words])

    def _audit(self) -> None:
        audit = self.written.audit
        if audit.population:
            self._number(audit.population, ("audit", "population"))
        for name in audit.jumps:
            self._number(name, ("audit", "jumps", name), key=True)
        for place, ratio in enumerate(audit.ratios):
            self._number(ratio.of, ("audit", "ratios", place, "of"))
            self._number(ratio.by, ("audit", "ratios", place, "by"))

    def _number(self, name: str, path: Path, key: bool = False) -> None:
        """An input, and one of numbers."""
        self._input(name, path, key)
        info = self.standard.inputs.get(name)
        if info and not info.is_number:
            (self.wrong_key if key else self.wrong)("number-expected-name", path, name=name)

    def _table(self, table: ReportTable, path: Path) -> None:
        if table.section:
            self._section(table.section, (*path, "in"))
        rows: list[tuple[TableRow, Path]] = [(row, (*path, "rows", name)) for name, row in table.rows.items()]
        self._twice((row.words for row, _ in rows), [at for _, at in rows])
        self._twice(table.columns.values(), [(*path, "columns", name) for name in table.columns])
        for row, at in (*rows, *(((table.total, (*path, "total")),) if table.total else ())):
            for part in ("gives", "zero"):
                for column, name in getattr(row, part).items():
                    self._column(column, table, (*at, part, column))
                    self._input(name, (*at, part, column))
        for column in table.units:
            self._column(column, table, (*path, "units", column))
        self._twice(table.units.values(), [(*path, "units", name) for name in table.units])
        for place, item in enumerate(table.sums):
            at = (*path, "sums", place)
            self._column(item.column, table, (*at, "column"), key=False)
            self._input(item.gives, (*at, "gives"))
            for number, name in enumerate(item.but):
                if name not in table.rows:
                    self.wrong("template-no-row", (*at, "but", number), name=name, known=", ".join(table.rows))

    def _column(self, name: str, table: ReportTable, path: Path, key: bool = True) -> None:
        if name not in table.columns:
            tell = self.wrong_key if key else self.wrong
            tell("template-no-column", path, name=name, known=", ".join(table.columns))

    def _way(self, name: str, way: Way, path: Path) -> None:
        if (way.prompt is None) == (way.says is None):
            self.wrong("template-way", path)
            return
        for place, section in enumerate(texts(way.section)):
            self._section(section, (*path, "in", place) if isinstance(way.section, list) else (*path, "in"))
        if way.whole:
            self._input(way.whole, (*path, "of"))
        patterns = texts(way.says)
        figures = [pattern.count(FIGURE) for pattern in patterns]
        if any(count > 1 for count in figures) or len(set(figures)) > 1:
            self.wrong("template-figures", (*path, "says"))
        elif way.gives is not None and way.asks is not None:
            self.wrong_key("template-gives", (*path, "asks"))
        elif patterns and bool(figures[0]) and way.gives is not None:
            self.wrong_key("template-gives", (*path, "gives"))
        elif patterns and not figures[0] and way.gives is None and way.asks is None:
            self.wrong("template-gives", (*path, "says"))
        elif way.prompt and (way.gives is not None or way.asks is not None):
            self.wrong_key("template-gives", (*path, "gives" if way.gives is not None else "asks"))
        for pattern in patterns:
            if not pattern.replace(FIGURE, "").replace(GAP, "").strip():
                self.wrong("template-no-words", (*path, "says"), pattern=pattern)
        info = self.standard.inputs.get(name)
        if info and way.gives is not None and info.words:
            for value in texts(way.gives):
                if value not in {word.id for word in info.words}:
                    listed = ", ".join(word.id for word in info.words)
                    self.wrong("template-no-word", (*path, "gives"), name=value, scale=name, known=listed)
