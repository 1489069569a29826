"""What changes no grade: relations between figures, notes, and the record of what was published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core.core import Core, CoreInput, Definition, NumberInput, Outline
from ctlc_rules.core.nodes import Compare, Number, minus
from ctlc_rules.criteria.english import EnglishFile
from ctlc_rules.criteria.infos import ON_CLAIMS, FindingInfo, RelationInfo
from ctlc_rules.criteria.reader import Reader
from ctlc_rules.criteria.scope import Room
from ctlc_rules.criteria.written import Relation
from ctlc_rules.expr.lower import truth_of
from ctlc_rules.expr.meaning import Quantity, Said
from ctlc_rules.expr.syntax import Comparison, Name
from ctlc_rules.forms.base import source_at
from ctlc_rules.source import Path

EMPTY = Outline((), (), None, (), (), ())
MOST_POINTS = Fraction(10**9)


def note_name(finding: str) -> str:
    return f"note:{finding}"


def relation_name(place: int) -> str:
    return f"relation:{place}"


@dataclass(slots=True)
class Relating:
    reader: Reader

    def relations(self) -> list[RelationInfo]:
        """The declared relations, and before them one for each `part_of`."""
        used = set(self.reader.known.used)  # to be part of something is not yet to be used
        found = [info for name in self._declared_parts() if (info := self._part(name))]
        self.reader.known.used.intersection_update(used)
        for place, relation in enumerate(self.reader.written.relations):
            info = self._declared(place, relation)
            if info:
                found.append(info)
        return found

    def checks(self, inputs: tuple[CoreInput, ...], relations: list[RelationInfo], findings: list[FindingInfo]) -> Core:
        """The second core: every relation that is a condition, and every note."""
        known = self.reader.known
        derived = list(known.derived_definitions)
        holds = [Definition(relation_name(at), info.holds.node) for at, info in enumerate(relations) if info.holds]
        notes = [Definition(note_name(info.id), info.when.node) for info in findings if info.effect == "note"]
        claims = NumberInput(ON_CLAIMS, Fraction(0), MOST_POINTS, 10**6)
        return Core((*inputs, claims), tuple(derived + holds + notes), EMPTY)

    def _declared_parts(self) -> Iterator[str]:
        """What is declared a part; that votes of 0 are among the votes needs no check."""
        written = self.reader.written
        return (name for name in self.reader.known.parts if name in written.inputs or name in written.derived)

    def _part(self, name: str) -> RelationInfo | None:
        """part <= whole, both as reported."""
        whole = self.reader.known.parts[name]
        room = Room(self.reader.known, raw=True)
        part, total = room.find(name), room.find(whole)
        kind = "inputs" if name in self.reader.inputs else "derived"
        path: Path = (kind, name, "part_of")
        declared = whole in self.reader.written.inputs or whole in self.reader.written.derived
        if not isinstance(part, Quantity) or (declared and whole in self.reader.known.faulty):
            return None  # told already
        if not isinstance(total, Quantity):
            self.reader.unknown("input", whole, (*self.reader.inputs, *self.reader.known.derived), path)
            return None
        if part.unit != total.unit:
            self.reader.wrong("part-of-unit", path, name=name, unit=part.unit, whole=whole, whole_unit=total.unit)
        difference: Number = minus(total.of, part.of)
        said = Said(Compare(">=", difference), "compare", Comparison("<=", Name(name), Name(whole)), left=part, op="<=", right=total)
        declared_input = self.reader.inputs.get(name)
        conflict = not (declared_input and declared_input.may_exceed)
        return RelationInfo(whole, (name,), said, conflict, None, self.reader.tree.place(path))

    def _declared(self, place: int, relation: Relation) -> RelationInfo | None:
        path: Path = ("relations", place)
        if (relation.total is None) == (relation.holds is None) or (relation.total is None) != (relation.of is None):
            self.reader.wrong("which-relation", path)
            return None
        says = relation.says
        both = None if says is None else self.reader.english.both(says, lambda file: _relation_text(file, place))
        conflict = relation.otherwise == "conflict"
        at = self.reader.tree.place(path)
        if relation.holds is not None:
            source = source_at(self.reader.tree, (*path, "holds"))
            said = truth_of(source, Room(self.reader.known, raw=True), self.reader.problems) if source else None
            return RelationInfo("", (), said, conflict, both, at) if said else None
        assert relation.total is not None and relation.of is not None
        names = [(relation.total, (*path, "total")), *((name, (*path, "of", item)) for item, name in enumerate(relation.of))]
        for name, where in names:
            info = self.reader.inputs.get(name)
            if info is None:
                self.reader.unknown("input", name, tuple(self.reader.inputs), where)
            elif not info.is_number:
                self.reader.wrong("number-expected-name", where, name=name)
        self.reader.known.used.update(name for name, _ in names)
        return RelationInfo(relation.total, tuple(relation.of), None, conflict, both, at)

    def record(self) -> tuple[tuple[tuple[str, str], ...], str]:
        """What was published: (rating, input), and what it is out of."""
        record = self.reader.written.record
        if record is None:
            return (), ""
        if self.reader.written.criteria or self.reader.written.rating:
            self.reader.wrong_key("record-with-criteria", ("record",))
        for rating, name in record.published.items():
            if name not in self.reader.inputs:
                self.reader.unknown("input", name, tuple(self.reader.inputs), ("record", "published", rating))
        if record.of not in self.reader.inputs:
            self.reader.unknown("input", record.of, tuple(self.reader.inputs), ("record", "of"))
        self.reader.known.used.update((*record.published.values(), record.of))
        return tuple(record.published.items()), record.of


def _relation_text(file: EnglishFile, place: int) -> str | None:
    return file.relations[place] if place < len(file.relations) else None
