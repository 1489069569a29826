"""References to articles: the place must exist in the document as the file declares it, and be the place of what it names.

A citation declares `places: [5-9, 6.1-3.a-c]`, or says what stands there: `places: {8.1.a: level_1, 8.1.b: level_2}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ctlc_rules.criteria.lint.rule import Found, at_place, at_value
from ctlc_rules.criteria.lint.texts import Prose, owner, spot, texts
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Path

LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Points of a clause, in the order of the Vietnamese alphabet."""
REFERENCE = re.compile(r"(?:điểm\s+(?P<point>[a-zđ])\s+)?(?:khoản\s+(?P<clause>\d+)\s+)?điều\s+(?P<article>\d+[a-z]?)\b", re.IGNORECASE)
NUMBER = re.compile(r"\d+/\d{4}")
AFTER = 40
"""Characters after a reference in which the document may be named."""


@dataclass(frozen=True, slots=True)
class Written:
    """A source as it is written. at: the id that cites it."""

    path: Path
    at: str
    text: str


def references(standard: Standard) -> Iterator[Found]:
    declared = {name: _declared(item.places) for name, item in standard.written.citations.items() if item.places}
    for cite in cites(standard):
        name, _, article = cite.text.partition(":")
        if article and name in declared:
            yield from _of_cite(standard, cite, article, declared[name])
    for prose in texts(standard):
        if prose.path[0] not in ("citations", "accepted"):
            yield from _of_text(standard, prose, declared)


def cites(standard: Standard) -> Iterator[Written]:
    """Every source that the file cites."""
    written = standard.written
    found: list[tuple[Path, str, str | list[str] | None]] = []
    for kind in ("criteria", "findings", "deadlines"):
        found += [((kind, name, "cite"), name, item.cite) for name, item in getattr(written, kind).items()]
    found += [(("rating", place, "cite"), row.id, row.cite) for place, row in enumerate(written.ratings)]
    found += [(("levels", "cite", level), level, cite) for level, cite in (written.levels.cite if written.levels else {}).items()]
    found += [(("accepted", place, "cite"), item.at, item.cite) for place, item in enumerate(written.accepted)]
    for name, deadline in written.deadlines.items():
        found += [(("deadlines", name, "copies", place, "cite"), name, copy.cite) for place, copy in enumerate(deadline.copies)]
    for path, at, cite in found:
        if isinstance(cite, str):
            yield Written(path, at, cite)
        else:
            yield from (Written((*path, place), at, text) for place, text in enumerate(cite or ()))


def _of_cite(standard: Standard, cite: Written, article: str, declared: dict[str, str]) -> Iterator[Found]:
    if not _exists(article, tuple(declared)):
        yield at_value(
            standard, cite.path, cite.at, "reference-not-there", place_vi=_vi(article), place_en=article, right=_place_of(cite.at, declared)
        )
        return
    named = _named(article, declared)
    if named != cite.at and _kind(standard, named) and _kind(standard, named) == _kind(standard, cite.at):
        right = _place_of(cite.at, declared)
        yield at_value(
            standard,
            cite.path,
            cite.at,
            "reference-elsewhere",
            place_vi=_vi(article),
            place_en=article,
            named=named,
            at=cite.at,
            right=right,
        )


def _of_text(standard: Standard, prose: Prose, declared: dict[str, dict[str, str]]) -> Iterator[Found]:
    at = owner(standard, prose.path)
    for match in REFERENCE.finditer(prose.text):
        documents = [declared[name] for name in _documents(standard, prose, at, match) if name in declared]
        if not documents:
            continue
        article = ".".join(part for part in (match["article"], match["clause"], match["point"] and match["point"].lower()) if part)
        place, width = spot(standard, prose.path, match)
        asked = _level_in(standard, prose.text)
        right = next((found for document in documents if (found := _place_of(asked, document)) != NOWHERE), NOWHERE)
        if not any(_exists(article, tuple(document)) for document in documents):
            yield at_place(place, width, at, "reference-not-there", place_vi=_vi(article), place_en=article, right=right)
        elif asked:
            named = next((found for document in documents if (found := _named(article, document))), "")
            if named != asked and _kind(standard, named) == "level":
                yield at_place(
                    place, width, at, "reference-elsewhere", place_vi=_vi(article), place_en=article, named=named, at=asked, right=right
                )


