"""Which keys a model knows at a place inside it: what an unknown key might have been."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag
from typing_extensions import TypeAliasType

# `Any` stands for annotations here: a type hint is any object at all.


def known_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys of the models that pydantic may have been in at `loc`; parts of `loc` may be tags of unions."""
    here = list(_spread(model, ""))
    for part in loc:
        inner = [found for hint, _ in here for found in _inside(hint, part)]
        tagged = [(hint, tag) for hint, tag in here if part in (tag, getattr(hint, "__name__", None))]
        here = inner or tagged or here
    models = [hint for hint, _ in here if _is_model(hint)]
    return tuple(dict.fromkeys(key for found in models for key in _keys(found)))


def _keys(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield field.alias or name


def _inside(hint: Any, part: str | int) -> Iterator[tuple[Any, str]]:
    """The types of what stands under `part` of a value of type `hint`, each with its union tag."""
    if _is_model(hint):
        for name, field in hint.model_fields.items():
            if part == (field.alias or name):
                yield from _spread(field.annotation, "")
    elif get_origin(hint) is dict and isinstance(part, str):
        yield from _spread(get_args(hint)[1], "")
    elif get_origin(hint) in (list, tuple, set, frozenset) and isinstance(part, int):
        for argument in get_args(hint):
            if argument is not Ellipsis:
                yield from _spread(argument, "")


def _spread(hint: Any, tag: str) -> Iterator[tuple[Any, str]]:
    """The members of unions, without their wrappings."""
    if isinstance(hint, TypeAliasType):
        yield from _spread(hint.__value__, tag)
    elif get_origin(hint) is Annotated:
        base, *notes = get_args(hint)
        yield from _spread(base, next((note.tag for note in notes if isinstance(note, Tag)), tag))
    elif get_origin(hint) in (Union, types.UnionType):
        for member in get_args(hint):
            yield from _spread(member, tag)
    else:
        yield hint, tag


def _is_model(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, BaseModel)
