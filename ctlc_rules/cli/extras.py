"""What is not installed with the core: told with how to install it, before a command begins."""

from __future__ import annotations

from importlib.util import find_spec

from ctlc_rules.cli.session import Session
from ctlc_rules.source import Place

EXTRAS: dict[str, tuple[str, ...]] = {
    "office": ("docx", "lxml", "pdfplumber", "python_calamine", "rapidfuzz", "typst", "viparse", "xlsxwriter"),
    "prove": ("ortools",),
}
"""Each extra of pyproject.toml and the modules that it brings."""


def is_installed(extra: str) -> bool:
    """Whether an extra is installed whole."""
    return not _absent(extra)


def _absent(extra: str) -> list[str]:
    return [name for name in EXTRAS[extra] if find_spec(name) is None]


def has_extra(extra: str, session: Session) -> bool:
    """Whether an extra is installed whole; where it is not, the wish cannot be met (exit code 2) and the session says how to install it."""
    absent = _absent(extra)
    if absent:
        session.of_usage.add(Place("ctlc"), "missing-extra", extra=extra, modules=", ".join(absent))
    return not absent
