"""Criteria that ask other criteria: each is lowered when it is first asked for, so their order in the file changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ctlc_rules.expr.meaning import Tier
from ctlc_rules.source import Plain

DEEPEST = 30
"""How far criteria that stand later in the file may ask each other."""

_NAMES = re.compile(r"[\w.]+")


@dataclass(frozen=True, slots=True)
class Asked(Mapping[str, Tier]):
    """The verdicts of criteria at a level, by id; asking for one has it lowered. Points cannot be asked: they would count twice."""

    ids: tuple[str, ...]
    level: str
    tier: Callable[[str, str], Tier | None]

    def __getitem__(self, name: str) -> Tier:
        found = self.tier(name, self.level)
        if found is None:
            raise KeyError(name)
        return Tier(None, found.met)

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)


def names_written(plain: Plain) -> frozenset[str]:
    """Everything in a part of a file that could be a name."""
    return frozenset(_NAMES.findall(str(plain)))
