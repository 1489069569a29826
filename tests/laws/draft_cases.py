"""A case for a standard: the truth of every input, and how much of it is told, by whom and how well."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tests.laws.drafts import YES_NO, Asked, Draft, Entry
from tests.laws.oracle import Value
from tests.laws.written import Plain

OFFICE = ("late", "wrong")
MOST_COMPLETIONS = (12, 60, 120, 300, 1500)
# each with its length: whole months, else days * 12 / 365
PERIODS = (
    ("2020-09-01", "2021-08-31", Fraction(12)),
    ("2020-09-01", "2021-06-30", Fraction(10)),
    ("2020-01-01", "2021-02-28", Fraction(14)),
    ("2020-09-15", "2021-08-02", Fraction(322 * 12, 365)),
)
SOME_MONTHS = (
    Fraction(12),
    Fraction(12, 365),
    Fraction(1),
    Fraction(4000, 365),
    Fraction(1200),
)  # of all that a period may be; the truth first


@dataclass(frozen=True, slots=True)
class Told:
    """What a case says of an input. may_be: what that leaves open; empty is all that the input may be."""

    how: str
    fact: Entry | None
    may_be: tuple[Value, ...] = ()
    claimed: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    self_layer: Entry
    office_layer: Entry | None
    truth: Mapping[str, Value]
    told: Mapping[str, Told]
    months: tuple[Fraction, ...]


def case(draft: Draft, claims_accepted: bool, as_bounds: bool) -> Case:
    truth = _truth(draft)
    told = _told(draft, truth, claims_accepted, as_bounds)
    for said in told.values():
        draft.features.add(said.how)
    start, to, length = draft.pick(PERIODS)
    period: Entry = {"from": start, "to": to}
    how = draft.pick(("told",) * 18 + ("approximate", "no_period"))
    if how == "approximate":
        period["approximate"] = "yes"
    own = {name: said.fact for name, said in told.items() if said.fact is not None and not said.how.startswith("office")}
    layer: Entry = {
        "case": "drawn-1",
        "standard": "drawn",
        "unit": {"id": "unit-1", "name": "Trung tâm rút thăm", "kind": "centre"},
        "period": period,
        "report": "report",
        "documents": {"report": {"file": "report.txt", "sha256": "0" * 64, "title": "Báo cáo"}},
        "facts": own,
    }
    evidence = _evidence(draft)
    if evidence:
        layer["evidence"] = {name: {key: text for key, text in paper.items() if key != "status"} for name, paper in evidence.items()}
    if how == "no_period":
        del layer["period"]
    draft.features.add(how)
    months = {"told": (length,), "approximate": (length, length - 1, length + 1), "no_period": SOME_MONTHS}[how]
    return Case(layer, _office(draft, told, evidence), truth, told, months)


def _office(draft: Draft, told: Mapping[str, Told], evidence: Mapping[str, dict[str, str]]) -> Entry | None:
    facts: Entry = {name: said.fact for name, said in told.items() if said.fact is not None and said.how.startswith("office")}
    looked = {name: paper for name, paper in evidence.items() if paper.get("status", "listed") != "listed"}
    if not facts and not looked and not draft.chance(10):
        return None
    draft.features.add("office_layer")
    layer: Entry = {"case": "drawn-1", "layer": "office", "by": "chuyên viên", "on": "2021-09-30", "facts": facts}
    if looked:
        layer["evidence"] = looked
    if draft.chance(50):
        layer["closing"] = {"by": "chủ tịch hội đồng", "on": "2021-09-30", "asked": "2021-09-10", "because": "Hết hạn bổ sung"}
    return layer


def _evidence(draft: Draft) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for place, paper in enumerate(draft.papers):
        if draft.chance(60):
            status = draft.pick(("listed", "suitable", "suitable", "not_suitable"))
            found[f"E{place + 1}"] = {"paper": paper, "number": f"{place + 1}/QĐ", "date": "2020-09-01", "status": status}
    return found


def _truth(draft: Draft) -> dict[str, Value]:
    truth: dict[str, Value] = {}
    for name, item in draft.inputs.items():
        allowed: Sequence[Value] = item.values
        if "part_of" in item.entry:
            whole = truth[str(item.entry["part_of"])]
            allowed = [value for value in item.values if Fraction(value) <= Fraction(whole)]
        truth[name] = draft.pick(allowed) if draft.chance(60) else allowed[-1]
    return truth


def _told(draft: Draft, truth: Mapping[str, Value], claims_accepted: bool, as_bounds: bool) -> dict[str, Told]:
    most = draft.pick(MOST_COMPLETIONS)
    complete = draft.chance(15)
    told: dict[str, Told] = {}
    names = list(truth)
    draft.rng.shuffle(names)
    for name in names:
        item = draft.inputs[name]
        said = _certain(draft, item, truth[name]) if complete or item.kind in OFFICE else _uncertain(draft, item, truth[name], as_bounds)
        open_to = _open_to(item, said, claims_accepted)
        if open_to > most:
            said = _settled(item, truth[name])
            open_to = 1
        most //= open_to
        told[name] = said
    return {name: told[name] for name in truth}


def _open_to(item: Asked, said: Told, claims_accepted: bool) -> int:
    if said.claimed and not claims_accepted:
        return len(item.values)
    return len(said.may_be or item.values)


def _fact(item: Asked, value: Value, basis: str) -> Entry:
    return {"value": item.written(value), "basis": basis}


def _certain(draft: Draft, item: Asked, value: Value) -> Told:
    if item.kind not in OFFICE:
        if item.kind == "marked":  # a judged word of the unit's own is a claim, whether it says so or not
            fact: Entry = {"value": item.written(value)} if draft.chance(50) else _fact(item, value, "claimed")
            return Told("claimed", fact, (value,), True)
        return Told("known", _fact(item, value, "reported"), (value,))
    if draft.chance(60):
        nothing: Value = "no" if item.values == YES_NO else Fraction(0)
        return Told("absent", None, (nothing,))
    return Told("office_record", {**_fact(item, value, "verified"), "because": "Kết luận kiểm tra"}, (value,))


def _settled(item: Asked, value: Value) -> Told:
    """A fact that is known at the office's stage, so that what is open stays small enough to enumerate."""
    if item.kind == "marked":
        return Told("office_verified", {**_fact(item, value, "verified"), "because": "Đã xem minh chứng"}, (value,))
    return Told("known", _fact(item, value, "reported"), (value,))


