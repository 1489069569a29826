"""A core as lines of a calculation sheet: one more machine on the core, in whole numbers that every spreadsheet computes exactly."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import gcd

from ctlc_rules.core.compile import whole
from ctlc_rules.core.core import Core, NumberInput
from ctlc_rules.core.nodes import (
    All,
    AnyOf,
    AtLeast,
    Compare,
    Constant,
    FirstMatch,
    Greatest,
    Input,
    Least,
    Node,
    Not,
    Number,
    OneOf,
    Op,
    Product,
    Ref,
    Round,
    Sum,
    Truth,
)
from ctlc_rules.core.scale import scale_of
from ctlc_rules.exchange.workbook.lines import TOP, Lines, gathered, truth, within
from ctlc_rules.exchange.workbook.quotients import quotient

BIT = (0, 1)
TOTAL = "total"
MOST_ROWS = 20
"""Rows of a first_match in one formula: a formula nests at most 64 deep."""
MOST_TERMS = 100
"""Terms of a sum in one formula: a formula has at most 8,192 characters."""


@dataclass(slots=True)
class Calculation:
    """number_lines, truth_lines: by node; a definition's too, by its `Ref`. word_lines: by input and word, whether it may be the word.

    scales: of each line of a number. ratings: by rating, the best first and `not_rated` last, whether it may be the one.
    out_of: by section, and `total` last, what its points are out of.
    """

    core: Core
    lines: Lines = field(default_factory=Lines)
    number_lines: dict[Node, int] = field(default_factory=dict)
    truth_lines: dict[Node, int] = field(default_factory=dict)
    word_lines: dict[str, dict[str, int]] = field(default_factory=dict)
    scales: dict[int, int] = field(default_factory=dict)
    input_scales: dict[str, int] = field(default_factory=dict)
    definition_scales: dict[str, int] = field(default_factory=dict)
    ratings: dict[str, int] = field(default_factory=dict)
    out_of: dict[str, int] = field(default_factory=dict)
    name: str = ""
    """The definition whose lines are being made."""

    # definitions

    def inputs(self) -> None:
        for item in self.core.inputs:
            self.name = item.name
            if isinstance(item, NumberInput):
                bounds = whole(item.lo, item.per), whole(item.hi, item.per)
                at = self.lines.add(item.name, "", "", bounds)
                self.number_lines[Input(item.name)] = at
                self.scales[at] = self.input_scales[item.name] = item.per
            else:
                words = {word: self.lines.add(f"{item.name}={word}", "", "", BIT) for word in item.words}
                self.word_lines[item.name] = words

    def definitions(self) -> None:
        for definition in self.core.definitions:
            self.name, node, ref = definition.name, definition.node, Ref(definition.name)
            if isinstance(node, Compare | OneOf | All | AnyOf | Not | AtLeast) or (isinstance(node, Ref) and node in self.truth_lines):
                self.truth_lines[ref] = self.truth(node)
            else:
                self.number_lines[ref] = at = self.number(node)
                self.definition_scales[definition.name] = self.scales[at]

    def totals(self) -> None:
        """What the points are out of, where that hangs on what applies."""
        outline = self.core.outline
        for section in outline.sections:
            self.name = f"section:{section.id}:out_of"
            if section.out_of is not None:
                self.out_of[section.id] = self.number(section.out_of)
        self.name = TOTAL
        if outline.total is not None:
            self.out_of[TOTAL] = self.number(outline.total.out_of)

    # numbers

    def number(self, node: Number) -> int:
        """The line of a number."""
        if node not in self.number_lines:
            scale = scale_of(node, self.input_scales, self.definition_scales)
            at = self._number(node, scale)
            self.number_lines[node] = at
            self.scales.setdefault(at, scale)
        return self.number_lines[node]

    def _number(self, node: Number, scale: int) -> int:
        match node:
            case Constant(value):
                steps = (value * scale).numerator
                return self.lines.same(self.name, str(steps), (steps, steps))
            case Sum(constant, terms):
                return self._sum([(k, item) for k, item in terms], constant, scale)
            case Product(left, right):
                return self._product(self.number(left), self.number(right))
            case Least(items):
                return self._extreme("MIN", items, scale)
            case Greatest(items):
                return self._extreme("MAX", items, scale)
            case FirstMatch(rows, otherwise):
                return self._first_match(rows, otherwise, scale)
            case Round():
                of, over = self.number(node.of), self.number(node.over)
                return quotient(self.lines, self.name, node, (of, self.scales[of]), (over, self.scales[over]), scale)
            case Input() | Ref():
                raise KeyError(f"no input or earlier definition {node.name}")

    def part(self, node: Number, scale: int, coefficient: Fraction = Fraction(1)) -> tuple[int, int]:
        """The line of a part, and what it is multiplied by to come to the scale wanted."""
        at = self.number(node)
        return at, (coefficient * scale / self.scales[at]).numerator

    def _sum(self, terms: list[tuple[Fraction, Number]], constant: Fraction, scale: int) -> int:
        return self._added([self.part(item, scale, k) for k, item in terms], (constant * scale).numerator)

    def _added(self, parts: list[tuple[int, int]], constant: int) -> int:
        while len(parts) > MOST_TERMS:
            parts = [(self._added(parts[at : at + MOST_TERMS], 0), 1) for at in range(0, len(parts), MOST_TERMS)]
        low = high = constant
        size = abs(constant)
        lo, hi = [str(constant)] if constant else [], [str(constant)] if constant else []
        for at, k in parts:
            ends = [k * end for end in self.lines.bounds(at)]
            low, high, size = low + min(ends), high + max(ends), size + max(abs(end) for end in ends)
            near, far = ("L", "H") if k > 0 else ("H", "L")
            lo.append(_term(k, f"{{{near}{at}}}"))
            hi.append(_term(k, f"{{{far}{at}}}"))
        within(size)  # of every partial sum
        return self.lines.add(self.name, _joined(lo), _joined(hi), (low, high))

    def _product(self, left: int, right: int) -> int:
        corners = [f"{{{a}{left}}}*{{{b}{right}}}" for a in "LH" for b in "LH"]
        ends = [one * other for one in self.lines.bounds(left) for other in self.lines.bounds(right)]
        return self.lines.add(self.name, f"MIN({','.join(corners)})", f"MAX({','.join(corners)})", (min(ends), max(ends)))

    def _extreme(self, function: str, items: tuple[Number, ...], scale: int) -> int:
        parts = [self.part(item, scale) for item in items]
        lo, hi = (gathered(function, [_term(k, f"{{{end}{at}}}") for at, k in parts]) for end in "LH")
        pick = min if function == "MIN" else max
        bounds = tuple(pick(k * self.lines.bounds(at)[end] for at, k in parts) for end in (0, 1))
        return self.lines.add(self.name, lo, hi, (bounds[0], bounds[1]))

    def _first_match(self, rows: tuple[tuple[Truth, Number], ...], otherwise: Number, scale: int) -> int:
        """From the last row upwards, some rows to a line: the hull of what is still possible."""
        found = [(self.truth(when), *self.part(value, scale)) for when, value in rows]
        rest = self.part(otherwise, scale)
        while True:
            some, found = found[-MOST_ROWS:], found[:-MOST_ROWS]
            at = self._some_rows(some, rest)
            if not found:
                return at
            rest = (at, 1)

    def _some_rows(self, rows: list[tuple[int, int, int]], rest: tuple[int, int]) -> int:
        lo, hi = (_term(rest[1], f"{{{end}{rest[0]}}}") for end in "LH")
        ends = [rest[1] * end for end in self.lines.bounds(rest[0])]
        for when, at, k in reversed(rows):
            low, high = (_term(k, f"{{{end}{at}}}") for end in "LH")
            lo = f"IF({{L{when}}}=1,{low},MIN(IF({{H{when}}}=1,{low},{TOP}),{lo}))"
            hi = f"IF({{L{when}}}=1,{high},MAX(IF({{H{when}}}=1,{high},-{TOP}),{hi}))"
            ends += [k * end for end in self.lines.bounds(at)]
        return self.lines.add(self.name, lo, hi, (min(ends), max(ends)))

    # truths

    def truth(self, node: Truth) -> int:
        """The line of a truth."""
        if node not in self.truth_lines:
            self.truth_lines[node] = self._truth(node)
        return self.truth_lines[node]

    def _truth(self, node: Truth) -> int:
        match node:
            case Compare(op, of):
                return self._compare(op, of)
            case OneOf(name, words):
                return self._one_of(name, words)
            case All(items):
                return self._both("MIN", items, "1")
            case AnyOf(items):
                return self._both("MAX", items, "0")
            case Not(item):
                at = self.truth(item)
                return self.lines.add(self.name, f"1-{{H{at}}}", f"1-{{L{at}}}", BIT)
            case AtLeast(needed, items):
                lines = [self.truth(item) for item in items]
                counts = (gathered("SUM", [f"{{{end}{at}}}" for at in lines]) if lines else "0" for end in "LH")
                lo, hi = (truth(f"{count}>={needed}") for count in counts)
                return self.lines.add(self.name, lo, hi, BIT)
            case Ref(name):
                raise KeyError(f"no earlier definition {name}")

    def _both(self, function: str, items: tuple[Truth, ...], empty: str) -> int:
        lines = [self.truth(item) for item in items]
        lo, hi = (gathered(function, [f"{{{end}{at}}}" for at in lines]) if lines else empty for end in "LH")
        return self.lines.add(self.name, lo, hi, BIT)

    def _compare(self, op: Op, of: Number) -> int:
        """Only the sign counts: a sum that nothing else asks is divided by what all its numbers have in common."""
        at = self._sign(of) if isinstance(of, Sum) and of not in self.number_lines else self.number(of)
        low, high = f"{{L{at}}}", f"{{H{at}}}"
        if op == "=":
            return self.lines.add(self.name, truth(f"AND({low}=0,{high}=0)"), truth(f"AND({low}<=0,{high}>=0)"), BIT)
        return self.lines.add(self.name, truth(f"{low}{op}0"), truth(f"{high}{op}0"), BIT)

    def _sign(self, of: Sum) -> int:
        scale = scale_of(of, self.input_scales, self.definition_scales)
        parts = [self.part(item, scale, k) for k, item in of.terms]
        constant = (of.constant * scale).numerator
        common = gcd(constant, *(k for _, k in parts)) or 1
        return self._added([(at, k // common) for at, k in parts], constant // common)

    def _one_of(self, name: str, words: tuple[str, ...]) -> int:
        lines = self.word_lines[name]
        here = [f"{{S{at}}}" for word, at in lines.items() if word in words]
        others = [f"{{S{at}}}" for word, at in lines.items() if word not in words]
        surely = f"1-{gathered('MAX', others)}" if others else "1"
        return self.lines.add(self.name, surely, gathered("MAX", here) if here else "0", BIT)


def _term(k: int, mark: str) -> str:
    return mark if k == 1 else f"{k}*{mark}"


def _joined(terms: list[str]) -> str:
    return "+".join(terms).replace("+-", "-") or "0"
