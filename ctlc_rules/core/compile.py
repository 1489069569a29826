"""A core compiled, once, to whole-number operations over slots; a run leaves its whole trace in the slots.

Equal nodes share a slot. The scale of each number is fixed here (docs/core.md, section 6), so a run does no fractions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core import operations as op
from ctlc_rules.core import truths
from ctlc_rules.core.core import Core, CoreInput, Definition, NumberInput, WordInput
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
from ctlc_rules.core.scale import rounded, scale_of

Given = Mapping[str, op.Interval | int]
"""What is known of the inputs: a pair of whole multiples of 1/per, or a set of words as bits. Others are wholly unknown."""


@dataclass(slots=True)
class Program:
    """The compiled core. Nodes may be added after the definitions (what an explanation wants to show); a run does them too."""

    numbers: op.Numbers
    truths: op.Truths
    operations: list[op.Operation]
    number_slots: dict[Node, int]
    truth_slots: dict[Node, int]
    scales: dict[int, int]
    input_scales: dict[str, int]
    definition_scales: dict[str, int]
    words: dict[str, tuple[str, ...]]
    input_slots: dict[str, int]

    def run(self, given: Given) -> Trace:
        """Evaluate everything. Keys of `given` are inputs of the core; values lie within their hard ranges."""
        numbers, truths = self.numbers.copy(), self.truths.copy()
        slots = self.input_slots
        for name, value in given.items():
            if isinstance(value, tuple):
                numbers[slots[name]] = value
            else:
                truths[slots[name]] = value
        for operation in self.operations:
            operation(numbers, truths)
        return Trace(self, numbers, truths)

    def define(self, definition: Definition) -> None:
        """Add a definition: a number or a truth, as its node is."""
        node, ref = definition.node, Ref(definition.name)
        if isinstance(node, Compare | OneOf | All | AnyOf | Not | AtLeast) or (isinstance(node, Ref) and node in self.truth_slots):
            self.truth_slots[ref] = self.truth(node)
        else:
            self.number_slots[ref] = self.number(node)
            self.definition_scales[definition.name] = self.scales[self.number_slots[ref]]

    def number(self, node: Number) -> int:
        """The slot of a number node, compiled if it is new."""
        known = self.number_slots.get(node)
        if known is not None:
            return known
        if isinstance(node, Ref):
            raise KeyError(f"no earlier definition {node.name}")
        self._parts(node)
        scale = scale_of(node, self.input_scales, self.definition_scales)
        at = len(self.numbers)
        self.number_slots[node] = at
        self.scales[at] = scale
        self.numbers.append((0, 0))
        self._emit_number(node, at)
        return at

    def truth(self, node: Truth) -> int:
        """The slot of a truth node, compiled if it is new."""
        known = self.truth_slots.get(node)
        if known is not None:
            return known
        match node:
            case Compare(sign, of):
                at = self._compare(node, sign, of)
            case OneOf(name, words):
                bits, at = self.bits(name, words), self._new_truth(node)
                self.operations.append(truths.one_of(at, self.input_slots[name], bits, len(self.words[name])))
            case All(items):
                slots, at = self._truths(items), self._new_truth(node)
                self.operations.append(truths.all_of(at, slots))
            case AnyOf(items):
                slots, at = self._truths(items), self._new_truth(node)
                self.operations.append(truths.any_of(at, slots))
            case Not(item):
                slot, at = self.truth(item), self._new_truth(node)
                self.operations.append(truths.not_of(at, slot))
            case AtLeast(needed, items):
                slots, at = self._truths(items), self._new_truth(node)
                self.operations.append(truths.at_least_of(at, needed, slots))
            case Ref(name):
                raise KeyError(f"no earlier definition {name}")
        return at

    def _compare(self, node: Compare, sign: Op, of: Number) -> int:
        """A sum that nothing else asks is summed and compared in one operation."""
        if not isinstance(of, Sum) or of in self.number_slots:
            slot, at = self.number(of), self._new_truth(node)
            self.operations.append(truths.compare_of(at, sign, slot))
            return at
        self._parts(of)
        scale = scale_of(of, self.input_scales, self.definition_scales)
        parts = tuple(self._part(item, scale, k) for k, item in of.terms)
        at = self._new_truth(node)
        self.operations.append(truths.linear_of(at, sign, (of.constant * scale).numerator, parts))
        return at

    def bits(self, name: str, words: tuple[str, ...]) -> int:
        """A set of words of an input, as bits."""
        bits = 0
        for word in words:
            bits |= 1 << self.words[name].index(word)
        return bits

    def _new_truth(self, node: Truth) -> int:
        self.truth_slots[node] = len(self.truths)
        self.truths.append(op.UNKNOWN)
        return len(self.truths) - 1

    def _truths(self, items: tuple[Truth, ...]) -> tuple[int, ...]:
        return tuple(self.truth(item) for item in items)

    def _parts(self, node: Number) -> None:
        """Compile the parts first, so that a slot is written before it is read."""
        match node:
            case Sum(_, terms):
                for _, item in terms:
                    self.number(item)
            case Product(left, right):
                self.number(left), self.number(right)
            case Least(items) | Greatest(items):
                for item in items:
                    self.number(item)
            case FirstMatch(rows, otherwise):
                for when, value in rows:
                    self.truth(when), self.number(value)
                self.number(otherwise)
            case Round():
                self.number(node.of), self.number(node.over)

    def _part(self, node: Number, scale: int, coefficient: Fraction = Fraction(1)) -> op.Part:
        slot = self.number(node)
        factor = coefficient * scale / self.scales[slot]
        return slot, factor.numerator

    def _emit_number(self, node: Number, at: int) -> None:
        scale = self.scales[at]
        match node:
            case Constant(value):
                whole = (value * scale).numerator
                self.numbers[at] = (whole, whole)
            case Sum(constant, terms):
                parts = tuple(self._part(item, scale, k) for k, item in terms)
                self.operations.append(op.sum_of(at, (constant * scale).numerator, parts))
            case Product(left, right):
                self.operations.append(op.product_of(at, self.number(left), self.number(right)))
            case Least(items):
                self.operations.append(op.least_of(at, tuple(self._part(item, scale) for item in items)))
            case Greatest(items):
                self.operations.append(op.greatest_of(at, tuple(self._part(item, scale) for item in items)))
            case FirstMatch(rows, Constant() as otherwise) if all(isinstance(value, Constant) for _, value in rows):
                table = tuple((self.truth(when), self._constant(value, scale)) for when, value in rows)
                self.operations.append(op.table_of(at, table, self._constant(otherwise, scale)))
            case FirstMatch(rows, otherwise):
                lined = tuple((self.truth(when), *self._part(value, scale)) for when, value in rows)
                self.operations.append(op.first_match_of(at, lined, self._part(otherwise, scale)))
            case Round():
                self._emit_round(node, at, scale)
            case Input() | Ref():
                raise KeyError(f"no input or earlier definition {node.name}")

    def _constant(self, node: Number, scale: int) -> op.Interval:
        assert isinstance(node, Constant)
        whole_value = (node.value * scale).numerator
        return whole_value, whole_value

    def _emit_round(self, node: Round, at: int, scale: int) -> None:
        of, over = self.number(node.of), self.number(node.over)
        # (of / scale_of) / (over / scale_over) / step, as one quotient of whole numbers
        factor = Fraction(self.scales[over], self.scales[of]) / node.step
        bounds = tuple((rounded(value, node.step, node.mode) / node.step).numerator for value in (node.low, node.high))
        self.operations.append(
            op.round_of(
                at,
                (of, factor.numerator),
                (over, factor.denominator),
                (node.step * scale).numerator,
                (bounds[0], bounds[1]),
                (node.when_zero * scale).numerator,
                node.mode,
            )
        )


@dataclass(frozen=True, slots=True)
class Trace:
    """Every value of one run, by node. Reading it never changes it, except that a node not yet compiled is added and done."""

    program: Program
    numbers: op.Numbers
    truths: op.Truths

    def number(self, node: Number) -> tuple[Fraction, Fraction]:
        """The bounds of a number, as exact fractions."""
        slot = self.program.number(node)
        self._catch_up()
        lo, hi = self.numbers[slot]
        scale = self.program.scales[slot]
        low = Fraction(lo, scale)
        return low, low if lo == hi else Fraction(hi, scale)

    def truth(self, node: Truth) -> int:
        """0 false, 1 unknown, 2 true."""
        slot = self.program.truth(node)
        self._catch_up()
        return self.truths[slot]

    def words(self, name: str) -> tuple[str, ...]:
        """The words that an input may still have."""
        bits = self.truths[self.program.input_slots[name]]
        return tuple(word for place, word in enumerate(self.program.words[name]) if bits >> place & 1)

    def _catch_up(self) -> None:
        late = len(self.program.numbers) > len(self.numbers) or len(self.program.truths) > len(self.truths)
        if late:
            self.numbers.extend(self.program.numbers[len(self.numbers) :])
            self.truths.extend(self.program.truths[len(self.truths) :])
            for operation in self.program.operations:
                operation(self.numbers, self.truths)


def compile_core(core: Core) -> Program:
    """Lay out the slots: inputs with their hard ranges, then every definition in order."""
    program = program_of(core.inputs)
    for definition in core.definitions:
        program.define(definition)
    return program


def program_of(inputs: Iterable[CoreInput]) -> Program:
    """A program of inputs alone, to which definitions are added one by one."""
    program = Program([], [], [], {}, {}, {}, {}, {}, {}, {})
    for item in inputs:
        if isinstance(item, NumberInput):
            program.input_scales[item.name] = item.per
            program.input_slots[item.name] = program.number_slots[Input(item.name)] = len(program.numbers)
            program.scales[len(program.numbers)] = item.per
            program.numbers.append((whole(item.lo, item.per), whole(item.hi, item.per)))
        elif isinstance(item, WordInput):
            program.words[item.name] = item.words
            program.input_slots[item.name] = program.truth_slots[Input(item.name)] = len(program.truths)
            program.truths.append((1 << len(item.words)) - 1)
    return program


def whole(value: Fraction, per: int) -> int:
    """`value` in steps of 1/per. It is a whole number of them: anything else was let through by a bug of ours."""
    steps, rest = divmod(per, value.denominator)
    if rest:
        raise ValueError(f"{value} is no multiple of 1/{per}")
    return value.numerator * steps
