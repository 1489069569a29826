"""One operation per node: each writes its value into its slot from the slots of its parts.

A number is a pair (lo, hi) of whole numbers at the node's scale; a truth is 0 (false), 1 (unknown) or 2 (true); a word
is a set of words as bits. Every value stays in its slot, so the slots after a run *are* the trace.
"""

from __future__ import annotations

from collections.abc import Callable

from ctlc_rules.core.nodes import Mode, Op
from ctlc_rules.core.scale import ROUNDINGS

FALSE, UNKNOWN, TRUE = 0, 1, 2

Interval = tuple[int, int]
Numbers = list[Interval]
Truths = list[int]
Operation = Callable[[Numbers, Truths], None]
"""Reads and writes the slots of numbers and the slots of truths (and words)."""

Part = tuple[int, int]
"""A slot, and the whole number its value is multiplied by to come to the scale wanted."""


def sum_of(at: int, constant: int, parts: tuple[Part, ...]) -> Operation:
    plus = tuple((slot, k) for slot, k in parts if k > 0)
    minus = tuple((slot, k) for slot, k in parts if k < 0)

    def run(n: Numbers, _t: Truths) -> None:
        lo = hi = constant
        for slot, k in plus:
            a, b = n[slot]
            lo += k * a
            hi += k * b
        for slot, k in minus:
            a, b = n[slot]
            lo += k * b
            hi += k * a
        n[at] = (lo, hi)

    return run


def product_of(at: int, left: int, right: int) -> Operation:
    def run(n: Numbers, _t: Truths) -> None:
        (a, b), (c, d) = n[left], n[right]
        corners = (a * c, a * d, b * c, b * d)
        n[at] = (min(corners), max(corners))

    return run


def least_of(at: int, parts: tuple[Part, ...]) -> Operation:
    def run(n: Numbers, _t: Truths) -> None:
        n[at] = (min(k * n[slot][0] for slot, k in parts), min(k * n[slot][1] for slot, k in parts))

    return run


def greatest_of(at: int, parts: tuple[Part, ...]) -> Operation:
    def run(n: Numbers, _t: Truths) -> None:
        n[at] = (max(k * n[slot][0] for slot, k in parts), max(k * n[slot][1] for slot, k in parts))

    return run


def first_match_of(at: int, rows: tuple[tuple[int, int, int], ...], otherwise: Part) -> Operation:
    """rows: (slot of the condition, slot of the value, factor). The hull of the rows that are unknown and the first that is true."""
    last, last_k = otherwise

    def run(n: Numbers, t: Truths) -> None:
        found: list[tuple[int, int]] = []
        for when, slot, k in rows:
            truth = t[when]
            if truth:
                lo, hi = n[slot]
                if truth == TRUE and not found:
                    n[at] = (k * lo, k * hi)
                    return
                found.append((k * lo, k * hi))
                if truth == TRUE:
                    break
        else:
            lo, hi = n[last]
            found.append((last_k * lo, last_k * hi))
        n[at] = (min(lo for lo, _ in found), max(hi for _, hi in found))

    return run


def table_of(at: int, rows: tuple[tuple[int, Interval], ...], otherwise: Interval) -> Operation:
    """`first_match_of` where every value is a constant: most of a standard is this. rows: (slot of the condition, value)."""

    def run(n: Numbers, t: Truths) -> None:
        for place, (when, value) in enumerate(rows):
            truth = t[when]
            if truth == TRUE:
                n[at] = value
                return
            if truth == UNKNOWN:
                n[at] = hull(t, rows[place:])
                return
        n[at] = otherwise

    def hull(t: Truths, rest: tuple[tuple[int, Interval], ...]) -> Interval:
        found: list[int] = []
        for when, (value, _) in rest:
            if t[when]:
                found.append(value)
                if t[when] == TRUE:
                    break
        else:
            found.append(otherwise[0])
        return min(found), max(found)

    return run


