"""A page that stands alone: no script, no picture, no font from elsewhere. Made for A4 paper and for a narrow telephone."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from ctlc_rules.report.markup import Safe, css_text, el
from ctlc_rules.words import Lang, say

_SCREEN = """
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#e9e9e9;color:#111;font:12pt/1.35 "Times New Roman",Tinos,"Liberation Serif",Times,serif}
.sheet{position:relative;max-width:210mm;margin:1rem auto;padding:12mm 15mm;background-color:#fff;background-repeat:repeat-y;
 background-position:center top;-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{margin:.4em 0 .2em;font-size:1.3em;text-align:center;text-transform:uppercase}
h2{margin:1.2em 0 .4em;font-size:1.1em}
h3{margin:1em 0 .3em;font-size:1.05em}
h4{margin:.7em 0 .1em;font-size:1em}
p{margin:.3em 0}
ul{margin:.1em 0;padding-left:1.2em}
table{width:100%;border-collapse:collapse;margin:.4em 0}
caption{padding:.4em 0;font-weight:bold;text-align:left}
th,td{border:1px solid #555;padding:.2em .35em;text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{text-align:center;vertical-align:middle}
code{font-family:inherit}
.letterhead{display:flex;gap:1em;justify-content:space-between;text-align:center}
.letterhead>div{flex:0 1 auto;min-width:38%}
.letterhead p{margin:.1em 0}
.unit{font-weight:bold}
.letterhead .rule{margin-top:-.8em}
.place{margin-top:.5em;font-style:italic}
.country{white-space:nowrap;font-size:.92em}
.motto{display:inline-block;padding-bottom:.15em;border-bottom:1px solid #111}
.annexed{text-align:center;font-style:italic}
.notice{padding:.3em .5em;border:2px solid #111;font-weight:bold;text-align:center}
.result{margin:.6em 0;font-size:1.15em;font-weight:bold;text-align:center}
.identity{font-size:.92em}
.identity th{width:24%;font-weight:normal}
.identity th,.identity td{border-color:#999}
.grading{font-size:.77em;table-layout:fixed}
.grading th,.grading td{padding:.2em .3em}
.grading th{font-weight:normal}
.grading thead th,.scale thead th{font-size:.9em;padding:.2em .1em;overflow-wrap:normal}
.grading thead th,.grading .section th,.grading .sum th,.grading .sum td{font-weight:bold}
.grading .section th{background:rgba(0,0,0,.07)}
.grading .sum td.reason{font-weight:normal}
.grading .no,.grading .max,.grading .got,.grading .counted{text-align:center}
.grading th.no{width:5.5%}
.grading th.max{width:7%}
.grading th.got,.grading th.counted{width:10%}
.grading thead th.criterion{width:21%}
.grading thead th.evidence{width:9.5%}
.grading thead th.notes{width:11%}
.grading thead th.verdict{width:12%}
.missing table,.figures,.checks,.rules{font-size:.85em}
.rules tbody th,.figures tbody th,.checks tbody th{font-weight:normal}
.rules th:first-child{width:24%}
.rules th:nth-child(3){width:16%}
.figures th:first-child{width:40%}
.figures th:nth-child(2){width:18%}
.checks th:first-child{width:50%}
.scale{font-size:.74em;table-layout:fixed}
.scale tbody th{font-weight:normal}
.scale .sum th,.scale .sum td{font-weight:bold}
.across{max-width:297mm}
.scale th:first-child{width:4.5%}
.scale th:nth-child(2){width:15%}
.scale.points th:nth-child(4){width:5.5%}
.scale.points td:nth-child(4){text-align:center}
.scale th:nth-last-child(2){width:17%}
.scale th:last-child{width:26%}
.missing th{font-weight:normal}
.missing thead th{font-weight:bold}
.missing td{width:12%}
.missing td:nth-child(2){width:26%}
.figure{text-align:right;white-space:nowrap}
.columns{display:flex;gap:1em;align-items:flex-start}
.columns>*{flex:1 1 50%}
figure{margin:.8em auto;max-width:130mm}
figcaption{font-size:.85em;text-align:center}
.bars{display:block;width:100%;height:auto;overflow:visible;font:12px "Times New Roman",Tinos,"Liberation Serif",Times,serif}
.bars .frame{fill:#fff;stroke:#333}
.bars .sure{fill:#777}
.bars .minimum{stroke:#111;stroke-width:2;stroke-dasharray:2 1.5}
.bars .mark{font-size:10px}
.legend{white-space:nowrap;margin-left:.8em}
.key{display:inline-block;width:1em;height:.7em;border:1px solid #333}
.key.sure{background:#777}
.key.open{background:repeating-linear-gradient(-45deg,#fff 0 2px,#333 2px 3px)}
.reasons{font-size:.85em}
.reasons th{width:22%;font-weight:normal}
.because{font-size:.8em;margin:.5em 0}
.because dl{display:grid;grid-template-columns:6.5em 1fr;gap:.1em .6em;margin:.1em 0 0}
.because dt{font-style:italic}
.because dd{margin:0}
.because ul{list-style:none;margin:0;padding-left:0}
.because h4 span{float:right;white-space:nowrap}
.reader{font-style:italic}
.signing{break-inside:avoid}
.closing{display:flex;gap:1em;margin-top:1em}
.closing>*{flex:1}
.signatory{text-align:center}
.to,.about{text-align:center}
.about{font-weight:bold}
.listed{font-size:.8em}
.results{min-width:44em}
.listed tbody th{font-weight:normal}
.listed .sum th,.listed .sum td{font-weight:bold}
.listed .no,.listed .got,.listed .score{text-align:center}
.number{text-align:center}
.signed{display:flex;gap:1em;margin:1em 0;min-height:40mm;text-align:center}
.signed>*{flex:1}
.room{height:18mm}
ul.copies{list-style:"- ";padding-left:.8em}
p.copies+ul,ul.copies{font-size:.85em}
.write{height:1.8em;border-bottom:1px dotted #333}
.codes{margin-top:1em;font-size:.75em}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
.wide{overflow-x:auto}
"""

_PHONE = """
@media screen and (max-width:640px){
 body{font-size:16px}
 .sheet{margin:0;padding:.8rem;background-size:100% auto}
 .letterhead,.columns,.signed{display:block}
 .identity th{width:38%}
 .grading{font-size:.95em}
 .cards,.cards tbody,.cards tr,.cards th,.cards td,.cards caption{display:block;width:auto}
 .cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 .cards tr{margin:0 0 .6em;padding:.3em 0;border:1px solid #555}
 .cards th,.cards td{border:0;padding:.1em .5em}
 .cards tbody th.criterion{width:auto;font-weight:bold}
 .cards td.no{display:none}
 .cards th[data-no]::before{content:attr(data-no) ". "}
 .cards td.blank{display:none}
 .cards .max,.cards .got,.cards .counted,.cards .no{text-align:left}
 .cards td::before{content:attr(data-label) ": ";color:#444}
 .because{font-size:.95em}
 .because h4 span{float:none}
 .because dl{display:block}
 .country{font-size:.8em}
 .missing table,.figures,.checks{font-size:.85em}
 .scale{font-size:.95em}
 .scale.points td:nth-child(4){text-align:left}
}
"""

_PRINT = """
@media print{
 body{background:none;font-size:13pt}
 .sheet{max-width:none;margin:0;padding:0;background-size:auto 128.5mm;background-position:center top}
 .wide{overflow:visible}
 thead{display:table-header-group}
 tr,figure,.notice,.because li{break-inside:avoid}
 h2,h3,h4,caption,tr.section{break-after:avoid}
 tr.sum{break-before:avoid}
 .annex{break-before:page}
 .sheet+.sheet{break-before:page}
 .on-screen{display:none}
}
"""

_PAPER = "size:A4;margin:20mm 15mm 20mm 30mm"
_ACROSS = "size:A4 landscape;margin:15mm 15mm 15mm 20mm"


def page(title: str, lang: Lang, body: Safe, style: str = "") -> str:
    """The whole document. style: what this document adds."""
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("title", title),
        el("style", Safe(f"@page{{{_PAPER}}}{_SCREEN}{_PHONE}{_PRINT}{style}")),
    )
    return f"<!DOCTYPE html>\n{el('html', head, el('body', el('main', body)), lang=lang)}\n"


def sheet_style(anchor: str, lang: Lang, watermark: Sequence[str], foot: str, across: bool = False) -> str:
    """The style of one sheet: its own foot on each of its pages, and the watermark behind all of them. across: broad tables."""
    where = say("print.page", lang, page="\0", pages="\1")
    before, between, after = where.replace("\1", "\0").split("\0")
    count = f"{css_text(before)} counter(page) {css_text(between)} counter(pages) {css_text(after)}"
    small = 'font:8pt "Times New Roman",Tinos,"Liberation Serif",serif'
    margins = f"@bottom-left{{content:{css_text(foot)};{small};width:80%;text-align:left}}@bottom-right{{content:{count};{small}}}"
    own = f"@page {anchor}{{{_ACROSS if across else _PAPER};{margins}}}#{anchor}{{page:{anchor}}}"
    return own + (f"#{anchor}{{background-image:url({_picture(' · '.join(watermark))})}}" if watermark else "")


def _picture(text: str) -> str:
    """The words aslant, grey, as a picture that is repeated down the sheet: one tile is shorter than a page, so each page has it whole."""
    size = 74 if len(text) <= len("CHƯA ĐẦY ĐỦ") else 44
    letters = f'font-family="serif" font-weight="bold" font-size="{size}" fill="#000" fill-opacity="0.07"'
    drawn = el("text", text, x="0", y="0", text_anchor="middle", transform="translate(300 240) rotate(-30)")
    drawn = Safe(drawn.replace("<text", f"<text {letters}", 1))
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="600" height="460" viewBox="0 0 600 460">{drawn}</svg>'
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
