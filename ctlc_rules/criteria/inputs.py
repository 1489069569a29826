"""Inputs as declared: one kind each, a finite hard range, and what they are in the core."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import get_args

from pydantic import TypeAdapter, ValidationError

from ctlc_rules.core.core import CoreInput, NumberInput, WordInput
from ctlc_rules.criteria.ballots import ballot_numbers
from ctlc_rules.criteria.english import Both, English
from ctlc_rules.criteria.infos import InputInfo, InputKind, Word
from ctlc_rules.criteria.written import Input, WrittenStandard
from ctlc_rules.source import Day, Exact, Path, Problems, Span, Tree

KINDS: tuple[InputKind, ...] = get_args(InputKind)
YES_NO = "yes_no"
MONTHS_PER = 365
DATES = (Fraction(date.min.toordinal()), Fraction(date.max.toordinal()))
"""The days that a paper may be of: any that a case can write."""
MONTHS_RANGE = (Fraction(12, 365), Fraction(1200))

_DAY: TypeAdapter[Day] = TypeAdapter(Day)
_EXACT: TypeAdapter[Exact] = TypeAdapter(Exact)


class Inputs:
    """Reads the declared inputs of a standard, one by one; a problem leaves the input out."""

    def __init__(self, written: WrittenStandard, tree: Tree, english: English, problems: Problems) -> None:
        self.written = written
        self.tree = tree
        self.english = english
        self.problems = problems

    def read(self) -> dict[str, InputInfo]:
        found = {name: self.input(name, item) for name, item in self.written.inputs.items()}
        for name in self.written.derived:
            if name in self.written.inputs:
                self.wrong_key("name-twice", ("derived", name), name=name)
        for name, info in found.items():
            if info:
                self._beside(name, self.written.inputs[name], info, found)
        return {name: info for name, info in found.items() if info}

    def _beside(self, name: str, item: Input, info: InputInfo, known: Mapping[str, InputInfo | None]) -> None:
        """What stands beside a kind and goes with some only."""
        at = ("inputs", name)
        if item.may_exceed and item.part_of is None:
            self.wrong_key("may-exceed-alone", (*at, "may_exceed"))
        if item.decision and not info.from_office:
            self.wrong_key("decision-of-office", (*at, "decision"), name=name)
        if item.elapsed is None:
            return
        start = known.get(item.elapsed.start)
        if info.kind != "count":
            self.wrong_key("elapsed-of-count", (*at, "elapsed"))
        elif item.elapsed.start not in known or (start and start.kind != "date"):
            self.wrong("elapsed-from", (*at, "elapsed", "from"), name=item.elapsed.start)
        for key in ("ballots", "presume", "part_of", "per", "decision"):
            if getattr(item, key) is not None:
                self.wrong_key("key-of-stated", (*at, key), name=key)

    def wrong(self, code: str, path: Path, **args: object) -> None:
        self.problems.tell(self.tree.place(path), code, args, width=self.tree.text_width(path))

    def wrong_key(self, code: str, path: Path, **args: object) -> None:
        self.problems.tell(self.tree.key_place(path), code, args, width=self.tree.key_width(path))

    def input(self, name: str, item: Input) -> InputInfo | None:
        chosen = [kind for kind in KINDS if getattr(item, kind) is not None]
        if len(chosen) != 1:
            self.wrong_key("input-kind", ("inputs", name), name=name, known=", ".join(KINDS))
            return None
        kind = chosen[0]
        if item.ballots is not None:
            self._ballots(name, item, kind)
        if kind in ("choice", "judged"):
            return self._words(name, item, kind)
        return self._number(name, item, kind)

    def _ballots(self, name: str, item: Input, kind: InputKind) -> None:
        """Votes are counts, decimals or judged words, and are used as they are."""
        at = ("inputs", name)
        if kind not in ("count", "decimal", "judged"):
            self.wrong_key("ballots-kind", (*at, "ballots"), kind=kind)
        for key in ("usual", "presume", "part_of", "per"):
            if getattr(item, key) is not None:
                self.wrong_key("key-of-one-value", (*at, key), name=key)

    def _number(self, name: str, item: Input, kind: InputKind) -> InputInfo | None:
        at = ("inputs", name)
        span = self._days(item.date or "", (*at, "date")) if kind == "date" else getattr(item, kind)
        if span is None:
            return None
        digits = item.digits if item.digits is not None else 0
        if kind in ("count", "date") and digits:
            self.wrong("digits-of-count", (*at, "digits"))
        hundred = 100 if kind == "percent" else 1
        per = 10**digits * hundred
        lo, hi = Fraction(span.lo) / hundred, Fraction(span.hi) / hundred
        if any(_decimals(end) > digits for end in (span.lo, span.hi)):  # as written: `0..1.000` of a count is no range up to 1
            self.wrong("range-finer", (*at, kind), digits=digits)
            return None
        usual = None if item.usual is None else (Fraction(item.usual.lo) / hundred, Fraction(item.usual.hi) / hundred)
        presume = self._presumed_number(item, at, hundred, (lo, hi, per))
        return self._info(name, item, kind, per=per, lo=lo, hi=hi, usual=usual, presume=presume)

    def _days(self, text: str, path: Path) -> Span | None:
        first, dots, last = text.partition("..")
        try:
            days = [_DAY.validate_python(part) for part in ((first, last) if dots else (text, text))]
        except ValidationError:
            self.wrong("date-range", path, value=text)
            return None
        if days[0] >= days[1]:
            self.wrong("date-range", path, value=text)
            return None
        return Span(Decimal(days[0].toordinal()), Decimal(days[1].toordinal()))

    def _presumed_number(self, item: Input, at: Path, hundred: int, grid: tuple[Fraction, Fraction, int]) -> Fraction | None:
        lo, hi, per = grid
        if item.presume is None:
            return None
        try:
            value = Fraction(_EXACT.validate_python(item.presume)) / hundred
        except ValidationError:
            self.wrong("not-a-number", (*at, "presume"), value=item.presume)
            return None
        if not lo <= value <= hi or (value * per).denominator != 1:
            self.wrong("presume-outside", (*at, "presume"), value=item.presume, name=at[-1])
        return value

    def _words(self, name: str, item: Input, kind: InputKind) -> InputInfo | None:
        at = ("inputs", name)
        for key in ("digits", "unit", "usual", "per", "part_of"):
            if getattr(item, key) is not None:
                self.wrong_key("key-of-numbers", (*at, key), name=key, kind=kind)
        listed = item.choice if kind == "choice" else item.judged
        assert listed is not None
        words = self._scale(listed, kind, (*at, kind))
        if words is None:
            return None
        presume = item.presume
        if presume is not None and presume not in {word.id for word in words}:
            self.wrong("unknown-word-of", (*at, "presume"), value=presume, name=name, known=", ".join(word.id for word in words))
        places = {"lo": Fraction(1), "hi": Fraction(len(words))} if item.ballots else {}
        return self._info(name, item, kind, words=words, yes_no=listed == YES_NO, presume=presume, **places)

    def _scale(self, listed: str | list[str], kind: InputKind, path: Path) -> tuple[Word, ...] | None:
        if listed == YES_NO and kind == "choice":
            return (Word("no", Both("không", "no"), None), Word("yes", Both("có", "yes"), None))
        if isinstance(listed, list):
            if len(set(listed)) < len(listed) or len(listed) < 2:  # noqa: PLR2004  # a choice is between two at least
                self.wrong("words-twice", path)
                return None
            return tuple(Word(word, Both(word, word), None) for word in listed)
        scale = self.written.scales.get(listed)
        if scale is None:
            known = (*self.written.scales, YES_NO)
            self.wrong("unknown-scale", path, name=listed, known=", ".join(known))
            return None
        return tuple(self._word(listed, word) for word in scale)

    def _word(self, scale: str, word: str) -> Word:
        written = self.written.scales[scale][word]
        label = self.english.both(written.label, lambda file: _label(file.scales.get(scale, {}).get(word)))
        means = written.means
        both = None if means is None else self.english.both(means, lambda file: _means(file.scales.get(scale, {}).get(word)))
        return Word(word, label, both)

    def _info(self, name: str, item: Input, kind: InputKind, **found: object) -> InputInfo:
        at = ("inputs", name)
        office = item.source == "office"
        if item.presume is not None and not office:
            self.wrong_key("presume-of-centre", (*at, "presume"), name=name)
        per: dict[str, object] = {
            "per": 1,
            "lo": Fraction(0),
            "hi": Fraction(0),
            "usual": None,
            "words": (),
            "yes_no": False,
            "presume": None,
        }
        return InputInfo(
            id=name,
            kind=kind,
            label=self.english.both(item.label, lambda file: file.inputs.get(name)),
            unit=item.unit or "",
            report=item.report or "",
            from_office=office,
            part_of=item.part_of,
            better=item.better,
            can_change=item.can_change is not False,
            place=self.tree.key_place(at),
            ballots=item.ballots or 0,
            may_exceed=item.may_exceed is not None,
            decision=item.decision is not None,
            elapsed=item.elapsed,
            merged=item.merged,
            taken=item.taken,
            stays=item.stays is not None,
            **(per | found),  # type: ignore[arg-type]  # the values of each kind, set together above
        )


def _decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return -exponent


def _label(word: object) -> str | None:
    return getattr(word, "label", None)


def _means(word: object) -> str | None:
    return getattr(word, "means", None)


def core_inputs(inputs: dict[str, InputInfo], months: str, yes_no: Iterable[str], dates: Iterable[str]) -> tuple[CoreInput, ...]:
    """The inputs of the core: those declared, the period's length, and what is yes or no of papers and applicability."""
    found: list[CoreInput] = []
    for info in inputs.values():
        if info.ballots:
            found.extend(ballot_numbers(info.id, info.ballots, (info.lo, info.hi, info.per)))
        elif info.words:
            found.append(WordInput(info.id, tuple(word.id for word in info.words)))
        else:
            found.append(NumberInput(info.id, info.lo, info.hi, info.per))
    found.append(NumberInput(months, *MONTHS_RANGE, MONTHS_PER))
    found.extend(WordInput(name, ("no", "yes")) for name in yes_no)
    found.extend(NumberInput(name, *DATES) for name in dates)
    return tuple(found)


def day_of(ordinal: Fraction) -> date:
    return date.fromordinal(ordinal.numerator)
