"""The styles of a Word paper, each by its name. A template that has a style of that name keeps its own look of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.styles.style import BaseStyle

from ctlc_rules.exchange.papers.blocks import Style
from ctlc_rules.exchange.papers.word_xml import Element, twips, w

FONT = "Times New Roman"
NOT_OLDER = "15"
"""Layout as of Word 2013: the lines of a table begin at the margin."""


@dataclass(frozen=True, slots=True)
class Look:
    """size: in half-points. before, after: in twentieths of a point. level: of a heading. left, right: indents, in tenths of a mm."""

    name: str
    size: int
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: Literal["left", "center", "right"] = "left"
    before: int = 0
    after: int = 80
    level: int = 0
    keep: bool = False
    rule: Literal["", "under", "box", "dots"] = ""
    left: int = 0
    right: int = 0


LOOKS: dict[Style | Literal["list", "small-list", "term", "small-term"], Look] = {
    "body": Look("CTLC Văn bản", 26),
    "title": Look("CTLC Tên giấy", 28, bold=True, caps=True, align="center", before=20, after=80, level=1, keep=True),
    "section": Look("CTLC Đề mục 1", 26, bold=True, before=200, after=80, level=2, keep=True),
    "part": Look("CTLC Đề mục 2", 26, bold=True, before=180, after=60, level=3, keep=True),
    "item": Look("CTLC Đề mục 3", 22, bold=True, before=140, after=20, level=4, keep=True),
    "notice": Look("CTLC Lưu ý", 26, bold=True, align="center", before=80, after=80, rule="box", left=12, right=12),
    "result": Look("CTLC Kết quả", 28, bold=True, align="center", before=160, after=160),
    "small-title": Look("CTLC Trích yếu", 26, bold=True, align="center"),
    "agency": Look("CTLC Cơ quan", 24, align="center", after=0),
    "unit": Look("CTLC Đơn vị ban hành", 24, bold=True, align="center", after=0),
    "rule": Look("CTLC Đường kẻ", 4, align="center", after=60, rule="under", left=220, right=220),
    "country": Look("CTLC Quốc hiệu", 24, bold=True, align="center", after=0),
    "motto": Look("CTLC Tiêu ngữ", 26, bold=True, align="center", after=80, rule="under", left=140, right=140),
    "place": Look("CTLC Địa danh", 26, italic=True, align="right"),
    "about": Look("CTLC Ghi dưới tên giấy", 22, italic=True, align="center"),
    "caption": Look("CTLC Tên bảng", 26, bold=True, before=160, after=60, keep=True),
    "cell": Look("CTLC Ô bảng", 20, after=0),
    "codes": Look("CTLC Chân trang", 16, after=0),
    "write": Look("CTLC Dòng để ghi", 26, before=200, after=60, rule="dots"),
    "signer": Look("CTLC Chức vụ người ký", 26, align="center", after=0),
    "list": Look("CTLC Gạch đầu dòng", 26, after=40),
    "small-list": Look("CTLC Gạch đầu dòng nhỏ", 20, after=10),
    "term": Look("CTLC Từ nêu trước", 26, bold=True, before=80, after=40, keep=True),
    "small-term": Look("CTLC Lý do", 20, after=10),
}


def look_for(document: Document) -> None:
    """Add the styles that the document lacks; with all of them ours, its language is Vietnamese."""
    known = {style.name for style in document.styles}
    default = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    above = default.style_id if default is not None else "Normal"  # Word names it in the language of its user
    for look in LOOKS.values():
        if look.name not in known:
            document.styles.element.append(_style(look, above))


def style_id(document: Document, look: Look) -> str:
    style: BaseStyle = document.styles[look.name]
    return str(style.style_id)


def defaults(document: Document) -> None:
    """What our own template has of the page and the letters before any style speaks."""
    old = document.styles.element.find(qn("w:docDefaults"))
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    letters = w("rPr", fonts, w("sz", val=26), w("szCs", val=26), w("lang", val="vi-VN", eastAsia="vi-VN"))
    made = w("docDefaults", w("rPrDefault", letters), w("pPrDefault", w("pPr", w("spacing", after=0, line=240, lineRule="auto"))))
    if old is not None:
        document.styles.element.replace(old, made)
    for style in list(document.styles):
        if not style.element.get(qn("w:default")):
            document.styles.element.remove(style.element)
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), NOT_OLDER)
    normal = document.styles["Normal"].element
    for child in list(normal):
        if child.tag in (qn("w:rPr"), qn("w:pPr")):
            normal.remove(child)


def _style(look: Look, above: str) -> Element:
    key = "CTLC" + str(next(place for place, other in enumerate(LOOKS.values(), 1) if other is look))
    return w(
        "style", w("name", val=look.name), w("basedOn", val=above), w("qFormat"), _paragraph(look), _letters(look),
        type="paragraph", customStyle=1, styleId=key,
    )  # fmt: skip


def _paragraph(look: Look) -> Element:
    return w(
        "pPr",
        w("keepNext") if look.keep else None,
        _rule(look),
        w("spacing", before=look.before, after=look.after),
        w("ind", left=twips(look.left), right=twips(look.right)) if look.left or look.right else None,
        w("jc", val=look.align),
        w("outlineLvl", val=look.level - 1) if look.level else None,
    )


def _rule(look: Look) -> Element | None:
    if not look.rule:
        return None
    if look.rule == "box":
        return w("pBdr", *(w(side, val="single", sz=12, space=3, color="auto") for side in ("top", "left", "bottom", "right")))
    kind, size = ("single", 6) if look.rule == "under" else ("dotted", 4)
    sides = ("bottom", "between") if look.rule == "dots" else ("bottom",)  # lines one under the other have one border to Word
    return w("pBdr", *(w(side, val=kind, sz=size, space=1, color="auto") for side in sides))


def _letters(look: Look) -> Element:
    return w(
        "rPr",
        w("b") if look.bold else None,
        w("i") if look.italic else None,
        w("caps") if look.caps else None,
        w("sz", val=look.size),
        w("szCs", val=look.size),
    )
