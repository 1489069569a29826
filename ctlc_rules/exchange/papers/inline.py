"""Text with its looks: the elements inside a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ctlc_rules.exchange.papers.blocks import Run
from ctlc_rules.exchange.papers.letters import writable

NONE = Run("")
BOLD = frozenset({"strong", "b"})
ITALIC = frozenset({"em", "i"})
PLAIN = frozenset({"span", "code", "time", "small", "abbr"})
INLINE = BOLD | ITALIC | PLAIN | {"br"}
LOOKS = {"reader": Run("", italic=True), "agency": Run("", italic=True)}
"""Classes with a look of their own."""
KEYS = {"key sure": "■", "key open": "▨"}
"""The keys of a chart's legend, which the page draws by its style."""
_BLANKS = re.compile(r"[ \t\r\n]+")


class UnknownElementError(ValueError):
    """The page holds an element that no printer knows: a bug of ours, since only pages of our own are printed."""

    def __init__(self, element: HtmlElement) -> None:
        super().__init__(f"<{element.tag} class={element.get('class')!r}>")


def runs(element: HtmlElement) -> tuple[Run, ...]:
    """What stands in an element that holds a line; blanks single, none at the ends."""
    return tidy(inside(element, NONE))


def inside(element: HtmlElement, look: Run) -> Iterator[Run]:
    yield from bare(element.text, look)
    for child in element:
        yield from one(child, look)
        yield from bare(child.tail, look)


def one(child: HtmlElement, look: Run) -> Iterator[Run]:
    """An element of a line."""
    kind = str(child.get("class", ""))
    if child.tag == "br":
        yield Run("\n")
    elif child.tag not in INLINE:
        raise UnknownElementError(child)
    elif kind in KEYS:
        yield Run(KEYS[kind], look.bold, look.italic)
    else:
        own = LOOKS.get(kind, look)
        yield from inside(child, Run("", look.bold or child.tag in BOLD, look.italic or own.italic or child.tag in ITALIC))


def bare(text: str | None, look: Run = NONE) -> Iterator[Run]:
    """A text between elements; its blanks single."""
    if text:
        yield Run(writable(_BLANKS.sub(" ", text)), look.bold, look.italic)


def tidy(found: Iterator[Run]) -> tuple[Run, ...]:
    """Runs of one look joined; no blank at the start or the end of a line."""
    joined: list[Run] = []
    for run in found:
        last = joined[-1] if joined else Run("\n")
        starts = last.text == "\n" or last.text.endswith(" ")
        text = run.text.removeprefix(" ") if starts and run.text != "\n" else run.text
        if text == "\n":
            _close(joined)
            joined.append(Run("\n"))
        elif text and last.text != "\n" and (last.bold, last.italic) == (run.bold, run.italic):
            joined[-1] = Run(last.text + text, last.bold, last.italic)
        elif text:
            joined.append(Run(text, run.bold, run.italic))
    _close(joined)
    while joined and joined[-1].text == "\n":
        joined.pop()
    return tuple(joined)


def _close(joined: list[Run]) -> None:
    """No blank before the end of a line."""
    if joined and joined[-1].text.endswith(" "):
        last = joined.pop()
        if last.text.rstrip(" "):
            joined.append(Run(last.text.rstrip(" "), last.bold, last.italic))
