"""Small standards of a test's own parts: what every file must say stands here once."""

from collections.abc import Mapping
from typing import Any

import yaml

HEAD = {
    "standard": "small",
    "edition": "1",
    "status": "illustrative",
    "title": "Bộ tiêu chí nhỏ",
    "for": {"unit": "centre"},
    "governs": {"by": "period_end", "from": "2000-01-01"},
    "policy": {
        "claimed": {"self": "accept", "office": "unknown", "closed": "not_met"},
        "evidence": {"self": "accept", "office": "unknown", "closed": "not_met"},
        "missing": {"closed": "not_met"},
        "not_applicable": "full",
        "qualified": "as_bounds",
        "rounding": {"step": "0.5", "mode": "half_up"},
    },
    "words": {"section": "Mục", "criterion": "Tiêu chí"},
}
PARTS = ("for", "papers", "inputs", "derived", "limits", "levels", "sections", "total", "criteria", "findings")


def small_standard(parts: Mapping[str, Any]) -> bytes:
    """A standard of these parts; `ratings` are its rows."""
    written = HEAD | {key: parts[key] for key in PARTS if key in parts} | {"rating": parts["ratings"]}
    return yaml.safe_dump(written, allow_unicode=True, sort_keys=False).encode()
