"""A standard under way: inputs made as they are asked for, and what may be said about them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from random import Random
from typing import TypeVar

from tests.laws.oracle import Value
from tests.laws.written import Plain, day, decimal, percent

T = TypeVar("T")
Entry = dict[str, Plain]

YES_NO = ("no", "yes")


@dataclass(frozen=True, slots=True)
class Asked:
    """An input. values: all that it may be, as a case writes them; a date is its number of days, 98.5% is 98.5."""

    name: str
    kind: str
    entry: Entry
    values: tuple[Value, ...]

    def written(self, value: Value) -> str:
        if isinstance(value, str):
            return value
        return day(value) if self.kind == "date" else decimal(value)


@dataclass(frozen=True, slots=True)
class Quantity:
    """What bands and deductions may ask: its text and limits for it, rising."""

    text: str
    limits: tuple[str, ...]
    may_divide_by_zero: bool = False
    whole: bool = False  # a number of things, known without division


@dataclass(slots=True)
class Draft:
    rng: Random
    inputs: dict[str, Asked] = field(default_factory=dict)
    derived: Entry = field(default_factory=dict)
    scales: dict[str, tuple[str, ...]] = field(default_factory=dict)
    papers: list[str] = field(default_factory=list)
    limits: dict[str, Entry] = field(default_factory=dict)  # by level
    limited: dict[str, str] = field(default_factory=dict)  # by the name of a limit: what is compared with it
    features: set[str] = field(default_factory=set)
    in_points: bool = True

    def chance(self, of_100: int) -> bool:
        return self.rng.randrange(100) < of_100

    def pick(self, items: Sequence[T]) -> T:
        return items[self.rng.randrange(len(items))]

    def some(self, items: Sequence[T], least: int = 1) -> list[T]:
        """A few of the items, in their order."""
        chosen = self.rng.sample(range(len(items)), self.rng.randint(least, len(items)))
        return [items[place] for place in sorted(chosen)]

    def points(self) -> Fraction:
        return self.pick([Fraction(n) for n in (1, 2, 3, 4, 5)] + [Fraction(1, 2), Fraction(3, 2)])

    def falling(self, how_many: int) -> list[Fraction]:
        """Points of bands or marks, the most first."""
        rising = [self.points()]
        while len(rising) < how_many:
            rising.append(rising[-1] + self.pick((Fraction(1, 2), Fraction(1), Fraction(2))))
        return rising[::-1]

    # inputs

    def asked(self, kind: str, make: Callable[[str], Asked], share_of_100: int = 25) -> Asked:
        """A new input, or at times one that was asked before."""
        old = [item for item in self.inputs.values() if item.kind == kind]
        if old and self.chance(share_of_100):
            return self.pick(old)
        item = make(f"{kind}_{1 + len(self.inputs)}")
        self.inputs[item.name] = item
        return item

    def count(self, share_of_100: int = 25) -> Asked:
        def make(name: str) -> Asked:
            return counted("count", name, 0, self.pick((2, 3, 4, 6)))

        return self.asked("count", make, share_of_100)

    def people(self) -> Asked:
        """What shares and rates are of; at times it may be nothing."""
        return self.asked("people", lambda name: counted("people", name, self.pick((0, 0, 1)), self.pick((3, 4))), 50)

    def part(self) -> tuple[Asked, Asked]:
        """A part and its whole: only then is `part / whole` a share."""

        def make(name: str) -> Asked:
            return counted("part", name, 0, int(Fraction(whole.values[-1])), part_of=whole.name)

        old = [item for item in self.inputs.values() if item.kind == "part"]
        if old and self.chance(20):
            part = self.pick(old)
            return part, self.inputs[str(part.entry["part_of"])]
        whole = self.people()
        return self.asked("part", make, 0), whole

    def yearly(self) -> Asked:
        self.features.add("per_year")
        return self.asked("yearly", lambda name: counted("yearly", name, 0, self.pick((3, 4)), per="year"))

    def yes_no(self, share_of_100: int = 25) -> Asked:
        return self.asked("fact", lambda name: Asked(name, "fact", {"choice": "yes_no", "label": name}, YES_NO), share_of_100)

    def area(self) -> Asked:
        def make(name: str) -> Asked:
            self.scales["area"] = ("normal", "difficult", "island")
            return Asked(name, "area", {"choice": "area", "label": name}, self.scales["area"])

        return self.asked("area", make, 80)

    def marked(self) -> Asked:
        def make(name: str) -> Asked:
            scale, words = self.pick((("part", ("none", "some", "well")), ("quality", ("bad", "good"))))
            self.scales[scale] = words
            return Asked(name, "marked", {"judged": scale, "better": "later", "label": name}, words)

        return self.asked("marked", make)

    def share_given(self) -> Asked:
        """A percentage that the unit gives as one."""

        def make(name: str) -> Asked:
            digits = self.pick((0, 0, 1))
            low = self.pick((0, 60, 95))
            values = numbers(Fraction(low), Fraction(low) + self.pick((Fraction(4), Fraction(1))), 10**digits)
            return Asked(name, "percent", {"percent": span(values), "digits": str(digits), "label": name}, values)

        return self.asked("percent", make)

    def measured(self) -> Asked:
        def make(name: str) -> Asked:
            low = self.pick((Fraction(0), Fraction(8)))
            values = numbers(low, low + Fraction(1), 10)
            return Asked(name, "decimal", {"decimal": span(values), "digits": "1", "label": name}, values)

        return self.asked("decimal", make)

    def money(self) -> Asked:
        def make(name: str) -> Asked:
            digits, most = self.pick(((0, 3), (1, 1)))
            values = numbers(Fraction(0), Fraction(most), 10**digits)
            entry: Entry = {"money": span(values), "digits": str(digits), "unit": "triệu đồng", "label": name}
            return Asked(name, "money", entry, values)

        return self.asked("money", make)

    def founded(self) -> Asked:
        def make(name: str) -> Asked:
            first = Fraction(date(2020, 1, 30).toordinal())
            values = tuple(first + n for n in range(4))
            return Asked(name, "date", {"date": f"{day(first)}..{day(values[-1])}", "label": name}, values)

        return self.asked("date", make)

    def late(self) -> Asked:
        """Counted by the office: none until it records some."""
        self.features.add("presumed")
        return self.asked("late", lambda name: counted("late", name, 0, 3, **{"from": "office", "presume": "0", "better": "fewer"}))

    def wrong(self) -> Asked:
        """An adverse fact: absent until the office records it."""
        self.features.add("presumed")
        entry: Entry = {"choice": "yes_no", "from": "office", "presume": "no"}
        return self.asked("wrong", lambda name: Asked(name, "wrong", {**entry, "label": name}, YES_NO))

    # what is said about them

    def quantity(self) -> Quantity:
        kinds = [self._counted, self._counted, self._summed, self.share, self._rate, self._given_share, self._measured, self._by_year]
        return self.pick(kinds)()

    def _counted(self) -> Quantity:
        item = self.count()
        return Quantity(item.name, tuple(decimal(Fraction(value)) for value in item.values[1:]), whole=True)

    def _summed(self) -> Quantity:
        """A sum of two or three counts, at times with a name of its own."""
        items = list({item.name: item for item in [self.count() for _ in range(self.pick((2, 2, 3)))]}.values())
        text = " + ".join(item.name for item in items)
        most = sum(int(Fraction(item.values[-1])) for item in items)
        if len(items) > 1 and self.chance(70):
            name = f"sum_{1 + len(self.derived)}"
            self.derived[name] = {"is": text, "label": name, "unit": "người"}
            self.features.add("derived")
            text = name
        return Quantity(text, tuple(map(str, range(1, most + 1))), whole=True)

    def share(self) -> Quantity:
        part, whole = self.part()
        return Quantity(f"{part.name} / {whole.name}", ("25%", "33.5%", "50%", "75%", "100%"), whole.values[0] == 0)

    def _rate(self) -> Quantity:
        item, whole = self.count(), self.people()
        return Quantity(f"{item.name} per 100 {whole.name}", ("30", "50", "62.5", "100", "150"), whole.values[0] == 0)

    def _given_share(self) -> Quantity:
        item = self.share_given()
        return Quantity(item.name, tuple(percent(Fraction(value) / 100) for value in item.values[1:]))

    def _measured(self) -> Quantity:
        item = self.measured()
        return Quantity(item.name, tuple(item.written(value) for value in item.values[1:]))

    def _by_year(self) -> Quantity:
        return Quantity(self.yearly().name, ("1", "2", "2.4", "3"))

    def compared(self) -> str:
        """A comparison, or a truth that stands alone."""
        return self._enough() if self.chance(25) else self.plain()

    def plain(self) -> str:
        """A comparison that does not divide: it may stand behind `not`."""
        sayings: list[Callable[[], str]] = [
            lambda: f"{self.count().name} {self.pick(('=', '!=', '>=', '>', '<'))} {self.pick(('0', '1', '2'))}",
            lambda: f"{self.pick(('', '', 'not '))}{self.yes_no().name}",
            lambda: f"{self.pick(('', '', 'not '))}{self.yes_no().name}",
            self._marked_enough,
            lambda: f"{self.area().name} {self.pick(('=', '!='))} {self.pick(('normal', 'difficult'))}",
            lambda: f"{self.area().name} in {{normal, {self.pick(('difficult', 'island'))}}}",
            lambda: f"{self.founded().name} {self.pick(('<=', '>='))} {self.pick(('2020-01-31', '2020-02-01'))}",
            lambda: f"{self.pick(('min', 'max', 'sum'))}({self.count().name}, {self.count().name}) >= {self.pick(('1', '2'))}",
            lambda: f"{self.money().name} >= {self.pick(('0.5', '1'))}",
            self._two_counts,
        ]
        return self.pick(sayings)()

    def _two_counts(self) -> str:
        first, second = self.count(), self.count()
        other = self.count(share_of_100=0) if first == second else second
        return f"{first.name} >= {other.name}"

    def _enough(self) -> str:
        quantity = self.quantity()
        return f"{quantity.text} {self.pick(('>=', '>=', '>', '<=', '<'))} {self.pick(quantity.limits)}"

    def _marked_enough(self) -> str:
        item = self.marked()
        return f"{item.name} {self.pick(('>=', '>=', '=', '<'))} {self.pick(item.values[1:])}"

    def condition(self) -> str:
        if self.chance(75):
            return self.compared()
        joined: list[Callable[[], str]] = [
            lambda: f"{self.compared()} and {self.compared()}",
            lambda: f"{self.compared()} or {self.compared()}",
            lambda: f"not ({self.plain()} and {self.plain()})",
            lambda: f"at_least(2, {self.compared()}, {self.compared()}, {self.compared()})",
            lambda: f"count({self.compared()}, {self.compared()}, {self.compared()}) >= {self.pick(('1', '2'))}",
        ]
        return self.pick(joined)()

    def conditions(self, how_many: int) -> list[str]:
        """Different conditions."""
        found = dict.fromkeys(self.condition() for _ in range(how_many))
        while len(found) < how_many:
            found[self.yes_no(share_of_100=0).name] = None
        return list(found)


def counted(kind: str, name: str, lo: int, hi: int, **more: str) -> Asked:
    return Asked(name, kind, {"count": f"{lo}..{hi}", "unit": "người", "label": name, **more}, numbers(Fraction(lo), Fraction(hi), 1))


def numbers(lo: Fraction, hi: Fraction, per: int) -> tuple[Fraction, ...]:
    return tuple(lo + Fraction(n, per) for n in range(int((hi - lo) * per) + 1))


def span(values: Sequence[Fraction]) -> str:
    return f"{decimal(values[0])}..{decimal(values[-1])}"
