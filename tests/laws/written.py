"""Plain data written as the YAML of criteria and case files, and exact numbers as they are written there."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

Plain = str | Sequence["Plain"] | Mapping[str, "Plain"]

_BARE = re.compile(r"[\w.%-]+")


def yaml_text(data: Mapping[str, Plain]) -> str:
    """One line a key, and one line an entry where the key holds entries of its own. Lists of entries come one a line, too."""
    return "".join(_top(key, value) for key, value in data.items())


def decimal(number: Fraction | int) -> str:
    """An exact decimal; a number that has none is a fault of the test."""
    digits = next(places for places in range(20) if (number * 10**places) % 1 == 0)
    text = f"{abs(int(number * 10**digits)):0{digits + 1}}"
    whole = text if digits == 0 else f"{text[:-digits]}.{text[-digits:]}"
    return f"-{whole}" if number < 0 else whole


def percent(share: Fraction) -> str:
    return f"{decimal(share * 100)}%"


def day(number: Fraction) -> str:
    return date.fromordinal(int(number)).isoformat()


def _top(key: str, value: Plain) -> str:
    if isinstance(value, Mapping) and value and any(isinstance(inner, Mapping) for inner in value.values()):
        return f"{_flow(key)}:\n" + "".join(f"  {_flow(name)}: {_flow(inner)}\n" for name, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str) and any(isinstance(inner, Mapping) for inner in value):
        return f"{_flow(key)}:\n" + "".join(f"  - {_flow(inner)}\n" for inner in value)
    return f"{_flow(key)}: {_flow(value)}\n"


def _flow(value: Plain) -> str:
    if isinstance(value, str):
        return value if _BARE.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(inner)}" for key, inner in value.items()) + "}"
    return "[" + ", ".join(map(_flow, value)) + "]"
