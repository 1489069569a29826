"""An office file whose bytes depend on what is in it alone, and not on when it was packed."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format of these files can tell."""
FIRST = "[Content_Types].xml"


def packed(data: bytes) -> bytes:
    """The same parts by name, the list of types first, each with the earliest time."""
    held = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != FIRST, name)):
            about = ZipInfo(name, EARLIEST)
            about.compress_type = ZIP_DEFLATED
            about.external_attr = 0o600 << 16
            new.writestr(about, old.read(name))
    return held.getvalue()
