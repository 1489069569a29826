"""The office's workbook, read back: a layer for each centre in which something was written. A row left alone writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ctlc_rules.criteria.infos import InputInfo
from ctlc_rules.criteria.standard import Standard
from ctlc_rules.exchange.workbook import layout as at
from ctlc_rules.exchange.workbook import office
from ctlc_rules.exchange.workbook.draft import Draft, DraftFile
from ctlc_rules.exchange.workbook.entries import typed
from ctlc_rules.exchange.workbook.facts import Fact, FactReader
from ctlc_rules.exchange.workbook.grid import Grid, Row, day_in
from ctlc_rules.exchange.workbook.judged import SAID, supply_mark
from ctlc_rules.exchange.workbook.kept import of_raw
from ctlc_rules.source import Place, Problems, fold
from ctlc_rules.words import say

Plain = Mapping[str, Draft]
FIRST_VALUE = 3
DECISIONS = (*office.DECISIONS, "not-applicable")


class OfficeReader:
    def __init__(self, file: str, grid: Grid, standard: Standard, problems: Problems) -> None:
        self.file = file
        self.grid = grid
        self.standard = standard
        self.problems = problems

    def tell(self, code: str, row: Row, column: int, label: str = "", **args: object) -> None:
        self.problems.tell(Place(self.file), code, {"cell": row.at(column), "label": label, **args})

    def read(self) -> tuple[DraftFile, ...]:
        sheets: dict[str, list[Row]] = {}
        head: dict[str, Row] = {}
        for row in self.grid.rows:
            if row.code in (office.BY, office.ON):
                head[row.code] = row
            else:
                sheets.setdefault(row.sheet, []).append(row)
        by, on = self._who(head)
        if not by or on is None:
            self.problems.add(Place(self.file), "form-no-role", sheet=say("form.office-sheet", "vi"))
            return ()
        found = [self._layer(rows, {"by": by, "on": on.isoformat()}) for rows in sheets.values()]
        return tuple(layer for layer in found if layer)

    def _who(self, head: Mapping[str, Row]) -> tuple[str, date | None]:
        by = head[office.BY].text(FIRST_VALUE) if office.BY in head else ""
        return by, day_in(head[office.ON].held(FIRST_VALUE)) if office.ON in head else None

    def _layer(self, rows: list[Row], who: dict[str, str]) -> DraftFile | None:
        facts: dict[str, Draft] = {}
        evidence: dict[str, Draft] = {}
        named = next((row for row in rows if row.code.startswith(office.CASE)), None)
        if named is None:
            self.problems.add(Place(self.file), "form-no-case", sheet=rows[0].sheet)
            return None
        seen: dict[str, Row] = {}
        for row in rows:
            if row is named:
                continue
            if row.code in seen:
                self.tell("form-code-twice", row, at.CODE, name=row.code, other=seen[row.code].at(at.CODE))
                continue
            seen[row.code] = row
            self._row(row, facts, evidence)
        kept = of_raw(named.text(office.RAW))
        name = str(kept.pop("name", "")) or named.code.removeprefix(office.CASE)
        if not facts and not evidence and not kept:
            return None
        case = named.code.removeprefix(office.CASE)
        written: dict[str, Draft] = {"case": case, "layer": "office", **who}
        written |= {key: value for key, value in (("evidence", evidence), ("facts", facts)) if value}
        return DraftFile(f"{name}.office.yaml", written | kept)

    def _row(self, row: Row, facts: dict[str, Draft], evidence: dict[str, Draft]) -> None:
        kind, _, name = row.code.partition(":")
        info = self.standard.inputs.get(name) if f"{kind}:" == at.FACT else None
        paper, _, known = name.partition(":")
        if info is not None and info.elapsed is None:
            if fact := self._fact(info, row):
                facts[name] = fact
        elif f"{kind}:" == at.PAPER and paper in self.standard.papers:
            if listed := self._paper(paper, row):
                evidence[known or f"TD{list(self.standard.papers).index(paper) + 1}"] = listed
        else:
            self.tell("form-unknown-code", row, at.CODE, name=row.code)

    def _decision(self, row: Row, label: str) -> str:
        """The end of its key, "" where nothing is chosen or nothing was looked at."""
        text = fold(row.text(office.EVIDENCE))
        if not text:
            return ""
        found = next((name for name in DECISIONS if fold(office.vi(name)) == text), None)
        if found is None:
            self.tell("form-unknown-decision", row, office.EVIDENCE, label, value=row.text(office.EVIDENCE))
        return "" if found in (None, "not-looked") else found or ""

    # facts

    def _fact(self, info: InputInfo, row: Row) -> Fact | None:
        reported = of_raw(row.text(office.RAW))
        decision = self._decision(row, info.label.vi)
        reason = row.text(office.REASON)
        if row.text(office.FOUND):
            return self._found(info, row, reported, reason)
        if not decision:
            return None
        if decision == "not-applicable":
            if not office.may_leave(self.standard, info):
                self.tell("form-may-not-apply", row, office.EVIDENCE, info.label.vi)
                return None
            return self._because({"missing": "not_applicable"}, row, info, wanted=True)
        return self._judged(info, row, reported, decision)

    def _found(self, info: InputInfo, row: Row, reported: Plain, reason: str) -> Fact | None:
        """A value of the office's own; with a reason where it differs from what was reported, and where it is a decision."""

        def tell(code: str, _column: int, **args: object) -> None:
            self.tell(code, row, office.FOUND, info.label.vi, **args)

        alone = Row(row.sheet, row.number, row.code, (*[""] * at.VALUE, row.held(office.FOUND)))
        found = FactReader(info, alone, tell).read()
        if "missing" in found:
            return None
        said = {key: value for key, value in reported.items() if key in SAID}
        differs = bool(said) and "missing" not in said and not same(info, said, found)
        if "doubtful" in found:
            return None  # told: the office says what it is
        return self._because({**found, "basis": "verified"}, row, info, wanted=differs or info.decision, reason=reason)

    def _judged(self, info: InputInfo, row: Row, reported: Plain, decision: str) -> Fact | None:
        """What was reported, judged."""
        said: Fact = {key: value for key, value in reported.items() if key in SAID}
        if decision == "to-supply":
            if not said:
                said = {"missing": "not_reported"}
            reason = supply_mark() + row.text(office.REASON)
            return said | self._basis(info, reported) | {"because": reason.strip()}
        if not said or "missing" in said or "doubtful" in said or "readings" in said:
            self.tell("form-nothing-to-judge", row, office.EVIDENCE, info.label.vi)
            return None
        if decision == "suitable":
            return self._because(said | {"basis": "verified"}, row, info, wanted=info.decision)
        return self._because(said | {"basis": "rejected"}, row, info, wanted=True)

    def _basis(self, info: InputInfo, reported: Plain) -> Fact:
        """What is only asked for stays on the basis that it had: a judged word is a claim, whatever papers are listed for it."""
        if not reported or "missing" in reported:
            return {}
        if info.kind == "judged":
            return {"basis": "conflicting" if "readings" in reported else "claimed"}
        found: Fact = {"basis": reported["basis"]} if "basis" in reported else {}
        return found | ({"evidence": reported["evidence"]} if "evidence" in reported else {})

    def _because(self, fact: Fact, row: Row, info: InputInfo, wanted: bool, reason: str = "") -> Fact | None:
        reason = reason or row.text(office.REASON)
        if wanted and not reason:
            self.tell("form-reason-wanted", row, office.REASON, info.label.vi)
            return None
        return fact | ({"because": reason} if reason else {})

    # papers

    def _paper(self, paper: str, row: Row) -> Fact | None:
        label = self.standard.papers[paper].vi
        listed = of_raw(row.text(office.RAW))
        decision, reason = self._decision(row, label), row.text(office.REASON)
        number = row.text(office.NUMBER)
        day = day_in(row.held(office.DATE)) if row.text(office.DATE) else None
        if row.text(office.DATE) and day is None:
            self.tell("form-not-a-day", row, office.DATE, label, value=row.text(office.DATE))
        on = day.isoformat() if day else ""
        if not decision and (number, on) == (listed.get("number", ""), listed.get("date", "")):
            return None
        found: Fact = {"paper": paper}
        found |= {key: value for key, value in (("number", number), ("date", on), ("keeper", listed.get("keeper", ""))) if value}
        if decision == "to-supply":
            return found | {"status": "listed", "because": (supply_mark() + reason).strip()}
        status = {"suitable": "suitable", "not-suitable": "not_suitable"}.get(decision, "listed")
        if status == "not_suitable" and not reason:
            self.tell("form-reason-wanted", row, office.REASON, label)
            return None
        return found | {"status": status} | ({"because": reason} if reason else {})


def same(info: InputInfo, said: Plain, found: Plain) -> bool:
    """Whether two facts say the same value, however it is written."""
    values = [{key: value for key, value in fact.items() if key in SAID} for fact in (said, found)]
    if all(list(fact) == ["value"] for fact in values):
        first, second = (typed(info, str(fact["value"])) for fact in values)
        return first == second
    return values[0] == values[1]
