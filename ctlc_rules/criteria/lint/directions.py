"""Which way is better: conditions against `better:`, and points that fall where the band or the word is better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from ctlc_rules.criteria.lint.asked import DOWN, UP, comparisons, conditions, expression, is_limit, text_at
from ctlc_rules.criteria.lint.rule import Found, at_key, at_value
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.expr.syntax import Arithmetic, Expr, Name, Per
from ctlc_rules.source import Path

WAYS = {"more": UP, "later": UP, "fewer": DOWN, "earlier": DOWN}
BAND_SIGNS = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}


def directions(standard: Standard) -> Iterator[Found]:
    """Conditions and bands that ask for less of what is better. One held from both sides is a range and means what it says."""
    for condition in conditions(standard):
        every = list(comparisons(condition.expr))
        for one in every:
            way = _way(standard, one.left)
            sided = any(other.left == one.left and (other.op in UP) != (one.op in UP) for other in every)
            if way and not sided and one.op in UP + DOWN and one.op not in way[1] and is_limit(one.right):
                yield _against(standard, condition.at, condition.path, condition.key, way[0])
    for name, key, edges in _bands(standard):
        expr = expression(standard, ("criteria", name, "bands", "of"))
        way = _way(standard, expr) if expr else None
        points = list(edges.values())
        if way and points[0] > points[-1] and BAND_SIGNS[key] not in way[1]:
            yield _against(standard, name, ("criteria", name, "bands", key), True, way[0])


def _way(standard: Standard, expr: Expr) -> tuple[str, tuple[str, ...]] | None:
    """The input whose `better:` a quantity follows, and the signs that ask for better; of a quotient, that of what is divided."""
    match expr:
        case Name(name):
            info = standard.inputs.get(name)
            return (name, WAYS[info.better]) if info and info.better and info.is_number else None
        case Arithmetic("/", left, _) | Per(left, _, _):
            return _way(standard, left)
        case _:
            return None


def _against(standard: Standard, at: str, path: Path, key: bool, name: str) -> Found:
    place = at_key if key else at_value
    return place(standard, path, at or name, "worse-asked", name=name, better=standard.inputs[name].better)


def points(standard: Standard) -> Iterator[Found]:
    """A better band or word gives no less than a worse one."""
    for name, key, edges in _bands(standard):
        given = list(edges.values())
        outside = text_at(standard, ("criteria", name, "bands", "otherwise"))
        every = [*given, Fraction(outside or 0)]
        if not _falls(every) and not _falls(every[::-1]):
            at = next((place for place, (one, two) in enumerate(pairwise(given)) if two > one), len(given) - 1)
            yield at_value(standard, ("criteria", name, "bands", key, list(edges)[at]), name, "points-out-of-order", name=name)
    for name in standard.written.criteria:
        info = standard.inputs.get(text_at(standard, ("criteria", name, "judged", "of")))
        if info and info.kind == "judged":
            paths: list[Path] = [("criteria", name, "judged", word.id) for word in info.words]
            given = [Fraction(text_at(standard, path)) for path in paths]
            worse = next((place for place, (one, two) in enumerate(pairwise(given), 1) if two < one), None)
            if worse is not None and not _falls(given):
                yield at_value(standard, paths[worse], name, "points-out-of-order", name=name)


def _bands(standard: Standard) -> Iterator[tuple[str, str, dict[str, Fraction]]]:
    """Criterion, kind of edge, and the points of each edge from the first on."""
    for name in standard.written.criteria:
        for key in BAND_SIGNS:
            path: Path = ("criteria", name, "bands", key)
            plain = standard.tree.plain_at(path) if standard.tree.node(path) is not None else None
            if isinstance(plain, dict):
                yield name, key, {edge: Fraction(str(value)) for edge, value in plain.items()}


def _falls(given: Sequence[Fraction]) -> bool:
    return all(one >= two for one, two in pairwise(given))
