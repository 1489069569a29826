"""Words of a report to what they stand for: exact, by alias, by their beginning, then by likeness; else a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ctlc_rules.exchange.reading.letters import key_of

EXACT = 100
ENOUGH = 85
MARGIN = 8
WORTH_ASKING = 70
AND_MORE = "…"


@dataclass(frozen=True, slots=True)
class Match:
    """name: what the words stand for, "" where that is a question. score: 0 to 100. near: what else they could be, the likeliest first."""

    name: str
    score: int
    near: tuple[str, ...] = ()

    @property
    def is_question(self) -> bool:
        """Whether a person should say what the words mean: they are like something, but not enough, or like two things."""
        return not self.name and self.score >= WORTH_ASKING


NOTHING = Match("", 0)


class Matcher:
    """known: names with their words. leads: words at the start that do not count."""

    def __init__(self, known: Mapping[str, Sequence[str]], leads: Sequence[str] = ()) -> None:
        self.leads = tuple(sorted({key_of(lead) for lead in leads}, key=lambda lead: -len(lead)))
        self._whole: dict[str, str] = {}
        self._bare: dict[str, str] = {}
        self._begins: list[tuple[str, str]] = []
        for name, words in known.items():
            for text in words:
                if text.endswith(AND_MORE):
                    self._begins.append((key_of(text), name))
                    continue
                self._whole.setdefault(key_of(text), name)
                self._bare.setdefault(key_of(text, self.leads), name)

    def match(self, text: str) -> Match:
        whole = key_of(text)
        if not whole:
            return NOTHING
        found = self._whole.get(whole) or self._bare.get(key_of(text, self.leads))
        if found:
            return Match(found, EXACT)
        for begin, name in self._begins:
            if whole == begin or whole.startswith(begin + " "):
                return Match(name, EXACT)
        return self._alike(whole, key_of(text, self.leads))

    def _alike(self, whole: str, bare: str) -> Match:
        best: dict[str, int] = {}
        for table, words in ((self._whole, whole), (self._bare, bare)):
            for known, name in table.items():
                best[name] = max(best.get(name, 0), int(fuzz.ratio(words, known)))
        ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return NOTHING
        (name, score), second = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
        if score >= ENOUGH and score - second >= MARGIN:
            return Match(name, min(score, EXACT - 1))
        return Match("", min(score, EXACT - 1), tuple(other for other, likeness in ranked if likeness >= WORTH_ASKING))
