"""The sections and the total of a standard: what its criteria add up to, checked against what the file declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.core.nodes import Truth
from ctlc_rules.core.scale import decimal_text
from ctlc_rules.criteria.infos import SectionInfo
from ctlc_rules.criteria.lowering import Lowering
from ctlc_rules.criteria.reader import Reader
from ctlc_rules.criteria.scored import Scored
from ctlc_rules.criteria.written import Section, Total
from ctlc_rules.expr.meaning import Score, Tier
from ctlc_rules.forms.base import Rounding
from ctlc_rules.source import Path


def in_steps(reader: Reader, rounding: Rounding, most: Fraction, path: Path) -> bool:
    """The most that there is to have is a whole number of steps, or rounding would go past it."""
    step = Fraction(rounding.step)
    if (most / step).denominator == 1:
        return True
    reader.wrong_key("points-not-in-steps", path, points=decimal_text(most), step=rounding.step)
    return False


@dataclass(slots=True)
class Summing:
    """zeros: the conditions of the findings that strike points. whole: no criterion had to be left out, so sums can be checked."""

    reader: Reader
    lowering: Lowering
    scored: Scored
    zeros: Mapping[str, Truth]
    whole: bool

    def read(self) -> None:
        for place, (name, section) in enumerate(self.reader.written.sections.items(), 1):
            self._section(name, section, place)
        self._total()

    def _section(self, name: str, section: Section, place: int) -> None:
        path: Path = ("sections", name)
        ids = self.scored.in_section[name]
        if not ids:
            if self.whole:
                self.reader.wrong_key("section-empty", path, name=name)
            self.reader.known.faulty.add(name)
            return
        weights = {item.id: item.weight for item in self.scored.criterion_outlines}
        self._weights([self.reader.written.criteria[item].weight is not None for item in ids], [weights[item] for item in ids], path)
        tiers = {item: (weights[item], self.scored.by_level[""][item]) for item in ids}
        outline, tier = self.lowering.section(name, section, tiers, self.zeros.get(name))
        self.scored.section_outlines.append(outline)
        for level, found in self.scored.by_level.items():
            found[name] = tier if not level else self._met_at(name, level, [found[item] for item in ids], tier)
        out_of = sum((weights[item] * (self._out_of(item) or 0) for item in ids), Fraction(0)) if tier.score else None
        if out_of is not None and section.at_most is not None:
            out_of = min(out_of, Fraction(section.at_most))
        self._declared(section, out_of, path)
        if section.round and out_of is not None:
            in_steps(self.reader, section.round, out_of, (*path, "round"))
        title = self.reader.english.both(section.title, lambda file: file.sections.get(name))
        self.scored.sections.append(SectionInfo(name, section.no or str(place), title, out_of, self.reader.place(path)))

    def _met_at(self, name: str, level: str, tiers: list[Tier], plain: Tier) -> Tier:
        if plain.met is not None:
            return plain
        return Tier(plain.score, self.lowering.all_met(f"section:{name}:met:{level}", tiers))

    def _out_of(self, criterion: str) -> Fraction | None:
        return next(item.out_of for item in self.scored.criterion_outlines if item.id == criterion)

    def _declared(self, section: Section, out_of: Fraction | None, path: Path) -> None:
        if not self.whole:
            return
        if section.out_of is None:
            if out_of is not None:
                self.reader.wrong_key("out-of-missing", path, sum=decimal_text(out_of))
            return
        if out_of is None:
            self.reader.wrong("out-of-without-points", (*path, "out_of"))
        elif Fraction(section.out_of) != out_of:
            self.reader.wrong("points-do-not-add-up", (*path, "out_of"), declared=section.out_of, sum=decimal_text(out_of))

    def _weights(self, given: list[bool], weights: list[Fraction], path: Path) -> None:
        """Weights are given to all or to none, and add up to the whole."""
        if not any(given) or not self.whole:
            return
        if not all(given):
            self.reader.wrong_key("weights-missing", path)
        elif sum(weights) != 1:
            self.reader.wrong_key("weights-do-not-add-up", path, sum=decimal_text(sum(weights, Fraction(0)) * 100))

    def _total(self) -> None:
        written = self.reader.written
        outlines = self.scored.section_outlines
        self._weights(
            [section.weight is not None for section in written.sections.values()], [item.weight for item in outlines], ("sections",)
        )
        scores: list[tuple[Fraction, Score]] = []
        for outline in outlines:
            score = self.scored.by_level[""][outline.id].score
            if score:
                scores.append((outline.weight, score))
        if not scores:
            return
        said = written.total or Total()
        if said.rescale is not None and said.round is None:
            self.reader.wrong_key("rescale-needs-round", ("total", "rescale"))
            self.reader.known.faulty.add("total")
            return
        self.scored.total, tier, self.scored.applies = self.lowering.whole(scores, said)
        for found in self.scored.by_level.values():
            found["total"] = tier
        declared = said.out_of
        found_sum = sum((item.weight * (info.out_of or 0) for item, info in zip(outlines, self.scored.sections, strict=True)), Fraction(0))
        most = found_sum if said.rescale is None else Fraction(said.rescale)
        most = most if said.at_most is None else min(most, Fraction(said.at_most))
        if said.at_least is not None and Fraction(said.at_least) > most:
            self.reader.wrong("floor-above-limit", ("total", "at_least"))
        held = said.rescale is None and said.at_most is not None and Fraction(said.at_most) <= found_sum
        if said.round and not held and (said.rescale is not None or self.whole):
            in_steps(self.reader, said.round, found_sum if said.rescale is None else Fraction(said.rescale), ("total", "round"))
        if self.whole and declared is not None and Fraction(declared) != most:
            self.reader.wrong("points-do-not-add-up", ("total", "out_of"), declared=declared, sum=decimal_text(most))
