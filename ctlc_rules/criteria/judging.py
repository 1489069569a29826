"""Levels, ratings and findings: what decides the rating, in the order in which it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ctlc_rules.core.core import EFFECTS, NOT_RATED, EffectOutline
from ctlc_rules.core.nodes import All, Not, OneOf, Ref, Truth
from ctlc_rules.criteria.english import EnglishFile
from ctlc_rules.criteria.infos import Effect, FindingInfo, RatingInfo, quota_input
from ctlc_rules.criteria.lowering import Lowering
from ctlc_rules.criteria.reader import Reader
from ctlc_rules.criteria.scope import Room
from ctlc_rules.criteria.scored import Scored
from ctlc_rules.criteria.written import Finding, Rating
from ctlc_rules.expr.lower import truth_of
from ctlc_rules.expr.meaning import Fixed, Limit, Said, Tier
from ctlc_rules.expr.syntax import Logic, Name
from ctlc_rules.forms.base import source_at
from ctlc_rules.source import Path

ALL_EFFECTS: tuple[Effect, ...] = ("zero", "lower", "cap", "veto", "not_rated", "note")


@dataclass(slots=True)
class Judging:
    reader: Reader
    lowering: Lowering
    limits: dict[str, dict[str, Limit]]

    def condition(self, path: Path, room: Room) -> Said | None:
        source = source_at(self.reader.tree, path)
        return truth_of(source, room, self.reader.problems) if source else None

    # findings that strike points, before the criteria

    def zeros(self) -> tuple[dict[str, Truth], dict[str, Said]]:
        """The conditions of the findings that strike points, by what they strike and by finding. They ask inputs only."""
        struck: dict[str, Truth] = {}
        said: dict[str, Said] = {}
        known = (*self.reader.written.sections, *self.reader.written.criteria)
        for name, finding in self.reader.written.findings.items():
            if finding.zero is None:
                continue
            path: Path = ("findings", name)
            if finding.zero not in known:
                self.reader.unknown("struck", finding.zero, known, (*path, "zero"))
            if finding.zero in struck:
                self.reader.wrong("struck-twice", (*path, "zero"), name=finding.zero)
            found = self.condition((*path, "when"), Room(self.reader.known))
            if found:
                said[name] = found
                struck[finding.zero] = self.lowering.define(f"finding:{name}", found.node)
        return struck, said

    # levels and ratings

    def levels(self, scored: Scored) -> dict[str, Ref]:
        written = self.reader.written.levels
        if written is None:
            return {}
        if not self.limits:
            self.reader.wrong_key("levels-without-limits", ("levels",))
        found: dict[str, Ref] = {}
        for level in self.limits:
            room = self.room(scored, level=level)
            said = [self.condition(("levels", "all_of", place), room) for place in range(len(written.all_of))]
            nodes = tuple(item.node for item in said if item)
            if len(nodes) == len(said):
                found[level] = self.lowering.define(f"level:{level}", All(nodes))
            else:
                self.reader.known.faulty.add(level)
        return found

    def room(self, scored: Scored, level: str = "", levels: dict[str, Ref] | None = None) -> Room:
        tiers: dict[str, Tier] = scored.by_level.get(level, {})
        sections = {name: tuple(ids) for name, ids in scored.in_section.items()}
        fixed = {name: Fixed(node) for name, node in (levels or {}).items()}
        return Room(self.reader.known, self.limits.get(level, {}), tiers, sections, fixed)

    def ratings(self, room: Room) -> tuple[list[RatingInfo], list[tuple[str, str | None]]]:
        rows = self.reader.written.ratings
        infos: list[RatingInfo] = []
        outline: list[tuple[str, str | None]] = []
        for place, row in enumerate(rows):
            path: Path = ("rating", place)
            last = place == len(rows) - 1
            if row.when is None and not last:
                self.reader.wrong("rating-without-condition", path, name=row.id)
            if row.when is not None and last:
                self.reader.wrong("rating-last-row", (*path, "when"), name=row.id)
            if row.id in {info.id for info in infos}:
                self.reader.wrong("rating-twice", (*path, "id"), name=row.id)
            said = self._within_quota(row, self.condition((*path, "when"), room))
            label = self.reader.english.both(row.label, _rating_label(row.id))
            infos.append(RatingInfo(row.id, label, said, self.reader.tree.place(path), row.quota))
            outline.append((row.id, self.lowering.define(f"rating:{row.id}", said.node).name if said else None))
        return infos, outline

    def _within_quota(self, row: Rating, said: Said | None) -> Said | None:
        """The condition of a rating under a quota: its own, and that the second pass over the list of units leaves it the rating."""
        if row.quota is None or said is None:
            return said
        name = quota_input(row.id)
        left = Said(OneOf(name, ("yes",)), "met", Name(name))
        return Said(All((said.node, left.node)), "all", Logic("and", (said.shown, left.shown)), (said, left))

    # findings

    def findings(self, room: Room, zeros: dict[str, Said]) -> tuple[list[FindingInfo], list[EffectOutline]]:
        infos: list[FindingInfo] = []
        effects: list[EffectOutline] = []
        for name, finding in self.reader.written.findings.items():
            effect = self._effect(name, finding)
            if effect is None:
                continue
            to = finding.zero or finding.cap or finding.veto or ""
            said = zeros.get(name) if effect == "zero" else self._when(name, effect, room)
            if said is None:
                continue
            infos.append(self._info(name, finding, effect, to, said))
            if effect in EFFECTS:
                when = self.lowering.define(f"finding:{name}", said.node)
                effects.append(EffectOutline(name, effect, to or None, when.name))
        return infos, effects

    def _effect(self, name: str, finding: Finding) -> Effect | None:
        path: Path = ("findings", name)
        chosen = [effect for effect in ALL_EFFECTS if getattr(finding, effect) is not None]
        if len(chosen) != 1:
            self.reader.wrong_key("which-effect", path, name=name, known=", ".join(ALL_EFFECTS))
            return None
        if self.reader.written.rating == "none" and chosen[0] in ("lower", "cap", "veto"):
            self.reader.wrong_key("effect-without-rating", (*path, chosen[0]), effect=chosen[0])
            return None
        ids = tuple(row.id for row in self.reader.written.ratings if row.id != NOT_RATED)
        target = finding.cap or finding.veto
        if target and target not in ids:
            self.reader.unknown("rating", target, ids, (*path, chosen[0]))
            return None
        return chosen[0]

    def _when(self, name: str, effect: Effect, room: Room) -> Said | None:
        own = Room(self.reader.known, claims=True) if effect == "note" else room
        return self.condition(("findings", name, "when"), own)

    def _info(self, name: str, finding: Finding, effect: Effect, to: str, said: Said) -> FindingInfo:
        path: Path = ("findings", name)
        says = self.reader.english.both(finding.says, lambda file: file.findings.get(name))
        return FindingInfo(name, effect, to, says, said, self.reader.cites(finding.cite, (*path, "cite")), self.reader.place(path))

    def nothing_applies(self, applies: Ref | None) -> list[EffectOutline]:
        """A unit to which nothing applies is not rated."""
        if applies is None:
            return []
        when = self.lowering.define("nothing-applies", Not(applies))
        return [EffectOutline("nothing-applies", "not_rated", None, when.name)]


def _rating_label(rating: str) -> Callable[[EnglishFile], str | None]:
    return lambda file: file.rating.get(rating)
