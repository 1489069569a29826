"""Criteria of every form, right by construction: each comes with the most that it gives."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from tests.laws.drafts import Draft, Entry, Quantity
from tests.laws.written import Plain, decimal

MODES = ("half_up", "half_even", "down", "up", "floor", "ceiling")
STEPS = ("0.00001", "0.01", "0.1", "0.25", "0.5", "1")


@dataclass(frozen=True, slots=True)
class Drafted:
    entry: Entry
    most: Fraction | None  # None: a criterion without points
    has_verdict: bool = False


def criterion(draft: Draft, kind: str) -> Drafted:
    """One criterion of the form, with what may stand beside a form."""
    drafted = FORMS[kind](draft)
    draft.features.add(kind)
    entry: Entry = {"title": f"Tiêu chí {kind}", **drafted.entry, "cite": draft.pick(("own.1", "own.2:3.1", "own.2"))}
    most = drafted.most
    if most is not None and draft.chance(8):
        entry["round"] = rounding(draft, most)
        draft.features |= {"rounding", "criterion_rounding"}
    if draft.chance(22):
        entry["applies_when"] = draft.compared()
        draft.features.add("applies_when")
        if draft.chance(50):
            entry["not_applicable"] = draft.pick(("full", "zero", "leave_out", "leave_out"))
    elif most and draft.chance(8):
        entry["bonus"] = "yes"
        most = Fraction(0)
        draft.features.add("bonus")
    if draft.chance(15):
        entry["evidence"] = [_paper(draft)]
        draft.features.add("gate")
    elif draft.chance(5):
        entry["wanted"] = [_paper(draft)]
    return Drafted(entry, most, drafted.has_verdict)


def _paper(draft: Draft) -> str:
    if draft.papers and draft.chance(40):
        return draft.pick(draft.papers)
    draft.papers.append(f"paper_{1 + len(draft.papers)}")
    return draft.papers[-1]


def rounding(draft: Draft, *worths: Fraction) -> Entry:
    """A rounding by which each of the worths stays what it is."""
    steps = [step for step in STEPS if all((worth / Fraction(step)).denominator == 1 for worth in worths)]
    return {"step": draft.pick(steps), "mode": draft.pick(MODES)}


def _verdict(draft: Draft, entry: Entry) -> Drafted:
    """Points for a verdict, or a verdict alone."""
    limited = "limit." in str(entry)
    if not draft.in_points or limited:
        return Drafted(entry, None, True)
    points = draft.points()
    return Drafted({**entry, "points": decimal(points)}, points, True)


def _met(draft: Draft) -> Drafted:
    return _verdict(draft, {"met": draft.condition()})


def _all_of(draft: Draft) -> Drafted:
    conditions = draft.conditions(draft.pick((2, 3)))
    if draft.limits and draft.chance(60):
        conditions.append(limited(draft))
    return _verdict(draft, {"all_of": conditions})


def _some_of(draft: Draft) -> Drafted:
    conditions = draft.conditions(draft.pick((3, 4)))
    return _verdict(draft, {"some_of": {"needed": draft.pick(("1", "2", "3")), "of": conditions}})


def _limit(draft: Draft) -> Drafted:
    return Drafted({"met": limited(draft)}, None, True)


def _checklist(draft: Draft) -> Drafted:
    items = {condition: draft.points() for condition in draft.conditions(draft.pick((2, 2, 3)))}
    written: Entry = {condition: decimal(points) for condition, points in items.items()}
    return Drafted({"checklist": written}, sum(items.values(), Fraction(0)), True)


def _judged(draft: Draft) -> Drafted:
    item = draft.marked()
    points = [*draft.falling(len(item.values) - 1)[::-1]]
    points.insert(0, draft.pick((Fraction(0), Fraction(0), Fraction(-1), min(Fraction(1, 2), points[0]))))
    if points[0] < 0:
        draft.features.add("below_zero")
    marks: Entry = {str(word): decimal(worth) for word, worth in zip(item.values, points, strict=True)}
    return Drafted({"judged": {"of": item.name, **marks}}, points[-1])


def _bands(draft: Draft) -> Drafted:
    quantity = draft.quantity()
    side = draft.pick(("at_least", "at_least", "above", "at_most", "below"))
    limits = draft.some(quantity.limits)[:4]
    points = draft.falling(len(limits))
    if side in ("at_least", "above"):
        limits = limits[::-1]
    entry: Entry = {"of": quantity.text, side: {limit: decimal(worth) for limit, worth in zip(limits, points, strict=True)}}
    if draft.chance(30):
        entry["otherwise"] = decimal(min(Fraction(1, 2), points[-1]))
    _when_zero(draft, quantity, entry, points[0])
    draft.features.add(f"bands_{side}")
    return Drafted({"bands": entry}, points[0])


def _when_zero(draft: Draft, quantity: Quantity, entry: Entry, most: Fraction) -> None:
    if quantity.may_divide_by_zero:
        entry["when_zero"] = draft.pick(("0", "0", decimal(most)))
        draft.features.add("when_zero")


def _ranges(draft: Draft) -> Drafted:
    first, second = draft.falling(2)
    item = draft.measured() if draft.chance(50) else draft.count()
    start, most = Fraction(item.values[0]), Fraction(item.values[-1])
    if item.kind == "decimal":
        rows = {_between(start + Fraction(8, 10), most): first, _between(start + Fraction(3, 10), start + Fraction(7, 10)): second}
    else:
        rows = {_between(most, most): first, _between(Fraction(1), most - 1): second}
    step = "0.1" if item.kind == "decimal" else "1"
    entry: Entry = {"of": item.name, "ranges": {edges: decimal(points) for edges, points in rows.items()}, "step": step}
    return Drafted({"bands": entry}, first)


def _between(lo: Fraction, hi: Fraction) -> str:
    return f"{decimal(lo)}..{decimal(hi)}"


def _share(draft: Draft) -> Drafted:
    quantity = draft.share()
    most = draft.points()
    entry: Entry = {"of": quantity.text, "full_at": draft.pick(("50%", "60%", "75%", "100%"))}
    _when_zero(draft, quantity, entry, most)
    if draft.chance(50):
        entry["round"] = rounding(draft, most)
    draft.features.add("rounding")
    return Drafted({"share": entry, "points": decimal(most)}, most)


def _deduct(draft: Draft) -> Drafted:
    item = draft.late() if draft.chance(40) else draft.count()
    points = draft.points()
    return Drafted({"deduct": {"from": decimal(points), "each": draft.pick(("0.5", "1", "1.5")), "of": item.name}}, points)


def _ladder(draft: Draft) -> Drafted:
    points = draft.points() + 2
    steps: Entry = {"1": "1", "2": draft.pick(("1.5", "2"))}
    if draft.chance(40):
        steps["3"] = decimal(points)
    return Drafted({"deduct": {"from": decimal(points), "of": draft.count().name, "ladder": steps}}, points)


def _each(draft: Draft) -> Drafted:
    most = draft.points()
    return Drafted({"each": {"points": draft.pick(("0.5", "1")), "of": draft.count().name, "at_most": decimal(most)}}, most)


def _less(draft: Draft, all_of_it: bool) -> Entry:
    """One deduction: for each, or by a ladder."""
    of = draft.late().name if draft.chance(40) else draft.count().name
    if draft.chance(50):
        held: Entry = {"at_most": draft.pick(("1", "2"))} if draft.chance(50) else {}
        return {"of": of, "each": draft.pick(("0.5", "1", "1.5")), **held}
    last: Entry = {"3": "all"} if all_of_it and draft.chance(50) else {}
    return {"of": of, "ladder": {"1": "1", "2": draft.pick(("1.5", "2")), **last}}


def _items(draft: Draft) -> Drafted:
    points = draft.points() + 2
    only: Entry = {"only": "highest"} if draft.chance(50) else {}
    return Drafted(
        {"deduct": {"from": decimal(points), "items": [_less(draft, True) for _ in range(draft.pick((2, 2, 3)))], **only}}, points
    )


def _penalty(draft: Draft) -> Drafted:
    draft.features.add("below_zero")
    return Drafted({"penalty": _less(draft, False)}, Fraction(0))


def _best_of(draft: Draft) -> Drafted:
    found = [draft.pick((_judged, _each, _deduct, _bands, _penalty, _met))(draft) for _ in range(draft.pick((2, 3)))]
    return Drafted({"best_of": [item.entry for item in found]}, max(item.most or Fraction(0) for item in found))


def _formula(draft: Draft) -> Drafted:
    most = draft.points()
    texts: list[Callable[[], str]] = [
        lambda: f"if({draft.compared()}, {draft.count().name}, {draft.compared()}, {draft.count().name}, 1)",
        lambda: f"if({draft.area().name} = difficult, {draft.measured().name}, {draft.pick(('1', '2.5'))})",
        lambda: f"gap({draft.count().name}, {draft.count().name}, 1)",
        lambda: f"{draft.measured().name} * {draft.count().name}",
        lambda: f"{draft.count().name} * {draft.count().name}",
        lambda: f"{draft.measured().name} * 2 - 1",
        lambda: f"{draft.money().name} * {draft.measured().name}",
    ]
    if draft.chance(50):
        whole = draft.people()
        top = draft.count().name + (f" * {draft.count().name}" if draft.chance(40) else "")
        beside = draft.pick(("", "", "1 + ", "2 - ")) if " * " in top else ""
        if beside:
            draft.features.add("sum_of_quotients")
        quantity = Quantity(f"{beside}{top} / {whole.name}", (), whole.values[0] == 0)
    else:
        quantity = Quantity(draft.pick(texts)(), ())
    least = draft.pick((Fraction(0), Fraction(0), Fraction(1, 2)))
    entry: Entry = {"of": quantity.text, "at_least": decimal(least), "at_most": decimal(most), "round": rounding(draft, least, most)}
    _when_zero(draft, quantity, entry, most)
    draft.features.add("quotient" if "/" in quantity.text else "product")
    draft.features.add("rounding")
    return Drafted({"formula": entry}, most)


FORMS: dict[str, Callable[[Draft], Drafted]] = {
    "met": _met,
    "all_of": _all_of,
    "some_of": _some_of,
    "checklist": _checklist,
    "judged": _judged,
    "bands": _bands,
    "ranges": _ranges,
    "share": _share,
    "deduct": _deduct,
    "ladder": _ladder,
    "formula": _formula,
    "limit": _limit,
    "each": _each,
    "items": _items,
    "penalty": _penalty,
    "best_of": _best_of,
}
WITH_POINTS = (
    *("checklist", "judged", "bands", "ranges", "share", "deduct", "ladder", "formula", "met", "all_of", "some_of"),
    *("each", "items", "penalty", "best_of"),
)
WITHOUT_POINTS = ("met", "all_of", "some_of", "limit", "limit")


def make_limits(draft: Draft) -> None:
    """Limits of one or two levels, of which the second is the first with changes, and some by class."""
    quantities = [draft.quantity() for _ in range(draft.pick((1, 2)))]
    first: Entry = {}
    second: Entry = {"as": "level_1"}
    two = draft.chance(75)
    for place, quantity in enumerate(quantities):
        name = f"name_{place}"
        limits = draft.some(quantity.limits)
        first[name] = _by_class(draft, limits[0], limits[len(limits) // 2])
        if two and draft.chance(70):
            second[name] = _by_class(draft, limits[len(limits) // 2], limits[-1])
        draft.limited[name] = quantity.text
    draft.limits["level_1"] = first
    if two:
        draft.limits["level_2"] = second
    draft.features.add("level")


def _by_class(draft: Draft, low: str, high: str) -> Plain:
    if not draft.chance(60):
        return high
    draft.features.add("class_limit")
    return {"by": draft.area().name, "normal": high, "difficult": low, "island": low}


def limited(draft: Draft) -> str:
    name = draft.pick(list(draft.limited))
    return f"{draft.limited[name]} >= limit.{name}"
