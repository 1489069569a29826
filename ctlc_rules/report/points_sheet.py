"""A standard as the sheet of points (biểu điểm) that an official would sign: made from the reasons of its forms, without a case."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ctlc_rules.criteria.infos import ChangeInfo, CriterionInfo, FindingInfo, RatingInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.criteria.written import ByStage
from ctlc_rules.explain.cites import cite_text
from ctlc_rules.explain.numbers import day, number, percent
from ctlc_rules.report.paper import SHORT_CODE
from ctlc_rules.report.paper_head import issued_line, kind_of_unit
from ctlc_rules.report.phrases import framework_line, in_lang
from ctlc_rules.report.points_adjusted import adjusted, most_in_all
from ctlc_rules.report.points_quota import with_quota
from ctlc_rules.report.points_words import PointsWords
from ctlc_rules.words import Lang

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """how: a line for each way to get points, or for each condition. out_of: "" without points."""

    no: str
    title: str
    how: tuple[str, ...]
    out_of: str
    papers: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionPoints:
    """adjusted: what is done to its points after they are added, in sentences; "" for nothing."""

    title: str
    out_of: str
    adjusted: str
    criteria: tuple[CriterionLine, ...]


@dataclass(frozen=True, slots=True)
class FindingLine:
    says: str
    when: str
    effect: str
    source: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What a local file changes of its framework."""

    what: str
    old: str
    new: str
    why: str


@dataclass(frozen=True, slots=True)
class PointsSheet:
    """Everything said, in one language. warning: what stands above all where the standard is not official."""

    lang: Lang
    standard: Standard
    heading: str
    title: str
    warning: str
    about: Pairs
    sections: tuple[SectionPoints, ...]
    total: str
    ratings: Pairs
    findings: tuple[FindingLine, ...]
    changes: tuple[ChangeLine, ...]
    policies: Pairs
    sources: tuple[str, ...]


def points_sheet(standard: Standard, lang: Lang) -> PointsSheet:
    return _Sheet(standard, lang).sheet()


