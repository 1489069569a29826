"""Documents made of a few lines: a paragraph a line, a table by its bars. `<` is a cell merged with the one to its left."""

from fractions import Fraction

from ctlc_rules.exchange.audit.finding import Seen
from ctlc_rules.exchange.audit.limits import AuditLimits, Ratio
from ctlc_rules.exchange.audit.told import Told
from ctlc_rules.exchange.documents.document import Cell, Document, Paragraph, Spot, Table
from ctlc_rules.exchange.figures.reader import figures

LIMITS = AuditLimits(
    people=Fraction(500_000),
    population="population",
    flows=frozenset({"lượt", "buổi"}),
    factor=Fraction(3),
    factors={"residential_zones": Fraction(1)},
    copied=3,
    ratios=(Ratio("stated_attendances", "population", Fraction(3), True), Ratio("models_applied", "residential_zones", Fraction(2), False)),
)
TOLD_FROM = 900
"""The line of the first figure that is told of an input, so that its place is another than those of the blocks."""


def made_document(blocks, head=1, doubtful=()):
    """blocks: a string is a paragraph, a string with bars a table; `=page` begins a page, without it there are none."""
    at = 0
    page = 1 if "=page" in blocks else None
    found: list[Paragraph | Table] = []
    for block in blocks:
        if block == "=page":
            page = (page or 1) + 1
            continue
        if "|" not in block:
            at += 1
            found.append(Paragraph(block, Spot(at, page=page)))
            continue
        rows = []
        for line in block.strip().splitlines():
            row: list[Cell] = []
            for text in (part.strip() for part in line.split("|")):
                if text == "<":
                    row.append(row[-1])
                else:
                    at += 1
                    row.append(Cell(text, Spot(at, page=page)))
            rows.append(tuple(row))
        found.append(Table(tuple(rows), rows[0][0].spot, head, frozenset(doubtful)))
    return Document("made.docx", "0" * 64, "docx", tuple(found))


def made_told(pairs):
    """pairs: input and text, in order."""
    found = []
    for place, (name, text) in enumerate(pairs):
        [figure] = figures(text)
        found.append(Told(name, figure, Seen(figure.text, Spot(TOLD_FROM + place, line=TOLD_FROM + place))))
    return found
