"""Reasons said in one language, from the values that the evaluation left in its trace."""

from __future__ import annotations

from fractions import Fraction

from ctlc_rules.core.nodes import OneOf
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.explain.labels import Labels
from ctlc_rules.explain.numbers import number, percent, points
from ctlc_rules.explain.values import Values
from ctlc_rules.expr.meaning import Limit, Quantity, Said, Score
from ctlc_rules.expr.syntax import DayLiteral, Name
from ctlc_rules.forms.reasons import ByAmount, ByCondition, ByParts, ByRows, ByShare, ByWord, Reason, Row

MARKS = {TRUE: "✓", FALSE: "✗", UNKNOWN: "?"}
MOST_PARTS = 12


class Voice(Values):
    """Says reasons and conditions. Nothing is computed here; what holds is read off the trace."""

    # conditions

    def condition(self, said: Said) -> str:
        """The condition with the values that decide it."""
        match said.how:
            case "compare":
                return self._comparison(said)
            case "words":
                return self._words(said)
            case "not":
                return self.say("condition.not", item=self.condition(said.parts[0]))
            case "all" | "any":
                glue = " " + self.say("glue." + said.how) + " "
                return glue.join(self._part(part) for part in said.parts[:MOST_PARTS])
            case "at_least":
                held = sum(self.truth(part) == TRUE for part in said.parts)
                listed = "; ".join(self._part(part) for part in said.parts[:MOST_PARTS])
                return self.say("condition.at-least", held=held, count=len(said.parts), needed=said.needed, items=listed)
            case "level" | "met":
                truth = self.truth(said)
                quota = isinstance(said.node, OneOf)
                if truth == UNKNOWN and self.evaluation.closed_against and not quota:
                    truth = FALSE
                return f"{self.labels.expr(said.shown)}: {self.say(f'truth.{truth}')}"

    def truth(self, said: Said) -> int:
        return self.evaluation.trace.truth(said.node)

    def _part(self, part: Said) -> str:
        text = self.condition(part)
        return f"({text})" if part.how in ("all", "any") and len(part.parts) > 1 else text

    def _words(self, said: Said) -> str:
        node = said.node
        assert isinstance(node, OneOf)
        name = node.name
        label, kept = self.labels.name(name), self._words_of(name)
        info = self.evaluation.standard.inputs[name]
        if info.yes_no or len(said.words) == len(info.words):
            return f"{label}: {kept}"
        wanted = ", ".join(self.labels.word(name, word) for word in said.words)
        return f"{label}: {kept} ({self.say('condition.wanted', wanted=wanted)})"

    def _words_of(self, name: str) -> str:
        if name not in self.evaluation.known.given:
            return self._unknown(frozenset((name,)))
        return self.say("glue.or").join([f" {self.labels.word(name, word)} " for word in self.evaluation.trace.words(name)]).strip()

    def _comparison(self, said: Said) -> str:
        left, right = said.left, said.right
        if isinstance(left, Score):
            return self._score(said, left)
        assert left is not None
        limit = self._limit(right) if right else ""
        return f"{self.quantity(left)} ({self.say('op.need', op=self.say('op.' + said.op), limit=limit)})"

    def _limit(self, right: Quantity | Limit) -> str:
        if isinstance(right, Limit):
            for when, value in right.rows:
                truth = self.evaluation.trace.truth(when)
                if truth == TRUE:
                    return self.labels.expr(value.shown)
                if truth == UNKNOWN:
                    values = [*(item for _, item in right.rows), right.otherwise]
                    return f" {self.say('glue.or')} ".join(self.labels.expr(item.shown) for item in values)
            return self.labels.expr(right.otherwise.shown)
        plain = right.kind == "number" or (right.kind == "percent" and not isinstance(right.shown, Name))
        if plain or isinstance(right.shown, DayLiteral):
            return self.labels.expr(right.shown)
        return f"{self.labels.expr(right.shown)} = {self.value(right)}"

    def _score(self, said: Said, left: Score) -> str:
        """A score against a percentage of what it is out of: both as percentages."""
        lo, hi = self.evaluation.trace.number(left.points)
        out_of = self.evaluation.trace.number(left.out_of)[1]
        limit = self._limit(said.right) if said.right else ""
        name = self.labels.expr(left.shown)
        if out_of == 0:
            return f"{name}: {self.say('verdict.not_applicable')}"
        shown = percent(lo / out_of, self.lang)
        if lo != hi and not self.evaluation.closed_against:
            shown = self.say("value.between", lo=shown, hi=percent(hi / out_of, self.lang))
        return f"{name}: {shown} ({self.say('op.need', op=self.say('op.' + said.op), limit=limit)})"

    # reasons

    def reason(self, reason: Reason) -> str:
        """Why a step gives its points."""
        match reason:
            case ByCondition(said, _):
                return self.condition(said)
            case ByWord(name, table):
                return self._by_word(name, table)
            case ByRows():
                return self._by_rows(reason)
            case ByShare():
                return self._by_share(reason)
            case ByParts():
                return self._by_parts(reason)
            case ByAmount():
                return self._by_amount(reason)

    def _by_share(self, reason: ByShare) -> str:
        quantity, zero = self.quantity(reason.of), self._when_zero(reason.of, reason.when_zero)
        if self.divisor_zero(reason.of) == TRUE:
            return quantity + zero
        full = percent(reason.full_at, self.lang) if reason.percent else number(reason.full_at, self.lang)
        step, mode = points(reason.step, self.lang), self.say(f"scale.mode.{reason.mode}")
        return self.say("reason.share", quantity=quantity, full=full, points=points(reason.points, self.lang), step=step, mode=mode) + zero

    def _by_amount(self, reason: ByAmount) -> str:
        quantity, zero = self.quantity(reason.of), self._when_zero(reason.of, reason.when_zero)
        ends = {"low": points(reason.low, self.lang), "high": points(reason.high, self.lang)}
        if reason.each is not None:
            return self.say("reason.deduct", quantity=quantity, each=points(reason.each, self.lang), **ends)
        if zero and self.divisor_zero(reason.of) == TRUE:
            return quantity + zero
        return self.say("reason.formula", quantity=quantity, **ends) + rounded_text(reason, self.labels) + zero

    def _when_zero(self, of: Quantity, given: Fraction | None) -> str:
        """`; ✓ mẫu số bằng 0: 0 điểm`, where the divisor is or may be 0."""
        truth = self.divisor_zero(of)
        if truth == FALSE or given is None:
            return ""
        return f"; {MARKS[truth]} {self.say('scale.when-zero', points=points(given, self.lang))}"

    def _by_parts(self, reason: ByParts) -> str:
        """Each part with what it gives or takes."""
        shown: list[str] = []
        for part in reason.parts:
            lo, hi = self.evaluation.trace.number(part.points)
            given = (
                points(lo, self.lang)
                if lo == hi or self.evaluation.closed_against
                else self.say("value.between", lo=points(lo, self.lang), hi=points(hi, self.lang))
            )
            inner = "; ".join(self.reason(one) for one in part.reasons)
            shown.append(self.say("reason.part", says=inner, points=given))
        return self.say(f"reason.{reason.how}", base=points(reason.base, self.lang), parts=" | ".join(shown))

    def _by_word(self, name: str, table: tuple[tuple[str, Fraction], ...]) -> str:
        possible = self.evaluation.trace.words(name)
        info = {word.id: word for word in self.evaluation.standard.inputs[name].words}
        shown: list[str] = []
        for word, value in table:
            if word in possible:
                means = info[word].means
                anchor = f" ({self.labels.both(means)})" if means and len(possible) == 1 else ""
                shown.append(self.say("reason.word", word=self.labels.word(name, word) + anchor, points=points(value, self.lang)))
        known = "" if name in self.evaluation.known.given else f"{self._unknown(frozenset((name,)))}. "
        return f"{self.labels.name(name)}: {known}{'; '.join(shown)}"

    def _by_rows(self, reason: ByRows) -> str:
        """The rows that hold or may hold, the first that did not hold before them, and the value."""
        shown: list[str] = []
        zero = self._when_zero(reason.of, reason.when_zero).removeprefix("; ")
        settled = self.divisor_zero(reason.of) == TRUE and bool(zero)
        for row in reason.rows:
            truth = self.evaluation.trace.truth(row.when)
            if settled:
                break
            if truth != FALSE or row is reason.rows[0] or not shown[-1].startswith(MARKS[FALSE]):
                shown.append(self._row(row, reason.percent, truth))
            else:
                shown[-1] = self._row(row, reason.percent, truth)
            settled = truth == TRUE
        if not settled:
            shown.append(self.say("reason.otherwise", points=points(reason.otherwise, self.lang)))
        return f"{self.quantity(reason.of)}. {'; '.join([zero, *shown] if zero else shown)}"

    def _row(self, row: Row, as_percent: bool, truth: int) -> str:
        show = percent if as_percent else number
        op = self.say("op." + row.op)
        edge = show(row.edge, self.lang)
        if row.top is not None:
            edge = self.say("value.between", lo=edge, hi=show(row.top, self.lang))
            op = ""
        return f"{MARKS[truth]} {self.say('reason.row', op=op, edge=edge, points=points(row.points, self.lang)).strip()}"


def rounded_text(reason: ByAmount, labels: Labels) -> str:
    """`, làm tròn đến 0,5 (nửa thì làm tròn lên)`; "" for what is not rounded."""
    if reason.rounded is None:
        return ""
    step, mode = reason.rounded
    return labels.say("reason.rounded", step=points(step, labels.lang), mode=labels.say(f"scale.mode.{mode}"))
