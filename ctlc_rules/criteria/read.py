"""Reads a criteria file: the door, the inputs, the scoring, the judging, the checks; in the end a standard, or problems."""

from __future__ import annotations

from collections.abc import Callable

from ctlc_rules.core.compile import program_of
from ctlc_rules.core.core import EFFECTS, Core, Definition, Outline
from ctlc_rules.core.nodes import Node, Product, Sum
from ctlc_rules.core.walk import Asked, inputs_of, parts_of
from ctlc_rules.criteria.ballots import ballot_input
from ctlc_rules.criteria.changing import is_local
from ctlc_rules.criteria.checks import check_sizes, check_standard, check_used
from ctlc_rules.criteria.english import Both, English, EnglishFile, read_english
from ctlc_rules.criteria.infos import (
    MONTHS,
    CitationInfo,
    DerivedInfo,
    FindingInfo,
    RatingInfo,
    applies_input,
    evidence_date,
    evidence_input,
    quota_input,
)
from ctlc_rules.criteria.inputs import Inputs, core_inputs
from ctlc_rules.criteria.judging import Judging
from ctlc_rules.criteria.limits import Limits
from ctlc_rules.criteria.local import Frameworks, NoFrameworks, read_local
from ctlc_rules.criteria.lowering import Lowering
from ctlc_rules.criteria.reader import Reader
from ctlc_rules.criteria.relating import Relating
from ctlc_rules.criteria.scope import Known, Room
from ctlc_rules.criteria.scored import Scored
from ctlc_rules.criteria.scoring import Scoring
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.criteria.taking import check_taken
from ctlc_rules.criteria.written import Paper, WrittenStandard
from ctlc_rules.expr.lower import quantity_of
from ctlc_rules.expr.meaning import Quantity, Said
from ctlc_rules.forms.base import source_at
from ctlc_rules.source import Mapping, Problems, Tree, read_tree, validate, with_root


def read_standard(
    file: str,
    data: bytes,
    problems: Problems,
    english: tuple[str, bytes] | None = None,
    frameworks: Frameworks | None = None,
) -> Standard | None:
    """The standard in `data`, or None with every problem found.

    file: how the file is called in messages. english: name and bytes of `ID.en.yaml`; without it Vietnamese stands in.
    frameworks: where the framework of a local file is found.
    """
    found = Problems()
    tree = read_tree(file, data, found)
    standard = None
    if tree and is_local(tree):
        standard = read_local(tree, english, frameworks or NoFrameworks(), _read, found)
    elif tree and (written := validate(WrittenStandard, tree, found)):
        texts = read_english(*english, written, found) if english else English(None)
        standard = _read(written, tree, texts, found)
    problems.extend(found)
    return None if found else standard


def read_again(standard: Standard, root: Mapping, problems: Problems) -> Standard | None:
    """The same file with other nodes, without its English texts; None with every problem found."""
    found = Problems()
    tree = with_root(standard.tree, root)
    written = validate(WrittenStandard, tree, found)
    again = _read(written, tree, English(None), found) if written else None
    problems.extend(found)
    return None if found else again


def _read(written: WrittenStandard, tree: Tree, english: English, problems: Problems) -> Standard | None:
    return _Reading(written, tree, english, problems).standard()


