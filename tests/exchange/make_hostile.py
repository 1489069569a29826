"""Files that no reader may open: each with the code of the one sentence that it is answered with. A library of tests and benchmarks."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pypdf import PdfReader, PdfWriter

from tests.exchange.make_documents import as_docx, as_pdf, described

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
REPORT = described(["**BÁO CÁO", "Trung tâm mở 5 lớp, 120 lượt người."])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@dataclass(frozen=True)
class Hostile:
    """code: "" where nothing is wrong with the file but that reading it could take long."""

    name: str
    file: str
    make: Callable[[], bytes]
    code: str


def packed(parts: dict[str, bytes | str], level: int = 9) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return made.getvalue()


def body(inner: str, before: str = "") -> bytes:
    return packed({"word/document.xml": f"{before}<w:document {W}><w:body>{inner}</w:body></w:document>"})


def stored(inner: str) -> bytes:
    """Not packed, so that its ratio is 1."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        new.writestr("word/document.xml", f"<w:document {W}><w:body>{inner}</w:body></w:document>")
    return made.getvalue()


def bomb(size: int) -> bytes:
    """A Word file whose document unpacks to so many million blanks, said to be 100 bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new, new.open("word/document.xml", "w", force_zip64=True) as part:
        for _ in range(size):
            part.write(b" " * 1_000_000)
    return made.getvalue()


def lying() -> bytes:
    """The sizes in the head of the archive say 100 bytes."""
    data = bytearray(bomb(20))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def overlapping() -> bytes:
    """Hundreds of names for one part of a megabyte."""
    data = packed({"word/document.xml": b" " * 1_000_000})
    head = data.rfind(b"PK\x01\x02")
    end = data.rfind(b"PK\x05\x06")
    entry = data[head:end]
    tail = bytearray(data[end:])
    tail[8:12] = (400).to_bytes(2, "little") * 2
    tail[12:16] = (400 * len(entry)).to_bytes(4, "little")
    return data[:head] + entry * 400 + bytes(tail)


def locked_zip() -> bytes:
    data = bytearray(as_docx(REPORT))
    for at in _places(data, b"PK\x01\x02"):
        data[at + 8] |= 1
    return bytes(data)


def _places(data: bytes | bytearray, mark: bytes) -> Iterator[int]:
    at = data.find(mark)
    while at >= 0:
        yield at
        at = data.find(mark, at + 1)


def locked_pdf() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(as_pdf(REPORT))))
    writer.encrypt("mat-khau", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, from 1: the first is the catalogue."""
    out = b"%PDF-1.4\n"
    starts = []
    for number, item in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    rows = b"".join(b"%010d 00000 n \n" % start for start in starts)
    count = len(objects) + 1
    tail = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (count, rows, tail)


def stream(data: bytes, words: bytes = b"", pack: bool = True) -> bytes:
    data = zlib.compress(data, 9) if pack else data
    return b"<<%s%s/Length %d>>stream\n%s\nendstream" % (words, b"/Filter/FlateDecode" if pack else b"", len(data), data)


