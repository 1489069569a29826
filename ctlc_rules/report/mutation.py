"""The mutation score of a standard in words, with proposals as YAML ready to keep."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.explain.answers.mutation import Changed, MutationScore, Proposal, Survivor
from ctlc_rules.explain.numbers import percent
from ctlc_rules.words import Lang, say

_PLAIN = re.compile(r"[\w.%-]+")


def mutation_text(standard: Standard, score: MutationScore, lang: Lang) -> Iterator[str]:
    share = percent(Fraction(score.killed, score.counted), lang) if score.counted else "-"
    yield say("mutate.title", lang, standard=standard.id, edition=standard.edition, examples=score.examples)
    yield "  " + say("mutate.score", lang, share=share, killed=score.killed, counted=score.counted)
    if score.equivalent:
        yield "  " + say("mutate.equivalent", lang, count=len(score.equivalent))
    yield from (_line(item, lang) for item in score.equivalent)
    if score.unread:
        yield "  " + say("mutate.unread", lang, count=len(score.unread))
    yield from (f"{_line(item, lang)} [{code}]" for item, code in score.unread)
    if score.survivors:
        yield "  " + say("mutate.survivors", lang, count=len(score.survivors))
    for survivor in score.survivors:
        yield from _survivor(survivor, lang)


def _line(changed: Changed, lang: Lang) -> str:
    return "    " + say("mutate.changed" if changed.new else "mutate.gone", lang, **_args(changed))


def _args(changed: Changed) -> dict[str, object]:
    return {"place": changed.place, "path": changed.path, "old": changed.old, "new": changed.new}


def _survivor(survivor: Survivor, lang: Lang) -> Iterator[str]:
    yield _line(survivor.changed, lang)
    if survivor.proposal is None:
        yield "      " + say("mutate.undecided", lang)
    else:
        yield from ("      " + line for line in _example(survivor.changed, survivor.proposal, lang))


def _example(changed: Changed, proposal: Proposal, lang: Lang) -> Iterator[str]:
    """An item of `examples:`; its claim is for a person to put in words."""
    claim = say("mutate.claim", lang, **_args(changed))
    yield f"- claim: {_quoted(claim)}"
    if proposal.base:
        yield f"  base: {proposal.base}"
    if proposal.facts:
        yield f"  facts: {_flow(proposal.facts)}"
    if proposal.papers:
        yield f"  papers: {_flow(proposal.papers)}"
    if proposal.months:
        yield f"  months: {proposal.months}"
    yield f"  {_expected(proposal)}"


def _expected(proposal: Proposal) -> str:
    expected = proposal.expected
    if not proposal.criterion:
        return f"rating: {expected}"
    if isinstance(expected, Fraction):
        return f"points: {{{proposal.criterion}: {decimal_text(expected)}}}"
    levels = "yes" if expected == ("yes",) else f"[{', '.join(expected)}]"
    return f"met: {{{proposal.criterion}: {levels}}}"


def _flow(items: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{name}: {_quoted(text)}" for name, text in items.items()) + "}"


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
