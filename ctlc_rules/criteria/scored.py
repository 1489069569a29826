"""What comes of the criteria, sections and total of a standard while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ctlc_rules.core.core import CriterionOutline, SectionOutline, TotalOutline
from ctlc_rules.core.nodes import Ref
from ctlc_rules.criteria.infos import CriterionInfo, SectionInfo
from ctlc_rules.expr.meaning import Tier


@dataclass(slots=True)
class Scored:
    """What came of it: outlines for the core, infos for people, tiers for the rating."""

    criteria: list[CriterionInfo] = field(default_factory=list)
    sections: list[SectionInfo] = field(default_factory=list)
    criterion_outlines: list[CriterionOutline] = field(default_factory=list)
    section_outlines: list[SectionOutline] = field(default_factory=list)
    total: TotalOutline | None = None
    applies: Ref | None = None
    by_level: dict[str, dict[str, Tier]] = field(default_factory=dict)
    in_section: dict[str, list[str]] = field(default_factory=dict)
