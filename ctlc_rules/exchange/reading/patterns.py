"""Patterns of a template, found in a sentence: `dân số #`, `phó giám đốc … hệ số #`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ctlc_rules.exchange.figures.figure import Figure
from ctlc_rules.exchange.reading.letters import folded, lowered, marked

_TOKEN = re.compile(r"#|…|[\w]+|%")
_JOIN = r"[^\w#]{0,6}"
_UNIT = r"\s{0,2}"
"""Between a figure and what it counts: in `03 đồng chí: Giám đốc` the figure is not one of directors."""
_GAP = r"[^\w]{1,6}(?:\w++[^\w]{1,6}){0,14}?"
_END = re.compile(r"[.!?;](?=\s|$)|[.!?](?=[A-ZĐ])")
LONGEST = 2000
SHORT = 3
"""Letters of a word in which every mark must be right: `bản` is not `ban`. In longer ones a wrong mark is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """start: its place in the text of the paragraph. figures: those inside it, their places in the whole text too."""

    text: str
    start: int
    plain: str
    small: str
    figures: tuple[Figure, ...]


def sentences(text: str, figures: Sequence[Figure]) -> tuple[Sentence, ...]:
    """Cut at full stops, question marks and semicolons, never inside a figure."""
    cuts = [found.end() for found in _END.finditer(text) if not any(one.start <= found.start() < one.end for one in figures)]
    edges = [0, *_bounded(text, [*cuts, len(text)])]
    found: list[Sentence] = []
    plain, small = folded(text), lowered(text)
    for start, end in pairwise(edges):
        if text[start:end].strip():
            inside = tuple(one for one in figures if start <= one.start < end)
            found.append(Sentence(text[start:end], start, plain[start:end], small[start:end], inside))
    return tuple(found)


def _bounded(text: str, cuts: Sequence[int]) -> Iterator[int]:
    """The cuts, with more of them at blanks where no sentence of a report is so long: what is looked for in one grows with its square."""
    start = 0
    for end in cuts:
        while end - start > LONGEST:
            blank = text.rfind(" ", start, start + LONGEST)
            start = blank if blank > start else start + LONGEST
            yield start
        yield end
        start = end


@dataclass(frozen=True, slots=True)
class Hit:
    """start, end: of the words in the sentence. figure: that of `#`."""

    start: int
    end: int
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """before, after: on the two sides of `#`; `after` is all of it where there is no `#`."""

    text: str
    has_figure: bool
    first: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    words_before: tuple[str, ...]
    words_after: tuple[str, ...]

    def hits(self, sentence: Sentence, fits: Callable[[Figure], bool]) -> Iterator[Hit]:
        """fits: whether a figure can be one of the input; others are looked past."""
        if self.first not in sentence.plain:
            return
        if not self.has_figure:
            assert self.after is not None
            for found in self.after.finditer(sentence.plain):
                tight = _tightest(self.after, found, sentence.plain)
                if _marks(tight, self.words_after, sentence) and not self._crosses(tight, sentence):
                    yield Hit(tight.start(), tight.end(), None)
            return
        for figure in sentence.figures:
            hit = self._at(sentence, figure, fits) if fits(figure) else None
            if hit:
                yield hit

    def _crosses(self, found: re.Match[str], sentence: Sentence) -> bool:
        """Whether a gap goes over a figure that the pattern does not name: the words then are about that."""
        inside = sum(found.start() <= one.start - sentence.start < found.end() for one in sentence.figures)
        return inside > sum(word[0].isdigit() for word in self.words_after)

    def _at(self, sentence: Sentence, figure: Figure, fits: Callable[[Figure], bool]) -> Hit | None:
        start, end = figure.start - sentence.start, figure.end - sentence.start
        first, last = start, end
        if self.before:
            found = self.before.match(sentence.plain[:start])
            if found is None or not _marks(found, self.words_before, sentence):
                return None
            first = found.start("words")
            if self._between(sentence, figure, first, start, fits):
                return None
        if self.after:
            behind = self._behind(sentence, figure, start, end)
            if behind is None or self._between(sentence, figure, end, behind.end(), fits):
                return None
            last = max(end, behind.end())
        return Hit(first, last, figure)

    def _between(self, sentence: Sentence, figure: Figure, first: int, last: int, fits: Callable[[Figure], bool]) -> bool:
        """Whether another figure of the same sort stands between two places of the sentence: the words are about that one."""
        return any(first <= one.start - sentence.start < last and one is not figure and fits(one) for one in sentence.figures)

    def _behind(self, sentence: Sentence, figure: Figure, start: int, end: int) -> re.Match[str] | None:
        """The words after `#` begin behind the figure, or at its unit, which belongs to the figure as read."""
        assert self.after is not None
        unit = sentence.plain.rfind(folded(figure.unit), start, end) if figure.unit else end
        for at in dict.fromkeys((unit if unit > start else end, end)):
            found = self.after.match(sentence.plain, at)
            if found and _marks(found, self.words_after, sentence):
                return found
        return None


