"""Load-time checks of what is taken from other cases and of quotas; what names another standard is checked when that one is there."""

from __future__ import annotations

from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.reader import Reader
from ctlc_rules.criteria.taken import UNITS, Leader, Peers, Quota, Result, Taken, YearsRunning
from ctlc_rules.source import Path

WAYS = ("earlier", "before", "years_running", "result", "members", "peers")
OF_PEERS = ("greatest", "least", "sum", "leader", "count")
NUMBERS = ("count", "decimal", "money", "percent")
KINDS = (*NUMBERS, "date", "choice", "judged")
TOTAL = "total"
MOST_PERIODS = 50
"""How far back periods in a row are looked for."""


def check_taken(reader: Reader) -> None:
    """Adds a problem for each fault. What only another input's `taken` asks is used too."""
    for name, info in reader.inputs.items():
        path: Path = ("inputs", name)
        if info.merged is not None and info.kind not in NUMBERS:
            reader.wrong_key("merged-of-number", (*path, "merged"), name=name)
        if info.taken is not None:
            if info.ballots or info.elapsed:
                reader.wrong_key("taken-for-kind", (*path, "taken"), name=name, way="taken", known=", ".join(KINDS))
            if info.presume is not None:
                reader.wrong_key("taken-presumed", (*path, "presume"), name=name)
            _taken(reader, info, info.taken, (*path, "taken"))
    for place, row in enumerate(reader.written.ratings):
        if row.quota is not None:
            _quota(reader, row.id, row.when is None, row.quota, ("rating", place, "quota"))


def _taken(reader: Reader, info: InputInfo, taken: Taken, path: Path) -> None:
    chosen = [way for way in WAYS if getattr(taken, way) is not None]
    if len(chosen) != 1:
        reader.wrong_key("taken-way", path, name=info.id, known=", ".join(WAYS))
        return
    if taken.back is not None and taken.earlier is None:
        reader.wrong_key("back-of-earlier", (*path, "back"))
    if taken.earlier is not None:
        _same(reader, info, taken.earlier, (*path, "earlier"))
    elif taken.before is not None:
        _before(reader, info, taken.before, (*path, "before"))
    elif taken.years_running is not None:
        _of_kind(reader, info, ("count",), (*path, "years_running"))
        if info.kind == "count" and info.hi > MOST_PERIODS:
            reader.wrong("running-too-far", ("inputs", info.id, "count"), most=MOST_PERIODS)
        _running(reader, taken.years_running, (*path, "years_running"))
    elif taken.result is not None:
        _result(reader, info, taken.result, (*path, "result"))
    elif taken.members is not None:
        _of_kind(reader, info, ("count",), (*path, "members"))
    elif taken.peers is not None:
        _peers(reader, info, taken.peers, (*path, "peers"))


def _of_kind(reader: Reader, info: InputInfo, kinds: tuple[str, ...], path: Path) -> None:
    if info.kind not in kinds:
        reader.wrong_key("taken-for-kind", path, name=info.id, way=path[-1], known=", ".join(kinds))


def _named(reader: Reader, name: str, path: Path) -> InputInfo | None:
    """Another input of the same standard; it is used, if only by this one."""
    reader.known.used.add(name)
    found = reader.inputs.get(name)
    if found is None and name not in reader.written.inputs:
        reader.unknown("input", name, tuple(reader.inputs), path)
    return found


def _same(reader: Reader, info: InputInfo, name: str, path: Path) -> None:
    """The input takes whatever the other can be: the same kind, unit and words, a range and digits that hold its."""
    other = _named(reader, name, path)
    if other is None:
        return
    if other.id == info.id:
        reader.wrong("taken-of-itself", path, name=name)
        return
    words = [word.id for word in other.words]
    fits = (other.kind, other.unit, words) == (info.kind, info.unit, [word.id for word in info.words])
    fits = fits and not other.ballots
    if fits and other.is_number:
        fits = info.lo <= other.lo and other.hi <= info.hi and info.per % other.per == 0
    if not fits:
        reader.wrong("taken-does-not-fit", path, name=info.id, other=name)


