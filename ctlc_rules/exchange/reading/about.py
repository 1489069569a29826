"""What a sentence is about: this period or another, what is there or what is denied."""

from __future__ import annotations

import re

from ctlc_rules.criteria.template import Template
from ctlc_rules.exchange.reading.patterns import Phrases
from ctlc_rules.exchange.reading.reading import ReadPeriod

NEAR = 7
"""Words before a phrase among which a denial speaks of it, as far back as the last `nhưng`."""
_AT_ONCE = re.compile(r"\s*(?:[:(–-]\s*)+")
_NAUGHT = re.compile(r"0(?![\d.,]*\d)")
_YEAR = re.compile(r"năm(?: học)?\s+(?P<first>(?:19|20)\d\d)(?:\s*[-–—/]\s*(?P<last>(?:19|20)\d\d))?")
_BEGINS = re.compile(r"(?:^|[,;:(.–-])\s*(?:(?:đến|tính đến|so với|trong|cuối|đầu|hết)\s+){0,3}$")


class About:
    """By the phrases of a template and the years of the period."""

    def __init__(self, template: Template, period: ReadPeriod | None) -> None:
        written = template.written
        self.plans = Phrases(written.plans)
        self.past = Phrases(written.past)
        self.still = Phrases(written.still)
        self.negations = Phrases(written.negations)
        self.turns = Phrases(written.turns)
        self.years = range(period.start.year, period.to.year + 1) if period else None

    def other_time(self, before: str, until: str) -> bool:
        """Whether the words before say that the rest is a plan, a wish or of another time. until: with the words themselves."""
        return self.plans.within(before) or self.past.within(self.still.without(before)) or self._other_year(before, until)

    def _other_year(self, before: str, until: str) -> bool:
        """A year to come anywhere; a year gone by where it opens the clause before: `Năm 2022 có 85 hộ`, but `thành lập năm 2007`."""
        if self.years is None:
            return False
        opening: range | None = None
        for found in _YEAR.finditer(until):
            first, last = int(found["first"]), int(found["last"] or found["first"])
            if first >= self.years.stop:
                return True
            if found.end() <= len(before) and _BEGINS.search(before[: found.start()]):
                opening = range(first, last + 1)
        return opening is not None and not any(year in self.years for year in opening)

    def denied(self, before: str, after: str) -> bool:
        """Whether a denial stands before the words, or at once behind them: `chưa có con dấu`, `máy in: 0`, `biệt phái: không`."""
        if self.negations.just_before(self.turns.after_last(before), NEAR):
            return True
        at_once = _AT_ONCE.match(after)
        return at_once is not None and (self.negations.starts(after[at_once.end() :]) or _NAUGHT.match(after, at_once.end()) is not None)
