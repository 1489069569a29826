"""The pages of a Word paper: their size and margins, the number at the top, the codes at the foot, the words across the page."""

from __future__ import annotations

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Mm

from ctlc_rules.exchange.papers.as_data import page_words
from ctlc_rules.exchange.papers.blocks import Run, Sheet
from ctlc_rules.exchange.papers.word_styles import LOOKS, style_id
from ctlc_rules.exchange.papers.word_xml import Element, field, prefixes, run, tab, w
from ctlc_rules.words import Lang

SHORT, LONG = 210, 297
"""A4, in mm."""
UPRIGHT = (20, 15, 20, 30)
ACROSS = (20, 15, 20, 20)
"""Top, right, bottom and left margins, in mm: decree 30/2020/NĐ-CP, annex I, has 20 to 25, 15 to 20, 20 to 25, 30 to 35."""
LONG_MARK = 14
A_TWENTIETH = 635
"""Of a point, in the units of this library."""


def text_width(section: Section) -> int:
    """Of a line of text, in twentieths of a point."""
    wide, left, right = (side or Mm(0) for side in (section.page_width, section.left_margin, section.right_margin))
    return (wide - left - right) // A_TWENTIETH


def new_section(document: Document, first: bool) -> Section:
    return document.sections[0] if first else document.add_section(WD_SECTION.NEW_PAGE)


def set_page(document: Document, section: Section, sheet: Sheet, lang: Lang, first: bool, own_margins: bool) -> None:
    """first: its first page is that of the file, without a number. own_margins: those of the template are kept on upright pages."""
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.across else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(LONG), Mm(SHORT)) if sheet.across else (Mm(SHORT), Mm(LONG))
    if sheet.across or not own_margins:
        top, right, bottom, left = ACROSS if sheet.across else UPRIGHT
        section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
        section.left_margin, section.right_margin = Mm(left), Mm(right)
        section.header_distance, section.footer_distance = Mm(10), Mm(10)
    section.different_first_page_header_footer = True
    for header, numbered in ((section.first_page_header, not first), (section.header, True)):
        header.is_linked_to_previous = False
        _fill(header._element, _header(document, sheet, numbered))
    for footer in (section.first_page_footer, section.footer):
        footer.is_linked_to_previous = False
        _fill(footer._element, _footer(document, sheet, lang, text_width(section)))


def _fill(part: Element, paragraph: Element) -> None:
    for child in list(part):
        part.remove(child)
    part.append(paragraph)


def _header(document: Document, sheet: Sheet, numbered: bool) -> Element:
    """The words across the page hang on the header, so that they stand on each page."""
    mark = [_mark(sheet)] if sheet.watermark else []
    number = field("PAGE") if numbered else []
    look = w("pPr", w("pStyle", val=style_id(document, LOOKS["body"])), w("jc", val="center"))
    return w("p", look, *mark, *number)


def _footer(document: Document, sheet: Sheet, lang: Lang, width: int) -> Element:
    before, between, after = page_words(lang)
    stop = w("tabs", w("tab", val="right", pos=width))
    look = w("pPr", w("pStyle", val=style_id(document, LOOKS["codes"])), stop)
    words = [run(Run(before)), *field("PAGE"), run(Run(between)), *field("NUMPAGES"), *([run(Run(after))] if after else [])]
    return w("p", look, run(Run(sheet.foot)), tab(), *words)


def _mark(sheet: Sheet) -> Element:
    """Word's own form of a watermark: a text along a path, turned, grey, behind the text."""
    wide, high = (440, 60) if len(sheet.watermark) > LONG_MARK else (400, 100)
    names = " ".join(f'xmlns:{key}="{value}"' for key, value in {**prefixes("w"), **VML}.items())
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{wide}pt;height:{high}pt;rotation:315;z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    made = parse_xml(
        f'<w:r {names}><w:rPr><w:noProof/></w:rPr><w:pict>{SHAPE_TYPE}<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" '
        f'type="#_x0000_t136" style="{style}" o:allowincell="f" fillcolor="#ececec" stroked="f">'
        '<v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold"/></v:shape></w:pict></w:r>'
    )
    path = next(made.iter(f"{{{VML['v']}}}shape"))[0]
    path.set("string", sheet.watermark)
    return made


VML = {"v": "urn:schemas-microsoft-com:vml", "o": "urn:schemas-microsoft-com:office:office"}
SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>'
    '<v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/>'
    '<v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype>'
)
"""Text along a straight path, as the format defines this shape."""
