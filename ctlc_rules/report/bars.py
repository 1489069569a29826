"""A bar for each section, as inline SVG: what is sure, what is still possible, and the shares that ratings ask."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.explain.numbers import percent
from ctlc_rules.report.markup import Safe, el, joined
from ctlc_rules.report.paper import Paper

WIDTH = 400
LINE = 15
BAR = 8
GAP = 4
LABEL = 72
"""Room for the label of a minimum; closer ones stand one above the other."""
MOST_LETTERS = 42


@dataclass(frozen=True, slots=True)
class Bar:
    """lo and hi: as shares of the most possible."""

    title: str
    lo: Fraction
    hi: Fraction
    minima: tuple[tuple[str, Fraction], ...]


def chart(paper: Paper) -> Safe:
    """The figure; nothing where there are no points. The table that it stands by has the same numbers."""
    bars = _bars(paper)
    if not bars:
        return Safe()
    marks = sorted({mark for bar in bars for mark in bar.minima}, key=lambda mark: mark[1])
    rows = label_rows(marks)
    top = (max(rows) + 1) * LINE + 4 if rows else 0
    parts = [hatch(paper)]
    parts += [mark_label(paper, mark, row) for mark, row in zip(marks, rows, strict=True)]
    for place, bar in enumerate(bars):
        parts.append(_bar(paper, bar, top + place * (LINE + BAR + GAP)))
    high = top + len(bars) * (LINE + BAR + GAP)
    title = paper.say("print.bars", section=paper.section_word.lower())
    label = f"{title}. " + "; ".join(bar.title for bar in bars)
    svg = el("svg", *parts, role="img", aria_label=label, viewBox=f"0 0 {WIDTH} {high}", class_="bars")
    return el("figure", svg, el("figcaption", joined((title, legend(paper)), Safe(" "))))


def _bars(paper: Paper) -> list[Bar]:
    found: list[Bar] = []
    for section in paper.item.sections:
        result = section.result
        if result.points is None or not result.out_of:
            continue
        title = paper.say(
            "print.bar", no=result.info.no, title=_short(paper.text(result.info.title)),
            points=paper.range(result.points), out_of=paper.exact(result.out_of),
        )  # fmt: skip
        minima = tuple((rating, share) for rating, _, share in paper.minima(result.info.id))
        lo, hi = (min(max(end / result.out_of, Fraction(0)), Fraction(1)) for end in (result.points.lo, result.points.hi))
        found.append(Bar(title, lo, hi, minima))
    return found


def _short(title: str) -> str:
    return title if len(title) <= MOST_LETTERS else title[: MOST_LETTERS - 1].rstrip() + "…"


def label_rows(marks: list[tuple[str, Fraction]]) -> list[int]:
    """The line on which each mark's label stands, so that no two run into each other."""
    rows: list[int] = []
    for place, (_, share) in enumerate(marks):
        near = {rows[other] for other in range(place) if x_of(share) - x_of(marks[other][1]) < LABEL}
        rows.append(next(row for row in range(len(marks)) if row not in near))
    return rows


def x_of(share: Fraction) -> int:
    return round(WIDTH * min(max(share, Fraction(0)), Fraction(1)))


def hatch(paper: Paper) -> Safe:
    path = el("path", d="M0 6 L6 0", stroke="#333", stroke_width="1.2")
    pattern = el("pattern", path, id=f"{paper.anchor}-open", width="6", height="6", patternUnits="userSpaceOnUse")
    return el("defs", pattern)


def mark_label(paper: Paper, mark: tuple[str, Fraction], row: int) -> Safe:
    rating, share = mark
    text = paper.say("print.bar-minimum", rating=rating, limit=percent(share, paper.lang))
    return el("text", text, x=str(x_of(share)), y=str((row + 1) * LINE - 3), text_anchor="middle", class_="mark")


def _bar(paper: Paper, bar: Bar, y: int) -> Safe:
    at = y + LINE
    sure, possible = x_of(bar.lo), x_of(bar.hi)
    parts = [
        el("text", bar.title, x="0", y=str(at - 3)),
        el("rect", x="0.5", y=f"{at}.5", width=str(WIDTH - 1), height=str(BAR), class_="frame"),
        el("rect", x="0", y=f"{at}.5", width=str(sure), height=str(BAR), class_="sure"),
    ]
    if possible > sure:
        fill = f"url(#{paper.anchor}-open)"
        parts.append(el("rect", x=str(sure), y=f"{at}.5", width=str(possible - sure), height=str(BAR), fill=fill))
    for _, share in bar.minima:
        x = str(x_of(share))
        parts.append(el("line", x1=x, x2=x, y1=str(at), y2=str(at + BAR + 2), class_="minimum"))
    return el("g", *parts)


def legend(paper: Paper) -> Safe:
    sure = el("span", el("span", class_="key sure", aria_hidden="true"), " " + paper.say("print.bar-sure"), class_="legend")
    possible = el("span", el("span", class_="key open", aria_hidden="true"), " " + paper.say("print.bar-open"), class_="legend")
    return joined((sure, possible), Safe(" "))
