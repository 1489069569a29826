"""Results out: to stdout, or to a file written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

from ctlc_rules.words import Lang, say

NO_TEXT = (".doc", ".docx", ".ods", ".odt", ".pdf", ".png", ".xls", ".xlsx", ".zip")
"""Endings by which another program opens a file: what is text never gets one."""


class UnwrittenError(Exception):
    """The output could not be written; the sentence says why. Exit code 6."""


def write(text: str, to: Path | None, force: bool, lang: Lang, bom: bool = False) -> None:
    """To stdout without `to`. A file is written beside its place and moved there, and never over another without `force`."""
    if to is None:
        _to_stdout(text, lang)
        return
    if to.suffix.casefold() in NO_TEXT:
        raise UnwrittenError(say("output.no-text", lang, path=to, kind=to.suffix))
    write_bytes((("\ufeff" if bom else "") + text).encode("utf-8", "backslashreplace"), to, force, lang)


def write_bytes(data: bytes, to: Path | None, force: bool, lang: Lang) -> None:
    """As `write`, for what is no text; the caller sees to it that stdout is no terminal."""
    if to is None:
        _bytes_to_stdout(data, lang)
        return
    refuse_if_there([to], force, lang)
    try:
        _to_file(data, to)
    except OSError as fault:
        raise UnwrittenError(say("output.failed", lang, path=to, why=fault.strerror or fault)) from fault


def refuse_if_there(files: Sequence[Path], force: bool, lang: Lang) -> None:
    """Nothing is written over without `force`: told before anything is written."""
    there = next((path for path in files if path.exists()), None)
    if there and not force:
        raise UnwrittenError(say("output.exists", lang, path=there))


def _bytes_to_stdout(data: bytes, lang: Lang) -> None:
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        leave_stdout()
    except OSError as fault:
        leave_stdout()
        raise UnwrittenError(say("output.failed", lang, path="stdout", why=fault.strerror or fault)) from fault


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
