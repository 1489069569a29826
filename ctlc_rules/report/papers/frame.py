"""A page of issued papers: each an article of its own, with its marks across it and its codes at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ctlc_rules.criteria.standard import Standard
from ctlc_rules.report.letterhead import Issuer, copies, signer
from ctlc_rules.report.markup import Safe, el, joined
from ctlc_rules.report.page import page, sheet_style
from ctlc_rules.report.paper import SHORT_CODE, Paper
from ctlc_rules.report.paper_head import watermark
from ctlc_rules.words import Lang, say


@dataclass(frozen=True, slots=True)
class Leaf:
    """An article: its blocks, the words across it, the codes at its foot. across: for broad tables. card: for a telephone."""

    blocks: tuple[Safe, ...]
    marks: tuple[str, ...]
    foot: str
    across: bool = False
    card: bool = False


def papers_page(title: str, lang: Lang, leaves: Sequence[Leaf]) -> str:
    named = [(f"paper-{place}", leaf) for place, leaf in enumerate(leaves, 1)]
    style = "".join(sheet_style(anchor, lang, leaf.marks, leaf.foot, leaf.across) for anchor, leaf in named)
    return page(title, lang, joined(_article(anchor, leaf) for anchor, leaf in named), style)


def _article(anchor: str, leaf: Leaf) -> Safe:
    kind = "sheet" + (" across" if leaf.across else "") + (" card" if leaf.card else "")
    foot = el("footer", el("p", leaf.foot, class_="codes"))
    marks = " · ".join(leaf.marks)
    return el("article", *leaf.blocks, foot, class_=kind, id=anchor, data_watermark=marks, data_foot=leaf.foot)


def marks(papers: Sequence[Paper], final: bool) -> tuple[str, ...]:
    """As of a sheet, of all of them; and that it is a draft. final: whether it tells a result, which is to be closed before."""
    found = [mark for paper in papers for mark in watermark(paper)]
    found += [paper.say("print.watermark.draft") for paper in papers if final and not paper.evaluation.stage.closed]
    return tuple(dict.fromkeys(found))


def standard_code(standard: Standard, lang: Lang) -> str:
    return say("issue.code-of-standard", lang, core=standard.core_sha256[:SHORT_CODE])


def signed(issuer: Issuer, *last: Safe) -> Safe:
    """The last words of a paper, and on the same page nơi nhận on the left, the signature on the right."""
    return el("section", *last, el("div", el("div", copies(issuer)), signer(issuer), class_="closing"), class_="signing")


def head_cells(names: Sequence[tuple[str, str]]) -> Safe:
    """(class, label) of each column."""
    return el("thead", el("tr", *(el("th", label, scope="col", class_=name) for name, label in names)))


def table(title: str, names: Sequence[tuple[str, str]], rows: Sequence[Sequence[str]], kind: str, sums: Sequence[str] = ()) -> Safe:
    """A table; the second cell of a row names it. sums: the last row."""
    shown = [_row(names, row, "") for row in rows] + ([_row(names, sums, "sum")] if sums else [])
    whole = el("table", head_cells(names), el("tbody", *shown), class_=f"{kind} listed", aria_label=title)
    return el("div", whole, class_="wide")


def _row(names: Sequence[tuple[str, str]], cells: Sequence[str], kind: str) -> Safe:
    found: list[Safe] = []
    for place, ((name, _), cell) in enumerate(zip(names, cells, strict=True)):
        found.append(el("th", cell, scope="row", class_=name) if place == 1 else el("td", cell, class_=name))
    return el("tr", *found, class_=kind)