def _uncertain(draft: Draft, item: Asked, value: Value, as_bounds: bool) -> Told:
    how = draft.pick(HOW)
    if how == "missing":
        return Told("missing", None if draft.chance(60) else {"missing": "not_reported"})
    if how == "claimed" and item.kind in ("fact", "marked", "area"):
        return Told("claimed", {**_fact(item, value, "claimed"), "as_printed": "Thực hiện tốt"}, (value,), True)
    if how == "rejected":
        return Told("office_rejected", {**_fact(item, value, "rejected"), "because": "Không có trong sổ"})
    if how == "verified":
        return Told("office_verified", {**_fact(item, value, "verified"), "because": "Đã kiểm tra sổ"}, (value,))
    if isinstance(value, Fraction) and item.kind != "date":
        return _figure(draft, item, value, how, as_bounds)
    return _certain(draft, item, value)


HOW = (
    ("known",) * 11
    + ("missing",) * 6
    + ("claimed",) * 3
    + ("between", "between", "doubtful", "conflicting", "rejected", "verified", "qualified")
)


def _figure(draft: Draft, item: Asked, value: Fraction, how: str, as_bounds: bool) -> Told:
    """A number told unclearly."""
    around = [other for other in item.values if isinstance(other, Fraction)]
    low, high = sorted((value, draft.pick(around)))
    inside = tuple(other for other in around if low <= other <= high)
    if how == "between" and low < high:
        return Told("between", {"between": [item.written(low), item.written(high)], "basis": "reported"}, inside)
    if how == "doubtful":
        readings = [item.written(value), str(int(value) * 1000 + 5000)]
        return Told("doubtful", {"doubtful": readings, "as_printed": "chữ mờ", "because": "Đọc được hai cách"})
    if how == "conflicting" and low < high:
        texts: list[Plain] = [{"value": item.written(low), "at": {"section": "I"}}, {"value": item.written(high), "at": {"section": "V"}}]
        return Told("conflicting", {"basis": "conflicting", "readings": texts}, (low, high))
    if how == "qualified" and item.kind in ("count", "part"):
        return _qualified(draft, item, value, as_bounds)
    return _certain(draft, item, value)


def _qualified(draft: Draft, item: Asked, value: Fraction, as_bounds: bool) -> Told:
    """Over, nearly or about a figure, which leaves less than the unit to which it is told."""
    words = {"more_than": "trên", "nearly": "gần", "about": "khoảng"}
    qualifier, nearest = draft.pick(list(words)), draft.pick((2, 3))
    low = value if qualifier == "more_than" else value - nearest + 1
    high = value if qualifier == "nearly" else value + nearest - 1
    printed = f"{words[qualifier]} {item.written(value)}"
    fact = {**_fact(item, value, "reported"), "qualifier": qualifier, "to_nearest": str(nearest), "as_printed": printed}
    inside = tuple(other for other in item.values if low <= Fraction(other) <= high)
    return Told("qualified", fact, inside if as_bounds else (value,))
