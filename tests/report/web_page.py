"""A printed page read back as a browser reads it: elements, their texts, tables by the class of each cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from html.parser import HTMLParser

from tests.report.printed import number

VOID = frozenset({"br", "meta"})
PARTING = frozenset({"br", "td", "th", "li", "p", "dt", "dd", "h1", "h2", "h3", "h4", "caption", "text"})


@dataclass(slots=True)
class Element:
    name: str
    attributes: dict[str, str]
    inner: list[Element | str] = field(default_factory=list)

    def all(self, name: str = "", class_: str = "") -> Iterator[Element]:
        """It and what is in it, of this name and with this class."""
        if name in ("", self.name) and (not class_ or class_ in self.classes):
            yield self
        for part in self.inner:
            if isinstance(part, Element):
                yield from part.all(name, class_)

    def one(self, name: str = "", class_: str = "") -> Element:
        (found,) = self.all(name, class_)
        return found

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """What is read out; a break or the end of a cell, item or paragraph parts words."""
        return " ".join("".join(self._strings()).split())

    def _strings(self) -> Iterator[str]:
        for part in self.inner:
            if isinstance(part, str):
                yield part
            else:
                yield from part._strings()
                yield " " if part.name in PARTING else ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("page", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Element(tag, {key: value or "" for key, value in attrs})
        self.open[-1].inner.append(found)
        if tag not in VOID:
            self.open.append(found)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> at {self.getpos()} closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inner.append(data)


def read(page: str) -> Element:
    """The page; it fails where an element is not closed in its place."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert [element.name for element in reader.open] == ["page"], "every element is closed"
    return reader.root


def lost(page: Element, lang: str) -> list[tuple[list[Fraction], Fraction]]:
    """Of points not given by the figures, and for want of proof: the parts, and the sum that stands behind them."""
    words = {"vi": ("Cộng: ", " điểm"), "en": ("Sum: ", " points")}[lang]
    found: list[tuple[list[Fraction], Fraction]] = []
    for row in page.all("span", "lost"):
        whole = number(row.one("strong").text.removeprefix(words[0]).removesuffix(words[1]), lang)
        found.append(([number(part.text, lang) for part in row.all("span", "figure")], whole))
    return found
