"""Findings in words: one sentence with its place."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ctlc_rules.criteria.english import Both
from ctlc_rules.exchange.audit.finding import Arg, AuditFinding, Seen, Share
from ctlc_rules.explain.numbers import number, percent
from ctlc_rules.words import Lang, say

_NAMES = ("second", "third")
_PLACED = frozenset({"audit.percent-differs"})


def audit_text(found: Sequence[AuditFinding], lang: Lang, file: str) -> str:
    """The list under its title, a line for each."""
    lines = [f"  - {sentence(one, lang)}" for one in found] or [f"  {say('audit.none', lang)}"]
    return "\n".join([say("audit.title", lang, file=file), *lines]) + "\n"


def sentence(found: AuditFinding, lang: Lang) -> str:
    """Its place, then what is wrong. {third} is the last of the places: of rows that are added, the first and the last are named."""
    first, *others = found.places
    args = {name: shown(value, lang, name) for name, value in found.args}
    named = [others[0], others[-1]] if len(others) > 1 else others
    said = {name: _told(seen, lang) for name, seen in zip(_NAMES, named, strict=False)}
    if found.code in _PLACED:
        said = {"second": said["second"], "third": f", {said['third']}" if "third" in said else ""}
    what = say(found.code, lang, figure=f"“{first.text}”", **said, **args)
    at = place_text(first, lang)
    return f"{at}: {what}" if at else what


def place_text(seen: Seen, lang: Lang) -> str:
    """`dòng 107, dòng “TỔNG”, cột “Số lượt”`; the line first, as a person looks for it."""
    parts = []
    if seen.spot and seen.spot.line:
        parts.append(say("audit.line", lang, line=seen.spot.line))
    elif seen.spot and seen.spot.page:
        parts.append(say("audit.page", lang, page=seen.spot.page))
    if seen.row:
        parts.append(say("audit.row", lang, row=seen.row))
    if seen.column:
        parts.append(say("audit.column", lang, column=seen.column))
    if not parts and seen.spot:
        parts.append(say("audit.paragraph", lang, paragraph=seen.spot.paragraph))
    return ", ".join(parts)


def _told(seen: Seen, lang: Lang) -> str:
    at = place_text(seen, lang)
    if not seen.text:
        return at
    return f"“{seen.text}” ({at})" if at else f"“{seen.text}”"


def shown(value: Arg, lang: Lang, name: str = "") -> str:
    """readings are joined by `or`, another pair is the two ends of a number that is not exact."""
    match value:
        case Share(of_one):
            return percent(of_one, lang)
        case Fraction():
            return number(value, lang)
        case Both():
            return value.vi if lang == "vi" else value.en
        case str():
            return value
        case _ if name == "readings":
            return say("audit.or", lang).join(shown(one, lang) for one in value)
        case _:
            low, high = value[0], value[-1]
            return shown(low, lang) if low == high else say("audit.to", lang, lo=shown(low, lang), hi=shown(high, lang))
