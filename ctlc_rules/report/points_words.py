"""How points are given and what conditions ask, said without a case: every row, every word, every class."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ctlc_rules.core.nodes import OneOf
from ctlc_rules.core.walk import inputs_of
from ctlc_rules.criteria.infos import CriterionInfo, InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import number, percent, points
from ctlc_rules.explain.voice import rounded_text
from ctlc_rules.expr.meaning import Limit, Said
from ctlc_rules.expr.syntax import Call, Every, Name
from ctlc_rules.forms.reasons import ByAmount, ByCondition, ByParts, ByRows, ByShare, ByWord, Reason, Row
from ctlc_rules.report.points_adjusted import adjusted
from ctlc_rules.words import Lang


class PointsWords:
    def __init__(self, standard: Standard, lang: Lang) -> None:
        self.standard = standard
        self.lang = lang
        self.labels = Labels(standard, lang)
        self.say = self.labels.say

    def points(self, value: Fraction) -> str:
        return points(value, self.lang)

    # criteria

    def ways(self, info: CriterionInfo) -> Iterator[str]:
        """A line for each row, word, item or condition; then when it applies."""
        for step in info.steps:
            for line in self.way(step.reason, bool(step.definition)):
                yield self.say("scale.at-level", level=self.labels.name(step.level), says=line) if step.level else line
        yield from adjusted(self.labels, self.standard.outlines[info.id].adjust)
        if info.bonus:
            yield self.say("scale.bonus")
        if info.applies:
            yield self.say(f"scale.applies.{info.not_applicable}", condition=self.condition(info.applies))

    def way(self, reason: Reason, gives: bool = True) -> Iterator[str]:
        """The lines of one reason. gives: whether it gives points."""
        match reason:
            case ByCondition(said, given):
                text = self.condition(said)
                yield self.say("scale.item", item=text, points=self.points(given)) if gives else text
            case ByParts():
                yield self.say(f"scale.{reason.how}", base=self.points(reason.base))
                for part in reason.parts:
                    yield from (self.under(line) for inner in part.reasons for line in self.way(inner))
            case ByWord(name, table):
                yield from self.by_word(name, table)
            case ByRows():
                yield from self.by_rows(reason)
            case ByShare():
                yield from self.by_share(reason)
            case ByAmount(of, low, high, each):
                quantity, ends = self.labels.expr(of.shown), {"low": self.points(low), "high": self.points(high)}
                if each is None:
                    yield self.say("reason.formula", quantity=quantity, **ends) + rounded_text(reason, self.labels)
                    if reason.when_zero is not None:
                        yield self.say("scale.when-zero", points=self.points(reason.when_zero))
                else:
                    yield self.say("reason.deduct", quantity=quantity, each=self.points(each), **ends)

    def by_word(self, name: str, table: tuple[tuple[str, Fraction], ...]) -> Iterator[str]:
        """Each word with its points and with what it means, the best first."""
        info = {word.id: word for word in self.standard.inputs[name].words}
        yield f"{self.labels.name(name)}:"
        for word, value in reversed(table):
            means = info[word].means
            label = self.labels.word(name, word) + (f" ({self.labels.both(means)})" if means else "")
            yield self.under(self.say("reason.word", word=label, points=self.points(value)))

    def by_rows(self, reason: ByRows) -> Iterator[str]:
        yield f"{self.labels.expr(reason.of.shown)}:"
        for row in reason.rows:
            yield self.under(self.row(row, reason.percent))
        yield self.under(self.say("reason.otherwise", points=self.points(reason.otherwise)))
        if reason.when_zero is not None:
            votes = isinstance(reason.of.shown, Call) and reason.of.shown.function == "mean"
            yield self.under(self.say("scale.when-no-votes" if votes else "scale.when-zero", points=self.points(reason.when_zero)))

    def under(self, line: str) -> str:
        """A line under the one that says what the points are for."""
        return f"– {line}"

    def row(self, row: Row, as_percent: bool) -> str:
        show = percent if as_percent else number
        edge, op = show(row.edge, self.lang), self.say(f"op.{row.op}")
        if row.top is not None:
            edge, op = self.say("value.between", lo=edge, hi=show(row.top, self.lang)), ""
        return self.say("reason.row", op=op, edge=edge, points=self.points(row.points)).strip()

    def by_share(self, reason: ByShare) -> Iterator[str]:
        full = percent(reason.full_at, self.lang) if reason.percent else number(reason.full_at, self.lang)
        yield self.say(
            "scale.share", of=self.labels.expr(reason.of.shown), full=full, points=self.points(reason.points),
            step=self.points(reason.step), mode=self.say(f"scale.mode.{reason.mode}"),
        )  # fmt: skip
        if reason.of.over is not None and reason.when_zero:
            yield self.say("scale.when-zero", points=self.points(reason.when_zero))

    def presumed(self, info: InputInfo) -> str:
        value = self.labels.word(info.id, info.presume) if isinstance(info.presume, str) else number(info.presume or Fraction(0), self.lang)
        return self.say("scale.presumed-value", label=self.labels.both(info.label), value=value)

    # conditions

    def condition(self, said: Said) -> str:
        """The condition in words; limits by class with the class that each is for."""
        match said.how:
            case "compare" if isinstance(said.right, Limit) and said.left is not None:
                return f"{self.labels.expr(said.left.shown)} {self.say('op.' + said.op)} {self.limit(said.right)}"
            case "all" | "any" if said.parts and not isinstance(said.shown, Every):
                return self._together(said)
            case "not" if said.parts:
                return f"{self.say('expr.not')} {self._inside(said.parts[0])}"
            case "at_least":
                return self.say("expr.needed", needed=said.needed, items="; ".join(self.condition(part) for part in said.parts))
            case "level":
                return self.level(said)
            case _:
                return self.labels.expr(said.shown)

    def _together(self, said: Said) -> str:
        parts = [self._inside(part) for part in said.parts]
        if len(parts) > 2:  # noqa: PLR2004  # two are joined by a word, more are listed
            return self.say(f"scale.{said.how}", items="; ".join(parts))
        return f" {self.say('glue.' + said.how)} ".join(parts)

    def _inside(self, part: Said) -> str:
        """In brackets where its own and, or would run into those around it."""
        joined = part.how in {"all", "any"} and part.parts and not isinstance(part.shown, Every)
        return f"({self.condition(part)})" if joined else self.condition(part)

    def limit(self, limit: Limit) -> str:
        """`50% (Vùng bình thường) hoặc 40% (Vùng khó khăn)`."""
        if not limit.rows:
            return self.labels.expr(limit.otherwise.shown)
        named: list[tuple[str, str]] = []
        seen: set[str] = set()
        name = ""
        for when, value in limit.rows:
            assert isinstance(when, OneOf)
            name = when.name
            seen.update(when.words)
            named.append((", ".join(self.labels.word(name, word) for word in when.words), self.labels.expr(value.shown)))
        rest = [word.id for word in self.standard.inputs[name].words if word.id not in seen]
        named.append((", ".join(self.labels.word(name, word) for word in rest), self.labels.expr(limit.otherwise.shown)))
        return f" {self.say('glue.or')} ".join(self.say("scale.by-class", value=value, word=word) for word, value in named)

    def level(self, said: Said) -> str:
        """A level: that every criterion is met at it, where it asks just that."""
        level = self.labels.expr(said.shown)
        if isinstance(said.shown, Name) and self._asks_every(said.shown.name):
            return self.say("scale.level-every", criterion=self.labels.both(self.standard.criterion_word).lower(), level=level)
        return self.say("scale.level", level=level)

    def _asks_every(self, level: str) -> bool:
        core = self.standard.core
        asked = next((inputs_of(item.node) for item in core.definitions if item.name == dict(core.outline.levels).get(level)), frozenset())
        verdicts = [dict(item.verdicts) for item in core.outline.criteria]
        return asked == frozenset(item.get(level) or item.get("") for item in verdicts)
