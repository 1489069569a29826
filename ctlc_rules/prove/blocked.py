"""Why a rating is not possible: the part of its condition that no admissible completion meets, or parts that none meets together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ctlc_rules.core.core import NOT_RATED
from ctlc_rules.core.nodes import All, Number, Ref
from ctlc_rules.core.operations import FALSE
from ctlc_rules.explain.answers.rating import Block, ByBetter, ByClause, ByCriterion, ByFinding
from ctlc_rules.explain.explain import clauses
from ctlc_rules.expr.meaning import Quantity, Said, Score
from ctlc_rules.expr.syntax import Name
from ctlc_rules.prove.model import Literal, negated
from ctlc_rules.prove.question import Question


@dataclass(frozen=True, slots=True)
class Part:
    """What has to be true for the rating to be given by its own row and to be kept."""

    block: Block
    holds: Literal


def blocked(question: Question, rating: str, possible: tuple[str, ...]) -> tuple[tuple[Block, ...], bool]:
    """Of a rating that is not possible the blocks, and whether they block only together. possible: the best first."""
    order = [item.id for item in question.standard.ratings if item.id != NOT_RATED]
    if rating == NOT_RATED:
        return (), False
    if possible and all(item in order and order.index(item) < order.index(rating) for item in possible):
        return (ByBetter(possible[-1]),), False
    parts = list(_parts(question, rating, order))
    alone = tuple(part.block for part in parts if _impossible(question, [part]))
    together = () if alone else _fewest(question, parts)
    if len(together) > 1:
        return together, True
    return tuple(_with_most(question, block) for block in alone or together), False


def _parts(question: Question, rating: str, order: list[str]) -> Iterator[Part]:
    """In the order in which one is spared when several block together: the clauses last, for they say most."""
    encoding = question.encoding
    rows = [item.id for item in question.standard.ratings]
    for row, when in question.standard.core.outline.ratings[: rows.index(rating)]:
        if when is not None:
            yield Part(ByBetter(row), negated(encoding.truth(Ref(when))))
    findings = {item.id: item for item in question.standard.findings}
    for effect in question.standard.core.outline.effects:
        if _takes_away(effect.effect, effect.to, rating, order):
            yield Part(ByFinding(findings[effect.finding]), negated(encoding.truth(Ref(effect.when))))
    said = question.standard.ratings[rows.index(rating)].when
    for clause in reversed(clauses(said)) if said else ():
        yield from reversed(_clause(question, clause))


def _takes_away(effect: str, to: str | None, rating: str, order: list[str]) -> bool:
    if effect == "lower":
        return rating != order[-1]
    return effect == "not_rated" or (to is not None and order.index(to) > order.index(rating))


def _clause(question: Question, said: Said) -> list[Part]:
    """A level is taken apart into its criteria."""
    truth = question.encoding.truth
    if said.how == "level" and isinstance(said.shown, Name):
        level = said.shown.name
        node = question.standard.core.node(dict(question.standard.core.outline.levels)[level])
        named = {verdict: item.id for item in question.standard.core.outline.criteria for _, verdict in item.verdicts}
        infos = {item.id: item for item in question.standard.criteria}
        if isinstance(node, All) and all(isinstance(item, Ref) and item.name in named for item in node.items):
            refs = [item for item in node.items if isinstance(item, Ref)]
            return [Part(ByCriterion(infos[named[ref.name]]), truth(ref)) for ref in refs]
    return [Part(ByClause(said), truth(said.node))]


def _impossible(question: Question, parts: list[Part]) -> bool:
    return question.solve([part.holds for part in parts]).answer == "none"


def _fewest(question: Question, parts: list[Part]) -> tuple[Block, ...]:
    """Parts that cannot hold together, of which none can be left out."""
    kept = parts
    for part in parts:
        fewer = [other for other in kept if other is not part]
        if _impossible(question, fewer):
            kept = fewer
    return tuple(part.block for part in reversed(kept))


def _with_most(question: Question, block: Block) -> Block:
    """With the most that a clause's left side can come to, where the bounds let it come to more."""
    if not isinstance(block, ByClause) or block.said.op not in (">=", ">") or question.encoding.trace.truth(block.said.node) == FALSE:
        return block
    left = block.said.left
    node = left.points if isinstance(left, Score) else left.of if isinstance(left, Quantity) and left.over is None else None
    return replace(block, most=_most(question, node)) if node else block


def _most(question: Question, node: Number) -> Fraction | None:
    whole = question.encoding.number(node)
    if whole.known:
        return None
    found = question.solve([], least=-1 * whole.expr)
    return Fraction(-found.value, question.encoding.scale(node)) if found.best else None
