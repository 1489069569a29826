"""The door: a tree is checked against a pydantic model, and every fault gets its place in the file."""

from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from ctlc_rules.source.meanings import Meaning, meaning
from ctlc_rules.source.nodes import Path
from ctlc_rules.source.places import Place, Problems, near
from ctlc_rules.source.shapes import known_keys
from ctlc_rules.source.tree import Tree

MOST_TOLD = 100
MOST_LISTED = 30
_MOST_WAYS = 64


class Door(BaseModel):
    """Base of the models that mirror files: they refuse strangers and do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], tree: Tree, problems: Problems, at: Path = (), context: dict[str, object] | None = None) -> M | None:
    """The part of `tree` at `at` as a `model`; None where it is not one, or where the tree is not sound."""
    if tree.node(at) is None:
        problems.add(tree.place(at), "missing-key", name=_name(at))
        return None
    try:
        made = model.model_validate(tree.plain_at(at), context=context)
    except ValidationError as fault:
        _tell_all(model, tree, fault.errors(include_url=False), problems, at)
        return None
    return made if tree.sound else None


def _tell_all(model: type[BaseModel], tree: Tree, errors: list[ErrorDetails], problems: Problems, at: Path) -> None:
    located = [(error, _path(tree, at, error), meaning(error)) for error in errors[: 10 * MOST_TOLD]]
    # A union says of every member why it is not that one. Where one member was entered, the shape of the others is no news.
    entered = {path[:length] for _, path, _ in located for length in range(len(path))}
    entered |= {path for _, path, said in located if not said.is_shape}
    kept = [(error, path, said) for error, path, said in located if not (said.is_shape and path in entered)]
    kept.sort(key=lambda one: tree.place(one[1]))
    for error, path, said in kept[:MOST_TOLD]:
        _tell(model, tree, error, path, said, problems)
    if (more := len(errors) - len(located) + max(0, len(kept) - MOST_TOLD)) > 0:
        problems.add(Place(tree.file, len(tree.lines)), "more-problems", count=more)


def _tell(model: type[BaseModel], tree: Tree, error: ErrorDetails, path: Path, said: Meaning, problems: Problems) -> None:
    on_key = said.code == "unknown-key" or error["loc"][-1:] == ("[key]",)
    place, width = (tree.key_place(path), tree.key_width(path)) if on_key else (tree.place(path), tree.text_width(path))
    value = error["input"] if isinstance(error["input"], str) else ""
    args: dict[str, object] = {"name": _name(path), "value": value, **said.args}
    known = said.known
    hint = ""
    if said.code == "unknown-key":
        known = known_keys(model, error["loc"][:-1])
    if known:
        nearest = near(str(args["name"] if said.code == "unknown-key" else args["value"]), known)
        hint = "did-you-mean" if nearest else "known-words"
        args |= {"near": nearest, "known": _listed(known)}
    problems.add(place, said.code, hint=hint, width=width, **args)


def _path(tree: Tree, at: Path, error: ErrorDetails) -> Path:
    """Where in the tree an error belongs. pydantic mixes the tags of unions into its locations, and a tag may be spelled like
    a key: of the ways to read the location, the first that leads to the very value pydantic complained of."""
    loc = error["loc"][:-1] if error["type"] == "missing" or error["loc"][-1:] == ("[key]",) else error["loc"]
    ways: list[Path] = [at]
    for part in loc:
        entered = [(*way, part) for way in ways if tree.node((*way, part)) is not None]
        ways = list(dict.fromkeys([*entered, *ways]))[:_MOST_WAYS]
    if error["loc"][-1:] == ("[key]",):
        return ways[0]
    return next((way for way in ways if _same(tree, way, error["input"])), ways[0])


def _same(tree: Tree, way: Path, value: object) -> bool:
    found = tree.plain_at(way)
    return found == value if isinstance(value, str) else found is value


def _name(path: Path) -> str:
    """How a message names a place: by its key; an item of a list by its list and number."""
    numbers = "".join(f"[{part + 1}]" for part in _trailing_numbers(path))
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    return f"{key}{numbers}"


def _trailing_numbers(path: Path) -> list[int]:
    numbers: list[int] = []
    for part in reversed(path):
        if not isinstance(part, int):
            break
        numbers.append(part)
    return numbers[::-1]


def _listed(known: tuple[str, ...]) -> str:
    more = ", …" if len(known) > MOST_LISTED else ""
    return ", ".join(known[:MOST_LISTED]) + more
