"""`ctlc lint --prove` on every shipped standard: what is proved of each, and in which time. Run: `python benchmarks/proofs.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from tabulate import tabulate

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a file, from a checkout

from ctlc_rules.cli.library import Library
from ctlc_rules.criteria.lint import lint_standards
from ctlc_rules.criteria.lint.proved import PROVED
from ctlc_rules.explain.answers.proofs import ABOUT
from ctlc_rules.prove.proofs.prove import prove
from ctlc_rules.prove.proofs.told import told
from ctlc_rules.source import Problems

CRITERIA = Path(__file__).parents[1] / "criteria"


def main() -> None:
    """A row for each standard: of each kind of claim how many hold of how many; findings that its file does not accept; seconds."""
    rows: list[list[object]] = []
    for standard in Library(CRITERIA, Problems()).all():
        start = perf_counter()
        proofs = prove(standard)
        seconds = perf_counter() - start
        open_ones = [item for item in lint_standards((standard,), [told(standard, proofs)]) if item.code in PROVED | {"stale-acceptance"}]
        held = [f"{sum(item.holds == 'holds' for item in claims)}/{len(claims)}" if (claims := proofs.of(about)) else "" for about in ABOUT]
        rows.append([f"{standard.id} {standard.edition}", *held, len(open_ones), f"{seconds:.2f}"])
    print(tabulate(rows, ("standard", *ABOUT, "findings", "seconds"), tablefmt="github", disable_numparse=True))


if __name__ == "__main__":
    main()
