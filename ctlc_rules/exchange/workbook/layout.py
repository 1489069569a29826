"""What stands where in a centre's workbook: sheets, columns, and which input is asked on which sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ctlc_rules.criteria.infos import CriterionInfo, InputInfo, SectionInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.words import say

LAYOUT = 1
"""The version of this arrangement; a reader refuses one that it does not know."""

META = "_bieu_mau"
CELLS = "_o"
CALCULATION = "_tinh"
RESULT = "Kết quả"
MOST_ROWS = 1000
"""Rows of a sheet that formulas and readers look at."""
LONGEST_NAME = 31
_UNFIT = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")

# columns of a section's sheet, from 0
CODE, NO, LABEL, VALUE, QUALIFIER, SECOND, UNIT, CHECK, NOTE, BASIS, PAPERS, SAME, BEFORE = range(13)
# of the rows of papers, where they differ
NUMBER, DATE, KEEPER, PAPER_ID = QUALIFIER, SECOND, NOTE, PAPERS
# columns of the first sheet
FIRST_CODE, FIRST_LABEL, FIRST_VALUE = range(3)

FACT = "fact:"
PAPER = "paper:"
UNIT_ROWS = ("unit.name", "unit.id", "unit.commune", "unit.district", "unit.province")
DRAFT_ROW = "draft.confirmed"
PERIOD_ROWS = ("period.from", "period.to", "period.label", "period.approximate")


@dataclass(frozen=True, slots=True)
class Block:
    """A criterion with the inputs that stand under it, and those that stand elsewhere (with where). criterion: None for what none asks."""

    criterion: CriterionInfo | None
    inputs: tuple[InputInfo, ...]
    elsewhere: tuple[tuple[InputInfo, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet of one section. papers: those that it lists; papers_elsewhere: asked here too, with the sheet that lists them."""

    sheet: str
    section: SectionInfo
    blocks: tuple[Block, ...]
    papers: tuple[str, ...]
    papers_elsewhere: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """pages: in the order of the sections. homes: the sheet of each input that a centre is asked; paper_homes: of each paper."""

    pages: tuple[Page, ...]
    homes: dict[str, str] = field(default_factory=dict)
    paper_homes: dict[str, str] = field(default_factory=dict)


def asked_of_centre(info: InputInfo) -> bool:
    """Whether the centre states it: what the office records, and what is reckoned from a date, it does not."""
    return not info.from_office and info.elapsed is None


def plan_of(standard: Standard) -> Plan:
    """Each input once, under the first criterion that asks it; what none asks stands by what the report says beside it."""
    names = sheet_names(f"{standard.section_word.vi} {section.no}" for section in standard.sections)
    sheets = dict(zip((section.id for section in standard.sections), names, strict=True))
    homes: dict[str, str] = {}
    under: dict[str, list[InputInfo]] = {}
    for info in standard.inputs.values():
        if not asked_of_centre(info):
            continue
        first = next(iter(_asking(standard, info)), None)
        if first is not None:
            homes[info.id] = sheets[first.section]
            under.setdefault(first.id, []).append(info)
    loose = _loose(standard, homes, names)
    paper_homes: dict[str, str] = {}
    for criterion in standard.criteria:
        for paper in (*criterion.evidence, *criterion.wanted):
            paper_homes.setdefault(paper, sheets[criterion.section])
    pages = tuple(
        _page(standard, section, sheets[section.id], under, homes, paper_homes, loose.get(sheets[section.id], ()))
        for section in standard.sections
    )
    return Plan(pages, homes, paper_homes)


def _asking(standard: Standard, info: InputInfo) -> tuple[CriterionInfo, ...]:
    """The criteria that ask an input, itself or months since it."""
    return standard.criteria_asking(info.id)


def _loose(standard: Standard, homes: dict[str, str], names: tuple[str, ...]) -> dict[str, tuple[InputInfo, ...]]:
    """What no criterion asks, by sheet: where the report has it beside what one asks, else on the last sheet. Adds to `homes`."""
    by_report: dict[str, str] = {}
    for name, sheet in homes.items():
        by_report.setdefault(standard.inputs[name].report, sheet)
    found: dict[str, list[InputInfo]] = {}
    for info in standard.inputs.values():
        if asked_of_centre(info) and info.id not in homes:
            sheet = by_report.get(info.report, names[-1]) if info.report else names[-1]
            homes[info.id] = sheet
            found.setdefault(sheet, []).append(info)
    return {sheet: tuple(items) for sheet, items in found.items()}


def _page(  # what a plan has gathered, handed to each of its pages
    standard: Standard,
    section: SectionInfo,
    sheet: str,
    under: dict[str, list[InputInfo]],
    homes: dict[str, str],
    paper_homes: dict[str, str],
    loose: tuple[InputInfo, ...],
) -> Page:
    blocks: list[Block] = []
    papers: dict[str, None] = {}
    for criterion in standard.criteria:
        if criterion.section != section.id:
            continue
        own = tuple(under.get(criterion.id, ()))
        here = {info.id for info in own}
        other = tuple(
            (standard.inputs[name], homes[name]) for name in standard.inputs_of(criterion.id) if name in homes and name not in here
        )
        blocks.append(Block(criterion, own, other))
        papers |= dict.fromkeys((*criterion.evidence, *criterion.wanted))
    if loose:
        blocks.append(Block(None, loose))
    mine = tuple(paper for paper in papers if paper_homes[paper] == sheet)
    elsewhere = tuple((paper, paper_homes[paper]) for paper in papers if paper_homes[paper] != sheet)
    return Page(sheet, section, tuple(blocks), mine, elsewhere)


def sheet_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Names that Excel takes: short, without its signs, each once whatever the case of letters, and none of ours.

    >>> sheet_names(["TTHTCĐ xã A/B", "tthtcđ xã a b", ""])
    ('TTHTCĐ xã A B', 'tthtcđ xã a b (2)', '3')
    """
    taken = {META, CELLS, CALCULATION, RESULT.casefold(), say("form.office-sheet", "vi").casefold(), "history"}
    found: list[str] = []
    for place, text in enumerate(wanted, start=1):
        plain = " ".join(_UNFIT.sub(" ", text).split())[:LONGEST_NAME].strip() or str(place)
        name, again = plain, 1
        while name.casefold() in taken:
            again += 1
            tail = f" ({again})"
            name = plain[: LONGEST_NAME - len(tail)].strip() + tail
        taken.add(name.casefold())
        found.append(name)
    return tuple(found)


def column_letter(column: int) -> str:
    """The letters of a column from 0.

    >>> column_letter(0), column_letter(25), column_letter(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """`D12`, from a row and a column that count from 0."""
    return f"{column_letter(column)}{row + 1}"
