"""The case that a report is held against: what the unit reported before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ctlc_rules.case.read import OpenCase, fit_case
from ctlc_rules.cli.session import Session
from ctlc_rules.criteria import Standard
from ctlc_rules.source import Place

if TYPE_CHECKING:
    from ctlc_rules.exchange.audit.against import Stand
    from ctlc_rules.exchange.reading.reading import Reading


@dataclass(slots=True)
class Against:
    """named: a case of an earlier period, told by its name where the unit is another one (renamed, merged); or a folder, of which each
    report takes its own unit's latest earlier case. None: nothing.
    """

    session: Session
    named: str | None
    _cases: list[OpenCase] | None = field(default=None)

    def of(self, reading: Reading, unit: str) -> Stand | None:
        """None, with a problem, where there is no such case."""
        from ctlc_rules.exchange.audit.against import stand_of

        if self.named is None:
            return None
        if self._cases is None:
            self._cases = [case for case, _ in self.session.open([self.named])[0]]
        standard = reading.template.standard
        opened = self._one(self._cases, standard, unit, reading.period.start if reading.period else None)
        if opened is None:
            return None
        case = fit_case(opened, standard, self.session.of_cases)
        if case is None:
            return None
        stand = stand_of(case)
        return stand if case.unit.id == unit else replace(stand, label=f"{stand.label}, {case.unit.name}")

    def _one(self, cases: Sequence[OpenCase], standard: Standard, unit: str, start: date | None) -> OpenCase | None:
        assert self.named is not None
        if not cases:
            return None  # told where it was opened
        if not Path(self.named).is_dir():
            if cases[0].base.standard not in (None, standard.id):
                place, other = Place(self.named), cases[0].base.standard
                self.session.of_usage.add(place, "against-other-standard", name=other, standard=standard.id)
                return None
            return cases[0] if self._is_earlier(cases[0], start) else None
        own = [case for case in cases if case.base.unit.id == unit and case.base.standard in (None, standard.id)]
        ended = [(end, case.file, case) for case in own if (end := _end(case)) and (start is None or end < start)]
        if not ended:
            self.session.of_cases.add(Place(self.named), "against-none", unit=unit)
            return None
        return max(ended, key=lambda one: one[:2])[2]

    def _is_earlier(self, case: OpenCase, start: date | None) -> bool:
        """Whether the case that was named is of an earlier period; told where it is not."""
        end = _end(case)
        if end and start and end >= start:
            place = Place(str(self.named))
            self.session.of_cases.add(place, "against-later", end=f"{end:%d/%m/%Y}", start=f"{start:%d/%m/%Y}")
            return False
        return True


def _end(case: OpenCase) -> date | None:
    return case.base.period.to if case.base.period else None
