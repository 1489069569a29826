"""Figures whose unit is not said, and shares whose base can be read in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.lint.rule import Found, at_key, at_place
from ctlc_rules.criteria.lint.texts import spot
from ctlc_rules.criteria.standard import Standard

WITHIN = re.compile(r"\btrong (?:số )?đó\b", re.IGNORECASE)
COUNTED = re.compile(r"^(?:tổng )?số |^(?:số )?lượt |^điểm |^mức|^hệ số|^thứ |^hạng |^năm ", re.IGNORECASE)
BASED = re.compile(r"\b(?:tính )?trên (?:tổng|số|toàn)|\bso với\b", re.IGNORECASE)


def units(standard: Standard) -> Iterator[Found]:
    """A count without a unit, where its label does not say what is counted; an amount of money without one."""
    for info in standard.inputs.values():
        if info.kind not in ("count", "money") or info.unit:
            continue
        if info.kind == "money" or not COUNTED.search(info.label.vi):
            yield at_key(standard, ("inputs", info.id), info.id, "unit-missing", name=info.id)


def bases(standard: Standard) -> Iterator[Found]:
    """`Trong đó`: a part of the part before it, or of the whole? Its criterion says so in `why`, or the label says of what."""
    for info in standard.inputs.values():
        match = WITHIN.search(info.label.vi)
        if match is None or BASED.search(info.label.vi) or _said(standard, info):
            continue
        place, width = spot(standard, ("inputs", info.id, "label"), match)
        yield at_place(place, width, info.id, "base-not-said", name=info.id, whole=info.part_of or "?")


def _said(standard: Standard, info: InputInfo) -> bool:
    """Said where it is the part of an only whole that is itself no part; or where every criterion that asks it gives a reason."""
    asking = standard.criteria_asking(info.id)
    if info.part_of is None:
        return not asking
    siblings = [item for item in standard.inputs.values() if item.part_of == info.part_of and item.id != info.id]
    whole = standard.inputs.get(info.part_of)
    one_base = not siblings and (whole is None or whole.part_of is None)
    return one_base or all(criterion.why is not None for criterion in asking)
