"""The template that is shipped: a paper in which each style stands once, by its name, for the office to restyle."""

from __future__ import annotations

from ctlc_rules.exchange.papers.blocks import Block, Cell, Listed, Para, Print, Row, Run, Sheet, Side, Style, Table, Terms
from ctlc_rules.exchange.papers.word_styles import LOOKS
from ctlc_rules.words import Lang, say

LEFT: tuple[Style, ...] = ("agency", "unit", "rule")
RIGHT: tuple[Style, ...] = ("country", "motto", "place")
ABOVE: tuple[Style, ...] = ("title", "small-title", "about", "notice", "result", "section", "part", "item")


def sample(lang: Lang) -> Print:
    name = say("sample.name", lang)
    return Print(
        name,
        lang,
        (Sheet((_head(), Para((Run(say("sample.how", lang)),)), *map(_named, ABOVE), *_rest(), _signed()), foot="CTLC Chân trang"),),
    )


def _named(style: Style) -> Para:
    return Para((Run(LOOKS[style].name),), style)


def _head() -> Side:
    return Side((tuple(map(_named, LEFT)), tuple(map(_named, RIGHT))), (420, 580), "letterhead")


def _rest() -> tuple[Block, ...]:
    body, cell = _named("body"), _named("cell")
    point = (Para((Run(LOOKS["list"].name),)),)
    small = (Para((Run(LOOKS["small-list"].name),), "cell"),)
    head = Row((Cell((cell,), head=True, align="center"), Cell((cell,), head=True, align="center")))
    rows = (Row((Cell((cell,)), Cell((Listed((small, small)),)))), Row((Cell((cell,), across=2),), "sum"))
    term, small_term = ((Run(LOOKS[key].name),) for key in ("term", "small-term"))
    return (
        body,
        Listed((point, point)),
        Terms(((term, (body,)),), narrow=False),
        Terms(((small_term, (cell,)),), narrow=True),
        _named("caption"),
        Table(LOOKS["caption"].name, (500, 500), (head,), rows),
        Para((Run(LOOKS["write"].name),), "write"),
    )


def _signed() -> Side:
    return Side(((_named("signer"),), (_named("signer"),)), (500, 500), "signed")
