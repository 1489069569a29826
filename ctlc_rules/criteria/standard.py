"""A standard that has been read and checked: its core, and the words and reasons that go with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from ctlc_rules.core.compile import Program, compile_core
from ctlc_rules.core.core import Core, CriterionOutline
from ctlc_rules.core.export import core_sha256
from ctlc_rules.core.nodes import Ref
from ctlc_rules.core.walk import Asked, asked_by
from ctlc_rules.criteria.ballots import declared
from ctlc_rules.criteria.english import Both
from ctlc_rules.criteria.infos import (
    ChangeInfo,
    CitationInfo,
    CriterionInfo,
    DerivedInfo,
    FindingInfo,
    FrameworkInfo,
    InputInfo,
    RatingInfo,
    RelationInfo,
    SectionInfo,
    evidence_date,
)
from ctlc_rules.criteria.taken import Quota
from ctlc_rules.criteria.written import Accepted, For, Governs, Issued, Policy, WrittenStandard
from ctlc_rules.source import Tree


@dataclass(frozen=True)
class Standard:
    """A standard. core: what it means. checks: a second core for notes and relations, which change no grade.

    paper_months: how many months a paper holds from its date, where it does not hold for good. has_english: whether it was read with a
    file of English texts. per_year: the inputs and derived quantities that criteria take for a year. sha256: of the file's canonical
    JSON, its labels and titles included. written, tree: the file itself, for lint.
    framework, changes: of a local file over a framework.
    """

    id: str
    edition: str
    status: str
    title: Both
    file: str
    issued: Issued | None
    for_: For
    governs: Governs
    policy: Policy
    section_word: Both
    criterion_word: Both
    inputs: dict[str, InputInfo]
    derived: dict[str, DerivedInfo]
    papers: dict[str, Both]
    paper_months: dict[str, int]
    citations: dict[str, CitationInfo]
    units: dict[str, Both]
    sections: tuple[SectionInfo, ...]
    criteria: tuple[CriterionInfo, ...]
    levels: tuple[str, ...]
    ratings: tuple[RatingInfo, ...]
    findings: tuple[FindingInfo, ...]
    relations: tuple[RelationInfo, ...]
    accepted: tuple[Accepted, ...]
    published: tuple[tuple[str, str], ...]
    published_of: str
    core: Core
    checks: Core
    has_english: bool
    per_year: frozenset[str]
    sha256: str
    written: WrittenStandard = field(compare=False, repr=False)
    tree: Tree = field(compare=False, repr=False)
    framework: FrameworkInfo | None = None
    changes: tuple[ChangeInfo, ...] = ()

    @cached_property
    def core_sha256(self) -> str:
        return core_sha256(self.core)

    @cached_property
    def program(self) -> Program:
        return compile_core(self.core)

    @cached_property
    def check_program(self) -> Program:
        return compile_core(self.checks)

    @property
    def record_only(self) -> bool:
        """Holds figures and checks them, and grades nothing."""
        return not self.criteria

    @property
    def scores_only(self) -> bool:
        """Gives points and no rating."""
        return not self.ratings and not self.record_only

    @property
    def has_points(self) -> bool:
        return self.core.outline.total is not None

    @property
    def quotas(self) -> tuple[tuple[RatingInfo, Quota], ...]:
        return tuple((item, item.quota) for item in self.ratings if item.quota)

    @cached_property
    def asked(self) -> Asked:
        """Which inputs each definition of the core depends on."""
        return asked_by(self.core)

    @cached_property
    def outlines(self) -> dict[str, CriterionOutline]:
        """The core's outline of each criterion."""
        return {item.id: item for item in self.core.outline.criteria}

    @cached_property
    def dated_papers(self) -> tuple[str, ...]:
        """The papers whose date is asked for."""
        asked = self.asked.all() | asked_by(self.checks).all()
        return tuple(paper for paper in self.papers if evidence_date(paper) in asked)

    def behind(self, name: str) -> tuple[str, ...]:
        """The names under which a case says what an input of the core is."""
        since = self.inputs[name].elapsed if name in self.inputs else None
        return (since.start, name) if since else (declared(name),)

    def all_behind(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(given for name in names for given in self.behind(name))

    @cached_property
    def _asking(self) -> dict[str, tuple[tuple[CriterionInfo, tuple[str, ...]], ...]]:
        found: dict[str, list[tuple[CriterionInfo, tuple[str, ...]]]] = {
            name: [] for item in self.core.inputs for name in self.behind(item.name)
        }
        for info in self.criteria:
            outline = self.outlines[info.id]
            refs = (*((outline.points,) if outline.points else ()), *(ref for _, ref in outline.verdicts))
            steps = {step: self.all_behind(self.asked.by(Ref(step))) for step in outline.steps}
            for name in sorted(self.all_behind(frozenset().union(*(self.asked.by(Ref(ref)) for ref in refs)))):
                found[name].append((info, tuple(step for step, asked in steps.items() if name in asked)))
        return {name: tuple(items) for name, items in found.items()}

    def steps_asking(self, name: str) -> tuple[tuple[CriterionInfo, tuple[str, ...]], ...]:
        """The criteria whose points or verdict depend on an input, each with those of its steps that do."""
        return self._asking.get(name, ())

    def criteria_asking(self, name: str) -> tuple[CriterionInfo, ...]:
        return tuple(info for info, _ in self.steps_asking(name))

    def inputs_of(self, criterion: str) -> tuple[str, ...]:
        """The inputs that a criterion's points or verdict depend on."""
        return tuple(name for name, asking in self._asking.items() if any(info.id == criterion for info, _ in asking))

    def changes_of(self, criterion: str) -> tuple[ChangeInfo, ...]:
        """The local changes of a criterion itself (those of a limit that it asks are seen in its reason)."""
        return tuple(item for item in self.changes if item.path[:2] == ("criteria", criterion))

    def governs_on(self, day: date) -> bool:
        return self.governs.start <= day and (self.governs.to is None or day <= self.governs.to)
