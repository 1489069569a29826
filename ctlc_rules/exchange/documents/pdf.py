"""PDF with text: lines to paragraphs, ruled tables, each with its page. A page that is only a picture is told, not guessed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ctlc_rules.exchange.documents.build import Builder, Draft, Drawn
from ctlc_rules.exchange.documents.encodings import Letters
from ctlc_rules.exchange.documents.pdf_lines import Line, Setting, lines_of, one_line
from ctlc_rules.exchange.documents.pdf_pages import Page, UnreadablePdfError, pages_of
from ctlc_rules.exchange.documents.pdf_tables import Sheet, drawn, follows, sheet_of

Item = Line | Sheet
Block = Drawn | list[Line]
_LOST = "(cid:"
"""What stands for a letter whose font does not say which it is."""


def read_pdf(data: bytes, letters: Letters, builder: Builder) -> None:
    """Its blocks into the builder. `UnreadablePdfError` where it is broken, locked, or has no text."""
    pages: list[tuple[int, list[Item]]] = []
    scanned = 0
    for page in pages_of(data):
        scanned += int(page.pictured and page.few)
        letters.note("read.has-recognised-pages", int(page.pictured and not page.few))
        pages.append((page.width, [] if page.pictured and page.few else _items(page)))
    if not any(items for _, items in pages):
        raise UnreadablePdfError("document-scanned" if scanned else "document-empty")
    letters.note("read.has-scanned-pages", scanned)
    _build(_blocks(pages), letters, builder)


def _items(page: Page) -> list[Item]:
    """From the top."""
    sheets = [(table, sheet_of(table, page.number)) for table in page.tables]
    loose = [word for table, sheet in sheets if sheet is None for _, words in table.cells for word in words]
    lines = lines_of(Page(page.number, page.width, page.height, (*page.words, *loose), (), page.pictured, page.few))
    found: list[Item] = [*lines, *(sheet for _, sheet in sheets if sheet is not None)]
    return sorted(found, key=lambda item: item.box.top)


def _blocks(pages: Sequence[tuple[int, list[Item]]]) -> Iterator[Block]:
    setting = Setting([(width, [item for item in items if isinstance(item, Line)]) for width, items in pages])
    lines: list[Line] = []
    sheets: list[Sheet] = []
    for item in (item for _, items in pages for item in items):
        if lines and not (isinstance(item, Line) and setting.goes_on(lines[-1], item)):
            yield lines
            lines = []
        if sheets and not (isinstance(item, Sheet) and follows(sheets[-1], item)):
            yield drawn(sheets)
            sheets = []
        if isinstance(item, Line):
            lines.append(item)
        else:
            sheets.append(item)
    if lines:
        yield lines
    if sheets:
        yield drawn(sheets)


def _build(blocks: Iterator[Block], letters: Letters, builder: Builder) -> None:
    """Letters of a legacy font are known by the whole document."""
    found = list(blocks)
    cells = {id(draft): draft for block in found if isinstance(block, Drawn) for row in block.rows for draft in row}
    said = [one_line(block) for block in found if not isinstance(block, Drawn)]
    texts = [*said, *(draft.text for draft in cells.values())]
    lost = sum(_LOST in text for text in texts)
    if 2 * lost > len(texts):
        raise UnreadablePdfError("letters-unknown")
    letters.note("read.has-garbled", lost)
    modern = [letters.clean(text) for text in letters.modern(texts)]
    new = {key: Draft(text, page=draft.page) for (key, draft), text in zip(cells.items(), modern[len(said) :], strict=True)}
    paragraphs = iter(modern)
    for block in found:
        if isinstance(block, Drawn):
            builder.table(Drawn(tuple(tuple(new[id(draft)] for draft in row) for row in block.rows), block.head, block.doubtful))
        else:
            builder.paragraph(next(paragraphs), page=block[0].page, strong=block[0].strong)