class _Sheet:
    def __init__(self, standard: Standard, lang: Lang) -> None:
        self.standard = standard
        self.lang = lang
        self.words = PointsWords(standard, lang)
        self.say = self.words.say
        self.both = self.words.labels.both
        outline = standard.core.outline
        self.weights = {item.id: item.weight for item in outline.criteria} | {item.id: item.weight for item in outline.sections}

    def sheet(self) -> PointsSheet:
        standard = self.standard
        total = standard.core.outline.total
        return PointsSheet(
            lang=self.lang,
            standard=standard,
            heading=self.say("scale.title" if standard.has_points else "scale.title-levels"),
            title=in_lang(standard.title, self.lang),
            warning="" if standard.status == "official" else self.say(f"status.{standard.status}.warning"),
            about=self.about(),
            sections=tuple(self.section(info.id) for info in standard.sections),
            total=self.total() if total else "",
            ratings=tuple((in_lang(info.label, self.lang), self.rating(info)) for info in standard.ratings),
            findings=tuple(self.finding(info) for info in standard.findings),
            changes=tuple(self.change(info) for info in standard.changes),
            policies=self.policies(),
            sources=tuple(self.sources()),
        )

    def total(self) -> str:
        """The most that can be reached, and that no rating follows where none does."""
        parts = sum((self.weights[info.id] * (info.out_of or 0) for info in self.standard.sections), Fraction(0))
        total = self.standard.core.outline.total
        most = self.say("scale.total", points=self.words.points(most_in_all(self.standard, parts)))
        told = [most, *adjusted(self.words.labels, total.adjust if total else ())]
        return ". ".join([*told, self.say("scale.points-only")] if self.standard.scores_only else told)

    def about(self) -> Pairs:
        standard = self.standard
        until = self.say("print.until", to=day(standard.governs.to, self.lang)) if standard.governs.to else ""
        rows = [
            ("scale.unit", kind_of_unit(standard.for_.unit, self.lang)),
            ("scale.status", self.say(f"status.{standard.status}")),
            ("scale.edition", self.say("scale.edition-value", id=standard.id, edition=standard.edition)),
            ("scale.in-force", self.say(f"scale.by.{standard.governs.by}", start=day(standard.governs.start, self.lang), to=until)),
            ("scale.issued", issued_line(standard, self.lang).removeprefix(self.say("scale.issued") + ": ")),
            ("scale.period", self.period()),
            ("scale.framework", framework_line(standard, self.lang, "scale.framework-value")),
            ("scale.code", standard.core_sha256[:SHORT_CODE]),
        ]
        return tuple((self.say(key), value) for key, value in rows if value)

    def period(self) -> str:
        for_ = self.standard.for_
        text = self.say("scale.months", months=for_.months) if for_.months else ""
        if for_.tolerance:
            lo, hi = number(Fraction(for_.tolerance.lo), self.lang), number(Fraction(for_.tolerance.hi), self.lang)
            text += self.say("scale.tolerance", lo=lo, hi=hi)
        if for_.first_days:
            begins = self.say(
                "scale.begins", days=self.say("glue.or").join(f" {at:02}/{month:02} " for month, at in for_.first_days).strip()
            )
            text = f"{text}, {begins}" if text else begins
        return text + (self.say(f"scale.outside.{for_.outside}") if for_.outside else "")

    # sections and criteria

    def section(self, name: str) -> SectionPoints:
        info = next(item for item in self.standard.sections if item.id == name)
        word = in_lang(self.standard.section_word, self.lang)
        title = self.say("scale.section", section=word, no=info.no, title=in_lang(info.title, self.lang)) + self.weight(name)
        criteria = tuple(self.criterion(item) for item in self.standard.criteria if item.section == name)
        adjust = next(item.adjust for item in self.standard.core.outline.sections if item.id == name)
        told = ". ".join(adjusted(self.words.labels, adjust))
        return SectionPoints(title, self.words.points(info.out_of) if info.out_of is not None else "", told, criteria)

    def weight(self, name: str) -> str:
        weight = self.weights[name]
        return "" if weight == 1 else f" ({self.say('scale.weight', weight=percent(weight, self.lang))})"

    def criterion(self, info: CriterionInfo) -> CriterionLine:
        papers = [self.say("scale.required", paper=self.words.labels.paper(name)) for name in info.evidence]
        papers += [self.words.labels.paper(name) for name in info.wanted if name not in info.evidence]
        source = [cite_text(self.standard, cite, self.lang) for cite in info.cite]
        source += [self.both(info.why)] if info.why else []
        out_of = self.words.points(info.out_of) if info.out_of is not None else ""
        title = in_lang(info.title, self.lang) + self.weight(info.id)
        return CriterionLine(info.no, title, tuple(self.words.ways(info)), out_of, tuple(papers), tuple(source))

    # ratings and findings

    def rating(self, info: RatingInfo) -> str:
        return self.say("scale.rest") if info.when is None else with_quota(self.words, info, self.words.condition(info.when))

    def finding(self, info: FindingInfo) -> FindingLine:
        to = self.words.labels.name(info.to) if info.to else ""
        cites = "; ".join(cite_text(self.standard, cite, self.lang) for cite in info.cite)
        effect = self.say(f"scale.effect.{info.effect}", to=to)
        return FindingLine(in_lang(info.says, self.lang), self.words.condition(info.when), effect, cites)

    def change(self, info: ChangeInfo) -> ChangeLine:
        """By what it is of, in words, with the path as it is written."""
        name = str(info.path[1]) if info.path[0] in ("criteria", "sections", "inputs", "findings") else ""
        row = self.standard.ratings[info.path[1]] if info.path[0] == "rating" and isinstance(info.path[1], int) else None
        title = in_lang(row.label, self.lang) if row else self.words.labels.name(name) if name else ""
        cites = [cite_text(self.standard, cite, self.lang) for cite in info.cite]
        return ChangeLine(f"{title} ({info.at})" if title else info.at, info.old, info.new, "; ".join((self.both(info.because), *cites)))

    # policies and sources

    def policies(self) -> Pairs:
        policy = self.standard.policy
        rows = [
            ("scale.claimed", self.by_stage(policy.claimed)),
            ("scale.evidence", self.by_stage(policy.evidence)),
            ("scale.missing", self.say("scale.when-closed", closed=self.say(f"scale.reading.{policy.missing.closed}"))),
            ("scale.not-applicable", self.say(f"scale.not-applicable.{policy.not_applicable}")),
            ("scale.qualified", self.say(f"scale.qualified.{policy.qualified}")),
        ]
        if policy.rounding:
            step, mode = self.words.points(Fraction(policy.rounding.step)), self.say(f"scale.mode.{policy.rounding.mode}")
            rows.append(("scale.rounding", self.say("scale.rounding-value", step=step, mode=mode)))
        presumed = [info for info in self.standard.inputs.values() if info.presume is not None]
        if presumed:
            rows.append(("scale.presumed", "; ".join(self.words.presumed(info) for info in presumed)))
        decided = [info for info in self.standard.inputs.values() if info.decision]
        if decided:
            rows.append(("scale.decided", "; ".join(self.both(info.label) for info in decided)))
        return tuple((self.say(key), value) for key, value in rows)

    def by_stage(self, policy: ByStage) -> str:
        readings = {"own": policy.self_, "office": policy.office, "closed": policy.closed}
        return self.say("scale.by-stage", **{stage: self.say(f"scale.reading.{reading}") for stage, reading in readings.items()})

    def sources(self) -> list[str]:
        found: list[str] = []
        for info in self.standard.citations.values():
            text = self.both(info.title) + (f": {self.both(info.note)}" if info.note else "")
            found.append(text + (f" ({self.say('cite.by_analogy')})" if info.by_analogy else ""))
        return found
