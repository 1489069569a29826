"""A template gives its looks and nothing else: no words, names, pictures or properties of it, and no address that Word would fetch."""

import io
import zipfile
from functools import cache

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from ctlc_rules.cli.printing import Press
from ctlc_rules.exchange.papers.sample import sample
from ctlc_rules.exchange.papers.word import as_word
from ctlc_rules.exchange.papers.word_styles import LOOKS
from tests.exchange.papers.made import MAO_KHE, html_of, printed, typesetter

SECRET = "KHÔNG ĐƯỢC IN"
AFAR = "http://example.invalid/mau.dotm"


def saved(document: Document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


@cache
def offices() -> bytes:
    """A template with looks of its own, and with all that may not be handed on."""
    mine = docx.Document(io.BytesIO(as_word(sample("vi"), "vi", typesetter().drawing)))
    mine.styles[LOOKS["section"].name].font.size = Pt(19)
    mine.styles[LOOKS["title"].name].delete()
    mine.sections[0].left_margin = Mm(35)
    mine.sections[0].header.paragraphs[0].text = SECRET
    mine.add_paragraph(SECRET)
    mine.add_picture(io.BytesIO(printed(MAO_KHE, "png")))
    mine.core_properties.author = mine.core_properties.keywords = SECRET
    attached = mine.part._settings_part.relate_to(
        AFAR, f"{RELATIONSHIP_TYPE.SETTINGS.removesuffix('settings')}attachedTemplate", is_external=True
    )
    element = OxmlElement("w:attachedTemplate")
    element.set(qn("r:id"), attached)
    mine.settings.element.insert(0, element)
    package = mine.part.package
    assert package is not None
    for kind, name, on in (
        (RELATIONSHIP_TYPE.COMMENTS, "/word/comments.xml", mine.part),
        (RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, "/docProps/custom.xml", package),
        (RELATIONSHIP_TYPE.FOOTNOTES, "/word/footnotes.xml", mine.part),
    ):
        on.relate_to(Part(PackURI(name), "application/xml", f"<a>{SECRET}</a>".encode(), package), kind)
    return saved(mine)


@cache
def by_it() -> bytes:
    return Press("vi", offices()).print(html_of(MAO_KHE), "docx")


def test_its_looks_are_used():
    made, plain = docx.Document(io.BytesIO(by_it())), docx.Document(io.BytesIO(printed(MAO_KHE, "docx")))
    assert made.styles[LOOKS["section"].name].font.size == Pt(19)
    assert made.styles[LOOKS["title"].name].font.size == Pt(14), "a style that it lacks is ours"
    assert [item.text for item in made.paragraphs] == [item.text for item in plain.paragraphs]


def test_tables_are_as_broad_as_its_lines():
    section = docx.Document(io.BytesIO(by_it())).sections[0]
    assert section.left_margin is not None
    assert round(section.left_margin.mm) == 35
    tables = docx.Document(io.BytesIO(by_it())).tables
    assert {round(sum(column.width or 0 for column in table.columns) / Mm(1)) for table in tables} == {210 - 35 - 15}


def test_nothing_else_of_it_is_kept():
    with zipfile.ZipFile(io.BytesIO(offices())) as given, zipfile.ZipFile(io.BytesIO(by_it())) as made:
        before = b"".join(given.read(name) for name in given.namelist())
        after = {name: made.read(name) for name in made.namelist()}
    assert before.count(SECRET.encode()) >= 6
    assert AFAR.encode() in before
    assert [name for name, data in after.items() if SECRET.encode() in data or b'TargetMode="External"' in data] == []
    assert not {"word/comments.xml", "word/footnotes.xml", "docProps/custom.xml", "docProps/app.xml"} & set(after)
    assert len([name for name in after if name.startswith("word/media/")]) == 1, "the chart of the paper alone"


def test_the_shipped_template_shows_every_style_but_that_of_the_foot_in_the_text():
    shown = docx.Document(io.BytesIO(as_word(sample("vi"), "vi", typesetter().drawing)))
    names = {item.get(qn("w:val")) for item in shown.element.body.iter(qn("w:pStyle"))}
    used = {style.name for style in shown.styles if style.style_id in names}
    assert {look.name for look in LOOKS.values()} - used == {LOOKS["codes"].name}
