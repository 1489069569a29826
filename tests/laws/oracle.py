"""The naive oracle: what a core means, written from docs/core.md alone.

It knows no interval: all is known, or every completion of a small case is tried. It imports nothing of ours, so that
it can judge the evaluator.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Any

Value = Fraction | str  # of an input: a number or a word
Found = Fraction | bool  # of a definition: a number or a truth
Json = Mapping[str, Any]

NOT_RATED = "not_rated"


def definitions(core: Json, values: Mapping[str, Value]) -> dict[str, Found]:
    """Every definition's number or truth; `values` has one for every input."""
    found: dict[str, Found] = {}
    for name, node in core["definitions"]:
        found[name] = worth(node, values, found)
    return found


def worth(node: Json, values: Mapping[str, Value], found: Mapping[str, Found]) -> Found:
    """The number or the truth of one node, when all is known."""

    def number(inner: Json) -> Fraction:
        got = worth(inner, values, found)
        assert isinstance(got, Fraction), f"a truth stands where a number is asked: {inner}"
        return got

    def truth(inner: Json) -> bool:
        got = worth(inner, values, found)
        assert isinstance(got, bool), f"a number stands where a truth is asked: {inner}"
        return got

    ((kind, body),) = node.items()
    match kind:
        case "constant":
            return Fraction(body)
        case "input":
            given = values[body]
            assert isinstance(given, Fraction), f"{body} is not a number"
            return given
        case "ref":
            return found[body]
        case "sum":
            return Fraction(body["constant"]) + sum((Fraction(k) * number(term) for k, term in body["terms"]), Fraction(0))
        case "product":
            left, right = body
            return number(left) * number(right)
        case "least":
            return min(map(number, body))
        case "greatest":
            return max(map(number, body))
        case "first_match":
            return number(next((value for when, value in body["rows"] if truth(when)), body["otherwise"]))
        case "round":
            over = number(body["over"])
            assert over >= 0, "the core promises that it divides by nothing negative"
            if over == 0:
                return Fraction(body["when_zero"])
            held = min(max(number(body["of"]) / over, Fraction(body["low"])), Fraction(body["high"]))
            return rounded(held, Fraction(body["step"]), body["mode"])
        case "compare":
            op, difference = body[0], number(body[1])
            holds: dict[str, bool] = {">=": difference >= 0, ">": difference > 0, "=": difference == 0}
            return holds[op]
        case "one_of":
            return values[body[0]] in body[1]
        case "all":
            return all(map(truth, body))
        case "any":
            return any(map(truth, body))
        case "not":
            return not truth(body)
        case "at_least":
            return bool([truth(item) for item in body[1]].count(True) >= body[0])
    raise AssertionError(f"docs/core.md has no node `{kind}`")


def rounded(number: Fraction, step: Fraction, mode: str) -> Fraction:
    """`number` as a multiple of `step`."""
    below = floor(number / step)
    rest = number / step - below  # 0 <= rest < 1
    if rest == 0:
        return below * step
    towards_zero, away = (below, below + 1) if number > 0 else (below + 1, below)
    nearest = below if rest < Fraction(1, 2) else below + 1
    tie = rest == Fraction(1, 2)
    whole = {
        "floor": below,
        "ceiling": below + 1,
        "down": towards_zero,
        "up": away,
        "half_up": away if tie else nearest,
        "half_even": below + below % 2 if tie else nearest,
    }[mode]
    return whole * step


@dataclass(frozen=True, slots=True)
class Graded:
    """One completion of a case, graded."""

    found: Mapping[str, Found]
    outcome: str | None  # a rating, `not_rated`, or None for a standard without ratings


def grade(core: Json, values: Mapping[str, Value]) -> Graded:
    found = definitions(core, values)
    return Graded(found, rating(core["outline"], found))


def rating(outline: Json, found: Mapping[str, Found]) -> str | None:
    """Section 5, "the rating, when all is known". A rating's place is its place among those that are ratings."""
    if not outline["ratings"]:
        return None
    got: str = next(name for name, when in outline["ratings"] if when is None or found[when["ref"]])
    places = [name for name, _ in outline["ratings"] if name != NOT_RATED]
    for _, effect, to, when in outline["effects"]:
        if got == NOT_RATED or not found[when["ref"]]:
            continue
        if effect == "lower":
            got = places[min(places.index(got) + 1, len(places) - 1)]
        elif effect in ("cap", "veto"):
            got = max(got, to, key=places.index)
        else:
            assert effect == NOT_RATED, f"docs/core.md has no effect `{effect}`"
            got = NOT_RATED
    return got


def out_of(core: Json, values: Mapping[str, Value], found: Mapping[str, Found]) -> dict[str, Found]:
    """What can be reached in each section, and in all under the name "": what remains where items have left."""
    outline = core["outline"]
    nodes = {section["id"]: section["out_of"] for section in outline["sections"]}
    nodes |= {"": outline["total"]["out_of"]} if outline["total"] else {}
    return {name: worth(node, values, found) for name, node in nodes.items() if node is not None}


Known = Mapping[str, Value | Sequence[Value]]


def choices(core: Json, known: Known) -> dict[str, Sequence[Value]]:
    """What each input may be: what is known of it, else its hard range or all its words."""
    return {item["input"]: _choice(item, known.get(item["input"])) for item in core["inputs"]}


def completions(core: Json, known: Known) -> Iterator[dict[str, Value]]:
    """Every completion of a case; the inputs that `known` leaves out are missing."""
    may_be = choices(core, known)
    for values in itertools.product(*may_be.values()):
        yield dict(zip(may_be, values, strict=True))


@dataclass(frozen=True, slots=True)
class Sets:
    """The truth about a case with facts missing: what its completions come to."""

    numbers: Mapping[str, tuple[Fraction, Fraction]]
    truths: Mapping[str, frozenset[bool]]
    outcomes: frozenset[str | None]


def true_sets(core: Json, known: Known) -> Sets:
    """The least and greatest of every number, the set of every truth, the set of outcomes. For small cases."""
    seen: dict[str, set[Found]] = {name: set() for name, _ in core["definitions"]}
    outcomes = set()
    for values in completions(core, known):
        graded = grade(core, values)
        outcomes.add(graded.outcome)
        for name, got in graded.found.items():
            seen[name].add(got)
    truths = {name: frozenset(map(bool, got)) for name, got in seen.items() if isinstance(next(iter(got)), bool)}
    numbers = {name: (Fraction(min(got)), Fraction(max(got))) for name, got in seen.items() if name not in truths}
    return Sets(numbers, truths, frozenset(outcomes))


def _choice(item: Json, known: Value | Sequence[Value] | None) -> Sequence[Value]:
    if isinstance(known, Fraction | str):
        return (known,)
    if known is not None:
        return known
    if "words" in item:
        return tuple(item["words"])
    lo, hi, per = (Fraction(item["number"][key]) for key in ("lo", "hi", "per"))
    return [Fraction(n) / per for n in range(ceil(lo * per), floor(hi * per) + 1)]
