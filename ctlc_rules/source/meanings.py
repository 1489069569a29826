"""What pydantic's errors mean in the words of this program's problems."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic_core import ErrorDetails

_BY_TYPE: Mapping[str, str] = {
    "extra_forbidden": "unknown-key",
    "missing": "missing-key",
    "literal_error": "unknown-word",
    "enum": "unknown-word",
    "union_tag_invalid": "unknown-word",
    "union_tag_not_found": "missing-key",
    "string_type": "expected-text",
    "model_type": "expected-mapping",
    "model_attributes_type": "expected-mapping",
    "dict_type": "expected-mapping",
    "mapping_type": "expected-mapping",
    "dataclass_type": "expected-mapping",
    "list_type": "expected-list",
    "tuple_type": "expected-list",
    "set_type": "expected-list",
    "frozen_set_type": "expected-list",
    "string_too_long": "text-too-long",
    "string_too_short": "empty-value",
    "too_short": "too-few",
    "too_long": "too-many",
    "greater_than": "too-small",
    "greater_than_equal": "too-small",
    "less_than": "too-large",
    "less_than_equal": "too-large",
    "int_parsing": "not-a-number",
    "int_from_float": "not-whole",
    "decimal_parsing": "not-a-number",
    "bool_parsing": "yes-or-no",
    "date_parsing": "not-a-date",
    "date_from_datetime_parsing": "not-a-date",
}
_SHAPES = {"expected-text", "expected-mapping", "expected-list"}
_LIMITS = {"gt": ">", "ge": ">=", "lt": "<", "le": "<=", "min_length": "", "max_length": ""}


@dataclass(frozen=True, slots=True)
class Meaning:
    code: str
    args: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()  # the words that could have stood there

    @property
    def is_shape(self) -> bool:
        """Whether it only says that text, a list or a mapping was expected."""
        return self.code in _SHAPES


def meaning(error: ErrorDetails) -> Meaning:
    """A custom error whose type has a hyphen is a problem code of ours, and its context the arguments."""
    context = {name: str(value) for name, value in error.get("ctx", {}).items()}
    if "-" in error["type"]:
        return Meaning(error["type"], context)
    code = _BY_TYPE.get(error["type"], "bad-value")
    if error["input"] is None and code != "missing-key":
        return Meaning("empty-value")
    if code == "missing-key":
        named = error["loc"][-1] if error["type"] == "missing" else context.get("discriminator", "").strip("'")
        return Meaning(code, {"name": str(named)})
    if code == "unknown-word":
        return _word(error, context)
    return Meaning(code, _limits(context))


def _word(error: ErrorDetails, context: Mapping[str, str]) -> Meaning:
    known = re.findall(r"'((?:[^'\\]|\\.)*)'", context.get("expected", context.get("expected_tags", "")))
    if error["type"] != "union_tag_invalid":
        if isinstance(error["input"], dict | list):
            return Meaning("expected-text")
        return Meaning("unknown-word", {}, tuple(known))
    return Meaning("unknown-word", {"name": context["discriminator"].strip("'"), "value": context["tag"]}, tuple(known))


def _limits(context: Mapping[str, str]) -> Mapping[str, str]:
    for name, relation in _LIMITS.items():
        if name in context:
            return {"limit": context[name], "most": context[name], "relation": relation}
    return {}
