"""Titles that were copied: from the rule of another tier of administration, or from another title of the same file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ctlc_rules.criteria.lint.rule import Found, at_place, at_value
from ctlc_rules.criteria.lint.texts import spot
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Path

TIERS = {"hamlet": "thôn", "commune": "xã", "district": "huyện", "province": "tỉnh"}
OF_TIER = re.compile(r"cấp\s+(?P<tier>xã|huyện|tỉnh|thôn)\b", re.IGNORECASE)
AUTHORITY = re.compile(r"chính quyền|cấp ủy|ủy ban|UBND|lãnh đạo|chỉ đạo|hội đồng", re.IGNORECASE)


def titles_of_tier(standard: Standard) -> Iterator[Found]:
    """A title that names the authority of another tier, or another tier that nothing beneath it asks about."""
    own = TIERS.get(standard.for_.unit)
    if own is None:
        return
    for path, at, title, beneath in _titled(standard):
        for match in OF_TIER.finditer(title):
            tier = match["tier"].casefold()
            its_authority = AUTHORITY.search(title[: match.start()]) is not None
            if tier != own and (its_authority or not any(re.search(rf"\b{tier}\b", text, re.IGNORECASE) for text in beneath)):
                place, width = spot(standard, path, match)
                yield at_place(place, width, at, "title-of-another-tier", tier=tier, own=own)


def _titled(standard: Standard) -> Iterator[tuple[Path, str, str, tuple[str, ...]]]:
    """Path, id and text of each title, and the labels of what is asked beneath it."""
    labels = {
        item.id: tuple(standard.inputs[name].label.vi for name in standard.inputs_of(item.id) if name in standard.inputs)
        for item in standard.criteria
    }
    yield ("title",), standard.id, standard.title.vi, ()
    for section in standard.sections:
        inside = [item for item in standard.criteria if item.section == section.id]
        beneath = (*(item.title.vi for item in inside), *(label for item in inside for label in labels[item.id]))
        yield ("sections", section.id, "title"), section.id, section.title.vi, beneath
    for item in standard.criteria:
        yield ("criteria", item.id, "title"), item.id, item.title.vi, labels[item.id]


def titles_twice(standard: Standard) -> Iterator[Found]:
    """Two sections, two criteria or two inputs that are called the same."""
    kinds = {
        "sections": [(item.id, item.title.vi) for item in standard.sections],
        "criteria": [(item.id, item.title.vi) for item in standard.criteria],
        "inputs": [(item.id, item.label.vi) for item in standard.inputs.values()],
    }
    for kind, named in kinds.items():
        seen: dict[str, str] = {}
        for name, title in named:
            first = seen.setdefault(" ".join(title.casefold().split()), name)
            if first != name:
                yield at_value(
                    standard, (kind, name, "label" if kind == "inputs" else "title"), name, "title-twice", name=name, other=first
                )
