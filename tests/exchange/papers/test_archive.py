"""What makes a PDF one for the archive (PDF/A-2a) and for those who hear it (PDF/UA-1), as far as the file's own structure tells.

No checker of the standards themselves could be had from a package registry; the typesetter refuses to write a file that breaks them.
"""

import io
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from ctlc_rules.report.markup import el
from tests.exchange.papers.made import CASES, PAPERS, PRESS, page_of, printed

FORBIDDEN = {"/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia", "/Movie", "/Sound", "/URI", "/GoToR", "/SubmitForm"}


@cache
def reader(case: str) -> PdfReader:
    return PdfReader(io.BytesIO(printed(case, "pdf")))


def objects(found: PdfObject | None, seen: set[int]) -> Iterator[PdfObject]:
    """Every object that a file reaches from its catalogue."""
    if isinstance(found, IndirectObject):
        if found.idnum in seen:
            return
        seen.add(found.idnum)
        found = found.get_object()
    if isinstance(found, DictionaryObject):
        yield found
        for value in found.values():
            yield from objects(value, seen)
    elif isinstance(found, ArrayObject):
        for value in found:
            yield from objects(value, seen)


@cache
def everything_of(case: str) -> list[Any]:
    return everything(reader(case))


def everything(file: PdfReader) -> list[Any]:
    return [item for item in objects(file.trailer["/Root"], set()) if isinstance(item, DictionaryObject)]


@pytest.mark.parametrize("case", PAPERS)
def test_the_file_says_which_standards_it_keeps(case: str):
    root: Any = reader(case).trailer["/Root"].get_object()
    metadata = etree.fromstring(root["/Metadata"].get_object().get_data())
    said = {etree.QName(item).localname: (item.text or "").strip() for item in metadata.iter() if isinstance(item.tag, str)}
    of = {etree.QName(item).namespace: item.text for item in metadata.iter() if etree.QName(item).localname == "part"}
    assert of == {"http://www.aiim.org/pdfa/ns/id/": "2", "http://www.aiim.org/pdfua/ns/id/": "1"}
    assert said["conformance"] == "A"
    assert root["/Lang"] == "vi"
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    [intent] = root["/OutputIntents"]
    assert intent["/S"] == "/GTS_PDFA1"
    assert len(intent["/DestOutputProfile"].get_object().get_data()) > 100


@pytest.mark.parametrize("case", PAPERS)
def test_every_font_is_in_the_file_with_its_letters(case: str):
    fonts = [item for item in everything_of(case) if item.get("/Type") == "/Font" and "/DescendantFonts" in item]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font, font["/BaseFont"]
        inner = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(inner), font["/BaseFont"]
    assert any("Tinos" in font["/BaseFont"] for font in fonts)
    simple = {"/Type1", "/TrueType", "/Type3"}
    assert not [item for item in everything_of(case) if item.get("/Type") == "/Font" and item.get("/Subtype") in simple]


@pytest.mark.parametrize("case", PAPERS)
def test_the_file_needs_nothing_and_does_nothing(case: str):
    file = reader(case)
    assert not file.is_encrypted
    found = everything_of(case)
    assert not {key for item in found for key in item} & FORBIDDEN
    assert not {str(item.get("/S")) for item in found} & FORBIDDEN
    root: Any = file.trailer["/Root"].get_object()
    assert not {"/OpenAction", "/AA"} & set(root)


@pytest.mark.parametrize("case", PAPERS)
def test_what_a_validator_asks_of_the_file_itself(case: str):
    """ISO 19005-2: the head (6.1.2), the trailer (6.1.3), filters (6.1.7), boxes and annotations (6.3), one colour profile (6.2.3)."""
    data, file = printed(case, "pdf"), reader(case)
    first, second = data.splitlines()[:2]
    assert first in (b"%PDF-1.7", b"%PDF-1.4")
    assert second.startswith(b"%")
    assert sum(byte > 127 for byte in second[1:5]) == 4
    assert data.rstrip().endswith(b"%%EOF")
    identity: Any = file.trailer["/ID"]
    assert len(identity) == 2
    found = everything_of(case)
    assert not {"/LZWDecode", "/Crypt"} & {str(name) for item in found for name in [item.get("/Filter")] if name}
    assert all("/Annots" not in page for page in file.pages)
    drawn = {key for item in found for key in item if item.get("/Type") == "/XObject"}
    assert not {"/XFA", "/PS", "/Alternates", "/OPI", "/F"} & drawn
    profiles = [item for item in found if item.get("/Type") == "/OutputIntent"]
    assert len(profiles) == 1
    assert all("/TR" not in item and "/HTP" not in item for item in found if item.get("/Type") == "/ExtGState")


@pytest.mark.parametrize("case", PAPERS)
def test_what_the_file_says_of_itself_agrees(case: str):
    """Title and dates of the information dictionary and of the metadata (ISO 19005-2, 6.6.2)."""
    file = reader(case)
    root: Any = file.trailer["/Root"].get_object()
    metadata = etree.fromstring(root["/Metadata"].get_object().get_data())
    titles = [item.text for item in metadata.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li") if item.text]
    about: Any = file.metadata
    assert about.title in titles
    [made] = [item.text for item in metadata.iter("{http://ns.adobe.com/xap/1.0/}CreateDate")]
    assert made
    assert about.creation_date.isoformat()[:10] == made[:10] == "2000-01-01"


def kinds(case: str) -> list[str]:
    return [str(item["/S"]) for item in everything_of(case) if item.get("/S") and ("/K" in item or "/P" in item)]


@pytest.mark.parametrize("case", CASES)
def test_the_structure_has_tables_with_heads_lists_and_a_picture_with_words(case: str):
    found = kinds(case)
    assert {"/Document", "/Table", "/TR", "/TH", "/TD", "/H1", "/H2", "/H3", "/H4", "/L", "/LI", "/Figure"} <= set(found)
    figures = [item for item in everything_of(case) if item.get("/S") == "/Figure"]
    assert all(len(str(item["/Alt"])) > 20 for item in figures)
    assert found.count("/H1") == 1


def test_headings_that_leave_out_a_level_are_brought_in_order():
    data = PRESS.print(page_of(el("div", el("h3", "Mục"), el("h1", "Tên"), el("h4", "Tiêu chí"))), "pdf")
    file = PdfReader(io.BytesIO(data))
    found = [str(item["/S"]) for item in everything(file) if str(item.get("/S")) in ("/H1", "/H2", "/H3", "/H4")]
    assert found == ["/H1", "/H1", "/H2"]


def test_the_title_is_the_papers():
    about: Any = reader(CASES[0]).metadata
    assert about.title == "Phiếu đánh giá, xếp loại: TTHTCĐ phường Mạo Khê"