def round_of(at: int, of: Part, over: Part, unit: int, bounds: tuple[int, int], when_zero: int, mode: Mode) -> Operation:
    """`of` / `over` in whole steps, times `unit`; bounds: the limits in steps, rounded; the lowest `over` above 0 is one."""
    (of_slot, of_k), (over_slot, over_k) = of, over
    low, high = bounds
    to_steps = ROUNDINGS[mode]

    def run(n: Numbers, _t: Truths) -> None:
        a, b = n[of_slot]
        c, d = n[over_slot]
        if a == b and c == d > 0:
            exact = unit * min(max(to_steps(a * of_k, c * over_k), low), high)
            n[at] = (exact, exact)
            return
        ends: list[int] = []
        if d > 0:
            tops = (a * of_k, b * of_k)
            bottoms = (max(c, 1) * over_k, d * over_k)
            steps = [to_steps(top, bottom) for top in tops for bottom in bottoms]
            ends = [unit * min(max(step, low), high) for step in steps]
        if c <= 0:
            ends.append(when_zero)
        n[at] = (min(ends), max(ends))

    return run


def compare_of(at: int, op: Op, of: int) -> Operation:
    def at_least_zero(n: Numbers, t: Truths) -> None:
        lo, hi = n[of]
        t[at] = TRUE if lo >= 0 else FALSE if hi < 0 else UNKNOWN

    def above_zero(n: Numbers, t: Truths) -> None:
        lo, hi = n[of]
        t[at] = TRUE if lo > 0 else FALSE if hi <= 0 else UNKNOWN

    def is_zero(n: Numbers, t: Truths) -> None:
        lo, hi = n[of]
        t[at] = TRUE if lo == 0 == hi else FALSE if lo > 0 or hi < 0 else UNKNOWN

    return {">=": at_least_zero, ">": above_zero, "=": is_zero}[op]


def linear_of(at: int, op: Op, constant: int, parts: tuple[Part, ...]) -> Operation:
    """`compare_of` a `sum_of`, in one: what a limit is compared with. The common shapes are written out."""
    strict, equal = op == ">", op == "="

    def truth_of(lo: int, hi: int) -> int:
        if equal:
            return TRUE if lo == 0 == hi else FALSE if lo > 0 or hi < 0 else UNKNOWN
        if strict:
            return TRUE if lo > 0 else FALSE if hi <= 0 else UNKNOWN
        return TRUE if lo >= 0 else FALSE if hi < 0 else UNKNOWN

    def many(n: Numbers, t: Truths) -> None:
        lo = hi = constant
        for slot, k in parts:
            a, b = n[slot]
            if k > 0:
                lo += k * a
                hi += k * b
            else:
                lo += k * b
                hi += k * a
        t[at] = truth_of(lo, hi)

    if len(parts) == 2 and parts[0][1] > 0 > parts[1][1] and not equal and not strict:  # noqa: PLR2004  # a quotient against a limit
        (over, k), (under, m) = parts

        def quotient(n: Numbers, t: Truths) -> None:
            a, b = n[over]
            c, d = n[under]
            t[at] = TRUE if k * a + m * d + constant >= 0 else FALSE if k * b + m * c + constant < 0 else UNKNOWN

        return quotient
    if len(parts) == 1 and parts[0][1] > 0 and not equal and not strict:
        slot, k = parts[0]
        least = -(constant // k)  # k * x + constant >= 0 is x >= ceil(-constant / k)

        def count(n: Numbers, t: Truths) -> None:
            a, b = n[slot]
            t[at] = TRUE if a >= least else FALSE if b < least else UNKNOWN

        return count
    return many


def one_of(at: int, word: int, wanted: int) -> Operation:
    def run(_n: Numbers, t: Truths) -> None:
        words = t[word]
        t[at] = FALSE if not words & wanted else UNKNOWN if words & ~wanted else TRUE

    return run


def all_of(at: int, items: tuple[int, ...]) -> Operation:
    def run(_n: Numbers, t: Truths) -> None:
        truths = [t[slot] for slot in items]
        t[at] = FALSE if FALSE in truths else UNKNOWN if UNKNOWN in truths else TRUE

    return run


def any_of(at: int, items: tuple[int, ...]) -> Operation:
    def run(_n: Numbers, t: Truths) -> None:
        truths = [t[slot] for slot in items]
        t[at] = TRUE if TRUE in truths else UNKNOWN if UNKNOWN in truths else FALSE

    return run


def not_of(at: int, item: int) -> Operation:
    def run(_n: Numbers, t: Truths) -> None:
        t[at] = TRUE - t[item]

    return run


def at_least_of(at: int, needed: int, items: tuple[int, ...]) -> Operation:
    def run(_n: Numbers, t: Truths) -> None:
        truths = [t[slot] for slot in items]
        t[at] = TRUE if truths.count(TRUE) >= needed else UNKNOWN if len(truths) - truths.count(FALSE) >= needed else FALSE

    return run
