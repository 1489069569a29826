"""Standard x case -> evaluation: one run of the core, one more where points rest on words, and what the two say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import ceil, floor

from ctlc_rules.case.case import Case
from ctlc_rules.case.written import Layer
from ctlc_rules.core.compile import Trace
from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN
from ctlc_rules.core.ratings import possible_ratings
from ctlc_rules.criteria.infos import ON_CLAIMS, quota_input
from ctlc_rules.criteria.relating import note_name
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.datachecks import DataChecks, outside_window
from ctlc_rules.evaluate.evaluation import Evaluation, FindingResult, Outcome, TotalResult
from ctlc_rules.evaluate.given import NO, YES, Given, Stage
from ctlc_rules.evaluate.reading import Known, for_program, read_known
from ctlc_rules.evaluate.scores import Scores
from ctlc_rules.evaluate.wanting import find_missing

CLAIMS_PER = 10**6


def evaluate(standard: Standard, case: Case, stage: Layer = "self", closed: bool = False, as_of: date | None = None) -> Evaluation:
    """Grade a case. stage: whose layers count. closed: the decision on its date; else missing is unknown and the result is bounds.

    The case was read against this very standard. as_of: the date that chose the edition, only to be shown.
    """
    at = Stage(stage, closed)
    known = read_known(standard, case, at)
    trace = standard.program.run(for_program(known.given, standard.program))
    claims = standard.program.run(for_program(known.without_claims(), standard.program)) if known.claims else None
    scores = Scores(standard, trace, claims, closed and standard.policy.missing.closed == "not_met")
    criteria = scores.criteria()
    sections = scores.sections(criteria)
    total = scores.total(sections)
    possible = possible_ratings(standard.core.outline, lambda name: trace.truth(Ref(name)))
    held = _for_the_office(standard, trace, possible) if scores.closed else ""
    ratings = _closed_rating(possible) if scores.closed and not held else possible
    if scores.closed and not held and (left := _by_quota(standard, known)):
        held, ratings = "quota-open", left
    outcome, because = _ungraded(standard, case, at) or (
        _scored(standard, trace, scores.closed, total, held) if standard.scores_only else _rated(ratings)
    )
    because = because or held
    return Evaluation(
        standard=standard,
        case=case,
        stage=at,
        as_of=as_of or (case.period.to if case.period else None),
        outcome=outcome,
        because=because,
        ratings=ratings if outcome in ("rated", "undetermined") else (),
        total=total,
        sections=sections,
        criteria=criteria,
        findings=_findings(standard, known, trace, total.on_claims if total else Fraction(0)),
        missing=find_missing(standard, known, trace),
        warnings=DataChecks(standard, case, stage).warnings(),
        reference=outside_window(standard, case) and standard.for_.outside == "reference",
        known=known,
        trace=trace,
    )


def _for_the_office(standard: Standard, trace: Trace, possible: tuple[str, ...]) -> str:
    """Why the low end does not settle a closed case: whether something applies, or whether it is rated at all, is not known.

    Neither way is the worse one for every unit, so leaving the fact out must not decide it: the office does.
    """
    for info, outline in zip(standard.criteria, standard.core.outline.criteria, strict=True):
        leaves = outline.applies is not None and info.not_applicable == "leave_out"
        if leaves and outline.applies and trace.truth(Ref(outline.applies)) == UNKNOWN:
            return "applies-open"
    return "rated-open" if NOT_RATED in possible and len(possible) > 1 else ""


def _by_quota(standard: Standard, known: Known) -> tuple[str, ...]:
    """The closed ratings with every open quota granted and with none, where they differ: neither a tie nor the results of others are
    for the unit to prove, so they are not held against it."""
    names = [quota_input(info.id) for info, _ in standard.quotas]
    names = [name for name in names if name not in known.given]
    if not names:
        return ()
    found: dict[str, None] = {}
    for bit in (YES, NO):
        found |= dict.fromkeys(_closed_rating(ratings_given(standard, known.given | dict.fromkeys(names, bit))))
    return tuple(found) if len(found) > 1 else ()


def ratings_given(standard: Standard, given: Given) -> tuple[str, ...]:
    """The ratings that are still possible with what is given."""
    trace = standard.program.run(for_program(given, standard.program))
    return possible_ratings(standard.core.outline, lambda name: trace.truth(Ref(name)))


def _closed_rating(possible: tuple[str, ...]) -> tuple[str, ...]:
    """The worst of the ratings still possible."""
    return possible[-1:]


def with_exact(evaluation: Evaluation, ratings: tuple[str, ...]) -> Evaluation:
    """An open evaluation with the ratings that can be, as was proved, in the place of those that the bounds allow."""
    outcome, because = _rated(ratings)
    return replace(evaluation, outcome=outcome, because=because, ratings=() if outcome == "not_rated" else ratings, exact=True)


def _ungraded(standard: Standard, case: Case, stage: Stage) -> tuple[Outcome, str] | None:
    """The outcome, and the key of why, of a case that is not graded at all."""
    if standard.for_.unit != case.unit.kind:
        return "not_for_this_standard", "other-unit"
    if standard.record_only:
        return "not_rated", "record-only"
    if stage.closed and not case.submitted:
        return "not_submitted", "no-report"
    if outside_window(standard, case) and standard.for_.outside == "refuse":
        return "not_rated", "period-refused"
    return None


def _rated(ratings: tuple[str, ...]) -> tuple[Outcome, str]:
    """The outcome by the ratings still possible."""
    if ratings == (NOT_RATED,):
        return "not_rated", "finding"
    return ("rated", "") if len(ratings) == 1 else ("undetermined", "")


def _scored(standard: Standard, trace: Trace, closed: bool, total: TotalResult | None, held: str) -> tuple[Outcome, str]:
    """The outcome by a standard without ratings: settled where the points are, unless a finding says that nothing is graded.

    held: the key of why a closed case is still open, "" where it is not.
    """
    taken = max((trace.truth(Ref(effect.when)) for effect in standard.core.outline.effects), default=FALSE)
    if taken == TRUE:
        return "not_rated", "finding"
    if taken == UNKNOWN or held:
        return "undetermined", "rated-open" if closed and not held else ""
    return ("scored", "") if total is not None and total.points.known else ("undetermined", "")


def _findings(standard: Standard, known: Known, trace: Trace, on_claims: Fraction) -> tuple[FindingResult, ...]:
    """Every finding that has an effect, with its truth; notes where they hold."""
    notes = [info for info in standard.findings if info.effect == "note"]
    given = for_program(known.given, standard.check_program)
    steps = on_claims * CLAIMS_PER
    checks = standard.check_program.run(given | {ON_CLAIMS: (floor(steps), ceil(steps))}) if notes else None
    found: list[FindingResult] = []
    for info in standard.findings:
        if info.effect == "note":
            if checks and checks.truth(Ref(note_name(info.id))) == TRUE:
                found.append(FindingResult(info, TRUE))
        else:
            found.append(FindingResult(info, trace.truth(Ref(f"finding:{info.id}"))))
    return tuple(found)


def effective(finding: FindingResult, closed: bool) -> bool:
    """Whether a finding counts: it holds, or in closed mode it was not disproved."""
    return finding.truth == TRUE or (closed and finding.truth != FALSE)
