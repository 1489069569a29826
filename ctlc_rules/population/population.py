"""The second pass: every case at hand, the lists of units, and what each case takes from the others. Results on demand, each once.

Nothing here depends on the order of the files: what a case takes is looked up by unit, standard and time, and a circle of cases that
need each other holds all of them back, wherever it was entered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from ctlc_rules.case.case import Case
from ctlc_rules.case.lists import Lists
from ctlc_rules.case.read import OpenCase, fit_case
from ctlc_rules.case.taken import Lack, Taken
from ctlc_rules.case.written import Layer, WrittenLayer
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import InputInfo, quota_input
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.evaluate.evaluate import evaluate
from ctlc_rules.evaluate.evaluation import Evaluation
from ctlc_rules.evaluate.given import Stage
from ctlc_rules.evaluate.reading import Known, read_known
from ctlc_rules.population.asking import Asking
from ctlc_rules.population.editions import governing_date, in_force
from ctlc_rules.population.figures import Figure
from ctlc_rules.population.links import check_links
from ctlc_rules.population.quotas import Member, Quotas
from ctlc_rules.population.reached import source_of
from ctlc_rules.population.register import NO_PERIOD, Register, Shelf, period_of
from ctlc_rules.population.taking import value_of
from ctlc_rules.population.turns import Key, Turns
from ctlc_rules.source import Place, Problems

CIRCLE = Lack("circle")


@dataclass(slots=True)
class Population:
    """layer: the stage that is graded. Another case counts as its office closed it, else as it stands at that stage, open."""

    opened: Sequence[OpenCase]
    lists: Lists
    shelf: Shelf
    layer: Layer
    of_cases: Problems
    of_standards: Problems
    register: Register = field(init=False)
    members: dict[Key, Member] = field(default_factory=dict)
    _fitted: dict[Key, Case | None] = field(default_factory=dict)
    _taken: dict[Key, Taken] = field(default_factory=dict)
    _turns: Turns = field(default_factory=Turns)
    _raw: dict[Key, Evaluation | Lack] = field(default_factory=dict)
    _figures: dict[Key, Figure] = field(default_factory=dict)
    _knowns: dict[Key, Known] = field(default_factory=dict)
    _told: set[Key] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.register = Register(self.opened, self.lists, self.shelf)

    # results

    def graded(self, opened: OpenCase, standard: Standard, closed: bool, as_of: date | None) -> Evaluation | None:
        """The case by a standard at the stage asked for; None with problems."""
        found = self._turns.take(lambda: self._within_quotas(opened, standard, self.layer, closed, as_of))
        return None if isinstance(found, Lack) else found

    def other(self, opened: OpenCase) -> Evaluation | Lack:
        """Another case's result as it counts: closed by its office, else open; by the edition in force for it."""
        standard = self.standard_of(opened)
        if isinstance(standard, Lack):
            return standard
        layer, closed = self.decided(opened)
        return self._within_quotas(opened, standard, layer, closed, None)

    def standard_of(self, opened: OpenCase) -> Standard | Lack:
        name = self.shelf.id_for(opened)
        editions = self.shelf.editions(name) if name else ()
        standard = in_force(editions, opened, None) if editions else None
        if standard is None and editions:
            return Lack("no-edition", (("standard", name or "–"), ("case", opened.base.case)))
        return standard or Lack("no-standard", (("standard", name or "–"),))

    def decided(self, opened: OpenCase) -> tuple[Layer, bool]:
        """The layer in which the office closed a case, and that it did; else, and where that was cancelled, the stage asked for, open."""
        for item in reversed(opened.layers):
            if isinstance(item.written, WrittenLayer) and item.written.closing:
                return item.layer, True
            if isinstance(item.written, WrittenLayer) and item.written.reopened:
                break
        return self.layer, False

    def _within_quotas(self, opened: OpenCase, standard: Standard, layer: Layer, closed: bool, as_of: date | None) -> Evaluation | Lack:
        raw = self.raw(opened, standard, layer, closed)
        if isinstance(raw, Lack):
            return raw
        if standard.quotas and period_of(opened) != NO_PERIOD:
            quotas = {quota_input(info.id): self._quota(opened, standard, info.id, (layer, closed)) for info, _ in standard.quotas}
            if any(CIRCLE in item.lacks for item in quotas.values()):
                return self._circle(opened)
            case = replace(raw.case, taken={**raw.case.taken, **quotas})
            return evaluate(standard, case, layer, closed, as_of or governing_date(standard, opened, None))
        return raw if as_of is None else replace(raw, as_of=as_of)

    def raw(self, opened: OpenCase, standard: Standard, layer: Layer, closed: bool) -> Evaluation | Lack:
        """The result before any quota: with every quota open."""
        key = (*_key(opened, standard), layer, str(closed))
        if key not in self._raw:
            self._raw[key] = self._evaluated(opened, standard, layer, closed)
        return self._raw[key]

    def _evaluated(self, opened: OpenCase, standard: Standard, layer: Layer, closed: bool) -> Evaluation | Lack:
        case = self.fitted(opened, standard)
        if case is None:
            return Lack("not-graded", (("case", opened.base.case),))
        asked = [info for info in standard.inputs.values() if info.taken is not None]
        if asked:
            self._link(standard)
            taken = {info.id: self.taken(opened, case, standard, info) for info in asked}
            if any(CIRCLE in item.lacks for item in taken.values()):
                return self._circle(opened)
            case = replace(case, taken=taken)
        return evaluate(standard, case, layer, closed, governing_date(standard, opened, None))

    def _link(self, standard: Standard) -> None:
        """What leads nowhere is told, once; a standard that is not at hand is only lacking."""
        key = ("links", standard.id, standard.edition, standard.sha256)
        if key not in self._told:
            self._told.add(key)
            check_links(standard, self.shelf, self.of_standards, wanted=False)

    def fitted(self, opened: OpenCase, standard: Standard) -> Case | None:
        """The case's own files read against a standard; its mistakes are told once."""
        key = _key(opened, standard)
        if key not in self._fitted:
            self._fitted[key] = fit_case(opened, standard, self.of_cases)
        return self._fitted[key]

    def _circle(self, opened: OpenCase) -> Lack:
        self.tell(("circle", opened.base.case), opened, "taken-in-a-circle", case=opened.base.case)
        return CIRCLE

    def tell(self, key: Key, opened: OpenCase, code: str, **args: object) -> None:
        """A problem of a case, once."""
        if key not in self._told:
            self._told.add(key)
            tree = opened.layers[0].tree
            self.of_cases.tell(tree.place(("case",)), code, args, width=tree.text_width(("case",)))

    def tell_standard(self, place: Place, code: str, **args: object) -> None:
        key = (str(place), code, *(str(item) for item in args.values()))
        if key not in self._told:
            self._told.add(key)
            self.of_standards.tell(place, code, args)

    # values

    def taken(self, opened: OpenCase, case: Case, standard: Standard, info: InputInfo) -> Taken:
        """What other cases give of one input of a case."""
        key = (*_key(opened, standard), info.id)
        if key not in self._taken:
            if key in self._turns.running:
                return Taken(info.id, lacks=(CIRCLE,))
            if self._turns.deep():
                raise self._turns.put_off(lambda: self.taken(opened, case, standard, info))
            self._oldest_first(case, standard, info)
            self._turns.running.add(key)
            self._taken[key] = self._fitting(value_of(Asking(self, opened, case, standard, info)), info, opened)
            self._turns.running.remove(key)
        return self._taken[key]

    def _oldest_first(self, case: Case, standard: Standard, info: InputInfo) -> None:
        """The unit's earlier cases, one after another: a long row of years is no deep nest of calls."""
        asked = info.taken
        own = asked and asked.result and (asked.result.standard, asked.result.unit) == (standard.id, "self")
        if asked is None or case.period is None or not (asked.earlier or asked.years_running or own):
            return
        for older in self.register.of(case.unit.id, standard.id):
            if period_of(older)[1] >= case.period.start:
                continue
            if asked.earlier:
                self.figure(older, info.id, info)
            else:
                self.other(older)

    def _fitting(self, item: Taken, info: InputInfo, opened: OpenCase) -> Taken:
        """Held to the input's hard range and scale; a settled value outside them is the standard's mistake, and unknown."""
        if item.lo is None or item.hi is None:
            return item
        lo, hi = max(item.lo, info.lo), min(item.hi, info.hi)
        on_scale = (item.lo * info.per).denominator == 1 and (item.hi * info.per).denominator == 1
        if lo <= hi and on_scale and (item.lo < item.hi or lo == item.lo):
            return replace(item, lo=lo, hi=hi)
        self.tell_standard(info.place, "link-outside", name=info.id, case=opened.base.case, value=_shown(item.lo, info))
        return replace(item, lo=None, hi=None, lacks=(*item.lacks, Lack("open-result", (("case", opened.base.case),))))

    def _quota(self, opened: OpenCase, standard: Standard, rating: str, mode: tuple[Layer, bool]) -> Taken:
        key = (*_key(opened, standard), quota_input(rating), mode[0], str(mode[1]))
        if key not in self._taken:
            if key in self._turns.running:
                return Taken(quota_input(rating), lacks=(CIRCLE,))
            self._turns.running.add(key)
            self._taken[key] = Quotas(self, opened, standard, rating, mode).decided()
            self._turns.running.remove(key)
        return self._taken[key]

    def figure(self, opened: OpenCase, name: str, like: InputInfo, standard: Standard | None = None) -> Figure:
        """What a case says of an input, which must be of the kind, unit and words of `like`. standard: its own, unless another is given."""
        governing = standard or self.standard_of(opened)
        if isinstance(governing, Lack):
            return Figure(lacks=(governing,))
        key = (*_key(opened, governing), name, like.kind, like.unit, str(like.per), *(word.id for word in like.words))
        if key not in self._figures:
            found = self._figure(opened, name, like, governing)
            if CIRCLE in found.lacks:
                return found
            self._figures[key] = found
        return self._figures[key]

    def _figure(self, opened: OpenCase, name: str, like: InputInfo, governing: Standard) -> Figure:
        case = self.fitted(opened, governing)
        if case is None:
            return Figure(lacks=(Lack("not-graded", (("case", opened.base.case),)),))
        info = governing.inputs.get(name)
        silent = Lack("not-reported", (("case", opened.base.case),))
        if info is None or not _alike(info, like):
            return Figure(lacks=(silent,))
        if info.taken is not None:
            item = self.taken(opened, case, governing, info)
            if item.says_something or CIRCLE in item.lacks:
                ends = None if item.lo is None or item.hi is None else (item.lo, item.hi)
                return Figure(ends, item.words, item.sources, item.lacks)
        return self._own_figure(opened, case, governing, info, silent)

    def _read(self, opened: OpenCase, case: Case, standard: Standard, stage: Stage) -> Known:
        key = (*_key(opened, standard), stage.layer, str(stage.closed))
        if key not in self._knowns:
            self._knowns[key] = read_known(standard, case, stage)
        return self._knowns[key]

    def _own_figure(self, opened: OpenCase, case: Case, standard: Standard, info: InputInfo, silent: Lack) -> Figure:
        stage = Stage(*self.decided(opened))
        known = self._read(opened, case, standard, stage)
        value = known.given.get(info.id)
        if value is None:
            return Figure(lacks=(silent,))
        lacks = (silent,) if info.id in known.wants else ()
        if isinstance(value, int):
            words = tuple(word.id for place, word in enumerate(info.words) if value >> place & 1)
            shown, ends = "|".join(words), None
        else:
            words, ends = (), (Fraction(value[0], info.per), Fraction(value[1], info.per))
            shown = "..".join(dict.fromkeys(_shown(end, info) for end in ends))
        return Figure(ends, words, (source_of(opened, case, standard, stage, shown),), lacks)


def _key(opened: OpenCase, standard: Standard) -> Key:
    return opened.base.case, standard.id, standard.edition, standard.sha256


def _shown(value: Fraction, info: InputInfo) -> str:
    if info.kind == "date":
        return date.fromordinal(value.numerator).isoformat()
    return decimal_text(value * 100) + "%" if info.kind == "percent" else decimal_text(value)


def _alike(one: InputInfo, other: InputInfo) -> bool:
    words = [word.id for word in one.words] == [word.id for word in other.words]
    return (one.kind, one.unit) == (other.kind, other.unit) and words and (not one.is_number or other.per % one.per == 0)
