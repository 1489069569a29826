"""What each input counts as, at a stage: the policy by basis of a fact, presumed facts, evidence that gates, the period's length.

The evaluator sees only what comes out of here: a value, bounds, or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.case.case import TAKEN, Case, Fact, Tally
from ctlc_rules.case.written import Layer
from ctlc_rules.core.compile import Program, whole
from ctlc_rules.criteria.ballots import Part, ballot_input
from ctlc_rules.criteria.infos import MONTHS, InputInfo, applies_input, quota_input
from ctlc_rules.criteria.inputs import MONTHS_PER, MONTHS_RANGE
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.elapsed import elapsed
from ctlc_rules.evaluate.given import NO, YES, Given, Stage, Want
from ctlc_rules.evaluate.papers import dates, evidence, found_suitable

APPROXIMATE = Fraction(1)
"""An approximate period is read as its length give or take this many months."""


@dataclass(frozen=True, slots=True)
class Known:
    """given: what the evaluator is told. without_claims: the same with every claim unknown. wants: why what is unknown is unknown."""

    given: Given
    claims: frozenset[str]
    wants: dict[str, Want]
    facts: dict[str, Fact]

    def without_claims(self) -> Given:
        return {name: value for name, value in self.given.items() if name not in self.claims}


def read_known(standard: Standard, case: Case, stage: Stage) -> Known:
    """What counts as known of each input of the standard."""
    facts = case.facts_at(stage.layer)
    given: Given = {}
    wants: dict[str, Want] = {}
    accept_claims = stage.reading(standard.policy.claimed)
    suitable = found_suitable(case, stage.layer)
    for name, info in standard.inputs.items():
        fact = facts.get(name)
        value, want = (
            _presumed(info) if fact is None else _value(standard, fact, info, accept_claims or bool(suitable & set(fact.evidence)))
        )
        given |= value
        if info.taken is not None and (fact is None or fact.basis == TAKEN):
            want = "other_cases" if fact is None or case.taken[name].lacks else None
        if want:
            wants[name] = want
    elapsed(standard, case, stage.layer, given, wants)
    claimed = {name for name, fact in facts.items() if is_claim(fact, standard.inputs[name])}
    claims = frozenset(name for name in given if claimed & set(standard.behind(name)))
    evidence(standard, case, stage, given, wants)
    dates(standard, case, stage.layer, given, wants)
    _applies(standard, facts, given)
    _quotas(standard, case, given, wants)
    _months(case, given, wants)
    return Known(given, claims, wants, facts)


def as_stated(standard: Standard, case: Case, layer: Layer) -> Given:
    """Every fact as it stands, whatever its basis: what data checks compare."""
    given: Given = {}
    facts = case.facts_at(layer)
    for name, info in standard.inputs.items():
        fact = facts.get(name)
        if fact is not None and not fact.doubtful and not fact.missing:
            given |= _taken(fact, info, as_bounds=True)
        elif fact is None:
            given |= _presumed(info)[0]
    elapsed(standard, case, layer, given, {})
    dates(standard, case, layer, given, {})
    _months(case, given, {})
    return given


def _presumed(info: InputInfo) -> tuple[Given, Want | None]:
    if info.presume is None:
        return {}, "not_decided" if info.decision else "not_reported"
    if isinstance(info.presume, str):
        return {info.id: 1 << [word.id for word in info.words].index(info.presume)}, None
    number = whole(info.presume, info.per)
    return {info.id: (number, number)}, None


def _value(standard: Standard, fact: Fact, info: InputInfo, accept_claims: bool) -> tuple[Given, Want | None]:
    """What the core's inputs behind a fact are, and why it is not known where it is not."""
    if fact.missing:
        return {}, fact.missing
    if fact.doubtful:
        return {}, "doubtful"
    if fact.basis == "rejected":
        return {}, "rejected"
    if is_claim(fact, info) and not accept_claims:
        return {}, "claimed"
    if fact.ballots and not fact.ballots.count:
        return _taken(fact, info, as_bounds=True), "no_votes"
    want: Want | None = "conflicting" if fact.basis == "conflicting" else None
    return _taken(fact, info, as_bounds=standard.policy.qualified == "as_bounds"), want


def is_claim(fact: Fact, info: InputInfo) -> bool:
    """A judgement in words; papers that the unit lists for it do not make it more until the office found one suitable."""
    return fact.basis == "claimed" or (fact.basis == "evidenced" and fact.layer == "self" and info.kind == "judged")


def _taken(fact: Fact, info: InputInfo, as_bounds: bool) -> Given:
    if fact.ballots:
        return _counted(fact.ballots, info)
    if fact.number is None:
        ids = [word.id for word in info.words]
        return {info.id: sum(1 << ids.index(word) for word in fact.words)}
    number = fact.number
    if fact.qualifier and not as_bounds:
        stated = whole(number.stated, info.per)
        return {info.id: (stated, stated)}
    return {info.id: (whole(number.lo, info.per), whole(number.hi, info.per))}


def _counted(tally: Tally, info: InputInfo) -> Given:
    """Where there is no valid vote, the lowest and the highest are not known."""
    found: dict[Part, int] = {"count": tally.count, "sum": whole(tally.sum, info.per), "zeros": tally.zeros}
    if tally.votes:
        found |= {"lowest": whole(tally.votes[0][0], info.per), "highest": whole(tally.votes[-1][0], info.per)}
    return {ballot_input(info.id, part): (value, value) for part, value in found.items()}


def _applies(standard: Standard, facts: dict[str, Fact], given: Given) -> None:
    """A criterion that may not apply leaves where the office says, with a reason, that one of its inputs does not apply."""
    for criterion in standard.criteria:
        if criterion.applies is None:
            continue
        name = applies_input(criterion.id)
        said = any(facts[asked].missing == "not_applicable" for asked in standard.inputs_of(criterion.id) if asked in facts)
        given[name] = NO if said else YES


def _quotas(standard: Standard, case: Case, given: Given, wants: dict[str, Want]) -> None:
    """Whether the unit keeps a rating under a quota: as the second pass says; a case graded alone does not know."""
    for rating, _ in standard.quotas:
        name = quota_input(rating.id)
        taken = case.taken.get(name)
        if taken is not None and len(taken.words) == 1:
            given[name] = YES if taken.words == ("yes",) else NO
        else:
            wants[name] = "other_cases"


def _months(case: Case, given: Given, wants: dict[str, Want]) -> None:
    if case.period is None:
        wants[MONTHS] = "no_period"
        return
    months = case.period.months
    spread = APPROXIMATE if case.period.approximate else Fraction(0)
    lo, hi = max(months - spread, MONTHS_RANGE[0]), min(months + spread, MONTHS_RANGE[1])
    given[MONTHS] = (whole(lo, MONTHS_PER), whole(hi, MONTHS_PER))


def for_program(given: Given, program: Program) -> Given:
    """Only what the program asks."""
    return {name: value for name, value in given.items() if name in program.input_slots}
