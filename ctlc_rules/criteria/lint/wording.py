"""Words that contradict themselves, and one indicator that is worded in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ctlc_rules.criteria.lint.rule import Found, at_place, at_value
from ctlc_rules.criteria.lint.texts import owner, spot, texts
from ctlc_rules.criteria.standard import Standard

_NUMBER = r"\d[\d.,]*\s*%?"
_SHORT = r"[^\d,;:.()–-]{0,30}?"  # a unit may stand between; another number or a new clause may not
CONTRADICTIONS = (
    re.compile(rf"(?:>|\btrên|\bhơn|\bquá)\s*{_NUMBER}{_SHORT}\btrở lên", re.IGNORECASE),
    re.compile(rf"(?:<|\bdưới)\s*{_NUMBER}{_SHORT}\btrở (?:xuống|lên)", re.IGNORECASE),
    re.compile(rf"(?:\bkhông quá|\bnhiều nhất|\btối đa|≤)\s*{_NUMBER}{_SHORT}\btrở lên", re.IGNORECASE),
    re.compile(rf"(?:\bít nhất|\btối thiểu|≥)\s*{_NUMBER}{_SHORT}\btrở xuống", re.IGNORECASE),
    re.compile(rf"(?:\btrên|>)\s*{_NUMBER}{_SHORT}\btrở xuống", re.IGNORECASE),
)
TIER = re.compile(r"\b(?:cấp\s+)?(?:xã|huyện|tỉnh)\b")
LEVEL = re.compile(r"\bmức(?:\s+độ)?\s+\d\b|\d+(?:[.,]\d+)?\s*%?")


def contradictions(standard: Standard) -> Iterator[Found]:
    """`trên 80 điểm trở lên`: does 80 itself belong to it or not?"""
    for prose in texts(standard):
        for pattern in CONTRADICTIONS:
            for match in pattern.finditer(prose.text):
                if match[0].casefold().startswith("không quá") or not prose.text[: match.start()].casefold().endswith("không "):
                    place, width = spot(standard, prose.path, match)
                    yield at_place(place, width, owner(standard, prose.path), "wording-contradicts", words=match[0])


def wording_of_levels(standard: Standard) -> Iterator[Found]:
    """Inputs that differ in their level only, by their ids, and in other words by their labels."""
    for one, other in combinations(standard.levels, 2):
        for name, info in standard.inputs.items():
            twin = _twin(name, one, other)
            if twin is None or twin not in standard.inputs:
                continue
            label = standard.inputs[twin].label.vi
            if plain(label) != plain(info.label.vi):
                yield at_value(standard, ("inputs", twin, "label"), twin, "wording-differs", this=label, other=name, that=info.label.vi)


def _twin(name: str, one: str, other: str) -> str | None:
    """`trained_level_1` to `trained_level_2`; `trained_1` to `trained_2`."""
    if one in name:
        return name.replace(one, other)
    tails = re.fullmatch(r".*?(_\d+)", one), re.fullmatch(r".*?(_\d+)", other)
    if tails[0] and tails[1] and name.endswith(tails[0][1]):
        return name[: -len(tails[0][1])] + tails[1][1]
    return None


def wording_of_siblings(standards: tuple[Standard, ...]) -> Iterator[tuple[Standard, Found]]:
    """The same id in two standards of one regulation, in other words (the tier apart)."""
    first: dict[tuple[str, str], tuple[Standard, str]] = {}
    for standard in standards:
        named = [("criteria", item.id, "title", item.title.vi) for item in standard.criteria]
        named += [("inputs", item.id, "label", item.label.vi) for item in standard.inputs.values()]
        for kind, name, key, text in named:
            before, that = first.setdefault((kind, name), (standard, text))
            if before.id != standard.id and plain(that) != plain(text):
                found = at_value(standard, (kind, name, key), name, "wording-differs", this=text, other=before.id, that=that)
                yield standard, found


def plain(text: str) -> str:
    """Without what may rightly differ: the tier, the level, the figure."""
    return " ".join(LEVEL.sub("#", TIER.sub("*", text.casefold())).split())
