"""A whole standard around its criteria: sections, levels, ratings and findings that fit them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from tests.laws.draft_criteria import WITH_POINTS, WITHOUT_POINTS, Drafted, criterion, make_limits, rounding
from tests.laws.drafts import Draft, Entry
from tests.laws.written import Plain, decimal, percent

RATINGS = ("good", "fair", "average", "weak")
WORDS_OF_SECTIONS = ("board", "plan", "results")


@dataclass(slots=True)
class Parts:
    """What the later parts of a standard may name."""

    criteria: dict[str, Drafted] = field(default_factory=dict)
    sections: dict[str, Fraction] = field(default_factory=dict)  # with what each is out of; 0 without points
    ratings: list[str] = field(default_factory=list)
    total: Fraction = Fraction(0)

    def verdicts(self, one_for_all_levels: bool = False) -> list[str]:
        """Truths about what is met, of what has a verdict: in a level its own, outside of them only one that is the same for all."""
        without = {name for name, drafted in self.criteria.items() if not drafted.has_verdict}
        without |= {name for name, drafted in self.criteria.items() if one_for_all_levels and "limit." in str(drafted.entry)}
        of_all = [] if without else ["every criterion met", "every section met"]
        sound = [section for section in self.sections if not any(name.startswith(f"{section}.") for name in without)]
        of_sections = [text for section in sound for text in (f"every criterion of {section} met", f"{section} met")]
        return of_all * 3 + of_sections + [f"{name} met" for name in self.criteria if name not in without]


def standard(draft: Draft) -> Entry:
    draft.in_points = draft.chance(85)
    if not draft.in_points or draft.chance(30):
        make_limits(draft)
    policy = _policy(draft)
    parts = Parts()
    sections = _sections(draft, parts)
    written: Entry = {
        "standard": "drawn",
        "edition": "1",
        "status": "illustrative",
        "title": "Bộ tiêu chí rút thăm",
        "for": {"unit": "centre", "months": "12", "tolerance": "9..15", "outside": "reference"},
        "governs": {"by": "period_end", "from": "2012-01-01", "to": "2030-12-31"},
        "policy": policy,
        "words": {"section": "Mục", "criterion": "Tiêu chí"},
    }
    levels: Entry = {"levels": {"all_of": _levels(draft, parts)}} if draft.limits else {}
    total: Entry = {"total": _total(draft, parts)} if draft.in_points else {}
    parts.ratings = list(RATINGS[: draft.pick((2, 3, 3, 4))])
    rating = _ratings(draft, parts)
    findings = _findings(draft, parts)
    return written | _vocabulary(draft) | levels | {"sections": sections} | total | _rest(parts, rating, findings)


def _policy(draft: Draft) -> Entry:
    policy: Entry = {
        "claimed": {"self": draft.pick(("accept", "accept", "unknown")), "office": "unknown", "closed": "not_met"},
        "evidence": {"self": draft.pick(("accept", "accept", "unknown")), "office": "unknown", "closed": "not_met"},
        "missing": {"closed": "not_met"},
        "not_applicable": draft.pick(("full", "zero", "leave_out")),
        "qualified": draft.pick(("as_bounds", "as_bounds", "as_stated")),
        "rounding": rounding(draft, Fraction(1, 2)),
    }
    return policy


def _sections(draft: Draft, parts: Parts) -> Entry:
    forms = WITH_POINTS if draft.in_points else WITHOUT_POINTS
    sections: Entry = {}
    ids = WORDS_OF_SECTIONS[: draft.pick((1, 2, 2, 3))]
    weights = _weights(draft, len(ids), "section_weight")
    for section, weight in zip(ids, weights, strict=True):
        own: dict[str, Drafted] = {}
        for place in range(draft.pick((1, 2, 2, 3))):
            kind = "limit" if draft.in_points and draft.limits and place and draft.chance(30) else draft.pick(forms)
            own[f"{section}.c{place + 1}"] = criterion(draft, kind)
        if draft.in_points and not any(drafted.most for drafted in own.values()):
            own[f"{section}.c9"] = criterion(draft, "judged")
        _ask_each_other(draft, own)
        out_of = _weighted(draft, own)
        held = _held(draft, out_of) if draft.in_points else {}
        out_of = Fraction(str(held.get("at_most", out_of)))
        parts.criteria |= own
        parts.sections[section] = out_of
        parts.total += (weight or 1) * out_of
        entry: Entry = {"title": f"Mục {section}"}
        if draft.in_points:
            entry["out_of"] = decimal(out_of)
        if weight:
            entry["weight"] = percent(weight)
        entry |= held
        sections[section] = entry
    return sections


def _ask_each_other(draft: Draft, own: dict[str, Drafted]) -> None:
    """At times a criterion asks another one, that stands before it or after it."""
    level = [name for name, drafted in own.items() if drafted.has_verdict and "limit." not in str(drafted.entry)]
    asking = next((name for name in level if "all_of" in own[name].entry), None)
    asked = next((name for name in level if name != asking), None)
    if asking and asked and draft.chance(60):
        conditions = own[asking].entry["all_of"]
        assert isinstance(conditions, list)
        conditions.append(f"{asked} met")
        draft.features.add("asks_criterion")


def _held(draft: Draft, out_of: Fraction) -> Entry:
    """What may be done to the points of a section."""
    held: Entry = {}
    if out_of and draft.chance(8):
        out_of *= draft.pick((Fraction(1), Fraction(1, 2)))
        held["at_most"] = decimal(out_of)
        draft.features.add("section_at_most")
    if draft.chance(8):
        held["round"] = rounding(draft, out_of)
        draft.features |= {"rounding", "section_rounding"}
    return held


def _weighted(draft: Draft, own: dict[str, Drafted]) -> Fraction:
    """Gives the criteria of a section weights, at times, and returns what the section is out of."""
    weights = _weights(draft, len(own), "weight")
    out_of = Fraction(0)
    for drafted, weight in zip(own.values(), weights, strict=True):
        out_of += (weight or 1) * (drafted.most or 0)
        if weight:
            drafted.entry["weight"] = percent(weight)
    return out_of


def _weights(draft: Draft, how_many: int, feature: str) -> tuple[Fraction | None, ...]:
    if not draft.in_points or how_many == 1 or not draft.chance(8):
        return (None,) * how_many
    draft.features.add(feature)
    # such that the rest can be shared out in decimals
    first = draft.pick((Fraction(1, 10), Fraction(4, 10), Fraction(7, 10)) if how_many == 4 else (Fraction(1, 2), Fraction(2, 10)))
    rest = (1 - first) / (how_many - 1)
    return (first, *(rest for _ in range(how_many - 1)))


def _total(draft: Draft, parts: Parts) -> Entry:
    total: Entry = {}
    if parts.total and draft.chance(10):
        parts.total = Fraction(100)
        total = {"rescale": "100", "round": rounding(draft, parts.total)}
        draft.features |= {"rounding", "rescale"}
    elif draft.chance(10):
        total["round"] = rounding(draft, parts.total)
        draft.features |= {"rounding", "total_rounding"}
    if draft.chance(10):
        parts.total *= draft.pick((Fraction(1), Fraction(3, 4)))
        total["at_most"] = decimal(parts.total)
        draft.features.add("at_most")
    if draft.chance(10):
        total["at_least"] = draft.pick(("0", "0", "-1", "0.5"))
        draft.features.add("at_least")
    return {"out_of": decimal(parts.total), **total}


def _levels(draft: Draft, parts: Parts) -> list[Plain]:
    conditions = [f"{text} >= limit.{name}" for name, text in draft.limited.items()]
    if parts.verdicts() and draft.chance(70):
        conditions.append(draft.pick(parts.verdicts()))
    return [*conditions]


def _ratings(draft: Draft, parts: Parts) -> list[Plain]:
    rows: list[Plain] = []
    share = draft.pick((Fraction(95, 100), Fraction(85, 100), Fraction(3, 4)))
    for place, rating in enumerate(parts.ratings[:-1]):
        rows.append({"id": rating, "label": rating.title(), "when": _when(draft, parts, share, place)})
        share -= draft.pick((Fraction(1, 10), Fraction(1, 4), Fraction(15, 100)))
    last: Entry = {"id": parts.ratings[-1], "label": parts.ratings[-1].title()}
    if draft.chance(6):
        rows.append({**last, "when": draft.compared()})
        last = {"id": "not_rated", "label": "Không xếp loại"}
        draft.features.add("gap")
    return [*rows, last]


def _when(draft: Draft, parts: Parts, share: Fraction, place: int) -> str:
    levels = list(draft.limits)
    if not draft.in_points:
        return levels[max(len(levels) - 1 - place, 0)] if place < len(levels) else _other(draft, parts)
    asked = [f"total >= {percent(share)}" if draft.chance(70) else f"total >= {decimal(_half(share * parts.total))}"]
    if draft.chance(30):
        asked.append(f"every section >= {percent(max(share - Fraction(1, 5), Fraction(1, 10)))}")
        draft.features.add("every_section")
    if draft.chance(25):
        asked.append(_other(draft, parts))
    if levels and draft.chance(70):
        asked.append(draft.pick(levels))
    return " and ".join(asked)


def _half(number: Fraction) -> Fraction:
    return Fraction(round(number * 2), 2)


def _other(draft: Draft, parts: Parts) -> str:
    """A condition on a criterion, a section or an input."""
    scored = [name for name, drafted in parts.criteria.items() if drafted.most]
    sayings: list[Callable[[], str]] = [draft.compared]
    verdicts = parts.verdicts(one_for_all_levels=len(draft.limits) > 1)
    if verdicts:
        sayings += [lambda: draft.pick(verdicts)] * 2
    if draft.in_points:
        section = draft.pick(list(parts.sections))
        sayings.append(lambda: f"{section} >= {draft.pick(('50%', '60%', '80%'))}")
        sayings.append(lambda: f"{section} >= {decimal(_half(parts.sections[section] / 2))}")
        sayings.append(lambda: f"{draft.pick(scored)} > 0")
    text = draft.pick(sayings)()
    return f"({text})" if " or " in text else text


def _findings(draft: Draft, parts: Parts) -> Entry:
    found: Entry = {}
    free = [*(name for name, drafted in parts.criteria.items() if drafted.most), *parts.sections]
    for _ in range(draft.pick((0, 0, 1, 1, 2, 2, 3))):
        effect = draft.pick(("cap", "lower", "cap", "zero", "veto", "lower", "not_rated", "note"))
        if effect == "zero" and (not draft.in_points or not free):
            effect = "veto"
        entry: Entry = {"when": _adverse(draft, parts, effect)}
        entry[effect] = draft.pick(free) if effect == "zero" else _effect(draft, parts, effect)
        free = [name for name in free if name != entry[effect]]
        found[f"finding_{len(found) + 1}"] = {**entry, "says": f"Phát hiện {effect}", "cite": "own.1"}
        draft.features.add(effect)
    return found


def _adverse(draft: Draft, parts: Parts, effect: str) -> str:
    kinds: list[Callable[[], str]] = [
        lambda: draft.wrong().name,
        lambda: f"{draft.count().name} = 0",
        lambda: f"not {draft.yes_no().name}",
        lambda: f"{draft.late().name} >= 2",
        draft.compared,
    ]
    if effect in ("lower", "cap", "veto"):
        kinds.append(lambda: _other(draft, parts))
    return draft.pick(kinds)()


def _effect(draft: Draft, parts: Parts, effect: str) -> str:
    return draft.pick(parts.ratings[1:]) if effect in ("cap", "veto") else "yes"


def _vocabulary(draft: Draft) -> Entry:
    """What the criteria, ratings and findings have come to name."""
    scales: Entry = {name: {word: {"label": word.title()} for word in words} for name, words in draft.scales.items()}
    papers: Entry = {name: f"Giấy {name}" for name in draft.papers}
    citations: Entry = {"own.1": {"title": "Nguồn một"}, "own.2": {"title": "Nguồn hai"}}
    inputs: Entry = {item.name: item.entry for item in draft.inputs.values()}
    limits: Entry = dict(draft.limits)
    parts = {"scales": scales, "papers": papers, "citations": citations, "inputs": inputs, "derived": draft.derived, "limits": limits}
    return {name: part for name, part in parts.items() if part}


def _rest(parts: Parts, rating: list[Plain], findings: Entry) -> Entry:
    criteria: Entry = {name: drafted.entry for name, drafted in parts.criteria.items()}
    rest: Entry = {"criteria": criteria, "rating": rating}
    return rest | ({"findings": findings} if findings else {})
