"""The tables of docs/conformance.md, made from the published cases: `python -m tests.conformance.page` writes them where these lie."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from tabulate import tabulate

from ctlc_rules.source import Problems
from tests.conformance.feel import read_line
from tests.conformance.published import FOLDER
from tests.conformance.reading import Inside, Line, Outside

PAGE = Path(__file__).parents[2] / "docs" / "conformance.md"
MARK = "<!-- made by tests/conformance/page.py -->"

HOW = {
    "and": "`met: a and b`; `null` is an input without a fact",
    "or": "`met: a or b`",
    "not": "`met: not a`",
    "all": "`all_of: [a, b, c]`",
    "any": "`some_of: {needed: 1, of: [a, b, c]}`",
    "all of nothing": "the node `all` of no conditions: no file can say it",
    "any of nothing": "the node `any` of no conditions",
    "between number": "`met: x >= 1 and x <= 10`",
    "between date": "the same of a `date`",
    "between word": "the same of a `judged` word, whose scale stands in alphabetical order",
    "between duration": "the same of a count of months or of days",
    "round up": "`formula: {of: n, round: {step: 0.01, mode: up}}`",
    "round down": "`mode: down`",
    "round half up": "`mode: half_up`",
    "round up, node": "the node `round`, of a number below zero or not known",
    "round down, node": "the same",
    "round half up, node": "the same; a tie goes away from zero",
    "round half down, node": "no mode of ours: `ceiling` of half a step less, below zero `floor` of half a step more",
    "table unique": "rows of `rating`, and a condition that exactly one rule holds",
    "table priority": "rows of `rating` or `if(...)`, the preferred result first",
    "table first": "`if(...)`, in the order of the rules",
    "table collect min": "`min(if(...), ...)`",
    "table collect sum": "`checklist`",
    "table collect count": "`count(...)`",
}
WHY = {
    "no condition": "a number or a text where a condition is asked",
    "arguments": "too few, too many or unknown arguments",
    "list": "a list that is itself not known",
    "time of day": "times of day, dates with a time",
    "step not known": "a rounding to a step that is not known",
    "text for a number": "a number written as a text",
    "places": "thousands of places after or before the point",
}


def lines() -> list[Line]:
    """The cases; none where they do not lie beside the project."""
    path = FOLDER / "dmn_tck.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def refused(found: Outside) -> tuple[str, ...]:
    """The codes with which the file is refused; none where it is read."""
    problems = Problems()
    return () if found.written.read(problems) else tuple(sorted({problem.code for problem in problems}))


def tables(cases: Sequence[Line]) -> str:
    """What is asked and how, with counts; what is refused and why, with the codes and every case."""
    inside: dict[str, list[str]] = {}
    outside: dict[str, list[str]] = {}
    codes: dict[str, set[str]] = {}
    for line in cases:
        found = read_line(line)
        suite = line["suite"][:4]
        if isinstance(found, Inside):
            inside.setdefault(found.how, []).append(suite)
        else:
            outside.setdefault(found.why, []).append(f"{suite}/{line['case']}")
            codes.setdefault(found.why, set()).update(refused(found))
    rows = [(how.partition(",")[0], str(len(inside[how])), HOW[how], _suites(inside[how])) for how in HOW if how in inside]
    told = [(WHY[why], str(len(outside[why])), ", ".join(f"`{code}`" for code in sorted(codes[why])), _cases(outside[why])) for why in WHY]
    return "\n".join(
        (
            MARK,
            f"{_count(inside)} of the {len(cases)} cases can be asked here, and all of them agree:",
            "",
            _table(rows, ("asked", "cases", "said here as", "suites")),
            "",
            f"The other {_count(outside)} are not of our types. Written as near as our files can, each is refused when it is read:",
            "",
            _table(told, ("why", "cases", "refused with", "which")),
            MARK,
        )
    )


def _count(found: Mapping[str, Sequence[str]]) -> int:
    return sum(map(len, found.values()))


def _suites(suites: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(suites))


def _cases(names: Sequence[str]) -> str:
    """`0064/003_b, 003_c; 0065/003_b`: the suite once."""
    by_suite: dict[str, list[str]] = {}
    for name in names:
        suite, _, case = name.partition("/")
        by_suite.setdefault(suite, []).append(case)
    return "; ".join(f"{suite}/{', '.join(cases)}" for suite, cases in by_suite.items())


def _table(rows: Sequence[Sequence[str]], headers: Sequence[str]) -> str:
    return tabulate(rows, headers, tablefmt="github", disable_numparse=True)


def made(page: str) -> str:
    """The part of the page that is made."""
    _, part, _ = page.split(MARK)
    return f"{MARK}{part}{MARK}"


def main() -> None:
    page, cases = PAGE.read_text(encoding="utf-8"), lines()
    if cases:
        PAGE.write_text(page.replace(made(page), tables(cases)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
