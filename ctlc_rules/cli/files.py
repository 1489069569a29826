"""Files in: what the user named, read with care. Everything that can be wrong with a path becomes a problem with its place."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from ctlc_rules.source import Place, Problems

MOST_BYTES = 1_000_000
"""As `source.decode`; one byte more is read, so that a larger file is seen to be larger."""
ENDINGS = (".yaml", ".yml")
ENGLISH = (".en.yaml", ".en.yml")
REPORTS = (".report.yaml", ".report.yml")
EXAMPLES = (".examples.yaml", ".examples.yml")
COMPANIONS = (*ENGLISH, *REPORTS, *EXAMPLES)
"""Endings of what lies beside a standard and is none: its English texts, its report template, its examples."""
STDIN = "-"
AGENCIES = ("agency.yaml", "agency.yml")
"""What is among cases under this name is an agency's file, and no case."""


def case_files(named: Sequence[str], problems: Problems) -> Iterator[tuple[Path, bool]]:
    """The files of the cases named: (path, whether it was found by walking a folder). In the order named; folders by name."""
    for name in named:
        path = Path(name)
        if name != STDIN and path.is_dir():
            found = sorted((item for item in path.rglob("*") if _is_case(item, path)), key=Path.as_posix)
            if not found:
                problems.add(Place(name), "no-cases")
            yield from ((item, True) for item in found)
        else:
            yield path, False


def _is_case(item: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in item.relative_to(folder).parts)
    named = item.suffix in ENDINGS and not item.name.endswith(COMPANIONS) and item.name not in AGENCIES
    return named and not hidden and item.is_file()


def read_bytes(path: Path, problems: Problems, most: int = MOST_BYTES) -> bytes | None:
    """The bytes of a regular file, or of standard input for `-`; None with a problem. Of a file over `most` bytes one more is read."""
    try:
        if str(path) == STDIN:
            return sys.stdin.buffer.read(most + 1)
        if not path.exists():
            problems.add(Place(str(path)), "no-such-file")
            return None
        if not path.is_file():
            problems.add(Place(str(path)), "not-a-file")
            return None
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as fault:
        problems.add(Place(str(path)), "cannot-read", why=fault.strerror or str(fault))
        return None
