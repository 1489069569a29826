"""The core as JSON, and its hash: the standard's identity (docs/core.md, sections 5 and 8)."""

from __future__ import annotations

import json
from fractions import Fraction
from hashlib import sha256
from typing import TypeAlias

from ctlc_rules.core.core import VERSION, Core, CoreInput, CriterionOutline, NumberInput, Outline, SectionOutline
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
    OneOf,
    Product,
    Ref,
    Round,
    Sum,
)

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | None"


def core_json(core: Core) -> dict[str, Json]:
    """The core as plain data of texts, whole numbers, lists and mappings; no floats."""
    return {
        "core": VERSION,
        "inputs": [_input(item) for item in core.inputs],
        "definitions": [[item.name, node_json(item.node)] for item in core.definitions],
        "outline": _outline(core.outline),
    }


def core_sha256(core: Core) -> str:
    text = json.dumps(core_json(core), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode("utf-8")).hexdigest()


def node_json(node: Node) -> Json:
    match node:
        case Constant(value):
            return {"constant": str(value)}
        case Input(name):
            return {"input": name}
        case Ref(name):
            return {"ref": name}
        case Sum(constant, terms):
            return {"sum": {"constant": str(constant), "terms": [[str(k), node_json(item)] for k, item in terms]}}
        case Product(left, right):
            return {"product": [node_json(left), node_json(right)]}
        case Least(items):
            return {"least": [node_json(item) for item in items]}
        case Greatest(items):
            return {"greatest": [node_json(item) for item in items]}
        case FirstMatch(rows, otherwise):
            listed: list[Json] = [[node_json(when), node_json(value)] for when, value in rows]
            return {"first_match": {"rows": listed, "otherwise": node_json(otherwise)}}
        case Round():
            return {"round": _round(node)}
        case Compare(op, of):
            return {"compare": [op, node_json(of)]}
        case OneOf(name, words):
            return {"one_of": [name, list(words)]}
        case All(items):
            return {"all": [node_json(item) for item in items]}
        case AnyOf(items):
            return {"any": [node_json(item) for item in items]}
        case Not(item):
            return {"not": node_json(item)}
        case AtLeast(needed, items):
            return {"at_least": [needed, [node_json(item) for item in items]]}


def _round(node: Round) -> Json:
    constants = {"low": node.low, "high": node.high, "step": node.step, "when_zero": node.when_zero}
    texts: dict[str, Json] = {key: str(value) for key, value in constants.items()}
    return {"of": node_json(node.of), "over": node_json(node.over), "mode": node.mode, **texts}


def _input(item: CoreInput) -> Json:
    if isinstance(item, NumberInput):
        return {"input": item.name, "number": {"lo": str(item.lo), "hi": str(item.hi), "per": item.per}}
    return {"input": item.name, "words": list(item.words)}


def _ref(name: str | None) -> Json:
    return None if name is None else {"ref": name}


def _pairs(pairs: tuple[tuple[str, str], ...]) -> list[Json]:
    return [[kind, _ref(name)] for kind, name in pairs]


def _text(value: Fraction | None) -> Json:
    return None if value is None else str(value)


def _criterion(item: CriterionOutline) -> Json:
    return {
        "id": item.id,
        "section": item.section,
        "weight": str(item.weight),
        "out_of": _text(item.out_of),
        "steps": [_ref(name) for name in item.steps],
        "adjust": _pairs(item.adjust),
        "points": _ref(item.points),
        "verdicts": {level: _ref(name) for level, name in item.verdicts},
        "applies": _ref(item.applies),
    }


def _section(item: SectionOutline) -> Json:
    return {
        "id": item.id,
        "weight": str(item.weight),
        "out_of": None if item.out_of is None else node_json(item.out_of),
        "points": _ref(item.points),
        "adjust": _pairs(item.adjust),
        "applies": _ref(item.applies),
    }


def _outline(outline: Outline) -> Json:
    total = outline.total
    return {
        "criteria": [_criterion(item) for item in outline.criteria],
        "sections": [_section(item) for item in outline.sections],
        "total": None
        if total is None
        else {"out_of": node_json(total.out_of), "points": _ref(total.points), "adjust": _pairs(total.adjust)},
        "levels": {level: _ref(name) for level, name in outline.levels},
        "ratings": [[rating, _ref(name)] for rating, name in outline.ratings],
        "effects": [[item.finding, item.effect, item.to, _ref(item.when)] for item in outline.effects],
    }