def _before(reader: Reader, info: InputInfo, name: str, path: Path) -> None:
    _of_kind(reader, info, NUMBERS, path)
    other = _named(reader, name, path)
    if other is None:
        return
    if other.merged is None:
        reader.wrong("before-unmerged", path, name=name)
    fits = (other.kind, other.unit) == (info.kind, info.unit) and info.per % other.per == 0
    if other.id == info.id or not fits or (other.merged == "sum" and info.lo > 0):
        reader.wrong("taken-does-not-fit", path, name=info.id, other=name)


def _running(reader: Reader, item: YearsRunning, path: Path) -> None:
    if (item.reach is None) == (item.criterion is None):
        reader.wrong_key("running-which", path)
    if item.reach is not None:
        known = tuple(dict.fromkeys((*(row.id for row in reader.written.ratings), *reader.written.limits)))
        if item.reach not in known:
            reader.unknown("reach", item.reach, known, (*path, "reach"))
    if item.criterion is not None and item.criterion not in reader.written.criteria:
        reader.unknown("criterion", item.criterion, tuple(reader.written.criteria), (*path, "criterion"))


def _result(reader: Reader, info: InputInfo, item: Result, path: Path) -> None:
    """For each kind of input, what may be asked of the result."""
    reach, criteria = item.reach is not None, item.criteria is not None
    clear = {"count": criteria and not reach, "date": not criteria, "choice": not (reach or criteria), "judged": not (reach or criteria)}
    if info.yes_no:
        clear["choice"] = reach != criteria
    if info.kind not in clear:
        _of_kind(reader, info, ("choice", "judged", "count", "date"), path)
    elif not clear[info.kind]:
        reader.wrong_key("result-asks", path, name=info.id)


def _peers(reader: Reader, info: InputInfo, item: Peers, path: Path) -> None:
    chosen = [way for way in OF_PEERS if getattr(item, way) is not None]
    if len(chosen) != 1:
        reader.wrong_key("peers-way", path, known=", ".join(OF_PEERS))
        return
    way = chosen[0]
    if way == "count":
        _of_kind(reader, info, ("count",), path)
        return
    _of_kind(reader, info, NUMBERS, path)
    of = getattr(item, way)
    if isinstance(of, Leader):
        for key in ("of", "by"):
            found = _named(reader, getattr(of, key), (*path, way, key))
            if found and (found.kind not in NUMBERS or found.lo < 0):
                reader.wrong("leader-of-amounts", (*path, way, key), name=found.id)
        _same(reader, info, of.gives, (*path, way, "gives"))
    elif way == "sum":
        other = _named(reader, of, (*path, way))
        if other and ((other.kind, other.unit) != (info.kind, info.unit) or info.per % other.per != 0):
            reader.wrong("taken-does-not-fit", (*path, way), name=info.id, other=of)
    else:
        _same(reader, info, of, (*path, way))


def _quota(reader: Reader, rating: str, is_last: bool, quota: Quota, path: Path) -> None:
    if is_last:
        reader.wrong_key("quota-of-last-row", path, name=rating)
    ids = tuple(row.id for row in reader.written.ratings)
    if quota.of != UNITS:
        for place, name in enumerate(quota.of):
            if name not in ids:
                reader.unknown("rating", name, ids, (*path, "of", place))
    if (quota.of == UNITS) != (quota.counted is None):
        reader.wrong_key("quota-counted", path)
    if (quota.fewer_than is None) != (quota.then is None):
        reader.wrong_key("quota-fewer", path)
    if quota.raised_to is not None and quota.raised_to <= quota.at_most:
        reader.wrong("quota-raised", (*path, "raised_to"))
    for place, name in enumerate(quota.order):
        where: Path = (*path, "order", place)
        if name == TOTAL:
            if not any(section.out_of is not None for section in reader.written.sections.values()):
                reader.wrong("quota-no-total", where)
            continue
        info = _named(reader, name, where)
        if info and info.ballots:
            reader.wrong("quota-order-ballots", where, name=name)
        elif info and info.better is None and not info.words:
            reader.wrong("quota-order-way", where, name=name)
    if quota.cite is not None:
        reader.cites(quota.cite, (*path, "cite"))
