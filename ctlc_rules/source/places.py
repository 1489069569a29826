"""Where something stands in a user's file, and what is wrong there."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from ctlc_rules.source.letters import fold
from ctlc_rules.words import Lang, has, say

MOST_QUOTED = 200
MOST_SEARCHED = 5_000


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Line and column from 1; 0 means the file as a whole. Columns count characters of the NFC text."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a user's file: a value with an address. The words come from the catalogue when shown."""

    place: Place
    code: str  # key of its message in the catalogue; stable and searchable
    args: tuple[tuple[str, str], ...] = ()
    hint: str = ""  # key of a catalogue entry; "" is `code + ".hint"` where that exists
    width: int = 1  # characters the caret underlines

    def message(self, lang: Lang) -> str:
        return say(self.code, lang, **dict(self.args))

    def hint_text(self, lang: Lang) -> str:
        """What to do about it; "" where there is nothing to say."""
        key = self.hint or f"{self.code}.hint"
        return say(key, lang, **dict(self.args)) if self.hint or has(key) else ""


class Problems:
    """Collects mistakes while reading goes on, so that all are told at once."""

    __slots__ = ("_found", "_searched")

    def __init__(self, found: Iterable[Problem] = ()) -> None:
        self._searched = 0
        self._found: dict[Problem, None] = dict.fromkeys(found)

    def add(self, place: Place, code: str, *, hint: str = "", width: int = 1, **args: object) -> None:
        self.tell(place, code, args, hint=hint, width=width)

    def tell(self, place: Place, code: str, args: Mapping[str, object], *, hint: str = "", width: int = 1) -> None:
        """As `add`, with the arguments of the message in a mapping."""
        shown = tuple((name, _in_a_line(str(value))) for name, value in args.items())
        self._found[Problem(place, code, shown, hint, width)] = None

    def near(self, name: str, known: Collection[str]) -> str:
        """As `near`, until so many names were searched that a flood of mistakes would keep its reader waiting; then ""."""
        self._searched += len(known)
        return near(name, known) if self._searched <= MOST_SEARCHED else ""

    def extend(self, other: Iterable[Problem]) -> None:
        self._found.update(dict.fromkeys(other))

    def sorted(self) -> tuple[Problem, ...]:
        """By file, line, column and code; the same problem found twice is told once."""
        return tuple(sorted(self._found, key=lambda p: (p.place, p.code, p.args)))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.sorted())

    def __len__(self) -> int:
        return len(self._found)

    def __bool__(self) -> bool:
        return bool(self._found)


def _in_a_line(text: str) -> str:
    """What a message quotes from a file must neither break its line nor fill the screen."""
    shown = " ".join(text[: MOST_QUOTED + 1].split("\n"))
    return shown if len(text) <= MOST_QUOTED else shown[:MOST_QUOTED] + "…"


def near(name: str, known: Iterable[str]) -> str:
    """The known name nearest to `name`, "" if none is near. Accents are no distance: `doi_tuong` finds `đối_tượng`."""
    folded: dict[str, str] = {}
    for word in known:
        folded.setdefault(fold(word), word)
    found = difflib.get_close_matches(fold(name)[:80], folded, n=1)
    return folded[found[0]] if found else ""
