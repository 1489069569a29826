"""How mistakes are shown: to people with the line and a caret, to editors as JSON."""

import json
import re
from collections.abc import Iterable, Sequence

from ctlc_rules.source.letters import display_width
from ctlc_rules.source.places import Place, Problem
from ctlc_rules.words import Lang, say

_AROUND = 50  # characters shown on each side of the place in a long line
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")  # would move the cursor or the reading order


def as_text(problem: Problem, lines: Sequence[str] | None, lang: Lang) -> str:
    """`FILE:LINE:COL: message [code]`, the line with a caret under the place where `lines` has it, and the hint."""
    place = problem.place
    shown = [f"{_safe(str(place))}: {_safe(problem.message(lang))} [{problem.code}]"]
    if lines and place.column and 1 <= place.line <= len(lines):
        shown += _excerpt(lines[place.line - 1], place, problem.width)
    if hint := problem.hint_text(lang):
        shown.append(f"  {say('hint', lang)}: {_safe(hint)}")
    return "\n".join(shown)


def as_json(problems: Iterable[Problem], lang: Lang) -> str:
    """An array of objects, sorted by place; a line or column of 0 means the file as a whole."""
    ordered = sorted(problems, key=lambda problem: (problem.place, problem.code, problem.args))
    return json.dumps([_row(problem, lang) for problem in ordered], ensure_ascii=False, indent=2, sort_keys=True)


def _row(problem: Problem, lang: Lang) -> dict[str, str | int]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "message": problem.message(lang),
        "hint": problem.hint_text(lang),
        "severity": "error",
    }


def _excerpt(line: str, place: Place, width: int) -> list[str]:
    """The source line, cut around the place, and the caret under it by display width."""
    at = max(0, min(place.column - 1, len(line)))
    start = max(0, at - _AROUND) if len(line) > 2 * _AROUND else 0
    end = min(len(line), start + 2 * _AROUND)
    before, here, after = (_safe(part) for part in (line[start:at], line[at : min(at + width, end)], line[min(at + width, end) : end]))
    if start:
        before = "…" + before
    if end < len(line):
        after += "…"
    number = f"  {place.line} | "
    source = f"{number}{before}{here}{after}".rstrip()
    margin = " " * (len(number) - 2) + "| " + " " * display_width(before)
    return [source, margin + "^" * max(1, display_width(here))]


def _safe(text: str) -> str:
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))
