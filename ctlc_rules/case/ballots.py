"""Votes as a case states them: each vote, or how many votes each value has, and how many are invalid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.case.case import Tally
from ctlc_rules.case.values import Values
from ctlc_rules.case.written import WrittenFact
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.source import Path


@dataclass(frozen=True, slots=True)
class BallotFacts:
    """wrong, wrong_key: report a problem at a value or at a key."""

    wrong: Callable[..., None]
    wrong_key: Callable[..., None]

    def check(self, path: Path, item: WrittenFact, info: InputInfo, way: str) -> None:
        """Votes are given where votes are asked, and only there."""
        if way == "ballots" and not info.ballots:
            self.wrong_key((*path, "ballots"), "ballots-of-one-value", name=info.id)
        elif way not in ("ballots", "missing") and info.ballots:
            self.wrong_key((*path, way), "ballots-wanted", name=info.id)
        if item.invalid is not None and way != "ballots":
            self.wrong_key((*path, "invalid"), "invalid-alone")

    def tally(self, path: Path, item: WrittenFact, info: InputInfo) -> Tally | None:
        """The votes counted; None with a problem."""
        votes: Counter[Fraction] = Counter()
        sound = True
        for at, text, times in _votes(item, (*path, "ballots")):
            value = self._vote(at, text, info, self.wrong_key if isinstance(item.ballots, dict) else self.wrong)
            sound = sound and value is not None
            if value is not None:
                votes[value] += times
        found = Tally(tuple(sorted(votes.items())), item.invalid or 0)
        if sound and found.count + found.invalid > info.ballots:
            self.wrong((*path, "ballots"), "ballots-too-many", name=info.id, count=found.count + found.invalid, most=info.ballots)
            return None
        return found if sound else None

    def _vote(self, at: Path, text: str, info: InputInfo, wrong: Callable[..., None]) -> Fraction | None:
        """A judged word is worth its place, the worst 1."""
        values = Values(info, lambda code, hint="", **args: wrong(at, code, hint=hint or ("near-name" if args.get("near") else ""), **args))
        if info.is_number:
            return values.number(text)
        word = values.word(text)
        return None if word is None else Fraction([item.id for item in info.words].index(word) + 1)


def _votes(item: WrittenFact, path: Path) -> Iterator[tuple[Path, str, int]]:
    """Each value with where it is written and how many votes it has."""
    if isinstance(item.ballots, dict):
        yield from (((*path, text), text, times) for text, times in item.ballots.items())
    else:
        yield from (((*path, place), text, 1) for place, text in enumerate(item.ballots or ()))
