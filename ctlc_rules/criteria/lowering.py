"""A written standard lowered to the core: criteria, sections, total, levels, ratings and effects, in that order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

from ctlc_rules.core.core import CriterionOutline, Definition, SectionOutline, TotalOutline
from ctlc_rules.core.nodes import (
    ZERO,
    All,
    AnyOf,
    Constant,
    Greatest,
    Least,
    Node,
    Not,
    Number,
    OneOf,
    Ref,
    Round,
    Truth,
    both,
    first_match,
    times,
    total,
)
from ctlc_rules.criteria.infos import applies_input, evidence_input
from ctlc_rules.criteria.scope import Known
from ctlc_rules.criteria.written import NotApplicable, Section, Total
from ctlc_rules.expr.meaning import Said, Score, ScoreItem, Tier
from ctlc_rules.expr.syntax import Name
from ctlc_rules.forms.base import Lowered, Rounding

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Written:
    """A criterion whose form has been lowered, once, or once for each level (level -> lowered)."""

    id: str
    section: str
    weight: Fraction
    by_level: Mapping[str, Lowered]
    evidence: tuple[str, ...]
    applies: Said | None
    not_applicable: NotApplicable
    bonus: bool = False
    rounding: Rounding | None = None

    @property
    def most(self) -> Fraction | None:
        """The most points that its form gives; None without points."""
        return next(iter(self.by_level.values())).out_of

    @property
    def out_of(self) -> Fraction | None:
        """What it is out of: nothing where its points are a bonus."""
        return Fraction(0) if self.bonus and self.most is not None else self.most


@dataclass(slots=True)
class Lowering:
    """Collects definitions; what it returns are the outlines and the tiers that a rating may ask."""

    known: Known
    definitions: list[Definition] = field(default_factory=list)

    def define(self, name: str, node: Node) -> Ref:
        definition = Definition(name, node)
        self.definitions.append(definition)
        self.known.define(definition)
        return Ref(name)

    # criteria

    def criterion(self, written: Written, zero: Truth | None) -> tuple[CriterionOutline, dict[str, Tier]]:
        """The criterion's definitions; its tier by level ("" where there are none)."""
        at = f"criterion:{written.id}"
        applies = self.define(f"{at}:applies", self._applying(written)) if written.applies else None
        gate = self._gate(at, written.evidence)
        score, steps, adjust = self._points(written, at, gate, zero, applies)
        tiers: dict[str, Tier] = {}
        verdicts: list[tuple[str, str]] = []
        for level, lowered in written.by_level.items():
            met = self._met(written, at, level, lowered, (gate, zero, applies))
            if met:
                verdicts.append((level, met.name))
            tiers[level] = Tier(score, met)
        outline = CriterionOutline(
            written.id, written.section, written.weight, written.out_of, steps, adjust,
            score.points.name if score and isinstance(score.points, Ref) else None, tuple(verdicts), applies.name if applies else None,
        )  # fmt: skip
        return outline, tiers

    def _applying(self, written: Written) -> Truth:
        """By the standard's own condition, and unless the office says otherwise."""
        assert written.applies is not None
        return both(written.applies.node, OneOf(applies_input(written.id), ("yes",)))

    def _gate(self, at: str, papers: tuple[str, ...]) -> Ref | None:
        if not papers:
            return None
        return self.define(f"{at}:evidence", both(*(OneOf(evidence_input(paper), ("yes",)) for paper in papers)))

    def _points(
        self, written: Written, at: str, gate: Truth | None, zero: Truth | None, applies: Truth | None
    ) -> tuple[Score | None, tuple[str, ...], tuple[tuple[str, str], ...]]:
        """The points, step by step, and after each adjustment."""
        lowered = next(iter(written.by_level.values()))
        if lowered.out_of is None:
            return None, (), ()
        full = Constant(written.out_of or Fraction(0))
        steps = tuple(self.define(f"{at}:step:{place}", step.points) for place, step in enumerate(lowered.steps, 1))
        points = self.define(f"{at}:sum", total((ONE, step) for step in steps))
        adjust: list[tuple[str, str]] = []
        if written.rounding:
            points = self.define(f"{at}:rounded", self._rounded(points, written.rounding))
            adjust.append(("rounding", points.name))
        if gate:
            points = self.define(f"{at}:after-evidence", first_match([(gate, points)], self._nothing(points)))
            adjust.append(("evidence", points.name))
        if zero:
            points = self.define(f"{at}:after-zero", first_match([(zero, self._nothing(points))], points))
            adjust.append(("zero", points.name))
        leaves = applies if written.not_applicable == "leave_out" else None
        where_it_applies = points
        if applies:
            without = full if written.not_applicable == "full" else ZERO
            points = self.define(f"{at}:after-applies", first_match([(applies, points)], without))
            adjust.append(("not_applicable", points.name))
        final = self.define(f"{at}:points", points)
        item = ScoreItem(leaves, where_it_applies if leaves else final, full.value)
        out_of: Number = full if leaves is None else first_match([(leaves, full)], ZERO)
        return Score(final, out_of, (item,), Name(written.id), True), tuple(step.name for step in steps), tuple(adjust)

    def _rounded(self, points: Number, rounding: Rounding) -> Number:
        """To a step; the ends of its range stay within it."""
        lo, hi = self.known.range_of(points)
        step = Fraction(rounding.step)
        return Round(points, Constant(ONE), floor(lo / step) * step, ceil(hi / step) * step, step, rounding.mode, Fraction(0))

    def _nothing(self, points: Number) -> Number:
        """No points; where they may be below 0, a paper that is wanting must not lift them."""
        return Least((ZERO, points)) if self.known.range_of(points)[0] < 0 else ZERO

    def _met(
        self, written: Written, at: str, level: str, lowered: Lowered, conditions: tuple[Truth | None, Truth | None, Truth | None]
    ) -> Ref | None:
        if lowered.met is None:
            return None
        gate, zero, applies = conditions
        met = both(*(item for item in (lowered.met.node, gate, Not(zero) if zero else None) if item))
        if applies:
            met = both(applies, met) if written.not_applicable == "zero" else AnyOf((Not(applies), met))
        return self.define(f"{at}:met:{level}" if level else f"{at}:met", met)

    # sections and total

    def section(
        self, name: str, written: Section, tiers: Mapping[str, tuple[Fraction, Tier]], zero: Truth | None
    ) -> tuple[SectionOutline, Tier]:
        """tiers: weight and tier of each of its criteria."""
        weight = ONE if written.weight is None else Fraction(written.weight)
        at = f"section:{name}"
        met = self.all_met(f"{at}:met", [tier for _, tier in tiers.values()])
        scores = [(share, tier.score) for share, tier in tiers.values() if tier.score]
        if not scores:
            return SectionOutline(name, weight, None, None, (), None), Tier(None, met)
        points = self.define(f"{at}:sum", total((share, score.points) for share, score in scores))
        out_of: Number = total((share, score.out_of) for share, score in scores)
        adjust: list[tuple[str, str]] = []
        if written.round:
            points = self.define(f"{at}:rounded", self._rounded(points, written.round))
            adjust.append(("rounding", points.name))
        if written.at_most is not None:
            points = self.define(f"{at}:limited", Least((points, Constant(Fraction(written.at_most)))))
            adjust.append(("limit", points.name))
            out_of = Least((out_of, Constant(Fraction(written.at_most))))
        if zero:
            points = self.define(f"{at}:after-zero", first_match([(zero, self._nothing(points))], points))
            adjust.append(("zero", points.name))
        points = self.define(f"{at}:points", points)
        items = _weighted(scores)
        applies = self._applies(at, items)
        outline = SectionOutline(name, weight, out_of, points.name, tuple(adjust), applies.name if applies else None)
        return outline, Tier(Score(points, out_of, items, Name(name), not adjust), met)

    def all_met(self, name: str, tiers: list[Tier]) -> Ref | None:
        """The truth that all are met, where each has a verdict."""
        verdicts = [tier.met for tier in tiers]
        if not verdicts or any(met is None for met in verdicts):
            return None
        return self.define(name, All(tuple(met for met in verdicts if met is not None)))

    def _applies(self, at: str, items: tuple[ScoreItem, ...]) -> Ref | None:
        """Whether anything applies, where everything may leave."""
        leaving = [item.applies for item in items if item.applies is not None]
        if not items or len(leaving) < len(items):
            return None
        return self.define(f"{at}:applies", AnyOf(tuple(leaving)))

    def whole(self, sections: list[tuple[Fraction, Score]], written: Total) -> tuple[TotalOutline, Tier, Ref | None]:
        """The total, its tier, and whether anything applies (None where something always does)."""
        points = self.define("total:sum", total((weight, score.points) for weight, score in sections))
        out_of: Number = total((weight, score.out_of) for weight, score in sections)
        adjust: list[tuple[str, str]] = []
        if written.rescale is not None and written.round:
            scale, step = Fraction(written.rescale), Fraction(written.round.step)
            rescaled = Round(times(scale, points), out_of, Fraction(0), scale, step, written.round.mode, Fraction(0))
            points, out_of = self.define("total:rescaled", rescaled), Constant(scale)
            adjust.append(("rescale", points.name))
        elif written.round:
            points = self.define("total:rounded", self._rounded(points, written.round))
            adjust.append(("rounding", points.name))
        if written.at_most is not None:
            limit = Constant(Fraction(written.at_most))
            points = self.define("total:limited", Least((points, limit)))
            adjust.append(("limit", points.name))
            out_of = Least((out_of, limit))
        if written.at_least is not None:
            points = self.define("total:floor", Greatest((points, Constant(Fraction(written.at_least)))))
            adjust.append(("floor", points.name))
        points = self.define("total", points)
        items = _weighted(sections)
        plain = not adjust and all(score.plain for _, score in sections)
        tier = Tier(Score(points, out_of, items, Name("total"), plain), None)
        return TotalOutline(out_of, points.name, tuple(adjust)), tier, self._applies("total", items)


def _weighted(scores: list[tuple[Fraction, Score]]) -> tuple[ScoreItem, ...]:
    """The items of all the scores, each times the weight of its score."""
    return tuple(
        ScoreItem(item.applies, total([(weight, item.points)]), item.out_of * weight) for weight, score in scores for item in score.items
    )