class _Reading:
    """One reading; the parts are made in the order in which they may name each other."""

    def __init__(self, written: WrittenStandard, tree: Tree, english: English, problems: Problems) -> None:
        self.inputs = Inputs(written, tree, english, problems).read()
        self.papers = tuple(dict.fromkeys(paper for item in written.criteria.values() for paper in item.evidence or ()))
        leaving = [applies_input(name) for name, item in written.criteria.items() if item.applies_when]
        quotas = [quota_input(row.id) for row in written.ratings if row.quota]
        yes_no = [*map(evidence_input, self.papers), *leaving, *dict.fromkeys(quotas)]
        self.core_inputs = core_inputs(self.inputs, MONTHS, yes_no, map(evidence_date, written.papers))
        per_year = {name for kind in (written.inputs, written.derived) for name, item in kind.items() if item.per == "year"}
        known = Known(self.inputs, written.papers, frozenset(per_year), program_of(self.core_inputs))
        known.faulty = set(written.inputs) - set(self.inputs)
        known.parts = {name: item.part_of for kind in (written.inputs, written.derived) for name, item in kind.items() if item.part_of}
        known.faulty |= {whole for whole in known.parts.values() if whole not in written.inputs and whole not in written.derived}
        known.parts |= {ballot_input(item.id, "zeros"): ballot_input(item.id, "count") for item in self.inputs.values() if item.ballots}
        self.reader = Reader(written, tree, english, self.inputs, known, problems)
        self.lowering = Lowering(known)

    def standard(self) -> Standard | None:
        derived = self._derived()
        limits = Limits(self.reader.written, self.reader.known, self.reader.tree, self.reader.problems).read()
        judging = Judging(self.reader, self.lowering, limits)
        struck, said = judging.zeros()
        scored = Scoring(self.reader, self.lowering, limits, struck).read()
        core, ratings, findings = self._judged(judging, scored, said)
        check_standard(self.reader, ratings, scored.total is not None)
        check_taken(self.reader)
        relating = Relating(self.reader)
        relations = relating.relations()
        published, published_of = relating.record()
        check_used(self.reader)
        check_sizes(self.reader)
        if self.reader.problems:
            return None
        written, english = self.reader.written, self.reader.english
        return Standard(
            id=written.standard,
            edition=written.edition,
            status=written.status,
            title=english.both(written.title, lambda file: file.title),
            file=self.reader.tree.file,
            issued=written.issued,
            for_=written.for_,
            governs=written.governs,
            policy=written.policy,
            section_word=english.both(written.words.section, lambda file: file.words.section),
            criterion_word=english.both(written.words.criterion, lambda file: file.words.criterion),
            inputs=self.inputs,
            derived=derived,
            papers={name: english.both(paper_text(item), _in_english("papers", name)) for name, item in written.papers.items()},
            paper_months={
                name: item.valid_months for name, item in written.papers.items() if isinstance(item, Paper) and item.valid_months
            },
            citations=self._citations(),
            units=self._units(),
            sections=tuple(scored.sections),
            criteria=tuple(scored.criteria),
            levels=tuple(limits) if len(limits) > 1 else (),
            ratings=tuple(ratings),
            findings=tuple(findings),
            relations=tuple(relations),
            accepted=tuple(written.accepted),
            published=published,
            published_of=published_of,
            core=core,
            checks=relating.checks(self.core_inputs, relations, findings),
            has_english=english.file is not None,
            per_year=self.reader.known.per_year,
            sha256=self.reader.tree.sha256,
            written=written,
            tree=self.reader.tree,
        )

    def _judged(self, judging: Judging, scored: Scored, struck: dict[str, Said]) -> tuple[Core, list[RatingInfo], list[FindingInfo]]:
        """The core, whole: after levels, ratings and effects. What only data checks and notes ask is no part of it."""
        levels = judging.levels(scored)
        room = judging.room(scored, levels=levels)
        ratings, rows = judging.ratings(room)
        findings, effects = judging.findings(room, struck)
        ordered = sorted(effects, key=lambda item: EFFECTS.index(item.effect)) + judging.nothing_applies(scored.applies)
        outline = Outline(
            tuple(scored.criterion_outlines),
            tuple(scored.section_outlines),
            scored.total,
            tuple((level, node.name) for level, node in levels.items()),
            tuple(rows),
            tuple(ordered),
        )
        asked = Asked(self.lowering.definitions).all()
        return (
            Core(tuple(item for item in self.core_inputs if item.name in asked), tuple(self.lowering.definitions), outline),
            ratings,
            findings,
        )

    def _derived(self) -> dict[str, DerivedInfo]:
        found: dict[str, DerivedInfo] = {}
        reader, known = self.reader, self.reader.known
        for name, item in reader.written.derived.items():
            path = ("derived", name)
            source = source_at(reader.tree, (*path, "is"))
            quantity = quantity_of(source, Room(known, raw=True), reader.problems) if source else None
            if quantity and quantity.over is not None:
                reader.wrong("division-alone", (*path, "is"))
            elif quantity and _multiplies(quantity.of):
                reader.wrong("derived-not-linear", (*path, "is"))
            if quantity is None or quantity.over is not None or _multiplies(quantity.of):
                known.faulty.add(name)
                continue
            mixed = sorted(part for part in inputs_of(quantity.of) if part.removeprefix("derived:") in known.per_year)
            if mixed and name not in known.per_year:
                reader.wrong("derived-per-year", (*path, "is"), name=name, inputs=", ".join(mixed))
                continue
            ref = self.lowering.define(f"derived:{name}", quantity.of)
            known.derived_definitions.append(Definition(ref.name, quantity.of))
            known.terms[ref] = known.terms_of(quantity.of) if isinstance(quantity.of, Sum) else (ref,)
            unit = item.unit or quantity.unit
            known.derived[name] = Quantity(ref, None, quantity.kind, unit, quantity.shown)
            label = reader.english.both(item.label, _in_english("derived", name))
            found[name] = DerivedInfo(name, label, quantity.kind, unit, reader.place(path))
        return found

    def _citations(self) -> dict[str, CitationInfo]:
        found: dict[str, CitationInfo] = {}
        for name, item in self.reader.written.citations.items():
            file = self.reader.english.file
            texts = file.citations.get(name) if file else None
            note = None if item.note is None else Both(item.note, (texts.note if texts else None) or item.note)
            found[name] = CitationInfo(name, Both(item.title, texts.title if texts else item.title), note, item.applies is not None)
        return found

    def _units(self) -> dict[str, Both]:
        units = {info.unit for info in self.inputs.values()} | {item.unit for item in self.reader.known.derived.values()}
        return {unit: self.reader.english.both(unit, _in_english("units", unit)) for unit in sorted(units) if unit}


def paper_text(item: str | Paper) -> str:
    """`Giấy phép (bản sao)`"""
    if isinstance(item, str):
        return item
    return f"{item.title} ({item.form})" if item.form else item.title


def _multiplies(node: Node) -> bool:
    """Whether it multiplies inputs with each other: derived from derived, such values would grow beyond all bounds."""
    return isinstance(node, Product) or any(_multiplies(part) for part in parts_of(node))


def _in_english(kind: str, name: str) -> Callable[[EnglishFile], str | None]:
    def find(file: EnglishFile) -> str | None:
        texts: dict[str, str] = getattr(file, kind)
        return texts.get(name)

    return find
