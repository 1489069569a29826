"""The comparison of two standards as text: what is proved equal, the smallest case that differs, what was changed, who moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.cases import CaseWords
from ctlc_rules.explain.answers.comparison import Change, Clause, Comparison, Difference, Move, Side, Value
from ctlc_rules.explain.numbers import points
from ctlc_rules.report.phrases import rating_label
from ctlc_rules.source import Place
from ctlc_rules.words import Lang, has, say

MOST_CLAUSES = 12


class ComparisonWords:
    """first, second: the standards that were compared."""

    def __init__(self, first: Standard, second: Standard, lang: Lang) -> None:
        self.first, self.second, self.lang = first, second, lang
        self.here, self.there = CaseWords(first, lang), CaseWords(second, lang)

    def say(self, key: str, **args: object) -> str:
        return say(f"compare.{key}", self.lang, **args)

    def lines(self, found: Comparison, moves: Sequence[Move] = ()) -> Iterator[str]:
        yield self.say("title", first=self._side(found.first), second=self._side(found.second))
        yield from self._difference(self.say("result"), found.result)
        equal = sum(item.found == "equal" for _, item in found.criteria)
        if found.criteria:
            yield self.say("criteria-equal", count=equal)
        for name, item in found.criteria:
            if item.found != "equal":
                yield from self._difference(self._name("criterion", name), item, "  ")
        for side in (found.first, found.second):
            yield from self._only(side)
        for key, names in (("narrowed", found.narrowed), ("unlike", found.unlike)):
            if names:
                yield self.say(key, names=", ".join(self.here.label(name) for name in names))
        yield from self._changes(found.changes)
        if moves:
            yield self.say("cases")
            for case in moves:
                yield from self._move(case)

    def _side(self, side: Side) -> str:
        return self.say("side", id=side.id, edition=side.edition, file=side.file)

    def _only(self, side: Side) -> Iterator[str]:
        for key, names in (("criteria", side.criteria), ("inputs", side.inputs), ("ratings", side.ratings)):
            if names:
                yield self.say(f"only.{key}", side=self._side(side), names=", ".join(names))

    # differences

    def _difference(self, what: str, item: Difference, margin: str = "") -> Iterator[str]:
        if item.found != "differs":
            yield margin + self.say(item.found, what=what)
            return
        yield margin + self.say("differs", what=what, before=self.value(item.before), after=self.value(item.after))
        assert item.case is not None and item.other is not None
        facts = "; ".join(self.here.facts(item.case)) or say("prove.plain", self.lang)
        yield f"{margin}  {self.say('fewest' if item.fewest else 'case', facts=facts)}"
        own = {name: value for name, value in item.other.items() if name not in item.case}
        if more := "; ".join(self.there.facts(own)):
            yield f"{margin}  {self.say('other', facts=more)}"
        yield from (f"{margin}  {line}" for line in self._clauses(item.clauses))

    def _clauses(self, clauses: Sequence[Clause]) -> Iterator[str]:
        yield from (self._clause(clause) for clause in clauses[:MOST_CLAUSES])
        if len(clauses) > MOST_CLAUSES:
            yield self.say("more", count=len(clauses) - MOST_CLAUSES)

    def _clause(self, item: Clause) -> str:
        before, after = self.value(item.before, item.kind), self.value(item.after, item.kind)
        places = self._places(item.first, item.second)
        return self.say(
            "clause", kind=self.say(f"kind.{item.kind}"), name=self._name(item.kind, item.id), before=before, after=after, places=places
        )

    def _name(self, kind: str, name: str) -> str:
        if kind in ("finding", "total", "nothing-applies") or not name:
            return name
        label = next((label for side in (self.here, self.there) if (label := side.labels.name(name)) != name), name)
        return f"{name} ({label})" if kind == "criterion" else label

    def _places(self, first: Place | None, second: Place | None) -> str:
        shown = [f"{place.file}:{place.line}" if place else self.say("nothing") for place in (first, second)]
        return " ↔ ".join(shown)

    def value(self, value: Value, kind: str = "") -> str:
        """Points, a rating, whether it is met, what a finding does."""
        if value is None or value == "":
            return self.say("nothing" if value is None else "no")
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        if isinstance(value, Fraction):
            return points(value, self.lang) if kind == "derived" else say("report.points", self.lang, points=points(value, self.lang))
        does, _, to = value.partition(" ")
        if kind == "finding" and has(f"compare.does.{does}"):
            return self.say(f"does.{does}", to=self._rating(to))
        return self.say("yes") if value == "yes" else self._rating(value)

    def _rating(self, name: str) -> str:
        known = {info.id for info in self.first.ratings}
        return rating_label(self.first if name in known else self.second, name, self.lang)

    # files and cases

    def _changes(self, changes: Sequence[Change]) -> Iterator[str]:
        for what in ("meaning", "words", "source"):
            own = [item for item in changes if item.what == what]
            if own:
                yield self.say(f"changes.{what}")
            for item in own:
                old, new = (text or self.say("nothing") for text in (item.old, item.new))
                yield f"  - {self.say('change', path=item.path, old=old, new=new, places=self._places(item.first, item.second))}"

    def _move(self, item: Move) -> Iterator[str]:
        ends = [self._standing(item, side) for side in (0, 1)]
        way = self.say(f"move.{item.way}")
        yield f"  - {self.say('move', unit=item.unit, case=item.case, way=way, before=ends[0], after=ends[1])}"
        yield from (f"      · {line}" for line in self._clauses(item.clauses))

    def _standing(self, item: Move, side: int) -> str:
        """`Khá hoặc Tốt (81 đến 100 điểm)`."""
        ratings = (item.before, item.after)[side]
        named = f" {say('glue.or', self.lang)} ".join(self._rating(rating) for rating in reversed(ratings))
        if item.points is None:
            return named
        lo, hi = (points(end, self.lang) for end in item.points[side])
        shown = say("report.points", self.lang, points=lo if lo == hi else say("value.between", self.lang, lo=lo, hi=hi))
        return f"{named} ({shown})" if named else shown


def comparison_text(first: Standard, second: Standard, found: Comparison, moves: Sequence[Move], lang: Lang) -> str:
    return "\n".join(ComparisonWords(first, second, lang).lines(found, moves)) + "\n"
