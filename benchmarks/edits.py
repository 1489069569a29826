"""`ctlc compare` on 200 single edits of clc-illustrative: each is proved equal, or has a case on which the evaluator sees the difference.

`python benchmarks/edits.py` prints a line for each edit and the counts; `python benchmarks/edits.py 20` does every tenth. The edits are
made from the text, one place each: thresholds, comparators, points, band edges, gates, rounding, words that change nothing.
"""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, from a checkout

from ctlc_rules.criteria import Standard, read_standard
from ctlc_rules.explain.answers.comparison import Comparison
from ctlc_rules.prove.comparing.compare import compare
from ctlc_rules.source import Problems

FILE = Path(__file__).parents[1] / "criteria" / "clc-illustrative.yaml"
MOST = 200
MODES = ("half_even", "down", "up", "floor", "ceiling")
BLOCKS = ("policy", "derived", "criteria", "rating", "findings")
READ = re.compile(r"\s*(#|why:|says:|label:|title:|cite:|wanted:)|.*> 500")
"""Lines that are only read, and the conditions of a note."""
WORDS = 7
"""Of the titles on lines that this divides the words are edited."""
COMPARED = re.compile(r"(>=|<=|>|<|=) (\d+(?:\.\d+)?)(%?)")
EDGE = re.compile(r"(\d+(?:\.\d+)?)(%?): (\d+(?:\.\d+)?)")
POINTS = re.compile(r"\b(points|from|full_at|needed|at_most): (\d+(?:\.\d+)?)")
ITEM = re.compile(r"\b([a-z_]+): (\d+(?:\.\d+)?)(?=[,}])")


@dataclass(frozen=True, slots=True)
class Edit:
    """kind: what was edited. line: from 1."""

    kind: str
    line: int
    old: str
    new: str
    text: str


def edits(text: str) -> Iterator[Edit]:
    """Every edit of one place, in the order of the lines; some are refused when read, and left out by `readable`."""
    block, start = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(r"[a-z_]+:", line):
            block = line.partition(":")[0]
        if block in BLOCKS and not READ.match(line):
            for kind, first, last, new in _of_line(line, block):
                old = line[first:last]
                if new != old:
                    yield Edit(kind, number, old, new, text[: start + first] + new + text[start + last :])
        if block == "criteria" and line.lstrip().startswith("title: ") and number % WORDS == 0:
            yield Edit("words", number, line.strip(), "...", text[: start + len(line)] + " (sửa)" + text[start + len(line) :])
        start += len(line) + 1


def _of_line(line: str, block: str) -> Iterator[tuple[str, int, int, str]]:
    """Kind, from where to where, and what comes instead."""
    for found in COMPARED.finditer(line):
        for sign in {">=": (">", "="), "<=": ("<",), ">": (">=",), "<": ("<=",), "=": ("<=", ">=")}[found[1]]:
            yield "comparator", found.start(1), found.end(1), sign
        if found[1] == ">=" and not found[3]:
            yield "same for counts", found.start(1), found.end(2), f"> {_moved(found[2], -1)}"
        for step in (1, -1):
            yield "threshold", found.start(2), found.end(2), _moved(found[2], step)
    if "at_least: {" in line or "ladder: {" in line:
        for found in EDGE.finditer(line):
            yield "edge", found.start(1), found.end(1), _moved(found[1], 1)
            yield "band points", found.start(3), found.end(3), _moved(found[3], -0.5)
    if block == "criteria":
        for found in POINTS.finditer(line):
            yield "points" if found[1] in ("points", "from") else found[1], found.start(2), found.end(2), _moved(found[2], 1)
        for found in ITEM.finditer(line):
            if "checklist" in line or "judged" in line:
                yield "item", found.start(2), found.end(2), _moved(found[2], 0.5)
    yield from _gates(line)


