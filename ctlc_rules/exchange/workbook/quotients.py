"""The quotient of two numbers, rounded exactly (`round` of docs/core.md, section 3): whole numbers only, no fraction in any cell.

QUOTIENT divides in doubles, and some programs round a quotient that is almost whole: so its answer is only a guess, which is put right
by multiplying back.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core.nodes import Mode, Round
from ctlc_rules.core.scale import ROUNDINGS, rounded
from ctlc_rules.exchange.workbook.lines import TOP, Lines, truth, within


@dataclass(frozen=True, slots=True)
class Scaled:
    """A line, the whole number that its value is multiplied by, and its bounds after that."""

    line: int
    times: int
    low: int
    high: int


def quotient(lines: Lines, what: str, node: Round, of: tuple[int, int], over: tuple[int, int], scale: int) -> int:
    """The line of a `round`. of, over: the lines of both numbers, each with its scale. scale: of the result."""
    factor = Fraction(over[1], of[1]) / node.step
    top = _scaled(lines, of[0], factor.numerator)
    bottom = _scaled(lines, over[0], factor.denominator)
    tops = lines.add(f"{what}:top", _times(f"{{L{top.line}}}", top.times), _times(f"{{H{top.line}}}", top.times), (top.low, top.high))
    bottoms = _bottoms(lines, what, tops, bottom)
    steps = _steps(lines, what, tops, bottoms, node.mode)
    return _held(lines, what, node, steps, over[0], scale)


def _scaled(lines: Lines, line: int, times: int) -> Scaled:
    low, high = lines.bounds(line)
    return Scaled(line, times, low * times, high * times)


def _times(mark: str, times: int) -> str:
    return mark if times == 1 else f"{times}*{mark}"


def _bottoms(lines: Lines, what: str, tops: int, bottom: Scaled) -> int:
    """The divisor that makes each end extreme: the greater one brings a number nearer to 0. At the lower end never less than a step."""
    least, most = f"MAX({{L{bottom.line}}},1)", f"MAX({{H{bottom.line}}},1)"
    if bottom.times != 1:
        least, most = f"{bottom.times}*{least}", f"{bottom.times}*{most}"
    bounds = (bottom.times, max(bottom.high, bottom.times))
    return lines.add(f"{what}:bottom", f"IF({{L{tops}}}>=0,{most},{least})", f"IF({{H{tops}}}>=0,{least},{most})", bounds)


def _steps(lines: Lines, what: str, tops: int, bottoms: int, mode: Mode) -> int:
    """The quotient in whole steps, rounded."""
    low, high = lines.bounds(tops)
    least, most = lines.bounds(bottoms)
    size = max(abs(low), abs(high))
    within(size + 2 * most)  # what multiplying back may reach
    top, bottom = f"{{S{tops}}}", f"{{S{bottoms}}}"
    guess = lines.same(f"{what}:guess", f"QUOTIENT(ABS({top}),{bottom})", (0, size // least + 1))
    near = f"{{S{guess}}}"
    less, more = truth(f"{near}*{bottom}>ABS({top})"), truth(f"({near}+1)*{bottom}<=ABS({top})")
    whole = lines.same(f"{what}:whole", f"{near}-{less}+{more}", (0, size // least + 1))
    rest = lines.same(f"{what}:rest", f"ABS({top})-{{S{whole}}}*{bottom}", (0, most))
    one_more = _one_more(mode, f"{{S{whole}}}", f"{{S{rest}}}", top, bottom)
    ends = [ROUNDINGS[mode](end, least) for end in (min(low, 0), max(high, 0))]
    return lines.same(f"{what}:steps", f"IF({top}<0,-1,1)*({{S{whole}}}{one_more})", (ends[0], ends[1]))


def _one_more(mode: Mode, whole: str, rest: str, top: str, bottom: str) -> str:
    """When the quotient of the absolute values goes up by one."""
    match mode:
        case "down":
            return ""
        case "up":
            return "+" + truth(f"{rest}>0")
        case "half_up":
            return "+" + truth(f"2*{rest}>={bottom}")
        case "half_even":
            return "+" + truth(f"OR(2*{rest}>{bottom},AND(2*{rest}={bottom},2*INT({whole}/2)<{whole}))")
        case "floor":
            return "+" + truth(f"AND({rest}>0,{top}<0)")
        case "ceiling":
            return "+" + truth(f"AND({rest}>0,{top}>=0)")


def _held(lines: Lines, what: str, node: Round, steps: int, over: int, scale: int) -> int:
    """Held between the limits, and what stands in its place where the divisor is, or can be, 0."""
    unit = (node.step * scale).numerator
    low, high = ((rounded(value, node.step, node.mode) / node.step).numerator for value in (node.low, node.high))
    zero = (node.when_zero * scale).numerator
    value = f"{unit}*MIN(MAX({{S{steps}}},{low}),{high})"
    none, can_be = f"{{H{over}}}<=0", f"{{L{over}}}<=0"
    lo = f"IF({none},{zero},MIN({value},IF({can_be},{zero},{TOP})))"
    hi = f"IF({none},{zero},MAX({value},IF({can_be},{zero},-{TOP})))"
    ends = (unit * low, unit * high, zero)
    return lines.add(what, lo, hi, (min(ends), max(ends)))
