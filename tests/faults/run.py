"""Single edits of the shipped standards, each a fault or another standard: what reading and lint find. `python tests/faults/run.py`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from ctlc_rules.criteria import Standard, read_standard  # noqa: E402  # the script is run from a checkout
from ctlc_rules.criteria.lint import lint_standard  # noqa: E402
from ctlc_rules.source import Problems  # noqa: E402
from tests.faults.making import MAKERS  # noqa: E402
from tests.faults.sheet import Edit, Sheet  # noqa: E402

KINDS: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("kinds.yaml").read_text(encoding="utf-8"))
CRITERIA = ROOT / "criteria"


@dataclass(frozen=True, slots=True)
class Outcome:
    """codes: what reading or, where it could be read, lint says that it does not say of the sound file. changed: the core's hash."""

    edit: Edit
    read: bool
    codes: tuple[str, ...]
    changed: bool

    @property
    def is_fault(self) -> bool:
        return "fault" in KINDS[self.edit.kind]

    @property
    def found(self) -> bool:
        return bool(self.codes)


def files() -> list[Path]:
    """Every shipped standard with criteria; of a standard with several editions the first."""
    found: dict[str, Path] = {}
    for path in sorted(CRITERIA.rglob("*.yaml")):
        plain = (
            {} if path.name.endswith((".en.yaml", ".report.yaml", ".examples.yaml")) else yaml.safe_load(path.read_text(encoding="utf-8"))
        )
        if plain.get("criteria"):
            found.setdefault(plain["standard"], path)
    return list(found.values())


def read(sheet: Sheet, data: bytes) -> tuple[Standard | None, Problems]:
    english = sheet.path.with_name(f"{sheet.path.stem}.en.yaml")
    problems = Problems()
    return read_standard(sheet.name, data, problems, (english.name, english.read_bytes())), problems


def edits(sheet: Sheet) -> Iterator[Edit]:
    """Of each kind as many as kinds.yaml says, spread over the file."""
    for kind, make in MAKERS.items():
        made = list({edit.data: edit for edit in make(sheet)}.values())
        most = int(KINDS[kind]["each"])
        step = max(1, len(made) // most)
        yield from made[::step][:most]


def outcomes(paths: Sequence[Path]) -> Iterator[Outcome]:
    for path in paths:
        sheet = Sheet(path, path.relative_to(CRITERIA).as_posix())
        sound, problems = read(sheet, path.read_bytes())
        assert sound is not None, list(problems)
        usual = Counter((problem.code, problem.args) for problem in lint_standard(sound))
        for edit in edits(sheet):
            made, problems = read(sheet, edit.data)
            said = Counter((problem.code, problem.args) for problem in (lint_standard(made) if made else problems))
            codes = tuple(sorted({code for code, _ in (said - usual if made else said)}))
            yield Outcome(edit, made is not None, codes, made is not None and made.core_sha256 != sound.core_sha256)


def report(found: Sequence[Outcome]) -> str:
    faults = [one for one in found if one.is_fault]
    legal = [one for one in found if not one.is_fault]
    caught = [one for one in faults if one.found]
    by_reading = sum(not one.read for one in caught)
    lines = [f"{'kind':24} {'edits':>5} {'found':>5}  codes"]
    for kind in KINDS:
        own = [one for one in found if one.edit.kind == kind]
        codes = ", ".join(dict.fromkeys(code for one in own for code in one.codes))
        lines.append(f"{kind:24} {len(own):5} {sum(one.found for one in own):5}  {codes}")
    share = 100 * len(caught) / max(1, len(faults))
    lines += ["", f"{len(faults)} faults: {len(caught)} found ({share:.1f} %), {by_reading} of them by reading, the rest by lint."]
    lines += [f"missed: {_line(one)}" for one in faults if not one.found]
    changed = sum(one.changed for one in legal)
    lines += ["", f"{len(legal)} legal edits: {sum(one.read for one in legal)} are read, {changed} have another core."]
    lines += [f"legal, but told of: {_line(one)}: {', '.join(one.codes)}" for one in legal if one.found]
    return "\n".join(lines) + "\n"


def _line(one: Outcome) -> str:
    return f"{one.edit.kind}: {one.edit.file}:{one.edit.line}: {one.edit.old} -> {one.edit.new}"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a real stream
    sys.stdout.write(report(list(outcomes(files()))))