def _documents(standard: Standard, prose: Prose, at: str, match: re.Match[str]) -> list[str]:
    """The documents that a reference may be to: the one whose number follows it, else what its owner cites, else the only one."""
    number = NUMBER.search(prose.text[match.end() : match.end() + AFTER])
    if number:
        return [name for name, info in standard.citations.items() if number[0] in info.title.vi]
    own = [cite.text.partition(":")[0] for cite in cites(standard) if cite.at == at]
    return own or (list(standard.citations) if len(standard.citations) == 1 else [])


def _level_in(standard: Standard, text: str) -> str:
    """The rating whose label the text names: the longest, or "" for none."""
    folded = text.casefold()
    named = [rating for rating in standard.ratings if rating.label.vi.casefold() in folded]
    return max(named, key=lambda rating: len(rating.label.vi)).id if named else ""


def _kind(standard: Standard, name: str) -> str:
    if name in standard.levels or any(rating.id == name for rating in standard.ratings):
        return "level"
    if any(item.id == name for item in standard.criteria):
        return "criterion"
    return "section" if any(item.id == name for item in standard.sections) else ""


# places as they are declared


def _declared(places: list[str] | dict[str, str]) -> dict[str, str]:
    """Place to what stands there, "" where that is not said."""
    return dict.fromkeys(places, "") if isinstance(places, list) else dict(places)


def _exists(article: str, declared: tuple[str, ...]) -> bool:
    """A place exists where a declared one leads to it or through it; below a declared one anything may stand, "
    "unless it is divided there."""
    parts = article.split(".")
    through = [item for item in declared if all(_covers(wanted, part) for wanted, part in zip(item.split("."), parts, strict=False))]
    deeper = [item for item in through if len(item.split(".")) >= len(parts)]
    if deeper:
        return True
    open_ended = [item for item in through if not _divided(item, declared, parts)]
    return bool(open_ended)


def _divided(item: str, declared: tuple[str, ...], parts: list[str]) -> bool:
    """Whether what lies below `item`, on the way to `parts`, is declared more closely."""
    depth = len(item.split("."))
    return any(
        len(other.split(".")) > depth and all(_covers(w, p) for w, p in zip(other.split(".")[:depth], parts[:depth], strict=True))
        for other in declared
    )


@lru_cache(maxsize=4096)
def _covers(wanted: str, part: str) -> bool:
    """`a-d` covers a, b, c and d; `5-9` covers 5 to 9."""
    first, dash, last = wanted.partition("-")
    if not dash:
        return wanted == part
    if first.isdigit() and last.isdigit():
        return part.isdigit() and int(first) <= int(part) <= int(last)
    if all(len(letter) == 1 and letter in LETTERS for letter in (first, last, part)):
        return LETTERS.index(first) <= LETTERS.index(part) <= LETTERS.index(last)
    return False


def _named(article: str, declared: dict[str, str]) -> str:
    """What the file says stands at exactly this place."""
    parts = article.split(".")
    for item, what in declared.items():
        wanted = item.split(".")
        if what and len(wanted) == len(parts) and all(_covers(w, p) for w, p in zip(wanted, parts, strict=True)):
            return what
    return ""


NOWHERE = "–"


def _place_of(name: str, declared: dict[str, str]) -> str:
    """Where the file says that `name` stands."""
    return next((_vi(item) for item, what in declared.items() if name and what == name), NOWHERE)


def _vi(article: str) -> str:
    """`8.1.b` as it is read: điểm b khoản 1 điều 8."""
    words = ("điều", "khoản", "điểm", "tiết")
    return " ".join(f"{word} {part}" for word, part in reversed(list(zip(words, article.split("."), strict=False))))
