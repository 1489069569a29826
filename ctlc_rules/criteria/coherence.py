"""Whether a standard holds together: what one line of the file says against what another says. Findings of lint.

Each looks at what is written, beside what the file itself declares (`better:`, `part_of:`, the order of levels, of bands and of sources).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.expr.parser import parse
from ctlc_rules.expr.syntax import Arithmetic, Comparison, Expr, Literal, Logic, Name, Needed, Per, names_in
from ctlc_rules.forms.base import source_at, source_of_key
from ctlc_rules.source import Path, Problem, Problems, Scalar

UP, DOWN = (">=", ">"), ("<=", "<")
WAYS = {"more": UP, "later": UP, "fewer": DOWN, "earlier": DOWN}
BAND_SIGNS = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}
FEWEST_SOURCES = 5
"""Of so many articles in order, one that stands out is odd; of fewer nobody knows."""

Finding = tuple[str, Problem]
Order = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """at: the criterion, "" for a condition of the levels. key: whether it stands in the file as a key."""

    at: str
    path: Path
    key: bool
    expr: Expr


def coherence(standard: Standard) -> Iterator[Finding]:
    """What `accepted:` names, and the finding."""
    file = _File(standard)
    yield from file.directions()
    yield from file.points()
    yield from file.beyond()
    yield from file.levels()
    yield from file.unused_limits()
    yield from file.articles()


class _File:
    def __init__(self, standard: Standard) -> None:
        self.standard = standard
        self.tree = standard.tree
        self.written = standard.written
        self.parts = {name: item.part_of for kind in ("inputs", "derived") for name, item in getattr(self.written, kind).items()}
        self.conditions = list(self._conditions())

    def _conditions(self) -> Iterator[Condition]:
        for name, item in self.written.criteria.items():
            for form in ("met", "all_of", "some_of", "checklist"):
                if getattr(item, form, None) is not None:
                    yield from self._below(name, ("criteria", name, form))
        if self.written.levels:
            yield from self._below("", ("levels", "all_of"))

    def _below(self, at: str, path: Path) -> Iterator[Condition]:
        plain = self.tree.plain_at(path)
        if isinstance(plain, str):
            source = source_at(self.tree, path)
            expr = parse(source, Problems()) if source else None
            if expr:
                yield Condition(at, path, False, expr)
        elif isinstance(plain, list):
            for place in range(len(plain)):
                yield from self._below(at, (*path, place))
        elif isinstance(plain, dict) and path[-1] == "some_of":
            yield from self._below(at, (*path, "of"))
        elif isinstance(plain, dict):
            for key in plain:
                expr = parse(source_of_key(self.tree, (*path, key)), Problems())
                if expr:
                    yield Condition(at, (*path, key), True, expr)

    def found(self, at: str, path: Path, code: str, key: bool = False, **args: object) -> Finding:
        place = self.tree.key_place(path) if key else self.tree.place(path)
        width = self.tree.key_width(path) if key else self.tree.text_width(path)
        return at, Problem(place, code, tuple((name, " ".join(str(value).split())) for name, value in args.items()), width=width)

    # which way is better

    def way(self, expr: Expr) -> tuple[str, tuple[str, ...]] | None:
        """The input whose `better:` a quantity follows, and the signs that ask for better; of a quotient, that of what is divided."""
        match expr:
            case Name(name):
                info = self.standard.inputs.get(name)
                return (name, WAYS[info.better]) if info and info.better and info.is_number else None
            case Arithmetic("/", left, _) | Per(left, _, _):
                return self.way(left)
            case _:
                return None

    def directions(self) -> Iterator[Finding]:
        """Conditions and bands that ask for less of what is better. One held from both sides is a range and means what it says."""
        for condition in self.conditions:
            comparisons = list(_comparisons(condition.expr))
            for one in comparisons:
                way = self.way(one.left)
                sided = any(other.left == one.left and (other.op in UP) != (one.op in UP) for other in comparisons)
                if way and not sided and one.op in UP + DOWN and one.op not in way[1] and _is_limit(one.right):
                    yield self._against(condition.at, condition.path, condition.key, way[0])
        for name, key, edges in self.bands():
            points = list(edges.values())
            source = source_at(self.tree, ("criteria", name, "bands", "of"))
            expr = parse(source, Problems()) if source else None
            way = self.way(expr) if expr else None
            if way and points[0] > points[-1] and BAND_SIGNS[key] not in way[1]:
                yield self._against(name, ("criteria", name, "bands", key), True, way[0])

    def _against(self, at: str, path: Path, key: bool, name: str) -> Finding:
        return self.found(at or name, path, "worse-asked", key, name=name, better=self.standard.inputs[name].better)

    # points

    def bands(self) -> Iterator[tuple[str, str, dict[str, Fraction]]]:
        """Criterion, kind of edge, and the points of each edge from the first on."""
        for name in self.written.criteria:
            for key in BAND_SIGNS:
                node = self.tree.node(("criteria", name, "bands", key))
                if node is not None:
                    plain = self.tree.plain_at(("criteria", name, "bands", key))
                    assert isinstance(plain, dict)
                    yield name, key, {edge: Fraction(str(value)) for edge, value in plain.items()}

    def points(self) -> Iterator[Finding]:
        """A better band or word gives no less than a worse one."""
        for name, key, edges in self.bands():
            points = list(edges.values())
            outside = self.tree.node(("criteria", name, "bands", "otherwise"))
            every = [*points, Fraction(outside.text) if isinstance(outside, Scalar) else Fraction(0)]
            if not _falls(every) and not _falls(every[::-1]):
                at = next((place for place, (one, two) in enumerate(pairwise(points)) if two > one), len(points) - 1)
                yield self.found(name, ("criteria", name, "bands", key, list(edges)[at]), "points-out-of-order", name=name)
        for name in self.written.criteria:
            info = self.standard.inputs.get(_text(self.tree.node(("criteria", name, "judged", "of"))))
            if info and info.kind == "judged":
                paths = [("criteria", name, "judged", word.id) for word in info.words]
                points = [Fraction(_text(self.tree.node(path))) for path in paths]
                worse = next((place for place, (one, two) in enumerate(pairwise(points), 1) if two < one), None)
                if worse is not None and not _falls(points):
                    yield self.found(name, paths[worse], "points-out-of-order", name=name)

    # limits

    def limit_values(self, level: str) -> dict[str, dict[str, Fraction]]:
        """Each limit of a level by class ("" where it has none), what it takes over by `as` included."""
        own = self.written.limits[level]
        base = own.get("as")
        values = dict(self.limit_values(base)) if isinstance(base, str) and base in self.written.limits else {}
        for name, value in own.items():
            if name != "as":
                items = {"": value} if isinstance(value, str) else {key: text for key, text in value.items() if key != "by"}
                numbers = {key: number for key, text in items.items() if (number := _number(text)) is not None}
                values[name] = numbers
        return values

    def levels(self) -> Iterator[Finding]:
        """A better level asks no less than a worse one; which is better, the order of the ratings says."""
        asked = [name for row in self.standard.ratings if row.when for name in _names(row.when.shown) if name in self.written.limits]
        for better, worse in pairwise(dict.fromkeys(asked)):
            high, low = self.limit_values(better), self.limit_values(worse)
            for name in high:
                signs = {one.op for condition in self.conditions for one in _comparisons(condition.expr) if _asks(one.right, name)}
                turn = 1 if signs and signs <= set(UP) else -1 if signs and signs <= set(DOWN) else 0
                for key, value in high[name].items():
                    other = low.get(name, {}).get(key)
                    if other is not None and (value - other) * turn < 0:
                        yield self.found(name, self._limit_path(better, name, key), "level-asks-less", name=name, level=better, other=worse)

    def _limit_path(self, level: str, name: str, key: str) -> Path:
        """Where the level has it from."""
        while name not in self.written.limits[level]:
            level = str(self.written.limits[level]["as"])
        return ("limits", level, name, key) if key else ("limits", level, name)

    def unused_limits(self) -> Iterator[Finding]:
        every = str(self.tree.plain)
        for level, own in self.written.limits.items():
            for name in own:
                if name != "as" and not re.search(rf"\blimit\.{re.escape(name)}(?![\w.])", every):
                    yield self.found(name, ("limits", level, name), "limit-unused", True, name=name)

    # shares

    def beyond(self) -> Iterator[Finding]:
        """A part that must be more than its whole."""
        for condition in self.conditions:
            for one in _comparisons(condition.expr):
                if not self._is_share(one.left):
                    continue
                if isinstance(one.right, Literal) and one.right.value > 1:
                    yield self.found(
                        condition.at or "levels", condition.path, "beyond-the-whole", condition.key, value=_percent(one.right.value)
                    )
                elif isinstance(one.right, Name):
                    yield from self._limits_beyond(one.right.name.removeprefix("limit."))
        for name in self.written.criteria:
            path: Path = ("criteria", name, "share", "full_at")
            value = _number(_text(self.tree.node(path)))
            if value is not None and value > 1 and _text(self.tree.node(path)).endswith("%"):
                yield self.found(name, path, "beyond-the-whole", value=_percent(value))

    def _limits_beyond(self, name: str) -> Iterator[Finding]:
        for level, own in self.written.limits.items():
            value = own.get(name)
            items = {"": value} if isinstance(value, str) else value or {}
            for key, text in items.items():
                number = _number(text)
                if number is not None and number > 1 and key != "by":
                    path: Path = ("limits", level, name, key) if key else ("limits", level, name)
                    yield self.found(name, path, "beyond-the-whole", value=_percent(number))

    def _is_share(self, expr: Expr) -> bool:
        return (
            isinstance(expr, Arithmetic)
            and expr.op == "/"
            and isinstance(expr.left, Name)
            and isinstance(expr.right, Name)
            and (self.parts.get(expr.left.name) == expr.right.name)
        )

    # sources

    def articles(self) -> Iterator[Finding]:
        """An article that stands out of a row of articles in order: where all criteria but one follow the document.

        The first sources of the criteria are one row, the second ones another; the only criterion of a section may come from anywhere.
        """
        rows: dict[tuple[str, int], list[tuple[Order, str, Path]]] = {}
        sections = [item.section for item in self.standard.criteria]
        for name, item in self.written.criteria.items():
            listed = [item.cite] if isinstance(item.cite, str) else item.cite or []
            seen: Counter[str] = Counter()
            for place, text in enumerate(listed if sections.count(name.partition(".")[0]) > 1 else ()):
                document, _, article = text.partition(":")
                path: Path = ("criteria", name, "cite") if isinstance(item.cite, str) else ("criteria", name, "cite", place)
                if article:
                    rows.setdefault((document, seen[document]), []).append((_order(article), name, path))
                    seen[document] += 1
        for (document, _), row in rows.items():
            odd = _odd_one([order for order, _, _ in row])
            if odd is not None and len(row) >= FEWEST_SOURCES:
                _, name, path = row[odd]
                yield self.found(name, path, "article-out-of-order", name=name, document=document)


def _comparisons(expr: Expr) -> Iterator[Comparison]:
    """Those that must hold, or count for the unit: not those inside `not` or a choice."""
    match expr:
        case Comparison():
            yield expr
        case Logic(_, items) | Needed(_, items):
            for item in items:
                yield from _comparisons(item)
        case _:
            return


def _is_limit(expr: Expr) -> bool:
    return isinstance(expr, Literal) or (isinstance(expr, Name) and expr.name.startswith("limit."))


def _asks(expr: Expr, name: str) -> bool:
    return isinstance(expr, Name) and expr.name == f"limit.{name}"


def _names(expr: Expr) -> list[str]:
    return [name.name for name in names_in(expr)]


def _falls(points: Sequence[Fraction]) -> bool:
    return all(one >= two for one, two in pairwise(points))


def _text(node: object) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _number(text: str) -> Fraction | None:
    plain = text.removesuffix("%")
    if not re.fullmatch(r"-?\d+(\.\d+)?", plain):
        return None
    return Fraction(plain) / (100 if text.endswith("%") else 1)


def _percent(value: Fraction) -> str:
    return f"{decimal_text(value * 100)}%"


def _order(article: str) -> Order:
    """Numbers before letters, as they follow each other in a document."""
    parts = article.split(".")
    return tuple((0, int(part)) if part.isdigit() else (1, ord(part[0])) for part in parts if part)


def _odd_one(orders: Sequence[Order]) -> int | None:
    """The one without which the others are in order; None where they are anyway, or where it takes more."""
    if all(one <= two for one, two in pairwise(orders)):
        return None
    odd = [at for at in range(len(orders)) if all(one <= two for one, two in pairwise([*orders[:at], *orders[at + 1 :]]))]
    alike = {at: sum(other[:1] == orders[at][:1] for other in orders) for at in odd}
    return min(odd, key=lambda at: alike[at], default=None)
