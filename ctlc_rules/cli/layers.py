"""The layers that lie beside a case: `ID.office.yaml`, `ID.reaudit.yaml`; and the cases that a fault of a layer keeps from being graded.

A case whose appraisal or closing cannot be read must not be graded as if nobody had appraised or closed it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from ctlc_rules.case.read import OpenCase, OpenLayer
from ctlc_rules.cli.files import ENDINGS, STDIN
from ctlc_rules.source import Problems

KINDS = ("office", "reaudit")
_OF_CASE = re.compile(rb"^case:\s*[\"']?([^\s\"'#]+)", re.MULTILINE)
_LAYER = re.compile(rb"^layer:", re.MULTILINE)


def beside(file: str) -> Iterator[Path]:
    """Where the layers of a case may lie, whether or not there are any."""
    path = Path(file)
    if file != STDIN:
        yield from (path.with_name(f"{path.stem}.{kind}{ending}") for kind in KINDS for ending in ENDINGS)


def exists(path: Path) -> bool:
    """Also what cannot be read: a folder of that name, a link that leads nowhere."""
    return path.exists() or path.is_symlink()


def case_named_in(data: bytes) -> str:
    """The case that a layer says it is of, by a look at its text; "" for what is no layer."""
    found = _OF_CASE.search(data) if _LAYER.search(data) else None
    return found.group(1).decode("utf-8", "replace") if found else ""


def withheld(cases: Sequence[OpenCase], layers: Sequence[OpenLayer], failed: dict[Path, str], problems: Problems) -> set[str]:
    """Ids of the cases that are not graded. failed: the files that could not be read, each with the case it says it is of."""
    found = {name for name in failed.values() if name}
    kinds = Counter((layer.written.case, layer.layer) for layer in layers if layer.layer != "self")
    found |= {case for (case, _), times in kinds.items() if times > 1}
    opened = {Path(layer.tree.file).resolve(): layer for layer in layers}
    known = {case.base.case for case in cases}
    for case in cases:
        own = {Path(layer.tree.file).resolve() for layer in case.layers}
        for path in (item.resolve() for item in beside(case.file) if exists(item) or item.resolve() in failed):
            if path in own:
                continue
            found.add(case.base.case)
            other = opened.get(path)
            if other and other.layer != "self" and other.written.case in known - {case.base.case}:
                found.add(other.written.case)
                place = other.tree.place(("case",))
                problems.add(place, "layer-of-another", name=other.written.case, beside=case.base.case)
    return found
