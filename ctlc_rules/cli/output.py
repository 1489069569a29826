"""Results out: to stdout, or to a file written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

from ctlc_rules.words import Lang, say


class UnwrittenError(Exception):
    """The output could not be written; the sentence says why. Exit code 6."""


def write(text: str, to: Path | None, force: bool, lang: Lang, bom: bool = False) -> None:
    """To stdout without `to`. A file is written beside its place and moved there, and never over another without `force`."""
    if to is None:
        _to_stdout(text, lang)
        return
    if to.exists() and not force:
        raise UnwrittenError(say("output.exists", lang, path=to))
    data = (("\ufeff" if bom else "") + text).encode("utf-8", "backslashreplace")
    try:
        _to_file(data, to)
    except OSError as fault:
        raise UnwrittenError(say("output.failed", lang, path=to, why=fault.strerror or fault)) from fault


def _to_stdout(text: str, lang: Lang) -> None:
    try:
        click.echo(text, nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        leave_stdout()  # whoever read us has seen enough (`ctlc grade cases | head`)
    except OSError as fault:
        leave_stdout()
        raise UnwrittenError(say("output.failed", lang, path="stdout", why=fault.strerror or fault)) from fault


def leave_stdout() -> None:
    """What is still held for a stdout that fails goes nowhere, or Python would fail on it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _to_file(data: bytes, to: Path) -> None:
    handle, name = tempfile.mkstemp(dir=to.parent, prefix=f".{to.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(to)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