def page_of(content: bytes, resources: bytes = b"", *more: bytes) -> bytes:
    """One page: object 4 is its content, `more` are those from 5."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<%s>>>>" % resources
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, *more)


def laughing_forms() -> bytes:
    """Each form draws the next one twenty times."""
    last = 12
    forms = [
        stream(
            b"/F Do " * 20 if number < last else b"BT ET",
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>" % min(number + 1, last),
        )
        for number in range(5, last + 1)
    ]
    return page_of(stream(b"/F Do"), b"/XObject<</F 5 0 R>>", *forms)


def endless_letters() -> bytes:
    """A font whose table of letters has a row for four thousand million."""
    table = b"begincmap 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap"
    font = b"<</Type/Font/Subtype/TrueType/BaseFont/A/ToUnicode 6 0 R>>"
    return page_of(stream(b"BT /F 12 Tf 72 700 Td (Bao cao) Tj ET"), b"/Font<</F 5 0 R>>", font, stream(table))


def many_pages() -> bytes:
    kids = b"".join(b"%d 0 R " % number for number in range(4, 2004))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 2000>>" % kids, stream(b"BT ET"), *[page] * 2000)


def scan() -> bytes:
    picture = stream(bytes(100 * 100), b"/Type/XObject/Subtype/Image/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceGray")
    return page_of(stream(b"q 595 0 0 842 0 0 cm /I Do Q"), b"/XObject<</I 5 0 R>>", picture)


def nested(opening: str, closing: str, times: int) -> str:
    return opening * times + "x" + closing * times


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


TABLE, ENDTABLE = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
HOSTILE: tuple[Hostile, ...] = (
    Hostile("empty", "r.docx", bytes, "document-empty"),
    Hostile("empty text", "r.txt", bytes, "document-empty"),
    Hostile("blanks only", "r.txt", lambda: b" \n" * 1000, "document-empty"),
    Hostile("a page without text", "r.html", lambda: b"<html><body><img src='a.png'></body></html>", "document-empty"),
    Hostile("truncated Word file", "r.docx", lambda: _cut(as_docx(REPORT)), "document-broken"),
    Hostile("truncated PDF", "r.pdf", lambda: _cut(as_pdf(REPORT)), "document-broken"),
    Hostile("broken XML", "r.docx", lambda: packed({"word/document.xml": "<w:document><w:body>"}), "document-broken"),
    Hostile("a Word file without its document", "r.docx", lambda: packed({"word/styles.xml": "<a/>"}), "document-broken"),
    Hostile("locked Word file", "r.docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(2000), "document-locked"),
    Hostile("locked old Word file", "r.doc", lambda: OLE + b"\xec\xa5" + bytes(9) + b"\x01" + bytes(2000), "document-locked"),
    Hostile("locked archive", "r.docx", locked_zip, "document-locked"),
    Hostile("locked PDF", "r.pdf", locked_pdf, "document-locked"),
    Hostile("zip bomb", "r.docx", lambda: bomb(60), "document-too-long-part"),
    Hostile("zip bomb of noughts", "r.docx", lambda: packed({"word/document.xml": bytes(60_000_000)}), "document-broken"),
    Hostile("zip bomb in a picture", "r.docx", lambda: packed({"word/document.xml": "", "word/a.png": bytes(60_000_000)}), "document-bomb"),
    Hostile("zip bomb that says it is small", "r.docx", lying, "document-broken"),
    Hostile("zip bomb of one part with many names", "r.docx", overlapping, "document-bomb"),
    Hostile("thousands of parts", "r.docx", lambda: packed({f"word/{n}.xml": "" for n in range(5000)}), "document-bomb"),
    Hostile("XML bomb", "r.docx", lambda: body("&l9;", f"<!DOCTYPE a [<!ENTITY l0 'ha'>{LAUGHS}]>"), "document-entities"),
    Hostile(
        "XML bomb in UTF-16",
        "r.docx",
        lambda: packed({"word/document.xml": f"<!DOCTYPE a [<!ENTITY l0 'ha'>{LAUGHS}]><a>&l9;</a>".encode("utf-16")}),
        "document-entities",
    ),
    Hostile("external entity", "r.docx", lambda: body("&x;", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]>'), "document-entities"),
    Hostile("PDF called .docx", "r.docx", lambda: as_pdf(REPORT), "document-other-kind"),
    Hostile("Word file called .pdf", "r.pdf", lambda: as_docx(REPORT), "document-other-kind"),
    Hostile("web page called .doc", "r.doc", lambda: b"<html><body><p>a</p></body></html>", "document-other-kind"),
    Hostile("program called .docx", "r.docx", lambda: b"MZ\x90\x00" + bytes(4000), "document-not-a-report"),
    Hostile("picture called .pdf", "r.pdf", lambda: b"\x89PNG\r\n\x1a\n" + bytes(4000), "document-not-a-report"),
    Hostile("workbook", "r.xlsx", lambda: packed({"xl/workbook.xml": "<a/>"}), "document-not-a-report"),
    Hostile("archive of reports", "r.zip", lambda: packed({"a.txt": "a"}), "document-not-a-report"),
    Hostile("noise", "r.dat", lambda: bytes(range(256)) * 100, "document-unknown"),
    Hostile("60 MB", "r.docx", lambda: b"PK\x03\x04" + bytes(60_000_000), "document-too-big"),
    Hostile("5 MB of text", "r.txt", lambda: b"A" * 5_000_000, "document-too-big"),
    Hostile("a document of 9 MB", "r.docx", lambda: body("".join(f"<w:p>{n}</w:p>" for n in range(600_000))), "document-too-long-part"),
    Hostile("a million empty tags", "r.docx", lambda: stored("<w:p/>" * 1_100_000), "document-too-long-part"),
    Hostile("450,000 paragraphs of nothing", "r.docx", lambda: stored("<w:p/>" * 450_000), "document-too-long"),
    Hostile("120,000 runs", "r.docx", lambda: stored(f"<w:p>{'<w:r/>' * 120_000}</w:p>"), "document-too-long"),
    Hostile("30,000 runs of one paragraph", "r.docx", lambda: stored(f"<w:p>{'<w:r><w:t>a</w:t></w:r>' * 30_000}</w:p>"), ""),
    Hostile("120,000 paragraphs", "r.html", lambda: b"<p>a" * 120_000, "document-too-long"),
    Hostile("million tags", "r.html", lambda: b"<p>" * 1_200_000, "document-too-long"),
    Hostile("comments that end and end", "r.html", lambda: b"<!---->" * 500 + b"<" * 100, "document-other-kind"),
    Hostile("spans of a billion", "r.html", lambda: b"<table>" + b"<tr><td colspan=9999 rowspan=9999>a<td>b" * 3000, "document-too-long"),
    Hostile("tables in tables", "r.docx", lambda: body(nested(TABLE, ENDTABLE, 3000)), "document-broken"),
    Hostile("tables in tables of a page", "r.html", lambda: nested("<table><tr><td>", "", 3000).encode(), "document-broken"),
    Hostile("blocks in blocks", "r.html", lambda: nested("<div>", "", 200_000).encode(), "document-broken"),
    Hostile("PDF bomb", "r.pdf", lambda: page_of(stream(b" " * 60_000_000)), "document-bomb"),
    Hostile("PDF bomb said to be a picture", "r.pdf", lambda: page_of(stream(b"q Q " * 5_000_000, b"/Subtype/Image")), "document-bomb"),
    Hostile("forms in forms", "r.pdf", laughing_forms, "document-bomb"),
    Hostile("2,000 pages", "r.pdf", many_pages, "document-too-many-pages"),
    Hostile("pages in a ring", "r.pdf", lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]>>"), "document-empty"),
    Hostile("a font of four thousand million letters", "r.pdf", endless_letters, "document-bomb"),
    Hostile("PDF that is a scan", "r.pdf", scan, "document-scanned"),
    Hostile("letters of no table", "r.txt", lambda: bytes(range(0x80, 0x100)) * 20, "letters-unknown"),
    Hostile("the start of a table 16,000 times", "r.txt", lambda: b"TT\n\nT\xc3\xaan\n\n1\n\n" * 16_000, "document-too-long"),
    Hostile("a tab and a figure 49,000 times", "r.txt", lambda: b"\t1\n" * 49_000, "document-too-long"),
    Hostile("bars 49,000 times", "r.txt", lambda: b"| 1 | 2 |\n\n" * 49_000, "document-too-long"),
    Hostile("one line of 200,000 figures", "r.txt", lambda: b"1.000 " * 200_000, "document-too-long"),
)
