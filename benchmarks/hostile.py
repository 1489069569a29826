"""How `ctlc read` answers files that are broken or made to do harm. Run: `python benchmarks/hostile.py`.

Each is read by a process of its own: its sentence, exit code, seconds of the processor and peak memory. The exit code is 1 where one is
not refused with exit code 4, in one sentence, within 2 seconds and 300 MB. Linux only.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

ROOT = Path(__file__).parents[1]
MOST_SECONDS, MOST_MEGABYTES = 2, 300
REFUSED = 4
HUGE = "300 MB"


@dataclass(frozen=True)
class Answer:
    """said: its first line; lines: how many problems it told, each with its hint below."""

    said: str
    lines: int
    code: int
    seconds: float
    megabytes: int


MAKER = """
import sys
from pathlib import Path
from tests.exchange.make_hostile import HOSTILE
for row in HOSTILE:
    if len(sys.argv) == 1:
        print(row.name, row.file, row.code, sep="|")
    elif row.name == sys.argv[1]:
        Path(sys.argv[2]).write_bytes(row.make())
"""
"""Files are made in other processes: a process begins with the peak memory of the one that started it."""


def maker(*words: str) -> str:
    return subprocess.run([sys.executable, "-c", MAKER, *words], check=True, capture_output=True, text=True, cwd=ROOT).stdout


def answer(file: Path) -> Answer:
    words = [sys.executable, "-m", "ctlc_rules", "read", str(file), "-o", str(file.parent / "case.yaml")]
    with tempfile.TemporaryFile() as said:
        running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=said, stdin=subprocess.DEVNULL)
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        lines = said.read().decode().replace(f"{file}: ", "").splitlines()
    told = [line for line in lines if line.strip() and not line.startswith(" ")]
    return Answer(told[0].strip() if told else "", len(told), running.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def main() -> int:
    table, failed = [], []
    for name, file, code in [*(line.split("|") for line in maker().splitlines()), (HUGE, "r.docx", "document-too-big")]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / file
            if name == HUGE:
                with path.open("wb") as huge:
                    huge.write(b"PK\x03\x04")
                    huge.truncate(300_000_000)
            else:
                maker(name, str(path))
            got = answer(path)
        if got.seconds > MOST_SECONDS or got.megabytes > MOST_MEGABYTES or (code and (got.code, got.lines) != (REFUSED, 1)):
            failed.append(name)
        table.append((name, got.said, got.code, f"{got.seconds:.2f}", got.megabytes))
    print(tabulate(table, ("file", "answer", "exit", "seconds", "MB"), maxcolwidths=[40, 70, None, None, None]))
    print("not within the limits:", ", ".join(failed) or "none")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
