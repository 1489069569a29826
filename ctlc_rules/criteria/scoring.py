"""The criteria of a standard: forms lowered, level by level; then what they add up to."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from ctlc_rules.core.nodes import Truth
from ctlc_rules.criteria.earlier import DEEPEST, Asked, names_written
from ctlc_rules.criteria.infos import CriterionInfo, StepInfo
from ctlc_rules.criteria.lowering import Lowering, Written
from ctlc_rules.criteria.reader import Reader
from ctlc_rules.criteria.scope import Room
from ctlc_rules.criteria.scored import Scored
from ctlc_rules.criteria.summing import Summing, in_steps
from ctlc_rules.criteria.written import Criterion
from ctlc_rules.expr.lower import truth_of
from ctlc_rules.expr.meaning import Limit, Tier
from ctlc_rules.forms import FORMS
from ctlc_rules.forms.base import Context, Lowered, source_at
from ctlc_rules.source import Path

ONE = Fraction(1)


class Scoring:
    """Reads `criteria:`, then `sections:` and `total:`. zeros: the conditions of the findings that strike points, by what they strike."""

    def __init__(self, reader: Reader, lowering: Lowering, limits: dict[str, dict[str, Limit]], zeros: dict[str, Truth]) -> None:
        self.reader = reader
        self.lowering = lowering
        self.limits = limits
        self.zeros = zeros
        self.whole = True  # no criterion had to be left out: what they add up to can be checked
        self.scored = Scored()
        self.scored.by_level = {level: {} for level in (*limits, "")}
        self._order = {name: place for place, name in enumerate(reader.written.criteria)}
        self._lowered: set[str] = set()
        self._asking: list[str] = []
        self._levelled: set[str] = set()
        within = Counter[str]()
        self._number_of: dict[str, int] = {}
        for name in self._order:
            section = name.partition(".")[0]
            within[section] += 1
            self._number_of[name] = within[section]

    def read(self) -> Scored:
        for name in self._order:
            self._need(name)
        self.scored.criteria.sort(key=lambda item: self._order[item.id])
        self.scored.criterion_outlines.sort(key=lambda item: self._order[item.id])
        self.scored.in_section = {name: [] for name in self.reader.written.sections}
        for outline in self.scored.criterion_outlines:
            self.scored.in_section[outline.section].append(outline.id)
        Summing(self.reader, self.lowering, self.scored, self.zeros, self.whole).read()
        return self.scored

    def room(self, level: str) -> Room:
        asked = Asked(tuple(self._order), level, self._tier)
        if not level and len(self.limits) == 1:
            level = next(iter(self.limits))
        return Room(self.reader.known, limits=self.limits.get(level, {}), tiers_of=asked)

    # criteria

    def _need(self, name: str) -> None:
        """Lower a criterion, unless that was done; what it asks of others is lowered on the way."""
        if name in self._lowered:
            return
        if name in self._asking:
            self.reader.wrong_key("criterion-cycle", ("criteria", self._asking[-1]), name=self._asking[-1], other=name)
            self.reader.known.faulty.add(name)
            return
        if len(self._asking) > DEEPEST:
            self.reader.wrong_key("criterion-chain", ("criteria", self._asking[-1]), name=self._asking[-1], most=DEEPEST)
            self.reader.known.faulty.add(name)
            return
        self._asking.append(name)
        if not self._criterion(name, self.reader.written.criteria[name]):
            self.reader.known.faulty.update((name, name.partition(".")[0], "total"))
            self.whole = False
        self._asking.pop()
        self._lowered.add(name)

    def _tier(self, name: str, level: str) -> Tier | None:
        if name not in self._order:
            return None
        self._need(name)
        found = self.scored.by_level[level].get(name)
        return None if name in self.reader.known.faulty else found

    def _criterion(self, name: str, criterion: Criterion) -> bool:
        """Whether it could be lowered."""
        path: Path = ("criteria", name)
        section = name.partition(".")[0]
        if section not in self.reader.written.sections or "." not in name:
            self.reader.problems.tell(
                self.reader.tree.key_place(path), "criterion-section",
                {"name": name, "section": section, "known": ", ".join(self.reader.written.sections)}, width=len(name),
            )  # fmt: skip
            return False
        forms = [key for key in FORMS if getattr(criterion, key) is not None]
        if len(forms) != 1:
            found = ", ".join(forms)
            self.reader.wrong_key("which-form" if forms else "no-form", path, name=name, found=found, known=", ".join(FORMS))
            return False
        if criterion.points is not None and not FORMS[forms[0]].takes_points:
            self.reader.wrong_key("points-of-form", (*path, "points"), form=forms[0])
        written = self._written(name, section, criterion, forms[0])
        if written:
            self._lower(written, criterion, forms[0])
        return written is not None

    def _written(self, name: str, section: str, criterion: Criterion, form: str) -> Written | None:
        path: Path = ("criteria", name)
        lowered = self._by_level(criterion, (*path, form), form)
        source = source_at(self.reader.tree, (*path, "applies_when"))
        applies = truth_of(source, self.room(""), self.reader.problems) if source else None
        if criterion.not_applicable and not criterion.applies_when:
            self.reader.wrong_key("not-applicable-alone", (*path, "not_applicable"))
        policy = criterion.not_applicable or self.reader.written.policy.not_applicable
        evidence = self.reader.papers(criterion.evidence, (*path, "evidence"))
        weight = ONE if criterion.weight is None else Fraction(criterion.weight)
        if not lowered or (source and not applies):
            return None
        found = Written(name, section, weight, lowered, evidence, applies, policy, criterion.bonus is not None, criterion.round)
        return found if self._fits(criterion, found, path) else None

    def _fits(self, criterion: Criterion, found: Written, path: Path) -> bool:
        """Whether what stands beside the form goes with it: a bonus, a rounding."""
        if criterion.bonus and found.most is None:
            self.reader.wrong_key("points-missing", (*path, "bonus"))
            return False
        if criterion.bonus and found.applies and found.not_applicable == "full":
            self.reader.wrong_key("bonus-and-full", (*path, "bonus"))
            return False
        if criterion.round is None:
            return True
        if found.most is None:
            self.reader.wrong_key("points-missing", (*path, "round"))
            return False
        return in_steps(self.reader, criterion.round, found.most, (*path, "round"))

    def _by_level(self, criterion: Criterion, path: Path, form: str) -> dict[str, Lowered] | None:
        """Lowered once where the form asks no limit; once for each level where it does."""
        levels = list(self.limits) if len(self.limits) > 1 and self._by_limits(path) else [""]
        found: dict[str, Lowered] = {}
        points = None if criterion.points is None else Fraction(criterion.points)
        for level in levels:
            context = Context(self.reader.tree, path, self.room(level), self.reader.problems, points, self.reader.written.policy.rounding)
            lowered = FORMS[form].lower(getattr(criterion, form), context)
            if lowered is None:
                return None
            found[level] = lowered
        if len(found) > 1 and any(lowered.out_of is not None for lowered in found.values()):
            self.reader.wrong_key("limit-in-points", path)
            return None
        return found

    def _by_limits(self, path: Path) -> bool:
        """Whether it is another at each level: it asks a limit, or a criterion that does."""
        plain = self.reader.tree.plain_at(path)
        if "limit." in str(plain):
            return True
        for name in sorted(names_written(plain) & self._order.keys()):
            self._need(name)
        return bool(self._levelled & names_written(plain))

    def _lower(self, written: Written, criterion: Criterion, form: str) -> None:
        path: Path = ("criteria", written.id)
        if "" not in written.by_level:
            self._levelled.add(written.id)
        outline, tiers = self.lowering.criterion(written, self.zeros.get(written.id))
        self.scored.criterion_outlines.append(outline)
        for level, found in self.scored.by_level.items():
            found[written.id] = tiers.get(level) or (tiers[""] if "" in tiers else Tier(None, None))
        steps = tuple(
            StepInfo(outline.steps[place] if outline.steps else "", step.reason, level)
            for level, lowered in written.by_level.items()
            for place, step in enumerate(lowered.steps)
        )
        why = criterion.why
        self.scored.criteria.append(
            CriterionInfo(
                id=written.id,
                no=criterion.no or self._number(written),
                section=written.section,
                title=self.reader.english.both(criterion.title, lambda file: file.criteria.get(written.id)),
                form=form,
                out_of=written.out_of,
                steps=steps,
                applies=written.applies,
                not_applicable=written.not_applicable,
                evidence=written.evidence,
                wanted=self.reader.papers(criterion.wanted, (*path, "wanted")),
                cite=self.reader.cites(criterion.cite, (*path, "cite")),
                why=None if why is None else self.reader.english.both(why, lambda file: file.why.get(written.id)),
                place=self.reader.place(path),
                bonus=written.bonus,
            )
        )

    def _number(self, written: Written) -> str:
        section = self.reader.written.sections[written.section]
        first = section.no or list(self.reader.written.sections).index(written.section) + 1
        return f"{first}.{self._number_of[written.id]}"
