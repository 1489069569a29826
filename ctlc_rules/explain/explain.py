"""Evaluation -> explanation: every step with its reason in words, the figures it rests on and their places, and why no better rating."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from ctlc_rules.case.taken import Taken
from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import All, AnyOf, Node, Ref
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import Cite, RatingInfo
from ctlc_rules.evaluate.evaluate import effective
from ctlc_rules.evaluate.evaluation import CriterionResult, Evaluation, FindingResult, Missing, SectionResult, StepResult
from ctlc_rules.evaluate.papers import paper_status
from ctlc_rules.explain.adjusting import adjusting
from ctlc_rules.explain.cites import cite_text
from ctlc_rules.explain.decisions import decisions
from ctlc_rules.explain.derived import DerivedWords
from ctlc_rules.explain.explanation import (
    Clause,
    CriterionShown,
    Explanation,
    FactShown,
    FindingShown,
    MissingShown,
    SectionShown,
    StepShown,
    TakenShown,
    WhyNot,
)
from ctlc_rules.explain.facts import OWN, FactWords
from ctlc_rules.explain.labels import written
from ctlc_rules.explain.numbers import percent
from ctlc_rules.explain.others import is_quota
from ctlc_rules.explain.voice import Voice
from ctlc_rules.explain.warnings import WarningWords
from ctlc_rules.expr.meaning import Said
from ctlc_rules.expr.syntax import Expr, Name, names_in
from ctlc_rules.forms.reasons import ByAmount, ByCondition, ByParts, ByRows, ByShare, ByWord, Reason


def explain(evaluation: Evaluation) -> Explanation:
    """Say an evaluation in both languages."""
    return _Explaining(evaluation).explanation()


class _Explaining:
    def __init__(self, evaluation: Evaluation) -> None:
        self.evaluation = evaluation
        self.standard = evaluation.standard
        self.core = evaluation.standard.core.outline
        self.weights = {item.id: item.weight for item in self.core.sections} | {item.id: item.weight for item in self.core.criteria}
        self.vi, self.en = Voice(evaluation, "vi"), Voice(evaluation, "en")
        self.facts = FactWords(evaluation, self.vi.labels, self.en.labels)
        self.derived = DerivedWords(evaluation, self.vi, self.en)

    def both(self, say_in: Callable[[Voice], str]) -> Both:
        return Both(say_in(self.vi), say_in(self.en))

    def condition(self, said: Said) -> Both:
        return self.both(lambda voice: voice.condition(said))

    def explanation(self) -> Explanation:
        evaluation = self.evaluation
        criteria = {item.info.id: self.criterion(item) for item in evaluation.criteria}
        return Explanation(
            evaluation=evaluation,
            sections=tuple(self.section(item, criteria) for item in evaluation.sections),
            total_steps=tuple(self.own_step(step) for step in evaluation.total.steps) if evaluation.total else (),
            why=self.why(),
            why_not=self.why_not(),
            findings=tuple(self.finding(item) for item in evaluation.findings),
            missing=tuple(self.missing(item) for item in evaluation.missing),
            warnings=WarningWords(evaluation, self.facts).all(),
            taken=tuple(self.taken(name) for name in evaluation.case.taken),
            lost_by_figures=evaluation.total.by_figures if evaluation.total else Fraction(0),
            lost_for_want=evaluation.total.for_want if evaluation.total else Fraction(0),
            decisions=decisions(evaluation, self.facts),
        )

    # criteria and sections

    def section(self, item: SectionResult, criteria: dict[str, CriterionShown]) -> SectionShown:
        own = tuple(shown for shown in criteria.values() if shown.result.info.section == item.info.id)
        return SectionShown(item, own, tuple(self.own_step(step) for step in item.steps))

    def criterion(self, item: CriterionResult) -> CriterionShown:
        info = item.info
        steps = tuple(self.step(step, info.id) for step in item.steps)
        papers = tuple(self.paper(name, gates=True) for name in info.evidence)
        papers += tuple(self.paper(name, gates=False) for name in info.wanted if name not in info.evidence)
        return CriterionShown(item, steps, papers, tuple(self.cite(cite) for cite in info.cite))

    def step(self, step: StepResult, criterion: str) -> StepShown:
        if step.info is None:
            return self.adjustment(step, criterion)
        reason = step.info.reason
        facts = self.rests_on(reason)
        return StepShown(
            "form", self.both(lambda voice: voice.reason(reason)), step.points, self.because(reason, facts), facts, step.info.level
        )

    def adjustment(self, step: StepResult, criterion: str) -> StepShown:
        """A step of the criterion's own: evidence wanting, not applicable, struck by a finding."""
        info = next(item for item in self.standard.criteria if item.id == criterion)
        says = self.both(lambda voice: adjusting(voice, step))
        if step.kind == "not_applicable" and info.applies:
            applies = info.applies
            says = self.both(lambda voice: voice.say(f"adjust.not_applicable.{info.not_applicable}", condition=voice.condition(applies)))
        if step.kind == "zero":
            struck = next((item for item in self.standard.findings if item.effect == "zero" and item.to == criterion), None)
            if struck:
                says = self.both(lambda voice: voice.say("adjust.zero-by", says=voice.labels.both(struck.says)))
        return StepShown(step.kind, says, step.points, step.kind, (), "")

    def own_step(self, step: StepResult) -> StepShown:
        """A step of a section or of the total: a part, with its weight, or a rounding or limit."""
        if step.of:
            says = self.both(lambda voice: voice.labels.name(step.of))
            if step.kind == "weight":
                weight = self.weights[step.of]
                says = self.both(
                    lambda voice: voice.say("adjust.weight", name=voice.labels.name(step.of), weight=percent(weight, voice.lang))
                )
            return StepShown(step.kind, says, step.points, step.of, (), "")
        return StepShown(step.kind, self.both(lambda voice: adjusting(voice, step)), step.points, step.kind, (), "")

    def rests_on(self, reason: Reason) -> tuple[FactShown, ...]:
        """The facts behind a reason, in the order of the standard's inputs, then the derived quantities that they make up."""
        asked = self._asked(reason)
        own = [item.name for item in self.standard.core.inputs if item.name in asked and not item.name.startswith(OWN)]
        names = dict.fromkeys(given for name in own for given in self.standard.behind(name))
        inputs = (self._in_year(fact, reason) for name in names if (fact := self.facts.shown(name)))
        derived = (self.derived.shown(name) for name in self.derived.used(shown(reason)))
        return (*inputs, *(fact for fact in derived if fact))

    def _in_year(self, fact: FactShown, reason: Reason) -> FactShown:
        """With the figure brought to a year, where the reason names the input itself: a derived quantity is brought there whole."""
        named = fact.input in {name.name for expr in shown(reason) for name in names_in(expr)}
        return replace(fact, in_year=self.derived.in_year(fact.input)) if named else fact

    def _asked(self, reason: Reason) -> frozenset[str]:
        asked = self.standard.asked
        match reason:
            case ByCondition(said, _):
                return asked.by(said.node)
            case ByWord(name, _):
                return frozenset((name,))
            case ByParts():
                return frozenset().union(*(self._asked(inner) for part in reason.parts for inner in part.reasons))
            case ByRows() | ByShare() | ByAmount():
                return asked.by(reason.of.of) | (asked.by(reason.of.over) if reason.of.over else frozenset())

    def because(self, reason: Reason, facts: tuple[FactShown, ...]) -> str:
        """The reason in ids and signs."""
        values = ", ".join(f"{fact.input} = {fact.raw or fact.basis}" for fact in [item for item in facts if item.basis != "derived"][:12])
        match reason:
            case ByCondition(said, _):
                return f"{written(said.shown)}: {values}"
            case ByWord(name, _):
                return values or name
            case ByRows() | ByShare() | ByAmount() | ByParts():
                return f"{'; '.join(written(expr) for expr in shown(reason))}: {values}"

    def paper(self, name: str, gates: bool) -> Both:
        """A paper, whether it gates, and how it stands in this case."""
        state = paper_status(self.standard, self.evaluation.case, self.evaluation.stage.layer, name)
        key = "paper.gates" if gates else "paper.wanted"
        return self.both(lambda voice: voice.say(key, paper=voice.labels.paper(name), state=voice.say(f"paper.{state}")))

    def cite(self, cite: Cite) -> Both:
        return Both(cite_text(self.standard, cite, "vi"), cite_text(self.standard, cite, "en"))

    # the rating

    def why(self) -> tuple[Both, ...]:
        """The conditions of the rating reached, as they hold; "" where the last row was reached."""
        rating = self.evaluation.rating
        info = next((item for item in self.standard.ratings if item.id == rating), None)
        if info is None or info.when is None:
            return ()
        return tuple(self.condition(part) for part in clauses(info.when))

    def why_not(self) -> tuple[WhyNot, ...]:
        """Every rating above the worst still possible that is not sure: what stands, or may stand, in its way."""
        reached = self.evaluation.ratings
        if not reached:
            return ()
        order = [item.id for item in self.standard.ratings]
        worst = max((order.index(rating) for rating in reached if rating in order), default=0)
        return tuple(self._why_not(info) for info in self.standard.ratings[:worst] if info.id != NOT_RATED)

    def _why_not(self, info: RatingInfo) -> WhyNot:
        found = [(part, self.evaluation.trace.truth(part.node)) for part in clauses(info.when)] if info.when else []
        open_clauses: list[Clause] = []
        for part, truth in found:
            if truth != TRUE:
                open_clauses.append(Clause(self.condition(part), FALSE if self.evaluation.closed_against else truth))
                open_clauses += self._not_met_at(part.shown.name) if part.how == "level" and isinstance(part.shown, Name) else ()
        order = [item.id for item in self.standard.ratings]
        held = tuple(item.info for item in self.evaluation.findings if self._holds_back(item, info, order))
        return WhyNot(info, tuple(open_clauses), held)

    def _not_met_at(self, level: str) -> Iterator[Clause]:
        """Each criterion by which a level is not met, or may not be, with its sources: what a refusal has to say."""
        node = {definition.name: definition.node for definition in self.standard.core.definitions}[dict(self.core.levels)[level]]
        blamed = set(self._in_the_way(node))
        for item, outline in zip(self.evaluation.criteria, self.core.criteria, strict=True):
            named, verdicts = dict(outline.verdicts), dict(item.verdicts)
            at = level if level in named else ""
            verdict = verdicts.get(at)
            if named.get(at) in blamed and verdict in ("not_met", "unknown"):
                yield Clause(self._said_at(item, verdict), FALSE if verdict == "not_met" else UNKNOWN)

    def _in_the_way(self, node: Node) -> Iterator[str]:
        """The definitions of a condition that does not hold, or may not, without which it would."""
        if isinstance(node, Ref):
            yield node.name
        elif isinstance(node, All | AnyOf) and self.evaluation.trace.truth(node) != TRUE:
            for item in node.items:
                yield from self._in_the_way(item)

    def _said_at(self, item: CriterionResult, verdict: str) -> Both:
        cites = tuple(self.cite(cite) for cite in item.info.cite)
        return self.both(
            lambda voice: voice.say(
                "clause.criterion",
                word=voice.labels.both(self.standard.criterion_word),
                no=item.info.no,
                title=voice.labels.both(item.info.title),
                verdict=voice.say(f"verdict.{verdict}"),
                cites=f" ({'; '.join(voice.labels.both(cite) for cite in cites)})" if cites else "",
            )
        )

    def _holds_back(self, item: FindingResult, rating: RatingInfo, order: list[str]) -> bool:
        if not effective(item, self.evaluation.closed_against) or item.info.effect == "note":
            return False
        if item.info.effect in ("cap", "veto"):
            return order.index(item.info.to) > order.index(rating.id)
        return item.info.effect in ("lower", "not_rated")

    # findings, what is missing

    def finding(self, item: FindingResult) -> FindingShown:
        info = item.info
        target = next((rating.label for rating in self.standard.ratings if rating.id == info.to), Both(info.to, info.to))
        holds = effective(item, self.evaluation.closed_against)
        state = "holds" if holds else "no" if item.truth == FALSE else "may"
        says = self.both(
            lambda voice: voice.say(
                f"finding.{info.effect}",
                says=voice.labels.both(info.says),
                to=voice.labels.both(target),
                state=voice.say(f"finding.{state}"),
            )
        )
        return FindingShown(info, item.truth, says, tuple(self.cite(cite) for cite in info.cite))

    def taken(self, name: str) -> TakenShown:
        """What other cases give of an input or a quota."""
        item = self.evaluation.case.taken[name]
        fact = None if is_quota(name) else self.facts.shown(name)
        lacking = self.facts.others.lacking(name)
        value = lacking if item.lacks and not item.says_something else fact.value if fact else self.both(lambda v: _yes_no(item, v))
        return TakenShown(item, self.facts.label(name), value, self.facts.others.come_from(item))

    def missing(self, item: Missing) -> MissingShown:
        why = self.both(lambda voice: voice.say(f"missing.{item.want}"))
        if item.want == "other_cases":
            why = self.facts.others.lacking(item.input)
        return MissingShown(item, self.facts.label(item.input), why, tuple(criterion.no for criterion in item.criteria))


def _yes_no(item: Taken, voice: Voice) -> str:
    return voice.say(f"truth.{TRUE if item.words == ('yes',) else FALSE}")


def shown(reason: Reason) -> tuple[Expr, ...]:
    """The expressions that a reason is about."""
    match reason:
        case ByCondition(said, _):
            return (said.shown,)
        case ByWord(name, _):
            return (Name(name),)
        case ByParts():
            return tuple(expr for part in reason.parts for inner in part.reasons for expr in shown(inner))
        case ByRows() | ByShare() | ByAmount():
            return (reason.of.shown,)


def clauses(said: Said) -> tuple[Said, ...]:
    """A condition taken apart at its `and`s and `every`s."""
    if said.how == "all" and isinstance(said.node, All) and said.parts:
        return tuple(clause for part in said.parts for clause in clauses(part))
    return (said,)
