"""A report's bytes, whatever its format, to a document: by what the file is, never by what its name says."""

from __future__ import annotations

import hashlib

from ctlc_rules.exchange.documents.build import MOST_LETTERS, MOST_PLACES, Builder, TooLongError
from ctlc_rules.exchange.documents.document import Document, Format
from ctlc_rules.exchange.documents.encodings import Letters, decode_markup
from ctlc_rules.exchange.documents.kinds import USUAL, Kind, fits_ending, kind_of
from ctlc_rules.exchange.documents.pdf import read_pdf
from ctlc_rules.exchange.documents.pdf_pages import UnreadablePdfError
from ctlc_rules.exchange.documents.pdf_safety import check_pdf
from ctlc_rules.exchange.documents.safety import MOST_MARKS, MOST_TEXT, check_office_file, check_size, marks_in
from ctlc_rules.exchange.documents.text import read_text
from ctlc_rules.exchange.documents.web import read_markup
from ctlc_rules.exchange.documents.word import UnreadableError, read_word
from ctlc_rules.source import Place, Problems

_READ: dict[Kind, Format] = {"docx": "docx", "html": "html", "text": "text", "pdf": "pdf"}
CONVERTED: frozenset[Kind] = frozenset({"doc", "rtf", "odt"})
"""What another program makes a .docx of first."""


def read_document(file: str, data: bytes, problems: Problems) -> Document | None:
    """The document in `data`; None with one problem. file: its name, as problems and places tell it."""
    kind = reported_kind(file, data, problems)
    if kind is None:
        return None
    if kind in CONVERTED:
        problems.add(Place(file), "document-to-convert", ending=USUAL[kind])
        return None
    return _read(file, data, _READ[kind], problems)


def read_converted(file: str, data: bytes, made: bytes, problems: Problems) -> Document | None:
    """The document in `made`, a .docx that another program made of `data`."""
    document = _read(file, made, "docx", problems)
    return document and Document(file, _hash(data), document.format, document.blocks, document.changes)


def reported_kind(file: str, data: bytes, problems: Problems) -> Kind | None:
    """What a report's bytes are, where a report can be that and its name does not say another thing; else None with a problem."""
    if not check_size(file, len(data), problems):
        return None
    if not data:
        problems.add(Place(file), "document-empty")
        return None
    kind = kind_of(data)
    if kind == "locked":
        problems.add(Place(file), "document-locked")
    elif kind not in _READ and kind not in CONVERTED:
        code = "document-not-a-report" if kind in USUAL else "document-unknown"
        problems.add(Place(file), code, ending=USUAL.get(kind, ""))
    elif not fits_ending(file, kind):
        problems.add(Place(file), "document-other-kind", said=f".{file.rpartition('.')[2]}", ending=USUAL[kind])
    else:
        return kind
    return None


def _read(file: str, data: bytes, form: Format, problems: Problems) -> Document | None:
    letters, builder = Letters(), Builder()
    before = len(problems)
    try:
        done = _blocks(file, data, form, (letters, builder), problems)
    except TooLongError:
        problems.add(Place(file), "document-too-long", most=MOST_PLACES // 1000, letters=MOST_LETTERS // 1000)
        return None
    except (RecursionError, UnreadableError):
        problems.add(Place(file), "document-broken")
        return None
    if not done:
        if len(problems) == before:
            problems.add(Place(file), "document-empty")
        return None
    return Document(file, _hash(data), form, tuple(builder.blocks), letters.changes)


def _blocks(file: str, data: bytes, form: Format, made: tuple[Letters, Builder], problems: Problems) -> bool:
    """Whether there is anything to read; False without a problem where there is no text."""
    letters, builder = made
    if form == "docx":
        return check_office_file(file, data, problems) and read_word(data, letters, builder)
    if form == "pdf":
        return check_pdf(file, data, problems) and _pdf(file, data, made, problems)
    if not check_size(file, len(data), problems, MOST_TEXT):
        return False
    if form == "text":
        return read_text(file, data, letters, builder, problems)
    text = decode_markup(data, letters)
    if text is None:
        problems.add(Place(file), "letters-unknown")
        return False
    if marks_in(text.encode("utf-8", errors="replace")) > MOST_MARKS:
        raise TooLongError
    return read_markup(text, letters, builder)


def _pdf(file: str, data: bytes, made: tuple[Letters, Builder], problems: Problems) -> bool:
    try:
        read_pdf(data, *made)
    except UnreadablePdfError as fault:
        problems.tell(Place(file), fault.code, fault.args_shown)
        return False
    return True


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
