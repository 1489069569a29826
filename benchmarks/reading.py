"""Reports read by machine against the same reports read by hand: what was found, what was lost, what was invented, and each difference.

    python benchmarks/reading.py REPORTS CASES [--only CASE]... [--explained FILE]

REPORTS: folder of the reports. CASES: folder of cases that people made of them; each names its report under `documents:`.
FILE: YAML, rows of case, input and because: why a difference is there.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml
from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, from a checkout

from ctlc_rules.case import Case, Fact, read_case
from ctlc_rules.cli.library import Library
from ctlc_rules.criteria import Standard
from ctlc_rules.criteria.template import Template
from ctlc_rules.exchange.documents.read import read_document
from ctlc_rules.exchange.reading.draft import case_id
from ctlc_rules.exchange.reading.read import read_report
from ctlc_rules.exchange.reading.reading import Reading
from ctlc_rules.exchange.reading.sound import sound_draft
from ctlc_rules.shipped import criteria_dir
from ctlc_rules.source import Problems

Kind = Literal["same", "lost", "other", "invented"]
"""Of what people found: the same, not found, read otherwise; and what they did not find."""


@dataclass(frozen=True)
class Compared:
    """One input of one report. figure: whether it is a number; other inputs are words. hand, machine: what each says, "" for nothing."""

    case: str
    input: str
    figure: bool
    kind: Kind
    hand: str
    machine: str


@dataclass(frozen=True)
class Pair:
    """A report read twice."""

    hand: Case
    machine: Case
    reading: Reading


def pairs(reports: Path, cases: Path, only: Sequence[str] = ()) -> Iterator[Pair]:
    """The cases whose report is in the folder, in the order of their files."""
    problems = Problems()
    library = Library(criteria_dir(), problems)
    for path in sorted(cases.glob("*.yaml")):
        if only and path.stem not in only:
            continue
        plain = yaml.safe_load(path.read_text(encoding="utf-8"))
        files = [reports / str(item["file"]) for item in plain.get("documents", {}).values()]
        report = next((file for file in files if file.is_file()), None)
        if report is None:
            continue
        standard = library.editions(plain["standard"])[-1]
        template = library.template(standard)
        assert template is not None, plain["standard"]
        hand = read_case([(path.name, path.read_bytes())], standard, problems)
        reading, machine = read_again(report, template, standard)
        assert hand is not None
        yield Pair(hand, machine, reading)


def read_again(report: Path, template: Template, standard: Standard) -> tuple[Reading, Case]:
    """The reading of a report, and its draft as the loader of cases reads it back."""
    problems = Problems()
    document = read_document(report.name, report.read_bytes(), problems)
    assert document is not None, report
    reading = read_report(document, template)
    draft, reading = sound_draft(reading, case_id(reading))
    case = read_case([("draft.yaml", draft.text.encode())], standard, problems)
    assert case is not None, [problem.message("en") for problem in problems]
    return reading, case


def compared(pair: Pair, standard: Standard) -> list[Compared]:
    hand, machine = pair.hand.facts["self"], pair.machine.facts["self"]
    found: list[Compared] = []
    for name, info in standard.inputs.items():
        mine, theirs = _said(hand.get(name)), _said(machine.get(name))
        if mine or theirs:
            kind: Kind = "same" if mine == theirs else "lost" if not theirs else "invented" if not mine else "other"
            found.append(Compared(pair.hand.id, name, info.is_number, kind, mine, theirs))
    return found


def _said(fact: Fact | None) -> str:
    """What a fact says, however it is written; "" for nothing."""
    if fact is None or fact.missing:
        return ""
    if fact.doubtful or fact.readings:
        return " | ".join(sorted(fact.readings))
    if fact.number is not None:
        ends = (fact.number.lo, fact.number.hi)
        return str(ends[0]) if ends[0] == ends[1] else f"{ends[0]}..{ends[1]}"
    return " | ".join(fact.words)


def table(rows: Sequence[Compared]) -> str:
    """A line for each report and kind of fact."""
    shown: list[list[object]] = []
    for case in dict.fromkeys(row.case for row in rows):
        for figure in (True, False):
            own = [row for row in rows if row.case == case and row.figure == figure]
            counts = {kind: sum(row.kind == kind for row in own) for kind in ("same", "lost", "other", "invented")}
            by_hand = len(own) - counts["invented"]
            share = f"{counts['same'] * 100 // by_hand} %" if by_hand else "–"
            shown.append([case, "figures" if figure else "words", by_hand, *counts.values(), share])
    return tabulate(shown, ("case", "facts", "by hand", "same", "lost", "other", "invented", "found"), tablefmt="github")


def differences(rows: Sequence[Compared], explained: Mapping[tuple[str, str], str]) -> str:
    listed = [
        [row.case, row.input, row.kind, row.hand, row.machine, explained.get((row.case, row.input), "")]
        for row in rows
        if row.kind != "same"
    ]
    return tabulate(listed, ("case", "input", "kind", "by hand", "by machine", "because"), tablefmt="github", disable_numparse=True)


def explanations(path: Path | None) -> dict[tuple[str, str], str]:
    rows = yaml.safe_load(path.read_text(encoding="utf-8")) if path else []
    return {(row["case"], row["input"]): row["because"] for row in rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--explained", type=Path)
    wish = parser.parse_args()
    rows = [row for pair in pairs(wish.reports, wish.cases, wish.only) for row in compared(pair, pair.reading.template.standard)]
    print(table(rows), differences(rows, explanations(wish.explained)), sep="\n\n")


if __name__ == "__main__":
    main()
