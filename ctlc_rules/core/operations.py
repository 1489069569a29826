"""One operation per node: each writes its value into its slot from the slots of its parts.

A number is a pair (lo, hi) of whole numbers at the node's scale; a truth is 0 (false), 1 (unknown) or 2 (true); a word
is a set of words as bits. Every value stays in its slot, so the slots after a run *are* the trace.
"""

from __future__ import annotations

from collections.abc import Callable

from ctlc_rules.core.nodes import Mode
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
    slots = tuple(slot for slot, _ in parts)

    def plain(n: Numbers, _t: Truths) -> None:
        lo = hi = constant
        for slot in slots:
            a, b = n[slot]
            lo += a
            hi += b
        n[at] = (lo, hi)

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

    return plain if all(k == 1 for _, k in parts) else run


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
        for when, value in rows:
            truth = t[when]
            if truth:
                n[at] = value if truth == TRUE else hull(t, rows)
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

    if len(rows) == 1:
        when, value = rows[0]
        by_truth = (otherwise, (min(value[0], otherwise[0]), max(value[0], otherwise[0])), value)

        def one_row(n: Numbers, t: Truths) -> None:
            n[at] = by_truth[t[when]]

        return one_row
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