def _gates(line: str) -> Iterator[tuple[str, int, int, str]]:
    """Gates, effects and rounding."""
    for found in re.finditer(r"^    evidence: \[.*\]", line):
        yield "evidence", found.start(), found.end(), "    # none"
    for found in re.finditer(r"\b(cap|veto): (\w+)", line):
        for rating in ("fair", "average", "weak"):
            yield "effect", found.start(2), found.end(2), rating
        yield "effect", found.start(1), found.end(1), "cap" if found[1] == "veto" else "veto"
    for found in re.finditer(r"\bmode: (\w+)", line):
        for mode in MODES:
            yield "rounding", found.start(1), found.end(1), mode
    for found in re.finditer(r"\bstep: ([\d.]+)", line):
        for step in ("0.25", "0.1"):
            yield "rounding", found.start(1), found.end(1), step
    for found in re.finditer(r"\bnot_applicable: (full)", line):
        for policy in ("zero", "leave_out"):
            yield "not applicable", found.start(1), found.end(1), policy
    for found in re.finditer(r"\b(all_of|some_of)\b", line):
        yield "all or some", found.start(1), found.end(1), found[1]
    for found in re.finditer(r"\bwhen_zero: 0", line):
        yield "when zero", found.end() - 1, found.end(), "1"
    for found in re.finditer(r" (and|or) ", line):
        yield "and, or", found.start(1), found.end(1), "or" if found[1] == "and" else "and"


def _moved(number: str, step: float) -> str:
    """The number as it is written, more by a step; never below 0."""
    tenths = max(0, round(float(number) * 10) + round(step * 10))
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)


def read(text: str) -> Standard | None:
    """What its author would then add up again, out_of of the section and of the total, is set right with an edit of points."""
    for _ in range(3):
        problems = Problems()
        standard = read_standard("edited.yaml", text.encode(), problems)
        sums = [problem for problem in problems if problem.code == "points-do-not-add-up"]
        if standard or not sums or len(sums) < len(problems):
            return standard
        lines = text.split("\n")
        for problem in sums:
            line, at = problem.place.line - 1, problem.place.column - 1
            lines[line] = lines[line][:at] + dict(problem.args)["sum"] + lines[line][at + problem.width :]
        text = "\n".join(lines)
    return None


def readable(text: str, most: int) -> list[tuple[Edit, Standard]]:
    """So many edits, spread over all of them, each text once; for one that is refused when read the next that is not."""
    every = list({edit.text: edit for edit in edits(text)}.values())
    found: dict[str, tuple[Edit, Standard]] = {}
    for at in range(most):
        for edit in every[at * len(every) // most :]:
            if edit.text not in found and (standard := read(edit.text)) is not None:
                found[edit.text] = edit, standard
                break
    return list(found.values())


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else MOST
    text = FILE.read_text(encoding="utf-8")
    original = read(text)
    assert original is not None
    counts: Counter[str] = Counter()
    times: list[float] = []
    for edit, standard in readable(text, most):
        start = time.perf_counter()
        found = compare(original, standard)
        times.append(time.perf_counter() - start)
        answer = answer_of(found)
        counts[answer] += 1
        print(f"{answer:24} {times[-1]:6.2f} s  {edit.kind:14} {edit.line:4}  {edit.old} -> {edit.new}", flush=True)
    print()
    for answer, count in sorted(counts.items()):
        print(f"{count:4}  {answer}")
    ordered = sorted(times)
    print(f"{len(times)} edits; median {ordered[len(ordered) // 2]:.2f} s, longest {ordered[-1]:.2f} s")


def answer_of(found: Comparison) -> str:
    """In one word or two; every difference was confirmed by the evaluator when it was found."""
    every = [found.result, *(item for _, item in found.criteria)]
    if any(item.found == "undecided" for item in every):
        return "undecided"
    if found.equal:
        return "proved equal"
    return "another result" if found.result.found == "differs" else "other points, same rating"


if __name__ == "__main__":
    main()
