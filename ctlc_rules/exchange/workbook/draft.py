"""A case or a layer as it is read from a workbook, and as the text of its file: facts one on a line, as a person writes them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Draft = str | int | Sequence["Draft"] | Mapping[str, "Draft"]
_PLAIN = re.compile(r"[\w(][\w .%()/+-]*")
_BREAKS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
BLOCKS = ("facts", "evidence", "documents")


@dataclass(frozen=True, slots=True)
class DraftFile:
    """name: of the file, without a folder."""

    name: str
    written: Mapping[str, Draft]

    @property
    def text(self) -> str:
        lines: list[str] = []
        for key, value in self.written.items():
            if key in BLOCKS and isinstance(value, Mapping) and value:
                lines.append(f"{key}:")
                lines += [f"  {name}: {flow(item)}" for name, item in value.items()]
            else:
                lines.append(f"{key}: {flow(value)}")
        return "\n".join(lines) + "\n"


def flow(value: Draft) -> str:
    """On one line; in quotes what could be read otherwise.

    >>> flow({"value": 5, "as_printed": "trên 4 vạn: ước", "evidence": ["M1"]})
    '{value: 5, as_printed: "trên 4 vạn: ước", evidence: [M1]}'
    """
    if isinstance(value, str):
        text = _BREAKS.sub(" ", value).strip()
        return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    return str(value)
