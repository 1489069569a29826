"""Whether what a standard takes from others is there: the standard, its kind of unit, the criteria and ratings that are named."""

from __future__ import annotations

from collections.abc import Iterator

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.criteria.taken import Members, Result
from ctlc_rules.population.register import Shelf
from ctlc_rules.source import Problems

SELF = "self"


def check_links(standard: Standard, shelf: Shelf, problems: Problems, wanted: bool = True) -> None:
    """A problem at the input for each link that leads nowhere. wanted: whether a standard that is not at hand is one."""
    for info in standard.inputs.values():
        asked = info.taken and (info.taken.result or info.taken.members)
        if not asked:
            continue
        editions = shelf.editions(asked.standard)
        if not editions and wanted:
            problems.tell(info.place, "link-standard", {"name": info.id, "standard": asked.standard}, width=len(info.id))
        for code, args in _faults(standard, info, asked, editions) if editions else ():
            problems.tell(info.place, code, {"name": info.id, "standard": asked.standard, **args}, width=len(info.id))


def _faults(
    standard: Standard, info: InputInfo, asked: Result | Members, editions: tuple[Standard, ...]
) -> Iterator[tuple[str, dict[str, object]]]:
    wanted = asked.kind if isinstance(asked, Members) else standard.for_.unit if asked.unit == SELF else asked.unit
    kind = editions[-1].for_.unit
    if kind != wanted:
        yield "link-kind", {"kind": kind, "wanted": wanted}
    ratings = {rating.id for item in editions for rating in item.ratings}
    levels = {level for item in editions for level in item.levels}
    if asked.reach is not None and asked.reach not in ratings | levels:
        yield "link-name", {"asked": asked.reach}
    if isinstance(asked, Members):
        return
    criteria = {criterion.id for item in editions for criterion in item.criteria}
    for name in asked.criteria or ():
        if name not in criteria:
            yield "link-name", {"asked": name}
    if info.words and not info.yes_no:
        for rating in sorted(ratings - {NOT_RATED} - {word.id for word in info.words}):
            yield "link-words", {"asked": rating}
