"""A report's bytes, whatever its format, to a document."""

from __future__ import annotations

import hashlib

from ctlc_rules.exchange.documents.build import MOST_PLACES, Builder, TooLongError
from ctlc_rules.exchange.documents.document import Document
from ctlc_rules.exchange.documents.encodings import Letters
from ctlc_rules.exchange.documents.text import read_text
from ctlc_rules.source import Place, Problems


def read_document(file: str, data: bytes, problems: Problems) -> Document | None:
    """The document in `data`; None with a problem. file: its name, as problems and places tell it."""
    letters, builder = Letters(), Builder()
    try:
        done = read_text(file, data, letters, builder, problems)
    except TooLongError:
        problems.add(Place(file), "document-too-long", most=MOST_PLACES)
        return None
    if not done:
        return None
    return Document(file, hashlib.sha256(data).hexdigest(), "text", tuple(builder.blocks), letters.changes)
