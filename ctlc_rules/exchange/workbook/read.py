"""A centre's workbook, read back: a case. Rows are known by their code, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from hashlib import sha256

from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook.draft import Draft, DraftFile
from ctlc_rules.exchange.workbook.facts import NOT_REPORTED, Fact, FactReader, note_parts
from ctlc_rules.exchange.workbook.grid import Grid, Row, day_in
from ctlc_rules.exchange.workbook.kept import of_raw
from ctlc_rules.exchange.workbook.layout import asked_of_centre
from ctlc_rules.exchange.workbook.section_sheets import paper_id
from ctlc_rules.source import Place, Problems, fold
from ctlc_rules.words import say

Standards = Callable[[str, str], Standard | None]
"""Finds the edition of a standard, by its id and the name of the edition."""
LONGEST_PERIOD = 36_524
"""Days: what a case file takes."""
_NO_NAME = re.compile(r"[^\w.-]+")


def standard_of(file: str, grid: Grid, kind: str, standards: Standards, problems: Problems) -> Standard | None:
    """The standard that a workbook was made for; None with a problem where it is not here, or grades differently by now."""
    meta = grid.meta
    if meta.get("kind") != kind:
        problems.add(Place(file), "form-other-kind", found=meta.get("kind", ""), wanted=kind)
        return None
    standard = standards(meta["standard"], meta.get("edition", ""))
    if standard is None:
        problems.add(Place(file), "form-unknown-standard", name=meta["standard"], edition=meta.get("edition", ""))
        return None
    if standard.core_sha256 != meta.get("core"):
        known, found = standard.core_sha256[:12], meta.get("core", "")[:12]
        problems.add(Place(file), "form-other-edition", found=found, known=known)
        return None
    return standard


def rows_by_code(file: str, grid: Grid, known: Callable[[Row], bool], problems: Problems) -> dict[str, Row]:
    """Each row once; one whose code is nothing of ours, or stands twice, is told and left out."""
    found: dict[str, Row] = {}
    for row in grid.rows:
        if not known(row):
            problems.add(Place(file), "form-unknown-code", cell=row.at(at.CODE), name=row.code)
        elif row.code in found:
            problems.add(Place(file), "form-code-twice", cell=row.at(at.CODE), name=row.code, other=found[row.code].at(at.CODE))
        else:
            found[row.code] = row
    return found


class CentreReader:
    def __init__(self, file: str, data: bytes, grid: Grid, standard: Standard, problems: Problems) -> None:
        self.file = file
        self.sha256 = sha256(data).hexdigest()
        self.grid = grid
        self.standard = standard
        self.problems = problems
        self.rows = rows_by_code(file, grid, self._known, problems)

    def _known(self, row: Row) -> bool:
        if row.code.startswith(at.FACT):
            info = self.standard.inputs.get(row.code.removeprefix(at.FACT))
            return info is not None and asked_of_centre(info)
        if row.code.startswith(at.PAPER):
            return row.code.removeprefix(at.PAPER).partition(":")[0] in self.standard.papers
        return row.code in (*at.UNIT_ROWS, *at.PERIOD_ROWS, at.DRAFT_ROW)

    def tell(self, code: str, row: Row, column: int, label: str = "", **args: object) -> None:
        self.problems.tell(Place(self.file), code, {"cell": row.at(column), "label": label, **args})

    def read(self) -> DraftFile | None:
        unit = self._unit()
        if unit is None:
            return None
        period = self._period()
        evidence = self._evidence()
        facts = {info.id: self._fact(info, evidence) for info in self.standard.inputs.values() if asked_of_centre(info)}
        case = self.grid.meta.get("case") or _case_id(str(unit["id"]), period)
        written: dict[str, Draft] = {
            "case": case,
            "standard": self.standard.id,
            **({"draft": "yes"} if self._is_draft() else {}),
            "unit": unit,
            **({"period": period} if period else {}),
            "report": "report",
            "documents": {"report": {"file": self.file.rpartition("/")[2], "sha256": self.sha256, "title": say("form.document", "vi")}},
            **({"evidence": evidence} if evidence else {}),
            "facts": facts,
        }
        return DraftFile(f"{case}.yaml", written)

    def _is_draft(self) -> bool:
        """What a machine read stays a draft until somebody confirms it on the first sheet."""
        return bool(self.grid.meta.get("draft")) and fold(self._first(at.DRAFT_ROW)) != fold(say("form.yes", "vi"))

    # the unit and the period

    def _first(self, name: str) -> str:
        return self.rows[name].text(at.FIRST_VALUE) if name in self.rows else ""

    def _unit(self) -> dict[str, Draft] | None:
        name = self._first("unit.name")
        if not name:
            self.problems.add(Place(self.file), "form-no-unit", sheet=at.RESULT)
            return None
        given = self._first("unit.id") or self.grid.meta.get("unit", "")
        if given != slug(given):
            self.tell("form-bad-id", self.rows["unit.id"], at.FIRST_VALUE, value=given)
            return None
        found: dict[str, Draft] = {"id": given or slug(name), "name": name, "kind": self.standard.for_.unit}
        more = {key: self._first(f"unit.{key}") for key in ("commune", "district", "province")}
        return found | {key: value for key, value in more.items() if value} | of_raw(self.grid.meta.get("kept", ""))

    def _period(self) -> dict[str, str]:
        """Without its days where they make no period: that is told, and the live cells take none either."""
        start, to = self._day("period.from"), self._day("period.to")
        found: dict[str, str] = {}
        if start and to and start <= to and (to - start).days <= LONGEST_PERIOD:
            found = {"from": start.isoformat(), "to": to.isoformat()}
        elif start or to:
            self.problems.add(Place(self.file), "form-no-period", sheet=at.RESULT)
        if label := self._first("period.label"):
            found["label"] = label
        if fold(self._first("period.approximate")) == fold(say("form.yes", "vi")) and found:
            found["approximate"] = "yes"
        return found

    def _day(self, name: str) -> date | None:
        row = self.rows.get(name)
        if row is None or row.text(at.FIRST_VALUE) == "":
            return None
        day = day_in(row.held(at.FIRST_VALUE))
        if day is None:
            self.tell("form-not-a-day", row, at.FIRST_VALUE, say(f"form.entry.{name}", "vi"), value=row.text(at.FIRST_VALUE))
        return day

    # papers

    def _evidence(self) -> dict[str, Draft]:
        found: dict[str, Draft] = {}
        yes = fold(say("form.paper.yes", "vi"))
        for row in self.rows.values():
            if not row.code.startswith(at.PAPER) or fold(row.text(at.VALUE)) != yes:
                continue
            paper = row.code.removeprefix(at.PAPER).partition(":")[0]
            name = row.text(at.PAPER_ID).strip("[]") or paper_id(self.standard, paper)
            if not name_fits(name):
                self.tell("form-bad-id", row, at.PAPER_ID, value=name)
            elif name in found:
                self.tell("form-papers-twice", row, at.PAPER_ID, value=name)
            else:
                found[name] = self._paper(paper, row)
        return found

    def _paper(self, paper: str, row: Row) -> Draft:
        found: dict[str, Draft] = {"paper": paper}
        if number := row.text(at.NUMBER):
            found["number"] = number
        if row.text(at.DATE):
            day = day_in(row.held(at.DATE))
            if day:
                found["date"] = day.isoformat()
            else:
                self.tell("form-not-a-day", row, at.DATE, self.standard.papers[paper].vi, value=row.text(at.DATE))
        if keeper := row.text(at.KEEPER):
            found["keeper"] = keeper
        return found

    # facts

    def _fact(self, info: InputInfo, evidence: dict[str, Draft]) -> Draft:
        row = self.rows.get(at.FACT + info.id)
        if row is None:
            self.problems.add(Place(self.file), "form-row-missing", name=info.id, label=info.label.vi)
            return NOT_REPORTED

        def tell(code: str, column: int, **args: object) -> None:
            self.tell(code, row, column, info.label.vi, **args)

        found: Fact = FactReader(info, row, tell).read()
        before = row.held(at.BEFORE)
        if before != "" and row.held(at.VALUE) == before and fold(row.text(at.SAME)) != fold(say("form.unchanged", "vi")):
            tell("form-unconfirmed", at.SAME)
            found = dict(NOT_REPORTED)
        found |= self._basis(info, row, found, evidence, tell)
        found |= note_parts(row.text(at.NOTE))
        if found == NOT_REPORTED:
            return found
        return found | {"at": {"row": row.at(at.VALUE)}}

    def _basis(self, info: InputInfo, row: Row, fact: Fact, evidence: dict[str, Draft], tell: Callable[..., None]) -> Fact:
        """The basis that is chosen, and the papers that are named: those only that the workbook lists."""
        if "missing" in fact:
            return {}
        found: Fact = {}
        named = [part for part in re.split(r"[,;\s\[\]]+", row.text(at.PAPERS)) if part]
        for name in named:
            if name not in evidence:
                tell("form-unknown-paper", at.PAPERS, value=name)
        listed: list[Draft] = [name for name in named if name in evidence]
        if listed:
            found["evidence"] = listed
        chosen = fold(row.text(at.BASIS))
        if "basis" in fact or not chosen:
            return found
        basis = next((name for name in ("claimed", "evidenced") if chosen == fold(say(f"form.basis.{name}", "vi"))), None)
        if basis is None:
            tell("form-unknown-decision", at.BASIS, value=row.text(at.BASIS))
        elif basis == "claimed" or listed:
            found["basis"] = basis
        elif info.kind != "judged":
            tell("form-evidenced-without", at.PAPERS)
        return found


def slug(text: str) -> str:
    """A name as an id: small letters without marks, joined by hyphens.

    >>> slug("TTHTCĐ phường Mạo Khê (cũ)")
    'tthtcd-phuong-mao-khe-cu'
    """
    return _NO_NAME.sub("-", fold(text)).strip("-.")[:60]


def name_fits(name: str) -> bool:
    """Whether a text can be an id in a case."""
    return bool(re.fullmatch(r"\w[\w-]*(\.[\w][\w-]*)*", name)) and len(name) <= 80  # noqa: PLR2004  # as names of case files


def _case_id(unit: str, period: dict[str, str]) -> str:
    """The unit and the years of the period."""
    years = dict.fromkeys(period[key][:4] for key in ("from", "to") if key in period)
    return "-".join((unit, *years))
