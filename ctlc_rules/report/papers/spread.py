"""Charts of many units: how many have which rating, and where each total stands against what the ratings ask. Inline SVG."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ctlc_rules.core.nodes import Constant
from ctlc_rules.explain.explain import clauses
from ctlc_rules.expr.meaning import Quantity, Said, Score
from ctlc_rules.expr.syntax import Name
from ctlc_rules.report.bars import LABEL, LINE, WIDTH, hatch, label_rows, legend, mark_label, x_of
from ctlc_rules.report.markup import Safe, el, joined
from ctlc_rules.report.papers.listing import Listing, total_of
from ctlc_rules.report.phrases import bounds, rating_label

BAR = 9
ROW = LINE + BAR + 3
MOST_UNITS = 40
"""More than these stand together, ten points to a bar."""
TENTHS = 10


def rating_chart(found: Listing) -> Safe:
    """A bar for each rating: the number of units."""
    counts = found.by_rating()
    most = max(counts.values(), default=0)
    if not most:
        return Safe()
    bars = [(f"{label}: {number}", Fraction(0), Fraction(number, most)) for label, number in counts.items()]
    return _figure(found, "list.chart-ratings", bars, [], open_too=False)


def total_chart(found: Listing) -> Safe:
    """A bar for each unit, from what is sure to what is possible; of very many, how many begin in each tenth."""
    if not found.standard.has_points or not found.counting():
        return Safe()
    marks = _minima(found)
    if len(found.counting()) > MOST_UNITS:
        return _figure(found, "list.chart-tenths", _tenths(found), [], open_too=False)
    bars: list[tuple[str, Fraction, Fraction]] = []
    for place, paper in enumerate(found.counting(), 1):
        points, total = total_of(paper), paper.evaluation.total
        if points and total and total.out_of:
            title = f"{place}. {_short(paper.case.unit.name)}: {bounds(points, found.lang)}"
            bars.append((title, points.lo / total.out_of, points.hi / total.out_of))
    return _figure(found, "list.chart-totals", bars, marks, open_too=True)


def _short(title: str) -> str:
    return title if len(title) <= LABEL // 2 else title[: LABEL // 2 - 1].rstrip() + "…"


def _tenths(found: Listing) -> list[tuple[str, Fraction, Fraction]]:
    counts = [0] * TENTHS
    for paper in found.counting():
        points, total = total_of(paper), paper.evaluation.total
        if points and total and total.out_of:
            counts[min(max(int(points.lo / total.out_of * TENTHS), 0), TENTHS - 1)] += 1
    most = max(*counts, 1)
    return [
        (found.one.say("list.tenth", lo=place * TENTHS, hi=(place + 1) * TENTHS, count=number), Fraction(0), Fraction(number, most))
        for place, number in enumerate(counts)
    ]


def _minima(found: Listing) -> list[tuple[str, Fraction]]:
    """What each rating asks of the total, as a share of the most."""
    total = found.one.evaluation.total
    out_of = total.out_of if total else Fraction(0)
    asked = [
        (rating_label(found.standard, info.id, found.lang), share)
        for info in found.standard.ratings
        if info.when
        for clause in clauses(info.when)
        if (share := _share_of_total(clause, out_of)) is not None
    ]
    return sorted(asked, key=lambda mark: mark[1])


def _share_of_total(said: Said, out_of: Fraction) -> Fraction | None:
    if said.op not in (">=", ">") or not isinstance(said.right, Quantity) or not isinstance(said.right.of, Constant) or not out_of:
        return None
    about = said.left.shown if isinstance(said.left, Quantity | Score) else None
    if not isinstance(about, Name) or about.name != "total":
        return None
    return said.right.of.value if isinstance(said.left, Score) else said.right.of.value / out_of


def _figure(
    found: Listing, key: str, bars: Sequence[tuple[str, Fraction, Fraction]], marks: list[tuple[str, Fraction]], open_too: bool
) -> Safe:
    """bars: (title, sure, possible), as shares; where `open_too` is not, only the second is drawn, as sure."""
    one = found.one
    rows = label_rows(marks)
    top = (max(rows) + 1) * LINE + 4 if rows else 0
    parts = [hatch(one), *(mark_label(one, mark, row) for mark, row in zip(marks, rows, strict=True))]
    for place, (title, sure, possible) in enumerate(bars):
        ends = (sure, possible) if open_too else (possible, possible)
        parts.append(_bar(one.anchor, title, ends, top + place * ROW, marks))
    high = top + len(bars) * ROW
    says = f"{one.say(key)}. " + "; ".join(title for title, _, _ in bars)
    svg = el("svg", *parts, role="img", aria_label=says, viewBox=f"0 0 {WIDTH} {high}", class_="bars")
    told = joined((one.say(key), legend(one)), Safe(" ")) if open_too else one.say(key)
    return el("figure", svg, el("figcaption", told))


def _bar(anchor: str, title: str, ends: tuple[Fraction, Fraction], y: int, marks: Sequence[tuple[str, Fraction]]) -> Safe:
    at = y + LINE
    sure, possible = x_of(ends[0]), x_of(ends[1])
    parts = [
        el("text", title, x="0", y=str(at - 3)),
        el("rect", x="0.5", y=f"{at}.5", width=str(WIDTH - 1), height=str(BAR), class_="frame"),
        el("rect", x="0", y=f"{at}.5", width=str(sure), height=str(BAR), class_="sure"),
    ]
    if possible > sure:
        parts.append(el("rect", x=str(sure), y=f"{at}.5", width=str(possible - sure), height=str(BAR), fill=f"url(#{anchor}-open)"))
    for _, share in marks:
        x = str(x_of(share))
        parts.append(el("line", x1=x, x2=x, y1=str(at), y2=str(at + BAR + 2), class_="minimum"))
    return el("g", *parts)
