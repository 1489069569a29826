"""What printing one paper costs, by format. Run: `python benchmarks/papers.py`. Reading and grading the case are not counted.

The paper is the grading sheet of a shipped case with its annex: 44 criteria, about 15 pages of A4.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, from a checkout

from ctlc_rules.case import read_case
from ctlc_rules.cli.printing import Press
from ctlc_rules.criteria import read_standard
from ctlc_rules.evaluate import evaluate
from ctlc_rules.exchange.papers.as_xlsx import as_xlsx
from ctlc_rules.exchange.papers.rows import result_sheets
from ctlc_rules.explain import Explanation, explain
from ctlc_rules.report.html import as_html, papers_of
from ctlc_rules.source import Problems

ROOT = Path(__file__).parents[1]
CASE = "mao-khe-2020-2021"
ROUNDS = 15
FORMS = ("html", "docx", "pdf", "png", "xlsx")


def explained(case: str) -> Explanation:
    problems = Problems()
    standard = read_standard("s.yaml", (ROOT / "criteria" / "clc-illustrative.yaml").read_bytes(), problems)
    assert standard is not None
    read = read_case([(case, (ROOT / "cases" / f"{case}.yaml").read_bytes())], standard, problems)
    assert read is not None
    return explain(evaluate(standard, read))


def things_to_time(item: Explanation) -> dict[str, Callable[[], bytes]]:
    """Each gives the bytes of a file."""
    page, press = as_html([item], "vi"), Press("vi")
    return {
        "html": lambda: as_html([item], "vi").encode(),
        "docx": lambda: press.print(page, "docx"),
        "pdf": lambda: press.print(page, "pdf"),
        "png": lambda: press.print(page, "png"),
        "xlsx": lambda: as_xlsx(CASE, result_sheets(papers_of([item], "vi")[0])),
    }


@dataclass(frozen=True, slots=True)
class Cost:
    """first, others: milliseconds. peak: MB of the whole process, the program and the graded case among them. size: kB of the file."""

    first: float
    others: float
    peak: float
    size: float


def cost(form: str) -> Cost:
    """To be run in a process of its own, so that the peak is of that format alone."""
    make = things_to_time(explained(CASE))[form]
    first = milliseconds(make)
    others = median(milliseconds(make) for _ in range(ROUNDS))
    return Cost(first, others, getrusage(RUSAGE_SELF).ru_maxrss / 1000, len(make()) / 1000)


def milliseconds(make: Callable[[], bytes]) -> float:
    start = perf_counter()
    make()
    return 1000 * (perf_counter() - start)


def main() -> None:
    rows = []
    for form in FORMS:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            found = alone.submit(cost, form).result()
        rows.append((form, *(f"{number:.0f}" for number in (1000 / found.others, found.others, found.first, found.peak, found.size))))
    print(f"Python {platform.python_version()}, {platform.machine()}, {cpu_count()} processors\n{CASE}, {ROUNDS} rounds\n")
    headers = ("format", "papers a second", "ms, median", "ms, the first (fonts, templates)", "peak MB of the process", "kB")
    print(tabulate(rows, headers, tablefmt="github", disable_numparse=True, colalign=("left", *["right"] * 5)))


if __name__ == "__main__":
    main()
