"""What a rule of lint is, and what it finds: a problem, and the id by which a file may accept it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Path, Place, Problem


@dataclass(frozen=True, slots=True)
class Found:
    """at: what `accepted:` names. INVARIANT: `problem.code` is a code of the rule that found it."""

    at: str
    problem: Problem


Find = Callable[[Standard], Iterator[Found]]
Compare = Callable[[tuple[Standard, ...]], Iterator[tuple[Standard, Found]]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One defect of drafting.

    defect: its number among the twelve defects of real texts, 0 for a slip that is none of them. bad, good: pieces of a criteria
    file; in `bad` the place of the finding stands between « and ». source: the real text that has it. find looks at one standard;
    compare at standards beside each other (for which bad and good are several files, divided by a line `---`).
    """

    code: str
    defect: int
    title: Both
    why: Both
    source: Both
    bad: str
    good: str
    find: Find | None = None
    compare: Compare | None = field(default=None)


def at_value(standard: Standard, path: Path, at: str, code: str, /, **args: object) -> Found:
    """A finding at a value of the file."""
    return Found(at, _problem(standard.tree.place(path), standard.tree.text_width(path), code, args))


def at_key(standard: Standard, path: Path, at: str, code: str, /, **args: object) -> Found:
    """A finding at a key of the file."""
    return Found(at, _problem(standard.tree.key_place(path), standard.tree.key_width(path), code, args))


def at_place(place: Place, width: int, at: str, code: str, /, **args: object) -> Found:
    return Found(at, _problem(place, width, code, args))


def _problem(place: Place, width: int, code: str, args: dict[str, object]) -> Problem:
    return Problem(place, code, tuple((name, " ".join(str(value).split())) for name, value in args.items()), width=width)
