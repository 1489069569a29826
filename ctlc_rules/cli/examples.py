"""The examples beside standards, for lint: those that differ, and what they would notice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from ctlc_rules.case.examples import Examples
from ctlc_rules.cli.session import NO, Session
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria import Standard
from ctlc_rules.evaluate.examples import Difference, Got, failing
from ctlc_rules.report.mutation import mutation_text
from ctlc_rules.source import Problem, Problems
from ctlc_rules.words import LANGS, Lang, say


def examples_that_differ(standard: Standard, examples: Examples | None) -> Iterator[Problem]:
    found = Problems()
    for example, differs in failing(standard, examples) if examples else ():
        args: dict[str, object] = {"claim": example.claim}
        for lang in LANGS:
            args |= _said(differs, lang)
        found.tell(example.place, "example-differs", args, hint="example-differs.hint")
    return iter(found)


def _said(differs: Difference, lang: Lang) -> dict[str, object]:
    about = say(f"example.{differs.kind}", lang, **({"name": differs.name} if differs.name else {}))
    return {f"about_{lang}": about, f"expected_{lang}": _shown(differs.expected, lang), f"got_{lang}": _shown(differs.got, lang)}


def _shown(value: Fraction | Got, lang: Lang) -> str:
    """A rating, several that are possible, points or their bounds, levels."""
    if isinstance(value, Fraction):
        return decimal_text(value)
    if not value:
        return say("example.none", lang)
    words = [item or say("example.met-alone", lang) for item in value if isinstance(item, str)]
    if words:
        return ", ".join(words)
    lo, hi = (decimal_text(item) for item in value if isinstance(item, Fraction))
    return lo if lo == hi else say("example.bounds", lang, lo=lo, hi=hi)


def mutation_of(session: Session, standards: Sequence[Standard], beside: Sequence[Examples | None]) -> str:
    """The mutation score of each standard; a place that no example notices is a finding (exit code 1)."""
    from ctlc_rules.prove.mutating.score import score

    lines: list[str] = []
    for standard, examples in zip(standards, beside, strict=True):
        found = score(standard, examples)
        if found.survivors:
            session.codes.add(NO)
        lines += mutation_text(standard, found, session.lang)
    return "".join(line + "\n" for line in lines) if session.error_format == "text" else ""
