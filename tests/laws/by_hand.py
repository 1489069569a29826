"""A written standard graded as a reader with a pencil would, straight from its data: no core, no bounds, all facts known.

What the forms and expressions mean is said here a second time, on purpose: the core cannot tell whether it was lowered rightly.
It reads what the generator writes, no more, and imports nothing of ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import chain
from typing import Any

from tests.laws.oracle import NOT_RATED, Value, rounded

Written = Mapping[str, Any]

TOKEN = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)|(?P<number>\d+(?:\.\d+)?%?)|(?P<name>[^\W\d]\w*(?:\.\w+)*)|(?P<sign><=|>=|!=|[^\s])")
CALLS = frozenset({"and", "or", "not", "min", "max", "sum", "count", "at_least", "CHOOSE", "gap"})


@dataclass(frozen=True, slots=True)
class Ratio:
    """top / bottom; compared, it is false where the bottom is 0. A score is its points, and a percentage of it is of `out_of`."""

    top: Fraction
    bottom: Fraction = Fraction(1)
    out_of: Fraction | None = None
    percent: bool = False

    def __add__(self, other: Ratio) -> Ratio:
        return Ratio(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def __sub__(self, other: Ratio) -> Ratio:
        return Ratio(self.top * other.bottom - other.top * self.bottom, self.bottom * other.bottom)

    def __mul__(self, other: Ratio) -> Ratio:
        return Ratio(self.top * other.top, self.bottom * other.bottom)

    def __truediv__(self, other: Ratio) -> Ratio:
        return Ratio(self.top * other.bottom, self.bottom * other.top)

    def compared(self, other: Ratio, holds: Callable[[Fraction, Fraction], bool]) -> bool:
        limit = other.top * self.out_of if other.percent and self.out_of is not None else other.top
        return bool(self.bottom and other.bottom) and holds(self.top * other.bottom, limit * self.bottom)

    def __ge__(self, other: Ratio) -> bool:
        return self.compared(other, lambda a, b: a >= b)

    def __gt__(self, other: Ratio) -> bool:
        return self.compared(other, lambda a, b: a > b)

    def __le__(self, other: Ratio) -> bool:
        return self.compared(other, lambda a, b: a <= b)

    def __lt__(self, other: Ratio) -> bool:
        return self.compared(other, lambda a, b: a < b)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ratio) and self.compared(other, lambda a, b: a == b)

    def __ne__(self, other: object) -> bool:
        return isinstance(other, Ratio) and self.compared(other, lambda a, b: a != b)

    __hash__ = None  # type: ignore[assignment]  # it equals what it is worth


@dataclass(slots=True)
class Hand:
    """One case on paper. values: of each input in the units of its file, a percentage as 98.5; gates: papers that are accepted."""

    standard: Written
    values: Mapping[str, Value]
    months: Fraction
    gates: frozenset[str] = frozenset()
    points: dict[str, Fraction] = field(default_factory=dict)  # of criteria, sections and "total"
    out_of: dict[str, Fraction] = field(default_factory=dict)
    outcome: str | None = None

    def grade(self) -> Hand:
        for name, criterion in self.standard["criteria"].items():
            self._criterion(name, criterion)
        for name in self.standard["sections"]:
            self._section(name)
        if self.out_of:
            self._total()
        self.outcome = self._outcome()
        return self

    # expressions

    def truth(self, text: str, level: str = "") -> bool:
        return bool(self.worth(text, level))

    def worth(self, text: str, level: str = "") -> Any:
        """What an expression comes to, worked by Python's own rules of precedence."""
        text = re.sub(r"every (section|criterion)(?: of (\w+))? (met|[<>=!]+ \S+)", self._every, text)
        text = re.sub(r"(\w+) per 100 (\w+)", r"(\1 * 100 / \2)", text)
        text = re.sub(r"\bif\(", "CHOOSE(", text)
        asked = re.sub(r"([\w.]+) met\b", lambda found: f"MET_{found[1]}", text)
        chosen = re.sub(
            r"(\w+) in \{(.*?)\}", lambda found: "(" + " or ".join(f"{found[1]} = {w}" for w in found[2].split(", ")) + ")", asked
        )
        code = " ".join(self._token(found) for found in TOKEN.finditer(chosen))
        names: dict[str, Any] = {"N": Ratio, "V": lambda name: self.named(name, level), "F": Fraction, "count": self._count}
        names |= {"at_least": self._at_least, "sum": _sum, "CHOOSE": _choose, "gap": lambda *items: max(items) - min(items)}
        return eval(code, names)  # the text is the generator's

    def named(self, name: str, level: str) -> Any:
        if name.startswith("MET_"):
            return self.met(name.removeprefix("MET_"), level)
        if name.startswith("limit."):
            return self.worth(self._limit(name.removeprefix("limit."), level))
        if name in self.points:
            return Ratio(self.points[name], out_of=self.out_of[name])
        if name in self.standard.get("limits", {}):
            return all(self.truth(text, name) for text in self.standard["levels"]["all_of"])
        derived = self.standard.get("derived", {})
        return self.worth(derived[name]["is"]) if name in derived else self._input(name)

    def _input(self, name: str) -> Any:
        entry = self.standard["inputs"].get(name)
        if entry is None:  # a word
            places = [words.index(name) for words in map(list, self.standard["scales"].values()) if name in words]
            return Ratio(Fraction(places[0]))
        value = self.values[name]
        if isinstance(value, str):
            if entry.get("choice") == "yes_no":
                return value == "yes"
            return Ratio(Fraction(list(self.standard["scales"][entry.get("judged") or entry["choice"]]).index(value)))
        if "percent" in entry:
            return Ratio(value / 100)
        return Ratio(value * 12, self.months) if entry.get("per") == "year" else Ratio(value)

    def _token(self, found: re.Match[str]) -> str:
        text = found.group()
        match found.lastgroup:
            case "day":
                return f"N(F({date.fromisoformat(text).toordinal()}))"
            case "number":
                return f"N(F('{text}'))" if text[-1] != "%" else f"N(F('{text[:-1]}') / 100, percent=True)"
            case "name":
                return text if text in CALLS else f"V('{text}')"
        return "==" if text == "=" else text

    def _every(self, found: re.Match[str]) -> str:
        kind, of, asks = found.groups()
        ids = [name for name in self.standard["criteria" if kind == "criterion" else "sections"] if not of or name.startswith(f"{of}.")]
        return "(" + " and ".join(f"{name} {asks}" for name in ids) + ")"

    def _limit(self, name: str, level: str) -> str:
        limits = self.standard["limits"]
        own = limits[level or next(iter(limits))]
        if name not in own:
            return self._limit(name, own["as"])
        limit = own[name]
        return str(limit if isinstance(limit, str) else limit[self.values[limit["by"]]])

    @staticmethod
    def _count(*truths: bool) -> Ratio:
        return Ratio(Fraction(truths.count(True)))

    @staticmethod
    def _at_least(needed: Ratio, *truths: bool) -> bool:
        return truths.count(True) >= needed.top

    # what is met

    def met(self, name: str, level: str) -> bool:
        if name in self.standard["sections"]:
            return all(self.met(own, level) for own in self.standard["criteria"] if own.startswith(f"{name}."))
        criterion = self.standard["criteria"][name]
        if not self.applies(criterion):
            return self.without(criterion) != "zero"
        texts, needed = self._asked(criterion)
        holds = [self.truth(text, level) for text in texts].count(True) >= needed
        return holds and self.proved(criterion) and not self.struck(name)

    @staticmethod
    def _asked(criterion: Written) -> tuple[list[str], int]:
        if "some_of" in criterion:
            return criterion["some_of"]["of"], int(criterion["some_of"]["needed"])
        texts = [criterion["met"]] if "met" in criterion else list(criterion.get("all_of") or criterion["checklist"])
        return texts, len(texts)

    def applies(self, criterion: Written) -> bool:
        return "applies_when" not in criterion or self.truth(criterion["applies_when"])

    def without(self, criterion: Written) -> str:
        return str(criterion.get("not_applicable", self.standard["policy"]["not_applicable"]))

    def proved(self, criterion: Written) -> bool:
        return self.gates.issuperset(criterion.get("evidence", ()))

    def struck(self, name: str) -> bool:
        return any(finding.get("zero") == name and self.truth(finding["when"]) for finding in self.findings())

    def findings(self) -> list[Written]:
        return list(self.standard.get("findings", {}).values())

    # points

    def _criterion(self, name: str, criterion: Written) -> None:
        most = most_of(criterion)
        if most is None:
            return
        points = self.given(criterion)
        if "round" in criterion:
            points = rounded(points, Fraction(criterion["round"]["step"]), criterion["round"]["mode"])
        if not self.proved(criterion) or self.struck(name):
            points = min(points, Fraction(0))
        self.points[name], self.out_of[name] = points, most
        if not self.applies(criterion):
            self.points[name] = most if self.without(criterion) == "full" else Fraction(0)
            self.out_of[name] = Fraction(0) if self.without(criterion) == "leave_out" else most

    def given(self, criterion: Written) -> Fraction:
        """The points of the form itself."""
        forms = {
            "judged": self._judged,
            "bands": self._bands,
            "deduct": self._deduct,
            "formula": self._formula,
            "each": self._each,
            "penalty": lambda form: -self._less(form, Fraction(0)),
            "best_of": lambda options: max(map(self.given, options)),
        }
        for form, give in forms.items():
            if form in criterion:
                return give(criterion[form])
        if "share" in criterion:
            return self._share(criterion["share"], Fraction(criterion["points"]))
        if "checklist" in criterion:
            return sum((Fraction(worth) for text, worth in criterion["checklist"].items() if self.truth(text)), Fraction(0))
        texts, needed = self._asked(criterion)
        return Fraction(criterion["points"]) if [self.truth(text) for text in texts].count(True) >= needed else Fraction(0)

    def _judged(self, form: Written) -> Fraction:
        return Fraction(form[str(self.values[form["of"]])])

    def _bands(self, form: Written) -> Fraction:
        of: Ratio = self.worth(form["of"])
        if of.bottom == 0:
            return Fraction(form["when_zero"])
        signs = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}
        for key, sign in signs.items():
            for edge, worth in form.get(key, {}).items():
                if self.truth(f"{form['of']} {sign} {edge}"):
                    return Fraction(worth)
        for edges, worth in form.get("ranges", {}).items():
            low, high = map(Fraction, edges.split("..", 1))
            if low <= of.top <= high:
                return Fraction(worth)
        return Fraction(form.get("otherwise", 0))

    def _deduct(self, form: Written) -> Fraction:
        base = Fraction(form["from"])
        losses = [self._less(item, base) for item in form.get("items", [form])]
        return max(base - (max(losses) if "only" in form else sum(losses, Fraction(0))), Fraction(0))

    def _less(self, form: Written, base: Fraction) -> Fraction:
        """What one deduction takes."""
        of: Fraction = self.worth(form["of"]).top
        less = Fraction(form.get("each", 0)) * of
        for step, worth in form.get("ladder", {}).items():
            less = (base if worth == "all" else Fraction(worth)) if of >= Fraction(step) else less
        return min(less, Fraction(form["at_most"])) if "at_most" in form else less

    def _each(self, form: Written) -> Fraction:
        of: Fraction = self.worth(form["of"]).top
        return min(Fraction(form["points"]) * of, Fraction(form["at_most"]))

    def _share(self, form: Written, most: Fraction) -> Fraction:
        of, full = self.worth(form["of"]), self.worth(form["full_at"])
        return self._rounded(form, of, most / full.top, Fraction(0), most)

    def _formula(self, form: Written) -> Fraction:
        return self._rounded(form, self.worth(form["of"]), Fraction(1), Fraction(form["at_least"]), Fraction(form["at_most"]))

    def _rounded(self, form: Written, of: Ratio, times: Fraction, low: Fraction, high: Fraction) -> Fraction:
        if of.bottom == 0:
            return Fraction(form["when_zero"])
        how = form.get("round", self.standard["policy"]["rounding"])
        return rounded(min(max(of.top / of.bottom * times, low), high), Fraction(how["step"]), how["mode"])

    def _section(self, name: str) -> None:
        own = {c: self._weight(w) for c, w in self.standard["criteria"].items() if c.startswith(f"{name}.") and c in self.points}
        if own:
            points = sum((w * self.points[c] for c, w in own.items()), Fraction(0))
            out_of = sum((w * self.out_of[c] for c, w in own.items()), Fraction(0))
            entry = self.standard["sections"][name]
            if "round" in entry:
                points = rounded(points, Fraction(entry["round"]["step"]), entry["round"]["mode"])
            if "at_most" in entry:
                points, out_of = min(points, Fraction(entry["at_most"])), min(out_of, Fraction(entry["at_most"]))
            self.points[name] = min(points, Fraction(0)) if self.struck(name) else points
            self.out_of[name] = out_of

    def _total(self) -> None:
        own = {s: self._weight(w) for s, w in self.standard["sections"].items() if s in self.points}
        points = sum((w * self.points[s] for s, w in own.items()), Fraction(0))
        out_of = sum((w * self.out_of[s] for s, w in own.items()), Fraction(0))
        total = self.standard.get("total", {})
        if "rescale" in total:
            scale = Fraction(total["rescale"])
            points = min(max(scale * points / out_of, Fraction(0)), scale) if out_of else Fraction(0)
            out_of = scale
        if "round" in total:
            points = rounded(points, Fraction(total["round"]["step"]), total["round"]["mode"])
        if "at_most" in total:
            points, out_of = min(points, Fraction(total["at_most"])), min(out_of, Fraction(total["at_most"]))
        if "at_least" in total:
            points = max(points, Fraction(total["at_least"]))
        self.points["total"], self.out_of["total"] = points, out_of

    @staticmethod
    def _weight(entry: Written) -> Fraction:
        return Fraction(entry.get("weight", "100%").rstrip("%")) / 100

    # the rating

    def _outcome(self) -> str:
        rows = self.standard["rating"]
        got = str(next(row["id"] for row in rows if "when" not in row or self.truth(row["when"])))
        places = [row["id"] for row in rows if row["id"] != NOT_RATED]
        effects = chain(*([finding for finding in self.findings() if effect in finding] for effect in ("lower", "cap", "veto", NOT_RATED)))
        for finding in effects:
            if got != NOT_RATED and self.truth(finding["when"]):
                to = finding.get("cap") or finding.get("veto")
                down = places[min(places.index(got) + 1, len(places) - 1)]
                got = NOT_RATED if NOT_RATED in finding else max(got, to, key=places.index) if to else down
        scored = [criterion for criterion in self.standard["criteria"].values() if most_of(criterion) is not None]
        nothing = scored and all(not self.applies(criterion) and self.without(criterion) == "leave_out" for criterion in scored)
        return NOT_RATED if nothing else got


