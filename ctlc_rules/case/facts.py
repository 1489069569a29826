"""The facts of one layer, read against the inputs of a standard: unknown names, wrong values, a part over its whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from ctlc_rules.case.ballots import BallotFacts
from ctlc_rules.case.case import Fact, Range
from ctlc_rules.case.values import Values
from ctlc_rules.case.written import Document, FactPlace, Layer, WrittenFact
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.source import Path, Problems, Tree

Wrong = Callable[..., None]
"""Reports a problem: the path in the file, the code, the hint, the arguments of the message."""

WAYS = ("value", "between", "doubtful", "readings", "ballots", "missing")


class Facts:
    """Reads the facts of one layer; a problem leaves the fact out."""

    def __init__(
        self,
        layer: Layer,
        tree: Tree,
        standard: Standard,
        evidence: Collection[str],
        documents: Mapping[str, Document],
        problems: Problems,
    ) -> None:
        self.layer = layer
        self.tree = tree
        self.standard = standard
        self.evidence = evidence
        self.documents = documents
        self.problems = problems
        self._ballots = BallotFacts(self.wrong, self.wrong_key)

    def read(self, written: Mapping[str, WrittenFact], before: Mapping[str, Fact] | None = None) -> dict[str, Fact]:
        """before: the facts of the layers before this one, which it may contradict."""
        found: dict[str, Fact] = {}
        for name, item in written.items():
            info = self.standard.inputs.get(name)
            if info is None:
                self._unknown(name)
                continue
            fact = self._fact(name, item, info)
            if fact:
                found[name] = fact
                self._reasoned(fact, (before or {}).get(name))
        self._parts(found, before or {})
        return found

    def wrong(self, path: Path, code: str, hint: str = "", **args: object) -> None:
        self.problems.tell(self.tree.place(path), code, args, hint=hint, width=self.tree.text_width(path))

    def wrong_key(self, path: Path, code: str, hint: str = "", **args: object) -> None:
        self.problems.tell(self.tree.key_place(path), code, args, hint=hint, width=self.tree.key_width(path))

    def _unknown(self, name: str) -> None:
        standard = self.standard
        if name in standard.derived:
            self.wrong_key(("facts", name), "fact-is-derived", name=name)
        else:
            self.no_such("unknown-fact", name, standard.inputs, self.wrong_key, ("facts", name), standard=standard.id)

    def no_such(self, code: str, name: str, known: Collection[str], wrong: Wrong, path: Path, **args: object) -> None:
        """A name that is not among the known ones, with the near one where there is one."""
        close = self.problems.near(name, known)
        wrong(path, code, "near-name" if close else "", name=name, near=close, **args)

    def _fact(self, name: str, item: WrittenFact, info: InputInfo) -> Fact | None:
        path: Path = ("facts", name)
        ways = [way for way in WAYS if getattr(item, way) is not None]
        if len(ways) != 1:
            self.wrong_key(path, "fact-way", name=name, known=", ".join(WAYS))
            return None
        if not self._sound(name, item, info, ways[0]):
            return None
        if item.ballots is not None:
            tally = self._ballots.tally(path, item, info)
            return replace(self._made(name, item, None, (), ()), ballots=tally) if tally else None
        number: Range | None = None
        words: tuple[str, ...] = ()
        readings: tuple[str, ...] = ()
        if ways[0] in ("value", "between", "readings") and info.is_number:
            number = self._number(path, item, info)
            if number is None:
                return None
        elif ways[0] in ("value", "readings", "between"):
            words = self._words(path, item, info)
            if not words:
                return None
        if item.doubtful:
            readings = tuple(item.doubtful)
            if not self._readable(path, item.doubtful, info):
                return None
        if item.readings:
            readings = tuple(reading.value for reading in item.readings)
        return self._made(name, item, number, words, readings)

    def _made(self, name: str, item: WrittenFact, number: Range | None, words: tuple[str, ...], readings: tuple[str, ...]) -> Fact:
        at = [*_places(item.at), *(place for reading in item.readings or () for place in _places(reading.at))]
        # a judged word from the unit itself is a claim, whether it says so or not: words are not figures
        claim = self.layer == "self" and self.standard.inputs[name].kind == "judged"
        default = "conflicting" if item.readings else "claimed" if claim else "reported"
        return Fact(
            input=name,
            layer=self.layer,
            basis="" if item.missing else item.basis or default,
            number=number,
            word=words[0] if len(words) == 1 else "",
            words=words,
            readings=readings,
            doubtful=item.doubtful is not None,
            missing=item.missing,
            qualifier=item.qualifier,
            as_printed=item.as_printed or "",
            at=tuple(at),
            evidence=tuple(item.evidence or ()),
            because=item.because or "",
            role=item.role or "",
            on=item.date,
            place=self.tree.key_place(("facts", name)),
        )

    def _sound(self, name: str, item: WrittenFact, info: InputInfo, way: str) -> bool:
        """What is said beside the value fits it; every fault is told."""
        path: Path = ("facts", name)
        before = len(self.problems)
        if (item.basis == "conflicting") != (way == "readings") and item.basis is not None:
            self.wrong((*path, "basis"), "conflicting-needs-readings")
        if info.elapsed:
            self.wrong_key(path, "fact-is-elapsed", name=name, start=info.elapsed.start)
        if info.decision and item.missing is None and not item.because:
            self.wrong_key(path, "decision-because", name=name)
        if item.missing and item.basis:
            self.wrong((*path, "basis"), "basis-of-missing")
        if item.qualifier and (way != "value" or not info.is_number or info.kind == "date"):
            self.wrong_key((*path, "qualifier"), "qualifier-of-number")
        if item.to_nearest and not item.qualifier:
            self.wrong_key((*path, "to_nearest"), "to-nearest-alone")
        self._ballots.check(path, item, info, way)
        for place, paper in enumerate(item.evidence or ()):
            if paper not in self.evidence:
                self.no_such("evidence-not-listed", paper, self.evidence, self.wrong, (*path, "evidence", place))
        self._documents(path, item)
        if self.layer == "self":
            self._centre_may(path, item, info)
        elif item.missing == "not_applicable":
            self._may_not_apply(path, item, info)
        return len(self.problems) == before

    def _documents(self, path: Path, item: WrittenFact) -> None:
        """The documents that the case's own file names are listed in it; the office looks at papers of its own."""
        if self.layer != "self":
            return
        named = [(at, (*path, *rest)) for at, rest in _placed(item.at, ("at",))]
        for number, reading in enumerate(item.readings or ()):
            named += [(at, (*path, *rest)) for at, rest in _placed(reading.at, ("readings", number, "at"))]
        for at, where in named:
            if at.document not in self.documents:
                self.no_such("unknown-document", at.document, self.documents, self.wrong, (*where, "document"))

    def _centre_may(self, path: Path, item: WrittenFact, info: InputInfo) -> None:
        """What only the office may say."""
        if info.from_office:
            self.wrong_key(path, "fact-of-office", name=info.id)
        if item.missing == "not_applicable":
            self.wrong((*path, "missing"), "not-applicable-of-office")
        if item.basis in ("verified", "rejected"):
            self.wrong((*path, "basis"), "basis-of-office", basis=item.basis)
        if info.kind == "judged" and item.basis == "reported":
            self.wrong((*path, "basis"), "word-is-a-claim", name=info.id)
        if item.basis == "evidenced" and not item.evidence:
            self.wrong((*path, "basis"), "evidenced-needs-evidence")

    def _may_not_apply(self, path: Path, item: WrittenFact, info: InputInfo) -> None:
        """The office may say that an input does not apply, with a reason, where every criterion that asks it may itself not apply."""
        if not item.because:
            self.wrong((*path, "missing"), "not-applicable-because")
        asking = self.standard.criteria_asking(info.id)
        strict = [criterion.no for criterion in asking if criterion.applies is None]
        if strict:
            self.wrong((*path, "missing"), "not-applicable-refused", name=info.id, criteria=", ".join(strict))

    def _values(self, path: Path, info: InputInfo) -> Values:
        def tell(code: str, hint: str = "", **args: object) -> None:
            self.wrong(path, code, hint=hint or ("near-name" if args.get("near") else ""), **args)

        return Values(info, tell)

    def _number(self, path: Path, item: WrittenFact, info: InputInfo) -> Range | None:
        if item.value is not None:
            value = self._values((*path, "value"), info).number(item.value)
            nearest = self._values((*path, "to_nearest"), info).unit(item.to_nearest) if item.to_nearest else None
            return None if value is None else self._values(path, info).qualified(value, item.qualifier, nearest)
        texts: list[tuple[Path, str]] = [((*path, "between", place), text) for place, text in enumerate(item.between or ())]
        texts += [((*path, "readings", place, "value"), reading.value) for place, reading in enumerate(item.readings or ())]
        found = [self._values(at, info).number(text) for at, text in texts]
        numbers = [value for value in found if value is not None]
        if len(numbers) < len(found):
            return None
        if item.between and numbers[0] > numbers[1]:
            self.wrong((*path, "between"), "between-order")
            return None
        return Range(min(numbers), max(numbers), numbers[0])

    def _words(self, path: Path, item: WrittenFact, info: InputInfo) -> tuple[str, ...]:
        if item.between:
            self.wrong_key((*path, "between"), "between-of-number")
            return ()
        if item.value is not None:
            word = self._values((*path, "value"), info).word(item.value)
            return (word,) if word else ()
        found = [
            self._values((*path, "readings", place, "value"), info).word(reading.value) for place, reading in enumerate(item.readings or ())
        ]
        return tuple(dict.fromkeys(word for word in found if word)) if all(found) else ()

    def _readable(self, path: Path, readings: list[str], info: InputInfo) -> bool:
        """Doubtful readings are held as they are: a number need not lie in its range, a word must be one."""
        found: list[object] = []
        for place, text in enumerate(readings):
            values = self._values((*path, "doubtful", place), info)
            found.append(values.number(text, checked=False) if info.is_number else values.word(text))
        return None not in found

    def _reasoned(self, fact: Fact, earlier: Fact | None) -> None:
        """What a later layer changes or rejects has its reason: the unit may object to it."""
        if self.layer == "self" or fact.because:
            return
        changed = earlier is not None and earlier.said != fact.said and not earlier.missing
        if changed or fact.basis == "rejected":
            self.wrong_key(("facts", fact.input), "reason-wanted", name=fact.input)

    def _parts(self, own: Mapping[str, Fact], before: Mapping[str, Fact]) -> None:
        """A part may not be over its whole, whatever the qualified figures really are; told where this layer gives one of the two."""
        facts = {**before, **own}
        for name, fact in facts.items():
            info = self.standard.inputs[name]
            whole = None if info.may_exceed else facts.get(info.part_of or "")
            if fact.number is None or whole is None or whole.number is None or "conflicting" in (fact.basis, whole.basis):
                continue
            told = name if name in own else whole.input
            if fact.number.lo > whole.number.hi and told in own:
                key = "value" if self.tree.node(("facts", told, "value")) else "between"
                part, total = decimal_text(fact.number.stated), decimal_text(whole.number.stated)
                self.wrong(("facts", told, key), "part-over-whole", name=name, value=part, whole=whole.input, whole_value=total)


def _places(at: FactPlace | list[FactPlace] | None) -> tuple[FactPlace, ...]:
    if at is None:
        return ()
    return tuple(at) if isinstance(at, list) else (at,)


def _placed(at: FactPlace | list[FactPlace] | None, path: Path) -> list[tuple[FactPlace, Path]]:
    """Each place with where it is written, below the fact."""
    if isinstance(at, list):
        return [(item, (*path, number)) for number, item in enumerate(at)]
    return [(at, path)] if at else []
