"""Limits by level, then by class: levels that are another with changes, thresholds that depend on a class of the unit."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.nodes import Constant, OneOf, Truth
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.scope import Known
from ctlc_rules.criteria.written import WrittenStandard
from ctlc_rules.expr.meaning import Limit, Quantity
from ctlc_rules.expr.parser import parse
from ctlc_rules.expr.syntax import DayLiteral, Expr, Literal
from ctlc_rules.forms.base import source_at
from ctlc_rules.source import Path, Problems, Tree

AS = "as"
BY = "by"


class Limits:
    """Resolves `limits:` into the limits of each level, in the order in which the levels stand."""

    def __init__(self, written: WrittenStandard, known: Known, tree: Tree, problems: Problems) -> None:
        self.written = written.limits
        self.inputs = known.inputs
        self.used = known.used
        self.faulty = known.faulty
        self.tree = tree
        self.problems = problems

    def read(self) -> dict[str, dict[str, Limit]]:
        found: dict[str, dict[str, Limit]] = {}
        for level, limits in self.written.items():
            base = limits.get(AS)
            inherited = self._inherited(level, base, found)
            own = {name: self._limit((level, name), value) for name, value in limits.items() if name != AS}
            found[level] = inherited | {name: limit for name, limit in own.items() if limit}
            self.faulty.update(f"limit.{name}" for name, limit in own.items() if limit is None)
        self._complete(found)
        return found

    def wrong(self, code: str, path: Path, **args: object) -> None:
        at = ("limits", *path)
        self.problems.tell(self.tree.place(at), code, args, width=self.tree.text_width(at))

    def wrong_key(self, code: str, path: Path, **args: object) -> None:
        at = ("limits", *path)
        self.problems.tell(self.tree.key_place(at), code, args, width=self.tree.key_width(at))

    def _inherited(self, level: str, base: object, found: dict[str, dict[str, Limit]]) -> dict[str, Limit]:
        if base is None:
            return {}
        if not isinstance(base, str) or base not in found:
            self.wrong("unknown-level", (level, AS), name=base if isinstance(base, str) else AS)
            self.faulty.add(level)
            return {}
        return found[base]

    def _complete(self, found: dict[str, dict[str, Limit]]) -> None:
        every = {name for limits in found.values() for name in limits}
        for level, limits in found.items():
            for name in sorted(every - set(limits)):
                if level not in self.faulty and f"limit.{name}" not in self.faulty:
                    self.wrong_key("limit-missing", (level,), name=name, level=level)
        self.faulty.update(f"limit.{name}" for limits in found.values() for name in every - set(limits))

    def _limit(self, path: Path, value: str | dict[str, str]) -> Limit | None:
        if isinstance(value, str):
            constant = self._constant(path)
            return Limit((), constant) if constant else None
        name = value.get(BY, "")
        info = self.inputs.get(name)
        if info is None or not info.words:
            self.wrong("limit-by", (*path, BY) if BY in value else path, name=name)
            return None
        self.used.add(name)
        return self._by_class(path, value, info)

    def _by_class(self, path: Path, value: dict[str, str], info: InputInfo) -> Limit | None:
        words = [word.id for word in info.words]
        for word in value:
            if word != BY and word not in words:
                self.wrong_key("unknown-word-of", (*path, word), value=word, name=info.id, known=", ".join(words))
        missing = [word for word in words if word not in value]
        if missing:
            self.wrong("limit-class-missing", path, name=info.id, words=", ".join(missing))
            return None
        rows: list[tuple[Truth, Quantity]] = []
        for word in words:
            constant = self._constant((*path, word))
            if constant is None:
                return None
            rows.append((OneOf(info.id, (word,)), constant))
        return Limit(tuple(rows[:-1]), rows[-1][1])

    def _constant(self, path: Path) -> Quantity | None:
        source = source_at(self.tree, ("limits", *path))
        expr: Expr | None = parse(source, self.problems) if source else None
        match expr:
            case Literal(value, percent):
                return Quantity(Constant(value), None, "percent" if percent else "number", "", expr)
            case DayLiteral(ordinal):
                return Quantity(Constant(Fraction(ordinal)), None, "date", "", expr)
            case None:
                return None
            case _:
                self.wrong("limit-not-number", path)
                return None
