"""The operations that give a truth: comparisons with 0, words, and the three-valued and, or, not, at least."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter

from ctlc_rules.core.nodes import Op
from ctlc_rules.core.operations import FALSE, TRUE, UNKNOWN, Numbers, Operation, Part, Truths

FEW_WORDS = 6


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
    if op == "=":
        return _equal_of(at, constant, parts)
    if op == ">":
        constant -= 1  # in whole numbers, more than 0 is at least 1
    if len(parts) == 1:
        return _limit_of(at, constant, parts[0])
    if len(parts) == 2 and parts[0][1] > 0 > parts[1][1]:  # noqa: PLR2004  # a quotient against a limit
        return _quotient_of(at, constant, parts[0], parts[1])
    plus = tuple((slot, k) for slot, k in parts if k > 0)
    minus = tuple((slot, k) for slot, k in parts if k < 0)

    def run(n: Numbers, t: Truths) -> None:
        lo = hi = constant
        for slot, k in plus:
            a, b = n[slot]
            lo += k * a
            hi += k * b
        for slot, k in minus:
            a, b = n[slot]
            lo += k * b
            hi += k * a
        t[at] = TRUE if lo >= 0 else FALSE if hi < 0 else UNKNOWN

    return run


def _limit_of(at: int, constant: int, part: Part) -> Operation:
    """k * x + constant >= 0 is x >= ceil(-constant / k), or where k is negative x <= floor(constant / -k)."""
    slot, k = part
    least, most = -(constant // k), constant // -k

    def at_least(n: Numbers, t: Truths) -> None:
        lo, hi = n[slot]
        t[at] = TRUE if lo >= least else FALSE if hi < least else UNKNOWN

    def at_most(n: Numbers, t: Truths) -> None:
        lo, hi = n[slot]
        t[at] = TRUE if hi <= most else FALSE if lo > most else UNKNOWN

    return at_least if k > 0 else at_most


def _quotient_of(at: int, constant: int, over: Part, under: Part) -> Operation:
    (top, k), (bottom, m) = over, under

    def run(n: Numbers, t: Truths) -> None:
        a, b = n[top]
        c, d = n[bottom]
        t[at] = TRUE if k * a + m * d + constant >= 0 else FALSE if k * b + m * c + constant < 0 else UNKNOWN

    return run


def _equal_of(at: int, constant: int, parts: tuple[Part, ...]) -> Operation:
    def run(n: Numbers, t: Truths) -> None:
        lo = hi = constant
        for slot, k in parts:
            a, b = n[slot]
            lo += k * (a if k > 0 else b)
            hi += k * (b if k > 0 else a)
        t[at] = TRUE if lo == 0 == hi else FALSE if lo > 0 or hi < 0 else UNKNOWN

    return run


def one_of(at: int, word: int, wanted: int, count: int) -> Operation:
    """count: of the words that the input has. Of few, the truth of every set is laid out beforehand."""

    def truth_of(words: int) -> int:
        return FALSE if not words & wanted else UNKNOWN if words & ~wanted else TRUE

    if count <= FEW_WORDS:
        truths = tuple(truth_of(words) for words in range(1 << count))

        def looked_up(_n: Numbers, t: Truths) -> None:
            t[at] = truths[t[word]]

        return looked_up

    def run(_n: Numbers, t: Truths) -> None:
        t[at] = truth_of(t[word])

    return run


def all_of(at: int, items: tuple[int, ...]) -> Operation:
    truths_of = getter(items)

    def run(_n: Numbers, t: Truths) -> None:
        truths = truths_of(t)
        t[at] = FALSE if FALSE in truths else UNKNOWN if UNKNOWN in truths else TRUE

    return run


def any_of(at: int, items: tuple[int, ...]) -> Operation:
    truths_of = getter(items)

    def run(_n: Numbers, t: Truths) -> None:
        truths = truths_of(t)
        t[at] = TRUE if TRUE in truths else UNKNOWN if UNKNOWN in truths else FALSE

    return run


def not_of(at: int, item: int) -> Operation:
    def run(_n: Numbers, t: Truths) -> None:
        t[at] = TRUE - t[item]

    return run


def at_least_of(at: int, needed: int, items: tuple[int, ...]) -> Operation:
    truths_of = getter(items)

    def run(_n: Numbers, t: Truths) -> None:
        truths = truths_of(t)
        t[at] = TRUE if truths.count(TRUE) >= needed else UNKNOWN if len(truths) - truths.count(FALSE) >= needed else FALSE

    return run


def getter(items: tuple[int, ...]) -> Callable[[Truths], tuple[int, ...]]:
    """Reads these slots. (`itemgetter` gives no tuple for fewer than two.)"""
    if len(items) > 1:
        return itemgetter(*items)
    return lambda t: tuple([t[slot] for slot in items])
