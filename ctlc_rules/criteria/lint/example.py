"""The examples of the rules as whole files: what a piece does not say comes from a small standard that is sound."""

from __future__ import annotations

import re
from dataclasses import dataclass

BASE = """\
standard: mau
edition: 1
status: illustrative
title: Bộ tiêu chí mẫu
for: {unit: commune}
governs: {by: period_end, from: 2024-01-01}
policy:
  claimed: {self: accept, office: unknown, closed: not_met}
  evidence: {self: accept, office: unknown, closed: not_met}
  missing: {closed: not_met}
  not_applicable: full
  qualified: as_bounds
words: {section: Mục, criterion: Tiêu chí}
inputs: {plan: {choice: yes_no, label: Có kế hoạch năm}}
sections: {work: {title: Công việc, out_of: 10}}
criteria: {work.plan: {title: Kế hoạch năm, met: plan, points: 10, why: ví dụ}}
rating:
  - {id: good, label: Tốt, when: total >= 85%}
  - {id: weak, label: Yếu}
"""
TOP = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
BEGIN, END = "«", "»"


@dataclass(frozen=True, slots=True)
class Example:
    """A whole file. mark: line and column (from 1) of what is marked, and how wide it is; None where nothing is."""

    text: str
    mark: tuple[int, int, int] | None


def pieces(written: str) -> tuple[str, ...]:
    """The files of an example, as they are shown: without marks."""
    return tuple(piece.strip("\n").replace(BEGIN, "").replace(END, "") + "\n" for piece in written.split("\n---\n"))


def wholes(written: str) -> tuple[Example, ...]:
    return tuple(_whole(piece.strip("\n") + "\n") for piece in written.split("\n---\n"))


def _whole(piece: str) -> Example:
    """Each part of the base, in place, that the piece does not say itself; then the piece."""
    said = {block.partition(":")[0] for block in TOP.split(piece.replace(BEGIN, "").replace(END, "")) if block}
    kept = [block for block in TOP.split(BASE) if block and block.partition(":")[0] not in said]
    text = "".join(kept) + piece
    at = text.find(BEGIN)
    if at < 0:
        return Example(text, None)
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return Example(text.replace(BEGIN, "").replace(END, ""), (line, column, text.index(END) - at - 1))
