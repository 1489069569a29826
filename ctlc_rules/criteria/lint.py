"""Findings in a standard that can be read: nothing is wrong, but an author should look.

Those that the file accepts are left out; an acceptance that matches no finding is one itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.criteria.coherence import coherence
from ctlc_rules.criteria.decided import decided
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Place, Problem


def lint_standard(standard: Standard) -> tuple[Problem, ...]:
    """Findings by place; each `accepted:` of the standard takes away the finding it names, or is itself one."""
    found = [*_texts(standard), *_sources(standard), *_ratings(standard), *_decided(standard), *coherence(standard)]
    accepted = {(item.code, item.at): item for item in standard.accepted}
    kept = [problem for at, problem in found if (problem.code, at) not in accepted]
    known = {(problem.code, at) for at, problem in found}
    for code, at in accepted:
        if (code, at) not in known and not (standard.framework and (code, at) in standard.framework.accepted):
            kept.append(Problem(Place(standard.file), "stale-acceptance", (("code", code), ("at", at))))
    return tuple(sorted(kept, key=lambda item: (item.place, item.code)))


def _finding(code: str, place: Place, **args: str) -> Problem:
    return Problem(place, code, tuple(args.items()))


def _texts(standard: Standard) -> Iterator[tuple[str, Problem]]:
    """Texts that have no English of their own (the Vietnamese stands in); one finding where there is no English file at all."""
    if not standard.has_english:
        name = f"{standard.file.rpartition('/')[2].rpartition('.')[0]}.en.yaml"
        yield standard.id, _finding("english-file-missing", Place(standard.file), name=name)
        return
    titles = [(item.id, item.title, item.place) for item in standard.sections]
    titles += [(item.id, item.title, item.place) for item in standard.criteria]
    for name, title, place in titles:
        if title.vi == title.en:
            yield name, _finding("english-missing", place, name=name)
    for info in standard.inputs.values():
        if info.label.vi == info.label.en:
            yield info.id, _finding("english-missing", info.place, name=info.id)


def _sources(standard: Standard) -> Iterator[tuple[str, Problem]]:
    """A criterion without a source and without its author's reason; a source that nothing cites."""
    cited = {cite.id for criterion in standard.criteria for cite in criterion.cite}
    cited |= {cite.id for finding in standard.findings for cite in finding.cite}
    cited |= {cite.id for change in standard.changes for cite in change.cite}
    for criterion in standard.criteria:
        if not criterion.cite and criterion.why is None:
            yield criterion.id, _finding("criterion-without-reason", criterion.place, name=criterion.id)
    for name in standard.citations:
        if name not in cited and standard.criteria:
            yield name, _finding("unused-citation", Place(standard.file), name=name)


def _ratings(standard: Standard) -> Iterator[tuple[str, Problem]]:
    """A scale with a gap: its author wrote the last row as `not_rated`."""
    for rating in standard.ratings:
        if rating.id == NOT_RATED:
            yield rating.id, _finding("scale-has-gap", rating.place)


def _decided(standard: Standard) -> Iterator[tuple[str, Problem]]:
    """Conditions that ask nothing: what they compare can never, or always, be so."""
    for code, name, place in decided(standard):
        yield name, _finding(code, place, name=name)
