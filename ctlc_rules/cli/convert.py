"""A report's file to a document, with the help of LibreOffice for .doc, .rtf and .odt, and within a time that a person will wait."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

from ctlc_rules.source import Place, Problems

if TYPE_CHECKING:
    from ctlc_rules.exchange.documents.document import Document

T = TypeVar("T")
MOST_SECONDS = 120
"""For LibreOffice, and for any report."""
LEAST_SECONDS = 20
"""For a report, and one more for each 20 kB: a PDF of a hundred pages, 1,800 kB, takes eight, and there are slower machines."""
_BYTES_A_SECOND = 20_000
_NAMES = ("soffice", "libreoffice")
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
)
_NOWHERE = "127.0.0.1"
_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("org.openoffice.Office.Calc/Content/Update", "Link", "2"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    *(("org.openoffice.Inet/Settings", f"ooInet{kind}ProxyName", _NOWHERE) for kind in ("HTTP", "HTTPS", "FTP")),
    *(("org.openoffice.Inet/Settings", f"ooInet{kind}ProxyPort", "9") for kind in ("HTTP", "HTTPS", "FTP")),
)
"""Of a profile that lives for one conversion: no macros, no links followed, a proxy at which nobody listens."""


class _SlowError(BaseException):
    """Past every `except Exception` between a parser and here."""


def report_document(file: str, data: bytes, problems: Problems) -> Document | None:
    """As `read_document`; what it cannot read itself is converted first, where LibreOffice is installed. None with one problem."""
    from ctlc_rules.exchange.documents.read import CONVERTED, read_converted, read_document, reported_kind
    from ctlc_rules.exchange.documents.safety import check_office_file

    kind = reported_kind(file, data, Problems())
    program = office_program() if kind in CONVERTED else None
    if kind is None or program is None:
        return within_time(file, problems, lambda: read_document(file, data, problems), len(data))
    if kind == "odt" and not check_office_file(file, data, problems):
        return None
    made = converted(program, data, kind)
    if made is None:
        problems.add(Place(file), "document-not-converted", ending=f".{kind}")
        return None
    return within_time(file, problems, lambda: read_converted(file, data, made, problems), len(data))


def within_time(file: str, problems: Problems, work: Callable[[], T], size: int | None = None) -> T | None:
    """What `work` makes of a report of `size` bytes; None with a problem where that takes longer than a person will wait."""
    seconds = MOST_SECONDS if size is None else min(MOST_SECONDS, LEAST_SECONDS + size // _BYTES_A_SECOND)
    try:
        with _deadline(seconds):
            return work()
    except _SlowError:
        problems.add(Place(file), "document-too-slow", most=seconds)
        return None


@contextmanager
def _deadline(seconds: int) -> Iterator[None]:
    """`_SlowError` after so many seconds, where the machine can tell a program the time (not on Windows, not in another thread)."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise _SlowError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def office_program() -> str | None:
    """Where LibreOffice is, if it is."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or next((path for path in _ELSEWHERE if Path(path).is_file()), None)


def converted(program: str, data: bytes, ending: str) -> bytes | None:
    """A .docx of `data`, made in a folder of its own that is gone afterwards; None where LibreOffice cannot open it."""
    with tempfile.TemporaryDirectory(prefix="ctlc-", ignore_cleanup_errors=True) as folder:
        at = Path(folder)
        report = at / f"report.{ending}"
        report.write_bytes(data)
        _write_profile(at / "profile" / "user")
        words = [
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(at / "made"),
            str(report),
        ]
        _run([program, f"-env:UserInstallation={(at / 'profile').as_uri()}", *words])
        made = at / "made" / "report.docx"
        return made.read_bytes() if made.is_file() else None


def _write_profile(folder: Path) -> None:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{said}</value></prop></item>'
        for path, name, said in _SETTINGS
    )
    names = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    folder.mkdir(parents=True)
    (folder / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {names}>{items}</oor:items>\n', encoding="utf-8"
    )


def _run(words: list[str]) -> None:
    """LibreOffice starts programs of its own: all of them end with it."""
    nowhere = f"http://{_NOWHERE}:9"
    surroundings = {**os.environ, **dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), nowhere), "no_proxy": ""}
    with subprocess.Popen(
        words, env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as running:
        try:
            running.wait(timeout=MOST_SECONDS)
        except BaseException as fault:
            _end(running)
            if not isinstance(fault, subprocess.TimeoutExpired):
                raise


def _end(running: subprocess.Popen[bytes]) -> None:
    if sys.platform != "win32":
        os.killpg(running.pid, signal.SIGKILL)
    running.kill()