@lru_cache(maxsize=4096)
def pattern(text: str) -> Pattern:
    """A pattern made ready; the template was checked, so it has words."""
    tokens = _TOKEN.findall(text)
    at = tokens.index("#") if "#" in tokens else -1
    before, after = (tokens[:at], tokens[at + 1 :]) if at >= 0 else ([], tokens)
    words = tuple(folded(token) for token in tokens if token not in "#…")
    return Pattern(
        text,
        at >= 0,
        max(words, key=len),
        _compiled(before, f".*{{words}}{_GAP if before[-1:] == ['…'] else _JOIN}$") if before else None,
        _compiled(after, (f"{_GAP if after[:1] == ['…'] else _UNIT}" if at >= 0 else "") + "{words}") if after else None,
        tuple(token for token in before if token != "…"),
        tuple(token for token in after if token != "…"),
    )


def _compiled(tokens: Sequence[str], frame: str) -> re.Pattern[str]:
    inner = list(tokens)
    while inner[-1:] == ["…"]:
        inner.pop()
    while inner[:1] == ["…"]:
        inner.pop(0)
    parts: list[str] = []
    for place, token in enumerate(inner):
        if token == "…":
            parts.append(_GAP)
            continue
        if place and inner[place - 1] != "…":
            parts.append(_JOIN if "%" in (token, inner[place - 1]) else r"[^\w#]{1,6}")
        edge = r"(?<![^\W\d])"  # a unit may stick to its figure: `20.868người`
        parts.append(rf"({edge}{re.escape(folded(token))}(?!\w))" if token != "%" else r"(%)")
    return re.compile(frame.replace("{words}", f"(?P<words>{''.join(parts)})"))


def _marks(found: re.Match[str], words: Sequence[str], sentence: Sentence) -> bool:
    """Whether the short words have the very marks of the pattern."""
    groups = range(2, 2 + len(words))  # the first group is `words`
    return all(
        len(word) > SHORT or marked(sentence.text[found.start(group) : found.end(group)]) == marked(word)
        for group, word in zip(groups, words, strict=True)
    )


def _tightest(made: re.Pattern[str], found: re.Match[str], plain: str) -> re.Match[str]:
    """The match with the same end that begins last."""
    while (again := made.search(plain, found.start() + 1, found.end())) and again.end() == found.end():
        found = again
    return found


class Phrases:
    """Whether a text holds one of some phrases, marks and all."""

    def __init__(self, phrases: Sequence[str]) -> None:
        listed = "|".join(re.escape(lowered(phrase)) for phrase in sorted(phrases, key=len, reverse=True))
        self.any = re.compile(rf"(?<!\w)(?:{listed})(?!\w)") if listed else None

    def within(self, small: str) -> bool:
        return self.any is not None and self.any.search(small) is not None

    def without(self, small: str) -> str:
        return small if self.any is None else self.any.sub(" ", small)

    def after_last(self, small: str) -> str:
        """What stands behind the last of them."""
        found = list(self.any.finditer(small)) if self.any else []
        return small[found[-1].end() :] if found else small

    def starts(self, small: str) -> bool:
        return self.any is not None and self.any.match(small) is not None

    def just_before(self, small: str, words: int) -> bool:
        """Whether one stands among the last `words` words."""
        return self.within(" ".join(small.split()[-words:]))