def most_of(criterion: Written) -> Fraction | None:
    """What a criterion is out of, nothing where its points are a bonus; None for one without points."""
    return Fraction(0) if "bonus" in criterion else given_at_most(criterion)


def given_at_most(criterion: Written) -> Fraction | None:
    """The most that its form gives; None for one without points."""
    if "penalty" in criterion:
        return Fraction(0)
    if "each" in criterion:
        return Fraction(criterion["each"]["at_most"])
    if "best_of" in criterion:
        return max(given_at_most(option) or Fraction(0) for option in criterion["best_of"])
    if "deduct" in criterion:
        return Fraction(criterion["deduct"]["from"])
    if "checklist" in criterion:
        return sum(map(Fraction, criterion["checklist"].values()), Fraction(0))
    if "judged" in criterion:
        return max(Fraction(worth) for word, worth in criterion["judged"].items() if word != "of")
    form = criterion.get("bands") or criterion.get("share") or criterion.get("formula") or {}
    tables = [form[key].values() for key in ("at_least", "above", "at_most", "below", "ranges") if isinstance(form.get(key), Mapping)]
    worths = [*chain(*tables), *(form[key] for key in ("otherwise", "when_zero") if key in form)]
    worths += [criterion["points"]] if "points" in criterion else []
    worths += [form["at_most"]] if "formula" in criterion else []
    return max(map(Fraction, worths)) if worths else None


def _choose(*items: Any) -> Ratio:
    """The number after the first condition that holds, else the last."""
    pairs = zip(items[:-1:2], items[1::2], strict=True)
    return next((number for holds, number in pairs if holds), items[-1])  # type: ignore[no-any-return]


def _sum(*items: Ratio) -> Ratio:
    return Ratio(sum((item.top for item in items), Fraction(0)))
