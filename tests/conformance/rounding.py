"""The four rounding functions of FEEL: `round up(n, scale)` and the others, a number to so many places after the point."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from ctlc_rules.core.core import NumberInput
from ctlc_rules.core.nodes import Constant, FirstMatch, Input, Mode, Number, Round, compare, total
from tests.conformance.machines import Bare, Written
from tests.conformance.reading import Inside, Outside, Read

ONE, LEAST, MOST = Fraction(1), Fraction(-10_000), Fraction(10_000)
MODES: dict[str, Mode] = {"up": "up", "down": "down", "half up": "half_up"}
MOST_PLACES = 20


def read_rounding(mode: str, items: str) -> Read:
    """mode: `up`, `down`, `half up` or `half down`. items: the arguments, by place or by name."""
    arguments = _arguments(items)
    why = _refused(arguments)
    if why:
        return Outside(why, _written(mode, arguments))
    number, places = arguments["n"], int(arguments["scale"])
    how = f"round {mode}"
    if number != "null" and Decimal(number) >= 0 and mode in MODES:
        return Inside(how, _written(mode, arguments))
    if number == "null":
        return Inside(f"{how}, node", Bare(_rounding(mode, places), (NumberInput("n", Fraction(-2), Fraction(2), 4),)))
    return Inside(f"{how}, node", Bare(_rounding(mode, places), (NumberInput("n", LEAST, MOST, 1000),), Fraction(number)))


def _arguments(items: str) -> dict[str, str]:
    """By name; one too many has its place for a name."""
    found: dict[str, str] = {}
    for place, item in enumerate(part.strip() for part in items.split(",") if part.strip()):
        name, colon, value = item.partition(":")
        found[name if colon else ("n", "scale", "2")[place]] = value if colon else item
    return found


def _refused(arguments: dict[str, str]) -> str:
    """Why it is no question to us, "" where it is."""
    if set(arguments) != {"n", "scale"}:
        return "arguments"
    if any('"' in value for value in arguments.values()):
        return "text for a number"
    if arguments["scale"] == "null":
        return "step not known"
    return "" if abs(_places(arguments["scale"])) <= MOST_PLACES else "places"


def _places(scale: str) -> int:
    """`2`, or a sum of whole numbers: `(-6111 - 1)`."""
    return sum(int(part) for part in re.findall(r"[+-]?\d+", scale.replace(" ", "")))


def _written(mode: str, arguments: dict[str, str]) -> Written:
    """A formula and its rounding, each argument in its place; those that we have no place for under their own names."""
    rounding: dict[str, object] = {"mode": MODES.get(mode, "ceiling")}
    formula: dict[str, object] = {"at_most": "10000", "round": rounding}
    facts: dict[str, str] = {}
    for name, value in arguments.items():
        if name == "n":
            formula["of"] = value if '"' in value else "n"
            facts = {} if '"' in value else {"n": value}
        elif name == "scale":
            rounding["step"] = _step(value)
        else:
            rounding[name] = value
    return Written({"n": {"decimal": "0..10000", "digits": 3, "label": "n"}}, ({"formula": formula},), facts)


def _step(scale: str) -> str | None:
    if scale == "null":
        return None
    if '"' in scale:
        return scale
    places = _places(scale)
    return f"0.{'0' * (places - 1)}1" if places > 0 else f"1{'0' * -places}"


def _rounding(mode: str, places: int) -> Number:
    """half down, which is no mode of ours, is said with two that are: up from half a step less, down from half a step more."""
    step = Fraction(1, 10**places)
    if mode in MODES:
        return _to_step(Input("n"), step, MODES[mode])
    less, more = (total([(ONE, Input("n"))], half) for half in (-step / 2, step / 2))
    above = (compare(Input("n"), ">=", Constant(Fraction(0))), _to_step(less, step, "ceiling"))
    return FirstMatch((above,), _to_step(more, step, "floor"))


def _to_step(of: Number, step: Fraction, mode: Mode) -> Number:
    return Round(of, Constant(ONE), LEAST, MOST, step, mode, Fraction(0))
