"""Documents made in every format: a library of tests and benchmarks. What is told apart in a document is told apart in each form."""

from __future__ import annotations

import html
import io
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import docx
import typst
from docx.oxml.ns import qn

from ctlc_rules.exchange.documents.build import Builder, Draft, Drawn
from ctlc_rules.exchange.documents.document import Cell, Document, Table
from tests.exchange.legacy_letters import tcvn3, vni

FONTS = Path(__file__).parents[2] / "ctlc_rules" / "exchange" / "fonts"
Letters = Callable[[str], str]


@dataclass(frozen=True)
class Grid:
    """A table to be made. merged: rectangles of places, from (row, column) to (row, column), both in it; the first holds the text."""

    rows: Sequence[Sequence[str]]
    head: int = 1
    merged: Sequence[tuple[int, int, int, int]] = ()


def described(blocks: Sequence[str | Grid], file: str = "made") -> Document:
    """A document from paragraphs (bold where they begin with `**`) and tables."""
    builder = Builder()
    for block in blocks:
        if isinstance(block, str):
            builder.paragraph(block.removeprefix("**"), strong=block.startswith("**"))
            continue
        drafts = [[Draft(text) for text in row] for row in block.rows]
        for top, left, bottom, right in block.merged:
            for row in range(top, bottom + 1):
                drafts[row][left : right + 1] = [drafts[top][left]] * (right + 1 - left)
        builder.table(Drawn(tuple(map(tuple, drafts)), block.head))
    return Document(file, "", "text", tuple(builder.blocks))


@dataclass(frozen=True)
class Area:
    """A cell and the rectangle that it covers."""

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int


def areas(table: Table) -> list[Area]:
    """The distinct cells of a table in reading order, each with its rectangle."""
    places: dict[int, list[tuple[int, int]]] = {}
    cells: dict[int, Cell] = {}
    for row, found in enumerate(table.rows):
        for column, cell in enumerate(found):
            places.setdefault(id(cell), []).append((row, column))
            cells[id(cell)] = cell
    return [Area(cells[key], *at[0], at[-1][0] - at[0][0] + 1, at[-1][1] - at[0][1] + 1) for key, at in places.items()]


def as_docx(document: Document, font: str = "Times New Roman", letters: Letters = str) -> bytes:
    """With real tables and merged cells; strong paragraphs in bold."""
    made: Any = docx.Document()
    made.styles["Normal"].font.name = font
    made.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), font)
    for block in document.blocks:
        if not isinstance(block, Table):
            made.add_paragraph().add_run(letters(block.text)).bold = block.strong
            continue
        table = made.add_table(len(block.rows), len(block.rows[0]), style="Table Grid")
        grid = [list(row.cells) for row in table.rows]
        for area in areas(block):
            first = grid[area.row][area.column]
            last = grid[area.row + area.rows - 1][area.column + area.columns - 1]
            (first.merge(last) if first is not last else first).text = letters(area.cell.text)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def as_html(document: Document, letters: Letters = str, encoding: str = "utf-8") -> bytes:
    lines = [f'<!DOCTYPE html><html><head><meta charset="{encoding}"><title>x</title><style>p {{margin: 0}}</style></head><body>']
    for block in document.blocks:
        if not isinstance(block, Table):
            text = html.escape(letters(block.text))
            lines.append(f"<p><b>{text}</b></p>" if block.strong else f"<p>{text}</p>")
            continue
        lines.append("<table>")
        found = areas(block)
        for row in range(len(block.rows)):
            cells = [_html_cell(area, letters) for area in found if area.row == row]
            lines.append(f"<tr>{''.join(cells)}</tr>")
        lines.append("</table>")
    return "\n".join([*lines, "</body></html>"]).encode(encoding)


def _html_cell(area: Area, letters: Letters) -> str:
    return f'<td rowspan="{area.rows}" colspan="{area.columns}">{html.escape(letters(area.cell.text))}</td>'


def as_pdf(document: Document) -> bytes:
    """Typeset on A4, page numbers below; a header of a table repeats on each page."""
    lines = ['#set page(paper: "a4", numbering: "1")', '#set text(font: "Tinos", size: 13pt, lang: "vi")', "#set par(justify: true)"]
    for block in document.blocks:
        if not isinstance(block, Table):
            text = f"#text({_typst(block.text)})"
            lines.append(f"#strong[{text}]\n" if block.strong else f"{text}\n")
            continue
        cells = [(area.row < block.head, _typst_cell(area)) for area in areas(block)]
        head = f"table.header({', '.join(cell for above, cell in cells if above)})," if block.head else ""
        body = ", ".join(cell for above, cell in cells if not above)
        columns = ["auto", "1fr", *["auto"] * (len(block.rows[0]) - 2)]
        lines.append(f"#table(columns: ({', '.join(columns)}), {head} {body})\n")
    compiled: Any = typst.compile
    return bytes(compiled("\n".join(lines).encode(), font_paths=[str(FONTS)], ignore_system_fonts=True))


def _typst(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


def _typst_cell(area: Area) -> str:
    return f"table.cell(x: {area.column}, y: {area.row}, rowspan: {area.rows}, colspan: {area.columns}, {_typst(area.cell.text)})"


def as_text(document: Document, letters: Letters = str) -> bytes:
    """The web copy: a paragraph a line, a cell a line after a tab, rows apart by an empty line; a merged cell stands once."""
    lines: list[str] = []
    for block in document.blocks:
        if not isinstance(block, Table):
            lines.append(letters(block.text))
            continue
        found = areas(block)
        for row in range(len(block.rows)):
            lines += [f"\t{letters(area.cell.text)}" for area in found if area.row == row]
            lines.append("")
    return "\n".join([*lines, ""]).encode()


def _nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


FORMS: dict[str, tuple[str, Callable[[Document], bytes]]] = {
    "docx": ("r.docx", as_docx),
    "docx in .VnTime": ("r.docx", partial(as_docx, font=".VnTime", letters=tcvn3)),
    "docx in VNI-Times": ("r.docx", partial(as_docx, font="VNI-Times", letters=vni)),
    "docx with marks apart": ("r.docx", partial(as_docx, letters=_nfd)),
    "html": ("r.html", as_html),
    "html in UTF-16": ("r.html", partial(as_html, encoding="utf-16")),
    "html in TCVN3": ("r.htm", partial(as_html, letters=tcvn3)),
    "pdf": ("r.pdf", as_pdf),
    "text": ("r.txt", as_text),
    "text in TCVN3": ("r.txt", partial(as_text, letters=tcvn3)),
    "text in VNI": ("r.txt", partial(as_text, letters=vni)),
    "text with marks apart": ("r.txt", partial(as_text, letters=_nfd)),
}
"""Every form: the name of a file, and what makes it. TCVN3 loses the capitals that have a tone."""
